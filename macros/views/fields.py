"""The model → the field guide. The model describes itself; this only lists it."""

import inspect
from collections.abc import Iterator
from typing import Any, get_args

from pydantic.fields import FieldInfo

from macros.model.kinds import Blank, Kind, Word
from macros.model.page_kinds import PAGE_KINDS
from macros.model.pages import Page
from macros.model.problem import quoted
from macros.model.record import Entity, Record
from macros.model.shown import FieldGuide, FieldHelp, KindHelp
from macros.model.site import KINDS, SINGLES


def guide() -> FieldGuide:
    """Every kind of file and every field in it, as an editor may write it."""
    page_kinds = dict.fromkeys(PAGE_KINDS.values())
    kinds: list[type[Entity]] = [*KINDS, *SINGLES, Page, *page_kinds]
    return FieldGuide(tuple(_kind(kind) for kind in kinds))


def _kind(kind: type[Entity]) -> KindHelp:
    folders = [f"docs/{name}" for name, each in PAGE_KINDS.items() if each is kind]
    inherited = set(Page.model_fields) if kind is not Page and issubclass(kind, Page) else set()
    own = {name: info for name, info in kind.model_fields.items() if name not in inherited}
    return KindHelp(
        name=kind.called,
        folder=", ".join(folders) or kind.folder,
        intro=kind.explained,
        fields=tuple(field for info in own.values() for field in _fields(info, "")),
    )


def _fields(info: FieldInfo, before: str) -> Iterator[FieldHelp]:
    """The field, and below it those of the record that it is made of."""
    name = f"{before}{info.alias}"
    kind = _kind_of(info)
    yield FieldHelp(
        name=name,
        required=info.is_required(),
        kind=kind.words,
        choices=tuple(choice for choice in kind.choices if quoted(choice) not in kind.words),
        help=info.description or "",
        example=_example(info),
        unit=_unit(info),
    )
    record = _in(info.annotation, Record)
    for inner in record.model_fields.values() if record else ():
        yield from _fields(inner, f"{name} › ")


def _kind_of(info: FieldInfo) -> Kind:
    parts = [*info.metadata, *_annotated(info.annotation)]
    word = _in(info.annotation, Word)
    listed = "en lista: " if _is_list(info) else ""
    if kind := next((part for part in parts if isinstance(part, Kind)), None):
        return Kind(listed + kind.words, kind.choices, kind.pattern)
    if word:
        blanks = tuple(blank.value for blank in Blank) if _in(info.annotation, Blank) else ()
        return Kind(f"{listed}ett av orden", word.words() + blanks)
    return Kind("en rad för varje" if _is_list(info) else "egna fält")


def _is_list(info: FieldInfo) -> bool:
    return getattr(info.annotation, "__origin__", None) is tuple


def _annotated(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from _annotated(part)


def _in(annotation: Any, wanted: type) -> Any:
    """The class of that kind inside an annotation, if there is one."""
    if inspect.isclass(annotation) and not get_args(annotation) and issubclass(annotation, wanted):
        return annotation
    return next((found for part in get_args(annotation) if (found := _in(part, wanted))), None)


def _example(info: FieldInfo) -> str:
    value = (info.examples or [""])[0]
    if isinstance(value, list):
        return ", ".join(str(item) if isinstance(item, str) else _pairs(item) for item in value)
    return _pairs(value) if isinstance(value, dict) else str(value)


def _pairs(item: dict[str, Any]) -> str:
    return ", ".join(f"{name}: {_flow(value)}" for name, value in item.items())


def _flow(value: Any) -> str:
    return f"[{', '.join(value)}]" if isinstance(value, list) else str(value)


def _unit(info: FieldInfo) -> str:
    extra = info.json_schema_extra
    return str(extra.get("enhet", "")) if isinstance(extra, dict) else ""
