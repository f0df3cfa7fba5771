"""Where in its file a piece of a page was written."""

import re
from html import unescape

_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_BETWEEN = r"[*_]*(?:\]\([^)\n]*\)[*_]*)?\s+[*_\[]*"  # stars, and the ends of links


class Lines:
    """Finds the line of the file at which something was written."""

    def __init__(self, body: str, first_line: int) -> None:
        self.body, self.first_line = body, first_line

    def of(self, text: str) -> int:
        """The line where the text first stands; the body's first when it isn't found.

        It also stands where it is written with entities.
        """
        position = self.body.find(text) if text else 0
        if position >= 0:
            return self.first_line + self.body.count("\n", 0, position)
        plain = (unescape(line) for line in self.body.split("\n"))
        return self.first_line + next((n for n, line in enumerate(plain) if text in line), 0)

    def after(self, text: str, position: int) -> tuple[int, int]:
        """End and line of the words after a position, whatever mark-up stands between them.

        The position itself if they aren't there.
        """
        words = _BETWEEN.join(map(re.escape, text.split()))
        found = re.compile(rf"\b{words}\b").search(self.body, position) if words else None
        start, end = found.span() if found else (position, position)
        return end, self.first_line + self.body.count("\n", 0, start)

    def of_headings(self, count: int) -> list[int]:
        """The lines of all headings, when each is written with number signs."""
        visible = _FENCE.sub(lambda fence: "\n" * fence[0].count("\n"), self.body)
        found = [match.start() for match in re.finditer(r"^#{1,6} ", visible, re.MULTILINE)]
        lines = [self.first_line + visible.count("\n", 0, start) for start in found]
        return lines if len(lines) == count else [self.first_line] * count
