"""Exempelstaden: invented, sound in every size, the same each time, with all that the bank shows."""

import re

import pytest

from macros import language
from macros.examine import examine
from macros.model.site import HOLDERS
from macros.vocabulary import NAMES
from tests import exempelstaden
from tests.exempelstaden import DEMO, Size
from tests.test_faults import TODAY, said

SMALLEST = Size(districts=1, schools=1, terms=1, pages=37)
SIZES = {
    "the demonstration": (DEMO, 1),
    "another chance": (DEMO, 2),
    "as the bench has it": (Size(districts=8, schools=30, terms=6, pages=100), 1),
    "the smallest": (SMALLEST, 3),
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("exempel") / "stad"
    exempelstaden.generate(folder, DEMO)
    return examine(folder, TODAY)


def pages(contents):
    return {path: text for path, text in contents.items() if path.startswith("docs/")}


@pytest.mark.parametrize("name", SIZES)
def test_it_has_no_fault_and_just_so_many_pages(tmp_path, name):
    size, seed = SIZES[name]
    exempelstaden.generate(tmp_path / "stad", size, seed)
    examined = examine(tmp_path / "stad", TODAY)
    assert said(examined.faults) == []
    assert len(examined.site.pages) == size.pages


def test_fewer_pages_than_it_needs_are_refused():
    size = Size(districts=1, schools=1, terms=1, pages=SMALLEST.pages - 1)
    with pytest.raises(ValueError, match=r"^36 pages are too few: 37 at least\.$"):
        exempelstaden.contents(size)


def test_the_same_seed_gives_the_same_bytes_and_another_does_not():
    assert exempelstaden.contents(DEMO, 1) == exempelstaden.contents(DEMO, 1)
    assert exempelstaden.contents(DEMO, 1) != exempelstaden.contents(DEMO, 2)


def test_it_is_well_written(demo):
    assert said(language.check(demo.site)) == []


def test_every_page_says_that_it_is_invented():
    silent = [
        path
        for path, text in pages(exempelstaden.contents(DEMO)).items()
        if not re.search("påhitt|Exempelstaden", text, re.IGNORECASE)
    ]
    assert silent == []
    assert demo_notice().startswith("Det här är Exempelstaden.")


def demo_notice():
    text = exempelstaden.contents(DEMO)["data/utgivare.yml"]
    return re.search("meddelande: (.*)", text)[1]


def test_it_has_every_kind_of_record(demo):
    assert [name for name in HOLDERS.values() if not getattr(demo.site, name)] == []


def test_it_shows_every_macro_but_those_about_the_bank_itself(demo):
    called = {call.name for page in demo.site.pages.values() for call in page.calls}
    assert set(NAMES) - called == {
        *("faltguide", "forslagsbank", "granskare"),
        *("protokoll", "provsidor", "redogorelse", "utskrifter"),
    }


def test_every_list_and_table_that_it_shows_holds_something(demo):
    shown = [each for words in demo.words.values() for each in words.shown()]
    fields = ("rows", "groups", "entries", "laws", "studies", "items", "changes", "cards")
    empty = [
        each
        for each in shown
        if any(hasattr(each, name) and not getattr(each, name) for name in fields)
    ]
    names = {getattr(each, "caption", type(each).__name__) for each in empty}
    assert {name for name in names if not name.startswith(("Skolor", "Deltagande"))} == set()


def test_no_other_folder_is_overwritten(tmp_path):
    (tmp_path / "viktigt.txt").write_text("x", "utf-8")
    with pytest.raises(FileExistsError):
        exempelstaden.generate(tmp_path, SMALLEST)
    assert [path.name for path in tmp_path.iterdir()] == ["viktigt.txt"]
