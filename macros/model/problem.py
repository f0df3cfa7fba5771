"""What a fault is, and where it stands."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file: lines and columns count characters from 1, as editors do."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake, told once: what was written, what is allowed, how to mend it.

    The code is an anchor (a–z, hyphen) that never changes; the message is whole Swedish sentences.
    """

    place: Place
    code: str
    message: str
    advice: bool = False

    def as_text(self) -> str:
        """One line for a terminal."""
        place = self.place
        return f"{place.file}:{place.line}:{place.column}: {self.message} [{self.code}]"


def quoted(value: object, most: int = 60) -> str:
    """What somebody wrote, in Swedish quotes: shortened, with unprintable characters by number."""
    shown = "".join(c if c.isprintable() else f"‹{_name(c)}›" for c in str(value))
    return f"”{shown if len(shown) <= most else shown[: most - 1] + '…'}”"


def _name(character: str) -> str:
    return "ny rad" if character == "\n" else f"U+{ord(character):04X}"


def listed(words: Iterable[str], joint: str = "eller") -> str:
    """”a”, ”b” eller ”c”."""
    *first, last = [quoted(word) for word in words]
    return f"{', '.join(first)} {joint} {last}" if first else last


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence with the nearest known word and a space before it, or nothing."""
    words = {each.casefold(): each for each in known}
    near = difflib.get_close_matches(word.casefold(), words, n=1, cutoff=0.6)
    return f" Menade du {quoted(words[near[0]])}?" if near else ""
