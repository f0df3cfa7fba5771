"""Studies of MVP and its relatives, one record each."""

from typing import ClassVar

from macros.model.kinds import Name, Text, Word, Year
from macros.model.record import Entity, written
from macros.model.sources import SourceId


class Finding(Word):
    """What a study found of one outcome. Not studied and not told are different things."""

    BETTER = "bättre"
    MIXED = "blandat"
    NO_DIFFERENCE = "ingen skillnad"
    WORSE = "sämre"
    NOT_STUDIED = "inte undersökt"
    UNKNOWN = "uppgift saknas"


class Studied(Word):
    """Which programme a study is about, by who leads it."""

    BY_ADULTS = "MVP, ledd av vuxna"
    BY_PUPILS = "MVP, ledd av elever"
    BOTH = "MVP, båda"
    UNTOLD = "MVP, uppgift saknas om ledare"
    OTHER = "annat åskådarprogram"


class Study(Entity):
    """A study as the bank has read it: design, size, findings, limits."""

    folder: ClassVar[str] = "data/studier"
    called: ClassVar[str] = "studie"
    explained: ClassVar[str] = (
        "En studie av MVP eller ett annat åskådarprogram, så som vi har läst den."
    )

    name: Name = written("namn", "Författare och år.", example="Pagani med flera 2023")
    programme: Studied = written(
        "program", "Programmet som undersöktes.", example="MVP, ledd av elever"
    )
    country: Name = written("land", "Landet.", example="Skottland")
    year: Year = written("år", "Året då studien kom ut.", example="2023", unit="år")
    design: Text = written("upplägg", "Hur studien gjordes.", example="enkät före och efter")
    size: Text = written("storlek", "Hur många som var med.", example="17 skolor")
    found: Text = written(
        "fann", "Vad studien fann, i en eller två meningar.", example="Ingen skillnad."
    )
    limits: Text = written(
        "gränser", "Vad studien inte kan säga.", example="Gäller elevledd MVP i Skottland."
    )
    attitudes: Finding = written(
        "kunskap_attityder", "Vad den fann om kunskap och attityder.", example="ingen skillnad"
    )
    intervening: Finding = written(
        "ingripande", "Vad den fann om vilja att ingripa, eller ingripande.", example="blandat"
    )
    violence: Finding = written("våld", "Vad den fann om våld.", example="inte undersökt")
    sources: tuple[SourceId, ...] = written(
        "källor",
        "Källorna som redovisar studien.",
        example=["pagani-2023"],
        min_length=1,
    )
