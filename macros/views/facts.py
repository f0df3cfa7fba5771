"""Site → fact boxes, claim cards, key figures, coverage and source lists."""

from collections.abc import Iterable
from decimal import Decimal

from macros.model import swedish
from macros.model.figures import Counted, Total
from macros.model.kinds import Blank
from macros.model.participation import Report
from macros.model.places import District
from macros.model.shown import (
    Card,
    Cell,
    Coverage,
    Coverages,
    Fact,
    FactBox,
    KeyFigures,
    Mark,
)
from macros.model.site import Site
from macros.views import cells, choices
from macros.views.known import of_area, without_anybody


def card(site: Site, name: str) -> Card:
    """One claim with its sources."""
    claim = choices.card(site, name)
    whole = claim.out_of_sources if isinstance(claim, Total) else ()
    return Card(claim, cells.sources(site, claim.sources), cells.sources(site, whole))


def key_figures(site: Site, names: Iterable[str]) -> KeyFigures:
    """Claims shown large."""
    return KeyFigures(tuple(card(site, name) for name in names))


def district(site: Site, name: str) -> FactBox:
    """What the bank knows of one area: name, time, parts, administration, MVP."""
    area = choices.district(site, name)
    known, empty = of_area(site, area), without_anybody(site, area)
    venues = {each.venue.id: each for each in known}
    used = [*area.sources, *(name for each in known for name in each.sources)]
    used += [name for report in empty for name in report.sources]
    nobody = cells.text("0") if empty else cells.gap(Mark.UNKNOWN)
    return FactBox(
        title=area.title,
        facts=(
            Fact("Förvaltning", (cells.text(site.administrations[area.administration].name),)),
            Fact("Området finns sedan", (_since(area),)),
            *_replaced(site, area),
            Fact("Stadsdelar", _parts(area)),
            Fact(
                "Verksamheter med MVP eller närliggande program",
                tuple(cells.text(each.venue.name) for each in venues.values()) or (nobody,),
            ),
            *_nobody(empty),
        ),
        place=area.at(),
        sources=cells.sources(site, used),
    )


def _since(area: District) -> Cell:
    if isinstance(area.since, Blank):
        known = area.known_since
        return Cell(f"senast {swedish.day(known)}") if known else cells.gap(Mark.UNKNOWN)
    return cells.day(area.since)


def _replaced(site: Site, area: District) -> tuple[Fact, ...]:
    old = tuple(cells.district(site, each) for each in site.ancestors(area))
    return (Fact("Bildades av", old),) if old else ()


def _nobody(empty: Iterable[Report]) -> tuple[Fact, ...]:
    terms = tuple(cells.term(report.term) for report in empty)
    return (Fact("Terminer då inga verksamheter deltog", terms),) if terms else ()


def _parts(area: District) -> tuple[Cell, ...]:
    names = sorted(area.parts, key=swedish.sort_key)
    return tuple(cells.text(name) for name in names) or (cells.gap(Mark.UNKNOWN),)


def coverage(site: Site, term: str) -> Coverages:
    """How many of the districts and schools that a term's totals count the bank can name."""
    at = choices.term(term)
    order = list(Counted)
    found = [total for total in site.totals.values() if total.as_of.term == at]
    nameable = [total for total in found if total.counts in {Counted.DISTRICTS, Counted.SCHOOLS}]
    if not nameable:
        raise ValueError(f"Banken har inga totaler för {at.label}. Välj en annan termin.")
    nameable.sort(key=lambda total: order.index(total.counts))
    return Coverages(tuple(_covered(site, total) for total in nameable))


def _covered(site: Site, total: Total) -> Coverage:
    return Coverage(
        known=site.named_in(total) or 0,
        total=total.number or Decimal(0),
        unit=total.unit,
        when=total.as_of.label,
        why=total.why_unnamed,
        who=total.who_knows,
        sources=cells.sources(site, choices.sources_of_card(site, total.id)),
    )
