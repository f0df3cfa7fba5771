"""How strong a ground is, from nothing to two that agree; and that readers are told the same."""

import re

import pytest

from macros.model.sources import Knowledge, Source
from macros.model.strength import RULES, Ground, Strength, strength
from tests.site import ROOT


def source(knowledge, publisher="Provstaden", **more):
    fields = {
        "utgivare": publisher,
        "titel": "Prov",
        "år": "2020",
        "kunskapsslag": knowledge,
        "adress": "uppgift saknas",
        "adress_kontrollerad": "nej",
        "läst": "hela",
    }
    return Source.model_validate(fields | more)


LAW = source("lag", "Provriksdagen")
RESEARCH = source("forskning", "Provhögskolan")
OTHER_RESEARCH = source("forskning", "Testhögskolan")
ABOUT_ANOTHER = source("forskning", "Provhögskolan", program=["annat än MVP"])
ABOUT_BOTH = source("forskning", "Provhögskolan", program=["annat än MVP", "MVP"])
EVALUATION = source("oberoende utvärdering", "Provutvärderarna")
WITH_OWNER = source("oberoende utvärdering", "Provutvärderarna", tillsammans_med=["MÄN"])
AUTHORITY = source("myndighet", "Provmyndigheten")
OTHER_AUTHORITY = source("myndighet", "Testmyndigheten")
HANDBOOK = source("myndighet", "Provmyndigheten", tillsammans_med=["MÄN", "Unizon"])
EXPERIENCE = source("praktisk erfarenhet", "Provskolan")
OWNER = source("programägare", "MÄN")
SELLER = source("programägare", "Provförlaget")
BY_OWNER = source("praktisk erfarenhet", "MÄN")
PRESS = source("press", "Provbladet")
JUDGEMENT = source("bedömning", "Provredaktionen")

# What a page rests on, whether it names a law, and how strong that is.
GROUNDS = {
    "nothing": ((), False, "inget underlag"),
    "the owner": ((OWNER,), False, "mycket svagt"),
    "another owner": ((SELLER,), False, "mycket svagt"),
    "the owner's own experience": ((BY_OWNER,), False, "mycket svagt"),
    "the owner with an authority": ((HANDBOOK,), False, "mycket svagt"),
    "the owner with those who evaluate": ((WITH_OWNER, OWNER), False, "mycket svagt"),
    "press": ((PRESS, PRESS), False, "mycket svagt"),
    "owner and press": ((OWNER, PRESS), False, "svagt"),
    "experience": ((EXPERIENCE,), False, "svagt"),
    "a judgement": ((JUDGEMENT,), False, "svagt"),
    "much of what is weak": ((EXPERIENCE, JUDGEMENT, OWNER, PRESS), False, "svagt"),
    "a law alone": ((), True, "medel"),
    "a law and the owner": ((OWNER,), True, "medel"),
    "a law and press": ((PRESS,), True, "medel"),
    "a source that is a law": ((LAW,), False, "medel"),
    "an authority": ((AUTHORITY,), False, "medel"),
    "two authorities": ((AUTHORITY, OTHER_AUTHORITY), False, "medel"),
    "an authority and a law": ((AUTHORITY,), True, "medel"),
    "one study": ((RESEARCH,), False, "medel"),
    "one evaluation and the owner": ((EVALUATION, OWNER), False, "medel"),
    "two studies from one place": ((RESEARCH, ABOUT_BOTH), False, "medel"),
    "a study of something else, and an authority": ((ABOUT_ANOTHER, AUTHORITY), False, "medel"),
    "an evaluation with the owner, and an authority": ((WITH_OWNER, AUTHORITY), False, "medel"),
    "two studies": ((RESEARCH, OTHER_RESEARCH), False, "gott"),
    "a study and an authority": ((RESEARCH, AUTHORITY), False, "gott"),
    "an evaluation and a law": ((EVALUATION,), True, "gott"),
    "an evaluation and a source that is a law": ((EVALUATION, LAW), False, "gott"),
    "a study of MVP and more, and an authority": ((ABOUT_BOTH, AUTHORITY), False, "gott"),
    "two studies of which one is of something else": (
        (ABOUT_ANOTHER, OTHER_RESEARCH),
        False,
        "gott",
    ),
    "good with weak beside it": ((EVALUATION, AUTHORITY, PRESS, OWNER), False, "gott"),
}


@pytest.mark.parametrize("name", GROUNDS)
def test_a_ground_is_so_strong(name):
    sources, by_law, told = GROUNDS[name]
    assert str(strength(Ground(sources, by_law))) == told
    assert str(strength(Ground(sources[::-1], by_law))) == told


def test_every_strength_and_every_kind_of_knowledge_stands_in_the_table():
    assert {told for _, _, told in GROUNDS.values()} == set(Strength.words())
    kinds = {each.knowledge for sources, _, _ in GROUNDS.values() for each in sources}
    assert kinds == set(Knowledge)


def test_where_no_rule_holds_the_ground_is_medium():
    assert {name for name, _ in RULES} == set(Strength) - {Strength.MEDIUM}


def test_readers_are_told_of_the_strengths_in_order():
    text = (ROOT / "docs/om/underlag.md").read_text("utf-8")
    table = re.search(r"^\| Styrka .*\n\|[-| ]+\|\n((?:\|.*\n)+)", text, re.MULTILINE)[1]
    first = [row.split("|")[1].strip(" *") for row in table.splitlines()]
    assert first == [str(each) for each in Strength]


def test_readers_are_told_of_every_kind_of_knowledge_in_order():
    text = (ROOT / "docs/om/underlag.md").read_text("utf-8")
    kinds = re.findall(r"^- \*\*(.+?)\.\*\*", text, re.MULTILINE)
    assert [kind.lower() for kind in kinds if kind.lower() in Knowledge.words()] == [
        str(each) for each in Knowledge
    ]
