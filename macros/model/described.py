"""What a model says of its own fields: for the field guide, the form on the site and its rules."""

import inspect
from collections.abc import Iterator
from typing import Any, get_args

from pydantic.fields import FieldInfo

from macros.model.kinds import Blank, Kind, Ref, Word


def kind_of(info: FieldInfo) -> Kind:
    """What may be written in a field: its own kind, or that of the words that it is one of."""
    word = class_in(info.annotation, Word)
    if kind := next((part for part in _marks(info) if isinstance(part, Kind)), None):
        return kind
    if word:
        blanks = tuple(blank.value for blank in Blank) if class_in(info.annotation, Blank) else ()
        made: Kind = word.kind(*blanks)
        return made
    return Kind("")


def ref_of(info: FieldInfo) -> str:
    """The folder whose records the field names, or nothing."""
    return next((part.folder for part in _marks(info) if isinstance(part, Ref)), "")


def written_as(info: FieldInfo) -> str:
    """What stands in a field of a file, in words: a record is named by the name of its file."""
    folder = ref_of(info)
    if folder in ("", "docs"):
        return kind_of(info).words
    names = "filnamnen" if is_list(info) else "filnamnet"
    return f"{names} i data/{folder}, utan .yml"


def how_to_name(info: FieldInfo) -> str:
    """A sentence on how a file names the records of a field; nothing where it names none."""
    return f"Skriv {written_as(info)}." if ref_of(info) else ""


def is_list(info: FieldInfo) -> bool:
    """Whether the field holds a list, whatever words may stand instead of it."""
    return any(
        getattr(part, "__origin__", None) is tuple
        for part in (info.annotation, *get_args(info.annotation))
    )


def example_of(info: FieldInfo) -> str:
    """The example as a reader meets it."""
    value = (info.examples or [""])[0]
    if isinstance(value, list):
        return ", ".join(str(item) if isinstance(item, str) else _pairs(item) for item in value)
    return _pairs(value) if isinstance(value, dict) else str(value)


def unit_of(info: FieldInfo) -> str:
    """What the number in a field counts."""
    extra = info.json_schema_extra
    return str(extra.get("enhet", "")) if isinstance(extra, dict) else ""


def most_of(info: FieldInfo) -> int:
    """The most characters that a field may have beyond what its kind says; 0 when it is silent."""
    return next((part.max_length for part in info.metadata if hasattr(part, "max_length")), 0)


def class_in(annotation: Any, wanted: type) -> Any:
    """The class of that kind inside an annotation, if there is one."""
    if inspect.isclass(annotation) and not get_args(annotation) and issubclass(annotation, wanted):
        return annotation
    parts = (class_in(part, wanted) for part in get_args(annotation))
    return next((found for found in parts if found), None)


def _marks(info: FieldInfo) -> Iterator[Any]:
    yield from info.metadata
    yield from _annotated(info.annotation)


def _annotated(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from _annotated(part)


def _pairs(item: dict[str, Any]) -> str:
    return ", ".join(f"{name}: {_flow(value)}" for name, value in item.items())


def _flow(value: Any) -> str:
    return f"[{', '.join(value)}]" if isinstance(value, list) else str(value)
