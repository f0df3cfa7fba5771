"""What all records have in common: Swedish names, help, examples, and a place in a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, ClassVar, get_args

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr
from pydantic.config import JsonDict
from pydantic.fields import FieldInfo

from macros.model.problem import Place

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Origin:
    """The file that a record was read from, and where in it each of its values stands.

    marks maps the path of a value, in Swedish names and list positions, to line and column.
    """

    file: str = ""
    marks: Mapping[Path, tuple[int, int]] = field(default_factory=dict)

    def at(self, *path: str | int) -> Place:
        """Where the value stands; where it isn't written, where its nearest parent stands."""
        for length in range(len(path), -1, -1):
            if mark := self.marks.get(path[:length]):
                return Place(self.file, *mark)
        return Place(self.file)


class Record(BaseModel):
    """A frozen record whose fields have Swedish names in files and English names in code."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Entity(Record):
    """A record with a file of its own. The name of the file is its id, for ever.

    folder is where its files lie, called what the Swedish reader calls one of them, and explained
    what such a file is, for the field guide.
    """

    folder: ClassVar[str]
    called: ClassVar[str]
    explained: ClassVar[str]
    _origin: Origin = PrivateAttr(default_factory=Origin)
    _id: str = PrivateAttr(default="")

    def model_post_init(self, context: Any, /) -> None:
        """Take over the origin that the reader hands along as validation context."""
        if isinstance(context, Origin):
            self._origin = context
            self._id = PurePosixPath(context.file).stem

    @property
    def id(self) -> str:
        return self._id

    @property
    def origin(self) -> Origin:
        return self._origin

    def at(self, *path: str | int) -> Place:
        return self._origin.at(*path)


def written(
    swedish: str,
    help: str,
    *,
    example: str | list[Any] | dict[str, Any],
    unit: str = "",
    default: Any = ...,
    **more: Any,
) -> Any:
    """A field as an editor meets it: its Swedish name, one sentence of help, an example, a unit.

    Without a default the field must be written.
    """
    extra: JsonDict | None = {"enhet": unit} if unit else None
    return Field(
        default,
        alias=swedish,
        description=help,
        examples=[example],
        json_schema_extra=extra,
        **more,
    )


def named_fields(kind: type[BaseModel] | None) -> dict[str, FieldInfo]:
    """The fields of a record by their Swedish names, in order; none for no record."""
    fields = kind.model_fields if kind else {}
    return {info.alias or name: info for name, info in fields.items()}


def record_in(annotation: Any) -> type[BaseModel] | None:
    """The record inside tuple[Record, ...], Record | None and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := record_in(part))), None)
