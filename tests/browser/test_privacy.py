"""What a reader's visit tells anybody, and what it leaves behind: nothing."""

import re

from tests.browser.sites import FRAMES, frame_states, one_of_each, own_states
from tests.browser.watch import NOTHING, Watch, left


def test_no_action_asks_elsewhere_or_complains_and_what_is_kept_is_told(
    built, address, visit_undrawn
):
    page = visit_undrawn("about:blank", width=390)
    watch = Watch(page)
    acted = 0
    for name in {*one_of_each(built), *FRAMES}:
        page.goto(address + name)
        states = sum(1 for _ in own_states(page))
        states += sum(1 for _ in frame_states(page)) if name in FRAMES else 0
        if states:
            page.goto(address + name)
        acted += states
        acted += press_and_fill(page, "body" if name in FRAMES else "main")
        if left(page) != NOTHING:
            assert re.search(r"\bsparas?\b", page.inner_text("main")), name
    assert acted > 100
    assert page.context.cookies() == []
    assert watch.elsewhere(address) == []
    assert watch.complaints == []


def press_and_fill(page, part, most=12):
    """Press the buttons that are seen in a part of the page, and write in its fields; how many."""
    here, done = page.url, 0
    for button in page.locator(f"{part} button:visible").all()[:most]:
        if button.is_visible():
            button.press("Enter")
            page.keyboard.press("Escape")
            done += 1
        if page.url.split("#")[0].split("?")[0] != here.split("#")[0].split("?")[0]:
            page.goto(here)
            return done
    for field in page.locator(f"{part} :is(input, textarea):visible").all()[:most]:
        kind = field.get_attribute("type")
        if field.is_visible() and kind in {"checkbox", "radio"}:
            field.press("Space")
        elif field.is_visible() and field.is_editable() and kind not in {"number", "date", "file"}:
            field.fill("prov")
        done += 1
    return done


def test_the_watch_would_see_a_request_a_complaint_and_what_is_kept(address, visit_undrawn):
    page = visit_undrawn("about:blank")
    watch = Watch(page)
    page.goto(address)
    page.evaluate("localStorage.setItem('a', '1')")
    page.evaluate("document.cookie = 'a=1'")
    page.evaluate("new Image().src = 'http://192.0.2.1/x.png'")
    page.wait_for_timeout(200)
    assert left(page)["local"] == {"a": "1"}
    assert page.context.cookies() != []
    assert watch.elsewhere(address) + watch.complaints != []


def test_light_and_dark_follow_the_system(address, visit):
    backgrounds = {
        visit(address, dark=dark).evaluate("getComputedStyle(document.body).backgroundColor")
        for dark in (False, True)
    }
    assert len(backgrounds) == 2


def test_the_policy_lets_data_stand_in_a_page_and_still_stops_scripts(example_address, visit):
    page = visit("about:blank")
    watch = Watch(page)
    for name in ("", "statistik/"):
        page.goto(example_address + name)
        assert page.locator('meta[http-equiv="Content-Security-Policy"]').count() == 1
        assert page.locator('script[type="application/ld+json"]').count() == 1
    assert watch.elsewhere(example_address) == []
    assert watch.complaints == []
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'), {text: 'hit = 1'}))"
    )
    page.wait_for_timeout(200)
    assert page.evaluate("typeof hit") == "undefined"
    assert watch.complaints != []
