"""Where each proposal stands: as far as the branches and the history tell."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.model import swedish
from macros.proposal.git import git, holds
from macros.proposal.taking import BRANCHES, MARK


@dataclass(frozen=True)
class Standing:
    """A proposal: its id, what it is about, the day it was taken up, and whether it is in."""

    id: str
    title: str
    day: dt.date
    taken: bool

    def line(self, today: dt.date, days: int | None) -> str:
        """One line for a terminal."""
        waited = (today - self.day).days
        late = " – längre än banken lovar" if days is not None and waited > days else ""
        days_ago = swedish.plural(waited, "dag", "dagar")
        since = f"väntar sedan {swedish.day(self.day)}, {days_ago}{late}"
        return f"{self.id}  {'intaget' if self.taken else since}  {self.title}"


def standings(root: Path) -> list[Standing]:
    """Every proposal, those that wait first and the oldest of them first.

    Who has a proposal's branch checked out reads it, and has not taken it in yet.
    """
    reading = git(root, "branch", "--show-current").removeprefix(BRANCHES)
    taken = [each for each in _taken(root) if each.id != reading]
    found = {each.id: each for each in (*_waiting(root, reading), *taken)}
    return sorted(found.values(), key=lambda each: (each.taken, each.day, each.id))


def _waiting(root: Path, reading: str) -> Iterator[Standing]:
    """The branches of proposals that are not in what is checked out, and the one being read."""
    names = git(root, "for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes")
    for name in names.splitlines():
        found = re.search(rf"/{BRANCHES}(f-[0-9]{{8}}-[a-z0-9]{{6}})$", name)
        if found is None:
            continue
        if found[1] == reading or not holds(root, "merge-base", "--is-ancestor", name, "HEAD"):
            day, title = git(root, "log", "-1", "--format=%cs%n%s", name).split("\n", 1)
            yield Standing(found[1], _short(title), dt.date.fromisoformat(day), taken=False)


def _taken(root: Path) -> Iterator[Standing]:
    """The commits with a proposal's id in what is checked out."""
    log = git(root, "log", f"--grep=^{MARK}f-", "--format=%cs%x00%s%x00%b%x01")
    for entry in filter(str.strip, log.split("\x01")):
        day, title, body = entry.strip().split("\x00")
        found = re.search(rf"^{MARK}(\S+)$", body, re.MULTILINE)
        if found:
            yield Standing(found[1], _short(title), dt.date.fromisoformat(day), taken=True)


def _short(title: str) -> str:
    return title.removeprefix("Förslag: ")
