"""The files that lie beside the pages: every table that a page shows, as CSV."""

from collections.abc import Iterator
from pathlib import Path

from macros.export.tables import csv_bytes
from macros.model.shown import Table
from macros.model.site import Site
from macros.render import TABLES
from macros.vocabulary import Vocabulary


def write(site: Site, target: Path) -> None:
    """Write them into a built site."""
    folder = target / TABLES
    folder.mkdir(parents=True, exist_ok=True)
    for table in shown_tables(site):
        (folder / f"{table.id}.csv").write_bytes(csv_bytes(table))


def shown_tables(site: Site) -> Iterator[Table]:
    """Every table that stands on some page, each once."""
    seen: set[str] = set()
    for page in site.pages.values():
        words = Vocabulary(site, page)
        for call in page.calls:
            shown = words.answer(call)
            if isinstance(shown, Table) and shown.id not in seen:
                seen.add(shown.id)
                yield shown
