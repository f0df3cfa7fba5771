"""A table as a file: right in a Swedish spreadsheet, and harmless there."""

from decimal import Decimal

import pytest

from macros.export.tables import csv_bytes
from macros.model.problem import Place
from macros.model.shown import Cell, Column, Mark, Row, Table
from macros.views import cells


def table(*values):
    columns = (Column("Namn"), Column("Antal", "number", "kronor"))
    rows = tuple(Row((Cell("a"), value), Place("x")) for value in values)
    return Table("t", "Tabell", columns, rows, "i dag", "Inget.")


def written(made):
    return csv_bytes(made).decode("utf-8")


CELLS = [
    (cells.count(0), "0"),
    (cells.count(1234567), "1234567"),
    (Cell("2,5", Decimal("2.5")), "2,5"),
    (cells.gap(Mark.UNKNOWN), "uppgift saknas"),
    (cells.gap(Mark.NOT_APPLICABLE), "ej tillämpligt"),
    (cells.gap(Mark.NOT_REPORTED), "ej rapporterat"),
    (Cell("=1+1"), "'=1+1"),
    (Cell("@SUM(A1)"), "'@SUM(A1)"),
    (Cell("+46"), "'+46"),
    (Cell("-1"), "'-1"),
    (Cell("a;b"), '"a;b"'),
    (Cell('säg "hej"'), '"säg ""hej"""'),
]


@pytest.mark.parametrize(("cell", "text"), CELLS, ids=[text for _, text in CELLS])
def test_a_cell_is_written_so(cell, text):
    assert written(table(cell)).split("\r\n")[1] == f"a;{text}"


def test_the_file_opens_right_in_a_swedish_spreadsheet():
    assert written(table()) == "\ufeffNamn;Antal (kronor)\r\n"
