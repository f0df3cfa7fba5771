"""A table as open data: what is said about it in two languages, and the time that it covers."""

import datetime as dt
from dataclasses import dataclass
from typing import Self

from macros.model.shown import Table

TABLES = "tabeller"  # where the tables' files lie, seen from the site's root


@dataclass(frozen=True)
class Said:
    """The same thing in Swedish and in English."""

    swedish: str
    english: str

    def then(self, more: Self) -> Self:
        """The same, and another sentence after it."""
        return type(self)(f"{self.swedish} {more.swedish}", f"{self.english} {more.english}")


INVENTED = Said("Allt är påhittat, för prov.", "All of it is invented, for tests.")


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

    @property
    def file(self) -> str:
        """Its file, seen from the site's root."""
        return f"{TABLES}/{self.table.id}.csv"
