"""What axe finds on every page, in every look and state."""

import os

import pytest

from tests.browser import axe
from tests.browser.sites import one_of_each, pages, part, states

LOOKS = {
    "telefon-ljus": (320, False),
    "dator-mork": (1280, True),
    "telefon-mork": (320, True),
    "dator-ljus": (1280, False),
}
FIRST = list(LOOKS)[:2]
# The full cross takes minutes: it is for the continuous integration.
CHOSEN = list(LOOKS) if os.environ.get("KB_ALLA_LAGEN") else FIRST
PARTS = 4


@pytest.mark.parametrize("number", range(PARTS))
def test_axe_finds_nothing_on_any_page(built, address, visit, number):
    found = {}
    for look in CHOSEN:
        width, dark = LOOKS[look]
        page = visit("about:blank", width=width, dark=dark)
        for name in part(pages(built), number, PARTS):
            page.goto(address + name)
            found[look, name] = axe.faults(page)
    assert found
    assert {where: faults for where, faults in found.items() if faults} == {}


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_in_any_state(built, address, visit, look):
    width, dark = LOOKS[look]
    page = visit("about:blank", width=width, dark=dark)
    found, met = {}, set()
    for name in one_of_each(built):
        page.goto(address + name)
        for state in states(page):
            met.add(state)
            found[name, state] = axe.faults(page)
    assert {where: faults for where, faults in found.items() if faults} == {}
    assert {"menu open", "explanation open", "everything unfolded"} <= met


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
