"""What reports say together, of that which a source calls MVP."""

from collections.abc import Iterable, Sequence

from macros.model.kinds import Blank
from macros.model.participation import Report
from macros.model.sources import Programme

Counted = dict[str, list[str] | int | None]


def counted(reports: Iterable[Report]) -> Counted:
    """The venues by id, in order, and the sums of what is known.

    A sum is 0 of no numbers at all, and None when none of them is known.
    """
    rows = [row for report in reports for row in report.rows if row.programme is Programme.MVP]
    return {
        "verksamheter": sorted({row.venue for row in rows}),
        "klasser": _sum([row.classes for row in rows]),
        "elever": _sum([row.pupils for row in rows]),
        "ledare": _sum([row.leaders for row in rows]),
    }


def _sum(numbers: Sequence[int | Blank]) -> int | None:
    known = [number for number in numbers if isinstance(number, int)]
    return sum(known) if known or not numbers else None
