"""The editors' synonyms as the browser looks them up: stems to stems, with a weight."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from macros.model.language import Synonyms
from macros.search.analysis import fold, key, stem, stems, words
from macros.search.index import Document, asked_by_word, facet_word

_SAME, _LEADS = 0.75, 0.65
_Pairs = Iterator[tuple[str, str, float]]


def table(synonyms: Synonyms | None) -> dict[str, list[tuple[str, float]]]:
    """For each word or phrase, what it also finds."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for written, other, weight in _pairs(synonyms) if synonyms else ():
        asked, met = key(written), " ".join(stems(other)) or key(other)
        if asked != met:
            found[asked][met] = max(weight, found[asked].get(met, 0))
    return {word: list(found[word].items()) for word in sorted(found)}


def _pairs(synonyms: Synonyms) -> _Pairs:
    for group in synonyms.groups:
        yield from ((one, other, _SAME) for one in group.words for other in group.words)
    for each in synonyms.one_way:
        yield from ((one, other, _LEADS) for one in each.words for other in each.to)


def facet_words(documents: Sequence[Document]) -> Mapping[str, list[str]]:
    """For each value of a facet, as words are looked up, what stands for it in the index."""
    found: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for name, values in asked_by_word(document).items():
            for value in values:
                found[key(value)].add(facet_word(name, value))
    return {word: sorted(found[word]) for word in sorted(found)}


def help_words(synonyms: Synonyms | None) -> list[tuple[str, str]]:
    """Words and phrases that show the way to help: as stems and as they are written, folded."""
    written = synonyms.help_words if synonyms else ()
    found = {
        (" ".join(map(_stem, words(each))), " ".join(map(fold, words(each)))) for each in written
    }
    return sorted(found)


def _stem(word: str) -> str:
    return stem(fold(word))
