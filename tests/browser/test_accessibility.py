"""What axe finds, and what is called something else, in every state, on paper and in full tables."""

from collections import Counter

import pytest

from tests.browser import axe
from tests.browser.names import unheard
from tests.browser.sites import (
    ALL,
    EVERYWHERE,
    FRAMES,
    OPENED,
    frame_states,
    one_of_each,
    own_states,
    put,
)


def wrong(found):
    return {where: faults for where, faults in found.items() if faults}


@pytest.mark.parametrize(
    ("name", "look"), [("stadsdelar/", EVERYWHERE[0]), ("statistik/", EVERYWHERE[1])]
)
def test_axe_finds_nothing_where_tables_are_full(example_address, visit_undrawn, name, look):
    page = visit_undrawn("about:blank")
    put(page, look)
    page.goto(example_address + name)
    assert axe.faults(page) == []


@pytest.mark.parametrize("looks", [("telefon-ljus", "telefon-mork"), ("dator-mork", "dator-ljus")])
def test_nothing_is_wrong_or_called_something_else_in_any_state(address, visit_undrawn, looks):
    """Each state on the first page that can be put into it, and on all where a variable asks."""
    page = visit_undrawn("about:blank")
    found, met = {}, Counter()
    for names, states in ((OPENED, own_states), (FRAMES, frame_states)):
        for name in names:
            put(page, looks[0])
            page.goto(address + name)
            for state in states(page):
                met[state] += 1
                for look in looks if ALL or met[state] == 1 else ():
                    put(page, look)
                    found[name, state, look] = [*axe.faults(page), *unheard(page)]
    assert wrong(found) == {}
    assert met.keys() == {
        "explanation open",
        "everything unfolded",
        "form with faults",
        "menu open",
        "hits below the field",
        "no hits below the field",
        "hits on their own page",
        "no hits on their own page",
    }


def test_axe_finds_nothing_on_paper(built, address, visit_undrawn):
    page = visit_undrawn("about:blank")
    page.emulate_media(media="print")
    found = {}
    for name in one_of_each(built):
        page.goto(address + name)
        found[name] = axe.faults(page, "target-size", "link-in-text-block")  # nobody presses paper
    assert wrong(found) == {}


def test_axe_would_find_a_fault(address, visit_undrawn):
    page = visit_undrawn(address)
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    page.evaluate("document.querySelector('h1').style.color = '#eee'")
    assert {rule for rule, _ in axe.faults(page)} >= {"image-alt", "color-contrast"}


def test_a_name_without_the_words_that_are_seen_would_be_found(address, visit_undrawn):
    page = visit_undrawn(address)
    assert unheard(page) == []
    page.evaluate("document.querySelector('h1').innerHTML = '<a href=/ aria-label=Hem>Start</a>'")
    page.evaluate("document.querySelector('label').innerHTML = '<span aria-hidden=true>Vad</span>'")
    assert unheard(page) == [[" start ", " hem "], [" vad ", "  "]]
