"""Who approves what. One file, data/granskare.yml; the archive's own list is made from it."""

from typing import ClassVar

from macros.model.kinds import Account, FilePattern, Name, Text
from macros.model.record import Entity, Record, written
from macros.model.words import RoleId


class Remit(Record):
    """A part of the bank that somebody approves."""

    name: Name = written("namn", "Delen av banken.", example="Uppgifter och källor")
    files: tuple[FilePattern, ...] = written(
        "filer",
        "Mappar och filer, från arkivets början, med snedstreck först.",
        example=["/data/"],
        min_length=1,
    )
    functions: tuple[RoleId, ...] = written(
        "funktioner",
        "Rollerna som läser förslaget. Aldrig personer.",
        example=["forvaltning"],
        min_length=1,
    )
    looks_at: Text = written(
        "ser_efter",
        "Vad granskaren ser efter.",
        example="Att källan säger det som står på raden.",
    )
    accounts: tuple[Account, ...] = written(
        "konton",
        "Grupper hos kodvärden som frågas. Tom lista så länge ingen är utsedd.",
        example=["@stad/granskare"],
    )


class Reviewers(Entity):
    """Who approves what. Of the parts that a file belongs to, the last one counts."""

    folder: ClassVar[str] = "data/granskare.yml"
    called: ClassVar[str] = "granskare"
    explained: ClassVar[str] = (
        "Vem som godkänner vad. En enda fil. Hör en fil till två delar gäller den som står sist."
    )

    remits: tuple[Remit, ...] = written(
        "delar",
        "Delarna av banken, de allmänna först.",
        example=[{"namn": "Sidor", "filer": ["/docs/"], "funktioner": ["redaktion"]}],
        min_length=1,
    )
