"""The form and the command line say the same, word for word: rules, canonical text, guard."""

import datetime as dt
import json
import re

import pytest

from macros.checks.references import references
from macros.guard.personal import look
from macros.model.comparisons import broken
from macros.model.page_kinds import Lesson
from macros.model.problem import did_you_mean, quoted
from macros.model.site import KINDS
from macros.proposal.writing import yaml_text
from macros.source.positions import Document
from macros.source.records import to_record
from tests.test_personal import TEXTS
from tests.test_proposal_writing import PLAIN, QUOTED

TODAY = dt.date(2026, 11, 25)
KINDS_BY_NAME = {kind.called: kind for kind in (*KINDS, Lesson)}
ROW = {
    "verksamhet": "hagsatraskolan",
    "program": "MVP",
    "arena": "skola",
    "klasser": "4",
    "årskurser": ["7"],
    "elever": "90",
    "ledare": "8",
    "säkerhet": "hög",
}
SOUND = {
    "deltagande": (
        "data/deltagande/ht-2026/farsta.yml",
        {
            "underlag": "rapport",
            "rapporterad": "2026-11-20",
            "källor": ["lagesrapport-2020"],
            "verksamheter": [ROW],
        },
    ),
    "verksamhet": (
        "data/verksamheter/provskolan.yml",
        {
            "namn": "Provskolan",
            "slag": "skola",
            "skolform": "grundskola",
            "årskurser": ["7", "8"],
            "läge": [{"stadsdelsområde": "farsta"}],
            "källor": ["lagesrapport-2020"],
        },
    ),
    "öppen fråga": (
        "data/oppna-fragor/prov.yml",
        {
            "fråga": "Vem samordnar?",
            "väckt_av": "En samordnare",
            "väckt": "ht-2026",
            "källor": ["lagesrapport-2020"],
            "öppet": "Ingen källa säger det.",
            "läge": "öppen",
        },
    ),
    "källa": (
        "data/kallor/prov.yml",
        {
            "utgivare": "Farsta stadsdelsförvaltning",
            "titel": "Rapport",
            "år": "2026",
            "kunskapsslag": "myndighet",
            "adress": "https://stad.example/rapport",
            "adress_kontrollerad": "nej",
            "läst": "hela",
        },
    ),
    "total": (
        "data/totaler/prov.yml",
        {
            "avser": "Skolor",
            "värde": "26",
            "gäller": "ht-2026",
            "källor": ["lagesrapport-2020"],
            "kunskapsslag": "myndighet",
            "säkerhet": "hög",
            "räknar": "skolor",
        },
    ),
    "stadsdelsområde": (
        "data/stadsdelar/prov.yml",
        {
            "namn": "Prov",
            "titel": "Provs stadsdelsområde",
            "förvaltning": "farsta",
            "från": "2020-07-01",
            "källor": ["lagesrapport-2020"],
            "säkerhet": "hög",
        },
    ),
    "lärdom": (
        "docs/forberedelser/prov.md",
        {
            "ingress": "För dig som provar.",
            "skriven": "2026-11-24",
            "granskas": "ht-2027",
            "ansvarig": "redaktion",
            "status": "utkast",
            "roller": ["rektor"],
            "arenor": ["skola"],
        },
    ),
}
OUT = object()
ROWS = ("verksamheter", 0)
WRONG = [
    ("deltagande", ("underlag",), OUT),
    ("deltagande", ("underlag",), "raport"),
    ("deltagande", ("underlag",), "gissning"),
    ("deltagande", ("rapporterad",), "24 november"),
    ("deltagande", ("rapporterad",), "2026-02-30"),
    ("deltagande", ("rapporterad",), "2026-06-30"),
    ("deltagande", ("rapporterad",), "2026-12-24"),
    ("deltagande", ("rapporterad",), "3026-11-23"),
    ("deltagande", ("källor",), []),
    ("deltagande", ("källor",), OUT),
    ("deltagande", ("källor",), ["Lägesrapporten"]),
    ("deltagande", ("källor",), ["lagesrapport-2021"]),
    ("deltagande", ("verksamheter",), []),
    ("deltagande", ("verksamheter",), OUT),
    ("deltagande", ("verksamheter",), [ROW, ROW]),
    ("deltagande", (*ROWS, "verksamhet"), OUT),
    ("deltagande", (*ROWS, "verksamhet"), "Hagsätraskolan"),
    ("deltagande", (*ROWS, "verksamhet"), "hagsatraskola"),
    ("deltagande", (*ROWS, "program"), "mvp"),
    ("deltagande", (*ROWS, "program"), "Mentorer i våldsprevention"),
    ("deltagande", (*ROWS, "arena"), "fritidsgard"),
    ("deltagande", (*ROWS, "klasser"), "fem"),
    ("deltagande", (*ROWS, "klasser"), "-1"),
    ("deltagande", (*ROWS, "klasser"), "2,5"),
    ("deltagande", (*ROWS, "klasser"), "uppgift sakns"),
    ("deltagande", (*ROWS, "klasser"), "0"),
    ("deltagande", (*ROWS, "klasser"), "1 000"),
    ("deltagande", (*ROWS, "klasser"), "1\N{NO-BREAK SPACE}000"),
    ("deltagande", (*ROWS, "klasser"), "٣"),
    ("deltagande", (*ROWS, "klasser"), "9" * 70),
    ("deltagande", (*ROWS, "årskurser"), ["11"]),
    ("deltagande", (*ROWS, "årskurser"), ["sju", "åtta"]),
    ("deltagande", (*ROWS, "årskurser"), []),
    ("deltagande", (*ROWS, "årskurser"), ["9", "4"]),
    ("deltagande", (*ROWS, "årskurser"), ["7", "7"]),
    ("deltagande", (*ROWS, "säkerhet"), "högt"),
    ("deltagande", (*ROWS, "anmärkning"), "å" * 2001),
    ("verksamhet", ("namn",), OUT),
    ("verksamhet", ("namn",), "N" * 121),
    ("verksamhet", ("namn",), "Prov\nskolan"),
    ("verksamhet", ("slag",), "skolan"),
    ("verksamhet", ("skolform",), "ej tillämpligt"),
    ("verksamhet", ("slag",), "fritidsgård"),
    ("verksamhet", ("läge",), []),
    ("verksamhet", ("läge",), [{"stadsdelsområde": "farst"}]),
    ("verksamhet", ("läge",), [{"från": "i höstas"}]),
    (
        "verksamhet",
        ("läge",),
        [{"stadsdelsområde": "farsta", "från": "2024-07-01", "till": "2024-06-30"}],
    ),
    (
        "verksamhet",
        ("läge",),
        [
            {"stadsdelsområde": "farsta", "till": "2024-06-30"},
            {"stadsdelsområde": "bromma", "från": "2024-07-02"},
        ],
    ),
    ("öppen fråga", ("fråga",), OUT),
    ("öppen fråga", ("väckt",), "i går"),
    ("öppen fråga", ("väckt",), "2022 till 2020"),
    ("öppen fråga", ("väckt",), "2022-13"),
    ("öppen fråga", ("läge",), "besvarad"),
    ("öppen fråga", ("teman",), ["samverkann"]),
    ("källa", ("år",), "26"),
    ("källa", ("adress",), "stad.example"),
    ("källa", ("adress",), "javascript:alert(1)"),
    ("källa", ("adress_kontrollerad",), "ja"),
    ("källa", ("adress_kontrollerad",), "2027-01-01"),
    ("källa", ("läst",), "allt"),
    ("total", ("värde",), "2.5"),
    ("total", ("av",), "13"),
    ("stadsdelsområde", ("till",), "2019-01-01"),
    ("stadsdelsområde", ("från",), "uppgift saknas"),
    ("lärdom", ("ingress",), "I" * 301),
    ("lärdom", ("granskas",), "hösten 2027"),
    ("lärdom", ("status",), "granskad"),
    ("lärdom", ("skriven",), "2027-01-01"),
    ("lärdom", ("ändringar",), [{"datum": "2027-01-01", "vad": "x", "varför": "y"}]),
    ("lärdom", ("relationer",), {"fördjupar": ["Uppföljning"]}),
    ("lärdom", ("relationer",), {"fördjupar": ["uppfoljning/mat-en-gang-til"]}),
    ("lärdom", ("texttyp",), "svår"),
]


def spoiled(kind, path, wrong):
    """The sound values with one of them wrong."""
    file, sound = SOUND[kind]
    values = json.loads(json.dumps(sound))
    *above, name = path
    inside = values
    for part in above:
        inside = inside[part]
    if wrong is OUT:
        del inside[name]
    else:
        inside[name] = wrong
    return file, values


def said_by_the_check(kind, file, values, known):
    """What the check says of a file with those values, and nothing else."""
    record, problems = to_record(KINDS_BY_NAME[kind], Document(values), file)
    if record is None:
        return sorted(map(outside_a_file, problems))
    told = [message for _, _, message in broken(record, TODAY)]
    for _, folder, name in references(record):
        if name not in known[folder]:
            where = f"docs/{name}.md" if folder == "docs" else f"data/{folder}/{name}.yml"
            below = "docs" if folder == "docs" else f"data/{folder}"
            told.append(
                f"{quoted(name)} finns inte i {below}.{did_you_mean(name, known[folder])} "
                f"Rätta namnet, eller lägg till filen {where}."
            )
    return sorted(told)


def outside_a_file(problem):
    """The message without how the value is written in a file, which the form does not say."""
    if problem.code not in ("saknat-falt", "tom-lista"):
        return problem.message
    return re.sub(r" (?:Skriv (?:filnamn|mapp)|Exempel:).*", "", problem.message)


@pytest.fixture(scope="module")
def bench(chromium, address):
    """The page for proposals, with its interpreter within reach."""
    context = chromium.new_context(locale="en-US")
    page = context.new_page()
    page.goto(address + "bidra/forslag/")
    page.wait_for_selector(".forslag-val")
    page.evaluate("window.tools = window.forslag.sida.tools")
    yield page
    context.close()


@pytest.fixture(scope="module")
def known(built):
    script = (built / "forslag/form.js").read_text("utf-8")
    form = json.loads(script.removeprefix('forslagsdel("form",').removesuffix(")\n"))
    return {folder: [row[0] for row in rows] for folder, rows in form["choices"].items()}


@pytest.mark.parametrize("kind", SOUND)
def test_what_is_sound_is_let_through(bench, known, kind):
    file, values = SOUND[kind]
    assert said_by_the_check(kind, file, values, known) == []
    assert (
        bench.evaluate(
            "([k, v, f, d]) => tools.check(k, v, f, d)", [kind, values, file, "2026-11-25"]
        )
        == []
    )


@pytest.mark.parametrize(
    ("kind", "path", "wrong"), WRONG, ids=[f"{n}-{row[1][-1]}" for n, row in enumerate(WRONG)]
)
def test_form_and_check_say_the_same(bench, known, kind, path, wrong):
    file, values = spoiled(kind, path, wrong)
    expected = said_by_the_check(kind, file, values, known)
    told = bench.evaluate(
        "([k, v, f, d]) => tools.check(k, v, f, d)", [kind, values, file, "2026-11-25"]
    )
    assert expected
    assert sorted(each["message"] for each in told) == expected


def test_the_table_is_long_enough():
    assert len(WRONG) >= 60


def test_form_and_command_line_write_the_same_bytes(bench):
    words = "Ett långt stycke som behöver brytas: " + "ord och ord " * 20
    texts = [
        *PLAIN,
        *QUOTED,
        words.strip(),
        f"{words}\n\n{words}".strip(),
        "a\nb",
        " a\nb",
        "é" * 120,
    ]
    for kind, (_, sound) in SOUND.items():
        for text in texts:
            values = {**sound, "anmärkning": text, "färg: x": [text]}
            written = bench.evaluate("([k, v]) => tools.text(k, v)", [kind, values])
            assert written == yaml_text(values, KINDS_BY_NAME[kind]), (kind, text)


def test_form_and_command_line_find_the_same_signs_of_persons(bench):
    for text in TEXTS:
        told = bench.evaluate("(text) => tools.look(text)", text)
        expected = [(find.sign.code, find.sign.blocks, find.message) for find in look(text)]
        assert [(each["code"], each["blocks"], each["message"]) for each in told] == expected, text
