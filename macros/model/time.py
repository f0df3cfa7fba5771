"""School terms, and the ways in which a source can say when."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Self

from macros.model import swedish

_HALVES = {"vt": "vårterminen", "ht": "höstterminen"}
_SEASONS = {"vt": "våren", "ht": "hösten"}
_POINT = re.compile(r"(?P<year>(?:19|20)\d\d)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)


@dataclass(frozen=True, order=True)
class Term:
    """A school term. Terms sort in the order of time."""

    year: int
    autumn: bool

    @classmethod
    def parse(cls, text: str) -> Self:
        """From ”ht-2020”. Raises ValueError for anything else."""
        found = re.fullmatch(r"([vh])t-(20[0-9][0-9])", text)
        if not found:
            raise ValueError(text)
        return cls(int(found[2]), found[1] == "h")

    @classmethod
    def of(cls, day: dt.date) -> Self:
        """The term that a day lies in: spring until 30 June, then autumn."""
        return cls(day.year, day.month > 6)

    @property
    def half(self) -> str:
        return "ht" if self.autumn else "vt"

    @property
    def id(self) -> str:
        return f"{self.half}-{self.year}"

    @property
    def label(self) -> str:
        """Höstterminen 2020, in lower case."""
        return f"{_HALVES[self.half]}\N{NO-BREAK SPACE}{self.year}"

    @property
    def season(self) -> str:
        """Hösten 2020, in lower case."""
        return f"{_SEASONS[self.half]}\N{NO-BREAK SPACE}{self.year}"

    @property
    def short(self) -> str:
        """HT 2020, for table heads."""
        return f"{self.half.upper()}\N{NO-BREAK SPACE}{self.year}"

    @property
    def starts(self) -> dt.date:
        return dt.date(self.year, 7 if self.autumn else 1, 1)

    @property
    def ends(self) -> dt.date:
        return dt.date(self.year, 12, 31) if self.autumn else dt.date(self.year, 6, 30)


@dataclass(frozen=True)
class When:
    """When something held, as exactly as the source says and no more.

    earliest and latest bound it; None means that the source sets no bound on that side. A term is
    set only where the source speaks of one. label is Swedish, for the middle of a sentence.
    """

    text: str
    label: str
    earliest: dt.date | None
    latest: dt.date | None
    term: Term | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """From the way it is written in data files. Raises ValueError for anything else.

        ”ht-2020”, ”2017”, ”2022-03”, ”2022-03-29”, ”2020 till 2022”, ”före 2023-07”, ”från 2021”,
        ”omkring 2021”, ”odaterad”.
        """
        if text == "odaterad":
            return cls(text, text, None, None)
        if text.startswith("omkring "):
            near = cls._bounded(text.removeprefix("omkring "))
            return cls(text, f"omkring {near.label}", near.earliest, near.latest)
        if text.startswith("före "):
            first, _, label = _point(text.removeprefix("före "))
            return cls(text, f"före {label}", None, first - dt.timedelta(days=1))
        if text.startswith("från "):
            first, _, label = _point(text.removeprefix("från "))
            return cls(text, f"från {label}", first, None)
        return cls._bounded(text)

    @classmethod
    def _bounded(cls, text: str) -> Self:
        """A term, a year, a month, a day, or a span between two of them."""
        begin, _, end = text.partition(" till ")
        if not end:
            first, last, label = _point(text)
            return cls(text, label, first, last, Term.parse(text) if text[0] in "vh" else None)
        first, _, from_label = _point(begin)
        _, last, to_label = _point(end)
        if last < first:
            raise ValueError(text)
        whole_years = begin.isdigit() and end.isdigit()
        label = f"{begin}–{end}" if whole_years else f"{from_label} till {to_label}"
        return cls(text, label, first, last)

    def touches(self, first: dt.date | None, last: dt.date | None) -> bool:
        """Whether some day of it can lie between two days; None sets no bound."""
        begins_in_time = last is None or self.earliest is None or self.earliest <= last
        ends_in_time = first is None or self.latest is None or first <= self.latest
        return begins_in_time and ends_in_time

    @property
    def order(self) -> tuple[dt.date, dt.date]:
        """Sorts by time; what has no date comes last."""
        late = dt.date.max
        return (self.earliest or self.latest or late, self.latest or late)


def _point(text: str) -> tuple[dt.date, dt.date, str]:
    """First day, last day and Swedish label of a term, a year, a month or a day."""
    if text[:1] in {"v", "h"}:
        term = Term.parse(text)
        return term.starts, term.ends, term.season
    found = _POINT.fullmatch(text)
    if not found:
        raise ValueError(text)
    year, month, day = int(found["year"]), found["month"], found["day"]
    if day:
        date = dt.date(year, int(month), int(day))
        return date, date, swedish.day(date)
    if month:
        first = dt.date(year, int(month), 1)
        after = dt.date(year + first.month // 12, first.month % 12 + 1, 1)
        return first, after - dt.timedelta(days=1), swedish.month(first)
    return dt.date(year, 1, 1), dt.date(year, 12, 31), str(year)
