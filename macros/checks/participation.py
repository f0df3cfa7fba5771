"""Rules about who took part."""

from collections.abc import Iterator

from macros.model import swedish
from macros.model.participation import Participation, Report, UndatedReport
from macros.model.problem import Problem, did_you_mean, listed, quoted
from macros.model.site import Site

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
