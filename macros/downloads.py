"""The files that lie beside the pages: tables, the search's index, what the form reads."""

import json
from collections.abc import Iterator
from pathlib import Path

from macros import archive
from macros.examine import Examined
from macros.export.tables import csv_bytes
from macros.model.pages import Tool
from macros.model.shown import Bench, Table
from macros.model.site import Site
from macros.proposal import form
from macros.render import TABLES
from macros.search import publish


def write(examined: Examined, root: Path, target: Path) -> None:
    """Write them into a built site; root is where the content was read."""
    folder = target / TABLES
    folder.mkdir(parents=True, exist_ok=True)
    for table in shown_tables(examined):
        (folder / f"{table.id}.csv").write_bytes(csv_bytes(table))
    _write_search(examined, target)
    if examined.site and _has_form(examined):
        _write_form(examined.site, root, target)


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
