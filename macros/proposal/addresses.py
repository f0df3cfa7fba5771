"""The addresses on the web that the content names, and where."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from macros.model.problem import Place

_ADDRESS = re.compile(r"https?://[^\s<>\"'`”()\[\]{}|\\]+(?:\([^\s()]*\)[^\s<>\"'`”()\[\]]*)?")
_INVENTED = re.compile(r"(^|\.)(example|invalid|test|localhost|example\.(com|org|net|se))$")


def addresses(root: Path) -> Mapping[str, list[Place]]:
    """Every address in data/ and docs/, with the lines that name it. Invented ones are left out."""
    found: dict[str, list[Place]] = {}
    for folder, ending in (("data", "yml"), ("docs", "md")):
        for path in sorted((root / folder).rglob(f"*.{ending}")):
            file = path.relative_to(root).as_posix()
            for address, line in _in_text(path.read_text("utf-8-sig", "replace")):
                found.setdefault(address, []).append(Place(file, line))
    return found


def _in_text(text: str) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(text.split("\n"), start=1):
        for match in _ADDRESS.finditer(line):
            address = match[0].rstrip(".,;:!?*_")
            if not _INVENTED.search(urlsplit(address).hostname or "example"):
                yield address, number
