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


def faults(page: Page, *without: str) -> list[list[str]]:
    """Rule and element of all that is wrong, or that nobody can tell whether it is; some rules apart."""
    if not page.evaluate("Boolean(window.axe)"):
        # The site's policy does not hold for the one who drives the browser.
        page.evaluate(_SOURCE)
    found = page.evaluate(_RUN, [TAGS, without])
    unknown = [each for each in found["incomplete"] if each[0] not in UNDECIDED]
    return [*found["violations"], *unknown]
