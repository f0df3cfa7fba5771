"""Where files lie, and how all of them become one site."""

import datetime as dt
import functools
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from macros.guard import files
from macros.model.pages import Page
from macros.model.participation import Report, UndatedReport
from macros.model.problem import Place, Problem, listed, quoted
from macros.model.publisher import Publisher
from macros.model.record import Entity
from macros.model.site import HOLDERS, KINDS, SINGLES, Site
from macros.model.time import Term
from macros.source.files import REMEMBERED, read_text
from macros.source.pages import read_page
from macros.source.positions import read
from macros.source.records import to_record

_UNDATED = PurePosixPath(UndatedReport.folder).name
_BY_FOLDER = {PurePosixPath(kind.folder).name: kind for kind in KINDS if kind is not UndatedReport}
_BY_FILE = {kind.folder: kind for kind in SINGLES}


@dataclass
class _Heap:
    """Records as they are read, by kind, and the problems on the way."""

    records: dict[type[Entity], dict[Any, Any]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def of(self, kind: type[Entity]) -> dict[Any, Any]:
        return self.records.setdefault(kind, {})


def read_site(
    root: Path, today: dt.date, macros: Collection[str]
) -> tuple[Site | None, list[Problem]]:
    """Everything under data/ and docs/, and all that is wrong with its form.

    macros are the names that pages may call. The site is None when there are problems: what was
    right is not shown without what was wrong.
    """
    heap = _Heap(problems=files.faults(root, _receiver(root)))
    refused = {problem.place.file for problem in heap.problems}
    for file in _files(root, "data", ".yml"):
        if file not in refused:
            _read_data(root, file, heap)
    for file in _files(root, "docs", ".md"):
        if file not in refused:
            page, problems = read_page(root, file, macros)
            heap.problems += problems
            if page:
                heap.of(Page)[page.path] = page
    if not heap.of(Publisher) and not heap.problems:
        heap.problems.append(_no_publisher())
    if heap.problems:
        return None, heap.problems
    assets = frozenset(file.removeprefix("docs/") for file in _files(root, "docs/assets", ""))
    return _site(heap, assets, today), []


def _receiver(root: Path) -> str:
    """The address that somebody reads, as far as the file about the publisher tells."""
    path = root / Publisher.folder
    if path.is_symlink() or not path.is_file():
        return ""
    document = read(read_text(root, Publisher.folder)[0], Publisher.folder)
    publisher, _ = to_record(Publisher, document, Publisher.folder)
    return publisher.contact if publisher and publisher.reachable else ""


def _files(root: Path, folder: str, ending: str) -> Iterator[str]:
    """Paths from root, in the same order on every machine; links are not followed."""
    for path in sorted((root / folder).rglob(f"*{ending}")):
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(root).as_posix()


def _read_data(root: Path, file: str, heap: _Heap) -> None:
    kind = kind_at(file)
    if isinstance(kind, Problem):
        heap.problems.append(kind)
        return
    text, problems = read_text(root, file)
    record, told = (None, tuple(problems)) if problems else _record(kind, text, file)
    heap.problems += told
    if record:
        key = (record.term.id, record.id) if isinstance(record, Report) else record.id
        heap.of(kind)[key] = record


@functools.lru_cache(maxsize=REMEMBERED)
def _record(kind: type[Entity], text: str, file: str) -> tuple[Entity | None, tuple[Problem, ...]]:
    record, problems = to_record(kind, read(text, file), file)
    return record, tuple(problems)


def kind_at(file: str) -> type[Entity] | Problem:
    """What the place of a file says that it holds, or why it lies wrong."""
    if file in _BY_FILE:
        return _BY_FILE[file]
    parts = PurePosixPath(file).parts[1:]
    if len(parts) == 2 and parts[0] in _BY_FOLDER and _BY_FOLDER[parts[0]] is not Report:
        return _BY_FOLDER[parts[0]]
    if len(parts) == 3 and _BY_FOLDER.get(parts[0]) is Report:
        return _report_kind(file, parts[1])
    return _bad_folder(file, parts[0])


def _report_kind(file: str, folder: str) -> type[Entity] | Problem:
    if folder == _UNDATED:
        return UndatedReport
    try:
        Term.parse(folder)
    except ValueError:
        return Problem(
            Place(file),
            "fel-mapp",
            f"{quoted(folder)} är ingen termin. Lägg filen i en mapp som ”ht-2026”, "
            f"eller i ”{_UNDATED}” om ingen termin är känd.",
        )
    return Report


def _bad_folder(file: str, folder: str) -> Problem:
    known = sorted(_BY_FOLDER)
    right = f"direkt i data/{folder}" if folder in known else "i rätt mapp under data"
    folders = "" if folder in known else f" Mapparna är {listed(known, 'och')}."
    return Problem(
        Place(file), "fel-mapp", f"Filen ligger där inget läses. Lägg den {right}.{folders}"
    )


def _no_publisher() -> Problem:
    return Problem(
        Place(Publisher.folder),
        "utgivare-saknas",
        "Filen med utgivaren saknas. Lägg tillbaka den; okända fält får stå som ”uppgift saknas”.",
    )


def _site(heap: _Heap, assets: frozenset[str], today: dt.date) -> Site:
    held: dict[str, Any] = {name: heap.of(kind) for kind, name in HOLDERS.items()}
    singles: dict[str, Any] = {
        name: next(iter(heap.of(kind).values()), None) for kind, name in SINGLES.items()
    }
    return Site(today=today, pages=heap.of(Page), assets=assets, **held, **singles)
