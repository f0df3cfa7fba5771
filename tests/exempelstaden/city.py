"""The plan of the city: its terms, its districts and their merger, its venues."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from random import Random

from macros.model.swedish import ascii_slug
from macros.model.time import Term

# Past, whenever it is read: the districts of today are those after the merger.
_LAST_TERM = Term(2026, autumn=False)
_FOUNDED = dt.date(1998, 1, 1)
_OLD = ("Exempelvik", "Sagolund")
UNDATED_AREA = "Ännu ett exempel"
_FIRST = ("Påhittade backen", "Övningsholmen", "Åskådningsåsen", "Låtsashöjden", UNDATED_AREA)
_HEADS = ("Dikt", "Exempel", "Fantasi", "Låtsas", "Modell", "Påhitts", "Sago", "Test", "Övnings")
_TAILS = ("berga", "boda", "dalen", "holma", "hult", "näs", "ryd", "tuna", "vik")
_SCHOOLS = ("Låtsasskolan", "Testskolan", "Exempelskolan", "Påhittsskolan")
_FORMS = (
    ("grundskola", (7, 8, 9)),
    ("grundskola", "uppgift saknas"),
    ("grundskola", (4, 5, 6, 7, 8, 9)),
    ("gymnasieskola", "ej tillämpligt"),
    ("anpassad grundskola", (7, 8, 9)),
    ("grundskola", (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)),
)
_UNKNOWN = {*_OLD, "Åskådningsåsen", "Påhittsskolan", "Testparkleken"}
SCHOOL, YOUTH_CENTRE, PARK_PLAYGROUND = "skola", "fritidsgård", "parklek"


@dataclass(frozen=True)
class Size:
    """How big the city is: districts of today, schools, terms, and pages of all kinds together.

    Youth centres and park playgrounds come on top of the schools, and two merged districts on top
    of those of today.
    """

    districts: int
    schools: int
    terms: int
    pages: int

    def __post_init__(self) -> None:
        if not 1 <= self.districts <= 80 or self.schools < 1 or not 1 <= self.terms <= 40:
            raise ValueError("Room for 1–80 districts, 1 school or more, and 1–40 terms.")


@dataclass(frozen=True)
class Area:
    """A district, between its first and last day."""

    name: str
    since: dt.date = _FOUNDED
    until: dt.date | None = None
    replaces: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return ascii_slug(self.name)

    def exists(self, day: dt.date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Venue:
    """A school, a youth centre or a park playground, and the area that it lies in today.

    before is the area that it lay in until the merger, where that was another one.
    """

    name: str
    kind: str
    area: Area
    before: Area | None
    form: str = "ej tillämpligt"
    grades: tuple[int, ...] | str = "ej tillämpligt"

    @property
    def id(self) -> str:
        return ascii_slug(self.name)

    def area_on(self, day: dt.date) -> Area:
        return self.before if self.before and self.before.exists(day) else self.area


class City:
    """All that the files tell of, worked out from size and seed alone."""

    def __init__(self, size: Size, seed: int) -> None:
        self.size, self.seed = size, seed

    def chance(self, purpose: str) -> Random:
        """Chance of its own for each purpose, so that a change to one leaves the others alone."""
        return Random(f"{self.seed} {purpose}")

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The terms in the order of time."""
        terms = [_LAST_TERM]
        while len(terms) < self.size.terms:
            terms.append(_before(terms[-1]))
        return tuple(reversed(terms))

    @cached_property
    def merger(self) -> dt.date:
        """The first day of the merged district, half-way through the terms."""
        return dt.date(self.terms[len(self.terms) // 2].year, 7, 1)

    @cached_property
    def old(self) -> tuple[Area, ...]:
        """The districts that were merged."""
        eve = self.merger - dt.timedelta(days=1)
        return tuple(Area(name, until=eve) for name in _OLD)

    @cached_property
    def districts(self) -> tuple[Area, ...]:
        """The districts of today, the merged one first."""
        merged = Area("-".join(_OLD), self.merger, replaces=tuple(old.id for old in self.old))
        return merged, *(Area(name) for name in self._names()[: self.size.districts - 1])

    def _names(self) -> list[str]:
        more = [f"{head}{tail}" for head in _HEADS for tail in _TAILS]
        self.chance("names").shuffle(more)
        return [*_FIRST, *(name for name in more if name not in _OLD)]

    @property
    def silent(self) -> Area | None:
        """The district that never reports."""
        return self.districts[-1] if self.size.districts > 3 else None

    @property
    def areas(self) -> tuple[Area, ...]:
        return (*self.old, *self.districts)

    @property
    def invented_names(self) -> set[str]:
        """The words in names of areas and venues that are in no dictionary."""
        made = {f"{head}{tail}" for head in _HEADS for tail in _TAILS}
        named = {word for area in self.areas for word in re.split(r"[ -]", area.name)}
        return (named & made) | _UNKNOWN

    @cached_property
    def venues(self) -> tuple[Venue, ...]:
        return (*self._schools(), *self._leisure())

    def _schools(self) -> Iterator[Venue]:
        forms = self.chance("forms")
        for number in range(self.size.schools):
            form, grades = forms.choice(_FORMS)
            name = f"{_SCHOOLS[number % len(_SCHOOLS)]} {number // len(_SCHOOLS) + 1}"
            yield self._venue(name, SCHOOL, number, form=form, grades=grades)

    def _leisure(self) -> Iterator[Venue]:
        for number, index in zip(count(1), range(0, self.size.districts, 2), strict=False):
            yield self._venue(f"Låtsasgården {number}", YOUTH_CENTRE, index)
        for number, index in zip(count(1), range(1, self.size.districts, 4), strict=False):
            yield self._venue(f"Testparkleken {number}", PARK_PLAYGROUND, index)

    def _venue(self, name: str, kind: str, number: int, **more: object) -> Venue:
        """A venue in one district after the other; the merged one's lie in the old ones by turns."""
        turn, index = divmod(number, self.size.districts)
        area = self.districts[index]
        before = self.old[turn % len(self.old)] if area.replaces else None
        return Venue(f"{name} i {(before or area).name}", kind, area, before, **more)

    @property
    def shared(self) -> Venue | None:
        """A youth centre that another district than its own reports."""
        centres = [venue for venue in self.venues if venue.kind == YOUTH_CENTRE]
        return centres[1] if len(centres) > 1 else None

    def reporter(self, venue: Venue, day: dt.date) -> Area:
        """The district that reports the venue that day."""
        return self.districts[1] if venue == self.shared else venue.area_on(day)


def _before(term: Term) -> Term:
    return Term(term.year, autumn=False) if term.autumn else Term(term.year - 1, autumn=True)
