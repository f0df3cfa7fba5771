"""Documents that are about the same: what answers a question seldom stands on one page alone."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from macros.search.index import STEPS, Index, rarity

_MOST = 8
_WORDS = 60
# A word that more documents than this have tells nothing of which are alike.
_COMMON, _CROWD = 0.2, 200

Weights = dict[str, float]


def near(index: Index) -> list[list[tuple[int, int]]]:
    """For each document those most like it, by number, each with a step from 1 to STEPS."""
    vectors = _vectors(index)
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in vectors.items():
        for word, weight in vector.items():
            holders[word].append((number, weight))
    return [
        _closest(number, vectors.get(number, {}), holders) for number in range(len(index.documents))
    ]


def _vectors(index: Index) -> dict[int, Weights]:
    """The most telling words of each document, as a vector of length one."""
    count = len(index.documents)
    most = max(2, min(_COMMON * count, _CROWD))
    found: dict[int, Weights] = defaultdict(dict)
    for word, postings in index.postings.items():
        if word[0] == "=" or not 2 <= len(postings) <= most:
            continue
        telling = rarity(index, word) ** 2
        for number, step in postings:
            found[number][word] = step * telling
    return {number: of_length_one(_strongest(vector)) for number, vector in found.items()}


def _strongest(vector: Weights) -> Weights:
    return dict(sorted(vector.items(), key=lambda item: (-item[1], item[0]))[:_WORDS])


def of_length_one(vector: Weights) -> Weights:
    """The same direction; a vector without weights stays empty."""
    length = math.sqrt(math.fsum(weight**2 for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()}


def _closest(
    own: int, vector: Weights, holders: Mapping[str, Sequence[tuple[int, float]]]
) -> list[tuple[int, int]]:
    alike: dict[int, float] = defaultdict(float)
    for word, weight in vector.items():
        for number, other in holders[word]:
            alike[number] += weight * other
    alike.pop(own, None)
    best = sorted(alike.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
    return sorted((number, max(1, round(STEPS * how))) for number, how in best)
