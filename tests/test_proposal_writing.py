"""The canonical form: what it looks like, and that nothing is lost in it."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.model.page_kinds import page_kind
from macros.model.participation import Report
from macros.model.places import Venue
from macros.proposal.writing import page_text, yaml_text
from macros.source.pages import split
from macros.source.positions import read
from macros.source.site import kind_at
from tests.site import ROOT

DATA = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("data/**/*.yml"))
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("docs/**/*.md"))


def test_fields_stand_in_the_order_of_the_model_and_unknown_ones_last():
    written = {
        "färg": "blå",
        "läge": [{"till": "2023-06-30", "stadsdelsområde": "farsta"}],
        "namn": "Provskolan",
        "årskurser": ["7", "8"],
    }
    assert yaml_text(written, Venue) == (
        "namn: Provskolan\n"
        "årskurser:\n"
        "  - 7\n"
        "  - 8\n"
        "läge:\n"
        "  - stadsdelsområde: farsta\n"
        "    till: 2023-06-30\n"
        "färg: blå\n"
    )


def test_a_long_text_is_folded_and_a_long_address_is_not():
    text = "Uppgifterna kommer från det som är publicerat: " + "ord " * 30 + "slut."
    address = "https://stad.example/" + "a" * 120
    assert yaml_text({"anmärkning": text, "adress": address}, Report).splitlines() == [
        "anmärkning: >-",
        "  Uppgifterna kommer från det som är publicerat: " + " ".join(["ord"] * 12) + " ord",
        "  " + " ".join(["ord"] * 17) + " slut.",
        f"adress: {address}",
    ]


PLAIN = ["2015", "2026-11-25", "0", "0,5", "ht-2026", "uppgift saknas", "a: b".replace(":", " :x")]
QUOTED = ["nej, tack: ja", "yes", "~", "", "10:30", "0123", "- a", "#a", "a #b", "y", "1e3", "12_3", "0x1F", "2001-12-14 21:59:43", ".5", "+1", "...", "&a", "*a", "!a",
          "[a", "{a", "@a", "%a", "`a", "'a", '"a', " a", "a ", "a\tb: c", "\u2028a", "1_000"]  # fmt: skip


@pytest.mark.parametrize("value", PLAIN)
def test_what_needs_no_quotes_has_none(value):
    assert yaml_text({"x": value}) == f"x: {value}\n"


@pytest.mark.parametrize("value", QUOTED)
def test_what_another_reader_would_take_for_something_else_is_quoted(value):
    text = yaml_text({"x": value, "y": [value]})
    assert text.startswith('x: "')
    assert read(text, "").values == {"x": value, "y": [value]}


SIGNS = st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"), include_characters="\n")
TEXTS = st.text(SIGNS, max_size=300) | st.sampled_from(QUOTED)
NAMES = st.text(st.sampled_from("abcåäö_-: #'\""), min_size=1, max_size=8)
VALUES = st.recursive(
    st.none() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)


@given(TEXTS)
def test_another_reader_finds_the_text_too_or_a_number_or_a_day(value):
    found = yaml.safe_load(yaml_text({"x": value}))["x"]
    assert found == value or str(found) == value


@given(st.dictionaries(NAMES, VALUES, min_size=1, max_size=4))
def test_everything_is_read_back_as_it_was(values):
    found = read(yaml_text(values), "")
    assert (found.problems, found.values) == ([], values)


@pytest.mark.parametrize("file", DATA)
def test_a_data_file_says_the_same_in_its_canonical_form(file):
    values = read((ROOT / file).read_text("utf-8"), file).values
    once = yaml_text(values, kind_at(file))
    again = read(once, file)
    assert (again.problems, again.values) == ([], values)
    assert yaml_text(again.values, kind_at(file)) == once


@pytest.mark.parametrize("file", PAGES)
def test_a_page_keeps_its_body_to_the_byte(file):
    parts = split((ROOT / file).read_text("utf-8"))
    values = read(parts.matter, file).values
    again = split(page_text(values, parts.body, page_kind(file.removeprefix("docs/"))))
    assert again.body == parts.body
    assert read(again.matter, file).values == values
