"""The command line, in Swedish: python -m macros granska."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from macros import downloads
from macros.examine import examine
from macros.model.problem import Problem

_ROOT = Path(__file__).parent.parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    chosen = _parser().parse_args(arguments)
    return int(chosen.command(chosen))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m macros", description="Kunskapsbankens verktyg."
    )
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO")
    check = commands.add_parser("granska", help="granska allt innehåll och visa felen på svenska")
    check.add_argument("--råd", dest="advice", action="store_true", help="visa också råd")
    check.add_argument("--github", action="store_true", help="skriv felen som noter på raderna")
    check.add_argument("--rot", dest="root", type=Path, default=_ROOT, help="mappen med innehållet")
    check.set_defaults(command=_check)
    export = commands.add_parser("exportera", help="skriv filerna som läsare kan ladda ner")
    export.add_argument("site", metavar="SAJT", type=Path, help="mappen med den byggda webbplatsen")
    export.add_argument(
        "--rot", dest="root", type=Path, default=_ROOT, help="mappen med innehållet"
    )
    export.set_defaults(command=_export)
    return parser


def _check(chosen: argparse.Namespace) -> int:
    examined = examine(chosen.root)
    advice = examined.advice if chosen.advice else ()
    for problem in sorted((*examined.faults, *advice)):
        print(_as_annotation(problem) if chosen.github else problem.as_text())
    print(f"{len(examined.faults)} fel." if examined.faults else "Inga fel.")
    return 1 if examined.faults else 0


def _as_annotation(problem: Problem) -> str:
    """The form in which a host shows the message beside the line."""
    place, kind = problem.place, "notice" if problem.advice else "error"
    file = quote(place.file, safe="/.-_")
    message = problem.message.replace("%", "%25").replace("\n", "%0A")
    spot = f"file={file},line={place.line},col={place.column}"
    return f"::{kind} {spot},title={problem.code}::{message}"


def _export(chosen: argparse.Namespace) -> int:
    examined = examine(chosen.root)
    if examined.faults:
        return _check(argparse.Namespace(root=chosen.root, advice=False, github=False))
    downloads.write(examined, chosen.site)
    return 0


if __name__ == "__main__":
    sys.exit(main())
