"""The running text of a page, piece by piece, as it is met in the page's HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from macros.guard.lines import Lines
from macros.guard.template import MARK
from macros.model.body import HOLE, Block, Call

Kind = Literal["p", "li", "td", "th", "dt", "dd", "h"]
_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "h"),
    "p": "p",
    "li": "li",
    "td": "td",
    "th": "th",
    "dt": "dt",
    "dd": "dd",
}

_LEFT_OUT = {"pre", "code", "sup"}  # code, and the numbers of footnotes
_BACK = "↩"  # stands last in a footnote


@dataclass
class _Piece:
    """A piece under way. level is that of a heading, else 0."""

    tag: str
    kind: Kind
    level: int
    numbered: bool
    foreign: tuple[str, ...] = ()
    text: str = ""
    lead: str = ""


@dataclass
class Pieces:
    """Collects text from elements as they open and close. A paragraph in an item is the item."""

    done: list[_Piece] = field(default_factory=list)
    open: list[_Piece] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    languages: list[bool] = field(default_factory=list)
    code: int = 0
    bold: int = 0

    def begin(self, tag: str, *, foreign: bool, title: bool) -> None:
        """An element opens. The title of a box is read as a heading, without a level."""
        self.languages.append(foreign)
        self.lists += [tag] if tag in {"ol", "ul"} else []
        self.code += tag in _LEFT_OUT
        self.bold += tag == "strong"
        if tag in _KINDS and not (tag == "p" and self.open and not self.open[-1].text.strip()):
            level = int(tag[1]) if _KINDS[tag] == "h" else 0
            numbered = tag == "li" and self.lists[-1:] == ["ol"]
            piece = _Piece(tag, "h" if title else _KINDS[tag], level, numbered)
            self.open.append(piece)
            self.done.append(piece)

    def end(self, tag: str) -> None:
        """An element closes."""
        self.languages.pop()
        if tag in {"ol", "ul"} and self.lists:
            self.lists.pop()
        self.code -= tag in _LEFT_OUT
        self.bold -= tag == "strong"
        if tag in _KINDS and self.open and self.open[-1].tag == tag:
            self.open.pop()

    def text(self, data: str) -> None:
        """Text inside the innermost piece; what stands in code is no running text."""
        if not self.open or self.code > 0:
            return
        piece = self.open[-1]
        if self.bold > 0 and piece.text.strip() == piece.lead.strip():
            piece.lead += data
        if any(self.languages):
            piece.foreign += (data,)
        piece.text += data


def blocks(pieces: Pieces, calls: tuple[Call, ...], lines: Lines) -> Iterator[Block]:
    """The pieces that hold something, each with its section, its macros and its line."""
    section, position, left = "", 0, list(calls)
    for piece in pieces.done:
        count = piece.text.count(MARK)
        mine, left = tuple(left[:count]), left[count:]
        text = " ".join(piece.text.replace(MARK, HOLE).replace(_BACK, "").split())
        if piece.level == 2:
            section = text
        beginning = _beginning(piece.text)
        position, line = lines.after(beginning, position)
        if text:
            line = mine[0].line if mine and not beginning else line
            lead = " ".join(piece.lead.split())
            yield Block(piece.kind, text, line, section, lead, piece.numbered, piece.foreign, mine)


def _beginning(text: str) -> str:
    """The first words of a piece, as far as no mark-up is sure to stand in between."""
    found = re.match(r"\W*(\w+(?:[ ]\w+){0,2})", text)
    return found[1] if found else ""
