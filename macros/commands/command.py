"""What a command is: its name, one sentence of help, what may be written after it, what it does."""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

Run = Callable[[argparse.Namespace], int]

_ROOT = Path(__file__).parent.parent.parent
_COLUMN = 24


@dataclass(frozen=True)
class Argument:
    """Something that may be written after a command.

    written is how it looks: ”SAJT”, ”--råd” or ”--dag DATUM”. name is what the code calls it. more
    is for the library: type, nargs, default, action.
    """

    written: str
    name: str
    help: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def option(self) -> bool:
        return self.written.startswith("--")

    def add_to(self, parser: argparse.ArgumentParser) -> None:
        """Make the parser know it."""
        flag, _, value = self.written.partition(" ")
        if not self.option:
            parser.add_argument(self.name, **self.more)
        elif value:
            parser.add_argument(flag, dest=self.name, **self.more)
        else:
            parser.add_argument(flag, dest=self.name, action="store_true", **self.more)


@dataclass(frozen=True)
class Command:
    """One command. run gets what was chosen, by the arguments' names, and returns a status."""

    name: str
    help: str
    run: Run
    arguments: tuple[Argument, ...] = ()

    @property
    def written(self) -> str:
        """The command and what must come after it."""
        return " ".join([self.name, *(each.written for each in self.arguments if not each.option)])

    def lines(self) -> Iterator[str]:
        """Its lines in the help."""
        yield _line(f"  {self.written}", self.help)
        for argument in self.arguments:
            if argument.help:
                yield _line(f"    {argument.written}", argument.help)


def _line(left: str, right: str) -> str:
    if len(left) < _COLUMN:
        return f"{left:<{_COLUMN}}{right}"
    return f"{left}\n{'':<{_COLUMN}}{right}"


class _Parser(argparse.ArgumentParser):
    """The library's parser, with Swedish words."""

    help_text = ""

    def format_help(self) -> str:
        return self.help_text

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - it is in English
        self.exit(2, f"Så går det inte att skriva.\n\n{self.help_text}")


def help_text(commands: Sequence[Command]) -> str:
    """What ”--help” shows, and what is shown when something can't be understood."""
    lines = [line for command in commands for line in command.lines()]
    return "\n".join(
        [
            "Använd: python -m macros KOMMANDO",
            "",
            *lines,
            "",
            "Till alla: --rot MAPP   mappen med innehållet, om det inte är den här",
            "",
        ]
    )


def choose(commands: Sequence[Command], arguments: Sequence[str] | None) -> argparse.Namespace:
    """What somebody typed, with the command's function as ”run”."""
    _Parser.help_text = help_text(commands)
    shared = _Parser(add_help=False)
    shared.add_argument("--rot", dest="root", type=Path, default=_ROOT)
    parser = _Parser()
    known = parser.add_subparsers(required=True)
    for command in commands:
        own = known.add_parser(command.name, parents=[shared])
        own.set_defaults(run=command.run)
        for argument in command.arguments:
            argument.add_to(own)
    return parser.parse_args(arguments)
