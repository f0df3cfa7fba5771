"""Site → tables of districts: today with all that is known, or as they were in a term."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.model import swedish
from macros.model.figures import Resource
from macros.model.participation import Basis, Report
from macros.model.places import District
from macros.model.problem import Place
from macros.model.shown import Column, Mark, Row, Table
from macros.model.site import Site
from macros.model.time import Term, When
from macros.views import cells, choices, remarks
from macros.views.known import Known, of_area, resources_of, without_anybody

_NOTHING_KNOWN = "Ingen källa som vi har läst nämner MVP i området."
_SCATTERED = "Bara enstaka offentliga källor är lästa. Ingen rapport från området finns."


def districts(site: Site, term: str = "") -> Table:
    """The areas of today with all that is known, or those of a term with what was reported."""
    return _districts_at(site, choices.term(term)) if term else _districts_today(site)


@dataclass(frozen=True)
class _Area:
    """One area of today with all that is known of it and of those that it replaced."""

    district: District
    known: tuple[Known, ...]
    empty: tuple[Report, ...]
    resources: tuple[Resource, ...]

    @property
    def told(self) -> bool:
        return bool(self.known or self.empty or self.resources)

    @property
    def times(self) -> Iterator[When]:
        yield from (each.when for each in self.known)
        yield from (resource.when for resource in self.resources)
        yield from (When.parse(report.term.id) for report in self.empty)

    @property
    def places(self) -> Iterator[Place]:
        yield from (each.place for each in self.known)
        yield from (report.at("verksamheter") for report in self.empty)
        yield from (resource.at() for resource in self.resources)

    @property
    def sources(self) -> Iterator[str]:
        yield from self.district.sources
        yield from (name for each in self.known for name in each.sources)
        yield from (name for report in self.empty for name in report.sources)
        yield from (name for resource in self.resources for name in resource.sources)


def _area(site: Site, district: District) -> _Area:
    return _Area(
        district,
        of_area(site, district),
        without_anybody(site, district),
        resources_of(site, district),
    )


def _districts_today(site: Site) -> Table:
    areas = [_area(site, each) for each in _in_order(site.districts_on(site.today))]
    told = sum(area.told for area in areas)
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
        rows=tuple(_area_row(site, area) for area in areas),
        as_of=cells.as_known(site),
        empty="Inga stadsdelsområden finns i banken.",
        sources=cells.sources(site, (name for area in areas for name in area.sources)),
        notes=(
            f"Uppgift finns för {told} av {len(areas)} områden.",
            "Ett område utan uppgift kan ha arbetat med MVP. Att uppgift saknas betyder att ingen "
            "källa som vi har läst säger det.",
        ),
    )


def _area_row(site: Site, area: _Area) -> Row:
    names = {each.venue.id for each in area.known}
    told = "; ".join(dict.fromkeys(_told(area)))
    latest = max(area.times, key=_recency, default=None)
    resources = " ".join(resource.what for resource in area.resources)
    administration = site.administrations[area.district.administration]
    unknown = cells.gap(Mark.UNKNOWN)
    return Row(
        (
            cells.district(site, area.district),
            cells.count(len(names)) if names or area.empty else unknown,
            cells.text(told) if told else unknown,
            cells.when(latest) if latest else unknown,
            cells.text(resources) if resources else unknown,
            cells.text(_why(site, area)),
            cells.text(f"Samordnare på {administration.name}"),
        ),
        area.district.at(),
        tuple(area.places),
    )


def _recency(when: When) -> tuple[object, ...]:
    """Orders times: what has a first day after what has only a last, and that after the undated."""
    return when.earliest is not None, when.latest is not None, when.order


def _why(site: Site, area: _Area) -> str:
    """Why no more is known; nothing where the area itself has reported."""
    reports = (each for each in site.reports.values() if each.district == area.district.id)
    if any(report.basis is Basis.REPORT for report in reports):
        return ""
    return _SCATTERED if area.told else _NOTHING_KNOWN


def _told(area: _Area) -> Iterator[str]:
    """Venues with programme and time, and terms without any; of a former area, with its name."""
    for each in area.known:
        where = "" if each.district is area.district else f", i dåvarande {each.district.name}"
        yield f"{each.venue.name} ({each.row.programme}, {each.when.label}{where})"
    for report in area.empty:
        yield f"Inga verksamheter deltog ({report.term.season})"


def _districts_at(site: Site, term: Term) -> Table:
    areas = _in_order(site.districts_on(term.starts))
    if not areas:
        raise ValueError(f"Banken vet inte vilka stadsdelsområden som fanns {term.season}.")
    reports = {report.district: report for report in site.reports.values() if report.term == term}
    rows = [_district_term_row(site, area, term, reports.get(area.id)) for area in areas]
    used = [name for area in areas for name in area.sources]
    used += [name for report in reports.values() for name in report.sources]
    told = sum(area.id in reports for area in areas)
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
        notes=(f"Uppgift finns för {told} av {len(areas)} områden.",),
        remarks=remarks.gathered(remarks.of_reports(site, reports.values())),
    )


def _district_term_row(site: Site, area: District, term: Term, report: Report | None) -> Row:
    """What an area has reported, or the file in which to tell it."""
    name, today = cells.district(site, area), cells.district(site, site.descendant(area))
    if report is None:
        silent, file = cells.gap(Mark.NOT_REPORTED), f"{Report.folder}/{term.id}/{area.id}.yml"
        return Row((name, silent, silent, today), Place(file), missing=True)
    named = len({row.venue for row in report.rows})
    return Row((name, cells.count(named), cells.text(report.basis), today), report.at())


def _in_order(areas: Iterable[District]) -> list[District]:
    return sorted(areas, key=lambda area: swedish.sort_key(area.name))
