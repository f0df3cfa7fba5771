"""The dictionary of hunspell-sv, read by spylls, and what it has been asked before.

To read the dictionary and to take compounds apart costs 15 seconds; the answers are always the same
for one version. They are kept beside the installed packages, in a file that anybody may throw away.
"""

import atexit
import functools
import io
import json
import os
import sys
from contextlib import suppress
from importlib.metadata import files, version
from pathlib import Path

from spylls.hunspell import Dictionary, readers
from spylls.hunspell.readers.file_reader import FileReader

_KEPT = Path(sys.prefix) / f"ordlistan-{version('hunspell-sv')}-{version('spylls')}.json"
_MOST = 30_000  # a bank of five times this size


class _WholeFile(FileReader):  # type: ignore[misc] # the library has no types
    """Reads a file to its end at once and closes it; the library's own reader leaves it open."""

    def _open(self, path: Path, encoding: str) -> io.StringIO:
        text = path.read_bytes().decode(encoding, "surrogateescape")
        return io.StringIO(text, newline=None)


@functools.cache
def _dictionary() -> Dictionary:
    found = next(file for file in files("hunspell-sv") or () if file.name == "sv_SE.dic")
    words = Path(str(found.locate())).resolve()
    rules, context = readers.read_aff(_WholeFile(words.with_suffix(".aff")))
    return Dictionary(
        rules, readers.read_dic(_WholeFile(words, context.encoding), aff=rules, context=context)
    )


def known(word: str) -> bool:
    """Whether the dictionary has the word, in the form in which it is written."""
    answers = _answers()
    if word not in answers:
        answers[word] = bool(_dictionary().lookup(word))
    return answers[word]


@functools.cache
def _answers() -> dict[str, bool]:
    """By word, what the dictionary has answered. New answers are kept when the program ends."""
    answers = _kept()
    before = len(answers)
    atexit.register(lambda: _keep(answers) if len(answers) > before else None)
    return answers


def _kept() -> dict[str, bool]:
    try:
        found = json.loads(_KEPT.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return dict(found) if isinstance(found, dict) else {}


def _keep(answers: dict[str, bool]) -> None:
    """With what another run has kept meanwhile, in one stroke; not at all where we may not."""
    latest = list((_kept() | answers).items())[-_MOST:]
    with suppress(OSError):
        new = _KEPT.with_suffix(f".{os.getpid()}")
        new.write_text(json.dumps(dict(latest)), "utf-8")
        new.replace(_KEPT)
