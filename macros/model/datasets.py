"""A table as open data: what is said about it in two languages, and the time that it covers."""

import datetime as dt
from dataclasses import dataclass
from typing import Self

from macros.model.shown import Table


@dataclass(frozen=True)
class Said:
    """The same thing in Swedish and in English."""

    swedish: str
    english: str

    def then(self, more: Self) -> Self:
        """The same, and another sentence after it."""
        return type(self)(f"{self.swedish} {more.swedish}", f"{self.english} {more.english}")


@dataclass(frozen=True)
class Dataset:
    """A table of the whole city, and the page below docs/ that it stands on.

    begins and ends are the first and the last day of the terms that it tells of; None where its
    rows are of other times too.
    """

    table: Table
    page: str
    title: Said
    description: Said
    keywords: tuple[Said, ...]
    begins: dt.date | None = None
    ends: dt.date | None = None
