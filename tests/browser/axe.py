"""The rules of axe-core, run in an open page."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

_SOURCE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What axe can't decide by itself, and why that is right here: text over what it can't see through.
UNDECIDED = {"color-contrast"}

_RUN = """async ([tags, without]) => {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = { runOnly: tags, rules, preload: false, iframes: false, elementRef: false };
  const found = await axe.run(document, options);
  const told = (kind) =>
    found[kind].flatMap((rule) => rule.nodes.map((node) => [rule.id, node.html.slice(0, 160)]));
  return { violations: told("violations"), incomplete: told("incomplete") };
}"""


# Contrast is more than half of the time. Texts of one colour, size and weight over the same grounds
# have the same contrast: it is enough to try one of each.
_ONE_OF_EACH_LOOK = """() => {
  const looks = new Map();
  for (const each of document.body.querySelectorAll("*")) {
    delete each.dataset.look;
    const text = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if ((text || each.value) && each.checkVisibility()) looks.set(lookOf(each), each);
  }
  for (const each of looks.values()) each.dataset.look = "";
  axe.configure({ rules: [{ id: "color-contrast", selector: "[data-look]" }] });

  function lookOf(each) {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(each);
    const under = [];
    for (let up = each; up; up = up.parentElement) {
      const { backgroundColor, backgroundImage, opacity, filter, position } = getComputedStyle(up);
      const ground = [backgroundColor, backgroundImage, opacity, filter].join();
      if (ground !== "rgba(0, 0, 0, 0),none,1,none") under.push(ground);
      if (!["static", "relative"].includes(position)) under.push(position);
    }
    return JSON.stringify([color, fontSize, fontWeight, textShadow, under]);
  }
}"""


def faults(page: Page, *without: str, each_text: bool = False) -> list[list[str]]:
    """Rule and element of all that is wrong, or that nobody can tell whether it is; some rules apart.

    each_text tries the contrast of every text, and not only of one that looks as the others.
    """
    if not page.evaluate("Boolean(window.axe)"):
        # The site's policy does not hold for the one who drives the browser.
        page.evaluate(_SOURCE)
    if not each_text:
        page.evaluate(_ONE_OF_EACH_LOOK)
    found = page.evaluate(_RUN, [TAGS, without])
    unknown = [each for each in found["incomplete"] if each[0] not in UNDECIDED]
    return [*found["violations"], *unknown]
