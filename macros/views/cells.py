"""From a value of the model to a cell that tells a number, 0 and each kind of gap apart."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from macros.model import swedish
from macros.model.kinds import Blank
from macros.model.places import District
from macros.model.shown import Cell, Mark
from macros.model.site import Site
from macros.model.sources import Certainty, Source
from macros.model.time import Term, When

_MARKS = {Blank.UNKNOWN: Mark.UNKNOWN, Blank.NOT_APPLICABLE: Mark.NOT_APPLICABLE}


def gap(mark: Mark) -> Cell:
    """A cell that says why it holds nothing."""
    return Cell(mark.word, None, mark)


def text(value: object) -> Cell:
    """A word, a sentence, or the mark of a gap. An empty text is an empty cell."""
    if isinstance(value, Blank):
        return gap(_MARKS[value])
    return Cell(str(value), str(value))


def words(value: str) -> Cell:
    """A text in which the word for a gap, or nothing at all, is the gap itself."""
    return gap(Mark.UNKNOWN) if value in {"", Blank.UNKNOWN.value} else text(value)


def count(value: int | Decimal | Blank | None) -> Cell:
    """A number; None is unknown."""
    if value is None or isinstance(value, Blank):
        return gap(_MARKS[value or Blank.UNKNOWN])
    return Cell(swedish.number(value), value)


def term(value: Term) -> Cell:
    """Hösten 2020, sorted by time."""
    return Cell(value.season, value.starts.isoformat())


def certainty(value: Certainty) -> Cell:
    """How surely a source says it, sorted from a hint to what is said outright."""
    order = list(Certainty)
    return Cell(str(value), len(order) - order.index(value))


def when(value: When) -> Cell:
    """As exactly as the source says, sorted by its earliest day."""
    earliest = value.earliest or value.latest
    return Cell(value.label, earliest.isoformat() if earliest else None)


def day(value: dt.date | Blank) -> Cell:
    """A date in words, sorted by time."""
    if isinstance(value, Blank):
        return gap(_MARKS[value])
    return Cell(swedish.day(value), value.isoformat())


def grades(value: tuple[int, ...] | Blank) -> Cell:
    """7–9 for a run of years, else 4, 7 och 9."""
    if isinstance(value, Blank):
        return gap(_MARKS[value])
    run = value == tuple(range(value[0], value[-1] + 1)) if value else False
    if run and len(value) > 1:
        return Cell(f"{value[0]}–{value[-1]}", value[0])
    return Cell(swedish.joined([str(grade) for grade in value]), value[0] if value else None)


def district(site: Site, area: District) -> Cell:
    """The area's name, leading to the page of the area of today that it is a part of."""
    today = site.descendant(area)
    anchor = f"#{area.id}" if today is not area else ""
    return Cell(area.name, area.name, page=f"stadsdelar/{today.id}.md{anchor}")


def sources(site: Site, ids: Iterable[str]) -> tuple[Source, ...]:
    """The sources in Swedish order of publisher, then the newest first, each once."""
    found = {name: site.sources[name] for name in ids if name in site.sources}
    return tuple(sorted(found.values(), key=by_publisher))


def by_publisher(source: Source) -> tuple[object, ...]:
    """Key that orders sources for a reader."""
    year = source.year if isinstance(source.year, int) else 0
    return swedish.sort_key(source.publisher), -year, swedish.sort_key(source.title)


def as_known(site: Site) -> str:
    """The phrase that dates a table of all that is known."""
    return f"det som banken vet den {swedish.day(site.today)}"
