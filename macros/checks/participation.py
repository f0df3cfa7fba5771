"""Rules about who took part."""

from collections.abc import Iterator

from macros.model import swedish
from macros.model.kinds import Blank
from macros.model.participation import Basis, Participation, Report, UndatedReport
from macros.model.problem import Problem, listed, quoted
from macros.model.site import Site
from macros.model.sources import Programme

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


def a_term_that_has_not_begun_has_no_report(site: Site) -> Iterator[Problem]:
    """Nobody can report the future."""
    for report in site.reports.values():
        if report.term.starts > site.today:
            yield Problem(
                report.at(),
                "framtida-termin",
                f"{report.term.label.capitalize()} har inte börjat. Kontrollera mappens namn.",
            )


def a_report_is_not_dated_before_its_term(site: Site) -> Iterator[Problem]:
    """What is told before a term began is a plan, not participation."""
    for report in site.reports.values():
        if isinstance(report.reported, Blank):
            continue
        if report.reported < report.term.starts:
            yield Problem(
                report.at("rapporterad"),
                "for-tidig-rapport",
                f"Rapporten är från {swedish.day(report.reported)}, innan {report.term.label} "
                "började. Rätta datumet, eller flytta filen till rätt termin.",
            )
        elif report.reported > site.today:
            yield Problem(
                report.at("rapporterad"),
                "framtida-datum",
                f"{swedish.day(report.reported)} har inte varit än. Rätta datumet.",
            )


def a_venue_stands_once_in_a_report(site: Site) -> Iterator[Problem]:
    """Two rows for the same venue and programme would be counted twice."""
    for report in _all(site):
        seen: set[tuple[str, Programme]] = set()
        for position, row in enumerate(report.rows):
            key = (row.venue, row.programme)
            if key in seen:
                yield Problem(
                    report.at("verksamheter", position, "verksamhet"),
                    "dubbel-verksamhet",
                    f"{quoted(row.venue)} med {row.programme} står redan i filen. "
                    "Slå ihop raderna.",
                )
            seen.add(key)


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


def no_pupils_without_a_class(site: Site) -> Iterator[Problem]:
    """Zero classes hold no pupils."""
    for report in _all(site):
        for position, row in enumerate(report.rows):
            if row.classes == 0 and isinstance(row.pupils, int) and row.pupils > 0:
                yield Problem(
                    report.at("verksamheter", position, "elever"),
                    "elever-utan-klass",
                    f"{row.pupils} elever men 0 klasser går inte ihop. Skriv antalet klasser, "
                    "eller ”uppgift saknas”.",
                )


def nobody_in_a_district_is_said_only_by_a_report(site: Site) -> Iterator[Problem]:
    """That nobody took part is something that only the district itself can tell."""
    for report in site.reports.values():
        if not report.rows and report.basis is not Basis.REPORT:
            yield Problem(
                report.at("verksamheter"),
                "inga-utan-rapport",
                "Bara en rapport från stadsdelsförvaltningen kan säga att inga verksamheter "
                "deltog. Ändra ”underlag”, eller ta bort filen.",
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
