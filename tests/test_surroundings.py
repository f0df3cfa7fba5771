"""What stands around a page's text, kind by kind: facts, warnings, ways on, sources."""

import pytest

from macros.model.shown import Tail
from macros.views import surroundings
from macros.vocabulary import Vocabulary
from tests.small import page, site_of

THEME = {"data/teman/tid.yml": "namn: tid\nbeskrivning: Hur tiden räcker.\n"}
OWNERS = """utgivare: MÄN
titel: Handledning
år: 2024
kunskapsslag: programägare
adress: uppgift saknas
adress_kontrollerad: nej
läst: hela
"""


def station(name, order, phase, *lessons, **more):
    return page(
        f"kom-igang/{name}",
        f"{order}. Station",
        ordning=order,
        beslutar=["rektor", "mvp-ledare"],
        fas=phase,
        lärdomar=list(lessons),
        **more,
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Two phases of lessons, two stations, and a page of each other kind."""
    both = ["samverkan", "tid"]
    return site_of(
        tmp_path_factory.mktemp("runtom"),
        page("om/index", "Om banken"),
        page("om/underlag", "Underlag"),
        page("om-en-elev-berattar", "Om en elev berättar"),
        page("genomforande/index", "Genomförande"),
        page(
            "forberedelser/ala",
            "Ala",
            'Känt. {{ kalla("provstudien") }} {{ uppgift("start") }}',
            teman=both,
            stadier=["högstadiet", "gymnasiet"],
            platser=["Testvik", "Provby"],
            roller=["rektor", "mvp-ledare"],
            relationer={"förutsätter": ["kom-igang/1-fraga"], "motsats": ["utmaningar/tiden"]},
        ),
        page(
            "forberedelser/bo",
            "Bo",
            'Sagt. {{ kalla("agerakallan") }}',
            teman=["tid"],
            relationer={"fördjupar": ["forberedelser/ala"], "ersätter": ["forberedelser/gammal"]},
        ),
        page("forberedelser/cy", "Cy", "{{ kallregister() }}", teman=both, granskas="vt-2026"),
        page("forberedelser/gammal", "Gammal", teman=both, status="ersatt", ersatt_av="bo"),
        page("genomforande/da", "Da", 'Så. {{ kalla("agaren") }}', teman=["samverkan"]),
        page("genomforande/eva", "Eva", 'Enligt {{ lag("provplanen") }} och {{ kalla("agaren") }}'),
        page(
            "exempel/testskolan",
            "Testskolan",
            källor=["provrapport"],
            skolor="uppgift saknas",
            ledare="uppgift saknas",
            relationer={"exempel_på": ["forberedelser/ala"]},
        ),
        page("utmaningar/tiden", "Tiden", teman=both),
        page("roller/rektor", "Rektor"),
        station("1-fraga", 1, "förberedelser", "forberedelser/bo", "forberedelser/ala"),
        station("2-besluta", 2, "genomförande", "forberedelser/bo", "forberedelser/gammal"),
        data={**THEME, "data/kallor/agaren.yml": OWNERS},
    )


def lead(site, address):
    return surroundings.lead(site, site.by_address[address])


def tail(site, address) -> Tail:
    own = site.by_address[address]
    return surroundings.tail(site, own, Vocabulary(site, own).cited())


# The facts of a page: label and value, and the page that the value leads to.
FACTS = {
    "forberedelser/ala": [
        "Fas: Förberedelser",
        "För: rektor och MVP-ledare",
        "Erfarenhet från: skola; högstadiet och gymnasiet; Testvik och Provby",
        "Underlag: gott (om/underlag.md)",
        "Status: utkast (om/index.md)",
    ],
    "forberedelser/gammal": [
        "Fas: Förberedelser",
        "För: rektor",
        "Erfarenhet från: skola",
        "Underlag: inget underlag (om/underlag.md)",
        "Status: ersatt (om/index.md)",
    ],
    "genomforande/eva": [
        "Fas: Genomförande",
        "För: rektor",
        "Erfarenhet från: skola",
        "Underlag: medel (om/underlag.md)",
        "Status: utkast (om/index.md)",
    ],
    "exempel/testskolan": [
        "För: rektor",
        "Plats: Testskolan",
        "När: hösten 2024",
        "Program: MVP",
        "Leds av: uppgift saknas",
        "Skolor: uppgift saknas",
        "Erfarenhet från: skola",
        "Underlag: medel (om/underlag.md)",
        "Status: utkast (om/index.md)",
    ],
    "utmaningar/tiden": [
        "För: rektor",
        "Underlag: inget underlag (om/underlag.md)",
        "Status: utkast (om/index.md)",
    ],
    "kom-igang/2-besluta": ["Fas: Genomförande", "Beslutar: rektor och MVP-ledare"],
    "roller/rektor": [],
    "om/index": [],
}


def fact(each):
    (cell,) = each.cells
    where = f" ({cell.page})" if cell.page else ""
    return f"{each.label}: {cell.text}{where}".replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("address", FACTS)
def test_a_page_begins_with_facts_about_it(site, address):
    assert [fact(each) for each in lead(site, address).facts] == FACTS[address]


def test_what_is_unknown_is_marked_as_unknown(site):
    gaps = [each.label for each in lead(site, "exempel/testskolan").facts if each.cells[0].mark]
    assert gaps == ["Leds av", "Skolor"]


def test_a_fact_leads_nowhere_when_there_is_no_page_to_lead_to(tmp_path):
    small = site_of(tmp_path, page("forberedelser/ala", "Ala"))
    pages = [cell.page for each in lead(small, "forberedelser/ala").facts for cell in each.cells]
    assert pages == ["", "", "", "", ""]


NOTICES = {
    "forberedelser/ala": [],
    "forberedelser/bo": ["Sidan bygger bara på press."],
    "forberedelser/cy": ["Sidan skulle ha lästs igenom våren 2026. Något kan ha ändrats."],
    "forberedelser/gammal": ["Sidan är ersatt av en annan och uppdateras inte."],
    "genomforande/da": [
        "Sidan bygger bara på vad MÄN säger. MÄN äger och säljer programmet.",
    ],
    "genomforande/eva": [],
    "om/index": [],
}


@pytest.mark.parametrize("address", NOTICES)
def test_a_reader_is_warned(site, address):
    told = [each.replace("\N{NO-BREAK SPACE}", " ") for each in lead(site, address).notices]
    assert told == NOTICES[address]


def test_who_meets_pupils_is_told_where_to_turn(site):
    told = {address for address in site.by_address if lead(site, address).help}
    assert told == {
        "genomforande/index",
        "genomforande/da",
        "genomforande/eva",
        "kom-igang/1-fraga",
        "kom-igang/2-besluta",
        "roller/rektor",
    }
    assert lead(site, "genomforande/da").help == "om-en-elev-berattar.md"


def test_without_that_page_nobody_is_sent_to_it(tmp_path):
    small = site_of(tmp_path, page("genomforande/da", "Da"))
    assert lead(small, "genomforande/da").help == ""


# The lists below a page, each with its heading and the titles under it.
LISTS = {
    "forberedelser/ala": {
        "Läs först": ["1. Station"],
        "Fördjupning": ["Bo"],
        "Säger något annat": ["Tiden"],
        "Exempel": ["Testskolan"],
        "Läs också": ["Cy", "Da"],
    },
    "forberedelser/bo": {"Fördjupar": ["Ala"], "Läs också": ["Cy", "Tiden"]},
    "forberedelser/gammal": {"Ersatt av": ["Bo"], "Läs också": ["Ala", "Cy", "Tiden"]},
    "forberedelser/cy": {"Läs också": ["Ala", "Tiden", "Bo"]},
    "utmaningar/tiden": {"Säger något annat": ["Ala"], "Läs också": ["Cy", "Bo", "Da"]},
    "exempel/testskolan": {"Är ett exempel på": ["Ala"]},
    "genomforande/eva": {},
    "kom-igang/1-fraga": {"Lärdomar att läsa": ["Bo", "Ala"], "Bygger på den här sidan": ["Ala"]},
    "roller/rektor": {
        "Lärdomar för dig: förberedelser": ["Bo", "Ala", "Cy"],
        "Lärdomar för dig: genomförande": ["Da", "Eva"],
    },
    "om/index": {},
}


@pytest.mark.parametrize("address", LISTS)
def test_a_page_leads_on(site, address):
    found = tail(site, address).lists
    assert {group.heading: [card.title for card in group.cards] for group in found} == LISTS[
        address
    ]
    assert [group.heading for group in found] == list(LISTS[address])


def test_a_role_with_lessons_in_one_phase_has_a_heading_without_it(tmp_path):
    small = site_of(tmp_path, page("roller/rektor", "Rektor"), page("forberedelser/ala", "Ala"))
    assert [group.heading for group in tail(small, "roller/rektor").lists] == ["Lärdomar för dig"]


# Before and after: lessons in their phase as the stations take them up, then by title.
WAYS = {
    "forberedelser/bo": (None, "Ala"),
    "forberedelser/ala": ("Bo", "Cy"),
    "forberedelser/cy": ("Ala", None),
    "forberedelser/gammal": (None, None),
    "genomforande/da": (None, "Eva"),
    "genomforande/eva": ("Da", None),
    "kom-igang/1-fraga": (None, "2. Station"),
    "kom-igang/2-besluta": ("1. Station", None),
    "exempel/testskolan": (None, None),
    "utmaningar/tiden": (None, None),
    "om/index": (None, None),
}


@pytest.mark.parametrize("address", WAYS)
def test_a_page_has_neighbours_in_its_row(site, address):
    way = tail(site, address).way
    titles = tuple(each.title if each else None for each in (way.before, way.after))
    assert titles == WAYS[address]


SOURCES = {
    "forberedelser/ala": ["provrapport", "provstudien"],
    "forberedelser/bo": ["agerakallan"],
    "forberedelser/cy": [],
    "exempel/testskolan": ["provrapport"],
    "om/index": [],
}


@pytest.mark.parametrize("address", SOURCES)
def test_a_page_ends_with_its_sources_unless_it_lists_them_itself(site, address):
    assert [source.id for source in tail(site, address).sources] == SOURCES[address]


def test_ten_stations_stand_in_the_order_of_their_numbers(tmp_path):
    small = site_of(
        tmp_path,
        page("forberedelser/ala", "Ala"),
        *(station(f"{n}-x", n, "förberedelser", "forberedelser/ala") for n in range(1, 11)),
    )
    way = tail(small, "kom-igang/10-x").way
    assert (way.before.title, way.after) == ("9. Station", None)
