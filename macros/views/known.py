"""What is known of who took part: reports with a term and without, as one list of facts."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from macros.model import swedish
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
    names = {area.id, *(old.id for old in site.ancestors(area))}
    return tuple(known for known in everything(site) if known.district.id in names)


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
    )
