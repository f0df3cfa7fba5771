"""The guard against personal data over all files, with the exceptions that somebody has made."""

import functools
from collections.abc import Iterator
from pathlib import Path

from macros.guard.personal import Find, look
from macros.model import swedish
from macros.model.exceptions import Exempt
from macros.model.problem import Place, Problem, quoted
from macros.model.site import Site
from macros.source.files import REMEMBERED, read_text


def signs_of_persons(root: Path, site: Site) -> Iterator[Problem]:
    """What identifies somebody is a fault; what might is advice. What is found is masked."""
    rows = site.exceptions.exempt if site.exceptions else ()
    exempt = {(row.file, row.mark): row for row in rows if row.until >= site.today}
    used = set()
    for entity in site.entities():
        file = entity.origin.file
        for find in _finds(read_text(root, file)[0]):
            used.add((file, find.mark))
            if (file, find.mark) not in exempt:
                yield _problem(file, find)
    yield from _ended(site, rows, used)


@functools.lru_cache(maxsize=REMEMBERED)
def _finds(text: str) -> tuple[Find, ...]:
    return tuple(look(text))


def _problem(file: str, find: Find) -> Problem:
    message = f"{find.message} Är det inget av det? Märket är {find.mark}."
    return Problem(Place(file, find.line), find.sign.code, message, advice=not find.sign.blocks)


def _ended(site: Site, rows: tuple[Exempt, ...], used: set[tuple[str, str]]) -> Iterator[Problem]:
    """Exceptions whose time is out, and those that nothing needs."""
    for place, row in enumerate(rows):
        assert site.exceptions
        where = site.exceptions.at("undantag", place)
        if (row.file, row.mark) not in used:
            message = f"Inget i {quoted(row.file)} har märket {row.mark}. Ta bort undantaget."
            yield Problem(where, "oanvant-undantag", message)
        elif row.until < site.today:
            message = (
                f"Undantaget gällde till {swedish.day(row.until)}. Ta bort det som står i "
                f"{quoted(row.file)}, eller pröva undantaget på nytt och ge det en ny dag."
            )
            yield Problem(where, "undantag-slut", message)
