"""The example files show every field of every kind, and would pass as they stand."""

import re

import pytest

from macros.model.page_kinds import PAGE_KINDS
from macros.model.pages import Page
from macros.model.record import named_fields
from macros.model.site import KINDS, SINGLES
from macros.model.swedish import capital
from macros.proposal.writing import yaml_text
from macros.source.positions import read
from macros.source.records import to_record
from tests.site import ROOT

PAGE = (ROOT / "docs/bidra/exempelfiler.md").read_text("utf-8")
PARTS = re.split(r"^### (.+)$", PAGE, flags=re.MULTILINE)[1:]
EXAMPLES = {name: re.search(r"```yaml\n(.*?)```", text, re.DOTALL)[1]
            for name, text in zip(PARTS[::2], PARTS[1::2], strict=True)}  # fmt: skip
KNOWN = {capital(kind.called): kind for kind in (*KINDS, *SINGLES, *PAGE_KINDS.values())}
LEFT_OUT = {"granskad", "ersatt_av", "texttyp", "språk", "källkrav", "verktyg", "ett_ark"}


def test_there_is_one_of_each_kind():
    assert EXAMPLES.keys() == KNOWN.keys()


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_passes_shows_all_fields_and_is_in_its_form(name):
    kind, text = KNOWN[name], EXAMPLES[name]
    document = read(text, "x.yml")
    assert [problem.as_text() for problem in to_record(kind, document, "data/x/x.yml")[1]] == []
    wanted = set(named_fields(kind)) - (LEFT_OUT if issubclass(kind, Page) else set())
    assert set(document.values) == wanted
    assert yaml_text(document.values, kind) == text


def test_no_real_school_or_area_stands_in_an_example_of_participation():
    real = {path.stem for folder in ("stadsdelar", "verksamheter") for path in (ROOT / "data" / folder).glob("*.yml")}  # fmt: skip
    for name in ("Deltagande", "Deltagande utan termin", "Verksamhet", "Stadsdelsområde"):
        assert not [each for each in real if re.search(rf"\b{each}\b", EXAMPLES[name])], name
