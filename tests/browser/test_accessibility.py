"""What axe finds on every page, in every look and state."""

import os
from collections import Counter

import pytest

from tests.browser import axe
from tests.browser.sites import FRAMES, frame_states, one_of_each, own_states, pages, part

LOOKS = {
    "telefon-ljus": (320, False),
    "dator-mork": (1280, True),
    "telefon-mork": (320, True),
    "dator-ljus": (1280, False),
}
FIRST = list(LOOKS)[:2]
# The full cross, with every text where all looks are tried, takes minutes: it is for .ci/run.
ALL = bool(os.environ.get("KB_ALLA_LAGEN"))
CHOSEN = list(LOOKS) if ALL else FIRST
PARTS = 6
ENOUGH = 2


def put(page, look):
    """The open page, as somebody with another device sees it."""
    width, dark = LOOKS[look]
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if dark else "light", reduced_motion="reduce")


def wrong(found):
    return {where: faults for where, faults in found.items() if faults}


@pytest.mark.parametrize("number", range(PARTS))
def test_axe_finds_nothing_on_any_page(built, address, visit, number):
    page = visit("about:blank")
    found, closely = {}, one_of_each(built) if ALL else ()
    for name in part(pages(built), number, PARTS):
        page.goto(address + name)
        for look in CHOSEN:
            put(page, look)
            found[look, name] = axe.faults(page, each_text=name in closely)
    assert found
    assert wrong(found) == {}


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_in_any_state(built, address, visit, look):
    """The kinds of page in all looks, and each state on the first pages that can be put into it."""
    page = visit("about:blank")
    put(page, look)
    found, met = {}, Counter()
    for names, states in ((one_of_each(built), own_states), (FRAMES, frame_states)):
        for name in names:
            page.goto(address + name)
            for state in states(page):
                tried = look in CHOSEN if state == "as it opens" else met[state] >= ENOUGH
                met[state] += 1
                if not tried:
                    found[name, state] = axe.faults(page)
    assert wrong(found) == {}
    assert {"menu open", "explanation open", "everything unfolded", "hits", "no hits"} <= met.keys()
    assert "form with faults" in met


def test_axe_finds_nothing_on_paper(built, address, visit):
    page = visit("about:blank")
    page.emulate_media(media="print")
    found = {}
    for name in one_of_each(built):
        page.goto(address + name)
        found[name] = axe.faults(page, "target-size", "link-in-text-block")  # nobody presses paper
    assert wrong(found) == {}


@pytest.mark.parametrize("look", FIRST)
def test_axe_finds_nothing_where_tables_are_full(example_address, visit, look):
    width, dark = LOOKS[look]
    page = visit(example_address, width=width, dark=dark)
    for name in ("", "stadsdelar/", "statistik/"):
        page.goto(example_address + name)
        assert axe.faults(page) == [], name


def test_axe_would_find_a_fault(address, visit):
    page = visit(address)
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    page.evaluate("document.querySelector('h1').style.color = '#eee'")
    assert {rule for rule, _ in axe.faults(page)} >= {"image-alt", "color-contrast"}
