"""What holds on every page, seen on one visit of each."""

import pytest

from tests.browser import axe
from tests.browser.reflow import PLAIN, SPACING, losses, style
from tests.browser.sites import ALL, EVERYWHERE, LOOKS, one_of_each, pages, part, put
from tests.browser.watch import NOTHING, Watch, left

PARTS = 6


@pytest.mark.parametrize("number", range(PARTS))
def test_no_page_has_a_fault_loses_anything_asks_elsewhere_complains_or_keeps_anything(
    built, address, visit, number
):
    page = visit("about:blank")
    watch, found = Watch(page), {}
    kinds = one_of_each(built)
    for name in part(pages(built), number, PARTS):
        looks = LOOKS if ALL or name in kinds else EVERYWHERE
        put(page, EVERYWHERE[0])
        page.goto(address + name)
        for look in looks:
            put(page, look)
            found[name, look] = axe.faults(page, each_text=ALL and name in kinds)
        found |= {(name, how): lost for how, lost in lost_on(page, ALL or name in kinds)}
    assert len(found) > 90
    assert {where: wrong for where, wrong in found.items() if wrong} == {}
    assert left(page) == NOTHING  # by any of them: it stays from page to page
    assert page.context.cookies() == []
    assert watch.elsewhere(address) == []
    assert watch.complaints == []
    assert len(watch.asked) > 30


def lost_on(page, thoroughly):
    """What is lost in a narrow window, and with wide spacing, and with all shown twice as large."""
    page.set_viewport_size({"width": 320, "height": 256})
    yield "narrow", losses(page)
    if thoroughly:
        style(page, SPACING)
        yield "spacing", losses(page)
        # what a browser does to a window of 1280 when it shows all twice as large
        page.set_viewport_size({"width": 640, "height": 400})
        style(page, PLAIN)
        yield "twice", losses(page)
