"""What is filled in by hand: checklists and forms that print on one sheet."""

from typing import ClassVar

from macros.model.kinds import Blank, Count, Name, Slug, Text, YesNo
from macros.model.record import Entity, Record, written
from macros.model.sources import SourceId
from macros.model.words import RoleId

_SOURCES = "Källorna. Utan källa står punkten som bankens förslag."


class Item(Record):
    """One thing to tick."""

    text: Text = written("text", "Det som ska vara klart.", example="Rektor har fattat beslut.")
    role: RoleId | None = written("roll", "Rollen som gör det.", example="rektor", default=None)
    shown_by: Text = written(
        "visas_av", "Vad som visar att det är klart.", example="Ett skriftligt beslut.", default=""
    )
    stops: YesNo = written(
        "stopp", "Om arbetet inte får börja förrän det är klart.", example="ja", default=False
    )
    sources: tuple[SourceId, ...] = written(
        "källor", _SOURCES, example=["mvp-checklista"], default=()
    )


class Checklist(Entity):
    """Things to tick, for a station, a role or a self-check."""

    folder: ClassVar[str] = "data/checklistor"
    called: ClassVar[str] = "checklista"
    explained: ClassVar[str] = "Punkter att bocka av, på skärm eller papper."

    name: Name = written("namn", "Listans rubrik.", example="Innan ni beslutar")
    station: Slug = written(
        "station", "Stationen i Kom igång som listan hör till.", example="2-besluta", default=""
    )
    role: RoleId | None = written(
        "roll", "Rollen som listan är till för.", example="rektor", default=None
    )
    items: tuple[Item, ...] = written(
        "punkter",
        "Punkterna, i den ordning de görs.",
        example=[{"text": "Rektor har fattat beslut."}],
        min_length=1,
    )


class Form(Entity):
    """A table to fill in with a pen."""

    folder: ClassVar[str] = "data/blanketter"
    called: ClassVar[str] = "blankett"
    explained: ClassVar[str] = "En tom tabell att skriva ut och fylla i med penna."

    name: Name = written("namn", "Blankettens rubrik.", example="Veckoplan")
    help: Text = written("hjälp", "Hur den fylls i.", example="En rad för varje lektion.")
    columns: tuple[Name, ...] = written(
        "kolumner", "Kolumnernas rubriker.", example=["Lektion", "Vecka"], min_length=2
    )
    rows: tuple[Name, ...] = written(
        "rader", "Det som redan står i första kolumnen.", example=["Lektion 1"], default=()
    )
    empty_rows: Count = written(
        "tomma_rader",
        "Tomma rader efter dem.",
        example="5",
        unit="rader",
        default=Blank.NOT_APPLICABLE,
    )
    sums: YesNo = written(
        "summa", "Om en rad för summan ska stå sist.", example="ja", default=False
    )
    sources: tuple[SourceId, ...] = written(
        "källor", "Källorna, om blanketten bygger på någon.", example=["mvp-checklista"], default=()
    )
