"""Lists that can be taken in: lessons by station, examples by situation, one line about each page."""

import datetime as dt

import pytest

from macros import render
from macros.examine import examine
from macros.model.page_kinds import Example, Lesson, Phase
from macros.model.participation import Arena
from macros.views import choices, facts, lists, phases, upkeep
from tests.site import NOW, ROOT


@pytest.fixture(scope="module")
def site():
    found = examine(ROOT, NOW)
    assert found.site, found.faults
    return found.site


@pytest.mark.parametrize("phase", Phase.words())
def test_a_phase_has_each_lesson_once_under_the_first_station_that_takes_it_up(site, phase):
    groups = lists.lessons(site, phase=phase).groups
    listed = [card.path for group in groups for card in group.cards]
    own = [page.path for page in site.pages.values() if isinstance(page, Lesson)]
    own = [path for path in own if str(site.pages[path].phase) == phase]
    assert sorted(listed) == sorted(own)
    titles = [station.title for station in lists.stations(site)]
    headings = [group.heading for group in groups]
    assert headings == [title for title in [*titles, lists.MORE] if title in headings]
    for group in groups:
        for card in group.cards:
            address = card.path.removesuffix(".md")
            taking = [each.title for each in lists.stations(site) if address in each.lessons]
            assert group.heading == (taking[0] if taking else lists.MORE)


def test_more_than_a_phase_is_grouped_by_phase(site):
    groups = lists.lessons(site, role="rektor").groups
    assert [group.heading for group in groups] == ["Förberedelser", "Genomförande", "Uppföljning"]


@pytest.mark.parametrize("arena", Arena.words())
def test_examples_for_an_arena_are_all_there_and_no_others(site, arena):
    groups = lists.examples_for(site, arena=arena).groups
    listed = {card.path for group in groups for card in group.cards}
    pages = [page for page in site.pages.values() if isinstance(page, Example)]
    assert listed == {page.path for page in pages if Arena(arena) in page.arenas}


def test_an_example_in_a_list_tells_place_time_and_kind_of_knowledge(site):
    (group,) = lists.examples_for(site, arena="fritidsgård").groups
    for card in group.cards:
        page = site.pages[card.path]
        assert card.marks[:2] == (page.place, page.when.label)
        assert card.kinds


def test_an_impossible_situation_is_told_in_swedish(site):
    with pytest.raises(ValueError, match="Menade du ”fritidsgård”"):
        lists.examples_for(site, arena="fritidsgard")


@pytest.mark.parametrize(
    ("summary", "line"),
    [
        ("För dig som leder. Två saker behövs. En till.", "Två saker behövs."),
        ("För dig som leder.", "För dig som leder."),
        ("Välj fler än ni behöver. Blanda yrken.", "Välj fler än ni behöver."),
    ],
)
def test_one_line_tells_what_and_not_for_whom(summary, line):
    assert lists.line(summary) == line


def test_the_newest_changes_come_first_and_no_more_than_asked_for(site):
    days = [change.day for change in upkeep.news(site, "3").changes]
    assert len(days) == 3
    assert days == [change.day for change in upkeep.news(site).changes][:3]
    assert days[0] == max(change.day for page in site.pages.values() for change in page.changes)
    assert isinstance(days[0], dt.date)


@pytest.mark.parametrize("amount", ["0", "-1", "tre", "²"])
def test_an_impossible_amount_is_told_in_swedish(amount):
    with pytest.raises(ValueError, match="är inget antal"):
        choices.amount(amount)


def test_only_what_belongs_to_a_phase_shows_where_it_stands(site):
    lesson, hub = (
        site.pages["forberedelser/borja-lagom-stort.md"],
        site.pages["uppfoljning/index.md"],
    )
    marked = [[step.here for step in phases.strip(site, page).steps] for page in (lesson, hub)]
    assert marked == [[True, False, False], [False, False, True]]
    assert phases.strip(site, site.pages["statistik/index.md"]) is None
    assert sum(step.lessons for step in phases.picture(site).steps) == len(lists.in_order(site))


def test_a_claim_stands_on_one_line_so_that_it_can_stand_in_a_table(site):
    shown = facts.card(site, "lektioner-hogstadiet")
    assert "\n" not in render.show(shown, render.Links())
