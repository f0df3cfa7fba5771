"""A file as somebody left it → the same file in its canonical form."""

from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from macros.model.page_kinds import page_kind
from macros.model.problem import Place, Problem, quoted
from macros.proposal.writing import page_text, yaml_text
from macros.source.files import read_text
from macros.source.pages import split
from macros.source.positions import SCHEMA_LINE, read
from macros.source.site import kind_at


@dataclass(frozen=True)
class Formatted:
    """A file as it is and as it should be. With problems it can't be told, and stays as it is."""

    file: str
    before: bytes
    after: str
    problems: tuple[Problem, ...] = ()

    @property
    def changed(self) -> bool:
        return not self.problems and self.before != self.after.encode()

    def fault(self) -> Problem:
        """The first line that should be written otherwise."""
        old = self.before.decode("utf-8-sig", "replace").split("\n")
        new = self.after.split("\n")
        pairs = enumerate(zip_longest(old, new))
        number, (_, wanted) = next(pair for pair in pairs if pair[1][0] != pair[1][1])
        told = f"Skriv den så här: {quoted(wanted)}." if wanted else "Raden ska bort."
        number -= wanted is None
        told = "Avsluta filen med en ny rad." if number == len(old) else told
        return Problem(
            Place(self.file, number + 1),
            "form",
            f"Raden är inte skriven i bankens form. {told} ”python -m macros formatera” gör det åt "
            "dig, eller redaktionen när förslaget tas in.",
        )


def formatted(root: Path, file: str) -> Formatted:
    """What a file under data/ or docs/ would be in its canonical form."""
    before = (root / file).read_bytes()
    text, problems = read_text(root, file)
    if problems:
        return Formatted(file, before, "", tuple(problems))
    return _page(file, before, text) if file.endswith(".md") else _data(file, before, text)


def _data(file: str, before: bytes, text: str) -> Formatted:
    kind = kind_at(file)
    if isinstance(kind, Problem):
        return Formatted(file, before, "", (kind,))
    values, problems = _values(text, file, 1)
    first = text.split("\n", 1)[0]
    head = f"{first}\n" if SCHEMA_LINE.fullmatch(first) else ""
    return Formatted(file, before, head + yaml_text(values, kind), problems)


def _page(file: str, before: bytes, text: str) -> Formatted:
    parts = split(text)
    if parts is None:
        message = "Sidan saknar sidhuvud, så det går inte att skriva om."
        return Formatted(file, before, "", (Problem(Place(file), "sidhuvud-saknas", message),))
    values, problems = _values(parts.matter, file, 2)
    body = parts.body.rstrip("\n") + "\n"
    kind = page_kind(file.removeprefix("docs/"))
    return Formatted(file, before, page_text(values, body, kind), problems)


def _values(text: str, file: str, first_line: int) -> tuple[dict[str, object], tuple[Problem, ...]]:
    """The fields, and what keeps them from being written anew without loss."""
    document = read(text, file, first_line)
    if document.problems:
        return {}, tuple(document.problems)
    if not isinstance(document.values, dict):
        return {}, (Problem(Place(file), "inte-falt", "Filen ska bestå av fält."),)
    lost = "Här står en kommentar, som skulle försvinna. Flytta texten till ett fält först."
    return document.values, tuple(Problem(place, "kommentar", lost) for place in document.comments)
