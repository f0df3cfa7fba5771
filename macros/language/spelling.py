"""Spelling, with the Swedish dictionary and the bank's own words."""

import re
from collections.abc import Iterator
from typing import get_args

from macros.language.dictionary import known
from macros.language.text import passages, swedish_pages, words
from macros.model import swedish
from macros.model.kinds import Text
from macros.model.language import OwnWords
from macros.model.problem import Place, Problem, did_you_mean, quoted
from macros.model.record import Path as FieldPath
from macros.model.record import Record
from macros.model.site import Site
from macros.model.sources import Source

_SENTENCES = get_args(Text)[1]


def every_word_is_spelt_right(site: Site) -> Iterator[Problem]:
    """A word stands in the dictionary, or among the bank's own."""
    own = _own(site)
    told: set[tuple[str, str]] = set()
    for place, word in _written(site):
        if _right(word, own) or (place.file, word) in told:
            continue
        told.add((place.file, word))
        yield Problem(
            place,
            "okant-ord",
            f"Ordet {quoted(word)} finns inte i ordlistan.{did_you_mean(word, own)} Rätta det, "
            f"eller lägg till det i {OwnWords.folder}.",
        )


def _own(site: Site) -> set[str]:
    return {*site.own_words.names, *site.own_words.terms} if site.own_words else set()


def _right(word: str, own: set[str]) -> bool:
    """Whole, without what follows a colon, or in its parts; small at the start of a sentence."""
    if word[0].isdigit() or word in own or word[:1].lower() + word[1:] in own or known(word):
        return True
    stem = word.split(":", maxsplit=1)[0]
    parts = stem.split("-")
    if stem != word or len(parts) > 1:
        return all(not part or _right(part, own) for part in parts)
    return stem.endswith("s") and stem[:-1] in own


def _written(site: Site) -> Iterator[tuple[Place, str]]:
    """Every word that a reader meets, page by page, and then those of the data."""
    for page in swedish_pages(site):
        for passage in passages(site, page):
            yield from ((passage.place, word) for word in words(passage.swedish))
    for entity in site.entities():
        if not isinstance(entity, (Source, OwnWords)) and entity.folder.startswith("data/"):
            for path, text in _texts(entity, ()):
                yield from ((entity.at(*path), word) for word in words(_plain(text)))


def _texts(record: Record, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """The texts of a record that are sentences; names, ids and addresses are left out."""
    for name, info in type(record).model_fields.items():
        value, here = getattr(record, name), (*path, info.alias or name)
        if isinstance(value, str) and _SENTENCES in info.metadata:
            yield here, value
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                if isinstance(item, Record):
                    yield from _texts(item, (*here, position))


def _plain(text: str) -> str:
    return re.sub(r"https?://\S+|\S+@\S+|\b[\w-]+\.(?:se|yml|md)\b", "", text)


def own_words_are_needed(site: Site) -> Iterator[Problem]:
    """A word that the dictionary knows, or that nobody uses, does not belong among the own ones."""
    if not site.own_words:
        return
    used = {part for _, word in _written(site) for part in _ways(word)}
    for field, listed in (("namn", site.own_words.names), ("ord", site.own_words.terms)):
        if list(listed) != sorted(listed, key=swedish.sort_key):
            yield Problem(site.own_words.at(field), "fel-ordning", "Skriv orden i bokstavsordning.")
        for position, word in enumerate(listed):
            place = site.own_words.at(field, position)
            if known(word):
                message = f"Ordlistan kan redan {quoted(word)}. Ta bort raden."
                yield Problem(place, "onodigt-ord", message)
            elif word not in used:
                message = f"Ingen sida använder {quoted(word)}. Ta bort raden."
                yield Problem(place, "oanvant-ord", message)


def _ways(word: str) -> Iterator[str]:
    """The ways in which a word on a page can be an own word: whole, in part, small, as owner."""
    for whole in (word, word.split(":", maxsplit=1)[0]):
        for part in (whole, *whole.split("-")):
            yield from (part, part[:1].lower() + part[1:], part.removesuffix("s"))
