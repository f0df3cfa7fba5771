"""What the tables' files hold, told to programs: a Data Package of version 1 (datapackage.org)."""

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from macros.export.tables import head
from macros.model.publisher import Publisher
from macros.model.shown import Mark, Table
from macros.model.sources import Source

FILE = "datapackage.json"
_LICENCE = {
    "name": "CC0-1.0",
    "title": "CC0 1.0",
    "path": "https://creativecommons.org/publicdomain/zero/1.0/",
}
_DIALECT = {"delimiter": ";", "lineTerminator": "\r\n"}


def package(tables: Iterable[Table], publisher: Publisher) -> bytes:
    """The description; it lies in the same folder as the tables' files.

    A program reads each of the three marks as a missing value; which one it was stands in the file.
    """
    told = {
        "profile": "tabular-data-package",
        "name": "kunskapsbanken-mvp",
        "title": "Kunskapsbanken MVP: tabellerna",
        "licenses": [_LICENCE],
        "resources": [_resource(table) for table in sorted(tables, key=lambda table: table.id)],
    }
    home = {"homepage": publisher.root} if publisher.root else {}
    return (json.dumps(told | home, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.id,
        "path": f"{table.id}.csv",
        "title": table.caption,
        "description": " ".join((f"Gäller {table.as_of}.", *table.notes)),
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "schema": {
            "fields": [_field(table, place) for place in range(len(table.columns))],
            "missingValues": [mark.word for mark in Mark],
        },
        **({"sources": [_source(source) for source in table.sources]} if table.sources else {}),
    }


def _field(table: Table, place: int) -> dict[str, str]:
    """A column; it is a number where every cell is one or has a mark in its stead."""
    column = table.columns[place]
    cells = (row.cells[place] for row in table.rows)
    counted = column.kind == "number" and all(
        cell.mark or isinstance(cell.sort, (int, Decimal)) for cell in cells
    )
    kind = {"type": "number", "decimalChar": ","} if counted else {"type": "string"}
    return {"name": head(column), **kind}


def _source(source: Source) -> dict[str, str]:
    path = {"path": source.link} if source.link else {}
    return {"title": f"{source.label}: {source.title}", **path}
