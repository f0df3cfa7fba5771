"""Who took part, term by term, with the gaps that real reports have."""

import datetime as dt
from collections.abc import Iterator
from random import Random
from typing import Any

from macros.model.time import Term
from tests.exempelstaden.city import SCHOOL, City, Venue
from tests.exempelstaden.sources import ACT_TOGETHER, compilation

UNKNOWN, NOT_APPLICABLE, NOBODY = "uppgift saknas", "ej tillämpligt", "inga"
# Programmes of schools with how sure the source is, as often as they stand here.
_PROGRAMMES = (
    *[("MVP", "hög")] * 16,
    *[("MVP", "medel")] * 2,
    ("Agera tillsammans", "hög"),
    ("MVP eller Agera tillsammans", "medel"),
    ("knutet till MVP", "låg"),
)

Reports = dict[tuple[Term, str], dict[str, Any]]


def reports(city: City) -> Reports:
    """The report of each term and district that has handed in one."""
    chance = city.chance("participation")
    active = {venue: set(_active(city, chance)) for venue in city.venues}
    return {
        (term, area.id): _report(city, term, area.id, active, chance)
        for term in city.terms
        for area in city.areas
        if area.exists(term.starts) and area != city.silent and chance.random() > 0.1
    }


def _active(city: City, chance: Random) -> Iterator[Term]:
    """Terms in which a venue takes part: it begins at some time, and then pauses now and then."""
    start = chance.randrange(-2, len(city.terms) + 2)
    yield from (term for term in city.terms[max(start, 0) :] if chance.random() < 0.85)


def _report(
    city: City, term: Term, area: str, active: dict[Venue, set[Term]], chance: Random
) -> dict[str, Any]:
    mine = [venue for venue in city.venues if city.reporter(venue, term.starts).id == area]
    rows = [_row(city, venue, term, chance) for venue in mine if term in active[venue]]
    nobody = not rows or chance.random() < 0.05
    late = term.ends + dt.timedelta(days=chance.randint(10, 50))
    return {
        "underlag": "rapport" if nobody or chance.random() < 0.9 else "offentliga källor",
        "rapporterad": UNKNOWN if chance.random() < 0.1 else late,
        "källor": [compilation(term)],
        "verksamheter": NOBODY if nobody else rows,
        "anmärkning": "Rapporten är påhittad.",
    }


def _row(city: City, venue: Venue, term: Term, chance: Random) -> dict[str, Any]:
    school = venue.kind == SCHOOL
    programme, certainty = chance.choice(_PROGRAMMES) if school else ("MVP Fritid", "hög")
    counts = _school_counts(venue, chance) if school else _leisure_counts(chance)
    row = {"verksamhet": venue.id, "program": programme, "arena": venue.kind, **counts}
    row["säkerhet"] = certainty
    if programme == "Agera tillsammans":
        row["källor"] = [ACT_TOGETHER]
    if city.reporter(venue, term.starts) != venue.area_on(term.starts):
        row["skäl"] = "Fritidsgården drivs gemensamt av två påhittade områden."
    return row


def _school_counts(venue: Venue, chance: Random) -> dict[str, Any]:
    classes = chance.randint(1, 6) if chance.random() < 0.95 else 0
    pupils = sum(chance.randint(18, 28) for _ in range(classes))
    return {
        "klasser": _known(classes, chance),
        "årskurser": _grades(venue, chance),
        "elever": _known(pupils, chance),
        "ledare": _known(chance.randint(2, 8), chance),
    }


def _leisure_counts(chance: Random) -> dict[str, Any]:
    return {
        "klasser": NOT_APPLICABLE,
        "årskurser": NOT_APPLICABLE,
        "elever": _known(chance.randint(6, 30), chance),
        "ledare": _known(chance.randint(1, 4), chance),
    }


def _known(number: int, chance: Random) -> int | str:
    return UNKNOWN if chance.random() < 0.12 else number


def _grades(venue: Venue, chance: Random) -> list[int] | str:
    if isinstance(venue.grades, str):
        return venue.grades
    return sorted(chance.sample(venue.grades[-3:], chance.randint(1, 3)))


def undated(city: City) -> tuple[str, dict[str, Any]]:
    """The id of a district, and participation there that no source ties to a term."""
    venue = city.venues[0]
    row = {
        "verksamhet": venue.id,
        "program": "MVP",
        "arena": venue.kind,
        "klasser": UNKNOWN,
        "årskurser": UNKNOWN,
        "elever": UNKNOWN,
        "ledare": 4,
        "säkerhet": "låg",
        "när": f"från {city.merger.year}-07",
    }
    return venue.area.id, {
        "källor": ["pahittad-tidning"],
        "verksamheter": [row],
        "anmärkning": "Den påhittade tidningen säger inte vilken termin det var.",
    }
