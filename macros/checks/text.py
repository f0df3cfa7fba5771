"""Rules about what pages say: links, anchors, headings."""

from collections.abc import Iterator
from itertools import pairwise
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from macros.model.body import Link
from macros.model.pages import Page
from macros.model.problem import Place, Problem, did_you_mean, quoted
from macros.model.site import Site


def links_lead_somewhere(site: Site) -> Iterator[Problem]:
    """A link inside the bank names the file of a page, or a file that lies in docs/assets."""
    for page in site.pages.values():
        for link in page.body.links:
            target = _target(page, link)
            if target not in site.pages and target not in site.assets:
                yield Problem(_place(page, link), "trasig-lank", _nowhere(site, link, target))


def _target(page: Page, link: Link) -> str:
    """The path below docs/ that a link leads to; its own page for a mere anchor."""
    path = unquote(urlsplit(link.address).path)
    return normpath(join(dirname(page.path), path)) if path else page.path


def _nowhere(site: Site, link: Link, target: str) -> str:
    if target.startswith(".."):
        return (
            f"Länken {quoted(link.address)} leder ut ur banken. Länka till en sida, eller skriv "
            "hela adressen med https://."
        )
    said = f"Länken {quoted(link.address)} leder ingenstans: docs/{target} finns inte."
    hint = did_you_mean(target, (*site.pages, *site.assets))
    return said + (hint or " Skriv vägen till sidans fil, som ”../om/index.md”.")


def anchors_are_there(site: Site) -> Iterator[Problem]:
    """A link into a page names one of its anchors. Those that macros give, the build knows."""
    for page in site.pages.values():
        for link in page.body.links:
            anchor = unquote(urlsplit(link.address).fragment)
            target = site.pages.get(_target(page, link))
            if anchor and target and not target.calls and anchor not in target.body.anchors:
                hint = did_you_mean(anchor, target.body.anchors)
                message = f"Sidan docs/{target.path} har inget ankare {quoted(anchor)}.{hint}"
                yield Problem(_place(page, link), "trasigt-ankare", message)


def _place(page: Page, link: Link) -> Place:
    return Place(page.origin.file, link.line)


def headings_skip_no_level(site: Site) -> Iterator[Problem]:
    """Who listens to a page finds the way by the levels of its headings."""
    for page in site.pages.values():
        for before, here in pairwise(page.body.headings):
            if here.level > before.level + 1:
                signs = "#" * (before.level + 1)
                message = (
                    f"Rubriken {quoted(here.text)} hoppar över en nivå. Börja raden med ”{signs}”."
                )
                yield Problem(Place(page.origin.file, here.line), "hoppad-rubrik", message)


def two_pages_have_two_addresses(site: Site) -> Iterator[Problem]:
    """A page and a folder with one name would overwrite one another."""
    for path, page in site.pages.items():
        hub = f"{path.removesuffix('.md')}/index.md"
        if hub in site.pages:
            message = f"Sidan får samma adress som docs/{hub}. Ge filen ett annat namn."
            yield Problem(page.at(), "samma-adress", message)
