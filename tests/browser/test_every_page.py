"""What holds on every page, seen on one visit of each."""

import pytest

from tests.browser import axe
from tests.browser.names import unheard
from tests.browser.reflow import PLAIN, SPACING, losses, moving, small, style
from tests.browser.sites import (
    ALL,
    ENLARGED,
    EVERYWHERE,
    LOOKS,
    one_of_each,
    pages,
    part,
    put,
)
from tests.browser.watch import NOTHING, Watch, left

PARTS = 6
MORE = [look for look in LOOKS if look not in EVERYWHERE]
LEAST = {320: 40, 1280: 24}  # pixels from top to bottom of what is pressed, by finger and by mouse


@pytest.mark.parametrize("number", range(PARTS))
def test_no_page_has_a_fault_loses_anything_asks_elsewhere_complains_or_keeps_anything(
    built, address, visit_undrawn, number
):
    page = visit_undrawn("about:blank")
    watch, found = Watch(page), {}
    kinds = one_of_each(built)
    looks = [*EVERYWHERE]
    for name in part(pages(built), number, PARTS):
        page.goto(address + name)
        for look in (*looks, *(MORE if ALL or name in kinds else ())):
            put(page, look)
            for what, wrong in tried(page, look, name in kinds):
                found[name, look, what] = wrong
        looks.reverse()  # the next page opens in the look that this one was left in
    assert len(found) > 200
    assert {where: wrong for where, wrong in found.items() if wrong} == {}
    assert left(page) == NOTHING  # by any of them: it stays from page to page
    assert page.context.cookies() == []
    assert watch.elsewhere(address) == []
    assert watch.complaints == []
    assert len(watch.asked) > 30


def tried(page, look, thoroughly):
    """What is wrong with the open page in one look, by what was tried."""
    if look == ENLARGED:
        yield from lost_on(page)
        return
    width, _, _ = LOOKS[look]
    yield "moving", moving(page)
    yield "axe", axe.faults(page, each_text=ALL and thoroughly)
    yield "small", small(page, LEAST[width])
    yield "lost", losses(page)
    yield "unheard", unheard(page)


def lost_on(page):
    """What is lost in a small window, and with wide spacing, and with all shown twice as large."""
    yield "low", losses(page)
    style(page, SPACING)
    yield "spacing", losses(page)
    # what a browser does to a window of 1280 when it shows all twice as large
    page.set_viewport_size({"width": 640, "height": 400})
    style(page, PLAIN)
    yield "twice", losses(page)
