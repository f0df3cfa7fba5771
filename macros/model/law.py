"""Statutes: each stands once, with the wording that was read and when to look again."""

from typing import Annotated, ClassVar

from macros.model.kinds import (
    Date,
    DateOrBlank,
    Name,
    Ref,
    SchoolTerm,
    Slug,
    StatuteNumber,
    StatuteNumberOrBlank,
    Text,
    Web,
)
from macros.model.record import Entity, written

StatuteId = Annotated[Slug, Ref("lagrum")]
_SPACE = "\N{NO-BREAK SPACE}"


class Statute(Entity):
    """One place in a law, in plain words."""

    folder: ClassVar[str] = "data/lagrum"
    called: ClassVar[str] = "lagrum"
    explained: ClassVar[str] = (
        'Ett ställe i en lag, med vanliga ord. Sidorna skriver lag("…") och får rätt paragraf.'
    )

    law: Name = written("lag", "Lagens namn, så som det står i en mening.", example="skollagen")
    number: StatuteNumber = written("sfs", "Lagens nummer.", example="2010:800")
    paragraph: Name = written(
        "lagrum",
        "Kapitel och paragraf. Utelämna när det är hela lagen.",
        example="6 kap. 8 §",
        default="",
    )
    says: Text = written(
        "säger",
        "Vad som står där, i en eller två meningar.",
        example="Skolan gör en plan varje år.",
    )
    wording: StatuteNumberOrBlank = written(
        "lydelse", "SFS-numret till och med vilket texten är läst.", example="2025:730"
    )
    since: DateOrBlank = written(
        "gäller_från", "Dagen då lydelsen började gälla.", example="2025-07-01"
    )
    checked: Date = written("kontrollerad", "Dagen då någon läste lagtexten.", example="2026-11-23")
    look_again: SchoolTerm = written(
        "ses_över", "Terminen då någon ska läsa den igen.", example="vt-2027"
    )
    changes: Text = written(
        "ändras", "Ändringar som redan är beslutade.", example="Ny lydelse 1 juli 2028.", default=""
    )
    repeals: tuple[StatuteNumber, ...] = written(
        "ersätter",
        "Lagar som inte gäller längre. Deras nummer får inte stå på någon sida.",
        example=["2001:453"],
        default=(),
    )
    note: Text = written(
        "anmärkning", "Annat som en läsare bör veta.", example="Gäller all personal.", default=""
    )
    address: Web = written(
        "adress", "Lagtextens adress.", example="https://www.riksdagen.se/skollagen"
    )
    search_words: tuple[Name, ...] = written(
        "sökord",
        "Vad en läsare kan skriva i sökrutan när lagrummet är svaret. De syns inte.",
        example=["anmäla till soc", "måste jag anmäla själv"],
        default=(),
    )

    @property
    def label(self) -> str:
        """As it stands in a sentence: 6 kap. 8 § skollagen (2010:800)."""
        place = self.paragraph.replace(" ", _SPACE)
        return " ".join(filter(None, (place, f"{self.law} ({self.number})")))
