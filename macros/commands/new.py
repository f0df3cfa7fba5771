"""ny: asks for what is missing, and writes a file that passes."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros.commands.check import tell
from macros.commands.files import replace
from macros.examine import examine, today
from macros.model.kinds import SLUG
from macros.model.pages import Page
from macros.model.participation import NOBODY
from macros.model.problem import did_you_mean, listed, quoted
from macros.model.record import Entity
from macros.proposal import new


def run(chosen: argparse.Namespace) -> int:
    """Write one new file of the kind that was named, from arguments and answers."""
    known = new.kinds()
    if chosen.kind not in known:
        hint = did_you_mean(chosen.kind, known)
        print(f"{quoted(chosen.kind)} är inget som går att skriva.{hint} Välj {listed(known)}.")
        return 2
    try:
        return _written(chosen, known[chosen.kind])
    except EOFError:
        print("\nSvaren tog slut. Ingen fil har skrivits.")
        return 1


def _written(chosen: argparse.Namespace, kind: type[Entity]) -> int:
    given = dict(each.partition("=")[::2] for each in chosen.fields)
    file = _file(chosen, kind, given)
    if (chosen.root / file).exists():
        print(f"{file} finns redan. Ändra i filen, eller välj ett annat namn.")
        return 1
    title = given.pop("rubrik", "")
    values = _values(kind, given)
    body = _body(chosen, kind, title) if issubclass(kind, Page) else ""
    replace(chosen.root / file, new.text_of(kind, values, body))
    print(f"Filen är skriven: {file}")
    found = examine(chosen.root).faults
    return tell([problem for problem in found if problem.place.file == file])


def _file(chosen: argparse.Namespace, kind: type[Entity], given: dict[str, str]) -> str:
    folder = new.folder_of(kind)
    where = given.pop(folder.name, "") if folder else ""
    while folder and not folder.allows(where):
        where = _ask(folder.words)
    name = given.pop("id", "") or chosen.name or ""
    while not re.fullmatch(SLUG, name):
        name = _ask("Filens namn utan ändelse: a–z, 0–9 och bindestreck")
    return new.file_of(kind, where, name)


def _values(kind: type[Entity], given: dict[str, str]) -> new.Values:
    values = new.begun(kind, today())
    for name, text in given.items():
        values[name] = new.meant(kind, name, text)
        for fault in new.faults_of(kind, values, name):
            raise SystemExit(f"{fault}\nIngen fil har skrivits.")
    return _completed(kind, values)


def _completed(kind: type[BaseModel], values: new.Values) -> new.Values:
    """The values with an answer for each field that must be there."""
    for name in list(new.missing(kind, values)):
        while name not in values:
            value = _answer(kind, name)
            faults = new.faults_of(kind, {**values, name: value}, name)
            if not faults:
                values[name] = value
            for fault in faults:
                print(fault)
    return values


def _answer(kind: type[BaseModel], name: str) -> Any:
    rows = new.rows_of(kind, name)
    text = _ask(new.words_for(kind, name) + (" Tryck Enter för en rad i taget." if rows else ""))
    if not rows or text:
        return new.meant(kind, name, text)
    return list(_rows(rows)) or NOBODY


def _rows(kind: type[BaseModel]) -> Iterator[new.Values]:
    while True:
        yield _completed(kind, {})
        if _ask("En rad till? Skriv ja, eller tryck Enter.") != "ja":
            return


def _body(chosen: argparse.Namespace, kind: type[Page], title: str) -> str:
    """The page's text: from a file, or section by section."""
    if chosen.text:
        text = chosen.text.read_text("utf-8").strip("\n")
        return f"\n{text}\n"
    while not title:
        title = _ask("Sidans rubrik")
    return new.body_of(
        kind, title, {heading: list(_said(kind, heading)) for heading in kind.sections}
    )


def _said(kind: type[Page], heading: str) -> Iterator[str]:
    print(f"Avsnittet {quoted(heading)}. Skriv en punkt i taget. En tom rad avslutar.")
    while text := _ask("Punkt"):
        yield _with_source(kind, heading, text)


def _with_source(kind: type[Page], heading: str, text: str) -> str:
    if heading in kind.sourced:
        source = ""
        while not re.fullmatch(SLUG, source):
            source = _ask("Källan: filnamnet i data/kallor, utan .yml")
        return new.sourced(text, source)
    if heading in kind.advised:
        source = _ask("Källan, eller Enter om det är bankens eget förslag")
        return new.sourced(text, source if re.fullmatch(SLUG, source) else "")
    return text


def _ask(words: str) -> str:
    return input(f"{words}\n> ").strip()


def text_file(text: str) -> Path:
    """For the option: a file that is there."""
    path = Path(text)
    if not path.is_file():
        raise SystemExit(f"{quoted(text)} är ingen fil.")
    return path
