"""The command line, in Swedish: python -m macros granska."""

import sys
from collections.abc import Sequence
from pathlib import Path

from macros.commands import check, export, proposals, take
from macros.commands.command import Argument, Command, choose

COMMANDS = (
    Command(
        "granska",
        "granska allt innehåll och visa felen på svenska",
        check.run,
        (
            Argument("--råd", "advice", "visa också råd"),
            Argument("--github", "github", "skriv felen så att kodvärden visar dem vid raden"),
        ),
    ),
    Command(
        "exportera",
        "skriv filerna som läsare kan ladda ner till en byggd webbplats",
        export.run,
        (Argument("SAJT", "site", more={"type": Path}),),
    ),
    Command(
        "importera",
        "lägg ett förslag från Förslagsbänken i en egen gren",
        take.run,
        (Argument("FIL", "file", more={"type": Path}),),
    ),
    Command("forslag", "visa var varje förslag står", proposals.run),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    chosen = choose(COMMANDS, arguments)
    return int(chosen.run(chosen))


if __name__ == "__main__":
    sys.exit(main())
