"""A Markdown page: its front matter, its heading, and what it asks macros for."""

import functools
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.guard import html, template
from macros.model.body import Body
from macros.model.page_kinds import page_kind
from macros.model.pages import Page
from macros.model.problem import Place, Problem, quoted
from macros.source.files import REMEMBERED, read_text
from macros.source.positions import read
from macros.source.records import to_record

_LONGEST_TITLE = 120


@dataclass(frozen=True)
class Parts:
    """A page's text taken apart. body_line is the line of the file at which the body starts."""

    matter: str
    body: str
    body_line: int


def split(text: str) -> Parts | None:
    """Front matter and body, or None when the page doesn't begin with a closed front matter."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in {"---", "..."}:
            return Parts("\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2)
    return None


def read_page(root: Path, file: str, macros: Collection[str]) -> tuple[Page | None, list[Problem]]:
    """The page with what its text holds, or None; and all that is wrong with it."""
    text, problems = read_text(root, file)
    if problems:
        return None, problems
    page, told = _page(text, file, frozenset(macros))
    return page, list(told)


@functools.lru_cache(maxsize=REMEMBERED)
def _page(text: str, file: str, macros: frozenset[str]) -> tuple[Page | None, tuple[Problem, ...]]:
    parts = split(text)
    if parts is None:
        return None, (_no_matter(file),)
    kind = page_kind(file.removeprefix("docs/"))
    page, problems = to_record(kind, read(parts.matter, file, first_line=2), file)
    body, body_problems = _body(parts, file, macros)
    problems += body_problems
    if page is None or problems:
        return None, tuple(problems)
    page.holds(body)
    return page, ()


def _body(parts: Parts, file: str, macros: Collection[str]) -> tuple[Body, list[Problem]]:
    """What the text holds. When its macros can't be told from the text, nothing else is said."""
    parsed = template.read(parts.body, file, parts.body_line, macros)
    if not parsed.plain.strip() and parsed.problems:
        return Body(), list(parsed.problems)
    body, problems = html.read(parts.body, parsed.plain, parsed.calls, file, parts.body_line)
    problems = [*parsed.problems, *problems]
    return body, problems or list(_title_problems(body, file, parts.body_line))


def _title_problems(body: Body, file: str, first_line: int) -> Iterator[Problem]:
    """A page has one heading of the first level, short enough for a list; no heading is empty."""
    for heading in body.headings:
        if not heading.text:
            message = "Rubriken är tom. Skriv den på samma rad som nummertecknet: ”# Rubrik”."
            yield Problem(Place(file, heading.line), "rubrik-saknas", message)
    titles = [heading for heading in body.headings if heading.level == 1]
    if not titles:
        message = "Sidan saknar rubrik. Skriv en rad som börjar med ett nummertecken: ”# Rubrik”."
        yield Problem(Place(file, first_line), "rubrik-saknas", message)
    for title in titles[1:]:
        message = "Sidan har två huvudrubriker. Skriv ”##” i början av den här."
        yield Problem(Place(file, title.line), "flera-rubriker", message)
    for title in titles[:1]:
        if len(title.text) > _LONGEST_TITLE:
            length = f"Rubriken {quoted(title.text)} är {len(title.text)} tecken."
            message = f"{length} Korta den till högst {_LONGEST_TITLE}."
            yield Problem(Place(file, title.line), "lang-rubrik", message)


def _no_matter(file: str) -> Problem:
    return Problem(
        Place(file),
        "sidhuvud-saknas",
        "Sidan saknar sidhuvud. Skriv en rad med ”---” överst, sedan fälten, sedan ”---” igen.",
    )
