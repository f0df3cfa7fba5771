"""A new file: what is asked, what an answer means, and that what is written passes."""

import pytest

from macros.__main__ import main
from macros.proposal import new
from tests.test_faults import spoil

LESSON = """\
## Det här vet vi

- Prov ett säger att frågan behöver en ägare. {{ kalla("provrapport") }}
- Prov två säger samma sak på ett annat sätt. {{ kalla("provrapport") }}
"""


@pytest.fixture
def answer(bank, monkeypatch, capsys):
    """Runs ny with answers; gives the status and what was said."""
    monkeypatch.setenv("KB_IDAG", "2026-11-24")

    def run(arguments, *answers):
        left = list(answers)
        asked = []

        def ask(words):
            asked.append(words)
            if not left:
                raise EOFError
            return left.pop(0)

        monkeypatch.setattr("builtins.input", ask)
        status = main(["ny", *arguments, "--rot", str(bank)])
        assert left == []
        return status, capsys.readouterr().out, asked

    return run


REPORT = """\
underlag: rapport
rapporterad: 2026-11-20
källor:
  - provrapport
verksamheter:
  - verksamhet: testskolan
    program: MVP
    arena: skola
    klasser: 2
    årskurser:
      - 7
      - 8
    elever: uppgift saknas
    ledare: 4
    säkerhet: hög
"""


def test_a_report_is_asked_for_row_by_row_and_a_slip_is_asked_again(bank, answer):
    row = ["testskolan", "MVP", "skola", "två", "2", "7, 8", "uppgift saknas", "4", "hög"]
    status, said, asked = answer(
        ["deltagande", "testvik", "termin=ht-2026", "underlag=rapport"],
        "2026-11-20", "provrapport", "", *row, "",
    )  # fmt: skip
    assert "Fältet ”klasser”: ”två” är inget antal." in said
    assert (status, said.splitlines()[-1]) == (0, "Inga fel.")
    assert (bank / "data/deltagande/ht-2026/testvik.yml").read_text("utf-8") == REPORT
    assert asked[0].startswith("rapporterad: Dagen då rapporten lämnades")


def test_everything_can_be_said_at_once(bank, answer):
    rows = REPORT.split("verksamheter:\n")[1].replace("  - verksamhet", "verksamhet")
    flow = ", ".join(line.strip() for line in rows.splitlines() if ":" in line)
    flow = flow.replace("årskurser:", "årskurser: [7, 8]")
    status, _, asked = answer(
        ["deltagande", "testvik", "termin=ht-2026", "underlag=rapport", "rapporterad=2026-11-20",
         "källor=provrapport", f"verksamheter=[{{{flow}}}]"]
    )  # fmt: skip
    assert (status, asked) == (0, [])
    assert (bank / "data/deltagande/ht-2026/testvik.yml").read_text("utf-8") == REPORT


def test_nobody_is_a_choice(bank, answer):
    arguments = ["deltagande", "testvik", "termin=ht-2026", "underlag=rapport"]
    assert answer(arguments, "2026-11-20", "provrapport", "inga")[0] == 0
    text = (bank / "data/deltagande/ht-2026/testvik.yml").read_text("utf-8")
    assert text.endswith("verksamheter: inga\n")


def test_a_question_a_venue_and_a_source_have_one_question_a_field(bank, answer):
    assert answer(
        ["fråga", "vem-samordnar"],
        "Vem samordnar?", "Provkommunen", "ht-2024", "provrapport", "Ingen källa svarar.", "öppen",
    )[0] == 0  # fmt: skip
    assert answer(["verksamhet", "nyskolan"], "Nyskolan", "skola", "grundskola", "uppgift saknas",
                  "[{stadsdelsområde: testvik}]", "provrapport")[0] == 0  # fmt: skip
    assert (
        (bank / "data/oppna-fragor/vem-samordnar.yml").read_text("utf-8").startswith("fråga: Vem ")
    )


def _said(sections):
    for items in sections:
        for item in items:
            yield from item
        yield ""


def test_a_lesson_is_asked_for_section_by_section_and_passes(bank, answer):
    text = "Någon på skolan äger frågan och berättar för de andra hur det går från vecka till vecka"
    sections = (
        [(f"{text}, säger prov {number}.", "provrapport") for number in (1, 2)],
        [(f"**Kunskapsbankens redaktion:** {text}, i steg {number}.", "") for number in (1, 2, 3)],
        [(f"**Fälla {number}.** {text}.", "") for number in (1, 2)],
        [(f"{text}, och det syns på sätt {number}.", "") for number in (1, 2)],
    )
    spoil(bank, "data/roller/redaktion.yml", None,
          "namn: kunskapsbankens redaktion\nuppgift: Prov.\n")  # fmt: skip
    status, said, _ = answer(
        ["lärdom", "ag-fragan", "fas=forberedelser", "rubrik=Låt någon äga frågan",
         "ingress=För dig som är ny.", "ansvarig=redaktion", "roller=redaktion", "arenor=skola"],
        *_said(sections),
    )  # fmt: skip
    page = (bank / "docs/forberedelser/ag-fragan.md").read_text("utf-8")
    assert page.startswith("---\ningress: För dig som är ny.\nskriven: 2026-11-24\n")
    assert "granskas: ht-2027\n" in page
    assert "3. **Kunskapsbankens redaktion:** " in page
    assert '. {{ kalla("provrapport") }}\n' in page
    assert (status, said.splitlines()[-1]) == (0, "Inga fel."), said


def test_a_text_that_is_already_written_is_taken_and_what_is_wrong_is_told(bank, answer, tmp_path):
    (tmp_path / "text.md").write_text(f"# Äg frågan\n\n{LESSON}", "utf-8")
    status, said, _ = answer(
        ["lärdom", "ag-fragan", "fas=uppfoljning", "ingress=x", "ansvarig=redaktion",
         "roller=redaktion", "arenor=skola", "--text", str(tmp_path / "text.md")]
    )  # fmt: skip
    assert status == 1
    assert "docs/uppfoljning/ag-fragan.md:" in said
    assert "[fel-avsnitt]" in said
    assert LESSON in (bank / "docs/uppfoljning/ag-fragan.md").read_text("utf-8")


def test_nothing_is_written_over(bank, answer):
    before = (bank / "data/verksamheter/testskolan.yml").read_bytes()
    status, said, _ = answer(["verksamhet", "testskolan"])
    assert (status, said) == (
        1,
        "data/verksamheter/testskolan.yml finns redan. Ändra i filen, eller välj ett annat namn.\n",
    )
    assert (bank / "data/verksamheter/testskolan.yml").read_bytes() == before


@pytest.mark.parametrize("name", ["../../x", "Å", "a b", "a/b", ".x", ""])
def test_a_name_that_leads_elsewhere_is_asked_again(bank, answer, name):
    before = sorted(bank.rglob("*"))
    status, said, asked = answer(["verksamhet", name])
    assert (status, asked[0][:14]) == (1, "Filens namn ut")
    assert "Ingen fil har skrivits." in said
    assert sorted(bank.rglob("*")) == before


def test_a_bad_argument_is_told_and_nothing_is_written(bank, answer):
    with pytest.raises(SystemExit, match="”fem” är inget antal"):
        answer(["exempel", "x", "skolor=fem"])
    assert not (bank / "docs/exempel/x.md").exists()


def test_a_kind_that_is_none_gets_the_nearest(answer):
    status, said, _ = answer(["lärdommar"])
    assert status == 2
    assert said.startswith("”lärdommar” är inget som går att skriva. Menade du ”lärdom”?")


def test_every_kind_has_a_word_and_a_place():
    for word, kind in new.kinds().items():
        folder = new.folder_of(kind)
        where = (folder.choices[0] if folder.choices else "ht-2026") if folder else ""
        assert new.file_of(kind, where, "x").startswith(("data/", "docs/")), word
    wanted = {"lärdom", "exempel", "utmaning", "verksamhet", "deltagande", "fråga", "källa"}
    assert wanted <= new.kinds().keys()
