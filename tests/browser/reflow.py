"""What an open page loses in a narrow window or with large text, and what is small on it or moves."""

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


# Controls that are smaller than they may be, but for words in running text.
_SMALL = """(least) => [...document.querySelectorAll(
  "button, input:not([type=hidden]), select, textarea, summary")].filter((each) => {
    const box = each.getBoundingClientRect();
    if (!box.width || !box.height || each.closest(".ord, .uppgift, p, dd, th, td, [popover]")) {
      return false;
    }
    const label = each.labels?.[0]?.getBoundingClientRect();
    const height = Math.max(box.height, label && each.type !== "search" ? label.height : 0);
    return box.width < 24 || height < least;
  }).map((each) => `${each.outerHTML.slice(0, 100)} ${each.getBoundingClientRect().height}`)"""

_MOVING = """() => [...document.querySelectorAll("html, body, body *")].filter((each) => {
  const style = getComputedStyle(each);
  const time = (value) => Math.max(...value.split(",").map(parseFloat));
  return time(style.transitionDuration) > 0.01 || style.scrollBehavior !== "auto"
    || (style.animationName !== "none" && time(style.animationDuration) > 0.01);
}).map((each) => each.outerHTML.slice(0, 80))"""


def small(page, least):
    """The controls that are lower than the least of pixels, or narrower than any may be."""
    return page.evaluate(_SMALL, least)


def moving(page):
    """What moves, where somebody has asked for no movement."""
    return page.evaluate(_MOVING)
