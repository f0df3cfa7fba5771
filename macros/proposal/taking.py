"""Taking a proposal in: checked in a copy, written in canonical form, committed on a branch.

The maintainer's own working tree is never touched. What is refused leaves nothing behind.
"""

import difflib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.guard.personal import look
from macros.model.page_kinds import page_kind
from macros.model.problem import Problem
from macros.model.record import Entity
from macros.proposal.credit import credited
from macros.proposal.form import version
from macros.proposal.git import a_copy, git, holds
from macros.proposal.packet import File, Proposal, RefusedError
from macros.proposal.writing import page_text, yaml_text
from macros.source.files import read_text
from macros.source.pages import split
from macros.source.positions import read
from macros.source.site import kind_at

BRANCHES = "forslag/"
MARK = "Forslag-id: "
_MANY = 5

Faults = Callable[[Path], Sequence[Problem]]


@dataclass(frozen=True)
class Taken:
    """A proposal that lies on its branch, and what a maintainer still has to look at."""

    proposal: Proposal
    branch: str
    remarks: tuple[str, ...] = ()

    def receipt(self, days: int | None) -> str:
        """A text to send to whoever proposed it."""
        soon = (
            "Ingen har lovat än inom hur många dagar du får svar."
            if days is None
            else f"Du får svar inom {days} {'dag' if days == 1 else 'dagar'}."
        )
        thanks = f"\n{self._thanks()}" if self.proposal.credit else ""
        what = (
            f"Förslaget ”{self.proposal.title}” är mottaget och ligger för läsning."
            f" {soon} Inget syns på webbplatsen förrän någon har läst det."
        )
        name = f"Förslagets id är {self.proposal.id}. Nämn det om du frågar."
        return f"Hej!\n\n{what}{thanks}\n\n{name}"

    def _thanks(self) -> str:
        """Where the sender is thanked: at the foot of a page, or else in the history alone."""
        pages = any(each.file.startswith("docs/") for each in self.proposal.files)
        where = "Längst ner på sidan och i historiken" if pages else "I historiken"
        return f"{where} tackar vi {self.proposal.credit}."


def take(proposal: Proposal, root: Path, faults: Faults, wording: Faults) -> Taken:
    """Put the proposal on a branch of its own. Raises RefusedError, in Swedish.

    faults are those that the whole bank has with the proposal in it; wording are those of language,
    which a maintainer can mend on the branch.
    """
    branch = BRANCHES + proposal.id
    if holds(root, "rev-parse", "--verify", f"refs/heads/{branch}"):
        raise RefusedError(f"Förslaget {proposal.id} är redan inlagt, i grenen {branch}.")
    found = _signs(proposal)
    with a_copy(root) as copy:
        for each in proposal.files:
            _write(copy, each, proposal)
        if problems := [problem for problem in faults(copy) if not problem.advice]:
            told = "\n".join(problem.as_text() for problem in problems)
            raise RefusedError(f"Förslaget har fel, så inget är skrivet.\n{told}")
        files = {each.file for each in proposal.files}
        loose = [each.as_text() for each in wording(copy) if each.place.file in files]
        git(copy, "add", "--all")
        git(copy, "commit", "--quiet", "--allow-empty", "--file", "-", told=_message(proposal))
        git(copy, "branch", branch)
    return Taken(proposal, branch, (*found, *loose))


def _signs(proposal: Proposal) -> tuple[str, ...]:
    """Warnings of personal data. Raises RefusedError at an identity number."""
    texts = [text for part in _parts(proposal) for text in _leaves(part)]
    finds = [find for text in texts for find in look(text)]
    blocking = [find.message for find in finds if find.sign.blocks]
    if blocking:
        raise RefusedError("\n".join(dict.fromkeys(blocking)))
    return tuple(dict.fromkeys(find.message for find in finds))


def _parts(proposal: Proposal) -> Iterator[Any]:
    yield from (proposal.title, proposal.reason, proposal.credit)
    if proposal.remark:
        yield proposal.remark.model_dump()
    for each in proposal.files:
        yield each.values
        yield each.body


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
    elif isinstance(value, str):
        yield value


def _write(copy: Path, each: File, proposal: Proposal) -> None:
    """Write one file into the copy, if it still is what the proposal was made from."""
    path, kind = copy / each.file, _kind(each.file)
    text = canonical(each.model_copy(update={"values": credited(each, proposal)}), kind)
    before = read_text(copy, each.file)[0] if path.is_file() and not path.is_symlink() else None
    if each.made_from != (None if before is None else version(before)):
        raise RefusedError(_changed(each, before or "", text))
    if before is not None and not proposal.reason and _loses_much(before, each):
        raise RefusedError(
            f"Förslaget tar bort mer än hälften av {each.file} utan att säga varför. Be om ett "
            "skäl: det skrivs i fältet ”Varför?”."
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.ny")
    beside.write_text(text, "utf-8")
    os.replace(beside, path)  # noqa: PTH105 - it says what it is


def _kind(file: str) -> type[Entity]:
    if file.startswith("docs/"):
        return page_kind(file.removeprefix("docs/"))
    kind = kind_at(file)
    if isinstance(kind, Problem):
        raise RefusedError(kind.as_text())
    return kind


def canonical(each: File, kind: type[Entity]) -> str:
    """The text of a proposed file."""
    if each.file.startswith("docs/"):
        return page_text(each.values, each.body, kind)
    return yaml_text(each.values, kind)


def _changed(each: File, before: str, after: str) -> str:
    """Both texts, line by line, for a maintainer to join by hand."""
    why = "har ändrats sedan förslaget gjordes" if each.made_from else "finns redan"
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), "i banken", "i förslaget", lineterm=""
    )
    both = "\n".join(lines)
    return f"{each.file} {why}, så inget är skrivet. Så här skiljer de sig:\n{both}"


def _loses_much(before: str, each: File) -> bool:
    parts = split(before) if each.file.startswith("docs/") else None
    values = read(parts.matter if parts else before, each.file).values
    old, new = len(list(_leaves(values))), len(list(_leaves(each.values)))
    body = parts.body if parts else ""
    shorter = len(body) - len(each.body) > 500 and 2 * len(each.body) < len(body)
    return shorter or (old - new >= _MANY and 2 * new < old)


def _message(proposal: Proposal) -> str:
    """What the history says: the title, the reason, the id, and whom to thank."""
    lines = [f"Förslag: {proposal.title}", "", proposal.reason]
    if proposal.remark:
        remark = proposal.remark
        lines += [f"Sida: {remark.page}", f"Citat: {remark.quote}", f"Fel: {remark.wrong}"]
    lines = [" ".join(line.split()) for line in lines]
    lines += ["", MARK + proposal.id]
    if proposal.credit:
        lines.append(f"Tack-till: {proposal.credit}")
    return "\n".join(lines) + "\n"
