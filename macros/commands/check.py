"""granska: everything that is wrong, in Swedish."""

import argparse
from collections.abc import Callable, Sequence
from urllib.parse import quote

from macros import language
from macros.examine import examine
from macros.model.problem import Problem


def run(chosen: argparse.Namespace) -> int:
    """Check the whole content; print what is wrong, and advice when it is asked for."""
    examined = examine(chosen.root)
    found = [*examined.faults, *examined.advice]
    found += language.check(examined.site) if examined.site else []
    faults = [problem for problem in found if not problem.advice]
    advice = [problem for problem in found if problem.advice and chosen.advice]
    return tell(faults, advice, as_annotation if chosen.github else Problem.as_text)


def tell(
    faults: Sequence[Problem],
    advice: Sequence[Problem] = (),
    say: Callable[[Problem], str] = Problem.as_text,
) -> int:
    """Print all problems in order and the number of faults; returns the exit status."""
    for problem in sorted((*faults, *advice)):
        print(say(problem))
    print(f"{len(faults)} fel." if faults else "Inga fel.")
    return 1 if faults else 0


def as_annotation(problem: Problem) -> str:
    """The form in which a host shows the message beside the line."""
    place, kind = problem.place, "notice" if problem.advice else "error"
    file = quote(place.file, safe="/.-_")
    message = problem.message.replace("%", "%25").replace("\n", "%0A")
    spot = f"file={file},line={place.line},col={place.column}"
    return f"::{kind} {spot},title={problem.code}::{message}"
