"""Running text as it is set: no-break spaces, and the first use of a word that the bank explains.

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

_LEFT_ALONE = {"code", "pre", "a", "button", "h1", "h2", "h3", "h4", "h5", "h6"}


_STASHED = HTML_PLACEHOLDER % r"(?P<tag>\d+)"


class Prose(Extension):
    """Sets the text of one page after another; terms are explained at their first use on each.

    glossary is the address of the glossary as seen from the page at hand, or nothing.
    """

    def __init__(self, terms: Iterable[GlossaryTerm] = ()) -> None:
        super().__init__()
        self.terms = tuple(terms)
        self.glossary = ""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Run last, when all that is text has become text."""
        md.treeprocessors.register(_Setter(md, self), "bank-prose", -10)


class _Setter(Treeprocessor):
    """Walks the finished tree once, in the order of reading."""

    def __init__(self, md: Markdown, prose: Prose) -> None:
        super().__init__(md)
        self.glossary = prose.glossary
        self.forms = {form: term for term in prose.terms for form in _forms(term)}
        listed = "|".join(re.escape(form) for form in sorted(self.forms, key=len, reverse=True))
        self.any_form = re.compile(rf"{_STASHED}|(?<![\w-])(?:{listed})(?![\w-])")
        self.met: set[str] = set()
        self.made_elsewhere = 0

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
        for found in self.any_form.finditer(text):
            if found["tag"]:
                self.made_elsewhere += self._opens(int(found["tag"]))
            elif not self.made_elsewhere and (term := self.forms[found[0]]).id not in self.met:
                self.met.add(term.id)
                yield found

    def _opens(self, number: int) -> int:
        """1 for a tag that a macro opens in the text, -1 for one that it closes."""
        tag = str(self.md.htmlStash.rawHtmlBlocks[number])
        closed = tag.endswith("/>") or not tag.startswith("<")
        return -1 if tag.startswith("</") else 0 if closed else 1

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


def _forms(term: GlossaryTerm) -> Iterator[str]:
    """The forms of a word as they may stand in a sentence, first in it included.

    Case counts: MÄN is an organisation, and män are not.
    """
    for form in (term.word, *term.forms):
        yield from (form, swedish.capital(form))
