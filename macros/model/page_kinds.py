"""The kinds of page, by the folder that they lie in, and what each says beyond what all say."""

from typing import Annotated, ClassVar

from macros.model.kinds import Count, Name, PagePath, Ref, Slug, Text, Time, Word
from macros.model.pages import Page
from macros.model.participation import Arena
from macros.model.record import Record, written
from macros.model.sources import Programme
from macros.model.words import RoleId, ThemeId


class Phase(Word):
    """The phases of the work. A lesson's phase is its folder."""

    PREPARATION = "förberedelser"
    IMPLEMENTATION = "genomförande"
    FOLLOW_UP = "uppföljning"


PHASE_FOLDERS = {
    "forberedelser": Phase.PREPARATION,
    "genomforande": Phase.IMPLEMENTATION,
    "uppfoljning": Phase.FOLLOW_UP,
}


class Stage(Word):
    """The stages of school, by name: their year numbers shift in 2028."""

    MIDDLE = "mellanstadiet"
    LOWER_SECONDARY = "högstadiet"
    UPPER_SECONDARY = "gymnasiet"


class Relations(Record):
    """What a page has to do with others. Each name is a sentence: this page … that one."""

    requires: tuple[PagePath, ...] = written(
        "förutsätter",
        "Sidor som den här bygger på.",
        example=["forberedelser/forankra-i-personalen"],
        default=(),
    )
    deepens: tuple[PagePath, ...] = written(
        "fördjupar",
        "Sidor som den här säger mer om.",
        example=["forberedelser/bilda-ett-skolteam"],
        default=(),
    )
    opposes: tuple[PagePath, ...] = written(
        "motsats",
        "Sidor som säger något annat, eller där samma sak inte gick.",
        example=["exempel/botkyrka"],
        default=(),
    )
    exemplifies: tuple[PagePath, ...] = written(
        "exempel_på",
        "Sidor som den här är ett exempel på.",
        example=["exempel/vasteras"],
        default=(),
    )
    replaces: tuple[PagePath, ...] = written(
        "ersätter",
        "Sidor som den här har tagit över.",
        example=["forberedelser/borja-lagom-stort"],
        default=(),
    )


_THEMES = "Ämnena som sidan hör till."


class Related(Page):
    """A page with themes, readers and relations to others."""

    roles: tuple[RoleId, ...] = written(
        "roller", "Rollerna som sidan är till för.", example=["rektor"], min_length=1
    )
    themes: tuple[ThemeId, ...] = written("teman", _THEMES, example=["samverkan"], default=())
    relations: Relations = written(
        "relationer",
        "Hur sidan hänger ihop med andra sidor.",
        example={"förutsätter": ["forberedelser/forankra-i-personalen"]},
        default=Relations(),
    )


class Experienced(Related):
    """A page whose content somebody has lived through somewhere."""

    arenas: tuple[Arena, ...] = written(
        "arenor", "Där erfarenheten är gjord.", example=["skola"], min_length=1
    )
    stages: tuple[Stage, ...] = written(
        "stadier",
        "Stadierna där erfarenheten är gjord. Utelämna när källan inte säger det.",
        example=["högstadiet"],
        default=(),
    )


class Lesson(Experienced):
    """One lesson learned. Its phase is the folder that it lies in."""

    called: ClassVar[str] = "lärdom"
    explained: ClassVar[str] = (
        "En lärdom. Mappen säger vilken fas den hör till. Utöver sidans fält finns de här."
    )
    sections: ClassVar[tuple[str, ...]] = (
        "Det här vet vi",
        "Gör så här",
        "Se upp med",
        "Så vet ni att det fungerar",
    )
    sourced: ClassVar[frozenset[str]] = frozenset(sections[:1])
    advised: ClassVar[frozenset[str]] = frozenset(sections[1:])
    steps: ClassVar[str] = "Gör så här"
    fewest_words: ClassVar[int] = 150
    most_words: ClassVar[int] = 500

    places: tuple[Name, ...] = written(
        "platser", "Var erfarenheten är gjord.", example=["Stockholm", "Botkyrka"], default=()
    )

    @property
    def phase(self) -> Phase:
        return PHASE_FOLDERS[self.path.partition("/")[0]]


class LedBy(Word):
    """Who holds the sessions with pupils."""

    ADULTS = "vuxna"
    PUPILS = "äldre elever"
    BOTH = "båda"
    UNKNOWN = "uppgift saknas"


class Example(Experienced):
    """A good example, with what did not work as well."""

    called: ClassVar[str] = "gott exempel"
    explained: ClassVar[str] = (
        "Ett gott exempel, med det som inte fungerade. Utöver sidans fält finns de här."
    )
    sections: ClassVar[tuple[str, ...]] = (
        "Bakgrund",
        "Genomförande",
        "Resultat",
        "Förutsättningar",
        "Det som inte fungerade",
        "Vad som är överförbart",
    )
    sourced: ClassVar[frozenset[str]] = frozenset(sections[:-1])
    advised: ClassVar[frozenset[str]] = frozenset(sections[-1:])

    place: Name = written("plats", "Var det hände.", example="Hagsätraskolan, Stockholm")
    when: Time = written("när", "När det hände.", example="2022-03")
    schools: Count = written("skolor", "Antal skolor.", example="1", unit="skolor")
    programme: Programme = written(
        "program", "Programmet, med källans eget namn på det.", example="MVP"
    )
    led_by: LedBy = written("ledare", "Vilka som leder träffarna.", example="vuxna")
    worked: Text = written(
        "fungerade",
        "Vad som fungerade, i en mening.",
        example="Eleverna kom till tals.",
        max_length=200,
    )
    failed: Text = written(
        "fungerade_inte",
        "Vad som inte fungerade, i en mening, eller ”uppgift saknas”.",
        example="Rummen räckte inte.",
        max_length=200,
    )


class Challenge(Related):
    """Something that is hard, what has been tried, and what is still open."""

    called: ClassVar[str] = "utmaning"
    explained: ClassVar[str] = (
        "Något som är svårt och vad som har prövats. Utöver sidans fält finns de här."
    )
    sections: ClassVar[tuple[str, ...]] = (
        "Det som är svårt",
        "Det som har prövats",
        "Det som är öppet",
    )
    sourced: ClassVar[frozenset[str]] = frozenset(sections)


class RolePage(Page):
    """What one role decides, does and needs."""

    called: ClassVar[str] = "rollsida"
    explained: ClassVar[str] = (
        "Vad en roll beslutar, gör och behöver. Utöver sidans fält finns de här."
    )
    sections: ClassVar[tuple[str, ...]] = (
        "Det du beslutar",
        "Förberedelser",
        "Genomförande",
        "Uppföljning",
        "Det du behöver",
        "Det du kan hoppa över",
    )
    advised: ClassVar[frozenset[str]] = frozenset(sections)

    role: RoleId = written("roll", "Rollen som sidan är till för.", example="rektor")


class Station(Page):
    """One station on the way from the question whether to begin to keeping on."""

    called: ClassVar[str] = "station"
    explained: ClassVar[str] = (
        "En station i Kom igång. Sidor i mappen utan ”ordning” är vanliga sidor. Utöver sidans "
        "fält finns de här."
    )
    sections: ClassVar[tuple[str, ...]] = (
        "Det här beslutar ni",
        "Så gör ni",
        "Det här ska vara klart",
        "Tid",
    )
    advised: ClassVar[frozenset[str]] = frozenset(sections)

    order: Count = written("ordning", "Stationens plats på vägen, från 1.", example="1", unit="")
    decided_by: tuple[RoleId, ...] = written(
        "beslutar", "Rollerna som beslutar.", example=["rektor"], min_length=1
    )
    phase: Phase = written("fas", "Fasen som stationen hör till.", example="förberedelser")
    lessons: tuple[PagePath, ...] = written(
        "lärdomar",
        "Lärdomarna att läsa här.",
        example=["forberedelser/borja-med-behovet"],
        min_length=1,
    )


class DistrictPage(Page):
    """The page of one district of today. The file has the district's id as its name."""

    called: ClassVar[str] = "stadsdelssida"
    explained: ClassVar[str] = (
        "Sidan om ett stadsdelsområde. Filen heter som områdets id. Utöver sidans fält finns de "
        "här."
    )

    district: Annotated[Slug, Ref("stadsdelar")] = written(
        "stadsdelsområde", "Området som sidan handlar om.", example="farsta"
    )


PAGE_KINDS: dict[str, type[Page]] = {
    "forberedelser": Lesson,
    "genomforande": Lesson,
    "uppfoljning": Lesson,
    "exempel": Example,
    "utmaningar": Challenge,
    "roller": RolePage,
    "kom-igang": Station,
    "stadsdelar": DistrictPage,
}


def page_kind(path: str) -> type[Page]:
    """The kind of the page at a path below docs/.

    A folder's first page is an ordinary page, and so is one in kom-igang without a number.
    """
    folder, _, name = path.partition("/")
    if name in {"", "index.md"} or (folder == "kom-igang" and not name[0].isdigit()):
        return Page
    return PAGE_KINDS.get(folder, Page)
