"""What every page says about itself: dates, who answers for it, how far it has come."""

import datetime as dt
import re
from typing import ClassVar

from pydantic import PrivateAttr

from macros.model.body import Body, Call
from macros.model.kinds import Date, Name, PagePath, SchoolTerm, Text, Word, YesNo
from macros.model.record import Entity, Record, written
from macros.model.sources import SourceId
from macros.model.time import Term
from macros.model.words import RoleId


def web_address(path: str) -> str:
    """Where readers find a page, from the site's start, by its path below docs/."""
    file, _, anchor = path.partition("#")
    plain = re.sub(r"(^|/)index\.md$", r"\1", file)
    return re.sub(r"\.md$", "/", plain) + (f"#{anchor}" if anchor else "")


class Status(Word):
    """How far a page has come. Only somebody who works with MVP can make it reviewed."""

    DRAFT = "utkast"
    REVIEWED = "granskad"
    REPLACED = "ersatt"


class TextKind(Word):
    """How a text is meant to be read. It decides how hard the text may be."""

    PLAIN = "vanlig"
    LAW = "lag"
    METHOD = "metod"
    EASY = "lättläst"


class Language(Word):
    """The language of a whole page."""

    SWEDISH = "sv"
    ENGLISH = "en"


class Tool(Word):
    """A tool that works on a page, with a script and a style sheet of its own."""

    SEARCH = "sök"
    PROPOSAL = "förslag"
    COMPARE = "jämförelse"
    RATING = "självskattning"


class Review(Record):
    """That a person who works with MVP has read the page."""

    day: Date = written("datum", "Dagen då sidan granskades.", example="2027-03-01")
    function: Name = written(
        "funktion",
        "Granskarens funktion, aldrig namnet.",
        example="samordnare på stadsdelsförvaltning",
    )


class Change(Record):
    """One line of a page's history, for readers."""

    day: Date = written("datum", "Dagen då ändringen gjordes.", example="2026-11-23")
    what: Text = written("vad", "Vad som ändrades.", example="Nytt avsnitt om fritidsgårdar.")
    why: Text = written("varför", "Varför det ändrades.", example="En samordnare frågade.")
    thanks: Name = written(
        "tack",
        "Den som föreslog ändringen, om den vill nämnas: en funktion eller ett namn.",
        example="Samordnaren i Farsta",
        default="",
    )


class Page(Entity):
    """What every page says about itself.

    sections are the headings of the second level that a kind of page has, in order; none means
    that any will do. In the sourced ones every paragraph and item ends with a source; in the
    advised ones it may end as the bank's own proposal instead.
    """

    folder: ClassVar[str] = "docs"
    called: ClassVar[str] = "sida"
    explained: ClassVar[str] = (
        "En sida i banken. Fälten står överst på varje sida, mellan raderna med tre streck."
    )
    sections: ClassVar[tuple[str, ...]] = ()
    sourced: ClassVar[frozenset[str]] = frozenset()
    advised: ClassVar[frozenset[str]] = frozenset()
    _body: Body = PrivateAttr(default=Body())

    summary: Text = written(
        "ingress",
        "En till tre meningar som säger vad sidan handlar om och vem den är för.",
        example="För dig som är rektor och undrar om MVP passar er skola.",
        max_length=300,
    )
    written_on: Date = written("skriven", "Dagen då sidan skrevs.", example="2026-11-23")
    reviewed: Review | None = written(
        "granskad",
        "Dag och funktion. Fylls i först när någon som arbetar med MVP har läst sidan.",
        example={"datum": "2027-03-01", "funktion": "rektor"},
        default=None,
    )
    review_by: SchoolTerm = written(
        "granskas", "Terminen då sidan ska läsas igenom på nytt.", example="ht-2027"
    )
    responsible: RoleId = written("ansvarig", "Rollen som svarar för sidan.", example="redaktion")
    status: Status = written("status", "Hur långt sidan har kommit.", example="utkast")
    replaced_by: PagePath = written(
        "ersatt_av",
        "Sidan som har tagit över.",
        example="forberedelser/borja-lagom-stort",
        default="",
    )
    changes: tuple[Change, ...] = written(
        "ändringar",
        "Ändringar som en läsare bör känna till, den nyaste först.",
        example=[{"datum": "2027-03-01", "vad": "Ny siffra", "varför": "Terminen rapporterades"}],
        default=(),
    )
    sources: tuple[SourceId, ...] = written(
        "källor",
        "Källor som sidan bygger på utöver dem som står i dess uppgifter och tabeller.",
        example=["lagesrapport-2020"],
        default=(),
    )

    search_words: tuple[Name, ...] = written(
        "sökord",
        "Vad en läsare kan skriva i sökrutan när den här sidan är svaret: egna ord, gärna sådana "
        "som inte står på sidan. De syns inte.",
        example=["hinner inte planera", "tid för ledarna"],
        default=(),
    )

    text_kind: TextKind = written(
        "texttyp",
        "Hur texten är tänkt att läsas. Texter om lag och metod får vara svårare än andra.",
        example="lag",
        default=TextKind.PLAIN,
    )
    language: Language = written(
        "språk", "Språket, om sidan inte är på svenska.", example="en", default=Language.SWEDISH
    )
    grounded: YesNo = written(
        "källkrav",
        "Om varje stycke och punkt på sidan ska sluta med en källa, eller som bankens förslag.",
        example="ja",
        default=False,
    )

    tool: Tool | None = written(
        "verktyg", "Verktyget på sidan, om den har ett.", example="sök", default=None
    )
    one_sheet: YesNo = written(
        "ett_ark",
        "Om sidan ska få plats på ett enda ark när den skrivs ut.",
        example="ja",
        default=False,
    )

    def holds(self, body: Body) -> None:
        """Take over what the page's text holds."""
        self._body = body

    @property
    def body(self) -> Body:
        return self._body

    @property
    def current(self) -> bool:
        """Whether no other page has taken its place."""
        return self.status is not Status.REPLACED

    @property
    def title(self) -> str:
        return next((each.text for each in self._body.headings if each.level == 1), "")

    @property
    def calls(self) -> tuple[Call, ...]:
        return self._body.calls

    @property
    def path(self) -> str:
        """The file below docs/, as MkDocs names it."""
        return self.origin.file.removeprefix("docs/")

    def overdue(self, today: dt.date) -> bool:
        """Whether the term in which the page was to be read again has passed."""
        return self.review_by < Term.of(today)

    @property
    def address(self) -> str:
        """The path without its ending: how pages name one another in front matter."""
        return self.path.removesuffix(".md")
