"""What axe finds on every page, and what it cannot see."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.site import files

pytestmark = pytest.mark.xdist_group("site")
LOOKS = [pytest.param(320, False, id="telefon-ljus"), pytest.param(1280, True, id="dator-mork")]


def addresses(folder):
    names = (path for path in files(folder) if path.endswith(".html"))
    return [name.removesuffix("index.html") for name in names]


def faults(page):
    found = Axe().run(page).response["violations"]
    return [(fault["id"], node["html"]) for fault in found for node in fault["nodes"]]


@pytest.mark.parametrize(("width", "dark"), LOOKS)
def test_axe_finds_nothing(built, address, visit, width, dark):
    page = visit(address, width=width, dark=dark)
    for name in addresses(built):
        page.goto(address + name)
        assert faults(page) == [], name


@pytest.mark.parametrize(("width", "dark"), LOOKS)
def test_axe_finds_nothing_where_tables_are_full(example_address, visit, width, dark):
    page = visit(example_address, width=width, dark=dark)
    for name in ("", "stadsdelar/", "statistik/"):
        page.goto(example_address + name)
        assert faults(page) == [], name


def test_no_page_is_wider_than_a_small_phone(built, address, visit):
    page = visit(address, width=320)
    for name in addresses(built):
        page.goto(address + name)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name


def test_no_page_loses_anything_with_wide_text_spacing(built, address, visit):
    page = visit(address, width=320)
    spacing = (
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
        " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
    )
    for name in addresses(built):
        page.goto(address + name)
        page.evaluate(
            "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
            " document.adoptedStyleSheets = [sheet] }",
            spacing,
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name


WALKS = ["", "stadsdelar/", "stadsdelar/jarva/", "statistik/", "bidra/makron/"]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", WALKS)
def test_each_stop_of_the_keyboard_is_seen_named_and_ringed(address, visit, width, name):
    page = visit(address + name, width=width)
    stops = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["last"]:
            break
        stops.append(stop)
        assert stop["name"], stop
        assert stop["seen"], stop
        assert stop["ring"] >= 2, stop
    assert stops[0]["name"] == "Hoppa till innehållet"


STOP = """() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  const last = window.walked && window.walked.has(stop);
  window.walked = (window.walked || new Set()).add(stop);
  const box = stop.getBoundingClientRect();
  const style = getComputedStyle(stop);
  return {
    last: Boolean(last),
    name: (stop.getAttribute("aria-label") || stop.innerText || stop.labels?.[0]?.innerText || "")
      .trim(),
    seen: box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth
      && box.bottom > 0 && box.top < innerHeight,
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    html: stop.outerHTML.slice(0, 120),
  };
}"""


def test_single_letters_do_nothing(address, visit):
    page = visit(address)
    for key in ("s", "f", "/", "n", "p", ",", "."):
        page.keyboard.press(key)
    assert page.url == address
