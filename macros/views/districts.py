"""Site → tables of districts: today with all that is known, or as they were in a term."""

from collections.abc import Iterable, Sequence

from macros.model import swedish
from macros.model.participation import Basis, Report
from macros.model.places import District
from macros.model.shown import Cell, Column, Mark, Row, Table
from macros.model.site import Site
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
        as_of=cells.as_known(site),
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


def _in_order(areas: Iterable[District]) -> list[District]:
    return sorted(areas, key=lambda area: swedish.sort_key(area.name))
