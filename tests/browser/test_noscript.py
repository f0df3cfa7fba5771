"""Without scripts: all reading, all lists and tables and the menu work, and nothing is dead."""

import pytest

from tests.browser.sites import ALL, one_of_each, pages, part

PARTS = 2
READ = """() => ({
  heading: document.querySelector("main h1")?.innerText ?? "",
  text: document.querySelector("main").innerText.length,
  hidden: [...document.querySelectorAll("main table")]
    .filter((each) => !each.closest("details, [popover]") && !each.getClientRects().length).length,
})"""

# Buttons and fields that are seen but lead nowhere when no script listens.
DEAD = """() => [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea")]
  .filter((each) => each.getClientRects().length && !each.disabled && !each.readOnly)
  .filter((each) => !each.hasAttribute("popovertarget"))
  .filter((each) => !each.closest("form[action]"))
  .filter((each) => getComputedStyle(each).visibility === "visible")
  .map((each) => each.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("number", range(PARTS))
def test_each_kind_of_page_can_be_read(built, address, visit_undrawn, number):
    """One of each kind, and every page where a variable asks."""
    page = visit_undrawn("about:blank", script=False, width=320)
    read = 0
    for name in part(pages(built) if ALL else one_of_each(built), number, PARTS):
        page.goto(address + name)
        seen = page.evaluate(READ)
        assert seen["heading"], name
        assert seen["text"] > 150, name
        assert seen["hidden"] == 0, name
        assert page.evaluate(DEAD) == [], name
        read += 1
    assert read > (50 if ALL else 10)


def test_the_menu_opens_and_leads_on(address, visit):
    page = visit(address, script=False, width=320)
    page.get_by_role("button", name="Meny").click()
    menu = page.get_by_role("navigation", name="Huvudmeny")
    menu.get_by_role("link", name="Statistik").click()
    assert page.url == address + "statistik/"


def test_explanations_and_unfolding_work(built, address, visit_undrawn):
    page = visit_undrawn("about:blank", script=False)
    opened = unfolded = 0
    for name in one_of_each(built):
        page.goto(address + name)
        word = page.locator("main button[popovertarget]:visible")
        if word.count():
            word.first.press("Enter")
            assert page.locator("main :popover-open").first.is_visible(), name
            page.keyboard.press("Escape")
            opened += 1
        more = page.locator("main summary:visible")
        if more.count():
            more.first.press("Enter")
            assert page.locator("main details[open]").count(), name
            unfolded += 1
    assert opened > 5
    assert unfolded > 2
