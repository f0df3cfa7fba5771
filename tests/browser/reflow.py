"""What is lost of an open page when its window is narrow or its text large."""

SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
)
PLAIN = "x {}"

_STYLE = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""

# How much wider the page is than the window, and text that is cut off by its own box.
_LOSS = """() => {
  const tooMuch = (each) => each.clientWidth > 1
    && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
  const cut = [...document.querySelectorAll("body *")].filter((each) => {
    if (!tooMuch(each) || !each.textContent.trim()) return false;
    const { overflowX, overflowY, clipPath } = getComputedStyle(each);
    const clipped = [overflowX, overflowY].some((flow) => ["hidden", "clip"].includes(flow));
    return clipped && clipPath === "none";
  });
  return {
    wide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    cut: cut.map((each) => each.outerHTML.slice(0, 120)),
  };
}"""


def style(page, css):
    """Give the page a style of the reader's own, in place of the one before."""
    page.evaluate(_STYLE, css)


def losses(page):
    """What is lost on the page, or nothing."""
    loss = page.evaluate(_LOSS)
    return loss if loss["wide"] or loss["cut"] else {}
