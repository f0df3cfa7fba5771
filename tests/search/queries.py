"""The bank's own queries with their grades, and what the search is to be no worse than."""

from pathlib import Path

from macros import downloads
from macros.search import documents
from macros.search.corpus import Query

_FILE = Path(__file__).with_name("fragor.txt")
_SHORT = {"#ord-": "om-mvp/ordlista#ord-", "#lag-": "om-mvp/lagstadgat-arbete#lag-"}


def read(half):
    """The queries of a half: trimning or dom."""
    lines = [line for line in _FILE.read_text("utf-8").splitlines() if "|" in line]
    rows = [[part.strip() for part in line.split("|")] for line in lines if line[0] != "#"]
    return [
        Query(f"{half}-{place}", text, dict(map(_grade, grades.split())))
        for place, (own, text, grades) in enumerate(rows)
        if own == half
    ]


def _grade(written):
    name, grade = written.rsplit("=", 1)
    for short, long in _SHORT.items():
        name = name.replace(short, long) if name.startswith(short) else name
    return name if "#" in name or name.startswith("verksamhet/") else f"{name}.md", int(grade)


def site_documents(examined):
    return documents.of(examined.site, downloads.knowledge(examined))
