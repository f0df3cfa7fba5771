"""Reading one text file, whatever somebody has put in it."""

import unicodedata
from pathlib import Path

from macros.model.problem import Place, Problem

REMEMBERED = 8192
"""For how many texts it is remembered what they became: when one file changes, one is read."""

HIDDEN = "Här står ett osynligt tecken ({kod}). Skriv om texten, eller klistra in den som ren text."
_DIRECTION = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def read_text(root: Path, file: str) -> tuple[str, list[Problem]]:
    """The text in NFC with plain line ends, and what is wrong; with problems it is empty."""
    raw = (root / file).read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = "Filen är inte sparad som UTF-8. Spara om den med teckenkodningen UTF-8."
        return "", [_problem(file, line, "inte-utf8", message)]
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if problems := [problem for problem in _hidden(text, file) if problem]:
        return "", problems
    return text, []


def _hidden(text: str, file: str) -> list[Problem]:
    """Characters that make a text look like another text than it is."""
    suspects = {c for c in set(text) if c in _DIRECTION or (c < " " and c not in "\n\t")}
    return [
        _problem(
            file,
            text[: text.index(character)].count("\n") + 1,
            "ogiltigt-tecken",
            HIDDEN.format(kod=f"U+{ord(character):04X}"),
        )
        for character in sorted(suspects)
    ]


def _problem(file: str, line: int, code: str, message: str) -> Problem:
    return Problem(Place(file, line), code, message)
