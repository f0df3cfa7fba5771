"""What looks like personal data and isn't: kept in one file, each for a time."""

from typing import ClassVar

from macros.model.kinds import Date, Name, Slug, Text
from macros.model.record import Entity, Record, written


class Exempt(Record):
    """One find that somebody has looked at and let through, until a day."""

    file: Name = written("fil", "Filen där det står.", example="docs/om/dataskydd.md")
    mark: Slug = written(
        "märke", "Märket som granskningen skriver ut efter fyndet.", example="0f3a9c21d4b5e687"
    )
    reason: Text = written(
        "skäl", "Varför det får stå kvar.", example="Ett av Skatteverkets publicerade testnummer."
    )
    until: Date = written("till", "Sista dagen som undantaget gäller.", example="2027-06-30")


class Exceptions(Entity):
    """The finds of the personal data guard that are let through."""

    folder: ClassVar[str] = "data/undantag.yml"
    called: ClassVar[str] = "undantag"
    explained: ClassVar[str] = (
        "Det som ser ut som en personuppgift men inte är det. En enda fil. Varje undantag har ett "
        "skäl och ett slut."
    )

    exempt: tuple[Exempt, ...] = written(
        "undantag",
        "Undantagen, ett på varje rad.",
        example=[{"fil": "docs/om/dataskydd.md", "märke": "0f3a9c21d4b5e687"}],
        default=(),
    )
