"""The model → the field guide. The model describes itself; this only lists it."""

from collections.abc import Iterator

from pydantic.fields import FieldInfo

from macros.model.described import class_in, example_of, kind_of, unit_of, written_as
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
    record = class_in(info.annotation, Record)
    yield FieldHelp(
        name=name,
        required=info.is_required(),
        kind=_words(info),
        choices=() if record else _choices(info),
        help=info.description or "",
        example=example_of(info),
        unit=unit_of(info),
    )
    for inner in record.model_fields.values() if record else ():
        yield from _fields(inner, f"{name} › ")


def _words(info: FieldInfo) -> str:
    """What may be written, in words."""
    only_list = getattr(info.annotation, "__origin__", None) is tuple
    if words := written_as(info):
        return f"en lista: {words}" if only_list else words
    return "en rad för varje" if only_list else "egna fält"


def _choices(info: FieldInfo) -> tuple[str, ...]:
    """The words to choose from, without those that the kind's own words name already."""
    kind = kind_of(info)
    return tuple(choice for choice in kind.choices if quoted(choice) not in kind.words)
