"""Tables, cell by cell: a number, 0 and each kind of gap stay apart from the file to the CSV."""

import csv
import io

import pytest

from macros.examine import examine
from macros.export.tables import csv_bytes
from macros.model.shown import Mark
from macros.views import districts, facts, fields, figures, venues
from tests.conftest import SOUND
from tests.site import ROOT
from tests.test_faults import TODAY, spoil


@pytest.fixture(scope="module")
def site():
    return examine(SOUND, TODAY).site


@pytest.fixture(scope="module")
def real():
    return examine(ROOT, TODAY).site


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
            "Testvik | 2 | Provgården (MVP Fritid, hösten 2024); Testskolan (Agera tillsammans, före juli 2023); Testskolan (MVP, hösten 2024) | hösten 2024 | En samordnare leder arbetet. |  | Samordnare på Testviks stadsdelsförvaltning",
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
            "Skola | Stadsdelsområde då | Program | När | Skolform | Årskurser | Klasser | Elever | MVP-ledare | Säkerhet",
            "Provskolan | Provby | MVP | hösten 2024 | grundskola | 7–8 | 4 | 100 | uppgift saknas | hög",
            "Testskolan | Testvik | Agera tillsammans | före juli 2023 | uppgift saknas | uppgift saknas | uppgift saknas | uppgift saknas | uppgift saknas | låg",
            "Testskolan | Testvik | MVP | hösten 2024 | uppgift saknas | uppgift saknas | 0 | 0 | 2 | hög",
        ],
    ),
    "schools of a district, a programme and a term": (
        venues.schools,
        ("testvik", "ht-2024", "MVP"),
        [
            "Skola | Stadsdelsområde då | Program | När | Skolform | Årskurser | Klasser | Elever | MVP-ledare | Säkerhet",
            "Testskolan | Testvik | MVP | hösten 2024 | uppgift saknas | uppgift saknas | 0 | 0 | 2 | hög",
        ],
    ),
    "schools of a form": (
        venues.schools,
        ("", "", "", "grundskola"),
        [
            "Skola | Stadsdelsområde då | Program | När | Skolform | Årskurser | Klasser | Elever | MVP-ledare | Säkerhet",
            "Provskolan | Provby | MVP | hösten 2024 | grundskola | 7–8 | 4 | 100 | uppgift saknas | hög",
        ],
    ),
    "participation": (
        venues.participation,
        (),
        [
            "Verksamhet | Stadsdelsområde då | HT 2024 | VT 2025",
            "Provgården | Testvik | ej tillämpligt | 0",
            "Provskolan | Provby | 4 | ej rapporterat",
            "Testskolan | Testvik | 0 | 0",
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
            "Vem | När | Slag | Vad | Belopp (kronor) | Skolor | Säkerhet",
            "Testviks stadsdelsförvaltning | 2024 | samordnare | En samordnare leder arbetet. | ej tillämpligt | 4 | medel",
        ],
    ),
    "resources of a district that has none": (
        figures.resources,
        ("provby",),
        ["Vem | När | Slag | Vad | Belopp (kronor) | Skolor | Säkerhet"],
    ),
    "totals": (
        figures.totals,
        (),
        [
            "Vad | När | Antal | Av i staden | Namngivna i banken",
            "Stadsdelsförvaltningar | hösten 2024 | uppgift saknas | uppgift saknas | uppgift saknas",
            "Skolor | hösten 2024 | 5 | 40 | 2",
            "Klasser | hösten 2024 | 20 | uppgift saknas | 4",
            "Elever | hösten 2024 | uppgift saknas | uppgift saknas | uppgift saknas",
            "Ledare | hösten 2024 | uppgift saknas | uppgift saknas | uppgift saknas",
        ],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_just_this(site, name):
    make, chosen, rows = TABLES[name]
    assert plain(make(site, *chosen)) == rows


def test_five_ways_of_having_no_number_are_five_values(site):
    cells = [cell for row in venues.participation(site).rows for cell in row.cells[2:]]
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
    assert venues.participation(site).marks == (Mark.NOT_APPLICABLE, Mark.NOT_REPORTED)
    assert venues.schools(site).marks == (Mark.UNKNOWN,)


SUMS = [
    (None, {"HT 2024": "4", "VT 2025": "0 (uppgift från 2 av 3)"}),
    (("klasser: 4", "klasser: uppgift saknas"), {"HT 2024": "0 (uppgift från 1 av 2)"}),
    (("klasser: 4", "klasser: 1200"), {"HT 2024": "1 200"}),
]


@pytest.mark.parametrize(("spoiling", "told"), SUMS)
def test_a_sum_says_how_much_of_it_is_known(bank, spoiling, told):
    if spoiling:
        spoil(bank, "data/deltagande/ht-2024/provby.yml", *spoiling)
        spoil(bank, "data/totaler/ht-2024-klasser.yml", "värde: 20", "värde: 2000")
    sums = venues.participation(examine(bank, TODAY).site).sums
    plain_sums = {
        head.replace("\N{NO-BREAK SPACE}", " "): value.replace("\N{NO-BREAK SPACE}", " ")
        for head, value in sums.items()
    }
    assert plain_sums.items() >= told.items()


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
        "Stadsdelsförvaltningar | hösten 2020 | 9 | 13 | 0",
        "Skolor | hösten 2020 | 26 | uppgift saknas | 0",
        "Klasser | hösten 2020 | 140 | uppgift saknas | 0",
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


def test_the_field_guide_explains_every_field_with_an_example():
    found = [(kind.name, field) for kind in fields.guide().kinds for field in kind.fields]
    assert len(found) > 100
    for kind, field in found:
        assert field.help.endswith("."), (kind, field.name)
        assert field.example, (kind, field.name)
        assert field.kind, (kind, field.name)
