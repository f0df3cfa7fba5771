"""A table as a CSV file that opens right in a Swedish spreadsheet program."""

import csv
import io

from macros.model.shown import Cell, Column, Table

_FORMULA = ("=", "+", "-", "@", "\t")


def csv_bytes(table: Table) -> bytes:
    """RFC 4180 with semicolons, decimal comma and a byte order mark.

    A gap is its word (”uppgift saknas”, ”ej tillämpligt”, ”ej rapporterat”), never an empty cell
    and never 0. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([head(column) for column in table.columns])
    for row in table.rows:
        cells = zip(table.columns, row.cells, strict=True)
        writer.writerow([_plain(column, cell) for column, cell in cells])
    return text.getvalue().encode("utf-8-sig")


def head(column: Column) -> str:
    """What the file calls a column: its title, with the unit."""
    return f"{column.title} ({column.unit})" if column.unit else column.title


def _plain(column: Column, cell: Cell) -> str:
    if cell.mark is None and column.kind == "number" and cell.sort is not None:
        return str(cell.sort).replace(".", ",")
    return f"'{cell.text}" if cell.text.startswith(_FORMULA) else cell.text
