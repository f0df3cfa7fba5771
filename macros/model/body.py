"""What the text of a page holds, as data: what it asks macros for, its headings and its links."""

from dataclasses import dataclass, field
from typing import Literal

Constant = str | int | float | bool | None


@dataclass(frozen=True)
class Call:
    """One call of a macro with constant arguments.

    line is the line in the file, from 1; alone says that the call is a paragraph of its own. Calls
    that ask for the same thing are equal wherever they stand.
    """

    name: str
    args: tuple[Constant, ...] = ()
    kwargs: tuple[tuple[str, Constant], ...] = ()
    line: int = field(default=1, compare=False)
    alone: bool = field(default=True, compare=False)


@dataclass(frozen=True)
class Heading:
    """A heading: level 1 is the page's own. anchor is its id in the finished page."""

    level: int
    text: str
    line: int
    anchor: str = field(default="", compare=False)


@dataclass(frozen=True)
class Link:
    """An address inside the site that the page links to, or shows a picture from, as written."""

    address: str
    line: int


@dataclass(frozen=True)
class Block:
    """A piece of running text: a paragraph, a list item, a table cell or a heading.

    section is the nearest heading of the second level above, or nothing. calls are the macros that
    stand in the piece, in order; in text each is a HOLE. lead is the bold text that it begins with.
    numbered says that it is an item of a numbered list. foreign are the words in it that are marked
    as another language.
    """

    kind: Literal["p", "li", "td", "th", "dt", "dd", "h"]
    text: str
    line: int
    section: str = ""
    lead: str = ""
    numbered: bool = False
    foreign: tuple[str, ...] = ()
    calls: tuple[Call, ...] = ()


HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Body:
    """The text below the front matter. anchors are the ids that the text itself gives."""

    blocks: tuple[Block, ...] = ()
    calls: tuple[Call, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    anchors: frozenset[str] = frozenset()
