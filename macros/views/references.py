"""Site → references in sentences, and the lists of sources and laws that they lead to."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from macros.model import swedish
from macros.model.law import Statute
from macros.model.pages import Page
from macros.model.shown import (
    Cell,
    Law,
    Reference,
    SourceEntry,
    SourceList,
    StatuteList,
    StatuteReference,
)
from macros.model.site import Site
from macros.model.sources import Knowledge, Source
from macros.views import cells, choices, ground


def reference(site: Site, name: str, spot: str) -> Reference:
    """A source at the end of a sentence."""
    return Reference(choices.source(site, name), spot)


def statute(site: Site, name: str) -> StatuteReference:
    """A place in a law."""
    return StatuteReference(choices.statute(site, name))


def source_list(sources: Iterable[Source]) -> SourceList:
    """Sources, each once, in Swedish order of publisher."""
    return SourceList(tuple(SourceEntry(source) for source in _once(sources)))


def register(site: Site, knowledge: str) -> SourceList:
    """All sources, or those of one kind of knowledge, each with the pages that rest on it."""
    kind = choices.word(Knowledge, knowledge) if knowledge else None
    chosen = [each for each in site.sources.values() if kind in {None, each.knowledge}]
    used: dict[str, list[Page]] = {source.id: [] for source in chosen}
    for page in site.pages.values():
        for source in ground.sources_of(site, page):
            if source.id in used:
                used[source.id].append(page)
    return SourceList(
        tuple(SourceEntry(source, tuple(_pages(used[source.id]))) for source in _once(chosen))
    )


def _once(sources: Iterable[Source]) -> list[Source]:
    return sorted({source.id: source for source in sources}.values(), key=cells.by_publisher)


def _pages(pages: Iterable[Page]) -> Iterator[Cell]:
    for page in sorted(pages, key=lambda page: swedish.sort_key(page.title)):
        yield Cell(page.title, page.title, page=page.path)


def statutes(site: Site) -> StatuteList:
    """Every place in a law that the bank names, by law."""
    ordered = sorted(site.statutes.values(), key=_by_law)
    return StatuteList(
        tuple(
            Law(name, tuple(places))
            for name, places in groupby(ordered, key=lambda each: f"{each.law} ({each.number})")
        )
    )


def _by_law(statute: Statute) -> tuple[object, ...]:
    return swedish.sort_key(statute.law), statute.number, swedish.sort_key(statute.paragraph)
