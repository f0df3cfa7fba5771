"""The right page is found: measured on the bank's own queries, through the client that is shipped.

The recorded figures may be raised. A change that makes one of them worse fails here.
"""

from statistics import mean

import pytest

from macros.examine import examine
from macros.search import trial
from macros.search.corpus import Query
from tests.search import queries
from tests.site import NOW, ROOT

RECORDED = {"trimning": (0.74, 0.96), "dom": (0.69, 0.92)}  # nDCG@10; a right page among three
ROOM = 0.015  # a new page that nobody has graded stands among the others
NONSENSE = ("asdfghjk", "xyzzyqwert", "blorgzt", "qwxz kkvvp", "zzzkolx")


@pytest.fixture(scope="module")
def answers():
    examined = examine(ROOT, NOW)
    asked = [*queries.read("trimning"), *queries.read("dom")]
    asked += [Query(f"skrap-{place}", text) for place, text in enumerate(NONSENSE)]
    try:
        found = trial.run(queries.site_documents(examined), asked, examined.site.synonyms)
    except trial.NoBrowser:
        pytest.skip("Varken Node eller Chromium finns.")
    return {each.query.id: each for each in found}


def of(answers, half):
    return [answers[query.id] for query in queries.read(half)]


def test_every_graded_document_exists():
    known = {each.id for each in queries.site_documents(examine(ROOT, NOW))}
    graded = {name for half in RECORDED for query in queries.read(half) for name in query.grades}
    assert graded - known == set()
    assert min(len(queries.read(half)) for half in RECORDED) >= 60


@pytest.mark.parametrize("half", RECORDED)
def test_the_order_is_no_worse_than_recorded(answers, half):
    found = mean(trial.gain(each.ids, each.query.grades) for each in of(answers, half))
    assert found >= RECORDED[half][0] - ROOM


@pytest.mark.parametrize("half", RECORDED)
def test_a_right_page_is_among_the_first_three(answers, half):
    right = [
        any(each.query.grades.get(name, 0) >= 2 for name in each.ids[:3])
        for each in of(answers, half)
    ]
    assert mean(right) >= RECORDED[half][1] - ROOM


@pytest.mark.parametrize("half", RECORDED)
def test_hardly_a_query_gives_nothing_of_use(answers, half):
    useless = [
        each for each in of(answers, half) if not set(each.ids[:10]) & each.query.grades.keys()
    ]
    assert len(useless) <= len(of(answers, half)) / 40
    assert all(each.ids for each in of(answers, half))


def test_nonsense_gives_nothing(answers):
    assert [answers[f"skrap-{place}"].ids for place in range(len(NONSENSE))] == [()] * len(NONSENSE)


def test_the_first_answer_needs_few_bytes(answers):
    assert max(each.size for each in answers.values()) <= 40_000
    assert sorted(each.size for each in answers.values())[len(answers) // 2] <= 32_000
