"""The running text of the bank, taken apart into sentences and words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.model.body import HOLE, Block, Call
from macros.model.pages import Language, Page
from macros.model.problem import Place
from macros.model.site import Site

_BEFORE_A_NUMBER = ("ca", "kap", "kl", "nr", "s", "åk")
_END = re.compile(
    r"(?<=[.?!:])"
    + "".join(rf"(?<!\b{short}\.)" for short in _BEFORE_A_NUMBER)
    + r"[”)]?\s+(?=[”(]?[A-ZÅÄÖÉ0-9])"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*(?::[a-zåäö]+)?|\d+(?:[\s,.]\d+)*")
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Passage:
    """A paragraph, an item or a heading as it is read, with where it is written."""

    block: Block
    place: Place
    text: str

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The sentences; the end of the passage ends one, and so does a colon before a capital."""
        return tuple(part for part in _END.split(self.text) if _LETTER.search(part))

    @cached_property
    def swedish(self) -> str:
        """The text without what is marked as another language."""
        text = self.text
        for foreign in self.block.foreign:
            text = text.replace(" ".join(foreign.split()), " ", 1)
        return text


def words(text: str) -> list[str]:
    """Words and numbers, in order. A compound with a hyphen is one word."""
    return _WORD.findall(text)


def swedish_pages(site: Site) -> Iterator[Page]:
    """Every page that is written in Swedish."""
    return (page for page in site.pages.values() if page.language is Language.SWEDISH)


def passages(site: Site, page: Page) -> Iterator[Passage]:
    """What is read on a page, its first lines included; macros are filled in with their words."""
    summary = Block("p", page.summary, page.at("ingress").line)
    for block in (summary, *page.body.blocks):
        text = _filled(site, block)
        if _LETTER.search(text):
            yield Passage(block, Place(page.origin.file, block.line), text)


def running(site: Site, page: Page) -> Iterator[Passage]:
    """The passages that are made of sentences: no headings and no cells of tables."""
    return (each for each in passages(site, page) if each.block.kind in {"p", "li", "dd"})


def _filled(site: Site, block: Block) -> str:
    calls = iter(block.calls)
    filled = re.sub(HOLE, lambda _: _said(site, next(calls, None)), block.text)
    return " ".join(filled.split())


def _said(site: Site, call: Call | None) -> str:
    """The words that a macro puts into a sentence; a reference puts none."""
    name = str(call.args[0]) if call and call.args else ""
    if call and call.name == "uppgift" and name in site.cards:
        return site.cards[name].label
    return "lagen" if call and call.name == "lag" else ""
