"""A Markdown page: its front matter, its heading, and what it asks macros for."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from macros.guard import html, template
from macros.model.pages import Page, page_kind
from macros.model.problem import Place, Problem, quoted
from macros.source.files import read_text
from macros.source.positions import read
from macros.source.records import to_record

_HEADING = re.compile(r"^# +(.+?) *$", re.MULTILINE)
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
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
    """The page with its heading and its calls, or None; and all that is wrong with it."""
    text, problems = read_text(root, file)
    if problems:
        return None, problems
    parts = split(text)
    if parts is None:
        return None, [_no_matter(file)]
    kind = page_kind(file.removeprefix("docs/"))
    page, matter_problems = to_record(kind, read(parts.matter, file, first_line=2), file)
    title, title_problems = _title(parts, file)
    calls, call_problems = template.calls(parts.body, file, parts.body_line, macros)
    problems = [*matter_problems, *title_problems, *call_problems]
    problems += [] if call_problems else html.faults(parts.body, file, parts.body_line)
    if page is None or problems:
        return None, problems
    page.reads(title, calls)
    return page, []


def _title(parts: Parts, file: str) -> tuple[str, list[Problem]]:
    """The text of the page's one first-level heading."""
    visible = _FENCE.sub(lambda fence: "\n" * fence[0].count("\n"), parts.body)
    found = list(_HEADING.finditer(visible))
    lines = [parts.body_line + visible[: match.start()].count("\n") for match in found]
    if not found:
        message = "Sidan saknar rubrik. Skriv en rad som börjar med ett nummertecken: ”# Rubrik”."
        return "", [Problem(Place(file, parts.body_line), "rubrik-saknas", message)]
    if len(found) > 1:
        message = "Sidan har två huvudrubriker. Skriv ”##” i början av den här."
        return "", [Problem(Place(file, lines[1]), "flera-rubriker", message)]
    title = found[0][1]
    if len(title) > _LONGEST_TITLE:
        message = f"Rubriken {quoted(title)} är {len(title)} tecken. Korta den till högst 120."
        return "", [Problem(Place(file, lines[0]), "lang-rubrik", message)]
    return title, []


def _no_matter(file: str) -> Problem:
    return Problem(
        Place(file),
        "sidhuvud-saknas",
        "Sidan saknar sidhuvud. Skriv en rad med ”---” överst, sedan fälten, sedan ”---” igen.",
    )
