"""The model → JSON Schemas, with which an editor helps while somebody writes a data file."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic.fields import FieldInfo

from macros.model.described import how_to_name, is_list, kind_of, most_of
from macros.model.kinds import Kind
from macros.model.participation import NOBODY
from macros.model.record import Entity, named_fields, record_in
from macros.model.site import KINDS, SINGLES
from macros.model.swedish import ascii_slug, capital

FOLDER = "schemas"
_DRAFT = "http://json-schema.org/draft-07/schema#"


def schemas() -> Iterator[tuple[str, str]]:
    """File and text of the schema of each kind of data file."""
    for kind in (*KINDS, *SINGLES):
        text = json.dumps(schema(kind), ensure_ascii=False, indent=2)
        yield file_of(kind), f"{text}\n"


def file_of(kind: type[Entity]) -> str:
    """Where the schema lies."""
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
    said = f"{info.description} {how_to_name(info)}".rstrip()
    return {"description": said, "examples": info.examples} | _value(info)


def _value(info: FieldInfo) -> dict[str, Any]:
    record, kind = record_in(info.annotation), kind_of(info)
    if not is_list(info):
        return _record(record) if record else _scalar(kind, most_of(info))
    instead = [NOBODY] if info.examples == [NOBODY] else []
    if not record and not _only_words(kind):
        instead, kind = list(kind.choices), replace(kind, choices=())
    least = [part.min_length for part in info.metadata if hasattr(part, "min_length")]
    found: dict[str, Any] = {"type": "array", "items": _record(record) if record else _scalar(kind)}
    found |= {"minItems": least[0]} if least else {}
    return {"anyOf": [found, {"enum": instead}]} if instead else found


def _scalar(kind: Kind, most: int = 0) -> dict[str, Any]:
    """One value. An unquoted number is a number to an editor."""
    if _only_words(kind):
        return {"enum": list(kind.choices)}
    pattern = _pattern(kind)
    if not pattern:
        return {"type": ["string", "number"]} | ({"maxLength": most} if most else {})
    number = re.fullmatch(pattern, "7") or re.fullmatch(pattern, "2026")
    only_digits = number and not re.fullmatch(pattern, "a")
    found = {"type": "integer"} if only_digits else {"type": "string", "pattern": f"^({pattern})$"}
    return {"anyOf": [found, {"enum": list(kind.choices)}]} if kind.choices else found


def _only_words(kind: Kind) -> bool:
    return bool(kind.choices) and all(check.test == "one_of" for check in kind.checks)


def _pattern(kind: Kind) -> str:
    """What the text looks like, as far as a pattern can tell."""
    tests = {check.test: str(check.against) for check in kind.checks}
    return tests.get("is", r"\d{4}-\d\d-\d\d" if "day" in tests else kind.pattern)
