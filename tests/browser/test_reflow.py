"""What is lost, small or moving would be seen; that no page has any of it is tried on every page."""

from tests.browser.reflow import losses, moving, small
from tests.browser.sites import put


def test_a_loss_would_be_seen(address, visit_undrawn):
    page = visit_undrawn(address, width=320)
    page.evaluate("document.querySelector('h1').style.minWidth = '400px'")
    assert losses(page)["wide"] > 0
    page = visit_undrawn(address, width=320)
    page.evaluate("document.querySelector('main').style.cssText = 'height: 90px; overflow: hidden'")
    assert losses(page)["cut"]


def test_a_small_control_would_be_seen(address, visit_undrawn):
    page = visit_undrawn(address, width=320)
    assert small(page, 40) == []
    page.evaluate(
        "document.querySelector('header button').style.cssText = 'padding: 0; min-height: 0'"
    )
    assert [each.split()[0] for each in small(page, 40)] == ["<button"]


def test_movement_would_be_seen(address, visit_undrawn):
    page = visit_undrawn(address)
    put(page, "dator-ljus")
    assert moving(page) == []
    page.evaluate(
        "document.querySelector('h1').style.setProperty('transition', 'all 1s', 'important')"
    )
    assert len(moving(page)) == 1
