"""The index holds what stands in the documents, and its files give it back."""

import json

from hypothesis import given
from hypothesis import strategies as st

from macros.model.language import Alike, LeadsTo, Synonyms
from macros.search import shards
from macros.search.analysis import stem
from macros.search.compounds import Splitter
from macros.search.index import STEPS, Document, Index, Section, build, facet_word
from macros.search.synonyms import help_words, rows


def document(name, title, text="", **facets):
    return Document(name, title, (Section("", text),), facets=facets)


def value(text):
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])


def decoded(signs):
    half, found, before, place = len(shards.ALPHABET) // 2, [], -1, 0
    while place < len(signs):
        number, unit = 0, 1
        while (digit := shards.ALPHABET.index(signs[place])) >= half:
            number, unit, place = number + (digit - half) * unit, unit * half, place + 1
        before += number + digit * unit + 1
        found.append((before, shards.ALPHABET.index(signs[place + 1])))
        place += 2
    return found


def test_a_word_of_the_title_says_more_than_one_of_the_text():
    documents = [document("a", "Schema"), document("b", "Annat", "Ett schema.")]
    found = dict(build(documents, Splitter(set())).postings[stem("schema")])
    assert found[0] > found[1] > 0


def test_what_stands_in_many_documents_says_little_of_each():
    same = "Sidan går att skriva ut."
    documents = [document(str(n), f"Rubrik {n}", f"{same}\nEget innehåll {n}.") for n in range(4)]
    postings = build(documents, Splitter(set())).postings
    assert dict(postings["skriv"])[0] < dict(postings["innehall"])[0]


def test_a_part_of_a_compound_counts_for_half():
    index = build(
        [document("a", "Föräldramöte"), document("b", "Möte")], Splitter({"förälder", "möte"})
    )
    found = dict(index.postings["mot"])
    assert 0 < found[0] < found[1]
    assert index.splits["foraldramot"] == 8


def test_facets_stand_beside_the_words():
    index = build([document("a", "Rubrik", fas=("Uppföljning",))], Splitter(set()))
    assert index.postings[facet_word("fas", "Uppföljning")] == [(0, STEPS)]


@given(st.dictionaries(st.text("abcdefgh", min_size=1), st.sets(st.integers(0, 9999)), max_size=40))
def test_files_give_back_the_postings(held):
    postings = {word: [(n, n % STEPS + 1) for n in sorted(ns)] for word, ns in held.items() if ns}
    index = Index((document("a", "A"),), postings, {})
    files = dict(shards.files(index, {}))
    start = value(files["start"])
    words = " ".join(value(files[f"o{n}"]) for n in range(len(start["words"]))).split()
    lists = [signs for n in range(len(start["lists"])) for signs in value(files[f"l{n}"])]
    assert [word.split(".")[0] for word in words] == sorted(postings)
    assert {
        word.split(".")[0]: decoded(signs) for word, signs in zip(words, lists, strict=True)
    } == postings


def test_synonyms_of_a_group_lead_both_ways_and_others_one_way():
    written = Synonyms(
        grupper=(Alike(ord=("pojke", "kille"), skäl="x"),),
        enkelriktade=(LeadsTo(från=("mamma",), till=("vårdnadshavare",), skäl="x"),),
        hjälpsida="om-en-elev-berattar",
        hjälpord=("slår mig",),
    )
    found = rows(written)
    assert found["same"] == ["pojk,kill"]
    assert found["leads"] == ["mam>vardnadshavar"]
    assert help_words(written) == [("slag mig", "slar mig")]
