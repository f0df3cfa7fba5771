"""Rules about who took part."""

from collections.abc import Iterator

from macros.model import swedish
from macros.model.kinds import Blank
from macros.model.participation import Basis, Participation, Report, UndatedReport
from macros.model.problem import Problem, did_you_mean, listed, quoted
from macros.model.site import Site
from macros.model.sources import Programme

_Numbered = tuple[int, Participation]


def a_report_is_named_after_a_district(site: Site) -> Iterator[Problem]:
    """The name of the file is the id of the area, with a term or without."""
    for report in _all(site):
        if report.district not in site.districts:
            yield Problem(
                report.at(),
                "okant-omrade",
                f"Filen heter {quoted(report.district)}, men inget stadsdelsområde har det id:t. "
                "Döp filen efter en fil i data/stadsdelar."
                f"{did_you_mean(report.district, site.districts)}",
            )


def a_district_reports_while_it_exists(site: Site) -> Iterator[Problem]:
    """A report lies with the area of its time."""
    for report in site.reports.values():
        area = site.districts.get(report.district)
        if area is None:
            continue
        if not area.exists(report.term.starts) and not area.exists(report.term.ends):
            there = (new.name for new in site.districts_on(report.term.starts))
            yield Problem(
                report.at(),
                "upphort-omrade",
                f"{area.name} fanns inte {report.term.season}. Lägg uppgifterna hos området som "
                f"fanns då: {listed(sorted(there, key=swedish.sort_key))}.",
            )


def what_has_no_term_lies_with_a_district_of_its_time(site: Site) -> Iterator[Problem]:
    """A row without a term lies with an area that can have existed then."""
    for report in site.undated.values():
        area = site.districts.get(report.district)
        for position, row in enumerate(report.rows):
            if area and not area.may_have_existed(row.when):
                yield Problem(
                    report.at("verksamheter", position, "när"),
                    "upphort-omrade",
                    f"{area.name} fanns inte {row.when.label}. Flytta raden till området som "
                    "fanns då, eller rätta ”när”.",
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


def a_venue_without_a_term_lies_in_the_district_too(site: Site) -> Iterator[Problem]:
    """What no source ties to a term still lies with the area of the venue."""
    for report in site.undated.values():
        area = site.districts.get(report.district)
        for position, row in enumerate(report.rows):
            venue = site.venues.get(row.venue)
            if not venue or row.reason or not area or not area.may_have_existed(row.when):
                continue
            if not venue.may_have_lain_in(area.id, row.when):
                homes = dict.fromkeys(place.district for place in venue.locations)
                yield Problem(
                    report.at("verksamheter", position, "verksamhet"),
                    "annat-omrade",
                    f"{venue.name} ligger i {listed(homes, 'och')}, inte i "
                    f"{quoted(area.id)} (tid: {row.when.label}). Flytta raden, rätta "
                    "”läge” i verksamhetens fil, eller skriv varför i ”skäl”.",
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
    """Nothing is called MVP that any of its sources calls Agera tillsammans."""
    for report in _all(site):
        for position, row in enumerate(report.rows):
            told = (site.sources[n] for n in row.sources or report.sources if n in site.sources)
            other = next(
                (s for s in told if s.programmes and row.programme not in s.programmes), None
            )
            if other:
                yield Problem(
                    report.at("verksamheter", position, "program"),
                    "fel-program",
                    f"Raden säger {quoted(row.programme)}, men källan {quoted(other.id)} talar om "
                    f"{listed(map(str, other.programmes), 'och')}. Skriv det som källan säger.",
                )


def _all(site: Site) -> Iterator[Report | UndatedReport]:
    yield from site.reports.values()
    yield from site.undated.values()
