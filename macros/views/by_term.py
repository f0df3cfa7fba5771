"""Site → who took part, term by term; 0 stands only where the area itself has said so."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from macros.model import swedish
from macros.model.participation import Basis, Report
from macros.model.places import District, Venue
from macros.model.problem import Place
from macros.model.shown import Cell, Column, Mark, Row, Table
from macros.model.site import Site
from macros.model.sources import Programme
from macros.model.time import Term
from macros.views import cells, choices, remarks
from macros.views.known import Known, coverage, everything, of_area, without_anybody

_NUMBERS_BEGIN = 3
_ZERO = "0 står bara där stadsdelsförvaltningen har rapporterat och verksamheten inte var med."
_SUM = "Summan räknar bara det som en källa kallar MVP, liksom totalerna."


@dataclass(frozen=True)
class _Line:
    """One venue in one programme and one area, with all that is known of them."""

    venue: Venue
    programme: Programme
    district: District
    known: tuple[Known, ...]


def participation(site: Site, district: str = "") -> Table:
    """Classes by venue, programme, area and term, for the whole city or one area of today."""
    area = choices.district(site, district) if district else None
    known = [k for k in (of_area(site, area) if area else everything(site)) if k.term]
    lines = _lines(known)
    empty = without_anybody(site, area)
    rows = [_row(site, line) for line in lines]
    rows += _nobody_rows(site, empty, {line.district.id for line in lines})
    sums = _sums(site, [row for row, line in zip(rows, lines, strict=False) if _is_mvp(line)])
    where = f" i {area.name}" if area else ""
    used = [name for each in known for name in each.sources]
    used += [name for report in empty for name in report.sources]
    reports = [*(each.told_in for each in known), *empty]
    return Table(
        id=choices.table_id("deltagande", district),
        caption=f"Deltagande{where} termin för termin, i antal klasser",
        columns=(
            Column("Verksamhet"),
            Column("Stadsdelsområde då"),
            Column("Program"),
            *(Column(term.short, "number") for term in site.terms),
        ),
        rows=tuple(rows),
        as_of=cells.as_known(site),
        empty=f"Ingen källa som vi har läst knyter en verksamhet{where} till en termin.",
        file=f"data/deltagande/TERMIN/{district or 'STADSDEL'}.yml",
        sources=cells.sources(site, used),
        notes=(
            *([_ZERO] if rows else []),
            *([_SUM] if sums else []),
            *([] if area else [coverage(site, known)]),
        ),
        remarks=remarks.gathered((*remarks.of_rows(known), *remarks.of_reports(site, reports))),
        sums=sums,
        sum_label="Summa MVP",
    )


def _lines(known: Iterable[Known]) -> list[_Line]:
    found: dict[tuple[str, Programme, str], list[Known]] = {}
    for each in known:
        found.setdefault((each.venue.id, each.row.programme, each.district.id), []).append(each)
    return [_Line(k[0].venue, k[0].row.programme, k[0].district, tuple(k)) for k in found.values()]


def _is_mvp(line: _Line) -> bool:
    return line.programme is Programme.MVP


def _row(site: Site, line: _Line) -> Row:
    head = (
        cells.text(line.venue.name),
        cells.district(site, line.district),
        cells.text(line.programme),
    )
    first, *more = _places(site, line)
    return Row((*head, *(_classes(site, line, term) for term in site.terms)), first, tuple(more))


def _places(site: Site, line: _Line) -> Iterator[Place]:
    """The rows that name the venue, and the reports that do not."""
    yield from (each.place for each in line.known)
    for term in site.terms:
        if not _in(line, term) and _asked(line, term) and _reported(site, line.district, term):
            yield site.reports[term.id, line.district.id].at()


def _classes(site: Site, line: _Line, term: Term) -> Cell:
    here = _in(line, term)
    if here:
        return cells.count(here.row.classes)
    if not _asked(line, term):
        return cells.gap(Mark.NOT_APPLICABLE)
    return cells.count(0) if _reported(site, line.district, term) else cells.gap(Mark.NOT_REPORTED)


def _in(line: _Line, term: Term) -> Known | None:
    return next((each for each in line.known if each.term == term), None)


def _asked(line: _Line, term: Term) -> bool:
    """Whether the area was there in the term, and the venue in it or reported by it as well."""
    home = line.venue.district_on(term.ends)
    foreign = any(each.row.reason for each in line.known)
    return _there(line.district, term) and (home in {None, line.district.id} or foreign)


def _there(area: District, term: Term) -> bool:
    return area.exists(term.starts) or area.exists(term.ends)


def _reported(site: Site, area: District, term: Term) -> bool:
    report = site.reports.get((term.id, area.id))
    return report is not None and report.basis is Basis.REPORT


def _nobody_rows(site: Site, empty: Sequence[Report], shown: set[str]) -> Iterator[Row]:
    """A row for each area of which all that is known is that nobody took part."""
    for name in dict.fromkeys(report.district for report in empty if report.district not in shown):
        area = site.districts[name]
        mine = {report.term: report for report in empty if report.district == name}
        head = (cells.text("Inga verksamheter"), cells.district(site, area))
        programme = cells.gap(Mark.NOT_APPLICABLE)
        numbers = (_nobody(area, term, term in mine) for term in site.terms)
        first, *more = (report.at("verksamheter") for report in mine.values())
        yield Row((*head, programme, *numbers), first, tuple(more))


def _nobody(area: District, term: Term, told: bool) -> Cell:
    if told:
        return cells.count(0)
    return cells.gap(Mark.NOT_REPORTED if _there(area, term) else Mark.NOT_APPLICABLE)


def _sums(site: Site, rows: Sequence[Row]) -> dict[str, str]:
    """The sum of each term's column; none where there is nothing to sum."""
    return {
        term.short: _sum([row.cells[position] for row in rows])
        for position, term in enumerate(site.terms, start=_NUMBERS_BEGIN)
        if rows
    }


def _sum(column: Sequence[Cell]) -> str:
    """The sum of what is known, and for how many of the rows that have a number to know."""
    asked = [cell for cell in column if cell.mark is not Mark.NOT_APPLICABLE] or column
    numbers = [cell.sort for cell in asked if isinstance(cell.sort, int)]
    if not numbers:
        return next((mark.word for mark in Mark if mark in {cell.mark for cell in asked}), "")
    known = "" if len(numbers) == len(asked) else f" (uppgift från {len(numbers)} av {len(asked)})"
    return f"{swedish.number(sum(numbers))}{known}"
