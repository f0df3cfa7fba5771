"""The command line, in Swedish: python -m macros granska."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NoReturn
from urllib.parse import quote

from macros import downloads, language
from macros.examine import examine
from macros.model import swedish
from macros.model.problem import Problem
from macros.search import corpus, trial

_ROOT = Path(__file__).parent.parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status. Who reads only the beginning has read enough."""
    chosen = _parser().parse_args(arguments)
    try:
        status = int(chosen.command(chosen))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left has no reader
        return 1
    return status


_HELP = """\
Använd: python -m macros KOMMANDO

  granska               granska allt innehåll och visa felen på svenska
    --råd               visa också råd
    --github            skriv felen så att kodvärden visar dem vid raden
  exportera SAJT        skriv filerna som läsare kan ladda ner till en byggd webbplats
  sokprov               mät sökningen på texter och frågor ur filer
    --korpus FIL        texterna: en JSON-lista
    --fragor FIL        frågorna: ett JSON-objekt på varje rad
    --skriv FIL         skriv också träffarna, en rad för varje fråga
  packa SAJT FIL        lägg en byggd webbplats och alla uppgifter i en fil att ta med

Till alla: --rot MAPP   mappen med innehållet, om det inte är den här
"""


class _Parser(argparse.ArgumentParser):
    """The library's parser, with Swedish words."""

    def format_help(self) -> str:
        return _HELP

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - it is in English
        self.exit(2, f"Så går det inte att skriva.\n\n{_HELP}")


def _parser() -> argparse.ArgumentParser:
    shared = _Parser(add_help=False)
    shared.add_argument("--rot", dest="root", type=Path, default=_ROOT)
    commands = (parser := _Parser()).add_subparsers(required=True)
    check = commands.add_parser("granska", parents=[shared])
    check.add_argument("--råd", dest="advice", action="store_true")
    check.add_argument("--github", action="store_true")
    check.set_defaults(command=_check)
    export = commands.add_parser("exportera", parents=[shared])
    export.add_argument("site", type=Path)
    export.set_defaults(command=_export)
    trial = commands.add_parser("sokprov", parents=[shared])
    trial.add_argument("--korpus", dest="corpus", type=Path, required=True)
    trial.add_argument("--fragor", dest="queries", type=Path, required=True)
    trial.add_argument("--skriv", dest="target", type=Path)
    trial.set_defaults(command=_trial)
    pack = commands.add_parser("packa", parents=[shared])
    pack.add_argument("site", type=Path)
    pack.add_argument("target", type=Path)
    pack.set_defaults(command=_pack)
    return parser


def _check(chosen: argparse.Namespace) -> int:
    examined = examine(chosen.root)
    found = [*examined.faults, *examined.advice]
    found += language.check(examined.site) if examined.site else []
    faults = [problem for problem in found if not problem.advice]
    advice = [problem for problem in found if problem.advice and chosen.advice]
    return _tell(faults, advice, _as_annotation if chosen.github else Problem.as_text)


def _tell(
    faults: Sequence[Problem],
    advice: Sequence[Problem] = (),
    say: Callable[[Problem], str] = Problem.as_text,
) -> int:
    """Print all problems in order and the number of faults; returns the exit status."""
    for problem in sorted((*faults, *advice)):
        print(say(problem))
    print(f"{len(faults)} fel." if faults else "Inga fel.")
    return 1 if faults else 0


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
        return _tell(examined.faults)
    downloads.write(examined, chosen.site)
    return 0


def _trial(chosen: argparse.Namespace) -> int:
    examined = examine(chosen.root)
    if examined.faults or not examined.site:
        return _tell(examined.faults)
    documents, queries = corpus.documents(chosen.corpus), corpus.queries(chosen.queries)
    answers = trial.run(documents, queries, examined.site.synonyms)
    print("\n".join(trial.report(answers)))
    if chosen.target:
        rows = ({"id": each.query.id, "ids": each.ids} for each in answers)
        lines = (json.dumps(row, ensure_ascii=False) for row in rows)
        chosen.target.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return 0


def _pack(chosen: argparse.Namespace) -> int:
    examined = examine(chosen.root)
    if examined.faults:
        return _tell(examined.faults)
    downloads.pack(examined, chosen.site, chosen.target)
    size = swedish.number(round(Decimal(chosen.target.stat().st_size) / 1_000_000, 1))
    print(f"{chosen.target} är klar: {size} megabyte. Packa upp den och öppna index.html.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
