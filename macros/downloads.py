"""The files that lie beside the pages: tables as CSV, and the index of the search."""

from collections.abc import Iterator
from pathlib import Path

from macros.examine import Examined
from macros.export.tables import csv_bytes
from macros.model.pages import Tool
from macros.model.shown import Table
from macros.render import TABLES
from macros.search import publish


def write(examined: Examined, target: Path) -> None:
    """Write them into a built site."""
    folder = target / TABLES
    folder.mkdir(parents=True, exist_ok=True)
    for table in shown_tables(examined):
        (folder / f"{table.id}.csv").write_bytes(csv_bytes(table))
    _write_search(examined, target)


def _write_search(examined: Examined, target: Path) -> None:
    """The index, where the site has a page to search on."""
    site = examined.site
    if site is None or all(page.tool is not Tool.SEARCH for page in site.pages.values()):
        return
    folder = target / publish.FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in publish.files(site, knowledge(examined)):
        (folder / name).write_text(text, "utf-8")


def knowledge(examined: Examined) -> dict[str, set[str]]:
    """The kinds of knowledge that each page rests on."""
    return {
        path: {str(source.knowledge) for source in words.cited()}
        for path, words in examined.words.items()
    }


def shown_tables(examined: Examined) -> Iterator[Table]:
    """Every table that stands on some page, each once."""
    tables = {
        shown.id: shown
        for words in examined.words.values()
        for shown in words.shown()
        if isinstance(shown, Table)
    }
    yield from tables.values()
