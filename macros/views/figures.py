"""Site → tables of figures: totals for the whole city, and what somebody set aside."""

from collections.abc import Iterator

from macros.model.figures import Counted
from macros.model.shown import Column, Mark, Row, Table
from macros.model.site import Site
from macros.model.time import Term
from macros.views import cells, choices


def resources(site: Site, district: str = "") -> Table:
    """What somebody set aside, the oldest first."""
    area = choices.district(site, district) if district else None
    ours = {each.administration for each in (area, *site.ancestors(area))} if area else set()
    found = [
        resource
        for resource in site.resources.values()
        if area is None or ours.intersection(resource.who)
    ]
    found.sort(key=lambda resource: resource.when.order)
    where = f" i {area.name}" if area else ""
    return Table(
        id=choices.table_id("resurser", district),
        caption=f"Resurser för MVP{where}, de äldsta först",
        columns=(
            Column("Vem"),
            Column("När"),
            Column("Slag"),
            Column("Vad"),
            Column("Belopp", "number", "kronor"),
            Column("Skolor", "number"),
            Column("Säkerhet"),
        ),
        rows=tuple(
            Row(
                (
                    cells.text(choices.who(site, resource)),
                    cells.when(resource.when),
                    cells.text(resource.kind),
                    cells.text(resource.what),
                    cells.count(resource.money),
                    cells.count(resource.schools),
                    cells.text(resource.certainty),
                ),
                resource.at(),
            )
            for resource in found
        ),
        as_of=cells.as_known(site),
        empty=f"Ingen källa som vi har läst säger att någon har avsatt resurser{where}.",
        sources=cells.sources(site, (name for resource in found for name in resource.sources)),
    )


def totals(site: Site) -> Table:
    """Every total, by term; what nobody has counted stands as unknown."""
    used = [n for total in site.totals.values() for n in (*total.sources, *total.out_of_sources)]
    terms = sorted({total.as_of.term for total in site.totals.values() if total.as_of.term})
    return Table(
        id="totaler",
        caption="Totaler för hela staden",
        columns=(
            Column("Vad"),
            Column("När"),
            Column("Antal", "number"),
            Column("Av i staden", "number"),
            Column("Namngivna i banken", "number"),
        ),
        rows=tuple(row for term in terms for row in _total_rows(site, term)),
        as_of=cells.as_known(site),
        empty="Ingen källa som vi har läst ger en siffra för hela staden.",
        sources=cells.sources(site, used),
    )


def _total_rows(site: Site, term: Term) -> Iterator[Row]:
    given = {total.counts: total for total in site.totals.values() if total.as_of.term == term}
    for counts in Counted:
        total = given.get(counts)
        head = (cells.text(str(counts).capitalize()), cells.term(term))
        if total is None:
            unknown = cells.gap(Mark.UNKNOWN)
            yield Row((*head, unknown, unknown, unknown), next(iter(given.values())).at())
            continue
        named = site.named_in(total)
        numbers = (total.number, total.out_of, named)
        yield Row((*head, *(cells.count(number) for number in numbers)), total.at())
