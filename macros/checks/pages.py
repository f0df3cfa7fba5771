"""Rules about pages, and about what they say of themselves."""

import datetime as dt
from collections.abc import Iterator

from macros.model import swedish
from macros.model.page_kinds import DistrictPage
from macros.model.pages import Page, Status
from macros.model.problem import Problem, quoted
from macros.model.site import Site


def every_district_has_its_page(site: Site) -> Iterator[Problem]:
    """Each area of today has a page, so that a coordinator finds the own one."""
    for area in site.districts_on(site.today):
        file = f"stadsdelar/{area.id}.md"
        if file not in site.pages:
            yield Problem(
                area.at(),
                "sida-saknas",
                f"{area.name} har ingen sida. Skriv docs/{file}; kopiera en annan stadsdels sida.",
            )


def a_district_page_speaks_of_its_own_district(site: Site) -> Iterator[Problem]:
    """A district's page has the district's id as file name, and the district exists today."""
    now = {area.id for area in site.districts_on(site.today)}
    for page in site.pages.values():
        if not isinstance(page, DistrictPage):
            continue
        if page.district != page.id:
            yield Problem(
                page.at("stadsdelsområde"),
                "fel-sida",
                f"Filen heter {quoted(page.id)} men handlar om {quoted(page.district)}. "
                "Låt filen ha områdets id som namn.",
            )
        elif page.district in site.districts and page.district not in now:
            yield Problem(
                page.at("stadsdelsområde"),
                "upphort-omrade",
                f"{site.districts[page.district].name} finns inte längre. Skriv om det på sidan "
                "för området som tog över.",
            )


def a_reviewed_page_says_who_reviewed_it(site: Site) -> Iterator[Problem]:
    """”Granskad” is a fact about a person who read the page, not a wish."""
    for page in site.pages.values():
        if page.status is Status.REVIEWED and page.reviewed is None:
            yield Problem(
                page.at("status"),
                "granskning-saknas",
                "Sidan kallas granskad, men fältet ”granskad” saknas. Skriv ”utkast” tills någon "
                "som arbetar med MVP har läst sidan.",
            )


def a_replaced_page_says_by_what(site: Site) -> Iterator[Problem]:
    """Who comes to a retired page is sent to one that is not."""
    for page in site.pages.values():
        if page.status is not Status.REPLACED:
            continue
        new = site.by_address.get(page.replaced_by)
        if not page.replaced_by:
            yield Problem(
                page.at("ersatt_av"),
                "ersattare-saknas",
                "Sidan är ersatt. Skriv i ”ersatt_av” mapp och filnamn, utan .md, på sidan som tog "
                "över.",
            )
        elif new and new.status is Status.REPLACED:
            yield Problem(
                page.at("ersatt_av"),
                "ersattare-saknas",
                f"{quoted(page.replaced_by)} är själv ersatt. Skriv sidan som gäller nu.",
            )


def a_page_is_not_written_in_the_future(site: Site) -> Iterator[Problem]:
    """Dates on a page have been."""
    for page in site.pages.values():
        for path, day in _days(page):
            if day > site.today:
                yield Problem(
                    page.at(*path),
                    "framtida-datum",
                    f"{swedish.day(day).capitalize()} har inte varit än. Rätta datumet.",
                )


def _days(page: Page) -> Iterator[tuple[tuple[str | int, ...], dt.date]]:
    yield ("skriven",), page.written_on
    if page.reviewed:
        yield ("granskad", "datum"), page.reviewed.day
    for position, change in enumerate(page.changes):
        yield ("ändringar", position, "datum"), change.day


def titles_are_unique(site: Site) -> Iterator[Problem]:
    """Two pages with one title cannot be told apart in a list."""
    seen: dict[str, str] = {}
    for page in site.pages.values():
        other = seen.setdefault(page.title.casefold(), page.path)
        if other != page.path:
            yield Problem(
                page.at(),
                "samma-rubrik",
                f"Rubriken {quoted(page.title)} står redan på docs/{other}. Ge sidan en egen.",
            )
