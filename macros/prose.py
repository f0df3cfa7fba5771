"""Running text as it is set: no-break spaces, words explained, cells that know their heads.

An extension for Python-Markdown, the library that every generator of this family reads pages with.
"""

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER, AtomicString

from macros.model import swedish
from macros.model.words import GlossaryTerm

_ROLES = {
    "table": "table",
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    "th": "columnheader",
    "td": "cell",
}
_LEFT_ALONE = {"code", "pre", "a", "button", "h1", "h2", "h3", "h4", "h5", "h6"}


class Prose(Extension):
    """Sets the text of one page after another; terms are explained at their first use on each.

    glossary is the address of the glossary as seen from the page at hand, or nothing. abroad is
    whether that page is in another language, whose readers have no use for the explanations.
    """

    def __init__(self, terms: Iterable[GlossaryTerm] = ()) -> None:
        super().__init__()
        self.terms = tuple(terms)
        self.glossary = ""
        self.abroad = False

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Run last, when all that is text has become text."""
        md.treeprocessors.register(_Setter(md, self), "bank-prose", -10)
        md.treeprocessors.register(_CellNamer(md), "bank-cells", -11)


class _Setter(Treeprocessor):
    """Walks the finished tree once, in the order of reading."""

    def __init__(self, md: Markdown, prose: Prose) -> None:
        super().__init__(md)
        self.glossary = prose.glossary
        terms = () if prose.abroad else prose.terms
        self.forms = {form: term for term in terms for form in _forms(term)}
        listed = "|".join(re.escape(form) for form in sorted(self.forms, key=len, reverse=True))
        tag = HTML_PLACEHOLDER % "(?P<tag>[0-9]+)"
        self.mark = re.compile(rf"{tag}|(?<![\w-])(?:{listed})(?![\w-])")
        self.met: set[str] = set()
        self.open = 0

    def run(self, root: Element) -> None:
        """Set the whole page."""
        self._element(root, explained=bool(self.forms))

    def _element(self, element: Element, *, explained: bool) -> None:
        code = element.tag in {"code", "pre"}
        inside = explained and element.tag not in _LEFT_ALONE and not element.get("lang")
        children = list(element)
        if element.text and not code:
            element.text, found = self._split(element.text, explained=inside)
            for position, part in enumerate(found):
                element.insert(position, part)
        for child in children:
            self._element(child, explained=inside)
            if child.tail and not code:
                child.tail, found = self._split(child.tail, explained=inside)
                place = list(element).index(child) + 1
                for position, part in enumerate(found):
                    element.insert(place + position, part)

    def _split(self, text: str, *, explained: bool) -> tuple[str, list[Element]]:
        """The text up to the first term, and the terms, each with the text after it."""
        text = swedish.typeset(text)
        parts: list[Element] = []
        before, end = text, 0
        for found in self._first_uses(text) if explained else ():
            gap = text[end : found.start()]
            if parts:
                parts[-1].tail = gap
            else:
                before = gap
            parts += self._explained(found[0])
            end = found.end()
        if parts:
            parts[-1].tail = text[end:]
        return before, parts

    def _first_uses(self, text: str) -> Iterator[re.Match[str]]:
        """The forms to explain: none inside HTML that a macro has written."""
        for found in self.mark.finditer(text):
            if found["tag"]:
                self.open += _opens(self.md.htmlStash.rawHtmlBlocks[int(found["tag"])])
                continue
            term = self.forms[found[0]]
            if not self.open and term.id not in self.met:
                self.met.add(term.id)
                yield found

    def _explained(self, word: str) -> list[Element]:
        """The word as a button that opens its explanation, without any script."""
        term = self.forms[word]
        around = Element("span", {"class": "ord"})
        button = Element("button", {"type": "button", "popovertarget": f"forklaring-{term.id}"})
        button.text = AtomicString(word)
        box = Element(
            "span",
            {
                "class": "kort",
                "id": f"forklaring-{term.id}",
                "popover": "auto",
                "role": "group",
                "aria-label": f"Förklaring av {term.word}",
            },
        )
        box.extend(self._told(term))
        around.extend((button, box))
        return [around]

    def _told(self, term: GlossaryTerm) -> Iterator[Element]:
        name, meaning = Element("strong"), Element("span")
        name.text, meaning.text = swedish.capital(term.word), term.meaning
        close = Element(
            "button",
            {
                "type": "button",
                "popovertarget": f"forklaring-{term.id}",
                "popovertargetaction": "hide",
            },
        )
        close.text = "Stäng"
        yield from (name, meaning)
        if self.glossary:
            link, line = Element("a", {"href": f"{self.glossary}#ord-{term.id}"}), Element("span")
            link.text = "Se ordlistan"
            line.append(link)
            yield line
        yield close


class _CellNamer(Treeprocessor):
    """Lets a table be read downwards on a small screen, as a table for whoever hears it too."""

    def run(self, root: Element) -> None:
        """Give every part of every table its role, and every cell the name of its column."""
        for table in root.iter("table"):
            for part in table.iter():
                if part.tag in _ROLES:
                    part.set("role", _ROLES[part.tag])
            heads = ["".join(head.itertext()) for head in table.iter("th")]
            for row in table.iter("tr"):
                for head, cell in zip(heads, row.findall("td"), strict=False):
                    cell.set("data-rubrik", head)


def _opens(html: object) -> int:
    """How many elements a piece of raw HTML leaves open: 1, 0 or, for an end tag, -1."""
    tag = re.fullmatch(r"<(/?)(\w+)[^<>]*?(/?)>", str(html))
    if tag is None or tag[3] or tag[2] in {"br", "img", "wbr"}:
        return 0
    return -1 if tag[1] else 1


def _forms(term: GlossaryTerm) -> Iterator[str]:
    """The forms of a word as they may stand in a sentence, first in it included.

    Case counts: MÄN is an organisation, and män are not.
    """
    for form in (term.word, *term.forms):
        yield from (form, swedish.capital(form))
