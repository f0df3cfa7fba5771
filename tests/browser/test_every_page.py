"""What holds on every page, seen on one visit of each: nothing is lost, and nothing is told or kept."""

import pytest

from tests.browser.reflow import PLAIN, SPACING, losses, style
from tests.browser.sites import pages, part
from tests.browser.watch import NOTHING, Watch, left

PARTS = 2


@pytest.mark.parametrize("number", range(PARTS))
def test_no_page_loses_anything_asks_elsewhere_complains_or_keeps_anything(
    built, address, visit, number
):
    """Lost: in a narrow window, with wide spacing, and with all shown twice as large."""
    page = visit("about:blank", width=320, height=256)
    watch, lost = Watch(page), {}
    for name in part(pages(built), number, PARTS):
        page.set_viewport_size({"width": 320, "height": 256})
        page.goto(address + name)
        assert left(page) == NOTHING, name
        lost[name, "narrow"] = losses(page)
        style(page, SPACING)
        lost[name, "spacing"] = losses(page)
        # what a browser does to a window of 1280 when it shows all twice as large
        page.set_viewport_size({"width": 640, "height": 400})
        style(page, PLAIN)
        lost[name, "twice"] = losses(page)
    assert {where: loss for where, loss in lost.items() if loss} == {}
    assert page.context.cookies() == []
    assert watch.elsewhere(address) == []
    assert watch.complaints == []
    assert len(watch.asked) > 100
