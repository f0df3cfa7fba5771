"""Districts, administrations and venues, and how they change over time."""

import datetime as dt
from typing import Annotated, ClassVar

from macros.model.kinds import (
    Blank,
    Date,
    DateOrBlank,
    Grades,
    Name,
    Ref,
    Slug,
    Text,
    Word,
    or_blank,
)
from macros.model.record import Entity, Record, written
from macros.model.sources import Certainty, SourceId
from macros.model.time import When

DistrictId = Annotated[Slug, Ref("stadsdelar")]
AdministrationId = Annotated[Slug, Ref("forvaltningar")]
VenueId = Annotated[Slug, Ref("verksamheter")]

_SOURCES = "Källorna som uppgifterna kommer från."
_CERTAINTY = "Hur säkert källan säger det: hög = rakt ut, medel = nästan, låg = bara en antydan."
_NOTE = "Det som en läsare behöver veta och som inte får plats i de andra fälten."


class Administration(Entity):
    """A part of the city's administration that can set resources aside or report."""

    folder: ClassVar[str] = "data/forvaltningar"
    called: ClassVar[str] = "förvaltning"
    explained: ClassVar[str] = (
        "En del av stadens förvaltning som kan avsätta resurser eller rapportera. Filens namn är "
        "dess id."
    )

    name: Name = written(
        "namn", "Namnet som staden skriver det.", example="Farsta stadsdelsförvaltning"
    )
    task: Text = written(
        "uppdrag",
        "Vad förvaltningen har med MVP att göra, så långt en källa säger det.",
        example="Erbjuder skolorna MVP och har en samordnare för våldsprevention.",
        default="",
    )
    sources: tuple[SourceId, ...] = written(
        "källor", _SOURCES, example=["stockholm-organisation-2023"], min_length=1
    )


class District(Entity):
    """A stadsdelsområde. Areas merge over time; a merged one keeps its file and its id."""

    folder: ClassVar[str] = "data/stadsdelar"
    called: ClassVar[str] = "stadsdelsområde"
    explained: ClassVar[str] = (
        "Ett stadsdelsområde, i dag eller förr. Områden slås ihop; det gamla behåller sin fil och "
        "sitt id för alltid."
    )

    name: Name = written("namn", "Kortnamnet.", example="Farsta")
    title: Name = written(
        "titel", "Områdets hela namn, som staden skriver det.", example="Farsta stadsdelsområde"
    )
    administration: AdministrationId = written(
        "förvaltning",
        "Områdets stadsdelsförvaltning.",
        example="farsta",
    )
    since: DateOrBlank = written("från", "Första dagen området fanns.", example="2020-07-01")
    known_since: Date | None = written(
        "känt_från",
        "En dag då området säkert fanns. Behövs när ”från” är ”uppgift saknas”.",
        example="2015-01-01",
        default=None,
    )
    until: Date | None = written(
        "till",
        "Sista dagen området fanns. Utelämnas så länge det finns.",
        example="2023-06-30",
        default=None,
    )
    replaces: tuple[DistrictId, ...] = written(
        "ersätter", "Områdena som slogs ihop till det här.", example=["alvsjo"], default=()
    )
    parts: tuple[Name, ...] = written(
        "stadsdelar",
        "Stadsdelarna i området, i den ordning källan har.",
        example=["Fagersjö", "Farsta"],
        default=(),
    )
    sources: tuple[SourceId, ...] = written(
        "källor", _SOURCES, example=["stockholm-farsta"], min_length=1
    )
    certainty: Certainty = written("säkerhet", _CERTAINTY, example="hög")
    note: Text = written("anmärkning", _NOTE, example="Svedmyra hör delvis hit.", default="")

    def exists(self, day: dt.date) -> bool:
        """Whether the area was there that day. Before what is known it counts as absent."""
        begins = self.known_since if isinstance(self.since, Blank) else self.since
        return begins is not None and begins <= day and (self.until is None or day <= self.until)

    def may_have_existed(self, when: When) -> bool:
        """Whether it can have been there at some part of a time. An unknown start sets no bound."""
        begins = None if isinstance(self.since, Blank) else self.since
        return when.touches(begins, self.until)


class VenueKind(Word):
    """Where MVP is done."""

    SCHOOL = "skola"
    YOUTH_CENTRE = "fritidsgård"
    PARK_PLAYGROUND = "parklek"


class SchoolForm(Word):
    """The forms of school that the city runs or has on its ground."""

    COMPULSORY = "grundskola"
    ADAPTED_COMPULSORY = "anpassad grundskola"
    UPPER_SECONDARY = "gymnasieskola"
    ADAPTED_UPPER_SECONDARY = "anpassad gymnasieskola"


class Location(Record):
    """The district that a venue lies in, for a time."""

    district: DistrictId = written(
        "stadsdelsområde", "Området som verksamheten ligger i.", example="farsta"
    )
    since: Date | None = written(
        "från",
        "Första dagen i området, om den inte är verksamhetens första.",
        example="2023-07-01",
        default=None,
    )
    until: Date | None = written(
        "till", "Sista dagen i området, om den är passerad.", example="2023-06-30", default=None
    )

    def holds(self, day: dt.date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


class Venue(Entity):
    """A school, a youth centre or a park playground."""

    folder: ClassVar[str] = "data/verksamheter"
    called: ClassVar[str] = "verksamhet"
    explained: ClassVar[str] = (
        "En skola, en fritidsgård eller en parklek. Läget skrivs rad för rad, eftersom områden "
        "byter gränser."
    )

    name: Name = written("namn", "Namnet som det skrivs offentligt.", example="Hagsätraskolan")
    kind: VenueKind = written("slag", "Vad för slags verksamhet det är.", example="skola")
    form: Annotated[SchoolForm | Blank, or_blank(SchoolForm)] = written(
        "skolform", "Skolformen. För annat än skolor: ”ej tillämpligt”.", example="grundskola"
    )
    grades: Grades = written(
        "årskurser",
        "Årskurserna som en källa säger att skolan har.",
        example=["7", "8", "9"],
        unit="årskurs",
    )
    locations: tuple[Location, ...] = written(
        "läge",
        "Stadsdelsområdet som verksamheten ligger i. En rad för varje tid.",
        example=[{"stadsdelsområde": "rinkeby-kista", "till": "2023-06-30"}],
        min_length=1,
    )
    sources: tuple[SourceId, ...] = written(
        "källor", _SOURCES, example=["skr-hagsatra-2022"], min_length=1
    )
    note: Text = written(
        "anmärkning", _NOTE, example="Skolans årskurser står inte i källan.", default=""
    )

    def district_on(self, day: dt.date) -> str | None:
        """The id of the district that it lay in that day; None where no row covers the day."""
        return next((place.district for place in self.locations if place.holds(day)), None)

    def may_have_lain_in(self, district: str, when: When) -> bool:
        """Whether it can have lain in that district at some part of a time."""
        return any(
            place.district == district and when.touches(place.since, place.until)
            for place in self.locations
        )
