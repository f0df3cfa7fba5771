"""The files that lie beside the pages: every table that a page shows, as CSV."""

from collections.abc import Iterator
from pathlib import Path

from macros.examine import Examined
from macros.export.tables import csv_bytes
from macros.model.shown import Table
from macros.render import TABLES


def write(examined: Examined, target: Path) -> None:
    """Write them into a built site."""
    folder = target / TABLES
    folder.mkdir(parents=True, exist_ok=True)
    for table in shown_tables(examined):
        (folder / f"{table.id}.csv").write_bytes(csv_bytes(table))


def shown_tables(examined: Examined) -> Iterator[Table]:
    """Every table that stands on some page, each once."""
    tables = {
        shown.id: shown
        for words in examined.words.values()
        for shown in words.shown()
        if isinstance(shown, Table)
    }
    yield from tables.values()
