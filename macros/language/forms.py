"""How numbers, dates, years and ranges are written in Swedish."""

import re
from collections.abc import Iterator

from macros.language.text import Passage, passages, swedish_pages
from macros.model.problem import Problem, quoted
from macros.model.site import Site

# What is written, and how to mend it. Each pattern is a fault wherever it stands in running text.
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b\d{4}-\d\d-\d\d\b"), "Skriv datumet i ord: 23 november 2026."),
    (re.compile(r"\b(19|20)\d\d/(19|20)\d\d\b"), "Skriv läsåret så här: 2026/27."),
    (re.compile(r"\b\d+\s?%"), "Skriv ”procent” efter talet."),
    (re.compile(r"\b\d+\s?kr\b"), "Skriv ”kronor” efter talet."),
    (re.compile(r"(?<!Python )\b\d+\.\d+\b(?!\.)"), "Skriv decimalkomma."),
    (re.compile(r"(?<![\w-])[1-9]\d*-\d+(?![\w-])"), "Skriv ett tankstreck mellan talen: 7–9."),
    (re.compile(r"(?<![\d:–])[1-9]\d{4,}(?![\d:])"), "Skriv mellanrum i talet: 10 000."),
    (re.compile(r"\s-\s"), "Skriv ett tankstreck: –."),
    (re.compile(r'["“„]'), "Skriv svenska citattecken: ”så här”."),
    (re.compile(r"\bkl\s?\d|\b\d\d?:\d\d\b"), "Skriv klockslaget så här: kl. 08.30."),
)
_GRADE = re.compile(r"\bårskurs(?:en|er|erna)?\s\d|\b[åÅ]k\.?\s?\d")
_YEAR = re.compile(r"\b(19|20)\d\d\b")


def numbers_and_dates_are_written_in_swedish(site: Site) -> Iterator[Problem]:
    """A number, a date and a dash look the same on every page."""
    for page in swedish_pages(site):
        for passage in passages(site, page):
            for pattern, mend in _FORMS:
                for found in pattern.finditer(passage.text):
                    message = f"Så skrivs det inte på svenska: {quoted(found[0].strip())}. {mend}"
                    yield Problem(passage.place, "fel-form", message)


def a_year_at_school_is_named(site: Site) -> Iterator[Problem]:
    """Year numbers shift in 2028: a stage has a name, a number has a year or a place beside it."""
    places = _places(site)
    for page in swedish_pages(site):
        for passage in passages(site, page):
            for sentence in passage.sentences:
                if _GRADE.search(sentence) and not _anchored(passage, sentence, places):
                    yield Problem(
                        passage.place,
                        "arskurs",
                        f"Årskursen i {quoted(sentence, most=60)} byter nummer 2028. Skriv stadiet "
                        "(mellanstadiet, högstadiet, gymnasiet), eller sätt ut året eller platsen.",
                    )


def _anchored(passage: Passage, sentence: str, places: set[str]) -> bool:
    """Whether a year, a place or a study stands beside the number."""
    named = any(place in sentence for place in places)
    return (
        bool(_YEAR.search(sentence))
        or named
        or any(call.name in {"kalla", "uppgift"} for call in passage.block.calls)
    )


def _places(site: Site) -> set[str]:
    """Names of areas and venues."""
    areas = {area.name for area in site.districts.values()}
    return areas | {venue.name for venue in site.venues.values()}
