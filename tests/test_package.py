"""The description of the tables' files tells a program what stands in them."""

import csv
import json
import re
from decimal import Decimal

import pytest

from macros.downloads import shown_tables
from macros.examine import examine
from macros.export.package import package
from macros.export.tables import csv_bytes
from macros.model.kinds import Blank
from macros.model.problem import Place
from macros.model.publisher import Publisher
from macros.model.shown import Cell, Column, Mark, Row, Table
from macros.views import cells
from tests.site import NOW, ROOT

NUMERAL = re.compile(r"-?[0-9]+(,[0-9]+)?")
NOBODY = Publisher(namn="uppgift saknas", kontakt="uppgift saknas", webbadress=Blank.UNKNOWN)


def told(*tables):
    return json.loads(package(tables, NOBODY))["resources"]


def column_of(*values):
    """How a column of numbers with these cells is described."""
    rows = tuple(Row((value,), Place("x")) for value in values)
    table = Table("t", "Tabell", (Column("Antal", "number", "klasser"),), rows, "i dag", "Inget.")
    [resource] = told(table)
    return resource["schema"]["fields"]


NUMBER = {"name": "Antal (klasser)", "type": "number", "decimalChar": ","}
COLUMNS = [
    ((), NUMBER),
    ((cells.count(0), cells.count(12)), NUMBER),
    ((Cell("2,5", Decimal("2.5")), cells.gap(Mark.UNKNOWN)), NUMBER),
    ((cells.gap(Mark.NOT_REPORTED), cells.gap(Mark.NOT_APPLICABLE)), NUMBER),
    ((cells.count(3), Cell("3–5")), {"name": "Antal (klasser)", "type": "string"}),
]


@pytest.mark.parametrize(("values", "field"), COLUMNS)
def test_a_column_is_of_numbers_where_each_cell_is_one_or_a_gap(values, field):
    assert column_of(*values) == [field]


def test_every_real_file_holds_what_is_told_of_it():
    tables = {f"{table.id}.csv": table for table in shown_tables(examine(ROOT, NOW))}
    resources = told(*tables.values())
    assert sorted(each["path"] for each in resources) == sorted(tables)
    for resource in resources:
        fields, gaps = resource["schema"]["fields"], resource["schema"]["missingValues"]
        text = csv_bytes(tables[resource["path"]]).decode("utf-8-sig")
        heads, *rows = csv.reader(text.splitlines(), delimiter=";")
        assert [field["name"] for field in fields] == heads
        assert len(set(heads)) == len(heads), resource["path"]
        for field, values in zip(fields, zip(*rows, strict=True), strict=False):
            if field["type"] == "number":
                assert all(value in gaps or NUMERAL.fullmatch(value) for value in values)


def test_where_the_bank_is_published_the_package_says_it():
    publisher = Publisher(
        namn="Exempelstaden", kontakt="a@exempel.example", webbadress="https://exempel.example/mvp"
    )
    assert json.loads(package((), publisher))["homepage"] == "https://exempel.example/mvp/"
    assert "homepage" not in json.loads(package((), NOBODY))
