"""Rules about what records name: that it exists, and that nothing lies unused."""

import functools
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Annotated, Any, get_args, get_origin

from pydantic.fields import FieldInfo

from macros.model.kinds import Ref
from macros.model.problem import Problem, did_you_mean, quoted
from macros.model.record import Entity, Path, Record
from macros.model.rules import filled
from macros.model.site import HOLDERS, Site

NOT_THERE = "{skrivet} finns inte i {mapp}.{menade} Rätta namnet, eller lägg till filen {fil}."


def everything_named_exists(site: Site) -> Iterator[Problem]:
    """Every id that a record names is the name of a file."""
    known = _known(site)
    for entity in site.entities():
        for path, folder, name in references(entity):
            if name not in known[folder]:
                file = f"docs/{name}.md" if folder == "docs" else f"data/{folder}/{name}.yml"
                where = "docs" if folder == "docs" else f"data/{folder}"
                hint = did_you_mean(name, known[folder])
                yield Problem(
                    entity.at(*path),
                    "finns-inte",
                    filled(
                        NOT_THERE,
                        {"skrivet": quoted(name), "mapp": where, "menade": hint, "fil": file},
                    ),
                )


def every_source_is_used(site: Site) -> Iterator[Problem]:
    """A source that nothing rests on is forgotten, or its use is."""
    used = _used(site, "kallor")
    for source in site.sources.values():
        if source.id not in used:
            yield Problem(
                source.at(),
                "oanvand-kalla",
                f"Ingen uppgift och ingen sida bygger på källan {quoted(source.id)}. "
                "Skriv dess namn under ”källor” där den används, eller ta bort filen.",
            )


def every_administration_is_used(site: Site) -> Iterator[Problem]:
    """An administration that no area and no resource names is a dead end for a reader."""
    used = _used(site, "forvaltningar")
    for administration in site.administrations.values():
        if administration.id not in used:
            yield Problem(
                administration.at(),
                "oanvand-forvaltning",
                f"Inget område och ingen resurs nämner {quoted(administration.id)}. "
                "Nämn förvaltningen där den hör hemma, eller ta bort filen.",
            )


def references(entity: Entity) -> Iterator[tuple[Path, str, str]]:
    """Path, folder under data/, and id of everything that a record names."""
    yield from _in_record(entity, ())


def _in_record(record: Record, path: Path) -> Iterator[tuple[Path, str, str]]:
    for name, written, ref in _fields(type(record)):
        yield from _in_value(getattr(record, name), (*path, written), ref)


@functools.cache
def _fields(kind: type[Record]) -> tuple[tuple[str, str, Ref | None], ...]:
    """Each field's name in the code and in the file, and what its ids name."""
    return tuple(
        (name, info.alias or name, next(_refs_of(info), None))
        for name, info in kind.model_fields.items()
    )


def _refs_of(info: FieldInfo) -> Iterator[Ref]:
    yield from (part for part in info.metadata if isinstance(part, Ref))
    yield from _refs_in(info.annotation)


def _in_value(value: Any, path: Path, ref: Ref | None) -> Iterator[tuple[Path, str, str]]:
    if isinstance(value, Record):
        yield from _in_record(value, path)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _in_value(item, (*path, position), ref)
    elif ref and value:
        yield path, ref.folder, str(value)


def _refs_in(annotation: Any) -> Iterator[Ref]:
    if get_origin(annotation) is Annotated:
        yield from (part for part in get_args(annotation)[1:] if isinstance(part, Ref))
    for part in get_args(annotation):
        if not isinstance(part, Ref):
            yield from _refs_in(part)


def _known(site: Site) -> Mapping[str, Mapping[str, Entity]]:
    """Records by the folder and the id by which others name them; pages by their address."""
    held = {PurePosixPath(kind.folder).name: name for kind, name in HOLDERS.items()}
    return {folder: getattr(site, name) for folder, name in held.items()} | {
        "docs": site.by_address
    }


def _used(site: Site, folder: str) -> set[str]:
    fields = {
        name
        for entity in site.entities()
        for _, where, name in references(entity)
        if where == folder
    }
    macro = _NAMING.get(folder)
    calls = (call for page in site.pages.values() for call in page.calls)
    return fields | {str(call.args[0]) for call in calls if call.name == macro and call.args}


# The macro whose first choice is the id of a record in the folder.
_NAMING = {"kallor": "kalla"}
