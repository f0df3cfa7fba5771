"""Rules about areas and venues over time."""

import datetime as dt
from collections.abc import Iterator

from macros.model import swedish
from macros.model.kinds import Blank
from macros.model.places import District
from macros.model.problem import Problem, quoted
from macros.model.site import Site

_DAY = dt.timedelta(days=1)


def an_area_begins_when_those_it_replaces_have_ended(site: Site) -> Iterator[Problem]:
    """A merger leaves no gap and no overlap."""
    for area in site.districts.values():
        for position, name in enumerate(area.replaces):
            old = site.districts.get(name)
            if old and not _follows(area, old):
                ended = swedish.day(old.until) if old.until else "inte alls enligt sin fil"
                yield Problem(
                    area.at("ersätter", position),
                    "glapp",
                    f"{area.name} ersätter {old.name}, som slutar {ended}. Låt ”från” vara dagen "
                    f"efter ”till” i data/stadsdelar/{old.id}.yml.",
                )


def _follows(area: District, old: District) -> bool:
    return old.until is not None and area.since == old.until + _DAY


def an_area_is_replaced_by_one(site: Site) -> Iterator[Problem]:
    """What is told of an old area stands on the page of one area of today, not of two."""
    seen: dict[str, District] = {}
    for area in site.districts.values():
        for position, name in enumerate(area.replaces):
            other = seen.setdefault(name, area)
            if other is not area:
                yield Problem(
                    area.at("ersätter", position),
                    "tva-efterfoljare",
                    f"{quoted(name)} ersätts redan av {other.name}. Låt det område som tog över "
                    "det mesta ersätta det, och berätta om resten i ”anmärkning”.",
                )


def an_area_that_has_ended_is_replaced(site: Site) -> Iterator[Problem]:
    """Who follows an old area must reach the one of today."""
    for area in site.districts.values():
        if area.until and not site.replaced_by(area):
            yield Problem(
                area.at("till"),
                "utan-efterfoljare",
                f"{area.name} har upphört, men inget område ersätter det. "
                f"Skriv {quoted(area.id)} under ”ersätter” i området som tog över.",
            )


def a_venue_lies_in_areas_that_exist(site: Site) -> Iterator[Problem]:
    """A row of ”läge” neither begins before its area nor outlives it."""
    for venue in site.venues.values():
        for position, place in enumerate(venue.locations):
            area = site.districts.get(place.district)
            if area is None:
                continue
            if area.until and area.until < (place.until or site.today):
                yield Problem(
                    venue.at("läge", position),
                    "upphort-omrade",
                    f"{area.name} upphörde {swedish.day(area.until)}. Skriv ”till: {area.until}” "
                    f"och lägg till en rad för området som {venue.name} ligger i sedan dess.",
                )
            first = place.since or place.until
            if first and not isinstance(area.since, Blank) and first < area.since:
                yield Problem(
                    venue.at("läge", position),
                    "tidigt-omrade",
                    f"{area.name} började {swedish.day(area.since)}. Skriv ”från: {area.since}” "
                    f"och lägg till en rad för området som {venue.name} låg i dessförinnan.",
                )
