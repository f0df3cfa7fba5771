"""The command line, in Swedish: python -m macros granska."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from macros.commands import (
    check,
    difference,
    due,
    export,
    formatting,
    links,
    new,
    pack,
    proposals,
    refresh,
    take,
    trial,
)
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
        "ny",
        "skriv en ny fil: lärdom, exempel, verksamhet, deltagande, fråga, källa …",
        new.run,
        (
            Argument("SLAG", "kind"),
            Argument("[ID]", "name", more={"nargs": "?"}),
            Argument("[FÄLT=VÄRDE …]", "fields", more={"nargs": "*", "default": []}),
            Argument(
                "--text FIL",
                "text",
                "sidans text, om den redan är skriven",
                {"type": new.text_file},
            ),
        ),
    ),
    Command(
        "formatera",
        "skriv varje fil i bankens form: samma innehåll ser alltid likadant ut",
        formatting.run,
        (
            Argument("[FIL …]", "files", more={"type": Path, "nargs": "*"}),
            Argument("--check", "check", "säg bara vilka rader som ska skrivas om"),
            Argument("--github", "github"),
        ),
    ),
    Command(
        "skillnad",
        "säg vad som ändras för läsarna sedan en tidigare version av arkivet",
        difference.run,
        (Argument("VERSION", "base"),),
    ),
    Command(
        "forfaller",
        "lista det som ska läsas igenom den här terminen, roll för roll",
        due.run,
        (Argument("--termin TERMIN", "term", "en annan termin, som ht-2027", {"type": due.term}),),
    ),
    Command(
        "lankar",
        "fråga alla webbadresser om de svarar; tar några minuter och behöver nät",
        links.run,
    ),
    Command(
        "uppdatera",
        "skriv om de filer som görs av andra: scheman, inställningar och CODEOWNERS",
        refresh.run,
        (Argument("--check", "check", "säg bara vilka som är gamla"),),
    ),
    Command(
        "exportera",
        "skriv filerna som läsare kan ladda ner till en byggd webbplats",
        export.run,
        (Argument("SAJT", "site", more={"type": Path}),),
    ),
    Command(
        "packa",
        "lägg en byggd webbplats och alla uppgifter i en fil att ta med",
        pack.run,
        (
            Argument("SAJT", "site", more={"type": Path}),
            Argument("FIL", "target", more={"type": Path}),
        ),
    ),
    Command(
        "sokprov",
        "mät sökningen på texter och frågor ur filer",
        trial.run,
        (
            Argument(
                "--korpus FIL",
                "corpus",
                "texterna: en JSON-lista",
                {"type": Path, "required": True},
            ),
            Argument(
                "--fragor FIL",
                "queries",
                "frågorna: ett JSON-objekt på varje rad",
                {"type": Path, "required": True},
            ),
            Argument(
                "--skriv FIL",
                "target",
                "skriv också träffarna, en rad för varje fråga",
                {"type": Path},
            ),
        ),
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
    """Run one command; returns the exit status. Who reads only the beginning has read enough."""
    chosen = choose(COMMANDS, arguments)
    try:
        status = int(chosen.run(chosen))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left has no reader
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
