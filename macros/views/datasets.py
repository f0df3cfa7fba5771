"""Tables → open data: which of them are data sets, and what is said about each.

The titles are short and name neither publisher nor year, and the keywords are in lower case and
singular, as DIGG asks of whoever describes data (docs/recommendations.md of DCAT-AP-SE).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.model.datasets import INVENTED, Dataset, Said
from macros.model.shown import Shown, Table
from macros.model.site import Site
from macros.model.time import Term

_PLACES = re.compile(r"statistik/.*|stadsdelar/index\.md")
_OF_A_TERM = re.compile(r"-[vh]t-\d{4}$")
_GAPS = Said(
    "En uppgift som saknas står i ord, aldrig som 0.",
    "A missing value is written out in words, never as 0.",
)
_ALL = (
    Said("våldsprevention", "violence prevention"),
    Said("mentorer i våldsprevention", "mentors in violence prevention"),
    Said("skola", "school"),
)
_DISTRICT = Said("stadsdelsområde", "city district")
_PARTICIPATION = Said("deltagande", "participation")


@dataclass(frozen=True)
class _Told:
    """What is said of a table, with keywords beside those of all."""

    title: Said
    description: Said
    keywords: tuple[Said, ...]


# By the table's id, without its term.
_TOLD = {
    "totaler": _Told(
        Said("Totaler för hela staden", "Totals for the whole city"),
        Said(
            "Antal stadsdelsförvaltningar, skolor, klasser, elever och ledare i Mentorer i "
            "våldsprevention, termin för termin, och hur många av dem som banken kan namnge.",
            "Number of district administrations, schools, classes, pupils and leaders in Mentors "
            "in Violence Prevention by school term, and how many of them can be named.",
        ),
        (_PARTICIPATION,),
    ),
    "skolor": _Told(
        Said("Skolor som en källa namnger", "Schools that a source names"),
        Said(
            "Skolor som en källa nämner vid namn när den talar om Mentorer i våldsprevention eller "
            "ett närliggande program, med område, tid, årskurser och antal. Listan är inte "
            "fullständig.",
            "Schools that a source names when it speaks of Mentors in Violence Prevention or a "
            "programme close to it, with district, time, grades and numbers. The list is not "
            "complete.",
        ),
        (_PARTICIPATION,),
    ),
    "deltagande": _Told(
        Said("Deltagande termin för termin", "Participation by school term"),
        Said(
            "Antal klasser i varje verksamhet, program och stadsdelsområde, med en kolumn för "
            "varje termin. 0 står bara där området självt har rapporterat.",
            "Number of classes by venue, programme and city district, with a column for each "
            "school term. 0 stands only where the district itself has reported.",
        ),
        (_PARTICIPATION, _DISTRICT),
    ),
    "utan-termin": _Told(
        Said("Verksamheter utan känd termin", "Venues without a known school term"),
        Said(
            "Skolor, fritidsgårdar och parklekar som en källa nämner utan att knyta dem till en "
            "termin. De räknas inte in i någon termin.",
            "Schools, youth centres and park playgrounds that a source names without tying them to "
            "a school term. They count in no term.",
        ),
        (_PARTICIPATION, Said("fritidsgård", "youth centre")),
    ),
    "resurser": _Told(
        Said(
            "Resurser för Mentorer i våldsprevention",
            "Resources for Mentors in Violence Prevention",
        ),
        Said(
            "Vad någon har avsatt för Mentorer i våldsprevention, som tjänster och pengar, med tid "
            "och hur säkert källan säger det.",
            "What somebody has set aside for Mentors in Violence Prevention, such as posts and "
            "money, with time and how surely the source says so.",
        ),
        (Said("resurs", "resource"),),
    ),
    "stadsdelar": _Told(
        Said("Vad som är känt i varje stadsdelsområde", "What is known in each city district"),
        Said(
            "Dagens stadsdelsområden med det som är känt om Mentorer i våldsprevention i vart och "
            "ett, och varför mer inte är känt.",
            "The city districts of today with what is known of Mentors in Violence Prevention in "
            "each of them, and why no more is known.",
        ),
        (_DISTRICT,),
    ),
    "stadsdelar-termin": _Told(
        Said("Stadsdelsområden en viss termin", "City districts in one school term"),
        Said(
            "Stadsdelsområdena som de var den terminen, med antal namngivna verksamheter och vad "
            "uppgiften bygger på.",
            "The city districts as they were in that school term, with the number of named venues "
            "and what the figure rests on.",
        ),
        (_DISTRICT, _PARTICIPATION),
    ),
}


def datasets(site: Site, shown: Mapping[str, Iterable[Shown]]) -> tuple[Dataset, ...]:
    """The tables of the whole city that stand on the hubs of figures, each once.

    shown is what each page shows, by the page's path below docs/. A table for one district or with
    a choice of its own is a part of one of these, and no data set.
    """
    found: dict[str, Dataset] = {}
    for path, table in _tables(site, shown):
        told = _TOLD.get(_OF_A_TERM.sub("-termin", table.id))
        if told and table.id not in found:
            found[table.id] = _dataset(site, path, table, told)
    return tuple(found.values())


def _tables(site: Site, shown: Mapping[str, Iterable[Shown]]) -> Iterator[tuple[str, Table]]:
    for path, things in shown.items():
        if _PLACES.fullmatch(path) and site.pages[path].current:
            yield from ((path, thing) for thing in things if isinstance(thing, Table))


def _dataset(site: Site, path: str, table: Table, told: _Told) -> Dataset:
    terms = _terms(site, table)
    description = told.description.then(_GAPS)
    return Dataset(
        table,
        path,
        told.title,
        description.then(INVENTED) if site.publisher.invented else description,
        (*_ALL, *told.keywords),
        min(terms).starts if terms else None,
        max(terms).ends if terms else None,
    )


def _terms(site: Site, table: Table) -> list[Term]:
    """The terms that the table, its columns or each of its rows is about; none for a mixture."""
    heads = {column.title for column in table.columns}
    found = [term for term in site.terms if table.as_of == term.season or term.short in heads]
    return found or _of_rows(site, table)


def _of_rows(site: Site, table: Table) -> list[Term]:
    seasons = {term.season: term for term in site.terms}
    told = [
        next((seasons[cell.text] for cell in row.cells if cell.text in seasons), None)
        for row in table.rows
    ]
    return [] if None in told else [term for term in told if term]
