"""How Swedish sorts, counts and dates: the only place that knows."""

import datetime as dt
import functools
import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

_SPACE = "\N{NO-BREAK SPACE}"
_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"})


@functools.cache
def sort_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Key for Swedish order: å, ä, ö last, other accents ignored, numbers by size (2 before 10)."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(_AFTER_Z)
    plain = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part)
        for part in re.findall(r"\d+|\D+", plain)
    )


def number(value: Decimal | int) -> str:
    """1 234,5 with a no-break space."""
    return format_decimal(value, locale="sv_SE", decimal_quantization=False)


def day(value: dt.date) -> str:
    """23 november 2026, with no-break spaces."""
    return format_date(value, "d MMMM y", locale="sv_SE").replace(" ", _SPACE)


def month(value: dt.date) -> str:
    """November 2026, in lower case, with a no-break space."""
    return format_date(value, "MMMM y", locale="sv_SE").replace(" ", _SPACE)


def plural(amount: int, one: str, many: str) -> str:
    """1 skola, 2 skolor."""
    return f"{number(amount)}{_SPACE}{one if amount == 1 else many}"


def joined(words: Sequence[str]) -> str:
    """A, b och c."""
    return " och ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


_KEPT_TOGETHER = (
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), "the groups of a number"),
    (re.compile(r"(?<=\d) (?=[^\W\d_])"), "a number and what it counts"),
    (re.compile(r"(?<=\bkap\.) (?=\d)|(?<=\d) (?=§)|(?<=§) (?=\d)"), "chapter and paragraph"),
    (re.compile(r"(?<=\b[Ll]ektion) (?=\d)|(?<=\b[Åå]rskurs) (?=\d)"), "a name and its number"),
    (re.compile(r"(?<=\bs\.) (?=\d)|(?<=\bkl\.) (?=\d)|(?<=\bnr) (?=\d)"), "page, time, number"),
    (re.compile(r" (?=–\s)"), "a dash and the word before it"),
)


def typeset(text: str) -> str:
    """The text with no-break spaces where a line must not end: 10 000 kronor, 6 kap. 8 §."""
    for pattern, _ in _KEPT_TOGETHER:
        text = pattern.sub(_SPACE, text)
    return text


def capital(text: object) -> str:
    """The first letter large, the others as they are: MVP-ledare stays so."""
    return str(text)[:1].upper() + str(text)[1:]


def ascii_slug(text: str) -> str:
    """A–z, 0–9 and hyphens, for addresses: Enskede-Årsta becomes enskede-arsta."""
    plain = unicodedata.normalize("NFD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
