"""Documents → the index: which stem stands where, and how much it says there."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from macros.model.swedish import ascii_slug
from macros.search.analysis import fold, stem, telling
from macros.search.compounds import Splitter

STEPS = 31
_SATURATION = 0.55
_FULL = 1.6
_PART = 0.5


@dataclass(frozen=True)
class Section:
    """A part of a document under a heading of its own; the first one has none."""

    heading: str
    text: str
    anchor: str = ""


@dataclass(frozen=True)
class Document:
    """What can be found: a page, or a row of data.

    facets hold values as they are shown. also are words that lead here and are not shown: other
    forms of a name, the parts of an area. asked are what somebody may write when this is the
    answer. told is what other documents say when they link here. address is seen from the site's
    root. review is the term in which somebody is to read it again. weight is what it counts beside
    a page with as many hits.
    """

    id: str
    title: str
    sections: tuple[Section, ...]
    summary: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kind: str = ""
    also: str = ""
    asked: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    address: str = ""
    review: str = ""
    language: str = ""
    weight: float = 1.0


@dataclass(frozen=True)
class Field:
    """A part of a document that counts on its own: how much, and how much its length matters."""

    weight: float
    evened: float


FIELDS = {
    "title": Field(1.2, 0.3),
    "facets": Field(0.6, 0.8),
    "headings": Field(0.8, 0.1),
    "summary": Field(0.4, 0.15),
    "asked": Field(0.8, 0.3),
    "told": Field(0.5, 0.25),
    "body": Field(0.8, 0.6),
}

Counts = dict[str, float]


@dataclass(frozen=True)
class Index:
    """Postings: by stem, the documents in order with a step from 1 to STEPS.

    splits tell where the last part of a compound begins, by folded stem.
    """

    documents: tuple[Document, ...]
    postings: Mapping[str, Sequence[tuple[int, int]]]
    splits: Mapping[str, int]


def build(documents: Sequence[Document], splitter: Splitter) -> Index:
    """The index of documents, in their order."""
    often = _said_often(documents)
    splits: dict[str, int] = {}
    counted = [
        {name: _counts(texts, splitter, splits) for name, texts in _fields(each, often).items()}
        for each in documents
    ]
    means = {name: _mean(sum(each[name].values()) for each in counted) for name in FIELDS}
    postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, each in enumerate(counted):
        for word, step in sorted(_steps(each, means).items()):
            postings[word].append((number, max(1, round(step * documents[number].weight))))
        for name, values in documents[number].facets.items():
            for value in values:
                postings[facet_word(name, value)].append((number, STEPS))
    return Index(tuple(documents), dict(postings), splits)


def rarity(index: Index, stem: str) -> float:
    """How much a stem tells: more, the fewer documents hold it (the idf of BM25)."""
    count, held = len(index.documents), len(index.postings[stem])
    return math.log(1 + (count - held + 0.5) / (held + 0.5))


def facet_word(name: str, value: str) -> str:
    """What stands in the index for a value of a facet, beside the words."""
    return f"={name}:{ascii_slug(value)}"


def _fields(document: Document, often: frozenset[str]) -> dict[str, list[tuple[str, float]]]:
    """The texts of each field with the weight of each text."""
    body = [
        (sentence, 0.25 if sentence in often else 1.0)
        for section in document.sections
        for sentence in sentences(section.text)
    ]
    headings = [
        (section.heading, 0.25 if section.heading in often else 1.0)
        for section in document.sections
    ]
    facets = [(value, 1.0) for values in asked_by_word(document).values() for value in values]
    return {
        "title": [(document.title, 1.0), (document.also, 1.0)],
        "facets": facets,
        "headings": headings,
        "summary": [(document.summary, 1.0)],
        "asked": [(text, 1.0) for text in document.asked],
        "told": [(text, 1.0) for text in document.told],
        "body": body,
    }


def asked_by_word(document: Document) -> dict[str, tuple[str, ...]]:
    """The facets whose values somebody may mean by a word. Of knowledge nearly all have some."""
    return {name: values for name, values in document.facets.items() if name != "kunskap"}


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, roughly."""
    for line in text.split("\n"):
        yield from (part for part in line.replace("? ", ". ").split(". ") if part)


def _said_often(documents: Sequence[Document]) -> frozenset[str]:
    """Sentences and headings that stand in several documents: they say little about any of them."""
    seen: Counter[str] = Counter()
    for document in documents:
        texts = {sentence for each in document.sections for sentence in sentences(each.text)}
        seen.update(texts | {each.heading for each in document.sections})
    return frozenset(text for text, count in seen.items() if count > max(2, len(documents) / 100))


def _counts(
    texts: Iterable[tuple[str, float]], splitter: Splitter, splits: dict[str, int]
) -> Counts:
    counts: Counts = defaultdict(float)
    for text, weight in texts:
        for word in telling(text):
            folded = fold(word)
            own = stem(folded)
            counts[own] += weight
            parts = splitter.parts(word)
            if parts and len(folded) == len(word):
                splits.setdefault(own, splitter.split(word))
            for part in set(parts) - {own}:
                counts[part] += _PART * weight
    return dict(counts)


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found and sum(found) else 1.0


def _steps(counted: Mapping[str, Counts], means: Mapping[str, float]) -> dict[str, int]:
    """How much each stem says in a document, without its rarity, in whole steps.

    Each field is saturated on its own, so that a word that the body repeats does not beat one that
    the title has.
    """
    weights: Counts = defaultdict(float)
    for name, how in FIELDS.items():
        length = sum(counted[name].values())
        norm = 1 - how.evened + how.evened * length / means[name]
        for word, count in counted[name].items():
            weights[word] += how.weight * count / (count + _SATURATION * norm)
    return {
        word: min(STEPS, max(1, round(STEPS * weight / _FULL))) for word, weight in weights.items()
    }
