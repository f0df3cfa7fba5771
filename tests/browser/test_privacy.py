"""What a reader's visit tells anybody, and what it leaves behind: nothing."""

import re

import pytest

from tests.browser.sites import frame_states, one_of_each, own_states, pages, part
from tests.browser.watch import Watch

PARTS = 2
LEFT = """async () => ({
  local: { ...localStorage },
  session: { ...sessionStorage },
  cookies: document.cookie,
  databases: (await indexedDB.databases()).map((each) => each.name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"local": {}, "session": {}, "cookies": "", "databases": [], "caches": [], "workers": 0}


@pytest.mark.parametrize("number", range(PARTS))
def test_no_page_asks_elsewhere_complains_or_keeps_anything(built, address, visit, number):
    page = visit("about:blank")
    watch = Watch(page)
    for name in part(pages(built), number, PARTS):
        page.goto(address + name)
        assert page.evaluate(LEFT) == NOTHING, name
    assert page.context.cookies() == []
    assert watch.elsewhere(address) == []
    assert watch.complaints == []
    assert len(watch.asked) > 100


def test_no_action_asks_elsewhere_or_complains_and_what_is_kept_is_told(built, address, visit):
    page = visit("about:blank", width=390)
    watch = Watch(page)
    acted = 0
    for name in one_of_each(built):
        page.goto(address + name)
        acted += sum(1 for states in (own_states, frame_states) for _ in states(page))
        page.goto(address + name)
        acted += press_and_fill(page)
        if page.evaluate(LEFT) != NOTHING:
            assert re.search(r"\bsparas?\b", page.inner_text("main")), name
    assert acted > 100
    assert page.context.cookies() == []
    assert watch.elsewhere(address) == []
    assert watch.complaints == []


def press_and_fill(page, most=12):
    """Press the buttons that are seen, and write in the fields; how many."""
    here, done = page.url, 0
    for button in page.locator("button:visible").all()[:most]:
        if button.is_visible():
            button.press("Enter")
            page.keyboard.press("Escape")
            done += 1
        if page.url.split("#")[0].split("?")[0] != here.split("#")[0].split("?")[0]:
            page.goto(here)
            return done
    for field in page.locator("input:visible, textarea:visible").all()[:most]:
        kind = field.get_attribute("type")
        if field.is_visible() and kind in {"checkbox", "radio"}:
            field.press("Space")
        elif field.is_visible() and field.is_editable() and kind not in {"number", "date", "file"}:
            field.fill("prov")
        done += 1
    return done


def test_the_watch_would_see_a_request_a_complaint_and_what_is_kept(address, visit):
    page = visit("about:blank")
    watch = Watch(page)
    page.goto(address)
    page.evaluate("localStorage.setItem('a', '1')")
    page.evaluate("document.cookie = 'a=1'")
    page.evaluate("new Image().src = 'http://192.0.2.1/x.png'")
    page.wait_for_timeout(200)
    assert page.evaluate(LEFT)["local"] == {"a": "1"}
    assert page.context.cookies() != []
    assert watch.elsewhere(address) + watch.complaints != []


def test_light_and_dark_follow_the_system(address, visit):
    backgrounds = {
        visit(address, dark=dark).evaluate("getComputedStyle(document.body).backgroundColor")
        for dark in (False, True)
    }
    assert len(backgrounds) == 2
