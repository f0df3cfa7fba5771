"""The files of the search for a whole site, as they lie beside its pages."""

from collections.abc import Iterable, Iterator, Mapping

from macros.model.pages import web_address
from macros.model.site import Site
from macros.search import documents, shards, start
from macros.search.compounds import Splitter, dictionary
from macros.search.index import build

FOLDER = "sok/delar"


def files(site: Site, knowledge: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Name and text of each file. knowledge holds the kinds of knowledge of each page."""
    index = build(documents.of(site, knowledge), Splitter(dictionary()))
    first = start.first(index.documents, site.synonyms) | {"help": _help(site)}
    for name, text in (
        *shards.files(index, first),
        *shards.texts(index),
        shards.facets(index, documents.FACETS),
    ):
        yield f"{name}.js", text


def _help(site: Site) -> dict[str, str]:
    """The page for whoever worries about a pupil."""
    named = site.synonyms.help_page if site.synonyms else ""
    page = site.by_address.get(named)
    if page is None:
        return {}
    return {
        "title": page.title,
        "address": web_address(page.path),
        "summary": page.summary,
    }
