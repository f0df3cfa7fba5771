"""A corpus and queries in files, for measuring the search on texts that are not the bank's."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.search.index import Document, Section

_OWN = {"id", "title", "body"}
_KIND = "typ"


@dataclass(frozen=True)
class Query:
    """What somebody types, and the documents that answer it: 3 fully, 1 hardly."""

    id: str
    text: str
    grades: dict[str, int] = field(default_factory=dict)


def documents(path: Path) -> list[Document]:
    """The documents of a corpus: a JSON list with id, title, body and lists of facet values."""
    return [_document(each) for each in json.loads(path.read_text("utf-8"))]


def queries(path: Path) -> list[Query]:
    """The queries: one JSON object a line, with id, query and rel."""
    lines = filter(str.strip, path.read_text("utf-8").splitlines())
    read = map(json.loads, lines)
    return [Query(str(each["id"]), each["query"], each.get("rel", {})) for each in read]


def _document(written: dict[str, Any]) -> Document:
    facets = {
        name: tuple(values)
        for name, values in written.items()
        if name not in _OWN and isinstance(values, list) and values
    }
    return Document(
        id=written["id"],
        title=written["title"],
        sections=tuple(_sections(written["body"])),
        facets=facets,
        kind=", ".join(facets.get(_KIND, ())),
        address=written["id"],
    )


def _sections(body: str) -> list[Section]:
    """The parts of a text whose headings are lines that begin with ##."""
    found = []
    for number, part in enumerate(("\n" + body).split("\n## ")):
        heading, _, text = part.partition("\n")
        found.append(Section("" if number == 0 else heading.strip(), text))
    return found
