"""Index → which words stand together in a title or a phrase that readers search with.

A document whose own phrase is what somebody asks answers better than one that has the same words
here and there.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from macros.search.analysis import stems
from macros.search.index import STEPS, Index, rarity
from macros.search.near import Weights, of_length_one


def most(index: Index) -> int:
    """The most phrases of any document, its title included."""
    return max((len(each.asked) for each in index.documents), default=0) + 1


def sayings(index: Index) -> Mapping[str, Sequence[tuple[int, int]]]:
    """By stem, the phrases that have it in order, with a step from 1 to STEPS.

    A phrase's number is that of its document times most, and then its place in it. The step is the
    stem's part of a vector of length one, where rare stems count more.
    """
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    each_has = most(index)
    for number, document in enumerate(index.documents):
        for place, phrase in enumerate((document.title, *document.asked)):
            for stem, share in _vector(index, phrase).items():
                step = max(1, round(STEPS * share))
                found[stem].append((number * each_has + place, step))
    return found


def _vector(index: Index, phrase: str) -> Weights:
    weights = {
        stem: count * rarity(index, stem)
        for stem, count in Counter(stems(phrase)).items()
        if stem in index.postings
    }
    return of_length_one(weights)
