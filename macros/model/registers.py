"""Registers that grow by the line: open questions, adaptations, notices, events."""

from typing import ClassVar

from macros.model.kinds import Name, Text, Time, Word
from macros.model.law import StatuteId
from macros.model.participation import Arena
from macros.model.record import Entity, Record, written
from macros.model.sources import SourceId
from macros.model.words import ThemeId

_SOURCES = "Källorna som texten bygger på."


class Answer(Record):
    """What a later source says to an open question."""

    when: Time = written("när", "När svaret kom.", example="2021")
    what: Text = written("vad", "Vad källan svarar.", example="Huvudmannen bör ta mer ansvar.")
    sources: tuple[SourceId, ...] = written(
        "källor", _SOURCES, example=["skr-utvardering"], min_length=1
    )


class Openness(Word):
    """How far a question has been answered."""

    OPEN = "öppen"
    PARTLY = "delvis besvarad"
    ANSWERED = "besvarad"


class Question(Entity):
    """A question that somebody has raised, and what has been said to it since."""

    folder: ClassVar[str] = "data/oppna-fragor"
    called: ClassVar[str] = "öppen fråga"
    explained: ClassVar[str] = (
        "En fråga som någon har ställt om MVP. Den stängs aldrig utan en källa som svarar."
    )

    question: Text = written(
        "fråga", "Frågan, i en mening.", example="Vem ska samordna arbetet i staden?"
    )
    raised_by: Name = written(
        "väckt_av", "Funktionen eller texten som ställde den.", example="Socialförvaltningen"
    )
    raised: Time = written("väckt", "När den ställdes.", example="ht-2020")
    sources: tuple[SourceId, ...] = written(
        "källor", "Källorna där den ställs.", example=["lagesrapport-2020"], min_length=1
    )
    answers: tuple[Answer, ...] = written(
        "svar",
        "Vad senare källor svarar, det äldsta först.",
        example=[{"när": "2021", "vad": "Delvis.", "källor": ["skr-utvardering"]}],
        default=(),
    )
    still_open: Text = written(
        "öppet",
        "Vad som fortfarande är öppet.",
        example="Ingen källa säger vem som samordnar i dag.",
    )
    openness: Openness = written("läge", "Hur långt svaret räcker.", example="öppen")
    themes: tuple[ThemeId, ...] = written(
        "teman", "Ämnena som frågan hör till.", example=["samverkan"], default=()
    )
    search_words: tuple[Name, ...] = written(
        "sökord",
        "Vad en läsare kan skriva i sökrutan när frågan är den hen har. De syns inte.",
        example=["vem leder arbetet i staden"],
        default=(),
    )


class Stance(Word):
    """What a source says of changing a part of the programme."""

    CORE = "kärna"
    ADAPTABLE = "anpassningsbar"
    ADVISED_AGAINST = "avråds"
    NOT_JUDGED = "ej bedömd"


class Adaptation(Entity):
    """A change that somebody has made in the programme, and what came of it."""

    folder: ClassVar[str] = "data/anpassningar"
    called: ClassVar[str] = "anpassning"
    explained: ClassVar[str] = (
        "En ändring som någon har gjort i programmet. Hållningen är källans. Säger ingen källa "
        "något är den ”ej bedömd”."
    )

    part: Name = written("del", "Delen av programmet.", example="Lektionernas ordning")
    change: Text = written(
        "ändring",
        "Vad som ändrades, eller vad som ska stå kvar.",
        example="Två lektioner slogs ihop.",
    )
    why: Text = written("varför", "Varför, eller ”uppgift saknas”.", example="Tiden räckte inte.")
    seen: Text = written(
        "iakttaget", "Vad som hände, eller ”uppgift saknas”.", example="uppgift saknas"
    )
    place: Name = written("var", "Var det gjordes.", example="Hagsätraskolan, Stockholm")
    when: Time = written("när", "När det gjordes.", example="2022-03")
    stance: Stance = written("hållning", "Vad källan säger om ändringen.", example="ej bedömd")
    stance_by: Name = written(
        "hållning_enligt", "Vem som säger det, eller ”uppgift saknas”.", example="MÄN:s manual"
    )
    sources: tuple[SourceId, ...] = written(
        "källor", _SOURCES, example=["skr-hagsatra-2022"], min_length=1
    )


class Notice(Entity):
    """An example of which too little is known for a page of its own."""

    folder: ClassVar[str] = "data/notiser"
    called: ClassVar[str] = "notis"
    explained: ClassVar[str] = "Ett exempel som vi vet för lite om för en egen sida."

    name: Name = written("namn", "Platsen eller arbetet.", example="Gävle")
    when: Time = written("när", "När det var.", example="odaterad")
    arenas: tuple[Arena, ...] = written(
        "arenor",
        "Där arbetet skedde. Utelämna när källan inte säger det.",
        example=["skola"],
        default=(),
    )
    text: Text = written(
        "text", "Vad källan berättar, i en till tre meningar.", example="Elever möter ledare."
    )
    sources: tuple[SourceId, ...] = written("källor", _SOURCES, example=["gavle-at"], min_length=1)


class Event(Entity):
    """A point on the time line of MVP in Stockholm."""

    folder: ClassVar[str] = "data/handelser"
    called: ClassVar[str] = "händelse"
    explained: ClassVar[str] = "En händelse på tidslinjen om MVP i Stockholm och i landet."

    when: Time = written("när", "När det hände.", example="2015")
    what: Text = written("vad", "Vad som hände.", example="MVP börjar i Stockholms stad.")
    statutes: tuple[StatuteId, ...] = written(
        "lagrum", "Lagrummen, om en lag ändrades.", example=["orosanmalan"], default=()
    )
    sources: tuple[SourceId, ...] = written(
        "källor", _SOURCES, example=["lagesrapport-2020"], min_length=1
    )
