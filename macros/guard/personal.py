"""Personal data that must not reach a public history: one table, read here and in the browser.

The patterns are written so that both readers understand them alike. A text is looked at piece by
piece: a line with those that go on from it, so that a number broken in two is still a number. All
is in its compatible form (NFKC), so that digits of other scripts count as digits.
"""

import datetime as dt
import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_BEFORE, _AFTER = "(?<![0-9A-Za-z])", "(?![0-9A-Za-z])"
_GAP = "[ \u2010-\u2015\u2212+-]{0,3}"
# A line that starts something of its own: a field, an item, a heading, a row of a table. An item
# that is only four digits may be the end of a number.
_BEGINS = "[ \\t>]*(?:$|[*+-] (?![0-9]{4}(?![0-9]))|#|\\||[^ \\t:]+:(?:[ \\t]|$))"
_FUNCTIONS = (
    "admin|barn|bestall|bokning|elevhalsa|forvaltning|funktion|hej|info|kansli|kommun|kontakt|"
    "kundtjanst|mvp|noreply|post|press|redaktion|registrator|reception|rektor|samordnare|skola|"
    "stadsdel|stod|support|utbildning"
)
_INCIDENT = (
    "(?:anmäl|bråk|hot(?:ad|at|ar|el|fu)|knuff|kränk|misshand|mobb|ofred|slagsmål|slog|spark|"
    "trakasser|vål(?:d|tå)|övergrepp)"
)


@dataclass(frozen=True)
class Sign:
    """One sign of a person in a text. What blocks is a fault; what doesn't is a word of advice.

    A find must also pass the test of that name, when there is one. {fynd} in the message is what
    was found, masked.
    """

    code: str
    pattern: str
    message: str
    blocks: bool = False
    test: str = ""


SIGNS: tuple[Sign, ...] = (
    Sign(
        "personnummer",
        f"{_BEFORE}(?:(?:18|19|20){_GAP})?[0-9]{{2}}(?: ?[0-9]{{2}}){{2}}{_GAP}[0-9]{{4}}{_AFTER}",
        "{fynd} är ett personnummer eller ett samordningsnummer. Ta bort det: historiken är öppen "
        "och går inte att göra ogjord.",
        blocks=True,
        test="identity",
    ),
    Sign(
        "telefonnummer",
        "(?<![0-9A-Za-z/.,:=_-])(?:\\+46|0046|0)(?: ?\\(0\\))?[ -]{0,2}[1-9](?:[ -]{0,2}[0-9]){6,8}"
        f"{_AFTER}",
        "{fynd} ser ut som ett telefonnummer. Skriv en funktion i stället: ett nummer går till en "
        "person, och personen byter arbete.",
    ),
    Sign(
        "e-postadress",
        "(?<![0-9A-Za-zÅÄÖåäöÉé._%+-])[0-9A-Za-zÅÄÖåäöÉé._%+-]{1,64}@"
        "[0-9A-Za-zÅÄÖåäö.-]{1,100}\\.[A-Za-z]{2,20}",
        "{fynd} ser ut som en persons e-postadress. Skriv en funktionsadress, som inte pekar ut "
        "någon.",
        test="not_function",
    ),
    Sign(
        "klass-och-handelse",
        "(?:(?<![0-9A-Za-zÅÄÖåäö])[1-9] ?[A-F]|[Kk]lass(?:en)? [1-9] ?[A-Fa-f])"
        f"(?![0-9A-Za-zÅÄÖåäö])[^.!?]{{0,200}}{_INCIDENT}|{_INCIDENT}[^.!?]{{0,200}}"
        "(?:(?<![0-9A-Za-zÅÄÖåäö])[1-9] ?[A-F]|[Kk]lass(?:en)? [1-9] ?[A-Fa-f])"
        "(?![0-9A-Za-zÅÄÖåäö])",
        "{fynd} nämner en klass tillsammans med en händelse. Ta bort klassen: den som känner "
        "skolan förstår vilka det gäller.",
    ),
    Sign(
        "fa-elever",
        "(?<![0-9A-Za-zÅÄÖåäö,./:–-])(?:[1-4]|[Tt]vå|[Tt]re|[Ff]yra) (?:elever|flickor|pojkar|"
        "tjejer|killar)(?![0-9A-Za-zÅÄÖåäö])|^ *(?:- )?[\"']?elever[\"']?: [\"']?[1-4][\"']?$",
        "{fynd}: färre än fem elever går att känna igen. Skriv ”uppgift saknas”, eller ett större "
        "sammanhang.",
    ),
)


@dataclass(frozen=True)
class Find:
    """A sign found on a line, and the mark by which an exception names it."""

    line: int
    sign: Sign
    message: str
    mark: str


def look(text: str) -> Iterator[Find]:
    """Every sign of a person in the text, with the line where it begins."""
    for piece in _pieces(text):
        joined = " ".join(line for _, line in piece)
        for sign in SIGNS:
            for found in _patterns[sign.code].finditer(joined):
                if not sign.test or TESTS[sign.test](found[0]):
                    shown = f"”{masked(found[0])}”"
                    line = _line_at(piece, found.start())
                    yield Find(line, sign, sign.message.replace("{fynd}", shown), mark(found[0]))


Piece = list[tuple[int, str]]


def _pieces(text: str) -> Iterator[Piece]:
    """Lines that belong together, each with its number."""
    piece: Piece = []
    for number, line in enumerate(text.split("\n"), start=1):
        plain = unicodedata.normalize("NFKC", _decoded(line))
        if piece and not _begins.match(plain):
            piece.append((number, plain.lstrip(" \t>").rstrip(" \t\\")))
            continue
        yield piece
        piece = [(number, plain.rstrip(" \t\\"))]
    yield piece


def _line_at(piece: Piece, position: int) -> int:
    """The number of the line that holds a place in the piece's joined text."""
    starts, at = [], 0
    for _, line in piece:
        starts.append(at)
        at += len(line) + 1
    return piece[bisect_right(starts, position) - 1][0]


def _decoded(line: str) -> str:
    """The line with the signs that are written by their number."""

    def sign(found: re.Match[str]) -> str:
        digits = found[2] if found[1] or found[2].isdecimal() else ""
        code = int(digits or "0", 16 if found[1] else 10)
        return chr(code) if 0 < code < 0x110000 else found[0]

    return re.sub("&#(x?)([0-9a-fA-F]{1,6});?", sign, line)


def masked(text: str) -> str:
    """The first two characters; then each letter and digit as a dot, and no more than thirty."""
    return text[:2] + re.sub("[0-9A-Za-zÅÄÖåäöÉé]", "•", text[2:30])


def mark(text: str) -> str:
    """A name for what was found that doesn't give it away at sight."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _identity(text: str) -> bool:
    """Whether digits are a date and a check digit: day 61–91 is that of a samordningsnummer."""
    digits = re.sub("[^0-9]", "", text)[-10:]
    month, day = int(digits[2:4]), int(digits[4:6])
    return _is_day(month, day - 60 if day > 60 else day) and _luhn(digits)


def _is_day(month: int, day: int) -> bool:
    try:
        return bool(dt.date(2000, month, day))
    except ValueError:
        return False


def _luhn(digits: str) -> bool:
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def _not_function(address: str) -> bool:
    """Whether an address has no word of a function before its @."""
    return not re.search(FUNCTIONS, address.partition("@")[0].casefold())


FUNCTIONS = _FUNCTIONS
TESTS: Mapping[str, Callable[[str], bool]] = {
    "identity": _identity,
    "not_function": _not_function,
}
_begins = re.compile(_BEGINS)
_patterns = {sign.code: re.compile(sign.pattern, re.ASCII) for sign in SIGNS}


def table() -> dict[str, Any]:
    """The signs, the functions' words and what begins a piece, for the browser."""
    signs = [
        {
            "code": sign.code,
            "pattern": sign.pattern,
            "message": sign.message,
            "blocks": sign.blocks,
            "test": sign.test,
        }
        for sign in SIGNS
    ]
    return {"signs": signs, "functions": FUNCTIONS, "begins": _BEGINS}
