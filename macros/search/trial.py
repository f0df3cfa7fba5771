"""Measures the search: the site's own client is asked, in Node or in Chromium, and judged here."""

import functools
import http.server
import json
import math
import os
import shutil
import subprocess
import tempfile
import threading
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, quantiles
from typing import Any

from macros.model.language import Synonyms
from macros.search import shards, start
from macros.search.compounds import Splitter, dictionary
from macros.search.corpus import Query
from macros.search.index import Document, build

_HERE = Path(__file__).parent
_ENGINE = _HERE.parent.parent / "docs/assets/sokmotor.js"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_FIRST = 10
_WAIT = 300


@dataclass(frozen=True)
class Answer:
    """What one query gave: ids of documents, best first, bytes that it needed, time when warm."""

    query: Query
    ids: tuple[str, ...]
    size: int
    milliseconds: float


class NoBrowser(Exception):  # noqa: N818 - it is what is missing
    """Neither Node nor Chromium is there."""


def run(
    documents: Sequence[Document], queries: Sequence[Query], synonyms: Synonyms | None
) -> list[Answer]:
    """Build the index of documents and ask the queries."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        prepare(folder, documents, queries, synonyms)
        found = _asked(folder)
        sizes = found["sizes"] or _sizes(folder)
    client = sizes[_ENGINE.name]
    return [
        Answer(
            query,
            tuple(each["ids"]),
            client + sum(sizes[f"{name}.js"] for name in each["files"]),
            each["ms"],
        )
        for query, each in zip(queries, found["answers"], strict=True)
    ]


def prepare(
    folder: Path, documents: Sequence[Document], queries: Sequence[Query], synonyms: Synonyms | None
) -> None:
    """Write the index, the client and the queries into a folder."""
    index = build(documents, Splitter(dictionary()))
    for name, text in shards.files(index, start.first(documents, synonyms)):
        (folder / f"{name}.js").write_text(text, "utf-8")
    for file in (_ENGINE, _HERE / "prov.js", _HERE / "prov.html"):
        shutil.copy(file, folder)
    asked = [{"id": each.id, "query": each.text} for each in queries]
    (folder / "fragor.json").write_text(json.dumps(asked), "utf-8")


def _asked(folder: Path) -> Any:
    node = shutil.which("node")
    if node:
        subprocess.run([node, folder / "prov.js", folder], check=True)  # noqa: S603 - our own file
        return json.loads((folder / "svar.json").read_text("utf-8"))
    wanted = os.environ.get("KB_CHROMIUM")
    for name in (wanted, *_BROWSERS):
        if browser := name and shutil.which(name):
            return _asked_in_browser(browser, folder)
    raise NoBrowser


class _Collector(http.server.SimpleHTTPRequestHandler):
    """Serves the folder and takes the answers."""

    def do_POST(self) -> None:
        answer = self.rfile.read(int(self.headers["Content-Length"]))
        Path(self.directory, "svar.json").write_bytes(answer)
        self.send_response(204)
        self.end_headers()
        self.server.arrived.set()  # type: ignore[attr-defined]

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _asked_in_browser(browser: str, folder: Path) -> Any:
    handler = functools.partial(_Collector, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.arrived = threading.Event()  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/prov.html"
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
        profile = f"--user-data-dir={folder / 'profil'}"
        with subprocess.Popen(  # noqa: S603 - the browser that the user has
            [browser, *flags, profile, "--remote-debugging-port=0", address],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as running:
            server.arrived.wait(_WAIT)  # type: ignore[attr-defined]
            running.terminate()
        server.shutdown()
    return json.loads((folder / "svar.json").read_text("utf-8"))


def _sizes(folder: Path) -> dict[str, int]:
    """Sizes when packed as gzip does it, where there is nothing that packs as brotli."""
    return {path.name: len(zlib.compress(path.read_bytes(), 9)) for path in folder.glob("*.js")}


def gain(ids: Sequence[str], grades: Mapping[str, int], first: int = _FIRST) -> float:
    """nDCG: how much of what could be gained by the first hits is gained, a high hit more."""
    best = _gained(sorted(grades.values(), reverse=True)[:first])
    return _gained([grades.get(each, 0) for each in ids[:first]]) / best if best else 0.0


def _gained(grades: Sequence[int]) -> float:
    return math.fsum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def _rank(ids: Sequence[str], grades: Mapping[str, int]) -> float:
    places = (place for place, each in enumerate(ids[:_FIRST], start=1) if grades.get(each))
    return next((1 / place for place in places), 0.0)


def _recall(ids: Sequence[str], grades: Mapping[str, int]) -> float:
    right = {each for each, grade in grades.items() if grade}
    return len(right & set(ids[:_FIRST])) / min(len(right), _FIRST) if right else 0.0


def report(answers: Sequence[Answer]) -> list[str]:
    """The figures in Swedish, a line each. Without grades only bytes and times."""
    graded = [each for each in answers if each.query.grades]
    lines = [f"Frågor: {len(answers)}"]
    if graded:
        judged = [(each.ids, each.query.grades) for each in graded]
        lines += [
            f"nDCG@10: {mean(gain(*each) for each in judged):.4f}",
            f"MRR@10: {mean(_rank(*each) for each in judged):.4f}",
            f"Återfunna av rätta, bland tio: {mean(_recall(*each) for each in judged):.4f}",
            f"Utan något till nytta bland tio: {sum(_rank(*each) == 0 for each in judged)}",
        ]
    lines.append(f"Utan träff: {100 * mean(not each.ids for each in answers):.1f} procent")
    sizes, times = [each.size for each in answers], [each.milliseconds for each in answers]
    lines.append(f"Byte före första träffen, packade: {spread(sizes, 0)}")
    lines.append(f"Varm fråga, millisekunder: {spread(times, 2)}")
    return lines


def spread(values: Sequence[float], digits: int) -> str:
    """The middle, what one in twenty is above, and the most."""
    cuts = quantiles(values, n=20, method="inclusive") if len(values) > 1 else [*values] * 19
    return f"median {cuts[9]:.{digits}f}, p95 {cuts[18]:.{digits}f}, mest {max(values):.{digits}f}"
