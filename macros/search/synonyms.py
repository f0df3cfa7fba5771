"""The editors' synonyms as the browser gets them: groups of stems that lead to one another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from macros.model.language import Synonyms
from macros.search.analysis import fold, key, stem, stems, words
from macros.search.index import Document, asked_by_word, facet_word

_SAME, _LEADS = 0.75, 0.65


def rows(synonyms: Synonyms | None) -> dict[str, object]:
    """What has the same meaning, "pojk,kill", what leads one way, "mam>vardnadshavar", weights."""
    if synonyms is None:
        return {"same": [], "leads": [], "weights": [_SAME, _LEADS]}
    leads = (
        f"{_row(map(key, each.words))}>{_row(map(_met, each.to))}" for each in synonyms.one_way
    )
    return {
        "same": [_row(map(_both, group.words)) for group in synonyms.groups],
        "leads": list(leads),
        "weights": [_SAME, _LEADS],
    }


def _row(stems: Iterable[str]) -> str:
    return ",".join(dict.fromkeys(stems))


def _met(word: str) -> str:
    """A word or a phrase as it stands in the index."""
    return " ".join(stems(word)) or key(word)


def _both(word: str) -> str:
    """As it is asked for, and as it stands in the index where that differs."""
    return key(word) if key(word) == _met(word) else f"{key(word)}={_met(word)}"


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
