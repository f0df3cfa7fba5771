"""Site → tables of who took part: schools, and what has no term.

An impossible choice is a ValueError, in Swedish.
"""

from macros.model.places import SchoolForm, VenueKind
from macros.model.shown import Column, Row, Table
from macros.model.site import Site
from macros.model.sources import Programme
from macros.views import cells, choices, remarks
from macros.views.known import Known, coverage, everything, of_area

_INCOMPLETE = "Listan är inte fullständig: den visar bara skolor som en källa nämner vid namn."


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
            Column("Anmärkning"),
        ),
        rows=tuple(_school_row(site, known) for known in found),
        as_of=at.season if at else cells.as_known(site),
        empty=f"Ingen källa som vi har läst namnger någon skola{where}{times}{with_what}{of_form}.",
        file=f"data/deltagande/{term or 'TERMIN'}/{district or 'STADSDEL'}.yml",
        sources=cells.sources(site, (name for known in found for name in known.sources)),
        notes=(_INCOMPLETE, *([] if area else [coverage(site, found, at)])),
        remarks=remarks.gathered(remarks.of_reports(site, (known.told_in for known in found))),
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
            cells.certainty(row.certainty),
            cells.text(row.note),
        ),
        known.place,
        (known.venue.at("skolform"),),
    )


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
                    cells.certainty(each.row.certainty),
                    cells.text(each.row.note),
                ),
                each.place,
                (each.venue.at("slag"),),
            )
            for each in known
        ),
        as_of=cells.as_known(site),
        empty=f"Ingen källa som vi har läst nämner en verksamhet{where} utan att säga när det var.",
        file=f"data/deltagande/utan-termin/{district or 'STADSDEL'}.yml",
        sources=cells.sources(site, (name for each in known for name in each.sources)),
        notes=(
            "De här uppgifterna räknas inte in i någon termin.",
            *([] if area else [coverage(site, known)]),
        ),
        remarks=remarks.gathered(remarks.of_reports(site, (each.told_in for each in known))),
    )
