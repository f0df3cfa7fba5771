"""Building sites in tests, always as a reader's machine would: in a process of its own."""

import datetime as dt
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
# Days that the content says have been.
_BEEN = re.compile(
    r"(?:skriven|datum|rapporterad|adress_kontrollerad|kontrollerad|bedömd|uppdaterad|prövat):"
    r" *[\"']?(\d{4}-\d\d-\d\d)"
)


def _newest() -> dt.date:
    """The newest of them: tests of the content are about that day, whatever day they are run."""
    files = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "data").rglob("*.yml")]
    heads = (path.read_text("utf-8").partition("\n---\n")[0] for path in files)
    return dt.date.fromisoformat(max(day for head in heads for day in _BEEN.findall(head)))


NOW = _newest()
DAY = NOW.isoformat()


def environment(**more: str) -> dict[str, str]:
    """As for a person at a terminal: a make that runs the tests leaves no trace."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return {**own, **QUIET, "KB_IDAG": DAY, "KB_ARKIV": "", **more}


def build(
    root: Path, target: Path, generator: str = "mkdocs", **more: str
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", generator, "build", "--strict", "--site-dir", str(target)]
    return subprocess.run(
        command, cwd=root, env=environment(**more), capture_output=True, text=True, check=False
    )


def project_of(bank: Path) -> Path:
    """The bank, with the project's code and settings but its own few hubs: it builds in seconds."""
    hubs = sorted(hub.relative_to(bank / "docs").as_posix() for hub in bank.glob("docs/*/index.md"))
    nav = "nav:\n" + "".join(f"  - {hub}\n" for hub in ("index.md", *hubs))
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    own = re.sub(r"^nav:\n(?:[ #].*\n)+", nav, settings, flags=re.MULTILINE)
    (bank / "mkdocs.yml").write_text(own, "utf-8")
    shutil.copytree(ROOT / "macros", bank / "macros")
    shutil.copytree(ROOT / "docs/assets", bank / "docs/assets")
    return bank


def unreported() -> tuple[str, str]:
    """A term, and an area of today without Hagsätraskolan, that the real content has no report of."""
    taken = (ROOT / "data/verksamheter/hagsatraskolan.yml").read_text("utf-8")
    areas = [
        path.stem
        for path in sorted((ROOT / "data/stadsdelar").glob("*.yml"))
        if path.stem not in taken and "\ntill:" not in path.read_text("utf-8")
    ]
    reports = ROOT / "data/deltagande"
    return next(
        (term, area)
        for term in ("ht-2026", "vt-2026", "ht-2025")
        for area in areas
        if not (reports / term / f"{area}.yml").exists()
    )


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by path."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def make(folder: Path, target: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", target],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
