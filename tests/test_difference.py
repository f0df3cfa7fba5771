"""The notice: what a proposal changes for readers, and what whoever reads it should look at."""

import shutil
import subprocess

import pytest

from macros.examine import examine
from macros.model.reviewers import Remit
from macros.proposal.difference import State, notice, remit_of
from tests.terminal import run
from tests.test_faults import TODAY, spoil

FILE = "data/deltagande/ht-2024/provby.yml"
ROW = "klasser: 4\n    årskurser: [7, 8]\n    elever: 100"
CARD = "data/uppgifter/start.yml"


def state(root, day=TODAY):
    examined = examine(root, day)
    assert examined.site, examined.faults
    tables = {
        shown.id: shown
        for words in examined.words.values()
        for shown in words.shown()
        if hasattr(shown, "caption")
    }
    return State(examined.site, tables)


@pytest.fixture
def changed(bank, tmp_path):
    """Gives the notice for what a function does to the bank."""

    def told(change, *files):
        old = state(shutil.copytree(bank, tmp_path / "förr"))
        change(bank)
        return notice(old, state(bank), files).replace("\N{NO-BREAK SPACE}", " ")

    return told


def test_a_number_is_shown_before_and_after_with_the_sum_of_the_term(changed):
    said = changed(lambda root: spoil(root, FILE, "klasser: 4", "klasser: 6"), FILE)
    assert "Provskolan, HT 2024: 4 → 6" in said
    assert "- klasser HT 2024: 4 → 6" in said
    assert "### Sidor" not in said


def test_a_term_that_is_new_is_a_column_and_moves_nothing(changed):
    """The new column stands before others: what is in them is what it was."""
    new = FILE.replace("ht-2024", "vt-2024")

    def reported(root):
        (root / new).parent.mkdir()
        text = (root / FILE).read_text("utf-8").replace("klasser: 4", "klasser: 7")
        (root / new).write_text(text, "utf-8")

    said = changed(reported, new)
    rows = said.split("### Tabeller")[1].split("###")[0]
    assert "ny kolumn: VT 2024" in rows
    assert "Provskolan, VT 2024: – → 7" in rows
    assert "Provskolan, HT 2024" not in rows
    assert "1 → 1 rader" not in rows
    assert "– → ej rapporterat" not in rows


@pytest.mark.parametrize(
    ("gone", "left"), [(["provby"], "2 rader"), (["provby", "testvik"], "1 rad")]
)
def test_a_table_that_is_shorter_says_how_many_rows_are_left(changed, gone, left):
    files = [f"data/deltagande/ht-2024/{area}.yml" for area in gone]
    said = changed(lambda root: [(root / file).unlink() for file in files], *files)
    assert f"- **Skolor som en källa namnger**: 3 → {left}" in said.splitlines()


def test_a_card_is_shown_before_and_after(changed):
    said = changed(lambda root: spoil(root, CARD, "värde: år 2015", "värde: år 2016"), CARD)
    assert "år 2015 → år 2016" in said.split("### Uppgiftskort")[1]


def test_what_only_stands_on_another_line_is_no_change(changed):
    said = changed(lambda root: spoil(root, CARD, "avser: ", "avser:   "), CARD)
    assert "Inget som syns på en sida eller i en tabell." in said


def test_a_zero_that_was_unknown_is_pointed_out(changed):
    said = changed(
        lambda root: spoil(root, FILE, ROW, ROW.replace("4", "0").replace("100", "0")), FILE
    )
    assert "- [ ] provskolan har 0 klasser hösten 2024. Har någon räknat till noll?" in said


def test_what_nobody_has_reported_is_not_zero(changed):
    file = "data/deltagande/vt-2025/testvik.yml"  # nobody took part
    said = changed(lambda root: (root / file).unlink(), file)
    assert "- områden som har rapporterat VT 2025: 1 → 0" in said
    assert "- klasser VT 2025: 0 → ej rapporterat" in said


def test_a_number_that_nobody_gives_is_not_zero(changed):
    def forgotten(root):
        for file, number in ((FILE, 4), (FILE.replace("provby", "testvik"), 0)):
            spoil(root, file, f"klasser: {number}", "klasser: uppgift saknas")

    assert "- klasser HT 2024: 4 → uppgift saknas" in changed(forgotten, FILE)


def test_code_in_a_proposal_is_pointed_out(changed):
    said = changed(lambda _: None, "macros/render.py", "docs/assets/x.js")
    assert "Förslaget ändrar annat än innehåll: `macros/render.py`, `docs/assets/x.js`." in said


def test_a_text_cannot_make_a_link_a_picture_or_a_mention(changed):
    wicked = "värde: '![x](https://y.se) @alla <b>'"
    said = changed(lambda root: spoil(root, CARD, "värde: år 2015", wicked), CARD)
    shown = said.split("### Uppgiftskort")[1].split("##")[0]
    assert not set("![]()<>@") & set(shown.replace("&#", ""))


REMITS = tuple(
    Remit.model_validate({"namn": name, "filer": files, "funktioner": ["redaktion"],
                          "ser_efter": "x", "konton": []})
    for name, files in (("allt", ["/*"]), ("data", ["/data/"]), ("kod", ["/macros/", "/Makefile"]))
)  # fmt: skip


@pytest.mark.parametrize(
    ("file", "name"),
    [("README.md", "allt"), ("data/kallor/x.yml", "data"), ("macros/x.py", "kod"),
     ("Makefile", "kod"), ("docs/macros/x.md", "allt")],
)  # fmt: skip
def test_the_last_part_that_names_a_file_reads_it(file, name):
    assert remit_of(REMITS, file).name == name


def git(folder, *arguments):
    subprocess.run(["git", "-C", folder, "-c", "user.name=x", "-c", "user.email=x@x", *arguments],
                   check=True, capture_output=True)  # fmt: skip


def test_the_command_compares_with_a_commit_and_runs_none_of_its_code(bank):
    git(bank, "init", "-q")
    git(bank, "add", "-A")
    git(bank, "commit", "-qm", "x")
    spoil(bank, FILE, "klasser: 4", "klasser: 5")
    status, said, _ = run("skillnad", "HEAD", "--rot", bank)
    assert (status, "- klasser HT 2024: 4 → 5" in said.replace("\N{NO-BREAK SPACE}", " ")) == (
        0,
        True,
    )
    told = "Arkivet har ingen version som heter borta.\n"
    assert run("skillnad", "borta", "--rot", bank) == (2, told, "")
