"""Roles, themes and the glossary."""

from typing import Annotated, ClassVar

from macros.model.kinds import Name, Ref, Slug, Text
from macros.model.record import Entity, written
from macros.model.sources import SourceId

RoleId = Annotated[Slug, Ref("roller")]
ThemeId = Annotated[Slug, Ref("teman")]


class Role(Entity):
    """A function in or around a school that reads the bank or answers for a part of it."""

    folder: ClassVar[str] = "data/roller"
    called: ClassVar[str] = "roll"
    explained: ClassVar[str] = "En funktion i eller runt skolan. Aldrig en person."

    name: Name = written("namn", "Rollen i obestämd form.", example="rektor")
    task: Text = written(
        "uppgift", "Vad rollen har med MVP att göra, i en mening.", example="Beslutar om starten."
    )


class Theme(Entity):
    """A subject that runs through the phases."""

    folder: ClassVar[str] = "data/teman"
    called: ClassVar[str] = "tema"
    explained: ClassVar[str] = "Ett ämne som går genom flera faser."

    name: Name = written("namn", "Temats namn.", example="samverkan mellan yrkesroller")
    about: Text = written(
        "beskrivning", "Vad temat handlar om.", example="Hur skola och fritid samarbetar."
    )


class GlossaryTerm(Entity):
    """A word that the bank uses in one meaning."""

    folder: ClassVar[str] = "data/ordlista"
    called: ClassVar[str] = "ord"
    explained: ClassVar[str] = "Ett ord som banken använder i en enda betydelse."

    word: Name = written("ord", "Ordet i grundform.", example="aktiv åskådare")
    meaning: Text = written(
        "betyder",
        "Förklaringen, så att den går att läsa ensam.",
        example="Den som ser och ingriper.",
    )
    forms: tuple[Name, ...] = written(
        "former",
        "Andra former av ordet som sidorna använder. Det första på varje sida får en förklaring.",
        example=["aktiva åskådare"],
        default=(),
    )
    sources: tuple[SourceId, ...] = written(
        "källor", "Källorna till förklaringen.", example=["mfj-mvp"], default=()
    )
    search_words: tuple[Name, ...] = written(
        "sökord",
        "Vad en läsare kan skriva i sökrutan när ordet är svaret. De syns inte.",
        example=["våga ingripa", "civilkurage"],
        default=(),
    )
