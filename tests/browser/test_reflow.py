"""Narrow windows, wide spacing, large text, small targets, little movement: nothing is lost."""

from tests.browser.reflow import losses
from tests.browser.sites import one_of_each

# Controls that are smaller than they may be, but for words in running text.
SMALL = """(least) => [...document.querySelectorAll(
  "button, input:not([type=hidden]), select, textarea, summary")].filter((each) => {
    const box = each.getBoundingClientRect();
    if (!box.width || !box.height || each.closest(".ord, .uppgift, p, dd, th, td, [popover]")) {
      return false;
    }
    const label = each.labels?.[0]?.getBoundingClientRect();
    const height = Math.max(box.height, label && each.type !== "search" ? label.height : 0);
    return box.width < 24 || height < least;
  }).map((each) => `${each.outerHTML.slice(0, 100)} ${each.getBoundingClientRect().height}`)"""


def test_a_loss_would_be_seen(address, visit):
    page = visit(address, width=320)
    page.evaluate("document.querySelector('h1').style.minWidth = '400px'")
    assert losses(page)["wide"] > 0
    page = visit(address, width=320)
    page.evaluate("document.querySelector('main').style.cssText = 'height: 90px; overflow: hidden'")
    assert losses(page)["cut"]


def test_controls_are_large_enough_to_hit(built, address, visit):
    page = visit("about:blank")
    found = {}
    for name in one_of_each(built):
        page.goto(address + name)
        for width, least in ((320, 40), (1280, 24)):
            page.set_viewport_size({"width": width, "height": 800})
            found[name, width] = page.evaluate(SMALL, least)
    assert {where: small for where, small in found.items() if small} == {}


def test_nothing_moves_for_who_wants_no_movement(built, address, chromium):
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    moving = """() => [...document.querySelectorAll("*")].filter((each) => {
      const style = getComputedStyle(each);
      const time = (value) => Math.max(...value.split(",").map(parseFloat));
      return time(style.transitionDuration) > 0.01
        || (style.animationName !== "none" && time(style.animationDuration) > 0.01);
    }).map((each) => each.outerHTML.slice(0, 80))"""
    for name in one_of_each(built):
        page.goto(address + name)
        assert page.evaluate(moving) == [], name
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    context.close()
