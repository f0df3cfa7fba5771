"""Reading and checking the whole content: what granska, the build and the tests all do."""

import datetime as dt
import functools
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from macros import vocabulary
from macros.checks import check
from macros.model.datasets import Dataset
from macros.model.problem import Place, Problem, quoted
from macros.model.shown import Inline, Table
from macros.model.site import Site
from macros.source.personal import signs_of_persons
from macros.source.site import read_site
from macros.views import datasets
from macros.vocabulary import Vocabulary

Fingerprint = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Examined:
    """The site, or the faults that keep it from being shown; and advice. In the order of files.

    words holds the macros as each page sees them, by the page's path below docs/.
    """

    site: Site | None
    faults: tuple[Problem, ...]
    advice: tuple[Problem, ...] = ()
    words: Mapping[str, Vocabulary] = field(default_factory=dict)

    @functools.cached_property
    def datasets(self) -> tuple[Dataset, ...]:
        """The tables that are open data: the catalogue and the pages tell of the same ones."""
        shown = {path: words.shown() for path, words in self.words.items()}
        return datasets.datasets(self.site, shown) if self.site else ()


def today() -> dt.date:
    """The day that the bank is built for: KB_IDAG (2026-11-23), else the clock."""
    fixed = os.environ.get("KB_IDAG")
    try:
        return dt.date.fromisoformat(fixed) if fixed else dt.datetime.now().astimezone().date()
    except ValueError:
        message = f"KB_IDAG är {quoted(fixed)}. Skriv år, månad och dag så här: 2026-11-23."
        raise SystemExit(message) from None


def examine(root: Path, day: dt.date | None = None) -> Examined:
    """Form first, then rules: a fault of form would make rules complain of what is not there."""
    return _examined(root.resolve(), day or today(), _fingerprint(root), _prints())


@functools.lru_cache(maxsize=1)
def _examined(
    root: Path, day: dt.date, _: Fingerprint, prints: tuple[tuple[str, int], ...]
) -> Examined:
    site, problems = read_site(root, day, vocabulary.NAMES)
    if site is None:
        return Examined(None, tuple(sorted(problems)))
    site = replace(site, prints=dict(prints))
    found = [*check(site), *signs_of_persons(root, site)]
    words = {path: Vocabulary(site, page) for path, page in site.pages.items()}
    faults = [problem for problem in found if not problem.advice] or list(_unanswered(site, words))
    advice = tuple(sorted(problem for problem in found if problem.advice))
    if faults:
        return Examined(None, tuple(sorted(faults)), advice)
    return Examined(site, (), advice, words)


def print_folder() -> Path | None:
    """Where files for paper lie, for the build that takes them along: KB_UTSKRIFTER."""
    folder = os.environ.get("KB_UTSKRIFTER")
    return Path(folder) if folder else None


def _prints() -> tuple[tuple[str, int], ...]:
    """Their names and sizes."""
    folder = print_folder()
    found = sorted(folder.glob("*.pdf")) if folder else ()
    return tuple((path.name, path.stat().st_size) for path in found)


def _fingerprint(root: Path) -> Fingerprint:
    """Names, sizes and times of all content, so that a rebuild reads it once."""
    files = (path for folder in ("data", "docs") for path in (root / folder).rglob("*"))
    stats = ((path.as_posix(), path.lstat()) for path in sorted(files))
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)


def _unanswered(site: Site, words: Mapping[str, Vocabulary]) -> Iterator[Problem]:
    """Calls of macros that can't be answered, and tables that stand twice on a page."""
    for page in site.pages.values():
        seen: set[str] = set()
        for call in page.calls:
            place = Place(page.origin.file, call.line)
            try:
                shown = words[page.path].answer(call)
            except ValueError as error:
                yield Problem(place, "makro-fel", f"{call.name} går inte att visa. {error}")
                break
            if not call.alone and not isinstance(shown, Inline):
                message = f"{call.name} behöver en egen rad, med en tom rad före och efter."
                yield Problem(place, "makro-i-text", message)
            if isinstance(shown, Table) and shown.id in seen:
                message = "Samma tabell står redan på sidan. Ta bort den ena."
                yield Problem(place, "dubbel-tabell", message)
            if isinstance(shown, Table):
                seen.add(shown.id)
