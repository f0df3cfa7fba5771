"""Narrow windows, wide spacing, large text, small targets, little movement: nothing is lost."""

import pytest

from tests.browser.sites import one_of_each, pages, part

PARTS = 2
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
)
PLAIN = "x {}"

STYLE = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""

# How much wider the page is than the window, and text that is cut off by its own box.
LOSS = """() => {
  const cut = [...document.querySelectorAll("body *")].filter((each) => {
    const style = getComputedStyle(each);
    const clipped = ["hidden", "clip"].includes(style.overflowX)
      || ["hidden", "clip"].includes(style.overflowY);
    if (!clipped || !each.textContent.trim() || style.clipPath !== "none") return false;
    return each.clientWidth > 1
      && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
  });
  return {
    wide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    cut: cut.map((each) => each.outerHTML.slice(0, 120)),
  };
}"""

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


def losses(page):
    """What is lost on the page, or nothing."""
    loss = page.evaluate(LOSS)
    return loss if loss["wide"] or loss["cut"] else {}


@pytest.mark.parametrize("number", range(PARTS))
def test_nothing_is_lost_in_a_narrow_window_with_wide_spacing_or_large_text(
    built, address, visit, number
):
    page = visit("about:blank", width=320, height=256)
    found = {}
    for name in part(pages(built), number, PARTS):
        page.set_viewport_size({"width": 320, "height": 256})
        page.goto(address + name)
        found[name, "narrow"] = losses(page)
        page.evaluate(STYLE, SPACING)
        found[name, "spacing"] = losses(page)
        # what a browser does to a window of 1280 when it shows all twice as large
        page.set_viewport_size({"width": 640, "height": 400})
        page.evaluate(STYLE, PLAIN)
        found[name, "twice"] = losses(page)
    assert found
    assert {where: loss for where, loss in found.items() if loss} == {}


def test_a_loss_would_be_seen(address, visit):
    page = visit(address, width=320)
    page.evaluate("document.querySelector('h1').style.minWidth = '400px'")
    assert losses(page)["wide"] > 0
    page = visit(address, width=320)
    page.evaluate("document.querySelector('main').style.cssText = 'height: 90px; overflow: hidden'")
    assert losses(page)["cut"]


@pytest.mark.parametrize(("width", "least"), [(320, 40), (1280, 24)])
def test_controls_are_large_enough_to_hit(built, address, visit, width, least):
    page = visit("about:blank", width=width)
    found = {}
    for name in one_of_each(built):
        page.goto(address + name)
        found[name] = page.evaluate(SMALL, least)
    assert {name: small for name, small in found.items() if small} == {}


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
