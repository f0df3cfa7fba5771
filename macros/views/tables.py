"""Site → tables.

Each takes the choices of its macro; an impossible choice is a ValueError, in Swedish.
"""

from collections.abc import Iterable, Iterator, Sequence

from macros.model import swedish
from macros.model.figures import Counted
from macros.model.participation import Basis, Report
from macros.model.places import District, SchoolForm, VenueKind
from macros.model.shown import Cell, Column, Mark, Row, Table
from macros.model.site import Site
from macros.model.sources import Programme
from macros.model.time import Term
from macros.views import cells, choices
from macros.views.known import Known, everything, of_area

_NOTHING_KNOWN = "Ingen källa som vi har läst nämner området."
_SCATTERED = "Bara enstaka offentliga källor är lästa. Ingen rapport från området finns."


def districts(site: Site, term: str = "") -> Table:
    """The areas of today with all that is known, or those of a term with what was reported."""
    return _districts_at(site, choices.term(term)) if term else _districts_today(site)


def _districts_today(site: Site) -> Table:
    areas = _in_order(site.districts_on(site.today))
    rows = [_district_row(site, area) for area in areas]
    used = [name for area in areas for name in area.sources]
    used += [name for known in everything(site) for name in known.sources]
    return Table(
        id="stadsdelar",
        caption="Stadsdelsområden i dag och vad vi vet om MVP där",
        columns=(
            Column("Stadsdelsområde"),
            Column("Verksamheter med namn", "number"),
            Column("Vad vi vet"),
            Column("Senaste uppgift"),
            Column("Resurser"),
            Column("Varför vi inte vet mer"),
            Column("Vem som kan veta"),
        ),
        rows=tuple(rows),
        as_of=_today(site),
        empty="Inga stadsdelsområden finns i banken.",
        sources=cells.sources(site, used),
        notes=(
            "Ett område utan uppgift kan ha arbetat med MVP. Att uppgift saknas betyder att ingen "
            "källa som vi har läst säger det.",
        ),
    )


def _district_row(site: Site, area: District) -> Row:
    known = of_area(site, area)
    reported = any(
        report.district == area.id and report.basis is Basis.REPORT
        for report in site.reports.values()
    )
    resources = _resources_of(site, area)
    told = bool(known) or resources.mark is None
    names = {each.venue.id for each in known}
    latest = max(known, key=lambda each: (bool(each.when.earliest), each.when.order), default=None)
    return Row(
        (
            cells.district(site, area),
            cells.count(len(names)) if names or reported else cells.gap(Mark.UNKNOWN),
            cells.text(_told(area, known)) if known else cells.gap(Mark.UNKNOWN),
            cells.when(latest.when) if latest else cells.gap(Mark.UNKNOWN),
            resources,
            cells.text("" if reported else _SCATTERED if told else _NOTHING_KNOWN),
            cells.text(f"Samordnare på {site.administrations[area.administration].name}"),
        ),
        area.at(),
    )


def _told(area: District, known: Sequence[Known]) -> str:
    """Venues with programme and time; of a former area, with its name."""
    parts = []
    for each in known:
        where = "" if each.district is area else f", i dåvarande {each.district.name}"
        parts.append(f"{each.venue.name} ({each.row.programme}, {each.when.label}{where})")
    return "; ".join(dict.fromkeys(parts))


def _resources_of(site: Site, area: District) -> Cell:
    found = [
        resource.what
        for resource in site.resources.values()
        for each in (area, *site.ancestors(area))
        if each.administration in resource.who
    ]
    return cells.text(" ".join(found)) if found else cells.gap(Mark.UNKNOWN)


def _districts_at(site: Site, term: Term) -> Table:
    areas = _in_order(site.districts_on(term.starts))
    if not areas:
        raise ValueError(f"Banken vet inte vilka stadsdelsområden som fanns {term.season}.")
    reports = {report.district: report for report in site.reports.values() if report.term == term}
    rows = [_district_term_row(site, area, reports.get(area.id)) for area in areas]
    used = [name for area in areas for name in area.sources]
    used += [name for report in reports.values() for name in report.sources]
    return Table(
        id=f"stadsdelar-{term.id}",
        caption=f"Stadsdelsområden {term.season}",
        columns=(
            Column("Stadsdelsområde"),
            Column("Verksamheter med namn", "number"),
            Column("Underlag"),
            Column("Området i dag"),
        ),
        rows=tuple(rows),
        as_of=term.season,
        empty="Inga stadsdelsområden finns i banken.",
        sources=cells.sources(site, used),
    )


def _district_term_row(site: Site, area: District, report: Report | None) -> Row:
    today = site.descendant(area)
    named = len({row.venue for row in report.rows}) if report else 0
    return Row(
        (
            cells.district(site, area),
            cells.count(named) if report else cells.gap(Mark.NOT_REPORTED),
            cells.text(report.basis) if report else cells.gap(Mark.NOT_REPORTED),
            cells.district(site, today),
        ),
        report.at() if report else area.at(),
    )


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
        as_of=at.season if at else _today(site),
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
        as_of=_today(site),
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
        as_of=_today(site),
        empty=f"Alla verksamheter som vi känner till{where} går att knyta till en termin.",
        sources=cells.sources(site, (name for each in known for name in each.sources)),
        notes=("De här uppgifterna räknas inte in i någon termin.",),
    )


def resources(site: Site, district: str = "") -> Table:
    """What somebody set aside, the latest first."""
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
        as_of=_today(site),
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
        as_of=_today(site),
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


def _in_order(areas: Iterable[District]) -> list[District]:
    return sorted(areas, key=lambda area: swedish.sort_key(area.name))


def _today(site: Site) -> str:
    return f"det som banken vet den {swedish.day(site.today)}"
