"""Page → what programs are told of it, in the words of schema.org: a dict that becomes JSON-LD.

Only what is known is said. The day on which a page was written is not the day on which somebody
published it, so it stands as dateCreated; dateModified is the newest change that readers are told.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from macros.model.datasets import Dataset
from macros.model.pages import Page, web_address
from macros.model.site import Site

_TEXT = "https://creativecommons.org/licenses/by/4.0/"
_DATA = "https://creativecommons.org/publicdomain/zero/1.0/"
_START = "index.md"

Told = dict[str, Any]


def linked(
    site: Site, page: Page, name: str, way: Sequence[tuple[str, str]], datasets: Iterable[Dataset]
) -> Told:
    """What is told of a page, or nothing where the site has no address or another page took over.

    name is the site's. way are titles and addresses from the start page to the page itself, as the
    reader is shown them, seen from the site's root.
    """
    if not site.publisher.root or not page.current:
        return {}
    own = [_site(site, name) | _by("publisher", site)]
    if page.path != _START:
        own = [_article(site, page, name), _trail(site, way)]
    tables = [_dataset(site, each) for each in datasets if each.page == page.path]
    return {"@context": "https://schema.org", "@graph": [*own, *tables]}


def _site(site: Site, name: str) -> Told:
    root = site.publisher.root
    own = {"@type": "WebSite", "@id": f"{root}#webbplats"}
    return {**own, "name": name, "url": root, "inLanguage": "sv"}


def _by(role: str, site: Site) -> Told:
    """Whoever publishes, in a role, or nothing while nobody does."""
    publisher = site.publisher
    organisation = {"@type": "Organization", "name": publisher.name}
    return {role: organisation} if publisher.appointed else {}


def _article(site: Site, page: Page, name: str) -> Told:
    changed = max((change.day for change in page.changes), default=None)
    return {
        "@type": "Article",
        "headline": page.title,
        "description": page.summary,
        "url": f"{site.publisher.root}{web_address(page.path)}",
        "inLanguage": str(page.language),
        "dateCreated": f"{page.written_on}",
        **({"dateModified": f"{changed}"} if changed else {}),
        **_by("author", site),
        **_by("publisher", site),
        "license": _TEXT,
        "isPartOf": _site(site, name),
    }


def _trail(site: Site, way: Sequence[tuple[str, str]]) -> Told:
    steps = [
        {
            "@type": "ListItem",
            "position": position,
            "name": title,
            "item": f"{site.publisher.root}{address}",
        }
        for position, (title, address) in enumerate(way, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _dataset(site: Site, dataset: Dataset) -> Told:
    root = site.publisher.root
    time = f"{dataset.begins}/{dataset.ends}" if dataset.begins else ""
    file = {"@type": "DataDownload", "encodingFormat": "text/csv"}
    return {
        "@type": "Dataset",
        "name": dataset.title.swedish,
        "description": dataset.description.swedish,
        "url": f"{root}{web_address(dataset.page)}",
        "inLanguage": "sv",
        "keywords": [keyword.swedish for keyword in dataset.keywords],
        "isAccessibleForFree": True,
        **({"temporalCoverage": time} if time else {}),
        **_by("creator", site),
        "license": _DATA,
        "distribution": [{**file, "contentUrl": f"{root}{dataset.file}"}],
    }
