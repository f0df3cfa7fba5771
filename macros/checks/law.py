"""Rules about law: each place stands once, in data, and nothing repealed stands anywhere."""

import re
from collections.abc import Iterator

from macros.model.problem import Place, Problem, quoted
from macros.model.record import Path, Record
from macros.model.site import Site
from macros.model.time import Term

_BY_HAND = re.compile(r"\d+\s?[a-z]?\s?kap\.\s?\d+(?:\s?[a-z]?\s?§)?|\d+\s?[a-z]?\s?§")


def no_law_that_is_repealed_is_named(site: Site) -> Iterator[Problem]:
    """Who follows an old paragraph acts on a law that is gone."""
    repealed = {old: statute for statute in site.statutes.values() for old in statute.repeals}
    for place, text in _said(site):
        for old, statute in repealed.items():
            if old in text:
                yield Problem(
                    place,
                    "upphavd-lag",
                    f"Lagen {old} gäller inte längre. Nu gäller {statute.law} ({statute.number}). "
                    f'Skriv {{{{ lag("{statute.id}") }}}} om det är samma sak.',
                )


def _said(site: Site) -> Iterator[tuple[Place, str]]:
    """All text of the bank with its place, but for the fields that tell which laws are gone."""
    for entity in site.entities():
        for path, text in _texts(entity, ()):
            if "ersätter" not in path:
                yield entity.at(*path), text
    for page in site.pages.values():
        for block in page.body.blocks:
            yield Place(page.origin.file, block.line), block.text


def _texts(record: Record, path: Path) -> Iterator[tuple[Path, str]]:
    for name, info in type(record).model_fields.items():
        yield from _in_value(getattr(record, name), (*path, info.alias or name))


def _in_value(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, Record):
        yield from _texts(value, path)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _in_value(item, (*path, position))
    elif isinstance(value, str):
        yield path, value


def a_paragraph_comes_from_the_data(site: Site) -> Iterator[Problem]:
    """A paragraph that is typed on a page is forgotten when the law changes."""
    for page in site.pages.values():
        for block in page.body.blocks:
            for found in _BY_HAND.finditer(block.text):
                yield Problem(
                    Place(page.origin.file, block.line),
                    "lagrum-for-hand",
                    f"{quoted(found[0])} står skrivet för hand. Skriv lagrummet i data/lagrum, och "
                    '{{ lag("…") }} här.',
                )


def a_law_is_read_again_in_time(site: Site) -> Iterator[Problem]:
    """Laws change; somebody looks each one up in the term that its file says."""
    for statute in site.statutes.values():
        if statute.look_again < Term.of(site.today):
            yield Problem(
                statute.at("ses_över"),
                "lag-forfallen",
                f"Lagtexten skulle ha lästs {statute.look_again.season}. Läs den, rätta det som "
                "har ändrats och skriv en ny termin.",
                advice=True,
            )
