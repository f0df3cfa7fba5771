"""What a page shows, before it is HTML or CSV: tables, fact boxes, cards, coverage."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from macros.model.figures import Claim
from macros.model.problem import Place
from macros.model.sources import Source


class Mark(enum.Enum):
    """What a cell without a value means. Each is its own word in the table and in the CSV file.

    The value is the pair of the word that is shown and the explanation beneath the table.
    """

    UNKNOWN = ("uppgift saknas", "ingen källa som vi har läst säger det")
    NOT_APPLICABLE = ("ej tillämpligt", "frågan går inte att ställa här")
    NOT_REPORTED = ("ej rapporterat", "området har inte lämnat någon uppgift för tiden")

    @property
    def word(self) -> str:
        return self.value[0]

    @property
    def meaning(self) -> str:
        return self.value[1]


@dataclass(frozen=True)
class Cell:
    """What stands in one cell.

    sort is what it is ordered by; None comes last in either direction. page is a path below docs/,
    with an anchor if need be; address is a place on the web. At most one of them is set.
    """

    text: str
    sort: str | int | Decimal | None = None
    mark: Mark | None = None
    page: str = ""
    address: str = ""


@dataclass(frozen=True)
class Column:
    """A column's head. Numbers are set to the right and sorted by size; unit stands in the head."""

    title: str
    kind: Literal["text", "number"] = "text"
    unit: str = ""


@dataclass(frozen=True)
class Row:
    """Cells in the order of the columns, the first one naming the row, and where it is written."""

    cells: tuple[Cell, ...]
    place: Place

    @property
    def name(self) -> str:
        return self.cells[0].text


@dataclass(frozen=True)
class Table:
    """A table as the reader meets it.

    id is an address (a–z, 0–9, hyphen), unique on its page, and the name of the CSV file. rows come
    in Swedish order, or in the order that the caption states. as_of is a Swedish phrase for the
    middle of a sentence. empty is the sentence that stands there when there are no rows.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    as_of: str
    empty: str
    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()
    sums: Mapping[str, str] = field(default_factory=dict)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks that occur, for the explanation beneath."""
        used = {cell.mark for row in self.rows for cell in row.cells}
        return tuple(mark for mark in Mark if mark in used)


@dataclass(frozen=True)
class Fact:
    """One line of a fact box: a label, and its values in the order in which they are read."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class FactBox:
    """What is known of one thing, and the file that says it."""

    title: str
    facts: tuple[Fact, ...]
    place: Place
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Coverage:
    """How much of a total the bank can name: known of total, why not all, and who could know."""

    known: int
    total: Decimal
    unit: str
    when: str
    why: str
    who: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Card:
    """A claim with its sources, for the middle of a sentence."""

    claim: Claim
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class KeyFigures:
    """Cards shown large, in the order in which the page asks for them."""

    cards: tuple[Card, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(source for card in self.cards for source in card.sources)


@dataclass(frozen=True)
class Coverages:
    """How much the bank can name of the totals of one term."""

    coverage: tuple[Coverage, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(source for part in self.coverage for source in part.sources)


@dataclass(frozen=True)
class SourceList:
    """Sources in Swedish order of publisher, the newest first, each once."""

    sources: tuple[Source, ...]


@dataclass(frozen=True)
class FieldHelp:
    """A field as the field guide shows it; kind tells in words what may be written."""

    name: str
    required: bool
    kind: str
    choices: tuple[str, ...]
    help: str
    example: str
    unit: str


@dataclass(frozen=True)
class KindHelp:
    """A kind of record as the field guide shows it."""

    name: str
    folder: str
    intro: str
    fields: tuple[FieldHelp, ...]


@dataclass(frozen=True)
class FieldGuide:
    """The whole description of the data, for editors."""

    kinds: tuple[KindHelp, ...]
    sources: tuple[Source, ...] = ()


Shown = Table | FactBox | Card | KeyFigures | Coverages | SourceList | FieldGuide
