"""Rules about pages, and about what they say of themselves."""

from collections.abc import Iterator

from macros.model.page_kinds import DistrictPage
from macros.model.pages import Status
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
