"""Compounds come apart where the dictionary knows both parts, and other words stay whole."""

import pytest

from macros.search.compounds import Splitter, dictionary


@pytest.fixture(scope="module")
def splitter():
    return Splitter(dictionary())


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("föräldramöte", 8),
        ("våldsprevention", 5),
        ("fritidsgården", 7),
        ("elevmentorer", 4),
        ("schemaläggning", 6),
        ("nätmobbning", 3),
    ],
)
def test_a_compound_has_two_parts(splitter, word, place):
    assert splitter.split(word) == place


@pytest.mark.parametrize("word", ["lektionerna", "klassens", "rapporter", "vikarie", "trygghet"])
def test_a_word_without_parts_stays_whole(splitter, word):
    assert splitter.split(word) == 0


def test_parts_of_parts_are_parts():
    known = {"våld", "prevention", "program"}
    assert "program" in Splitter(known).parts("våldspreventionsprogram")
    assert {"vald", "prevention"} <= set(Splitter(known).parts("våldspreventionsprogram"))
