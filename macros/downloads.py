"""The files that lie beside the pages: tables as CSV, and what the form for proposals reads."""

import json
from collections.abc import Iterator
from pathlib import Path

from macros import archive
from macros.examine import Examined
from macros.export.tables import csv_bytes
from macros.model.shown import Bench, Table
from macros.model.site import Site
from macros.proposal import form
from macros.render import TABLES


def write(examined: Examined, root: Path, target: Path) -> None:
    """Write them into a built site; root is where the content was read."""
    folder = target / TABLES
    folder.mkdir(parents=True, exist_ok=True)
    for table in shown_tables(examined):
        (folder / f"{table.id}.csv").write_bytes(csv_bytes(table))
    if examined.site and _has_form(examined):
        _write_form(examined.site, root, target)


def _has_form(examined: Examined) -> bool:
    return any(
        isinstance(shown, Bench) for words in examined.words.values() for shown in words.shown()
    )


def _write_form(site: Site, root: Path, target: Path) -> None:
    """The form's own file, and one for each file that can be corrected, as values."""
    host = archive.host(root, site)
    _write(target / form.FORM, form.form(site, host.address if host else ""))
    for entity in site.entities():
        _write(target / form.FILES / f"{entity.origin.file}.json", form.source_of(root, entity))


def _write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")


def shown_tables(examined: Examined) -> Iterator[Table]:
    """Every table that stands on some page, each once."""
    tables = {
        shown.id: shown
        for words in examined.words.values()
        for shown in words.shown()
        if isinstance(shown, Table)
    }
    yield from tables.values()
