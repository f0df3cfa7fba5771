"""Tables, cell by cell: a number, 0 and each kind of gap stay apart from the file to the CSV."""

import csv
import io
import re
from dataclasses import replace
from html import unescape

import pytest

from macros import render
from macros.examine import examine
from macros.export.tables import csv_bytes
from macros.model.shown import Mark, Remark
from macros.model.sources import Certainty
from macros.views import by_term, cells, districts, facts, fields, figures, remarks, venues
from tests.conftest import SOUND
from tests.site import NOW, ROOT
from tests.test_faults import TODAY, spoil


@pytest.fixture(scope="module")
def site():
    return examine(SOUND, TODAY).site


@pytest.fixture(scope="module")
def real():
    return examine(ROOT, NOW).site


def plain(table):
    """What the CSV file holds, head first, as lists of text."""
    text = csv_bytes(table).decode("utf-8-sig").replace("\N{NO-BREAK SPACE}", " ")
    return [" | ".join(row) for row in csv.reader(io.StringIO(text), delimiter=";")]


TABLES = {
    "districts of today": (
        districts.districts,
        (),
        [
            "Stadsdelsområde | Verksamheter med namn | Vad vi vet | Senaste uppgift | Resurser | Varför vi inte vet mer | Vem som kan veta",
            "Provby | 1 | Provskolan (MVP, hösten 2024) | hösten 2024 | uppgift saknas |  | Samordnare på Provby stadsdelsförvaltning",
            "Testvik | 2 | Provgården (MVP Fritid, hösten 2024); Testskolan (Agera tillsammans, före juli 2023); Testskolan (MVP, hösten 2024); Inga verksamheter deltog (våren 2025) | våren 2025 | En samordnare leder arbetet. |  | Samordnare på Testviks stadsdelsförvaltning",
        ],
    ),
    "districts of a term": (
        districts.districts,
        ("vt-2025",),
        [
            "Stadsdelsområde | Verksamheter med namn | Underlag | Området i dag",
            "Provby | ej rapporterat | ej rapporterat | Provby",
            "Testvik | 0 | rapport | Testvik",
        ],
    ),
    "districts before a merger": (
        districts.districts,
        ("vt-2020",),
        [
            "Stadsdelsområde | Verksamheter med namn | Underlag | Området i dag",
            "Provlunda | ej rapporterat | ej rapporterat | Provby",
            "Testvik | ej rapporterat | ej rapporterat | Testvik",
        ],
    ),
    "schools": (
        venues.schools,
        (),
        [
            "Skola | Stadsdelsområde då | Program | När | Skolform | Årskurser | Klasser | Elever | MVP-ledare | Säkerhet | Anmärkning",
            "Provskolan | Provby | MVP | hösten 2024 | grundskola | 7–8 | 4 | 100 | uppgift saknas | hög | ",
            "Testskolan | Testvik | Agera tillsammans | före juli 2023 | uppgift saknas | uppgift saknas | uppgift saknas | uppgift saknas | uppgift saknas | låg | ",
            "Testskolan | Testvik | MVP | hösten 2024 | uppgift saknas | uppgift saknas | 0 | 0 | 2 | hög | ",
        ],
    ),
    "schools of a district, a programme and a term": (
        venues.schools,
        ("testvik", "ht-2024", "MVP"),
        [
            "Skola | Stadsdelsområde då | Program | När | Skolform | Årskurser | Klasser | Elever | MVP-ledare | Säkerhet | Anmärkning",
            "Testskolan | Testvik | MVP | hösten 2024 | uppgift saknas | uppgift saknas | 0 | 0 | 2 | hög | ",
        ],
    ),
    "schools of a form": (
        venues.schools,
        ("", "", "", "grundskola"),
        [
            "Skola | Stadsdelsområde då | Program | När | Skolform | Årskurser | Klasser | Elever | MVP-ledare | Säkerhet | Anmärkning",
            "Provskolan | Provby | MVP | hösten 2024 | grundskola | 7–8 | 4 | 100 | uppgift saknas | hög | ",
        ],
    ),
    "participation": (
        by_term.participation,
        (),
        [
            "Verksamhet | Stadsdelsområde då | Program | HT 2024 | VT 2025",
            "Provgården | Testvik | MVP Fritid | ej tillämpligt | 0",
            "Provskolan | Provby | MVP | 4 | ej rapporterat",
            "Testskolan | Testvik | MVP | 0 | 0",
        ],
    ),
    "participation without a term": (
        venues.undated,
        (),
        [
            "Verksamhet | Slag | Stadsdelsområde då | Program | När | Klasser | Säkerhet | Anmärkning",
            "Testskolan | skola | Testvik | Agera tillsammans | före juli 2023 | uppgift saknas | låg | ",
        ],
    ),
    "resources": (
        figures.resources,
        (),
        [
            "Vem | När | Slag | Vad | Belopp (kronor) | Skolor | Säkerhet | Anmärkning",
            "Testviks stadsdelsförvaltning | 2024 | samordnare | En samordnare leder arbetet. | ej tillämpligt | 4 | medel | ",
        ],
    ),
    "resources of a district that has none": (
        figures.resources,
        ("provby",),
        ["Vem | När | Slag | Vad | Belopp (kronor) | Skolor | Säkerhet | Anmärkning"],
    ),
    "totals": (
        figures.totals,
        (),
        [
            "Vad | När | Antal | Av i staden | Namngivna i banken | Säkerhet",
            "Stadsdelsförvaltningar | hösten 2024 | uppgift saknas | uppgift saknas | uppgift saknas | ej tillämpligt",
            "Skolor | hösten 2024 | 5 | 40 | 2 | hög",
            "Klasser | hösten 2024 | 20 | uppgift saknas | 4 | hög",
            "Elever | hösten 2024 | uppgift saknas | uppgift saknas | uppgift saknas | ej tillämpligt",
            "Ledare | hösten 2024 | uppgift saknas | uppgift saknas | uppgift saknas | ej tillämpligt",
        ],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_just_this(site, name):
    make, chosen, rows = TABLES[name]
    assert plain(make(site, *chosen)) == rows


def test_five_ways_of_having_no_number_are_five_values(site):
    cells = [cell for row in by_term.participation(site).rows for cell in row.cells[3:]]
    cells += [cell for row in venues.schools(site).rows for cell in row.cells[6:7]]
    told = {(cell.text, cell.sort, cell.mark) for cell in cells}
    assert told == {
        ("4", 4, None),
        ("0", 0, None),
        ("uppgift saknas", None, Mark.UNKNOWN),
        ("ej tillämpligt", None, Mark.NOT_APPLICABLE),
        ("ej rapporterat", None, Mark.NOT_REPORTED),
    }


def test_each_mark_that_occurs_is_explained(site):
    assert by_term.participation(site).marks == (Mark.NOT_APPLICABLE, Mark.NOT_REPORTED)
    assert venues.schools(site).marks == (Mark.UNKNOWN,)


SUMS = [
    (None, {"HT 2024": "4", "VT 2025": "0 (uppgift från 1 av 2)"}),
    (("klasser: 4", "klasser: uppgift saknas"), {"HT 2024": "0 (uppgift från 1 av 2)"}),
    (("klasser: 4", "klasser: 1200"), {"HT 2024": "1 200"}),
]


@pytest.mark.parametrize(("spoiling", "told"), SUMS)
def test_a_sum_says_how_much_of_it_is_known(bank, spoiling, told):
    if spoiling:
        spoil(bank, "data/deltagande/ht-2024/provby.yml", *spoiling)
        spoil(bank, "data/totaler/ht-2024-klasser.yml", "värde: 20", "värde: 2000")
    sums = by_term.participation(examine(bank, TODAY).site).sums
    plain_sums = {
        head.replace("\N{NO-BREAK SPACE}", " "): value.replace("\N{NO-BREAK SPACE}", " ")
        for head, value in sums.items()
    }
    assert plain_sums.items() >= told.items()


# What somebody writes in Provbanken, which table is asked for, and what it then says.
MOVED = """\
underlag: rapport
rapporterad: 2023-01-15
källor: [provrapport]
verksamheter:
  - verksamhet: provskolan
    program: MVP
    arena: skola
    klasser: 3
    årskurser: [7]
    elever: uppgift saknas
    ledare: uppgift saknas
    säkerhet: hög
anmärkning: Räknat i januari.
"""
NOBODY = "underlag: rapport\nrapporterad: 2025-06-30\nkällor: [provrapport]\nverksamheter: inga\n"
TWO = """\
  - verksamhet: provskolan
    program: Agera tillsammans
    arena: skola
    klasser: 2
    årskurser: [4]
    elever: uppgift saknas
    ledare: uppgift saknas
    säkerhet: hög
"""
BY_TERM = {
    "a venue that was in another area then": (
        {"ht-2022/provlunda.yml": MOVED},
        "provby",
        [
            "Verksamhet | Stadsdelsområde då | Program | HT 2022 | HT 2024 | VT 2025",
            "Provskolan | Provlunda | MVP | 3 | ej tillämpligt | ej tillämpligt",
            "Provskolan | Provby | MVP | ej tillämpligt | 4 | ej rapporterat",
        ],
        {"HT 2022": "3", "HT 2024": "4", "VT 2025": "ej rapporterat"},
    ),
    "a venue with two programmes": (
        {"ht-2024/provby.yml": TWO},
        "provby",
        [
            "Verksamhet | Stadsdelsområde då | Program | HT 2024 | VT 2025",
            "Provskolan | Provby | MVP | 4 | ej rapporterat",
            "Provskolan | Provby | Agera tillsammans | 2 | ej rapporterat",
        ],
        {"HT 2024": "4", "VT 2025": "ej rapporterat"},
    ),
    "an area where nobody ever took part": (
        {"ht-2024/provby.yml": None, "vt-2025/provby.yml": NOBODY},
        "provby",
        [
            "Verksamhet | Stadsdelsområde då | Program | HT 2024 | VT 2025",
            "Inga verksamheter | Provby | ej tillämpligt | ej rapporterat | 0",
        ],
        {},
    ),
}


def report(bank, files):
    """Write, extend or remove reports in Provbanken, and read it."""
    for name, text in files.items():
        path = bank / "data/deltagande" / name
        path.parent.mkdir(exist_ok=True)
        if text is None:
            path.unlink()
        elif text.startswith("  -"):
            path.write_text(path.read_text("utf-8") + text, "utf-8")
        else:
            path.write_text(text, "utf-8")
    examined = examine(bank, TODAY)
    assert examined.faults == ()
    return examined.site


@pytest.mark.parametrize("name", BY_TERM)
def test_participation_is_told_by_programme_and_by_the_area_of_the_term(bank, name):
    files, district, rows, sums = BY_TERM[name]
    table = by_term.participation(report(bank, files), district)
    assert plain(table) == rows
    assert {
        head.replace("\N{NO-BREAK SPACE}", " "): told for head, told in table.sums.items()
    } == sums
    assert table.sum_label == "Summa MVP"


def test_that_nobody_took_part_is_zero_with_its_term(bank):
    bank_site = report(bank, {"ht-2024/provby.yml": None, "vt-2025/provby.yml": NOBODY})
    row = plain(districts.districts(bank_site))[1]
    assert row.split(" | ")[:4] == [
        "Provby",
        "0",
        "Inga verksamheter deltog (våren 2025)",
        "våren 2025",
    ]
    told = {
        fact.label: [cell.text.replace("\N{NO-BREAK SPACE}", " ") for cell in fact.cells]
        for fact in facts.district(bank_site, "provby").facts
    }
    assert told["Verksamheter med MVP eller närliggande program"] == ["0"]
    assert told["Terminer då inga verksamheter deltog"] == ["våren 2025"]


PLACES = {
    "an area of today": (
        lambda site: districts.districts(site).rows[1],
        [
            "data/stadsdelar/testvik.yml:1",
            "data/deltagande/ht-2024/testvik.yml:13",
            "data/deltagande/utan-termin/testvik.yml:3",
            "data/deltagande/ht-2024/testvik.yml:5",
            "data/deltagande/vt-2025/testvik.yml:4",
            "data/resurser/samordnare.yml:1",
        ],
    ),
    "an area that has not reported": (
        lambda site: districts.districts(site, "vt-2025").rows[0],
        ["data/deltagande/vt-2025/provby.yml:1"],
    ),
    "a venue in all terms": (
        lambda site: by_term.participation(site).rows[2],
        ["data/deltagande/ht-2024/testvik.yml:5", "data/deltagande/vt-2025/testvik.yml:1"],
    ),
    "a school": (
        lambda site: venues.schools(site).rows[0],
        ["data/deltagande/ht-2024/provby.yml:5", "data/verksamheter/provskolan.yml:3"],
    ),
    "a total": (lambda site: figures.totals(site).rows[1], ["data/totaler/ht-2024-skolor.yml:1"]),
    "a total that nobody has counted": (
        lambda site: figures.totals(site).rows[3],
        ["data/totaler/ht-2024-elever.yml:1"],
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_row_leads_to_all_that_it_is_made_of(site, name):
    find, told = PLACES[name]
    row = find(site)
    assert [f"{place.file}:{place.line}" for place in row.places] == told
    assert row.missing == (not (SOUND / row.place.file).exists())


EMPTY = {
    "participation": (by_term.participation, ("bromma",), "data/deltagande/TERMIN/bromma.yml"),
    "without a term": (venues.undated, ("bromma",), "data/deltagande/utan-termin/bromma.yml"),
    "schools": (venues.schools, ("bromma", "ht-2020"), "data/deltagande/ht-2020/bromma.yml"),
    "resources": (figures.resources, ("bromma",), "data/resurser/NAMN.yml"),
}


@pytest.mark.parametrize("name", EMPTY)
def test_an_empty_table_names_the_file_to_write(real, name):
    make, chosen, file = EMPTY[name]
    table = make(real, *chosen)
    assert (table.rows, table.file) == ((), file)
    assert file in unescape(render.show(table, render.Links("stadsdelar/bromma/")))


# How many areas anything is known of, at the least: a bank that grows knows more.
NOTES = {
    "areas of today": (districts.districts, (), 6, 11),
    "areas of a term": (districts.districts, ("vt-2022",), 3, 13),
    "schools": (venues.schools, (), 4, 11),
    "schools of a term": (venues.schools, ("", "vt-2022"), 3, 13),
    "participation": (by_term.participation, (), 3, 11),
    "without a term": (venues.undated, (), 2, 11),
}


@pytest.mark.parametrize("name", NOTES)
def test_a_list_says_of_how_many_areas_anything_is_known(real, name):
    make, chosen, least, areas = NOTES[name]
    told = re.search(
        rf"Uppgift finns för (\d+) av {areas} områden\.", " ".join(make(real, *chosen).notes)
    )
    assert least <= int(told[1]) <= areas


def test_what_an_editor_has_remarked_is_shown_once(bank):
    moved = report(bank, {"ht-2022/provlunda.yml": MOVED})
    table = by_term.participation(moved)
    told = [(r.about.replace("\N{NO-BREAK SPACE}", " "), r.text) for r in table.remarks]
    assert told == [("Provlunda hösten 2022", "Räknat i januari.")]


def test_a_remark_about_many_names_the_first():
    told = remarks.gathered([(name, "Samma.") for name in "abcde"] + [("f", ""), ("g", "Egen.")])
    assert told == (Remark("a, b, c och 2 till", "Samma."), Remark("g", "Egen."))


def test_a_resource_that_names_areas_stands_with_the_area_of_today(real):
    who = [row.name for row in figures.resources(real, "jarva").rows]
    assert {"Stockholms stad, för skolor i Järva", "Rinkeby-Kista stadsdelsförvaltning"} <= {*who}
    hub = next(row for row in districts.districts(real).rows if row.name == "Järva")
    assert "data/resurser/jarva-2018-2022.yml" in [place.file for place in hub.places]
    assert "mitti-jarva" in {source.id for source in districts.districts(real).sources}


def test_a_dated_resource_can_be_the_latest_that_is_known(real):
    unreported = replace(real, reports={})
    hub = {row.name: row.cells[3].text for row in districts.districts(unreported).rows}
    assert hub["Hägersten-Älvsjö"] == "omkring 2020–2022"


def test_certainty_is_sorted_by_what_it_means():
    order = [
        cells.certainty(word).sort for word in (Certainty.LOW, Certainty.MEDIUM, Certainty.HIGH)
    ]
    assert order == sorted(order)


def test_rows_know_where_they_are_written(site):
    place = venues.schools(site).rows[1].place
    assert (place.file, place.line) == ("data/deltagande/utan-termin/testvik.yml", 3)


def test_of_autumn_2020_the_bank_can_name_nobody_and_says_so(real):
    found = facts.coverage(real, "ht-2020").coverage
    assert [(each.known, each.total, each.unit) for each in found] == [
        (0, 9, "stadsdelsförvaltningar"),
        (0, 26, "skolor"),
    ]
    assert all(each.why and each.who and each.sources for each in found)


def test_the_totals_of_autumn_2020_are_the_papers(real):
    assert plain(figures.totals(real))[1:4] == [
        "Stadsdelsförvaltningar | hösten 2020 | 9 | 13 | 0 | hög",
        "Skolor | hösten 2020 | 26 | uppgift saknas | 0 | hög",
        "Klasser | hösten 2020 | 140 | uppgift saknas | 0 | hög",
    ]


def test_districts_come_in_swedish_order_and_all_of_todays_are_there(real):
    names = [row.name for row in districts.districts(real).rows]
    assert names == [
        "Bromma",
        "Enskede-Årsta-Vantör",
        "Farsta",
        "Hägersten-Älvsjö",
        "Hässelby-Vällingby",
        "Järva",
        "Kungsholmen",
        "Norra innerstaden",
        "Skarpnäck",
        "Skärholmen",
        "Södermalm",
    ]


@pytest.mark.parametrize(("term", "count"), [("vt-2020", 14), ("ht-2020", 13), ("ht-2023", 11)])
def test_the_city_has_had_fourteen_thirteen_and_eleven_districts(real, term, count):
    assert len(districts.districts(real, term).rows) == count


def test_nothing_is_called_mvp_that_its_source_does_not(real):
    schools = {row.name: row.cells[2].text for row in venues.schools(real).rows}
    assert schools["Hagsätraskolan"] == "MVP"
    assert schools["Knutbyskolan"] == "Agera tillsammans"
    assert schools["Slättgårdsskolan"] == "MVP eller Agera tillsammans"


def test_a_fact_box_tells_when_an_area_was_formed_and_of_what(site):
    told = {
        fact.label: [cell.text for cell in fact.cells]
        for fact in facts.district(site, "provby").facts
    }
    assert told["Området finns sedan"] == ["1\N{NO-BREAK SPACE}juli\N{NO-BREAK SPACE}2023"]
    assert told["Bildades av"] == ["Provlunda"]
    assert told["Stadsdelar"] == ["uppgift saknas"]


def test_the_field_guide_says_what_a_total_is_out_of():
    field = next(f for kind in fields.guide().kinds for f in kind.fields if f.name == "av")
    assert field.unit == "det som står i ”räknar”"


def test_the_field_guide_says_no_choice_twice():
    for kind in fields.guide().kinds:
        for field in kind.fields:
            assert [choice for choice in field.choices if f"”{choice}”" in field.kind] == []


def test_the_field_guide_explains_every_field_with_an_example():
    found = [(kind.name, field) for kind in fields.guide().kinds for field in kind.fields]
    assert len(found) > 100
    for kind, field in found:
        assert field.help.endswith("."), (kind, field.name)
        assert field.example, (kind, field.name)
        assert field.kind, (kind, field.name)
