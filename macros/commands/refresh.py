"""uppdatera: the files in the archive that are made from others, so that they never disagree."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from macros.commands.check import tell
from macros.commands.files import replace
from macros.examine import Examined, examine
from macros.export import codeowners, schemas


def run(chosen: argparse.Namespace) -> int:
    """Write those that are old; with --check only say which they are."""
    examined = examine(chosen.root)
    if examined.faults:
        return tell(examined.faults)
    old = [(file, text) for file, text in made(examined) if _read(chosen.root / file) != text]
    for file, text in old:
        print(f"{file} är gammal. Kör: python -m macros uppdatera" if chosen.check else file)
        if not chosen.check:
            replace(chosen.root / file, text)
    return 1 if old and chosen.check else 0


def made(examined: Examined) -> Iterator[tuple[str, str]]:
    """File and text of everything that is made from the model and the data."""
    yield from schemas.schemas()
    yield schemas.settings()
    if examined.site and examined.site.reviewers:
        yield codeowners.FILE, codeowners.codeowners(examined.site.reviewers)


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""
