"""A compound in its parts: föräldramöte is föräldra and möte. Done when the index is made.

The dictionary decides which parts there are; only words of the bank's own text reach the site.
"""

import functools
import re
from collections.abc import Collection
from importlib.metadata import files
from pathlib import Path

from macros.search.analysis import SHORT_PARTS, fold, stem

_LEAST = 3
_SHORTEST = 7
_LONGEST = 60


@functools.cache
def dictionary() -> frozenset[str]:
    """The words of the Swedish dictionary in their base form, in small letters."""
    found = next(file for file in files("hunspell-sv") or () if file.name == "sv_SE.dic")
    text = Path(str(found.locate())).read_text("utf-8")
    return frozenset(re.findall(r"^[a-zåäöé]{3,}(?=/|$)", text, re.MULTILINE))


class Splitter:
    """Splits words by a dictionary. A part is known as it stands or with another ending."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = known
        self._heads: dict[str, bool] = {}
        self._split = functools.cache(self._find)
        self._parts = functools.cache(self._find_parts)

    def split(self, word: str) -> int:
        """Where the last part of a word begins, or 0 when it is no compound."""
        return self._split(word)

    def parts(self, word: str) -> tuple[str, ...]:
        """The stems of all parts of a word, the parts of parts included."""
        return self._parts(word)

    def _find_parts(self, word: str) -> tuple[str, ...]:
        place = self.split(word)
        if not place:
            return ()
        found: list[str] = []
        for part in (word[:place], word[place:]):
            found += [stem(fold(part)), *self.parts(part)]
        return tuple(part for part in found if len(part) >= _LEAST)

    def _find(self, word: str) -> int:
        if not _SHORTEST <= len(word) <= _LONGEST:
            return 0
        own = stem(fold(word))
        whole = any(form in self._known for form in _bases(word))
        places = [
            place
            for place in range(_LEAST, len(word) - _LEAST + 1)
            if own.endswith(stem(fold(word[place:])))
            and not (whole and _doubtful(word[:place], word[place:]))
            and self._is_tail(word[place:])
            and self._is_head(word[:place])
        ]
        return max(places, key=lambda place: self._fit(word, place), default=0)

    def _fit(self, word: str, place: int) -> tuple[int, int]:
        """How good a split is: the shorter part should be long, and the last part, too."""
        head, tail = word[:place], word[place:]
        return (min(len(head), len(tail), 5), -abs(len(head) - len(tail)))

    def _is_tail(self, text: str) -> bool:
        own = stem(fold(text))
        if text in _NEVER_LAST or own in _NEVER_LAST or len(own) < _LEAST:
            return False
        return any(form in self._known and _long_enough(form) for form in _bases(text))

    def _is_head(self, text: str) -> bool:
        if text not in self._heads:
            self._heads[text] = self._known_head(text)
        return self._heads[text]

    def _known_head(self, text: str) -> bool:
        if text in _NEVER_FIRST:
            return False
        forms = [text, text + "a", text + "e"]
        if text[-1] in "sao" and len(text) > _LEAST:
            forms += [text[:-1], text[:-1] + "a", text[:-1] + "e"]
        if text.endswith("ra"):
            forms.append(text[:-2] + "er")
        if any(form in self._known and _long_enough(form) for form in forms):
            return True
        inner = text.removesuffix("s")
        return bool(self.split(inner))


def _bases(text: str) -> list[str]:
    """The forms in which a dictionary may hold an inflected word."""
    forms = [text]
    for ending, instead in _INFLECTED:
        if text.endswith(ending) and len(text) - len(ending) >= _LEAST - 1:
            forms += [text[: len(text) - len(ending)] + other for other in instead]
    return [form for form in forms if len(form) >= _LEAST]


def _doubtful(*parts: str) -> bool:
    """Whether a part is so short that a word of the dictionary is rather one word."""
    return any(len(part) <= _LEAST and part not in SHORT_PARTS for part in parts)


def _long_enough(form: str) -> bool:
    return len(form) > _LEAST or form in SHORT_PARTS


_INFLECTED = (
    ("s", ("",)), ("n", ("",)), ("t", ("",)), ("en", ("", "e")), ("et", ("", "e")),
    ("ens", ("", "e")), ("ets", ("", "e")), ("na", ("",)), ("erna", ("", "e", "a")),
    ("er", ("", "e", "a")), ("ar", ("", "e", "a")), ("arna", ("", "e", "a", "are")),
    ("or", ("a",)), ("orna", ("a",)), ("or", ("a",)), ("a", ("",)), ("ade", ("a",)),
    ("at", ("a",)), ("ad", ("a",)), ("met", ("",)), ("men", ("",)), ("arnas", ("", "e", "a")),
    ("ernas", ("", "e", "a")), ("ornas", ("a",)), ("nas", ("",)), ("ers", ("",)), ("ars", ("",)),
)  # fmt: skip

# What ends or begins a word only in the dictionary.
_NEVER_LAST = frozenset(
    """
    ghet ande ans are aren arna ast ation bar bara bart dera dering dom domar ell ella ellt else
    elser ende ens full het heten ing inga ingen isk iska iskt ism ist itet lig liga ligt ning
    ningar ningen orter rad rade rat ring ringar sam samt sel skap som tion tionen tioner vis
    """.split()  # noqa: SIM905 - a list is read by people
)
_NEVER_FIRST = frozenset(
    """
    and ant arb att del den det dis ett från för imp ini ins int kom kon kva med per pro res till
    upp utv van ver vid
    """.split()  # noqa: SIM905 - a list is read by people
)
