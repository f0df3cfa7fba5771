"""Site → tables of who took part: schools, all venues by term, and what has no term.

An impossible choice is a ValueError, in Swedish.
"""

from collections.abc import Iterable, Sequence

from macros.model import swedish
from macros.model.participation import Basis
from macros.model.places import SchoolForm, VenueKind
from macros.model.shown import Cell, Column, Mark, Row, Table
from macros.model.site import Site
from macros.model.sources import Programme
from macros.model.time import Term
from macros.views import cells, choices
from macros.views.known import Known, everything, of_area


def schools(
    site: Site, district: str = "", term: str = "", programme: str = "", form: str = ""
) -> Table:
    """Schools that a source names, one row for each time and programme."""
    area = choices.district(site, district) if district else None
    at = choices.term(term) if term else None
    chosen_programme = choices.word(Programme, programme) if programme else None
    chosen_form = choices.word(SchoolForm, form) if form else None
    found = [
        known
        for known in (of_area(site, area) if area else everything(site))
        if known.venue.kind is VenueKind.SCHOOL
        and (at is None or known.term == at)
        and (chosen_programme is None or known.row.programme is chosen_programme)
        and (chosen_form is None or known.venue.form is chosen_form)
    ]
    where = f" i {area.name}" if area else ""
    times = f" {at.season}" if at else ""
    with_what = f" med {chosen_programme}" if chosen_programme else ""
    of_form = f", {chosen_form}" if chosen_form else ""
    return Table(
        id=choices.table_id("skolor", district, term, programme, form),
        caption=f"Skolor{where}{with_what} som en källa namnger{times}{of_form}",
        columns=(
            Column("Skola"),
            Column("Stadsdelsområde då"),
            Column("Program"),
            Column("När"),
            Column("Skolform"),
            Column("Årskurser"),
            Column("Klasser", "number"),
            Column("Elever", "number"),
            Column("MVP-ledare", "number"),
            Column("Säkerhet"),
        ),
        rows=tuple(_school_row(site, known) for known in found),
        as_of=at.season if at else cells.as_known(site),
        empty=f"Ingen källa som vi har läst namnger någon skola{where}{times}{with_what}{of_form}.",
        sources=cells.sources(site, (name for known in found for name in known.sources)),
        notes=("Listan är inte fullständig: den visar bara skolor som en källa nämner vid namn.",),
    )


def _school_row(site: Site, known: Known) -> Row:
    row = known.row
    return Row(
        (
            cells.text(known.venue.name),
            cells.district(site, known.district),
            cells.text(row.programme),
            cells.when(known.when),
            cells.text(known.venue.form),
            cells.grades(row.grades),
            cells.count(row.classes),
            cells.count(row.pupils),
            cells.count(row.leaders),
            cells.text(row.certainty),
        ),
        known.place,
    )


def participation(site: Site, district: str = "") -> Table:
    """Classes by venue and term; 0 stands only where the district has reported without a row."""
    area = choices.district(site, district) if district else None
    known = [k for k in (of_area(site, area) if area else everything(site)) if k.term]
    venues = {each.venue.id: each for each in known}
    terms = site.terms
    rows = tuple(_venue_row(site, each, known) for each in venues.values())
    where = f" i {area.name}" if area else ""
    return Table(
        id=choices.table_id("deltagande", district),
        caption=f"Deltagande{where} termin för termin, i antal klasser",
        columns=(
            Column("Verksamhet"),
            Column("Stadsdelsområde då"),
            *(Column(term.short, "number") for term in terms),
        ),
        rows=rows,
        as_of=cells.as_known(site),
        empty=f"Ingen källa som vi har läst knyter en verksamhet{where} till en termin.",
        sources=cells.sources(site, (name for each in known for name in each.sources)),
        notes=(
            "0 står bara där stadsdelsförvaltningen har rapporterat och verksamheten inte var med.",
        ),
        sums={
            term.short: _sum([row.cells[position] for row in rows])
            for position, term in enumerate(terms, start=2)
            if rows
        },
    )


def _venue_row(site: Site, venue: Known, known: Sequence[Known]) -> Row:
    numbers = (_classes(site, venue, known, term) for term in site.terms)
    name, area = cells.text(venue.venue.name), cells.district(site, venue.district)
    return Row((name, area, *numbers), venue.place)


def _classes(site: Site, venue: Known, known: Iterable[Known], term: Term) -> Cell:
    here = [each for each in known if each.venue is venue.venue and each.term == term]
    numbers = [each.row.classes for each in here if isinstance(each.row.classes, int)]
    if numbers:
        return cells.count(sum(numbers))
    if here:
        return cells.count(here[0].row.classes)
    home = venue.venue.district_on(term.ends)
    report = site.reports.get((term.id, home or ""))
    reported = report is not None and report.basis is Basis.REPORT
    return cells.count(0) if reported else cells.gap(Mark.NOT_REPORTED)


def _sum(column: Sequence[Cell]) -> str:
    """The sum of what is known, and for how many of the rows that have a number to know."""
    asked = [cell for cell in column if cell.mark is not Mark.NOT_APPLICABLE]
    numbers = [cell.sort for cell in asked if isinstance(cell.sort, int)]
    if not numbers:
        return next((mark.word for mark in Mark if mark in {cell.mark for cell in column}), "")
    known = "" if len(numbers) == len(asked) else f" (uppgift från {len(numbers)} av {len(asked)})"
    return f"{swedish.number(sum(numbers))}{known}"


def undated(site: Site, district: str = "") -> Table:
    """What no source ties to a term. Counts in no term."""
    area = choices.district(site, district) if district else None
    known = [k for k in (of_area(site, area) if area else everything(site)) if not k.term]
    where = f" i {area.name}" if area else ""
    return Table(
        id=choices.table_id("utan-termin", district),
        caption=f"Verksamheter{where} utan känd termin",
        columns=(
            Column("Verksamhet"),
            Column("Slag"),
            Column("Stadsdelsområde då"),
            Column("Program"),
            Column("När"),
            Column("Klasser", "number"),
            Column("Säkerhet"),
            Column("Anmärkning"),
        ),
        rows=tuple(
            Row(
                (
                    cells.text(each.venue.name),
                    cells.text(each.venue.kind),
                    cells.district(site, each.district),
                    cells.text(each.row.programme),
                    cells.when(each.when),
                    cells.count(each.row.classes),
                    cells.text(each.row.certainty),
                    cells.text(each.row.note),
                ),
                each.place,
            )
            for each in known
        ),
        as_of=cells.as_known(site),
        empty=f"Alla verksamheter som vi känner till{where} går att knyta till en termin.",
        sources=cells.sources(site, (name for each in known for name in each.sources)),
        notes=("De här uppgifterna räknas inte in i någon termin.",),
    )
