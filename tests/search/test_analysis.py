"""Swedish words come down to one stem, whatever their inflection and whoever wrote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.search.analysis import fold, key, stem, stems, telling

SAME = (
    "handledning handledningar handledningen handledningarnas",
    "lärare läraren lärarna lärarnas lärares",
    "kille killar killen killarna",
    "flicka flickor flickorna flickans",
    "elev elever elevens eleverna elevernas",
    "rektor rektorn rektorer rektorerna",
    "mentor mentorn mentorer",
    "förälder föräldrar föräldrarna föräldern foraldrar",
    "ansvar ansvaret ansvars",
    "rum rummet rummen",
    "program programmet programmen",
    "utbildning utbildningen utbilda utbildade",
    "gymnasium gymnasiet gymnasie",
    "kostnad kostnader kostnaden",
    "kränkning kränkningar kränka kränkande",
    "implementering implementera implementeringen",
    "projekt projektet projekten",
)


@pytest.mark.parametrize("group", SAME)
def test_inflections_have_one_stem(group):
    assert len({stem(fold(word)) for word in group.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("lärare", "lära"), ("övning", "över"), ("kostnad", "kost"), ("klass", "kl"), ("man", "mat")],
)
def test_other_words_have_other_stems(one, other):
    assert stem(fold(one)) != stem(fold(other))


def test_dots_and_accents_do_not_matter():
    assert fold("ÅSKÅDARE idé Ærø") == "askadare ide aro"
    assert fold("a\N{COMBINING RING ABOVE}") == "a"


def test_small_words_say_nothing_but_the_organisation_is_found():
    assert list(telling("vem ska hålla i mötena?")) == ["hålla", "mötena"]
    assert stems("man kan fråga MÄN") == [stem("fraga"), "man"]


def test_examples_in_passing_are_no_examples():
    assert stems("till exempel lektionen") == stems("lektionen")


def test_what_follows_a_colon_is_an_ending():
    assert stems("EHT:s uppdrag") == stems("EHT uppdrag")


def test_a_phrase_is_looked_up_without_the_words_that_pass_by():
    assert key("få med sig") == key("få med oss") == key("få med")


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=20))
def test_a_stem_is_a_beginning_of_some_sort_and_never_longer(word):
    assert len(stem(word)) <= len(word) + 1
    assert stem(word)[:2] == word[:2] or len(word) < 3
