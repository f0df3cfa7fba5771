"""A new file from answers: where it lies, what has to be asked, what an answer means."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from pydantic import BaseModel

from macros.model.described import example_of, how_to_name, is_list, kind_of
from macros.model.page_kinds import PAGE_KINDS, PHASE_FOLDERS, Lesson
from macros.model.pages import Page
from macros.model.participation import NOBODY, Report
from macros.model.problem import listed
from macros.model.record import Entity, Path, named_fields, record_in
from macros.model.site import KINDS
from macros.model.time import Term
from macros.proposal.writing import page_text, yaml_text
from macros.source.positions import Document, read
from macros.source.records import to_record

Values = dict[str, Any]

# Short words for kinds whose name is longer; all others go by what they are called.
_SHORT = {
    "exempel": "gott exempel",
    "fråga": "öppen fråga",
    "utan-termin": "deltagande utan termin",
}


def kinds() -> Mapping[str, type[Entity]]:
    """Every kind that a new file can be of, by the word for it on the command line."""
    every = (*dict.fromkeys(PAGE_KINDS.values()), *KINDS)
    known = {kind.called: kind for kind in every}
    short = {known[name]: word for word, name in _SHORT.items()}
    return {short.get(kind, kind.called): kind for kind in every}


@dataclass(frozen=True)
class Folder:
    """What decides where a file lies when its kind alone does not: its name, and the words."""

    name: str
    words: str
    choices: tuple[str, ...] = ()

    def allows(self, text: str) -> bool:
        """Whether a file can lie there."""
        if self.choices:
            return text in self.choices
        try:
            return bool(Term.parse(text))
        except ValueError:
            return False


def folder_of(kind: type[Entity]) -> Folder | None:
    """What must be known, besides the name, to place a file of this kind."""
    if kind is Lesson:
        return Folder("fas", f"Fasen: {listed(PHASE_FOLDERS)}", tuple(PHASE_FOLDERS))
    return Folder("termin", "Terminen, som ”ht-2026”") if kind is Report else None


def file_of(kind: type[Entity], folder: str, name: str) -> str:
    """The path of a new file, from the root."""
    if issubclass(kind, Page):
        own = next(each for each, page in PAGE_KINDS.items() if page is kind)
        return f"docs/{folder or own}/{name}.md"
    return "/".join(filter(None, (kind.folder, folder, f"{name}.yml")))


def begun(kind: type[Entity], today: dt.date) -> Values:
    """What a new page says of itself before anybody else has read it."""
    if not issubclass(kind, Page):
        return {}
    term = Term(today.year + 1, autumn=True)
    return {"skriven": today.isoformat(), "granskas": term.id, "status": "utkast"}


def missing(kind: type[BaseModel], values: Values) -> Iterator[str]:
    """The fields that must be written and are not, in the order of the model."""
    known = named_fields(kind).items()
    yield from (name for name, info in known if info.is_required() and name not in values)


def words_for(kind: type[BaseModel], name: str) -> str:
    """How a field is asked for."""
    info = named_fields(kind)[name]
    choices = kind_of(info).choices
    words = [f"{name}: {info.description}", how_to_name(info)]
    words += [f"Välj {listed(choices)}."] if choices and len(choices) < 12 else []
    words += [] if choices else [f"Exempel: {example_of(info)}"]
    words += ["Skriv komma mellan flera."] if is_list(info) and not rows_of(kind, name) else []
    return " ".join(filter(None, words))


def rows_of(kind: type[BaseModel], name: str) -> type[BaseModel] | None:
    """The record that a list is made of, when it is asked for row by row."""
    info = named_fields(kind)[name]
    return record_in(info.annotation) if is_list(info) else None


def meant(kind: type[BaseModel], name: str, text: str) -> Any:
    """What somebody means by a text: one value, a list with commas, or YAML on one line."""
    info = named_fields(kind).get(name)
    if info is None or text.startswith(("[", "{")):
        return read(text, "").values if info else text
    if not is_list(info) or text in {NOBODY, "uppgift saknas", "ej tillämpligt"}:
        return text
    return [each.strip() for each in text.split(",") if each.strip()]


def faults_of(kind: type[BaseModel], values: Values, name: str) -> list[str]:
    """What granska would say of one field and what is in it."""
    paths: list[Path] = list(_paths(values, ()))
    marks = {path: (number, 1) for number, path in enumerate(paths, start=2)}
    _, problems = to_record(cast("type[Entity]", kind), Document(values, marks), "")
    return [
        problem.message
        for problem in problems
        if problem.place.line > 1 and paths[problem.place.line - 2][0] == name
    ]


def _paths(value: Any, path: Path) -> Iterator[Path]:
    if path:
        yield path
    if isinstance(value, (dict, list)):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
        for key, each in inner:
            yield from _paths(each, (*path, key))


def text_of(kind: type[Entity], values: Values, body: str) -> str:
    """The file's text, in its canonical form."""
    return page_text(values, body, kind) if issubclass(kind, Page) else yaml_text(values, kind)


def body_of(kind: type[Page], title: str, sections: Mapping[str, Sequence[str]]) -> str:
    """A page's text: its heading, and below each section's heading what was said, as items."""
    parts = [f"\n# {title}\n"]
    for heading, said in sections.items():
        numbered = heading == getattr(kind, "steps", "")
        items = [
            f"{f'{number}.' if numbered else '-'} {each}" for number, each in enumerate(said, 1)
        ]
        parts += [f"## {heading}\n", "\n".join(items) + "\n"]
    return "\n".join(parts)


def sourced(text: str, source: str) -> str:
    """A piece of text with where it comes from; without a source it is the bank's own proposal."""
    return f'{text} {{{{ kalla("{source}") }}}}' if source else f"{text} {{{{ forslag() }}}}"
