"""The index as files: small pieces, of which a reader fetches the few that a query needs.

Each is a script that hands a value over, so that they also load from a folder on disk. Numbers in
postings are letters: a distance to the next document, then a step. What follows after the last
document is the same for phrases.
"""

import json
from collections.abc import Iterator, Mapping, Sequence

from macros.model import swedish
from macros.search.index import Document, Index
from macros.search.near import near
from macros.search.sayings import most, sayings

ALPHABET = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\<')
_HALF = len(ALPHABET) // 2
# Letters in a file of words and one of lists, titles in one. In small files little is fetched
# that nobody asked for; in smaller ones packing gains less, and each is a request.
_WORDS, _LISTS, _TITLES = 1_000, 700, 4
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def files(index: Index, start: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Name and text of every file of the index. start is what the first one says besides."""
    stems = sorted(index.postings)
    entries = [_entry(index, stem) for stem in stems]
    said = sayings(index)
    lists = [_encoded(index.postings[stem]) + _encoded(said.get(stem, ())) for stem in stems]
    words, word_bounds = _cut(entries, _WORDS)
    pieces, list_bounds = _cut(lists, _LISTS)
    first = {
        **start,
        "count": len(index.documents),
        "words": [[stems[place], place] for place in word_bounds],
        "lists": list_bounds,
        "sayings": most(index),
        "titles": _TITLES,
    }
    yield "start", _script("start", first)
    for number, piece in enumerate(words):
        yield f"o{number}", _script(f"o{number}", " ".join(piece))
    for number, piece in enumerate(pieces):
        yield f"l{number}", _script(f"l{number}", piece)
    named = [
        _named(each, _number(len(alike)) + _encoded(alike))
        for each, alike in zip(index.documents, near(index), strict=True)
    ]
    for number, rows in enumerate(_in_groups(named)):
        yield f"t{number}", _script(f"t{number}", rows)


def _named(each: Document, alike: str) -> list[str]:
    """What a document is called and where it is, those like it, and its language when foreign."""
    return [each.title, each.id, each.kind, each.address, alike, *filter(None, [each.language])]


def texts(index: Index) -> Iterator[tuple[str, str]]:
    """A file for each document with what is shown of it: summary, sections, facts."""
    for number, each in enumerate(index.documents):
        sections = [[part.heading, part.anchor, part.text] for part in each.sections]
        facts = [value for name in _SHOWN for value in each.facets.get(name, ())]
        name = f"s{number}"
        yield name, _script(name, [each.summary, sections, facts])


_SHOWN = ("fas", "roll", "arena", "stadsdel")


def facets(index: Index, names: Mapping[str, str]) -> tuple[str, str]:
    """The file of facets: their names as shown, the documents of each value, terms of review."""
    held: dict[str, dict[str, list[int]]] = {name: {} for name in names}
    for number, each in enumerate(index.documents):
        for name, values in each.facets.items():
            for value in values:
                held.setdefault(name, {}).setdefault(value, []).append(number)
    coded = {
        name: [
            [value, len(found[value]), _numbers(found[value])]
            for value in sorted(found, key=swedish.sort_key)
        ]
        for name, found in held.items()
        if found
    }
    reviews = [each.review for each in index.documents]
    return "f", _script("f", {"names": names, "values": coded, "review": reviews})


def _numbers(numbers: Sequence[int]) -> str:
    before, signs = -1, ""
    for number in numbers:
        signs += _number(number - before - 1)
        before = number
    return signs


def _entry(index: Index, stem: str) -> str:
    """A stem with how many documents hold it, and where its last part begins."""
    count = _base36(len(index.postings[stem]))
    split = index.splits.get(stem, 0)
    return f"{stem}.{count}.{_base36(split)}" if split else f"{stem}.{count}"


def _encoded(postings: Sequence[tuple[int, int]]) -> str:
    before, signs = -1, []
    for number, step in postings:
        signs.append(_number(number - before - 1) + ALPHABET[step])
        before = number
    return "".join(signs)


def _number(value: int) -> str:
    """A number in letters: those of the upper half say that more follow."""
    signs = ""
    while value >= _HALF:
        signs += ALPHABET[_HALF + value % _HALF]
        value = value // _HALF
    return signs + ALPHABET[value]


def _base36(value: int) -> str:
    digits = ""
    while value:
        value, rest = divmod(value, 36)
        digits = _DIGITS[rest] + digits
    return digits or "0"


def _cut(texts: Sequence[str], most: int) -> tuple[list[list[str]], list[int]]:
    """Texts in pieces of about that many letters, and the place of the first text of each."""
    pieces: list[list[str]] = []
    bounds: list[int] = []
    size = most
    for place, text in enumerate(texts):
        if size + len(text) > most and (size >= most or len(text) > most // 4):
            pieces.append([])
            bounds.append(place)
            size = 0
        pieces[-1].append(text)
        size += len(text) + 3
    return pieces, bounds


def _in_groups(rows: Sequence[list[str]]) -> Iterator[Sequence[list[str]]]:
    for first in range(0, len(rows), _TITLES):
        yield rows[first : first + _TITLES]


def _script(name: str, value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f'sokdel("{name}",{text})\n'
