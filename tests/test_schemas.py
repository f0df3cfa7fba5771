"""The schemas say what the model says, are up to date, and let the bank's own files through."""

import json
import re

import pytest

from macros.commands.refresh import made
from macros.examine import examine
from macros.export import schemas
from macros.model.participation import Report
from macros.model.places import Venue
from macros.model.site import KINDS, SINGLES
from macros.source.positions import read
from macros.source.site import kind_at
from tests.site import NOW, ROOT

DATA = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("data/**/*.yml"))


def faults(schema, value, path=()):
    """The little of JSON Schema that the schemas use. A number is written without quotes."""
    if "anyOf" in schema:
        if all(list(faults(each, value, path)) for each in schema["anyOf"]):
            yield path
        return
    kinds = {"object": dict, "array": list, "string": str, "number": str, "integer": str}
    named = schema.get("type", [])
    named = [named] if isinstance(named, str) else named
    if (
        (named and not isinstance(value, tuple(kinds[name] for name in named)))
        or (named == ["integer"] and not re.fullmatch(r"\d+", value))
        or ("enum" in schema and value not in schema["enum"])
        or ("pattern" in schema and not re.search(schema["pattern"], value))
        or len(value) > schema.get("maxLength", 9999)
        or len(value) < schema.get("minItems", 0)
    ):
        yield path
    elif isinstance(value, dict):
        known = schema["properties"]
        yield from ((*path, name) for name in schema["required"] if name not in value)
        yield from ((*path, name) for name in value if name not in known)
        for name in value.keys() & known.keys():
            yield from faults(known[name], value[name], (*path, name))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from faults(schema["items"], item, (*path, position))


@pytest.mark.parametrize("file", DATA)
def test_every_file_of_the_bank_follows_its_schema(file):
    values = read((ROOT / file).read_text("utf-8"), file).values
    assert list(faults(schemas.schema(kind_at(file)), values)) == []


SOUND = {
    "underlag": "rapport",
    "rapporterad": "2026-11-20",
    "källor": ["rapport-farsta"],
    "verksamheter": [
        {"verksamhet": "x", "program": "MVP", "arena": "skola", "klasser": "5",
         "årskurser": ["7"], "elever": "0", "ledare": "uppgift saknas", "säkerhet": "hög"}
    ],
}  # fmt: skip
WRONG = {
    ("underlag",): "press",
    ("rapporterad",): "i går",
    ("källor",): [],
    ("källor", 0): "Rapport Farsta",
    ("verksamheter",): "ingen",
    ("verksamheter", 0, "klasser"): "fem",
    ("verksamheter", 0, "årskurser"): "sju",
    ("verksamheter", 0, "verksamhet"): "Åskolan",
    ("färg",): "blå",
}


def test_a_sound_report_follows_its_schema():
    assert list(faults(schemas.schema(Report), SOUND)) == []
    assert list(faults(schemas.schema(Report), SOUND | {"verksamheter": "inga"})) == []


@pytest.mark.parametrize("path", WRONG)
def test_what_the_check_refuses_the_schema_refuses(path):
    spoiled = json.loads(json.dumps(SOUND))
    inner = spoiled
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = WRONG[path]
    assert list(faults(schemas.schema(Report), spoiled)) != []


def test_help_and_examples_come_from_the_model():
    name = schemas.schema(Venue)["properties"]["namn"]
    assert name["description"] == Venue.model_fields["name"].description
    assert name["examples"] == Venue.model_fields["name"].examples


def test_the_committed_files_are_up_to_date():
    old = [
        file
        for file, text in made(examine(ROOT, NOW))
        if not (ROOT / file).is_file() or (ROOT / file).read_text("utf-8") != text
    ]
    assert old == [], "python -m macros uppdatera"


def test_every_data_file_has_a_schema_in_the_editor():
    _, text = schemas.settings()
    patterns = [glob for globs in json.loads(text)["yaml.schemas"].values() for glob in globs]
    for file in DATA:
        matching = [glob for glob in patterns if _matches(glob, file)]
        assert len(matching) == 1, (file, matching)
    committed = {path.name for path in (ROOT / "schemas").iterdir()}
    assert committed == {schemas.file_of(kind).split("/")[1] for kind in (*KINDS, *SINGLES)}


def _matches(glob, file):
    return re.fullmatch(re.escape(glob).replace(r"\*", "[^/]*"), file) is not None
