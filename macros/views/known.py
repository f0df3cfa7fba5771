"""What is known of an area and of who took part: reports with a term and without, and resources."""

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.model import swedish
from macros.model.figures import Resource
from macros.model.participation import Participation, Report, UndatedParticipation, UndatedReport
from macros.model.places import District, Venue
from macros.model.problem import Place
from macros.model.site import Site
from macros.model.time import Term, When


@dataclass(frozen=True)
class Known:
    """That one venue took part, as one row of one file tells."""

    venue: Venue
    district: District
    row: Participation
    when: When
    sources: tuple[str, ...]
    place: Place
    told_in: Report | UndatedReport

    @property
    def term(self) -> Term | None:
        return self.when.term


@functools.lru_cache(maxsize=2)
def everything(site: Site) -> tuple[Known, ...]:
    """Every row of every report, by venue in Swedish order, then by time."""
    rows = [*_reported(site), *_undated(site)]
    return tuple(
        sorted(rows, key=lambda known: (swedish.sort_key(known.venue.name), known.when.order))
    )


def of_area(site: Site, area: District) -> tuple[Known, ...]:
    """What is known of an area of today: its own rows and those of the areas it replaced."""
    names = _family(site, area)
    return tuple(known for known in everything(site) if known.district.id in names)


def without_anybody(site: Site, area: District | None = None) -> tuple[Report, ...]:
    """The reports that say that nobody took part: of all areas, or of one and those it replaced."""
    names = _family(site, area) if area else site.districts.keys()
    empty = (r for r in site.reports.values() if r.district in names and not r.rows)
    return tuple(sorted(empty, key=lambda report: (report.term, report.district)))


def resources_of(site: Site, area: District) -> tuple[Resource, ...]:
    """What somebody set aside for an area or for those that it replaced, the oldest first."""
    names = _family(site, area)
    administrations = {site.districts[name].administration for name in names}
    found = (
        resource
        for resource in site.resources.values()
        if administrations.intersection(resource.who) or names.intersection(resource.districts)
    )
    return tuple(sorted(found, key=lambda resource: resource.when.order))


def coverage(site: Site, known: Iterable[Known], term: Term | None = None) -> str:
    """A sentence: of how many of the areas, of today or of a term, something is known."""
    areas = site.districts_on(term.starts if term else site.today)
    told = {k.district.id if term else site.descendant(k.district).id for k in known}
    return f"Uppgift finns för {len(told)} av {len(areas)} områden."


def _family(site: Site, area: District) -> set[str]:
    return {area.id, *(old.id for old in site.ancestors(area))}


def _reported(site: Site) -> Iterator[Known]:
    for report in site.reports.values():
        when = When.parse(report.term.id)
        for position, row in enumerate(report.rows):
            yield _known(site, report, position, row, when)


def _undated(site: Site) -> Iterator[Known]:
    for report in site.undated.values():
        for position, row in enumerate(report.rows):
            yield _known(site, report, position, row, row.when)


def _known(
    site: Site,
    report: Report | UndatedReport,
    position: int,
    row: Participation | UndatedParticipation,
    when: When,
) -> Known:
    return Known(
        venue=site.venues[row.venue],
        district=site.districts[report.district],
        row=row,
        when=when,
        sources=row.sources or report.sources,
        place=report.at("verksamheter", position),
        told_in=report,
    )
