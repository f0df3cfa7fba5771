"""Records of districts, administrations and venues."""

from collections.abc import Iterator
from typing import Any

from tests.exempelstaden.city import UNDATED_AREA, Area, City, Venue
from tests.exempelstaden.sources import ORGANISATION

Records = Iterator[tuple[str, dict[str, Any]]]
EDUCATION = "pahittad-utbildningsforvaltning"


def places(city: City) -> Records:
    """Path below data/ and record, for every place."""
    for area in city.areas:
        yield f"stadsdelar/{area.id}", _district(area)
        yield f"forvaltningar/{area.id}", _administration(f"{area.name} stadsdelsförvaltning")
    yield f"forvaltningar/{EDUCATION}", _administration("Exempelstadens utbildningsförvaltning")
    for venue in city.venues:
        yield f"verksamheter/{venue.id}", _venue(venue)


def _district(area: Area) -> dict[str, Any]:
    unknown = area.name == UNDATED_AREA
    lifetime = {
        "från": "uppgift saknas" if unknown else area.since,
        "känt_från": area.since if unknown else None,
        "till": area.until,
        "ersätter": list(area.replaces),
    }
    return {
        "namn": area.name,
        "titel": f"{area.name} stadsdelsområde",
        "förvaltning": area.id,
        **{name: value for name, value in lifetime.items() if value},
        "stadsdelar": [f"Norra {area.name}", f"Södra {area.name}"],
        "källor": [ORGANISATION],
        "säkerhet": "medel" if unknown else "hög",
        "anmärkning": "Området är påhittat och ligger i Exempelstaden.",
    }


def _administration(name: str) -> dict[str, Any]:
    return {
        "namn": name,
        "uppdrag": "En påhittad förvaltning i Exempelstaden som stöder verksamheterna.",
        "källor": [ORGANISATION],
    }


def _venue(venue: Venue) -> dict[str, Any]:
    grades = venue.grades if isinstance(venue.grades, str) else list(venue.grades)
    return {
        "namn": venue.name,
        "slag": venue.kind,
        "skolform": venue.form,
        "årskurser": grades,
        "läge": list(_locations(venue)),
        "källor": [ORGANISATION],
        "anmärkning": "Verksamheten är påhittad.",
    }


def _locations(venue: Venue) -> Iterator[dict[str, Any]]:
    if venue.before:
        yield {"stadsdelsområde": venue.before.id, "till": venue.before.until}
        yield {"stadsdelsområde": venue.area.id, "från": venue.area.since}
    else:
        yield {"stadsdelsområde": venue.area.id}
