"""Rules about what records name: that it exists, and that nothing lies unused."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin

from macros.model.kinds import Ref
from macros.model.problem import Problem, did_you_mean, quoted
from macros.model.record import Entity, Path, Record
from macros.model.site import Site


def everything_named_exists(site: Site) -> Iterator[Problem]:
    """Every id that a record names is the name of a file."""
    known = _known(site)
    for entity in site.entities():
        for path, folder, name in references(entity):
            if name not in known[folder]:
                yield Problem(
                    entity.at(*path),
                    "finns-inte",
                    f"{quoted(name)} finns inte i data/{folder}.{did_you_mean(name, known[folder])}"
                    f" Rätta namnet, eller lägg till filen data/{folder}/{name}.yml.",
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
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        refs = [part for part in info.metadata if isinstance(part, Ref)]
        refs += list(_refs_in(info.annotation))
        yield from _in_value(value, (*path, info.alias or name), refs[0] if refs else None)


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
    return {
        "stadsdelar": site.districts,
        "forvaltningar": site.administrations,
        "verksamheter": site.venues,
        "kallor": site.sources,
        "roller": site.roles,
        "teman": site.themes,
    }


def _used(site: Site, folder: str) -> set[str]:
    return {
        name
        for entity in site.entities()
        for _, where, name in references(entity)
        if where == folder
    }
