"""Documents that are about the same are found, and the best hit lifts those that are like it."""

import pytest

from macros.search import trial
from macros.search.compounds import Splitter
from macros.search.corpus import Query
from macros.search.index import STEPS, Document, Section, build
from macros.search.near import near

TEXTS = (
    ("Rast", "Bråk på skolgården och i korridoren."),
    ("Lön", "Ingenting liknar det här."),
    ("Lunch", "Maten äts efter en rast på tisdag."),
    ("Vuxna ute", "Någon ser bråk på skolgården en rast."),
    ("Schema", "Lektionerna ligger på onsdagar."),
    ("Onsdag", "Lektionerna flyttas när salen är upptagen."),
)
DOCUMENTS = [Document(title, title, (Section("", text),)) for title, text in TEXTS]


def numbers(found):
    return [[number for number, _ in each] for each in found]


def test_those_that_share_telling_words_are_near_one_another():
    assert numbers(near(build(DOCUMENTS, Splitter(set())))) == [[3], [], [], [0], [5], [4]]


def test_a_word_that_most_documents_have_makes_nothing_alike():
    assert numbers(near(build(DOCUMENTS[:4], Splitter(set()))))[2] == []


def test_closeness_is_mutual_and_a_step():
    found = [dict(each) for each in near(build(DOCUMENTS, Splitter(set())))]
    assert found[0][3] == found[3][0]
    assert all(1 <= step <= STEPS for each in found for step in each.values())


def test_what_is_like_the_best_hit_comes_before_what_only_has_the_word():
    try:
        (answer,) = trial.run(DOCUMENTS, [Query("1", "rast")], None)
    except trial.NoBrowser:
        pytest.skip("Varken Node eller Chromium finns.")
    assert answer.ids == ("Rast", "Vuxna ute", "Lunch")
