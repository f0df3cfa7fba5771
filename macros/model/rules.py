"""What a text in a field must be, as a table: read here, and by the form in the browser.

Each check names a test, what it is tested against, and the words for "no". A message is written
once, here in the model; {skrivet}, {antal}, {komma} and {menade} in it are filled in by whoever
reads the table.
"""

import contextlib
import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from macros.model.problem import did_you_mean, quoted
from macros.model.time import When


@dataclass(frozen=True)
class Check:
    """One thing that a text must be. near are the words that a slip of the pen is compared with."""

    test: str
    against: str | int
    code: str
    message: str
    near: tuple[str, ...] = ()


def first_broken(checks: Iterable[Check], text: str) -> tuple[str, str] | None:
    """Code and message of the first check that the text does not pass."""
    for check in checks:
        if not TESTS[check.test](text, check.against):
            return check.code, _told(check, text)
    return None


def _told(check: Check, text: str) -> str:
    return filled(
        check.message,
        {
            "skrivet": quoted(text),
            "antal": len(text),
            "komma": quoted(text.replace(".", ",")),
            "menade": did_you_mean(text, check.near) if check.near else "",
        },
    )


def filled(message: str, values: Mapping[str, object]) -> str:
    """The message with {name} replaced by the value of that name."""
    return re.sub(r"\{([^{}]+)\}", lambda found: str(values[found[1]]), message)


def _is_day(text: str, _: Any) -> bool:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        with contextlib.suppress(ValueError):
            return bool(dt.date.fromisoformat(text))
    return False


def _is_time(text: str, _: Any) -> bool:
    with contextlib.suppress(ValueError):
        return bool(When.parse(text))
    return False


# The tests by name. The browser has the same ones; test_proposal_rules holds them together.
TESTS: Mapping[str, Callable[[str, Any], bool]] = {
    "filled": lambda text, _: bool(text),
    "longest": lambda text, most: len(text) <= most,
    "is": lambda text, pattern: bool(re.fullmatch(pattern, text)),
    "isnt": lambda text, pattern: not re.fullmatch(pattern, text),
    "lacks": lambda text, pattern: not re.search(pattern, text),
    "one_of": lambda text, words: text in words.split("|"),
    "day": _is_day,
    "time": _is_time,
}
