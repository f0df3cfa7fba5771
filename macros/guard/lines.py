"""Where in its file a piece of a page was written."""

import re
from html import unescape

_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_BETWEEN = re.compile(r"[*_]*(?:\]\([^)\n]*\)[*_]*)?\s+[*_\[]*")  # stars, and the ends of links
_LETTER = re.compile(r"\w")


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
        first, *rest = text.split() or [""]
        start = self.body.find(first, position) if first else -1
        while start >= 0:
            end = self._end_of(rest, start + len(first))
            if end and not _LETTER.match(self.body, end) and not self._goes_on(start):
                return end, self.first_line + self.body.count("\n", 0, start)
            start = self.body.find(first, start + 1)
        return position, self.first_line + self.body.count("\n", 0, position)

    def _goes_on(self, position: int) -> bool:
        """Whether a word that began earlier still goes on."""
        return position > 0 and bool(_LETTER.match(self.body[position - 1]))

    def _end_of(self, words: list[str], position: int) -> int:
        """The end of the words, each after the mark-up before it; 0 when they aren't all there."""
        for word in words:
            gap = _BETWEEN.match(self.body, position)
            if not gap or not self.body.startswith(word, gap.end()):
                return 0
            position = gap.end() + len(word)
        return position

    def of_headings(self, count: int) -> list[int]:
        """The lines of all headings, when each is written with number signs."""
        visible = _FENCE.sub(lambda fence: "\n" * fence[0].count("\n"), self.body)
        found = [match.start() for match in re.finditer(r"^#{1,6} ", visible, re.MULTILINE)]
        lines = [self.first_line + visible.count("\n", 0, start) for start in found]
        return lines if len(lines) == count else [self.first_line] * count
