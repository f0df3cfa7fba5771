"""Rules about who took part."""

from collections.abc import Iterator

from macros.model import swedish
from macros.model.participation import Participation, Report, UndatedReport
from macros.model.problem import Problem, listed, quoted
from macros.model.site import Site

_Numbered = tuple[int, Participation]


def a_district_reports_while_it_exists(site: Site) -> Iterator[Problem]:
    """A report lies with the area of its time."""
    for report in site.reports.values():
        area = site.districts.get(report.district)
        if area is None:
            yield Problem(
                report.at(),
                "okant-omrade",
                f"Filen heter {quoted(report.district)}, men inget stadsdelsområde har det id:t. "
                "Döp filen efter en fil i data/stadsdelar.",
            )
        elif not area.exists(report.term.starts) and not area.exists(report.term.ends):
            there = (new.name for new in site.districts_on(report.term.starts))
            yield Problem(
                report.at(),
                "upphort-omrade",
                f"{area.name} fanns inte {report.term.season}. Lägg uppgifterna hos området som "
                f"fanns då: {listed(sorted(there, key=swedish.sort_key))}.",
            )


def a_venue_lies_in_the_district_that_reports_it(site: Site) -> Iterator[Problem]:
    """A district reports its own, or says why it reports another's."""
    for report in site.reports.values():
        for position, row in enumerate(report.rows):
            venue = site.venues.get(row.venue)
            if venue is None or row.reason:
                continue
            home = venue.district_on(report.term.ends)
            if home != report.district:
                where = f"ligger i {quoted(home)}" if home else "har inget läge"
                yield Problem(
                    report.at("verksamheter", position, "verksamhet"),
                    "annat-omrade",
                    f"{venue.name} {where} {report.term.season}, inte i {quoted(report.district)}. "
                    "Flytta raden, rätta ”läge” i verksamhetens fil, eller skriv varför i ”skäl”.",
                )


def what_has_a_term_lies_with_the_term(site: Site) -> Iterator[Problem]:
    """A row with a term counts in it only when it lies there."""
    for report in site.undated.values():
        for position, row in enumerate(report.rows):
            if row.when.term:
                yield Problem(
                    report.at("verksamheter", position, "när"),
                    "har-termin",
                    f"Raden gäller {row.when.label}. Flytta den till "
                    f"data/deltagande/{row.when.text}/{report.district}.yml.",
                )


def a_programme_is_called_what_its_source_calls_it(site: Site) -> Iterator[Problem]:
    """Nothing is called MVP that its source calls Agera tillsammans."""
    for report in _all(site):
        for position, row in enumerate(report.rows):
            named = row.sources or report.sources
            sources = [site.sources[name] for name in named if name in site.sources]
            names = {programme for source in sources for programme in source.programmes}
            told = sources and all(source.programmes for source in sources)
            if told and row.programme not in names:
                yield Problem(
                    report.at("verksamheter", position, "program"),
                    "fel-program",
                    f"Raden säger {quoted(row.programme)}, men källan talar om "
                    f"{listed(sorted(map(str, names)), 'och')}. Skriv det som källan säger.",
                )


def _all(site: Site) -> Iterator[Report | UndatedReport]:
    yield from site.reports.values()
    yield from site.undated.values()
