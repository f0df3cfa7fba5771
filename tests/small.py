"""A small site for a test: Provbanken's data, and the pages that the test writes."""

import shutil
from pathlib import Path

from macros import vocabulary
from macros.model.site import Site
from macros.source.site import read_site
from tests.conftest import SOUND
from tests.exempelstaden.files import page_text
from tests.test_faults import TODAY, said

FIELDS = {
    "ingress": "Kort om sidan.",
    "skriven": "2025-08-01",
    "granskas": "vt-2027",
    "ansvarig": "redaktion",
    "status": "utkast",
}
# What else the pages of a folder must say.
_MORE = {
    "forberedelser": {"roller": ["rektor"], "arenor": ["skola"]},
    "genomforande": {"roller": ["rektor"], "arenor": ["skola"]},
    "uppfoljning": {"roller": ["rektor"], "arenor": ["skola"]},
    "utmaningar": {"roller": ["rektor"]},
    "roller": {"roll": "rektor"},
    "exempel": {
        "roller": ["rektor"],
        "arenor": ["skola"],
        "plats": "Testskolan",
        "när": "ht-2024",
        "skolor": "1",
        "program": "MVP",
        "ledare": "vuxna",
        "fungerade": "Mycket.",
        "fungerade_inte": "Lite.",
    },
}


def page(path: str, title: str, text: str = "", **fields: object) -> tuple[str, str]:
    """A page's file below the root, and what stands in it."""
    folder, _, name = path.partition("/")
    matter = FIELDS | (_MORE.get(folder, {}) if name != "index" else {}) | fields
    return f"docs/{path}.md", page_text(matter, f"# {title}\n\n{text}")


def site_of(root: Path, *pages: tuple[str, str], data: dict[str, str] | None = None) -> Site:
    """The site of these pages; data are more files, by path. Its form is right; no rule is asked."""
    shutil.copytree(SOUND / "data", root / "data")
    for file, text in (*pages, *(data or {}).items()):
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, "utf-8")
    site, problems = read_site(root, TODAY, vocabulary.NAMES)
    assert site is not None, said(problems)
    return site
