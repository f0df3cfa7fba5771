"""The rules of axe-core, run on an open page."""

import json
from collections import defaultdict
from pathlib import Path
from weakref import WeakKeyDictionary

import axe_playwright_python
from playwright.sync_api import Page

_AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
_HANDED_OVER = f"function loadAxe(window) {{ {_AXE} }}\n"
_BESIDE = Path(__file__).with_name("beside.js").read_text("utf-8") + _HANDED_OVER
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What axe can't decide by itself, and why that is right here: text over what it can't see through.
UNDECIDED = {"color-contrast"}

# Colours are more than half of the time. Texts of one colour, size and weight over the same grounds
# have the same contrast, and links that differ from the text around them in the same way are told
# from it as well: it is enough to try one of each look, on whatever page.
OF_LOOKS = ("color-contrast", "link-in-text-block")
_sound: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)  # by what was not asked

_beside: WeakKeyDictionary[Page, Page] = WeakKeyDictionary()


def faults(page: Page, *without: str, each_text: bool = False) -> list[list[str]]:
    """Rule and element of all that is wrong, or that nobody can tell whether it is; some rules apart.

    each_text tries the colours of every text, and not only of those with a look that is new.
    """
    sound = _sound[without]
    looks = [] if each_text else _new_looks(page, sound)
    run = "([tags, without]) => faultsOf(opener, tags, without)"
    found = _page_beside(page).evaluate(run, [TAGS, without])
    unknown = [each for each in found["incomplete"] if each[0] not in UNDECIDED]
    wrong = [*found["violations"], *unknown]
    if not any(rule in OF_LOOKS for rule, _ in wrong):
        sound.update(looks)
    return wrong


def _new_looks(page: Page, sound: set[str]) -> list[str]:
    """Mark one text of each look that is not among those; the looks, sent as one text each way."""
    mark = "(known) => markNewLooks(opener, known)"
    looks: list[str] = json.loads(_page_beside(page).evaluate(mark, json.dumps(list(sound))))
    return looks


def _page_beside(page: Page) -> Page:
    """An empty page that this one opens the first time; it sees what the other does, and stays."""
    if page not in _beside:
        with page.expect_popup() as opened:
            page.evaluate("void open('about:blank')")
        # The site's policy does not hold for the one who drives the browser.
        opened.value.evaluate(_BESIDE)
        _beside[page] = opened.value
    return _beside[page]
