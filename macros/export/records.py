"""Every record as JSON, with the field names that stand in its file."""

import datetime as dt
import enum
import json
from collections import defaultdict
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

from macros.model.pages import Page
from macros.model.record import Entity, Record
from macros.model.site import Site
from macros.model.time import Term, When


def json_files(site: Site) -> dict[str, bytes]:
    """One file for each folder under data/, and one for all that pages say about themselves."""
    files: dict[str, list[Any]] = defaultdict(list)
    for entity in site.entities():
        files[_file(entity)].append(as_json(entity))
    return {f"{name}.json": _bytes(records) for name, records in sorted(files.items())}


def _file(entity: Entity) -> str:
    """The folder of its kind, or for kinds of one file that file: stadsdelar, utgivare."""
    parts = PurePosixPath(entity.folder).with_suffix("").parts
    return "-".join(parts[1:]) or "sidor"


def as_json(entity: Entity) -> dict[str, Any]:
    """The record with its file, which is its id; a page has its title too."""
    own = {"fil": entity.origin.file}
    title = {"rubrik": entity.title} if isinstance(entity, Page) else {}
    return {**own, **title, **_fields(entity)}


def _fields(record: Record) -> dict[str, Any]:
    """Fields that somebody has written; what is left out in the file is left out here."""
    return {
        info.alias or name: _plain(getattr(record, name))
        for name, info in type(record).model_fields.items()
        if name in record.model_fields_set
    }


def _plain(value: object) -> object:
    """A value as JSON has it. A gap is its word, and never null or 0."""
    if isinstance(value, Record):
        return _fields(value)
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    for kind, said in _SAID.items():
        if isinstance(value, kind):
            return said(value)
    return value


_SAID: dict[type, Any] = {
    enum.Enum: lambda value: str(value.value),
    Term: lambda value: value.id,
    When: lambda value: value.text,
    dt.date: lambda value: value.isoformat(),
    Decimal: lambda value: int(value) if value == int(value) else float(value),
    bool: lambda value: "ja" if value else "nej",
}


def _bytes(records: list[Any]) -> bytes:
    return (json.dumps(records, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
