"""What the bank promises of its content, counted over all of it."""

import re
from collections import Counter, defaultdict
from itertools import combinations

import pytest

from macros.examine import examine
from macros.language.text import running, words
from macros.model.page_kinds import DistrictPage, Example, Lesson, Phase, RolePage
from tests.site import NOW, ROOT
from tests.small import page, site_of

_RUN = 8
_MOST = 10  # runs that two pages may share: about one long sentence


@pytest.fixture(scope="module")
def real():
    return examine(ROOT, NOW).site


def phrases(site, page):
    """Every run of eight words in the running text of a page."""
    for passage in running(site, page):
        told = [word.casefold() for word in words(passage.text)]
        yield from (" ".join(told[at : at + _RUN]) for at in range(len(told) - _RUN + 1))


def form(said):
    """What stands on most pages about districts: they are one form, filled in by macros."""
    seen = Counter(phrase for path in _districts(said) for phrase in said[path])
    return {phrase for phrase, count in seen.items() if count > max(1, len(_districts(said)) / 2)}


def _districts(said):
    return [path for path in said if re.fullmatch(r"stadsdelar/(?!index).+", path)]


def shared(site):
    """Pairs of pages with the runs that both have, where they are too many."""
    said = {path: set(phrases(site, page)) for path, page in site.pages.items()}
    common = form(said)
    on_pages = defaultdict(set)
    for path, told in said.items():
        for phrase in told - common:
            on_pages[phrase].add(path)
    pairs = defaultdict(list)
    for phrase, paths in on_pages.items():
        for pair in combinations(sorted(paths), 2):
            pairs[pair].append(phrase)
    return {
        pair: sorted(told)
        for pair, told in sorted(pairs.items())
        if len(told) > _MOST
        and not all(isinstance(site.pages[path], DistrictPage) for path in pair)
    }


def test_no_two_pages_say_the_same_in_the_same_words(real):
    assert shared(real) == {}


EIGHTEEN = (
    "ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton "
    "arton"
)
DISTRICTS = {"stadsdelsområde": "testvik"}


@pytest.mark.parametrize(
    ("first", "second", "said", "runs"),
    [
        ("om/a", "om/b", EIGHTEEN, 11),
        ("om/a", "om/b", EIGHTEEN.rpartition(" ")[0], 0),
        ("om/a", "stadsdelar/testvik", EIGHTEEN, 11),
        ("stadsdelar/testvik", "stadsdelar/provby", EIGHTEEN, 0),
    ],
)
def test_what_is_said_twice_is_found_but_not_the_form_of_districts(
    tmp_path, first, second, said, runs
):
    fields = [DISTRICTS if path.startswith("stadsdelar") else {} for path in (first, second)]
    site = site_of(
        tmp_path,
        page(first, "A", f"Först {said}.", ingress="Ja.", **fields[0]),
        page(second, "B", f"Sedan {said} sist.", ingress="Nej.", **fields[1]),
    )
    assert [len(each) for each in shared(site).values()] == ([runs] if runs else [])


def test_every_page_about_implementation_says_where_to_turn(real, built):
    lessons = [
        page
        for page in real.pages.values()
        if isinstance(page, Lesson) and page.phase is Phase.IMPLEMENTATION
    ]
    assert lessons
    silent = [
        page.path
        for page in lessons
        if 'href="../../om-en-elev-berattar/"'
        not in (built / page.address / "index.html").read_text("utf-8")
    ]
    assert silent == []


GROUNDED = [
    "om-en-elev-berattar",
    "om-mvp/vad-ar-mvp",
    "om-mvp/kostnad",
    "om-mvp/forskning",
    "om-mvp/lagstadgat-arbete",
    "om-mvp/stockholms-vag",
]


@pytest.mark.parametrize("address", GROUNDED)
def test_a_page_that_many_lean_on_says_where_everything_comes_from(real, address):
    assert real.by_address[address].grounded


@pytest.mark.parametrize(
    ("phase", "fewest"),
    [(Phase.PREPARATION, 20), (Phase.IMPLEMENTATION, 16), (Phase.FOLLOW_UP, 10)],
    ids=str,
)
def test_each_phase_has_its_lessons(real, phase, fewest):
    lessons = [page for page in real.pages.values() if isinstance(page, Lesson)]
    assert sum(page.phase is phase for page in lessons) >= fewest


def test_nine_examples_each_rest_on_three_things_that_somebody_has_told(real):
    examples = [page for page in real.pages.values() if isinstance(page, Example)]
    told = {
        page.path: sum(
            any(call.name == "kalla" for call in block.calls) for block in page.body.blocks
        )
        for page in examples
    }
    assert len(told) >= 9
    assert {path: count for path, count in told.items() if count < 3} == {}


def test_nine_roles_have_a_page_each(real):
    pages = [page for page in real.pages.values() if isinstance(page, RolePage)]
    assert sorted(page.role for page in pages) == [
        "elevhalsa",
        "faltassistent",
        "forvaltning",
        "fritidspersonal",
        "mvp-ledare",
        "mvp-samordnare",
        "rektor",
        "samordnare-stadsdel",
        "vardnadshavare",
    ]
    assert [page.path for page in pages if page.id != page.role] == []


def test_the_bank_explains_its_words(real):
    assert len(real.glossary) >= 35


def test_every_page_says_when_it_was_written_and_what_has_changed(real):
    """Dates and status are fields that must be written; a history is for readers to have."""
    assert [path for path, page in real.pages.items() if not page.changes] == []
    late = [
        path
        for path, page in real.pages.items()
        for change in page.changes
        if change.day < page.written_on
    ]
    assert late == []


def test_a_school_is_given_months_and_no_day_that_nobody_has_set(real):
    """The days of the school year are the responsible body's to set."""
    day = re.compile(r"\b[0-9]{1,2} (?:jan|feb|mars|april|maj|juni|juli|aug|sep|okt|nov|dec)")
    plan = {path: each for path, each in real.pages.items() if path.startswith("kom-igang/")}
    assert "kom-igang/lasarsplan.md" in plan
    for path, each in plan.items():
        told = " ".join(passage.text for passage in running(real, each))
        assert not day.search(told), path
