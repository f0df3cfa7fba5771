"""Every file has one form: what is written anew, what is told, and that nothing is lost."""

import pytest

from macros.source.site import kind_at
from tests.terminal import run
from tests.test_faults import spoil

FILE = "data/uppgifter/start.yml"


def test_files_are_written_in_their_form_and_mean_the_same(bank):
    before = run("granska", "--rot", bank)
    status, said, _ = run("formatera", "--rot", bank)
    assert (status, said.endswith("har skrivits om.\n")) == (0, True)
    assert run("formatera", "--rot", bank) == (0, "Inga filer har skrivits om.\n", "")
    assert run("formatera", "--check", "--rot", bank) == (0, "Inga fel.\n", "")
    assert run("granska", "--rot", bank) == before


def test_only_the_files_that_are_named_are_written(bank):
    other = (bank / "docs/index.md").read_bytes()
    spoil(bank, FILE, "gäller: 2015", "gäller:    2015")
    assert run("formatera", bank / FILE, "--rot", bank) == (0, "1 fil har skrivits om.\n", "")
    assert "gäller: 2015\n" in (bank / FILE).read_text("utf-8")
    assert (bank / "docs/index.md").read_bytes() == other


CHECKED = {
    "spaces": ("gäller: 2015", "gäller:   2015", "3:1", "Skriv den så här: ”gäller: 2015”."),
    "quotes": ("gäller: 2015", 'gäller: "2015"', "3:1", "Skriv den så här: ”gäller: 2015”."),
    "order": (
        "gäller: 2015\n",
        "säkerhet: hög\ngäller: 2015\n",
        "3:1",
        "Skriv den så här: ”gäller: 2015”.",
    ),
    "an empty line last": ("säkerhet: hög\n", "säkerhet: hög\n\n", "9:1", None),
}


@pytest.mark.parametrize("name", CHECKED)
def test_the_first_line_that_should_be_otherwise_is_shown(bank, name):
    run("formatera", "--rot", bank)
    old, new, place, told = CHECKED[name]
    spoil(bank, FILE, old, new)
    if name == "order":
        text = (bank / FILE).read_text("utf-8")
        (bank / FILE).write_text(text.rsplit("säkerhet: hög", 1)[0], "utf-8")
    status, said, _ = run("formatera", "--check", "--rot", bank)
    told = "Raden ska bort." if told is None else told
    line = (
        f"{FILE}:{place}: Raden är inte skriven i bankens form. {told} ”python -m macros formatera”"
        " gör det åt dig, eller redaktionen när förslaget tas in. [form]"
    )
    assert (status, said) == (1, f"{line}\n1 fel.\n")


def test_a_comment_is_never_lost(bank):
    run("formatera", "--rot", bank)
    spoil(bank, FILE, "gäller: 2015", "gäller:  2015 # säger rektorn")
    before = (bank / FILE).read_bytes()
    status, said, _ = run("formatera", "--rot", bank)
    assert status == 1
    assert f"{FILE}:3:15: Här står en kommentar, som skulle försvinna." in said
    assert (bank / FILE).read_bytes() == before


def test_the_line_that_an_editor_wants_is_kept(bank):
    run("formatera", "--rot", bank)
    head = "# yaml-language-server: $schema=../../schemas/uppgift.json\n"
    text = (bank / FILE).read_text("utf-8")
    (bank / FILE).write_text(head + text, "utf-8")
    assert run("formatera", "--check", "--rot", bank)[0] == 0
    assert run("granska", "--rot", bank)[0] == 0


def test_a_broken_file_stays_as_it_is(bank):
    run("formatera", "--rot", bank)
    spoil(bank, FILE, "gäller: 2015", "gäller:\t2015: x")
    before = (bank / FILE).read_bytes()
    assert run("formatera", "--rot", bank)[0] == 1
    assert (bank / FILE).read_bytes() == before


def test_a_file_outside_the_bank_is_not_touched(bank, tmp_path):
    other = tmp_path / "annan.yml"
    other.write_text("a:   b\n", "utf-8")
    assert run("formatera", other, "--rot", bank)[0] == 1
    assert other.read_text("utf-8") == "a:   b\n"


def test_each_place_under_data_has_a_kind():
    assert kind_at(FILE).called == "uppgift"
