"""The dictionary answers alike whether it was asked before or not, and whatever lies in its file."""

import json

import pytest

from macros.language import dictionary

ANSWERS = {
    "skola": True,
    "skolan": True,
    "hållbarhetsarbete": True,
    "skåla": True,
    "skolann": False,
}


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """The file of answers, in a place of its own."""
    monkeypatch.setattr(dictionary, "_KEPT", tmp_path / "svar.json")
    dictionary._answers.cache_clear()
    yield tmp_path / "svar.json"
    dictionary._answers.cache_clear()


@pytest.mark.parametrize("before", [None, "", "{", "[]", "{}", '{"skola": true}'])
def test_the_answers_are_the_same_whatever_was_kept(kept, before):
    if before is not None:
        kept.write_text(before, "utf-8")
    assert {word: dictionary.known(word) for word in ANSWERS} == ANSWERS


def test_an_answer_that_is_kept_is_not_asked_for_again(kept):
    kept.write_text('{"xyzzy": true}', "utf-8")
    assert dictionary.known("xyzzy")


def test_answers_are_kept_beside_those_of_another_run_and_the_oldest_go(kept, monkeypatch):
    monkeypatch.setattr(dictionary, "_MOST", 3)
    kept.write_text('{"a": true, "b": true}', "utf-8")
    dictionary._keep({"c": False, "d": True})
    assert json.loads(kept.read_text("utf-8")) == {"b": True, "c": False, "d": True}
    assert [each.name for each in kept.parent.iterdir()] == ["svar.json"]


def test_where_nothing_may_be_written_nothing_is_said(monkeypatch, tmp_path):
    monkeypatch.setattr(dictionary, "_KEPT", tmp_path / "finns-inte" / "svar.json")
    dictionary._keep({"a": True})
    assert list(tmp_path.iterdir()) == []
