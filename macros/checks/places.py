"""Rules about areas and venues over time."""

import datetime as dt
from collections.abc import Iterator

from macros.model import swedish
from macros.model.kinds import Blank
from macros.model.places import District, Venue, VenueKind
from macros.model.problem import Problem, quoted
from macros.model.site import Site

_DAY = dt.timedelta(days=1)


def an_area_ends_after_it_begins(site: Site) -> Iterator[Problem]:
    """No area ended before it began."""
    for area in site.districts.values():
        begins = area.known_since if isinstance(area.since, Blank) else area.since
        if area.until and begins and area.until < begins:
            yield Problem(
                area.at("till"),
                "tid-bakvand",
                f"{area.name} slutar {swedish.day(area.until)} men börjar {swedish.day(begins)}. "
                "Rätta ”från” eller ”till”.",
            )


def an_unknown_start_has_a_day_when_the_area_was_known(site: Site) -> Iterator[Problem]:
    """Without it nobody can tell in which terms the area existed."""
    for area in site.districts.values():
        if isinstance(area.since, Blank) and area.known_since is None:
            yield Problem(
                area.at("från"),
                "start-okand",
                f"Ingen vet när {area.name} började. Skriv i ”känt_från” en dag då området säkert "
                "fanns.",
            )


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


def schools_have_a_form_and_others_have_none(site: Site) -> Iterator[Problem]:
    """A school form is unknown for a school, and not applicable for a youth centre."""
    for venue in site.venues.values():
        is_school = venue.kind is VenueKind.SCHOOL
        if is_school and venue.form is Blank.NOT_APPLICABLE:
            yield _wrong_form(venue, "En skola har alltid en skolform. Skriv ”uppgift saknas”")
        if not is_school and venue.form is not Blank.NOT_APPLICABLE:
            yield _wrong_form(venue, f"En {venue.kind} har ingen skolform. Skriv ”ej tillämpligt”")


def _wrong_form(venue: Venue, message: str) -> Problem:
    return Problem(venue.at("skolform"), "fel-skolform", f"{message} för {venue.name}.")


def a_venue_lies_in_one_area_at_a_time(site: Site) -> Iterator[Problem]:
    """The rows of ”läge” follow on one another."""
    for venue in site.venues.values():
        pairs = zip(venue.locations, venue.locations[1:], strict=False)
        for position, (before, after) in enumerate(pairs, start=1):
            if not before.until or not after.since or after.since != before.until + _DAY:
                yield Problem(
                    venue.at("läge", position),
                    "lage-glapp",
                    f"Raderna under ”läge” för {venue.name} hänger inte ihop. "
                    "Låt ”från” vara dagen efter ”till” på raden före.",
                )


def a_venue_leaves_an_area_after_it_came(site: Site) -> Iterator[Problem]:
    """No row of ”läge” ends before it begins."""
    for venue in site.venues.values():
        for position, place in enumerate(venue.locations):
            if place.since and place.until and place.until < place.since:
                yield Problem(
                    venue.at("läge", position, "till"),
                    "tid-bakvand",
                    f"Raden slutar {swedish.day(place.until)} men börjar "
                    f"{swedish.day(place.since)}. Rätta ”från” eller ”till”.",
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
