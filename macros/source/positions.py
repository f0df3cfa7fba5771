"""YAML as text with positions: no types are guessed, nothing is expanded, nothing is dropped."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.model.problem import Place, Problem, quoted
from macros.model.record import Path

_LOADER = getattr(yaml, "CLoader", yaml.Loader)
_DEEPEST = 12


class _StopError(Exception):
    """Reading cannot go on after this problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass
class Document:
    """What one YAML text holds.

    values is made of dict, list, str and None (a key with nothing after it) alone. marks has line
    and column, from 1, of each value; of a mapping's entry it is where the key stands. comments are
    where somebody wrote to the next person instead of in a field.
    """

    values: Any = None
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    comments: list[Place] = field(default_factory=list)


SCHEMA_LINE = re.compile(r"# yaml-language-server: \$schema=\S+")
"""What an editor wants to see first in a file, to know which schema it follows."""


def read(text: str, file: str, first_line: int = 1) -> Document:
    """Read one YAML document; first_line is where the text begins in its file."""
    document = Document()
    reader = _Reader(text, file, first_line, document)
    try:
        document.values = reader.document()
        document.comments = list(reader.comments(text))
    except _StopError as stop:
        document.problems.append(stop.problem)
    except yaml.YAMLError as error:
        document.problems.append(reader.unreadable(error))
    return document


class _Reader:
    """Walks the parser's events once. State: the file's place and the document under way."""

    def __init__(self, text: str, file: str, first_line: int, document: Document) -> None:
        self.spans: list[tuple[int, int]] = []
        self.events = self.noted(yaml.parse(text, Loader=_LOADER))
        self.file, self.before, self.out = file, first_line - 1, document
        self.lines = [*text.split("\n"), ""]

    def noted(self, events: Iterator[Any]) -> Iterator[Any]:
        """The events, while the spans of all texts are noted."""
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                begin: Any = event.start_mark
                end: Any = event.end_mark
                self.spans.append((begin.index, end.index))
            yield event

    def comments(self, text: str) -> Iterator[Place]:
        """Where comments begin, the first of lines that follow one another."""
        breaks = [found.start() for found in re.finditer("\n", text)]
        last = -2
        for found in re.finditer(r"(?<![^\s])#[^\n]*", text):
            line = bisect_right(breaks, found.start())
            schema = line + self.before == 0 and SCHEMA_LINE.fullmatch(found[0])
            if schema or self.inside(text, found.start()):
                continue
            if line > last + 1:
                start = breaks[line - 1] if line else -1
                yield Place(self.file, line + 1 + self.before, found.start() - start)
            last = line

    def inside(self, text: str, position: int) -> bool:
        """Whether the position lies in a text; what stands after ”>-” on its line doesn't."""
        number = bisect_right(self.spans, (position, len(text))) - 1
        if number < 0 or position >= self.spans[number][1]:
            return False
        start = self.spans[number][0]
        return text[start] not in "|>" or "\n" in text[start:position]

    def place(self, mark: Any) -> Place:
        return Place(self.file, mark.line + 1 + self.before, mark.column + 1)

    def stop(self, mark: Any, code: str, message: str) -> _StopError:
        return _StopError(Problem(self.place(mark), code, message))

    def document(self) -> Any:
        next(self.events)  # the stream starts
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return None
        value = self.value(next(self.events), ())
        next(self.events)  # the document ends
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise self.stop(
                after.start_mark,
                "flera-dokument",
                "Raden ”---” delar filen i två. Ta bort den: en fil beskriver en sak.",
            )
        return value

    def value(self, event: yaml.Event, path: Path) -> Any:
        self.refuse_tricks(event)
        self.out.marks.setdefault(path, self.mark(event))
        if len(path) > _DEEPEST:
            raise self.stop(
                event.start_mark, "for-djupt", "Här är för många nivåer i varandra. Dela upp det."
            )
        if isinstance(event, yaml.ScalarEvent):
            empty = event.value == "" and event.implicit[0]
            return None if empty else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return self.mapping(path)

    def mark(self, event: yaml.Event) -> tuple[int, int]:
        place = self.place(event.start_mark)
        return place.line, place.column

    def refuse_tricks(self, event: Any) -> None:
        """Anchors, aliases and tags: nobody needs them here, and they can make a bomb."""
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            raise self.stop(
                event.start_mark,
                "yaml-ankare",
                f"”{sign}{event.anchor}” är en genväg i YAML som inte får användas här. "
                f"Skriv ut värdet, eller sätt citattecken runt det om {sign} hör till texten.",
            )
        if tag := getattr(event, "tag", None):
            written = tag.replace("tag:yaml.org,2002:", "!!")
            raise self.stop(
                event.start_mark,
                "yaml-tagg",
                f"{quoted(written)} är en tagg i YAML som inte får användas här. Sätt citattecken "
                "runt värdet om utropstecknet hör till texten.",
            )

    def sequence(self, path: Path) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value(event, (*path, len(items))))
        return items

    def mapping(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(event)
            if key in values:
                self.out.problems.append(self.twice(event, key, path))
            self.out.marks.setdefault((*path, key), self.mark(event))
            value = self.value(next(self.events), (*path, key))
            values.setdefault(key, value)
        return values

    def key(self, event: yaml.Event) -> str:
        self.refuse_tricks(event)
        if isinstance(event, yaml.ScalarEvent) and event.value:
            return str(event.value)
        raise self.stop(
            event.start_mark,
            "fel-faltnamn",
            "Här ska ett fältnamn stå, som ”namn:”. Kontrollera kolon, klamrar och indrag.",
        )

    def twice(self, event: yaml.Event, key: str, path: Path) -> Problem:
        first = self.out.marks[(*path, key)][0]
        return Problem(
            self.place(event.start_mark),
            "dubbelt-falt",
            f"Fältet {quoted(key)} står redan på rad {first}. Behåll den ena raden.",
        )

    def unreadable(self, error: Any) -> Problem:
        """What is wrong where the text is not YAML."""
        mark = getattr(error, "problem_mark", None)
        if mark is None:  # a character that YAML has no room for
            return Problem(
                Place(self.file, 1 + self.before),
                "ogiltigt-tecken",
                "Filen har ett osynligt styrtecken. Skriv om texten, eller klistra in den som "
                "ren text.",
            )
        tabbed = mark.column < len(line := self.lines[mark.line]) and line[mark.column] == "\t"
        known = _TAB if tabbed else _KNOWN.get(error.context or error.problem)
        if known is None:
            return Problem(self.place(mark), *_BROKEN)
        return Problem(self.place(error.context_mark or mark), *known)


_TAB = ("tabb", "Här står en tabb. Skriv mellanslag i stället.")
_KNOWN = {
    "while scanning a quoted scalar": (
        "citat-utan-slut",
        "Citattecknet som börjar här har inget slut. Sätt ett likadant efter texten.",
    ),
    "while parsing a flow sequence": (
        "lista-utan-slut",
        "Listan som börjar här går inte ihop. Sätt komma mellan värdena och ”]” sist.",
    ),
    "mapping values are not allowed in this context": (
        "kolon-i-text",
        "Här står ett kolon inne i en text. Sätt citattecken runt hela texten.",
    ),
}
_BROKEN = (
    "trasig-yaml",
    "Filen går inte att läsa från den här raden. Kontrollera kolon, citattecken och indrag just "
    "här.",
)
