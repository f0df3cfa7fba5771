"""The look: nothing jumps, nothing is too wide or too small to hit, and colours can be told apart."""

import re
from itertools import product

import pytest

from tests.site import ROOT

# One page of each type.
TYPES = {
    "start": "",
    "fas": "forberedelser/",
    "lärdom": "forberedelser/forankra-i-personalen/",
    "exempel": "exempel/hagsatraskolan/",
    "hitta exempel": "exempel/",
    "utmaning": "utmaningar/kvalitet/",
    "roll": "roller/rektor/",
    "station": "kom-igang/3-bilda-team/",
    "plan": "kom-igang/lasarsplan/",
    "område": "stadsdelar/jarva/",
    "statistik": "statistik/",
    "forskning": "om-mvp/forskning/",
    "guide": "bidra/ratta/",
    "källor": "om/kallor/",
    "vilse": "404.html",
}


@pytest.fixture(scope="module", params=TYPES.values(), ids=TYPES)
def opened(request, chromium, address):
    """A page of each type, for all that only looks at it."""
    page = chromium.new_page()
    page.goto(address + request.param)
    yield page
    page.close()


@pytest.fixture
def on_a_phone(opened):
    opened.set_viewport_size({"width": 390, "height": 800})
    opened.emulate_media(color_scheme="light")
    return opened


SHEET = (ROOT / "docs/assets/bank.css").read_text("utf-8")
ROOTS = re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL)
LIGHT, DARK, *_ = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", text)) for text in ROOTS)
SCHEMES = {"ljust": LIGHT, "mörkt": {**LIGHT, **DARK}}
GROUNDS = ("papper", "yta", "kort-yta")
TEXTS = [
    *product(("text", "dov", "lank", "marke", "fas1", "fas2", "fas3", "lucka", "fel"), GROUNDS),
    *(("pa-fas", f"fas{number}") for number in (1, 2, 3)),
    ("pa-marke", "marke"),
    ("papper", "dov"),
    ("text", "lucka-yta"),
    ("lucka", "lucka-yta"),
    ("text", "fel-yta"),
    ("fel", "fel-yta"),
    ("vit", "dorr"),
]
SHAPES = list(product(("kant", "ring", "bra", "marke"), GROUNDS))


def lightness(colour):
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((lightness(one), lightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_texts_and_shapes_stand_out_from_what_lies_behind(scheme):
    colours = {**SCHEMES[scheme], "vit": "#ffffff"}
    for pairs, least in ((TEXTS, 4.5), (SHAPES, 3)):
        for front, back in pairs:
            found = contrast(colours[front], colours[back])
            assert found >= least, f"{front} på {back}: {found:.2f}"


def test_every_colour_of_the_light_scheme_has_a_dark_one():
    assert LIGHT.keys() == DARK.keys()


def test_every_variable_that_is_used_is_there():
    own = set(re.findall(r"(--[\w-]+):", SHEET))
    for file in (ROOT / "docs/assets").glob("*.css"):
        assert set(re.findall(r"var\((--[\w-]+)", file.read_text("utf-8"))) <= own, file.name


MOVED = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 50);
})"""


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_jumps_while_a_page_loads(address, visit, width):
    opened = {name: visit(address + name, width=width) for name in TYPES.values()}
    opened[""].wait_for_timeout(400)  # what comes late is awaited once for all
    assert {name: page.evaluate(MOVED) for name, page in opened.items()} == dict.fromkeys(opened, 0)


def test_tables_on_a_small_phone_are_read_downwards(on_a_phone):
    on_a_phone.set_viewport_size({"width": 320, "height": 800})
    assert on_a_phone.evaluate("document.documentElement.scrollWidth") <= 320
    wide = on_a_phone.evaluate(
        "[...document.querySelectorAll('.rulle, .blankett, pre')]"
        ".filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.textContent)"
    )
    assert wide == []


# What stands in the middle of a sentence is as high as its line, and need not be higher.
TARGETS = """() => [...document.querySelectorAll('a, button, summary, :not(label) > input, label:has(input)')]
  .filter((each) => each.checkVisibility() && !each.closest('.dold, .hoppa, .ord, .uppgift, [popover]'))
  .filter((each) => getComputedStyle(each).display !== 'inline')
  .map((each) => [each.textContent.trim(), each.getBoundingClientRect()])
  .filter(([, box]) => box.height < 24 || box.width < 24)
  .map(([text, box]) => `${text}: ${box.width} × ${box.height}`)"""


def test_what_is_to_be_hit_is_large_enough(on_a_phone):
    assert on_a_phone.evaluate(TARGETS) == []


def test_the_menu_of_a_phone_opens_under_the_thumb(address, visit):
    page = visit(address, width=390, height=800, script=False)
    button = page.get_by_role("button", name="Meny")
    assert button.bounding_box()["y"] > 600
    assert button.bounding_box()["height"] >= 44
    button.click()
    places = page.get_by_role("navigation", name="Huvudmeny").get_by_role("link").all()
    assert len(places) > 10
    for place in places:
        box = place.bounding_box()
        assert box["height"] >= 44, place.inner_text()
        assert 0 <= box["y"] <= 800 - box["height"], place.inner_text()


def test_a_wide_screen_has_the_facts_beside_the_text(address, visit):
    page = visit(address + TYPES["lärdom"], width=1280)
    facts = page.locator(".om-texten").bounding_box()
    text = page.get_by_role("heading", name="Det här vet vi").bounding_box()
    assert facts["x"] > text["x"] + 500
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.locator(".om-texten").bounding_box()["x"] == 16


def test_the_same_page_reads_the_same_in_the_dark(on_a_phone):
    """Only colours differ between the schemes."""
    measure = "[document.documentElement.scrollHeight, document.body.innerText]"
    light = on_a_phone.evaluate(measure)
    on_a_phone.emulate_media(color_scheme="dark")
    assert on_a_phone.evaluate(measure) == light


def test_a_phase_is_told_by_name_and_sign_and_not_by_colour_alone(address, visit):
    page = visit(address + TYPES["lärdom"], width=320)
    phases = page.get_by_role("navigation", name="Arbetets tre faser")
    names = [link.inner_text().strip() for link in phases.get_by_role("link").all()]
    assert names == ["Förberedelser", "Genomförande", "Uppföljning"]
    signs = phases.locator("svg").evaluate_all("(all) => all.map((sign) => sign.innerHTML)")
    assert len(set(signs)) == len(names)
    assert phases.locator("[aria-current]").inner_text().strip() == "Förberedelser"


@pytest.mark.parametrize("name", ["", "sok/", "statistik/"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_there_is_room_to_write_what_one_searches_for(address, visit, name, width):
    page = visit(address + name, width=width)
    field = page.get_by_role("searchbox").first.bounding_box()
    assert field["width"] >= (150 if width < 1000 else 250)
