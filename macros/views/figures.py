"""Site → tables of figures: totals for the whole city, and what somebody set aside."""

from collections.abc import Iterator

from macros.model import swedish
from macros.model.figures import Counted, Total
from macros.model.problem import Place
from macros.model.shown import Column, Mark, Row, Table
from macros.model.site import Site
from macros.model.time import Term
from macros.views import cells, choices, remarks
from macros.views.known import resources_of


def resources(site: Site, district: str = "") -> Table:
    """What somebody set aside, the oldest first."""
    area = choices.district(site, district) if district else None
    everywhere = sorted(site.resources.values(), key=lambda resource: resource.when.order)
    found = resources_of(site, area) if area else everywhere
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
            Column("Anmärkning"),
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
                    cells.certainty(resource.certainty),
                    cells.text(resource.note),
                ),
                resource.at(),
            )
            for resource in found
        ),
        as_of=cells.as_known(site),
        empty=f"Ingen källa som vi har läst säger att någon har avsatt resurser{where}.",
        file="data/resurser/NAMN.yml",
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
            Column("Säkerhet"),
        ),
        rows=tuple(row for term in terms for row in _total_rows(site, term)),
        as_of=cells.as_known(site),
        empty="Ingen källa som vi har läst ger en siffra för hela staden.",
        file="data/totaler/TERMIN-VAD.yml",
        sources=cells.sources(site, used),
        remarks=remarks.gathered(_said(site)),
    )


def _said(site: Site) -> Iterator[remarks.Said]:
    for total in site.totals.values():
        yield f"{swedish.capital(str(total.counts))} {total.as_of.label}", total.note


def _total_rows(site: Site, term: Term) -> Iterator[Row]:
    given = {total.counts: total for total in site.totals.values() if total.as_of.term == term}
    for counts in Counted:
        yield _total_row(site, given[counts]) if counts in given else _unknown_row(counts, term)


def _total_row(site: Site, total: Total) -> Row:
    assert total.as_of.term
    head = (cells.text(swedish.capital(str(total.counts))), cells.term(total.as_of.term))
    numbers = (total.number, total.out_of, site.named_in(total))
    told = (cells.count(number) for number in numbers)
    return Row((*head, *told, cells.certainty(total.certainty)), total.at())


def _unknown_row(counts: Counted, term: Term) -> Row:
    """A row for what nobody has counted, with the file in which to tell it."""
    head = (cells.text(swedish.capital(str(counts))), cells.term(term))
    unknown = cells.gap(Mark.UNKNOWN)
    file = f"data/totaler/{term.id}-{swedish.ascii_slug(str(counts))}.yml"
    row = (*head, unknown, unknown, unknown, cells.gap(Mark.NOT_APPLICABLE))
    return Row(row, Place(file), missing=True)
