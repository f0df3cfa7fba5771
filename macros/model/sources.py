"""Sources, and which kind of knowledge each gives."""

import re
from typing import Annotated, ClassVar

from macros.model.kinds import Blank, Checked, Name, Ref, Slug, Text, Web, Word, Year
from macros.model.record import Entity, written


class Knowledge(Word):
    """The kinds of knowledge that the bank keeps apart, strongest bond to a reader's duty first."""

    LAW = "lag"
    RESEARCH = "forskning"
    EVALUATION = "oberoende utvärdering"
    AUTHORITY = "myndighet"
    EXPERIENCE = "praktisk erfarenhet"
    OWNER = "programägare"
    PRESS = "press"
    ASSESSMENT = "bedömning"


OWNER = "MÄN"  # owns and sells the Swedish version that adults lead


class Certainty(Word):
    """How surely the source says it: outright, almost for this very thing, or only as a hint."""

    HIGH = "hög"
    MEDIUM = "medel"
    LOW = "låg"


class Extent(Word):
    """How much of the source somebody has read for the bank."""

    WHOLE = "hela"
    MOST = "större delen"
    BEGINNING = "början"
    EXCERPT = "utdrag"
    CONTENTS = "innehållsförteckning"


class Programme(Word):
    """What a source calls that which is done; also what it leaves unclear, and what isn't MVP."""

    MVP = "MVP"
    MVP_LEISURE = "MVP Fritid"
    ACT_TOGETHER = "Agera tillsammans"
    EITHER = "MVP eller Agera tillsammans"
    TIED = "knutet till MVP"
    OTHER = "annat än MVP"


class TitleLanguage(Word):
    """The languages that titles are written in, by their codes in HTML."""

    SWEDISH = "sv"
    ENGLISH = "en"
    DANISH = "da"
    NORWEGIAN = "no"
    FINNISH = "fi"
    GERMAN = "de"


SourceId = Annotated[Slug, Ref("kallor")]


class Source(Entity):
    """A publication that the bank rests on."""

    folder: ClassVar[str] = "data/kallor"
    called: ClassVar[str] = "källa"
    explained: ClassVar[str] = (
        "En publikation som banken bygger på. Varje källa har en fil, och varje fil används."
    )

    publisher: Name = written(
        "utgivare", "Den som gav ut källan, med sitt hela namn.", example="Stockholms stad"
    )
    authors: tuple[Name, ...] = written(
        "författare",
        "De som skrev källan, om de står i den. Bara den som har skrivit för offentligheten.",
        example=["Lucas Gottzén", "Daniel Lindberg"],
        default=(),
    )
    made_with: tuple[Name, ...] = written(
        "tillsammans_med",
        "De som var med och gjorde källan utan att ge ut den, till exempel programägaren.",
        example=["MÄN"],
        default=(),
    )
    title: Text = written(
        "titel", "Titeln så som den står i källan.", example="Utvärdering av MVP i Sverige"
    )
    language: TitleLanguage = written(
        "språk",
        "Språket som titeln är skriven på, om det inte är svenska.",
        example="en",
        default=TitleLanguage.SWEDISH,
    )
    year: Year = written("år", "Året då källan kom ut.", example="2020", unit="år")
    dated: Text = written(
        "datering",
        "Vad källan själv säger om sitt datum, när det behövs mer än ett år.",
        example="odaterad; före juli 2023 eftersom Rinkeby-Kista ännu är ett eget område",
        default="",
    )
    knowledge: Knowledge = written(
        "kunskapsslag", "Vilket slags kunskap källan ger.", example="forskning"
    )
    address: Web = written(
        "adress",
        "Adressen till utgivarens egen sida. Står källan bara i en kopia hos någon annan skriver "
        "du ”uppgift saknas” här och kopians adress i ”kopia_adress”.",
        example="https://www.skolverket.se/publikationer?id=3938",
    )
    mirror: Name = written(
        "kopia_hos",
        "Webbplatsen där källan lästes, om det var i en kopia.",
        example="docplayer.se",
        default="",
    )
    mirror_address: Web = written(
        "kopia_adress",
        "Kopians adress. Den länkas bara när utgivarens egen adress saknas.",
        example="https://docplayer.se/amp/150014530.html",
        default=Blank.NOT_APPLICABLE,
    )
    checked: Checked = written(
        "adress_kontrollerad",
        "Dagen då någon öppnade adressen och såg att den stämde, eller ”nej”.",
        example="2026-11-23",
    )
    read: Extent = written("läst", "Hur mycket av källan som är läst.", example="början")
    read_note: Text = written(
        "läst_anmärkning",
        "Vad som inte gick att läsa, om det spelar roll.",
        example="Bilagan med själva rapporten ingår inte.",
        default="",
    )
    programmes: tuple[Programme, ...] = written(
        "program",
        "Vad källan kallar det som verksamheterna i den deltar i, när det inte är MVP rätt och "
        "slätt.",
        example=["Agera tillsammans"],
        default=(),
    )
    note: Text = written(
        "anmärkning",
        "Annat som en läsare av källan bör veta.",
        example="Pressmeddelande från ett av de styrande partierna.",
        default="",
    )

    @property
    def foreign(self) -> str:
        """The code of the title's language where a voice must be told of it, else nothing."""
        return "" if self.language is TitleLanguage.SWEDISH else str(self.language)

    @property
    def is_original(self) -> bool:
        """Whether the publisher's own page is known; a mirror is then named but not linked."""
        return not isinstance(self.address, Blank)

    @property
    def is_owners(self) -> bool:
        """Whether the programme's owner made it, alone or with others."""
        return OWNER in (self.publisher, *self.made_with) or self.knowledge is Knowledge.OWNER

    @property
    def label(self) -> str:
        """Who and when, as short as a sentence can bear: Pagani med flera 2023, SKR 2024."""
        year = str(self.year) if isinstance(self.year, int) else "odaterad"
        return f"{self._who()} {year}".replace(" ", "\N{NO-BREAK SPACE}")

    def _who(self) -> str:
        """The authors of research by surname; else the publisher, by its letters if it has such."""
        surnames = [name.split()[-1] for name in self.authors]
        if surnames and self.knowledge in {Knowledge.RESEARCH, Knowledge.EVALUATION}:
            more = {1: surnames[0], 2: " och ".join(surnames)}
            return more.get(len(surnames), f"{surnames[0]} med flera")
        letters = re.search(r"\(([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,4})\)", self.publisher)
        return letters[1] if letters else re.split(r"[,(/]", self.publisher)[0].strip()

    @property
    def link(self) -> str:
        """The publisher's own page, else the mirror's, else nothing."""
        found = self.address if self.is_original else self.mirror_address
        return "" if isinstance(found, Blank) else found
