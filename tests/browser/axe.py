"""The rules of axe-core, run in an open page."""

import json
from collections import defaultdict
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

_SOURCE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What axe can't decide by itself, and why that is right here: text over what it can't see through.
UNDECIDED = {"color-contrast"}

# Only what is wrong is told, so only that has to be described.
_RUN = """async ([tags, without]) => {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const resultTypes = ["violations", "incomplete"];
  const quick = { preload: false, iframes: false, elementRef: false, selectors: false };
  const found = await axe.run(document, { runOnly: tags, rules, resultTypes, ...quick });
  const told = (kind) =>
    found[kind].flatMap((rule) => rule.nodes.map((node) => [rule.id, node.html.slice(0, 160)]));
  return { violations: told("violations"), incomplete: told("incomplete") };
}"""

# Colours are more than half of the time. Texts of one colour, size and weight over the same grounds
# have the same contrast, and links that differ from the text around them in the same way are told
# from it as well: it is enough to try one of each look, on whatever page.
OF_LOOKS = ("color-contrast", "link-in-text-block")
_sound: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)  # by what was not asked

_MARK_NEW_LOOKS = """(sound) => {
  const looks = new Map();
  const known = new Set(JSON.parse(sound));
  const grounds = new Map();
  for (const each of document.body.querySelectorAll("*")) {
    delete each.dataset.look;
    const text = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if ((text || each.value || each.href) && each.checkVisibility()) {
      const look = lookOf(each);
      if (!known.has(look)) looks.set(look, each);
    }
  }
  for (const each of looks.values()) each.dataset.look = "";
  axe.configure({
    rules: [
      { id: "color-contrast", selector: "[data-look]" },
      { id: "link-in-text-block", selector: "a[href][data-look]" },
    ],
  });
  return JSON.stringify([...looks.keys()]);

  function lookOf(each) {
    const around = each.href ? textOf(each.parentElement) : "";
    return JSON.stringify([textOf(each), groundsOf(each), around]);
  }

  function groundsOf(each) {
    if (!each) return "";
    if (!grounds.has(each)) grounds.set(each, groundOf(each) + groundsOf(each.parentElement));
    return grounds.get(each);
  }

  function groundOf(each) {
    const { backgroundColor, backgroundImage, opacity, filter, position } = getComputedStyle(each);
    const ground = [backgroundColor, backgroundImage, opacity, filter].join();
    const own = ground === "rgba(0, 0, 0, 0),none,1,none" ? "" : ground;
    return own + (["static", "relative"].includes(position) ? "" : position);
  }

  function textOf(each) {
    const style = getComputedStyle(each);
    const names = ["color", "fontSize", "fontWeight", "fontStyle", "textShadow", "textDecoration"];
    return [...names, "border", "display"].map((name) => style[name]);
  }
}"""


def faults(page: Page, *without: str, each_text: bool = False) -> list[list[str]]:
    """Rule and element of all that is wrong, or that nobody can tell whether it is; some rules apart.

    each_text tries the colours of every text, and not only of those with a look that is new.
    """
    if not page.evaluate("Boolean(window.axe)"):
        # The site's policy does not hold for the one who drives the browser.
        page.evaluate(_SOURCE)
        page.add_init_script(_SOURCE)  # the pages that follow have it from the start, and compiled
    sound = _sound[without]
    looks = [] if each_text else _new_looks(page, sound)
    found = page.evaluate(_RUN, [TAGS, without])
    unknown = [each for each in found["incomplete"] if each[0] not in UNDECIDED]
    wrong = [*found["violations"], *unknown]
    if not any(rule in OF_LOOKS for rule, _ in wrong):
        sound.update(looks)
    return wrong


def _new_looks(page: Page, sound: set[str]) -> list[str]:
    """Mark one text of each look that is not among those; the looks, sent as one text each way."""
    looks: list[str] = json.loads(page.evaluate(_MARK_NEW_LOOKS, json.dumps(list(sound))))
    return looks
