"""lankar: asks every address that the content names, politely. What it finds is never a gate."""

import argparse
import datetime as dt
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from macros.commands.files import replace
from macros.examine import today
from macros.model.problem import Place, Problem
from macros.proposal.addresses import addresses

_PAUSE = 2.0  # seconds between two questions to one host
_PATIENCE = 20.0
_FRESH = dt.timedelta(days=7)
_WHO = "Kunskapsbanken-MVP-lankar/1 (kollar att lankar i banken fungerar)"
_CLOSED = {401, 403, 405, 406, 429, 451, 503}  # somebody is there, but not for programs

Ask = Callable[[str], str]


def run(chosen: argparse.Namespace) -> int:
    """Ask all addresses that nobody has asked for a week, and list those that do not answer."""
    cache = Cache(chosen.root / ".cache" / "lankar.json")
    named = addresses(chosen.root)
    answers = answered(named, cache, ask, time.sleep)
    broken = [
        Problem(
            place, "dod-lank", f"Adressen {address} svarar inte: {answers[address]}", advice=True
        )
        for address, places in named.items()
        if answers[address]
        for place in places
    ]
    for problem in sorted(broken):
        print(problem.as_text())
    print(f"{len(named)} adresser, {sum(map(bool, answers.values()))} svarar inte.")
    return 0


@dataclass
class Cache:
    """What addresses have answered, by day, in a file that may be thrown away."""

    path: Path

    def __post_init__(self) -> None:
        try:
            self.known: dict[str, list[str]] = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError):
            self.known = {}

    def fresh(self, address: str, day: dt.date) -> bool:
        """Whether the address has answered well lately."""
        asked, answer = self.known.get(address, ["2000-01-01", ""])
        return not answer and day - dt.date.fromisoformat(asked) < _FRESH

    def note(self, address: str, day: dt.date, answer: str) -> None:
        """Keep the answer, at once, so that a stopped run has not asked in vain."""
        self.known[address] = [day.isoformat(), answer]
        replace(self.path, json.dumps(self.known, ensure_ascii=False, indent=1, sort_keys=True))


def answered(
    named: Mapping[str, list[Place]], cache: Cache, ask: Ask, pause: Callable[[float], None]
) -> dict[str, str]:
    """What is wrong with each address; nothing when it answers. One host is never hurried."""
    day, asked = today(), dict[str, float]()
    answers = {}
    for address in named:
        if cache.fresh(address, day):
            answers[address] = ""
            continue
        host = urlsplit(address).netloc
        since = time.monotonic() - asked.get(host, -_PAUSE)
        pause(max(_PAUSE - since, 0))
        answers[address] = ask(address)
        asked[host] = time.monotonic()
        cache.note(address, day, answers[address])
    return answers


def ask(address: str) -> str:
    """What is wrong with an address, in Swedish; nothing when somebody answers there."""
    for method in ("HEAD", "GET"):
        question = urllib.request.Request(address, method=method, headers={"User-Agent": _WHO})  # noqa: S310
        try:
            with urllib.request.urlopen(question, timeout=_PATIENCE):  # noqa: S310 - http alone
                return ""
        except urllib.error.HTTPError as error:
            if error.code in _CLOSED and method == "GET":
                return ""
            if method == "GET":
                return f"sidan finns inte (svar {error.code})."
        except (OSError, ValueError) as error:
            return f"ingen kontakt ({type(error).__name__})."
    return ""
