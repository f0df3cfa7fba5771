"""How accessible the site is: what is claimed, what is wrong, and what has been tried."""

from typing import Annotated, ClassVar

from macros.model.kinds import (
    Blank,
    Date,
    DateOrBlank,
    Name,
    SchoolTerm,
    Text,
    Web,
    Word,
    or_blank,
)
from macros.model.record import Entity, Record, written

COMPLAINTS = "https://www.digg.se/tdosanmalan"
LOST = "404.html"  # what a reader sees where there is no page


class Conformance(Word):
    """What the law lets a statement say, and that nothing can be said yet."""

    NOT_ASSESSED = "inte bedömd"
    FULL = "helt förenlig"
    PARTLY = "delvis förenlig"
    NOT = "inte förenlig"


class Method(Word):
    """Who has assessed the site."""

    OWN = "egen bedömning"
    EXTERNAL = "extern granskning"


class Situation(Word):
    """Whom a fault meets."""

    BLIND = "utan syn"
    LOW_SIGHT = "med nedsatt syn"
    COLOUR_BLIND = "utan att se färger"
    DEAF = "utan hörsel"
    LOW_HEARING = "med nedsatt hörsel"
    MOTOR = "med begränsad rörlighet"
    COGNITION = "med svårt att läsa, förstå eller minnas"


class Fault(Record):
    """Something that is known not to be accessible."""

    what: Text = written("vad", "Vad som inte fungerar, och var.", example="Bilden saknar text.")
    why: Text = written("varför", "Varför det inte är avhjälpt.", example="Texten skrivs i vår.")
    control: Name = written("krav", "Kravets nummer i kontrollista och standard.", example="1.1.1")
    situations: tuple[Situation, ...] = written(
        "drabbar", "De som möter felet.", example=["utan syn"], min_length=1
    )
    mended_by: SchoolTerm = written("rättas", "Terminen då det ska vara rättat.", example="vt-2027")


class Excepted(Record):
    """Content that need not be accessible, and why not."""

    what: Text = written("vad", "Innehållet.", example="En film som någon annan har gjort.")
    why: Text = written("varför", "Skälet.", example="Staden har inte betalat för filmen.")


class Statement(Entity):
    """The accessibility statement, as data."""

    folder: ClassVar[str] = "data/tillganglighet.yml"
    called: ClassVar[str] = "redogörelse för tillgänglighet"
    explained: ClassVar[str] = (
        "Det som redogörelsen för tillgänglighet säger. Utan utgivare är läget ”inte bedömd”. Det "
        "kan inte vara ”helt förenlig” så länge ett fel är öppet eller protokollet har luckor."
    )

    service: Name = written("tjänst", "Webbplatsens namn.", example="Kunskapsbanken MVP")
    status: Conformance = written("läge", "Vad bedömningen kom fram till.", example="inte bedömd")
    assessed: DateOrBlank = written("bedömd", "Dagen då den gjordes.", example="uppgift saknas")
    updated: Date = written(
        "uppdaterad", "Dagen då redogörelsen senast ändrades.", example="2026-11-25"
    )
    method: Annotated[Method | Blank, or_blank(Method)] = written(
        "metod", "Vem som gjorde bedömningen.", example="uppgift saknas"
    )
    tried: tuple[Text, ...] = written(
        "prövat",
        "Hur webbplatsen har prövats, en sak på varje rad.",
        example=["Ett program söker fel på varje sida."],
        min_length=1,
    )
    faults: tuple[Fault, ...] = written(
        "brister",
        "Alla fel som är kända och inte rättade.",
        example=[
            {
                "vad": "Bilden saknar text.",
                "varför": "Den skrivs i vår.",
                "krav": "1.1.1",
                "drabbar": ["utan syn"],
                "rättas": "vt-2027",
            }
        ],
        default=(),
    )
    burdens: tuple[Excepted, ...] = written(
        "oskäligt_betungande",
        "Det som inte görs tillgängligt för att det vore orimligt, med skäl.",
        example=[{"vad": "En gammal film.", "varför": "Den används av en person om året."}],
        default=(),
    )
    outside: tuple[Excepted, ...] = written(
        "omfattas_inte",
        "Det som lagen inte gäller, med skäl.",
        example=[{"vad": "En karta.", "varför": "Adresserna står i en lista bredvid."}],
        default=(),
    )
    supervision: Web = written(
        "anmälan", "Sidan där vem som helst kan anmäla till myndigheten.", example=COMPLAINTS
    )


class Outcome(Word):
    """What a control has shown."""

    PASSED = "godkänd"
    FAILED = "underkänd"
    NOT_APPLICABLE = "ej tillämplig"
    NOT_TRIED = "inte prövad"


class Means(Word):
    """How a control is made."""

    MACHINE = "test i webbläsare"
    EYE = "för hand"
    READER = "med skärmläsare"


class Control(Record):
    """One row of the protocol."""

    number: Name = written("krav", "Kravets nummer i standarden.", example="1.1.1")
    name: Name = written("namn", "Vad som ska gälla.", example="Bilder har en text")
    how: Text = written("gör_så", "Hur det prövas.", example="Läs texten vid varje bild.")
    means: Means = written("med", "Vad det prövas med.", example="för hand")
    outcome: Outcome = written("resultat", "Vad som visade sig.", example="inte prövad")
    note: Text = written(
        "anmärkning", "Vad som sågs, och på vilken sida.", example="En bild.", default=""
    )


class Protocol(Entity):
    """The manual protocol: everything that is tried, by whom and when, and what it showed."""

    folder: ClassVar[str] = "data/protokoll.yml"
    called: ClassVar[str] = "protokoll över tillgängligheten"
    explained: ClassVar[str] = (
        "Ett krav på varje rad, och vad som har visat sig. Den som prövar fyller i sin funktion, "
        "aldrig namnet. Det som ingen har prövat står som ”inte prövad”."
    )

    tried_by: Name = written("prövat_av", "Funktionen som prövade.", example="uppgift saknas")
    tried_on: DateOrBlank = written("prövat", "Dagen då det gjordes.", example="uppgift saknas")
    sample: tuple[Name, ...] = written(
        "urval",
        "Adresserna till sidorna som prövas, från webbplatsens början.",
        example=["om/kallor/"],
        min_length=1,
    )
    controls: tuple[Control, ...] = written(
        "kontroller",
        "En kontroll på varje rad.",
        example=[
            {
                "krav": "1.1.1",
                "namn": "Bilder har en text",
                "gör_så": "Läs texten vid varje bild.",
                "med": "för hand",
                "resultat": "inte prövad",
            }
        ],
        min_length=1,
    )

    @property
    def finished(self) -> bool:
        """Whether every control has been made, by somebody, on a day."""
        tried = all(each.outcome is not Outcome.NOT_TRIED for each in self.controls)
        return tried and not isinstance(self.tried_on, Blank)

    @property
    def failed(self) -> tuple[Control, ...]:
        return tuple(each for each in self.controls if each.outcome is Outcome.FAILED)
