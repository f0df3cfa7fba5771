"""A macro call in a page: what the page asks for, as data."""

from dataclasses import dataclass, field

Constant = str | int | float | bool | None


@dataclass(frozen=True)
class Call:
    """One call of a macro with constant arguments.

    line is the line in the file, from 1. Calls that ask for the same thing are equal wherever they
    stand.
    """

    name: str
    args: tuple[Constant, ...] = ()
    kwargs: tuple[tuple[str, Constant], ...] = ()
    line: int = field(default=1, compare=False)
