"""Who took part, when, in what: as a district reported it or a public source tells."""

from pathlib import PurePosixPath
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator

from macros.model.kinds import Count, DateOrBlank, Grades, Kind, Text, Time, Word, fault
from macros.model.places import VenueId
from macros.model.record import Entity, Record, written
from macros.model.sources import Certainty, Programme, SourceId
from macros.model.time import Term


class Arena(Word):
    """Where the work with young people happens."""

    SCHOOL = "skola"
    YOUTH_CENTRE = "fritidsgård"
    PARK_PLAYGROUND = "parklek"
    FIELD = "fältarbete"


class Basis(Word):
    """What a file of participation rests on."""

    REPORT = "rapport"
    SOURCES = "offentliga källor"


class Participation(Record):
    """How one venue took part. Counts are of what stands in the source, never an estimate."""

    venue: VenueId = written(
        "verksamhet",
        "Skolan, fritidsgården eller parkleken.",
        example="hagsatraskolan",
    )
    programme: Programme = written(
        "program", "Programmet, med källans eget namn på det.", example="MVP"
    )
    arena: Arena = written("arena", "Där arbetet med de unga sker.", example="skola")
    classes: Count = written("klasser", "Antal klasser.", example="5", unit="klasser")
    grades: Grades = written(
        "årskurser", "Årskurserna som deltog.", example=["7", "8"], unit="årskurs"
    )
    pupils: Count = written(
        "elever", "Antal elever i klasserna. Bara antal, aldrig namn.", example="120", unit="elever"
    )
    leaders: Count = written(
        "ledare", "Antal utbildade MVP-ledare som deltog.", example="6", unit="ledare"
    )
    certainty: Certainty = written(
        "säkerhet",
        "Hur säkert källan säger att verksamheten deltog: hög, medel eller låg.",
        example="hög",
    )
    sources: tuple[SourceId, ...] = written(
        "källor",
        "Radens egna källor, om den har andra än de övriga.",
        example=["skr-hagsatra-2022"],
        default=(),
    )
    reason: Text = written(
        "skäl",
        "Varför ett annat stadsdelsområde än det egna rapporterar verksamheten.",
        example="Fritidsgården drivs gemensamt med Farsta.",
        default="",
    )
    note: Text = written(
        "anmärkning",
        "Det som en läsare behöver veta om raden.",
        example="Lektionerna är utspridda över tre läsår.",
        default="",
    )


class UndatedParticipation(Participation):
    """Participation that no source ties to one term."""

    when: Time = written("när", "När det var, så exakt som källan säger.", example="före 2023-07")


NOBODY = "inga"
NO_ROWS = (
    "Listan är tom. Skriv ”inga” om inga verksamheter deltog: det är noll. Vet ni inte tar ni bort "
    "filen: då står det att området inte har rapporterat."
)


def _rows(value: Any) -> Any:
    if value == NOBODY:
        return ()
    if value is None or value == []:
        raise fault("tom-lista", NO_ROWS)
    if isinstance(value, str):
        raise fault("fel-form", f"Skriv en lista med verksamheter, eller ordet ”{NOBODY}”.")
    return value


_SOURCES = "Källorna som alla rader bygger på, om en rad inte har egna."


class Report(Entity):
    """What is known of one district and one term: the folder is the term, the file the district.

    An empty tuple of rows says that nobody took part; a district without a file has not reported.
    """

    folder: ClassVar[str] = "data/deltagande"
    called: ClassVar[str] = "deltagande"
    explained: ClassVar[str] = (
        "Ett områdes uppgifter för en termin. Mappen är terminen och filens namn är området: "
        "data/deltagande/ht-2026/farsta.yml."
    )

    basis: Basis = written(
        "underlag",
        "”rapport” när stadsdelsförvaltningen har lämnat uppgifterna för hela området, "
        "”offentliga källor” när de är hämtade ur något som är publicerat.",
        example="rapport",
    )
    reported: DateOrBlank = written(
        "rapporterad",
        "Dagen då rapporten lämnades, eller källan kom ut.",
        example="2031-01-15",
    )
    sources: tuple[SourceId, ...] = written(
        "källor", _SOURCES, example=["rapport-farsta-ht-2031"], min_length=1
    )
    rows: Annotated[
        tuple[Participation, ...],
        BeforeValidator(_rows),
        Kind("en rad för varje verksamhet, eller ordet ”inga”", (NOBODY,), empty=NO_ROWS),
    ] = written(
        "verksamheter",
        "De som deltog. Skriv ”inga” om inga verksamheter deltog den terminen.",
        example=NOBODY,
    )
    note: Text = written(
        "anmärkning",
        "Det som en läsare behöver veta om filen.",
        example="Rättad i maj.",
        default="",
    )

    @property
    def district(self) -> str:
        return self.id

    @property
    def term(self) -> Term:
        return Term.parse(PurePosixPath(self.origin.file).parent.name)


class UndatedReport(Entity):
    """What sources say of a district without tying it to a term. Counts in no term."""

    folder: ClassVar[str] = "data/deltagande/utan-termin"
    called: ClassVar[str] = "deltagande utan termin"
    explained: ClassVar[str] = (
        "Det som källor säger om ett område utan att knyta det till en termin. Räknas inte in i "
        "någon termin."
    )

    sources: tuple[SourceId, ...] = written(
        "källor", _SOURCES, example=["nyhetsbyran-jarva"], min_length=1
    )
    rows: tuple[UndatedParticipation, ...] = written(
        "verksamheter",
        "De som deltog, en rad för varje.",
        example=[{"verksamhet": "husby-gardsskolan", "när": "före 2023-07"}],
        min_length=1,
    )
    note: Text = written(
        "anmärkning",
        "Det som en läsare behöver veta om filen.",
        example="Fyra högstadieskolor deltog; de namnges inte.",
        default="",
    )

    @property
    def district(self) -> str:
        return self.id
