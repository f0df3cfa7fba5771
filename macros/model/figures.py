"""Claim cards, totals and resources: numbers that carry where they come from."""

from decimal import Decimal
from typing import Annotated, ClassVar

from macros.model import swedish
from macros.model.kinds import Amount, Blank, Count, Name, Text, Time, Word, or_blank
from macros.model.places import AdministrationId, DistrictId
from macros.model.record import Entity, written
from macros.model.sources import Certainty, Knowledge, SourceId

_SOURCES = "Källorna som uppgiften kommer från."


class Claim(Entity):
    """A number or a strong claim, with its as-of date, source and kind of knowledge."""

    folder: ClassVar[str] = "data/uppgifter"
    called: ClassVar[str] = "uppgift"
    explained: ClassVar[str] = (
        "Ett tal eller ett starkt påstående, med tid, källa och slag av kunskap. Visas som ett "
        "uppgiftskort på sidorna."
    )

    about: Text = written(
        "avser", "Vad uppgiften handlar om.", example="Skolor i Stockholms stad som arbetar med MVP"
    )
    value: Amount = written("värde", "Talet, eller några ord.", example="26")
    unit: Name = written("enhet", "Det som räknas, i rätt böjning.", example="skolor", default="")
    as_of: Time = written("gäller", "Tiden som uppgiften gäller för.", example="ht-2020")
    sources: tuple[SourceId, ...] = written(
        "källor", _SOURCES, example=["lagesrapport-2020"], min_length=1
    )
    spot: Name = written(
        "ställe", "Var i källan uppgiften står.", example="avsnittet Bakgrund", default=""
    )
    knowledge: Knowledge = written(
        "kunskapsslag", "Vilket slags kunskap uppgiften är.", example="myndighet"
    )
    certainty: Certainty = written(
        "säkerhet", "Hur säkert källan säger det: hög, medel eller låg.", example="hög"
    )
    note: Text = written(
        "anmärkning",
        "Det som en läsare behöver veta om uppgiften.",
        example="Källan namnger inte skolorna.",
        default="",
    )

    @property
    def number(self) -> Decimal | None:
        return self.value if isinstance(self.value, Decimal) else None

    @property
    def label(self) -> str:
        """The value with its unit, for the middle of a sentence: 26 skolor."""
        value = self.value if self.number is None else swedish.number(self.number)
        return f"{value}\N{NO-BREAK SPACE}{self.unit}" if self.unit else str(value)


class Counted(Word):
    """What a total counts."""

    DISTRICTS = "stadsdelsförvaltningar"
    SCHOOLS = "skolor"
    CLASSES = "klasser"
    PUPILS = "elever"
    LEADERS = "ledare"


class Total(Claim):
    """A figure for the whole city and one term, whose parts may or may not be known."""

    folder: ClassVar[str] = "data/totaler"
    called: ClassVar[str] = "total"
    explained: ClassVar[str] = (
        "En siffra för hela staden och en termin. Har alla fält som en uppgift har, och några till."
    )

    counts: Counted = written("räknar", "Vad totalen räknar.", example="skolor")
    out_of: Count = written(
        "av",
        "Hur många det fanns i staden då, om någon vet.",
        example="13",
        unit="det som står i ”räknar”",
        default=Blank.UNKNOWN,
    )
    why_unnamed: Text = written(
        "varför_okänt",
        "Varför banken inte kan namnge alla som totalen räknar.",
        example="Listan står i bilagan, som vi inte har kunnat läsa.",
        default="",
    )
    who_knows: Text = written(
        "vem_kan_veta",
        "Funktionen som borde kunna svara, aldrig en person.",
        example="Samordnaren på utbildningsförvaltningen.",
        default="",
    )
    out_of_sources: tuple[SourceId, ...] = written(
        "av_källor", "Källorna till talet i ”av”.", example=["stockholm-omradesfakta"], default=()
    )


class ResourceKind(Word):
    """What was set aside."""

    COORDINATOR = "samordnare"
    MONEY = "pengar"
    DEVELOPMENT = "utvecklingsarbete"
    SUPPORT = "stöd till skolor"
    TASK = "uppdrag"


class Resource(Entity):
    """Something that somebody set aside for MVP, as far as a source tells."""

    folder: ClassVar[str] = "data/resurser"
    called: ClassVar[str] = "resurs"
    explained: ClassVar[str] = "Något som någon har avsatt för MVP, så långt en källa säger det."

    who: tuple[AdministrationId, ...] = written(
        "vem",
        "Förvaltningarna som har avsatt något. Tom lista när källan inte säger vilka.",
        example=["farsta"],
    )
    who_note: Name = written(
        "vem_anmärkning",
        "Vem det är när ingen förvaltning kan namnges.",
        example="Kommunfullmäktige",
        default="",
    )
    districts: tuple[DistrictId, ...] = written(
        "stadsdelar",
        "Områdena som resursen gällde, när de inte framgår av ”vem”.",
        example=["rinkeby-kista", "spanga-tensta"],
        default=(),
    )
    when: Time = written("när", "När resursen fanns, så exakt som källan säger.", example="2017")
    kind: Annotated[ResourceKind | Blank, or_blank(ResourceKind)] = written(
        "slag", "Vad för slags resurs.", example="samordnare"
    )
    what: Text = written(
        "beskrivning", "Vad som avsattes, i en mening.", example="En samordnare leder arbetet."
    )
    money: Count = written("belopp", "Hela kronor.", example="4000000", unit="kronor")
    schools: Count = written("skolor", "Antal skolor som det gällde.", example="4", unit="skolor")
    sources: tuple[SourceId, ...] = written(
        "källor", _SOURCES, example=["nyhetsbyran-jarva"], min_length=1
    )
    certainty: Certainty = written(
        "säkerhet", "Hur säkert källan säger det: hög, medel eller låg.", example="hög"
    )
    note: Text = written(
        "anmärkning", "Det som en läsare behöver veta.", example="Partimaterial.", default=""
    )
