"""Words that stand together in a title or a phrase of its own lift a document that is asked for so."""

import pytest

from macros.search import trial
from macros.search.compounds import Splitter
from macros.search.corpus import Query
from macros.search.index import STEPS, Document, Section, build
from macros.search.sayings import most, sayings

# The words of "brist på tid" stand in all three, and together only in the first.
DOCUMENTS = [
    Document("a", "Lugna starter", (Section("", "Text."),), asked=("brist på tid", "stress")),
    Document("b", "Brist på lokaler", (Section("", "Tid."),), asked=("salarna är upptagna",)),
    Document("c", "Tid", (Section("", "Brist."),)),
]


@pytest.fixture
def index():
    return build(DOCUMENTS, Splitter(set()))


def test_a_phrase_is_numbered_after_its_document_and_its_place(index):
    assert most(index) == 3
    found = sayings(index)
    assert [number for number, _ in found["brist"]] == [1, 3]
    assert [number for number, _ in found["tid"]] == [1, 6]
    assert [number for number, _ in found["stress"]] == [2]


def test_a_stem_alone_is_the_whole_phrase_and_a_rare_one_is_more_of_it(index):
    found = sayings(index)
    assert dict(found["stress"])[2] == STEPS
    assert dict(found["lokal"])[3] > dict(found["brist"])[3] > 0


def test_no_document_has_no_phrases():
    assert sayings(build([], Splitter(set()))) == {}


ASKED = {
    "brist på tid": ("a", "c", "b"),  # its own phrase, before the page that is called Tid
    "stress": ("a",),
    "tid": ("c", "a", "b"),  # a whole title
    "upptagna salar": ("b",),
}


@pytest.mark.parametrize("asked", ASKED)
def test_the_document_that_is_asked_for_in_its_own_words_comes_first(asked):
    try:
        [answer] = trial.run(DOCUMENTS, [Query("1", asked)], None)
    except trial.NoBrowser:
        pytest.skip("Varken Node eller Chromium finns.")
    assert answer.ids == ASKED[asked]
