"""Whether what is pressed is called what stands on it: who speaks to the page says what is seen."""

# Of what is pressed or filled in: the words that are seen on it, and those that are heard.
_UNHEARD = """() => {
  const unseen = (part) => {
    const style = getComputedStyle(part);
    return style.display === "none" || style.visibility === "hidden" || style.clipPath !== "none";
  };
  const mute = (part) => part.ariaHidden === "true" || getComputedStyle(part).display === "none";
  const text = (part, without) => {
    if (part.nodeType === Node.TEXT_NODE) return part.data;
    if (part.nodeType !== Node.ELEMENT_NODE || without(part)) return "";
    return [...part.childNodes].map((each) => text(each, without)).join("");
  };
  const words = (said) => ` ${said.toLowerCase().match(/[\\p{L}\\p{N}]+/gu)?.join(" ") ?? ""} `;
  const called = (each, without) =>
    (each.labels?.length ? [...each.labels] : [each]).map((part) => text(part, without)).join(" ");
  return [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
    .filter((each) => each.checkVisibility())
    .map((each) => [words(called(each, unseen)), words(each.ariaLabel || called(each, mute))])
    .filter(([seen, heard]) => seen.trim() && !heard.includes(seen));
}"""


def unheard(page):
    """The words on each link, button and field that does not have them in its name, and its name."""
    return page.evaluate(_UNHEARD)
