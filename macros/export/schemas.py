"""The model → JSON Schemas, with which an editor helps while somebody writes a data file."""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from pydantic.fields import FieldInfo

from macros.model.kinds import Kind, Word
from macros.model.record import Entity, Record, named_fields, record_in
from macros.model.site import KINDS, SINGLES
from macros.model.swedish import ascii_slug, capital

FOLDER = "schemas"
_DRAFT = "http://json-schema.org/draft-07/schema#"
_TEXT = ["string", "number", "boolean"]


def schemas() -> Iterator[tuple[str, str]]:
    """File and text of the schema of each kind of data file."""
    for kind in (*KINDS, *SINGLES):
        text = json.dumps(schema(kind), ensure_ascii=False, indent=2)
        yield file_of(kind), f"{text}\n"


def file_of(kind: type[Entity]) -> str:
    return f"{FOLDER}/{ascii_slug(kind.called)}.json"


def globs(kind: type[Entity]) -> list[str]:
    """The files under data/ that the schema is for."""
    if kind in SINGLES:
        return [kind.folder]
    if kind.folder == "data/deltagande":
        return [f"{kind.folder}/{half}-*/*.yml" for half in ("ht", "vt")]
    return [f"{kind.folder}/*.yml"]


def settings() -> tuple[str, str]:
    """File and text of the settings of an editor that reads schemas."""
    known = {f"./{file_of(kind)}": globs(kind) for kind in (*KINDS, *SINGLES)}
    text = {
        "yaml.schemas": known,
        "yaml.format.enable": False,
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
    }
    return ".vscode/settings.json", json.dumps(text, ensure_ascii=False, indent=2) + "\n"


def schema(kind: type[Entity]) -> dict[str, Any]:
    """What a file of this kind holds."""
    return {
        "$schema": _DRAFT,
        "title": capital(kind.called),
        "description": kind.explained,
        **_record(kind),
    }


def _record(kind: type[Any]) -> dict[str, Any]:
    fields = named_fields(kind)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, info in fields.items() if info.is_required()],
        "properties": {name: _field(info) for name, info in fields.items()},
    }


def _field(info: FieldInfo) -> dict[str, Any]:
    told: dict[str, Any] = {"description": info.description, "examples": info.examples}
    return told | _value(info)


def _value(info: FieldInfo) -> dict[str, Any]:
    record = record_in(info.annotation)
    listed = getattr(info.annotation, "__origin__", None) is tuple
    kind = _kind_of(info)
    inner = _record(record) if record else _scalar(info, kind)
    if not listed:
        return inner
    found: dict[str, Any] = {"type": "array", "items": inner}
    least = [part.min_length for part in info.metadata if hasattr(part, "min_length")]
    found |= {"minItems": least[0]} if least else {}
    own = next((part for part in info.metadata if isinstance(part, Kind)), None)
    return {"anyOf": [found, {"type": "string", "description": own.words}]} if own else found
