"""What a page shows, before it is HTML or CSV: tables, fact boxes, cards, coverage."""

import datetime as dt
import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Literal

from macros.model.access import Conformance, Statement
from macros.model.figures import Claim
from macros.model.law import Statute
from macros.model.paper import Checklist, Form
from macros.model.problem import Place
from macros.model.publisher import Publisher
from macros.model.registers import Adaptation, Event, Notice, Question
from macros.model.research import Study
from macros.model.sources import Knowledge, Source
from macros.model.words import GlossaryTerm


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
    """Cells in the order of the columns, the first one naming the row, and where it is written.

    place is in the file that the row is about, more are the other places that hold its values.
    missing says that the file is not there yet: whoever knows writes it.
    """

    cells: tuple[Cell, ...]
    place: Place
    more: tuple[Place, ...] = ()
    missing: bool = False

    @property
    def places(self) -> tuple[Place, ...]:
        """All places where something in the row can be corrected, each once."""
        return tuple(dict.fromkeys((self.place, *self.more)))

    @property
    def name(self) -> str:
        return self.cells[0].text

    @property
    def key(self) -> str:
        """A name for the row in an address: that of its file."""
        return PurePosixPath(self.place.file).stem


@dataclass(frozen=True)
class Remark:
    """What an editor has added in words, and the rows or files that it is about."""

    about: str
    text: str


@dataclass(frozen=True)
class Table:
    """A table as the reader meets it.

    id is an address (a–z, 0–9, hyphen), unique on its page, and the name of the CSV file. rows come
    in Swedish order, or in the order that the caption states. as_of is a Swedish phrase for the
    middle of a sentence. empty is the sentence that stands there when there are no rows, and file
    the one that whoever knows more writes. In a comparable table rows can be ticked to stand alone
    beside each other.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    as_of: str
    empty: str
    file: str = ""
    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    sums: Mapping[str, str] = field(default_factory=dict)
    sum_label: str = "Summa"
    comparable: bool = False

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
    """A claim with its own sources, and those of what a total is out of."""

    claim: Claim
    own: tuple[Source, ...]
    whole: tuple[Source, ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        return self.own + self.whole


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
class SourceEntry:
    """A source, and the pages that rest on it, in Swedish order of their titles."""

    source: Source
    pages: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class SourceList:
    """Sources in Swedish order of publisher, the newest first, each once."""

    entries: tuple[SourceEntry, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(entry.source for entry in self.entries)


@dataclass(frozen=True)
class Reference:
    """A source at the end of a sentence, with the place in it if that is told."""

    source: Source
    spot: str

    @property
    def sources(self) -> tuple[Source, ...]:
        return (self.source,)


@dataclass(frozen=True)
class StatuteReference:
    """A place in a law, in the middle of a sentence."""

    statute: Statute
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Proposal:
    """That what stands before it is the bank's own advice."""

    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Bench:
    """The place for the form that writes a proposal. days is how soon an answer comes, if known."""

    days: int | None
    publisher: bool
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class PageCard:
    """A page in a list: title, path below docs/, one line about it, and a few marks in words.

    roles are the names of its readers; kinds are the kinds of knowledge that it rests on, and
    strength is how well they carry it, where the kind of page has such.
    """

    title: str
    path: str
    summary: str
    marks: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    kinds: tuple[Knowledge, ...] = ()
    strength: str = ""


@dataclass(frozen=True)
class PageGroup:
    """Pages under a heading, or without one."""

    heading: str
    cards: tuple[PageCard, ...]


@dataclass(frozen=True)
class PageList:
    """Pages to choose from. empty is what stands there when there are none.

    brief leaves out the line about each page and its readers.
    """

    groups: tuple[PageGroup, ...]
    empty: str
    brief: bool = False
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class PhaseStep:
    """A phase in the picture of the work: its first page, one line, and how many lessons it has."""

    name: str
    path: str
    line: str
    lessons: int
    here: bool


@dataclass(frozen=True)
class Phases:
    """The three phases as the picture that returns. small leaves out all but the names."""

    steps: tuple[PhaseStep, ...]
    small: bool = False
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Finder:
    """The tool to search with, and all pages by kind for whoever has no script."""

    groups: tuple[PageGroup, ...]
    help: PageCard | None = None
    sources: tuple[Source, ...] = ()


Recorded = Question | Adaptation | Notice | Event | GlossaryTerm


@dataclass(frozen=True)
class Sourced:
    """A record of a register with all the sources and the places in laws that it names."""

    record: Recorded
    sources: tuple[Source, ...]
    statutes: tuple[Statute, ...] = ()


@dataclass(frozen=True)
class Register:
    """Records of one kind, in the order in which they are read. name is the template's."""

    name: Literal["questions", "adaptations", "notices", "events", "glossary"]
    entries: tuple[Sourced, ...]
    empty: str

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(source for entry in self.entries for source in entry.sources)


@dataclass(frozen=True)
class Law:
    """The places of one law that the bank names, in the order of the law."""

    name: str
    statutes: tuple[Statute, ...]


@dataclass(frozen=True)
class StatuteList:
    """All places in laws, by law."""

    laws: tuple[Law, ...]
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class StudyChart:
    """Which study found what: outcomes as columns, studies as rows, in the order of programme."""

    studies: tuple[Study, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Tick:
    """One item of a checklist, with the role's name and its sources."""

    text: str
    role: str
    shown_by: str
    stops: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class TickList:
    """A checklist. rated says that each item is given 0, 1 or 2 instead of a tick."""

    checklist: Checklist
    items: tuple[Tick, ...]
    rated: bool

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(source for item in self.items for source in item.sources)


@dataclass(frozen=True)
class EmptyForm:
    """A form to fill in with a pen; blank_rows is how many rows have no label."""

    form: Form
    blank_rows: int
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Changed:
    """A page that has changed, and why."""

    page: Cell
    why: str


@dataclass(frozen=True)
class Change:
    """Something that has changed for readers, and on which pages, in the order of their titles."""

    day: dt.date
    what: str
    pages: tuple[Changed, ...]


@dataclass(frozen=True)
class News:
    """Changes, the newest first."""

    changes: tuple[Change, ...]
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class AccessStatement:
    """The accessibility statement: status is what may be said today, tried how far one has come."""

    statement: Statement
    status: Conformance
    publisher: Publisher
    tried: str
    sources: tuple[Source, ...] = ()

    @property
    def assessed(self) -> bool:
        return self.status is not Conformance.NOT_ASSESSED


@dataclass(frozen=True)
class Print:
    """A file for paper that lies beside the pages: what it holds, its size in megabytes."""

    name: str
    title: str
    megabytes: Decimal


@dataclass(frozen=True)
class PrintList:
    """The files for paper that this build has; none, when nobody has made them."""

    prints: tuple[Print, ...]
    sources: tuple[Source, ...] = ()


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


@dataclass(frozen=True)
class Lead:
    """What stands above a page's text: facts about it, and what a reader must know first.

    Each notice is a sentence. help is the path of the page for whoever worries about a pupil, where
    the page is for somebody who meets pupils.
    """

    facts: tuple[Fact, ...] = ()
    notices: tuple[str, ...] = ()
    help: str = ""


@dataclass(frozen=True)
class Beside:
    """What stands beside a page's text where there is room, and above it where there is none."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Way:
    """The pages before and after in a row of pages."""

    before: PageCard | None = None
    after: PageCard | None = None


@dataclass(frozen=True)
class Tail:
    """What stands below a page's text: where to go, and what it rests on."""

    lists: tuple[PageGroup, ...] = ()
    way: Way = Way()
    sources: tuple[Source, ...] = ()


Inline = Card | Reference | StatuteReference | Proposal
Shown = (
    Inline
    | Table
    | FactBox
    | KeyFigures
    | Coverages
    | SourceList
    | FieldGuide
    | PageList
    | Phases
    | Finder
    | Register
    | StatuteList
    | StudyChart
    | TickList
    | EmptyForm
    | News
    | AccessStatement
    | PrintList
    | Bench
)
