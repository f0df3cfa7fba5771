"""The command line, as somebody types it: what it prints, and how it ends."""

import subprocess
import sys

import pytest

from macros.__main__ import COMMANDS
from macros.commands.command import help_text
from tests.site import ROOT, environment, make
from tests.terminal import run
from tests.test_faults import ADVICE, FAULTS, spoil

HELP = help_text(COMMANDS)


def test_faults_are_listed_with_a_count_last_and_a_status(bank):
    for name in ("a word with a slip", "a missing field"):
        spoil(bank, *FAULTS[name][:3])
    told = [
        f"{FAULTS[name][0]}:{FAULTS[name][3]}" for name in ("a missing field", "a word with a slip")
    ]
    assert run("granska", "--rot", bank) == (1, "\n".join([*told, "2 fel.", ""]), "")


def test_advice_is_shown_only_when_asked_for(bank):
    *spoiling, told = ADVICE["a card that doesn't say where"]
    spoil(bank, *spoiling)
    assert run("granska", "--rot", bank) == (0, "Inga fel.\n", "")
    status, said, _ = run("granska", "--råd", "--rot", bank)
    assert status == 0
    assert told in said.splitlines()
    assert said.splitlines()[-1] == "Inga fel."


def test_who_reads_only_the_first_line_sees_no_traceback(bank):
    for file in sorted((bank / "data").rglob("*.yml")):
        file.write_text("fel\n" * 200, "utf-8")
    command = [sys.executable, "-m", "macros", "granska", "--råd", "--rot", str(bank)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 1


def test_annotations_are_in_the_form_of_the_host(bank):
    spoil(bank, "data/uppgifter/start.yml", "säkerhet: hög", "säkerhet: 100 %")
    status, said, _ = run("granska", "--github", "--rot", bank)
    assert status == 1
    assert said.splitlines() == [
        "::error file=data/uppgifter/start.yml,line=7,col=1,title=fel-val::"
        "Fältet ”säkerhet”: ”100 %25” går inte att välja. Skriv ”hög”, ”medel” eller ”låg”.",
        "1 fel.",
    ]


def test_a_file_name_cannot_forge_an_annotation(bank):
    spoil(bank, "data/kallor/a,line=1::x.yml", None, "namn: x\n")
    _, said, _ = run("granska", "--github", "--rot", bank)
    assert said.startswith("::error file=data/kallor/a%2Cline%3D1%3A%3Ax.yml,line=1,col=1,")


def test_the_tables_can_be_exported_without_the_generator(bank, tmp_path):
    assert run("exportera", tmp_path / "sajt", "--rot", bank) == (0, "", "")
    written = sorted(path.name for path in (tmp_path / "sajt/tabeller").iterdir())
    assert written == [
        "datapackage.json",
        "deltagande.csv",
        "exempel.csv",
        "granskas.csv",
        "lardomar-fas-roll.csv",
        "resurser.csv",
        "skolor.csv",
        "stadsdelar.csv",
        "studier.csv",
        "totaler.csv",
        "utan-termin.csv",
    ]


def test_nothing_is_exported_of_what_is_broken(bank, tmp_path):
    spoil(bank, *FAULTS["a missing field"][:3])
    status, said, _ = run("exportera", tmp_path / "sajt", "--rot", bank)
    assert (status, said.splitlines()[-1]) == (1, "1 fel.")
    assert not (tmp_path / "sajt").exists()


@pytest.mark.parametrize("arguments", [[], ["granskar"], ["granska", "--fel"], ["exportera"]])
def test_what_cannot_be_understood_is_answered_with_the_help(arguments):
    assert run(*arguments) == (2, "", f"Så går det inte att skriva.\n\n{HELP}")


@pytest.mark.parametrize("arguments", [["-h"], ["granska", "--help"]])
def test_help_is_swedish(arguments):
    assert run(*arguments) == (0, HELP, "")


def test_help_shows_each_command_and_what_may_be_written_after_it():
    lines = HELP.splitlines()
    assert lines[0] == "Använd: python -m macros KOMMANDO"
    assert lines[2:5] == [
        "  granska               granska allt innehåll och visa felen på svenska",
        "    --råd               visa också råd",
        "    --github            skriv felen så att kodvärden visar dem vid raden",
    ]
    export = (
        "  exportera SAJT        skriv filerna som läsare kan ladda ner till en byggd webbplats"
    )
    assert export in lines
    assert lines[-1] == "Till alla: --rot MAPP   mappen med innehållet, om det inte är den här"
    assert [command for command in COMMANDS if f"  {command.written}" not in HELP] == []


def test_a_day_that_is_none_is_told():
    told = "KB_IDAG är ”i dag”. Skriv år, månad och dag så här: 2026-11-23.\n"
    assert run("granska", KB_IDAG="i dag") == (1, "", told)


def test_make_help_lists_every_command():
    said = make(ROOT, "help")
    names = [line.split()[0] for line in said.stdout.splitlines()]
    assert names == [
        *("help", "serve", "check", "build", "demo", "test", "pdf", "offline", "sbom", "audit"),
        *("bench", "bilder", "lock", "clean"),
    ]
