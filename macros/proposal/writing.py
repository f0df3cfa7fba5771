"""Values → a file in its canonical form: the same content is always the same bytes.

Fields stand in the order of the model, lists and records below one another, quotes only where
another reader of YAML would read something else, long texts folded. There are no comments.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from macros.model.record import named_fields, record_in

_WIDTH = 100
_STEP = "  "
# The browser writes files too, with the same patterns: see table.
PATTERNS = {
    "breaks": "[\\x00-\\x1f\\x7f-\\xa0\\u2028\\u2029\\ufeff]",
    "needs_quotes": "^$|^[-?:,\\[\\]{}#&*!|>'\"%@`=~< ]|: |:$| #| $",
    "number": "^[-+.]?[0-9][0-9_.:a-fA-FxXotTzZ +-]*$|^[.+]",
    "word": "^(?:[yY]|[nN]|[yY]es|YES|[nN]o|NO|[tT]rue|TRUE|[fF]alse|FALSE|[oO]n|ON|[oO]ff|OFF|"
    "[nN]ull|NULL)$",
    "as_written": "^(?:0|-?[1-9][0-9]*|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)$",
    "loose": "^\\s|\\s$|\\n | \\n",
    "key": "^[A-Za-zÅÄÖåäöÉé_][0-9A-Za-zÅÄÖåäöÉé_ -]*$",
}
_BREAKS, _NEEDS_QUOTES, _NUMBER, _WORD, _AS_WRITTEN, _LOOSE, _KEY = map(
    re.compile, PATTERNS.values()
)


def yaml_text(values: Mapping[str, Any], kind: type[BaseModel] | None = None) -> str:
    """The text of a data file. Fields that the model does not know come last, as they came."""
    return "".join(f"{line}\n" for line in _fields(values, kind, ""))


def page_text(values: Mapping[str, Any], body: str, kind: type[BaseModel] | None = None) -> str:
    """The text of a page: front matter in its canonical form, the body as it is."""
    return f"---\n{yaml_text(values, kind)}---\n{body}"


def _fields(values: Mapping[str, Any], kind: type[BaseModel] | None, indent: str) -> Iterator[str]:
    known = named_fields(kind)
    order = [name for name in known if name in values]
    for name in (*order, *(name for name in values if name not in known)):
        inner = record_in(known[name].annotation) if name in known else None
        yield from _entry(f"{indent}{_key(name)}:", values[name], inner, indent)


def _entry(head: str, value: Any, kind: type[BaseModel] | None, indent: str) -> Iterator[str]:
    """A key with its value, on its own line or below it."""
    if isinstance(value, Mapping) and value:
        yield head
        yield from _fields(value, kind, indent + _STEP)
    elif isinstance(value, list) and value:
        yield head
        for item in value:
            yield from _item(item, kind, indent + _STEP)
    else:
        yield from _scalar(head, value, indent + _STEP)


def _item(value: Any, kind: type[BaseModel] | None, indent: str) -> Iterator[str]:
    if isinstance(value, (Mapping, list)) and value:
        inner = indent + _STEP
        lines = (
            list(_fields(value, kind, inner))
            if isinstance(value, Mapping)
            else [line for item in value for line in _item(item, kind, inner)]
        )
        yield f"{indent}- {lines[0].removeprefix(inner)}"
        yield from lines[1:]
    else:
        yield from _scalar(f"{indent}-", value, indent + _STEP)


def _scalar(head: str, value: Any, indent: str) -> Iterator[str]:
    if value is None:
        yield head
        return
    if not isinstance(value, str):
        yield f"{head} {'{}' if isinstance(value, Mapping) else '[]'}"
        return
    plain = f"{head} {value}"
    is_long = "\n" in value or (len(plain) > _WIDTH and " " in value)
    if is_long and _foldable(value):
        yield f"{head} >-"
        yield from _folded(value, indent)
    else:
        yield plain if _bare(value) else f"{head} {_quoted(value)}"


def _folded(value: str, indent: str) -> Iterator[str]:
    for number, part in enumerate(re.split(r"(\n+)", value)):
        if number % 2:
            yield from [""] * len(part)
        else:
            yield from _wrapped(part, indent)


def _wrapped(text: str, indent: str) -> Iterator[str]:
    """Lines that end at a single space of the text, and nowhere else."""
    width = _WIDTH - len(indent)
    line = ""
    for word in re.split(r"(?<! ) (?! )", text):
        if line and len(line) + 1 + len(word) > width:
            yield indent + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield indent + line


def _foldable(value: str) -> bool:
    """Whether folded lines are read back as the text: no space at an end, nothing odd in it."""
    return not (_BREAKS.search(value.replace("\n", " ")) or _LOOSE.search(value))


def _bare(value: str) -> bool:
    """Whether the text needs no quotes: every reader of YAML then finds this text or number."""
    if _AS_WRITTEN.fullmatch(value):
        return True
    return not any(each.search(value) for each in (_BREAKS, _NEEDS_QUOTES, _NUMBER, _WORD))


def _key(name: str) -> str:
    return name if _KEY.search(name) and _bare(name) else _quoted(name)


def _quoted(value: str) -> str:
    """In double quotes, with what can't be seen written by its number."""
    shown = json.dumps(value, ensure_ascii=False)
    return _BREAKS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", shown)
