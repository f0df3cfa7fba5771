"""What stands in the front matter of a page: one record for each kind of page."""

from typing import Annotated, ClassVar

from pydantic import PrivateAttr

from macros.model.body import Body, Call
from macros.model.kinds import Count, Date, Name, Ref, SchoolTerm, Slug, Text, Time, Word
from macros.model.participation import Arena
from macros.model.record import Entity, Record, written
from macros.model.sources import SourceId
from macros.model.words import RoleId, ThemeId


class Status(Word):
    """How far a page has come. Only somebody who works with MVP can make it reviewed."""

    DRAFT = "utkast"
    REVIEWED = "granskad"
    REPLACED = "ersatt"


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


class Page(Entity):
    """What every page says about itself."""

    folder: ClassVar[str] = "docs"
    called: ClassVar[str] = "sida"
    explained: ClassVar[str] = "Fälten överst på varje sida, mellan raderna med tre streck."
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
    responsible: RoleId = written(
        "ansvarig", "Rollen som svarar för sidan: filnamnet i data/roller.", example="redaktion"
    )
    status: Status = written("status", "Hur långt sidan har kommit.", example="utkast")
    replaced_by: Slug = written(
        "ersatt_av",
        "Filnamnet på sidan som har tagit över.",
        example="forankra-hos-rektor",
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

    def holds(self, body: Body) -> None:
        """Take over what the page's text holds."""
        self._body = body

    @property
    def body(self) -> Body:
        return self._body

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


class Phase(Word):
    """The phases of the work. A lesson's phase is its folder."""

    PREPARATION = "förberedelser"
    IMPLEMENTATION = "genomförande"
    FOLLOW_UP = "uppföljning"


class Lesson(Page):
    """One lesson learned. Its phase is the folder that it lies in."""

    called: ClassVar[str] = "lärdom"
    explained: ClassVar[str] = (
        "En lärdom. Mappen säger vilken fas den hör till. Utöver sidans fält finns de här."
    )

    roles: tuple[RoleId, ...] = written(
        "roller", "Rollerna som lärdomen är till för.", example=["rektor"], min_length=1
    )
    themes: tuple[ThemeId, ...] = written(
        "teman", "Ämnena som lärdomen hör till.", example=["samverkan"], default=()
    )
    arenas: tuple[Arena, ...] = written(
        "arenor", "Där erfarenheten är gjord.", example=["skola"], min_length=1
    )


class Example(Page):
    """A good example, with what did not work as well."""

    called: ClassVar[str] = "gott exempel"
    explained: ClassVar[str] = (
        "Ett gott exempel, med det som inte fungerade. Utöver sidans fält finns de här."
    )

    place: Name = written("plats", "Var det hände.", example="Hagsätraskolan, Stockholm")
    when: Time = written("när", "När det hände.", example="2022-03")
    schools: Count = written("skolor", "Antal skolor.", example="1", unit="skolor")
    arenas: tuple[Arena, ...] = written(
        "arenor", "Där arbetet skedde.", example=["skola"], min_length=1
    )


class Challenge(Page):
    """Something that is hard, what has been tried, and what is still open."""

    called: ClassVar[str] = "utmaning"
    explained: ClassVar[str] = (
        "Något som är svårt och vad som har prövats. Utöver sidans fält finns de här."
    )

    themes: tuple[ThemeId, ...] = written(
        "teman", "Ämnena den hör till.", example=["samverkan"], default=()
    )


class RolePage(Page):
    """What one role decides, does and needs."""

    called: ClassVar[str] = "rollsida"
    explained: ClassVar[str] = (
        "Vad en roll beslutar, gör och behöver. Utöver sidans fält finns de här."
    )

    role: RoleId = written("roll", "Rollen: filnamnet i data/roller.", example="rektor")


class DistrictPage(Page):
    """The page of one district of today. The file has the district's id as its name."""

    called: ClassVar[str] = "stadsdelssida"
    explained: ClassVar[str] = (
        "Sidan om ett stadsdelsområde. Filen heter som områdets id. Utöver sidans fält finns de "
        "här."
    )

    district: Annotated[Slug, Ref("stadsdelar")] = written(
        "stadsdelsområde", "Området: filnamnet i data/stadsdelar.", example="farsta"
    )


PAGE_KINDS: dict[str, type[Page]] = {
    "forberedelser": Lesson,
    "genomforande": Lesson,
    "uppfoljning": Lesson,
    "exempel": Example,
    "utmaningar": Challenge,
    "roller": RolePage,
    "stadsdelar": DistrictPage,
}


def page_kind(path: str) -> type[Page]:
    """The kind of the page at a path below docs/. A folder's first page is an ordinary page."""
    folder, _, name = path.partition("/")
    return Page if name in {"", "index.md"} else PAGE_KINDS.get(folder, Page)
