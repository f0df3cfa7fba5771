"""formatera: every file in its canonical form, so that a proposal changes only what it is about."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.commands.check import as_annotation, tell
from macros.commands.files import replace
from macros.model.problem import Problem, quoted
from macros.proposal.formatting import Formatted, formatted


def run(chosen: argparse.Namespace) -> int:
    """Write every file anew, or with --check only say which are not as they should be."""
    found = [formatted(chosen.root, file) for file in _files(chosen.root, chosen.files)]
    unread = [problem for each in found for problem in each.problems]
    changed = [each for each in found if each.changed]
    if chosen.check:
        say = as_annotation if chosen.github else Problem.as_text
        return tell([*unread, *(each.fault() for each in changed)], say=say)
    for each in changed:
        replace(chosen.root / each.file, each.after)
    print(f"{_counted(changed)} har skrivits om.")
    return tell(unread) if unread else 0


def _files(root: Path, chosen: Sequence[Path]) -> Iterator[str]:
    """The files that were named, or all that hold content."""
    for path in chosen:
        file = path.resolve()
        if not file.is_file() or not file.is_relative_to(root.resolve()):
            raise SystemExit(f"{quoted(path)} är ingen fil i banken.")
        yield file.relative_to(root.resolve()).as_posix()
    if chosen:
        return
    for folder, ending in (("data", ".yml"), ("docs", ".md")):
        for path in sorted((root / folder).rglob(f"*{ending}")):
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(root).as_posix()


def _counted(changed: Sequence[Formatted]) -> str:
    return {0: "Inga filer", 1: "1 fil"}.get(len(changed), f"{len(changed)} filer")
