"""Page → what it rests on: the sources that it names, and how strong they are together."""

from collections.abc import Iterator

from macros.model.pages import Page
from macros.model.site import Site
from macros.model.sources import Knowledge, Source
from macros.model.strength import Ground, Strength, strength
from macros.views import cells, choices


def sources_of(site: Site, page: Page) -> tuple[Source, ...]:
    """The sources named in the page's fields and in its sentences, in Swedish order."""
    return cells.sources(site, _named(site, page))


def _named(site: Site, page: Page) -> Iterator[str]:
    yield from page.sources
    for call in page.calls:
        if call.name == "kalla" and call.args:
            yield str(call.args[0])
        elif call.name == "uppgift" and call.args:
            yield from choices.sources_of_card(site, str(call.args[0]))


def ground_of(site: Site, page: Page) -> Ground:
    """All that the page rests on."""
    return Ground(sources_of(site, page), any(call.name == "lag" for call in page.calls))


def strength_of(site: Site, page: Page) -> Strength:
    """How strong the page's ground is."""
    return strength(ground_of(site, page))


def kinds_of(site: Site, page: Page) -> tuple[Knowledge, ...]:
    """The kinds of knowledge that the page rests on, in the order of the kinds."""
    ground = ground_of(site, page)
    found = {source.knowledge for source in ground.sources} | (
        {Knowledge.LAW} if ground.by_law else set()
    )
    return tuple(kind for kind in Knowledge if kind in found)
