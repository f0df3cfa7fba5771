"""What one build takes, and how heavy its pages are."""

import gzip
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.site import environment

_KIB = 1024


@dataclass(frozen=True)
class Cost:
    """CPU seconds and peak memory in MiB of one build, children included."""

    cpu: float
    memory: float


@dataclass(frozen=True)
class Weight:
    """Gzipped kB: the median page, and what a first visit loads with it (styles and scripts)."""

    page: float
    visit: float


def build(root: Path, target: Path) -> Cost:
    """Build in a process of its own. Raises RuntimeError when the build fails."""
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--clean", "-d", str(target)]
    child = subprocess.Popen(command, cwd=root, env=environment(), stderr=subprocess.PIPE)
    assert child.stderr is not None
    told = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(told.decode())
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / _KIB)


def weigh(site: Path) -> Weight:
    """Of a built site."""
    pages = [path for path in site.rglob("*.html") if path.name != "404.html"]
    middle = statistics.median(_zipped(path) for path in pages)
    used = _loaded(site, (site / "index.html").read_text("utf-8"))
    return Weight(middle, middle + sum(_zipped(path) for path in used))


def _loaded(site: Path, html: str) -> list[Path]:
    """The styles and scripts that a page names, and the index that the stock theme fetches."""
    found = [path for path in site.rglob("*") if path.suffix in {".css", ".js"}]
    named = [path for path in found if path.relative_to(site).as_posix() in html]
    return named + [path for path in site.glob("search/search_index.json") if path.is_file()]


def _zipped(path: Path) -> float:
    return len(gzip.compress(path.read_bytes(), 9)) / 1000
