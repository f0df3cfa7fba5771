"""The way through a page with the keyboard alone."""

import json

import pytest

from tests.browser.sites import EVERYWHERE, one_of_each, put

ENOUGH = 1000  # more stops than any page has
AT_A_TIME = 15

# Each press of a key first writes down where the one before it led: its name, whether it is seen,
# and how its ring stands out. The walk is over where the focus leaves the page, or leads nowhere new.
# A colour is read back from a canvas, which is slow, so each is read once.
WRITE_DOWN_STOPS = """(() => {
  const walked = new Set();
  window.stops = [];
  let over = false;
  let pressed = false; // since the last that was written down
  const colors = new Map();
  let paint;

  function rgba(color) {
    paint ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!colors.has(color)) {
      paint.clearRect(0, 0, 1, 1);
      paint.fillStyle = color;
      paint.fillRect(0, 0, 1, 1);
      colors.set(color, [...paint.getImageData(0, 0, 1, 1).data]);
    }
    return colors.get(color);
  }

  function behind(element) {
    for (let each = element; each; each = each.parentElement) {
      const color = rgba(getComputedStyle(each).backgroundColor);
      if (color[3] === 255) return color;
    }
    return rgba(matchMedia("(prefers-color-scheme: dark)").matches ? "#121212" : "#fff");
  }

  function light([red, green, blue]) {
    const [r, g, b] = [red, green, blue].map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  }

  function nameOf(stop) {
    const labels = [...(stop.labels ?? [])].map((label) => label.innerText).join(" ");
    const by = (stop.getAttribute("aria-labelledby") ?? "").split(/\\s+/).filter(Boolean)
      .map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    return (stop.getAttribute("aria-label") || by || stop.innerText || labels).trim();
  }

  function whereFocusIs(stop) {
    const boxes = [...stop.getClientRects()].filter((box) => box.width && box.height);
    const box = boxes[0];
    const inside = (each) => each.right > 0 && each.left < innerWidth
      && each.bottom > 0 && each.top < innerHeight;
    const style = getComputedStyle(stop);
    const middle = box && document.elementFromPoint(
      Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1),
      Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 1));
    const around = parseFloat(style.outlineOffset) < 0 ? stop : stop.parentElement;
    return {
      name: nameOf(stop),
      menu: stop.closest("nav")?.ariaLabel ?? "",
      seen: Boolean(box) && boxes.some(inside),
      free: Boolean(middle) && (stop.contains(middle) || middle.contains(stop)),
      ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
      contrast: contrast(rgba(style.outlineColor), behind(around)),
      html: stop.outerHTML.slice(0, 140),
    };
  }

  window.writeDown = () => {
    const stop = document.activeElement;
    if (pressed) {
      const outside = [document.body, document.documentElement].includes(stop);
      if (!over && !outside) stops.push({ ...whereFocusIs(stop), again: walked.has(stop) });
      over ||= outside || walked.has(stop);
      walked.add(stop);
    }
    pressed = false;
    return [over, stops.length];
  };

  addEventListener("keydown", () => {
    writeDown();
    pressed = true;
  }, true);
})()"""


def faults(stop):
    """What is wrong with where the focus is."""
    return [
        what
        for what, right in (
            ("no way on", not stop["again"]),
            ("no name", stop["name"]),
            ("outside the window", stop["seen"]),
            ("covered", stop["free"]),
            (f"ring of {stop['ring']} px", stop["ring"] >= 2),
            (f"ring at {stop['contrast']:.1f}:1", stop["contrast"] >= 3),
        )
        if not right
    ]


def walk(page, most=ENOUGH):
    """The stops of a page, in order, with the key held down until it ends."""
    page.evaluate(WRITE_DOWN_STOPS)
    over, walked = False, 0
    while not over and walked < most:
        for _ in range(min(AT_A_TIME, most - walked)):
            page.keyboard.down("Tab")
        over, walked = page.evaluate("writeDown()")
    page.keyboard.up("Tab")
    return json.loads(page.evaluate("JSON.stringify(stops)"))


@pytest.mark.parametrize("look", EVERYWHERE)
def test_each_stop_is_seen_named_and_ringed(built, address, visit_undrawn, look, record_property):
    page = visit_undrawn("about:blank")
    put(page, look)
    found, walked = {}, 0
    for name in one_of_each(built):
        page.goto(address + name)
        stops = walk(page)
        walked += len(stops)
        if name == "404.html":  # plain text while nobody has said where the bank lies
            assert stops == []
            continue
        assert stops[0]["name"] == "Hoppa till innehållet", name
        assert len(stops) < ENOUGH, name
        wrong = [(faults(stop), stop["html"]) for stop in stops if faults(stop)]
        if wrong:
            found[name] = wrong
    record_property("stops", walked)
    assert found == {}
    assert walked > 500


def test_a_ring_that_is_gone_would_be_seen(address, visit_undrawn):
    page = visit_undrawn(address)
    page.evaluate("document.querySelector('header a').style.outline = 'none'")
    assert any(faults(stop) for stop in walk(page, 3))


def test_a_place_without_a_way_on_would_be_seen(address, visit_undrawn):
    page = visit_undrawn(address)
    page.evaluate(
        "document.querySelector('header a').addEventListener('keydown', (e) => e.preventDefault())"
    )
    assert "no way on" in faults(walk(page)[-1])


@pytest.mark.parametrize("width", [320, 1280])
def test_the_first_stop_leads_past_the_menu(address, visit, width):
    page = visit(address + "statistik/", width=width)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = "() => document.querySelector('main').contains(document.activeElement)"
    assert page.evaluate(inside)


def test_the_menu_opens_with_the_keyboard_and_escape_gives_the_place_back(address, visit):
    page = visit(address, width=320)
    button = page.get_by_role("button", name="Meny")
    menu = page.get_by_role("navigation", name="Huvudmeny")
    assert not menu.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert menu.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('nav')?.ariaLabel") == "Huvudmeny"
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.evaluate("document.activeElement.textContent.trim()") == "Meny"


def test_a_closed_menu_has_no_stop(address, visit):
    page = visit(address, width=320)
    stops = walk(page)
    assert stops
    assert [stop["html"] for stop in stops if stop["menu"] == "Huvudmeny"] == []


def test_an_explanation_opens_closes_and_gives_the_place_back(built, address, visit):
    page = visit("about:blank")
    for name in one_of_each(built):
        page.goto(address + name)
        word = page.locator("main button[popovertarget]:visible").first
        if word.count():
            break
    word.focus()
    page.keyboard.press("Enter")
    assert page.locator("main :popover-open").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("main :popover-open").count() == 0
    assert word.evaluate("button => document.activeElement === button")


def test_single_letters_do_nothing(built, address, visit_undrawn):
    page = visit_undrawn("about:blank")
    for name in one_of_each(built):
        page.goto(address + name)
        here, focus = page.url, page.evaluate("document.activeElement.tagName")
        for key in ("s", "f", "/", "n", "p", ",", ".", "?"):
            page.keyboard.press(key)
        assert (page.url, page.evaluate("document.activeElement.tagName")) == (here, focus), name
