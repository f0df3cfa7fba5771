"""Which pages a built site has, one page of each kind, and the looks and states it can be put in."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

# The frame is alike on all pages but where the page has a search of its own, or no place of its own.
FRAMES = ("", "forberedelser/rektor-leder/", "sok/", "404.html")
# Pages that together have each thing there is to open or fill in, most of them twice.
OPENED = ("forberedelser/rektor-leder/", "statistik/", "om-mvp/forskning/", "bidra/forslag/")

# Width and height of the window, and whether it is dark.
LOOKS = {
    "telefon-ljus": (320, 800, False),
    "dator-mork": (1280, 800, True),
    "telefon-mork": (320, 800, True),
    "dator-ljus": (1280, 800, False),
    "fyrdubblad": (320, 256, False),  # a window of 1280 × 1024 with all shown four times as large
}
EVERYWHERE = list(LOOKS)[:2]  # every page is tried in these, and one of each kind in all of them
ENLARGED = "fyrdubblad"  # as wide as a phone, but so low that the frame is another
# The full cross, with every text of one of each kind, takes minutes: it is for .ci/run.
ALL = bool(os.environ.get("KB_ALLA_LAGEN"))


def put(page: Page, look: str) -> None:
    """The open page, as somebody with another device sees it."""
    width, height, dark = LOOKS[look]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme="dark" if dark else "light", reduced_motion="reduce")


def pages(folder: Path) -> list[str]:
    """The address of every page that is read; those that only send on are left out."""
    found = sorted(folder.rglob("*.html"))
    return [
        path.relative_to(folder).as_posix().removesuffix("index.html")
        for path in found
        if 'http-equiv="refresh"' not in path.read_text("utf-8")
    ]


def part(names: list[str], number: int, parts: int) -> list[str]:
    """Every so many-th page, so that parts weigh the same."""
    return names[number::parts]


def one_of_each(folder: Path) -> list[str]:
    """The page of middle length of each folder's hubs and leaves, and of those with a tool or a form."""
    alike: dict[tuple[object, ...], list[tuple[int, str]]] = {}
    for name in pages(folder):
        html = (
            folder / (f"{name}index.html" if name.endswith("/") or not name else name)
        ).read_text("utf-8")
        depth = name.rstrip("/").count("/")
        tools = tuple(sorted(set(re.findall(r'<script src="[^"]*?([\w-]+)\.js"', html))))
        key = (name.split("/", maxsplit=1)[0] if depth else "", min(depth, 2), tools)
        alike.setdefault(key, []).append((len(html), name))
    middle = {sorted(found)[len(found) // 2][1] for found in alike.values()}
    return sorted(middle | {"", "404.html"})


def own_states(page: Page) -> Iterator[str]:
    """Put the open page into one state after another that hangs on what it holds; name each.

    Only keys are pressed: a click would need a page that is drawn.
    """
    word = page.locator("main button[popovertarget]:visible")
    if word.count():
        word.first.press("Enter")
        yield "explanation open"
        page.keyboard.press("Escape")
    if page.locator("main details").count():
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        yield "everything unfolded"
    yield from _forms(page)


def frame_states(page: Page) -> Iterator[str]:
    """The same for the frame, which is alike on every page."""
    menu = page.get_by_role("button", name="Meny")
    if menu.count() and menu.first.is_visible():
        menu.first.press("Enter")
        yield "menu open"
        page.keyboard.press("Escape")
    yield from _searching(page)


def _searching(page: Page) -> Iterator[str]:
    field = page.locator("input[type=search]:visible")
    if not field.count():
        return
    where = "below the field" if page.locator("#ram-sok:visible").count() else "on their own page"
    for state, words, told in (
        ("hits", "rektor", r"^\d+ träff"),
        ("no hits", "qqxyz", "^Ingen träff"),
    ):
        field.first.fill(words)
        page.locator("[role=status]", has_text=re.compile(told)).wait_for(state="attached")
        yield f"{state} {where}"
    field.first.fill("")


def _forms(page: Page) -> Iterator[str]:
    """The form of a proposal, sent empty, with what it then complains of."""
    if page.url.endswith("/bidra/forslag/"):
        page.get_by_label("Rapportera en termin").press("Space")
        page.get_by_role("button", name="Spara som fil").press("Enter")
        yield "form with faults"
