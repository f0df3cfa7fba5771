"""The files that lie beside the pages: tables and what tells of them, search, form, paper, feed."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from macros import archive
from macros.examine import Examined, print_folder
from macros.export import catalogue, feed, offline, package
from macros.export.records import json_files
from macros.export.security import security_txt
from macros.export.tables import csv_bytes
from macros.model.datasets import TABLES
from macros.model.pages import Tool
from macros.model.shown import Bench, Table
from macros.model.site import Site
from macros.proposal import form
from macros.render import PRINTS
from macros.search import publish


def write(examined: Examined, root: Path, target: Path) -> None:
    """Write them into a built site; root is where the content was read."""
    folder = target / TABLES
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in _table_files(examined).items():
        (folder / name).write_bytes(content)
    _write_search(examined, target)
    _write_prints(examined, target / PRINTS)
    _write_security(examined, target / ".well-known")
    _write_feed(examined, target)
    _write_catalogue(examined, target)
    if examined.site and _has_form(examined):
        _write_form(examined.site, root, target)


def _table_files(examined: Examined) -> dict[str, bytes]:
    """Every table by the name of its file, and what describes them all."""
    tables = list(shown_tables(examined))
    files = {f"{table.id}.csv": csv_bytes(table) for table in tables}
    if examined.site:
        files[package.FILE] = package.package(tables, examined.site.publisher)
    return files


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


def _write_prints(examined: Examined, folder: Path) -> None:
    made = print_folder()
    if made and examined.site and examined.site.prints:
        folder.mkdir(exist_ok=True)
        for name in examined.site.prints:
            shutil.copyfile(made / name, folder / name)


def _write_security(examined: Examined, folder: Path) -> None:
    """Where no publisher can be reached there is nothing to say."""
    text = security_txt(examined.site) if examined.site else ""
    if text:
        folder.mkdir(exist_ok=True)
        (folder / "security.txt").write_text(text, "utf-8", newline="\n")


def _write_feed(examined: Examined, target: Path) -> None:
    """A feed leads to whole addresses: without one of our own there is none."""
    made = feed.feed(examined.site) if examined.site else b""
    if made:
        (target / feed.FILE).write_bytes(made)


def _write_catalogue(examined: Examined, target: Path) -> None:
    """Only for whoever can answer for the data, and be reached."""
    site = examined.site
    made = catalogue.catalogue(site.publisher, examined.datasets) if site else b""
    if made:
        (target / catalogue.FILE).write_bytes(made)


def pack(examined: Examined, site: Path, target: Path) -> None:
    """Write a built site and all data into one file to carry away."""
    assert examined.site
    tables = {f"csv/{name}": found for name, found in _table_files(examined).items()}
    records = {f"json/{name}": found for name, found in json_files(examined.site).items()}
    offline.pack(site, {**tables, **records}, target)


def _has_form(examined: Examined) -> bool:
    return any(
        isinstance(shown, Bench) for words in examined.words.values() for shown in words.shown()
    )


def _write_form(site: Site, root: Path, target: Path) -> None:
    """The form's own file, and one for each file that can be corrected, as values."""
    _write_script(target / form.FORM, "form", form.form(site, archive.host(root, site)))
    for entity in site.entities():
        file = entity.origin.file
        _write_script(target / form.FILES / f"{file}.js", file, form.source_of(root, entity))


def _write_script(path: Path, name: str, value: object) -> None:
    """Data as a script that hands it over: it also loads from a folder on disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    path.write_text(f'forslagsdel("{name}",{text})\n', "utf-8")


def shown_tables(examined: Examined) -> Iterator[Table]:
    """Every table that stands on some page, each once."""
    tables = {
        shown.id: shown
        for words in examined.words.values()
        for shown in words.shown()
        if isinstance(shown, Table)
    }
    yield from tables.values()
