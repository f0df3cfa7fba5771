"""The first file of the index: the lists of the analysis, synonyms, facets and words of help."""

from collections.abc import Sequence

from macros.model.language import Synonyms
from macros.search import analysis, shards, synonyms
from macros.search.index import Document


def first(documents: Sequence[Document], written: Synonyms | None) -> dict[str, object]:
    """What the browser must know before it can ask anything."""
    return {
        "rules": analysis.rules(),
        "alphabet": shards.ALPHABET,
        "synonyms": synonyms.rows(written),
        "facetWords": synonyms.facet_words(documents),
        "helpWords": synonyms.help_words(written),
    }
