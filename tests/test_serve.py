"""Serving, as an editor meets it: what is changed shows, and what is broken says so."""

import contextlib
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.conftest import SOUND
from tests.site import environment, project_of

PATIENCE = 60  # seconds; a slow machine is not a fault


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """Provbanken, served with a copy of the code; all of it may be changed."""
    folder = project_of(shutil.copytree(SOUND, tmp_path_factory.mktemp("serverad") / "bank"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = (folder / "logg.txt").open("w+", encoding="utf-8")
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "--livereload"]
    server = subprocess.Popen(
        [*command, "--dev-addr", f"127.0.0.1:{port}"],
        cwd=folder,
        env=environment(),
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    try:
        yield Served(folder, f"http://127.0.0.1:{port}/", folder / "logg.txt")
    finally:
        server.terminate()
        server.wait(10)
        log.close()


class Served:
    def __init__(self, folder: Path, address: str, log: Path) -> None:
        self.folder, self.address, self.log = folder, address, log

    def shows(self, text: str, page: str = "") -> bool:
        """Whether the page comes to hold the text."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with contextlib.suppress(OSError):
                answer = urllib.request.urlopen(self.address + page, timeout=30)
                if text in answer.read().decode("utf-8"):
                    return True
            time.sleep(0.2)
        return False

    @contextlib.contextmanager
    def changed(self, name: str, old: str, new: str):
        """The file with something else in it, for a while."""
        path = self.folder / name
        before = path.read_text(encoding="utf-8")
        assert old in before, (name, old)
        path.write_text(before.replace(old, new), encoding="utf-8")
        yield
        path.write_text(before, encoding="utf-8")


def test_it_says_where_it_is_in_one_line(served):
    assert served.shows("Kunskapsbanken MVP")
    lines = served.log.read_text("utf-8").splitlines()
    assert lines == [
        f"Webbplatsen visas på {served.address}. Det du ändrar syns direkt. Avsluta med Ctrl+C."
    ]


CHANGES = [
    pytest.param(
        "docs/statistik/index.md", "## Skolor", "## Provade skolor", "statistik/", id="a page"
    ),
    pytest.param(
        "data/stadsdelar/provby.yml",
        "Provby stadsdelsområde",
        "Provområdet",
        "stadsdelar/provby/",
        id="data",
    ),
    pytest.param(
        "macros/templates/table.html.j2",
        "Ladda ner tabellen",
        "Hämta hem tabellen",
        "statistik/",
        id="a template",
    ),
    pytest.param(
        "macros/views/figures.py",
        "Totaler för hela staden",
        "Totaler för provstaden",
        "statistik/",
        id="code",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "page"), CHANGES)
def test_a_change_shows_without_a_restart(served, file, old, new, page):
    shown = new.removeprefix("## ")
    with served.changed(file, old, new):
        assert served.shows(shown, page)
    assert served.shows(old.removeprefix("## "), page)


def test_a_broken_file_is_told_in_the_terminal_and_on_the_page_until_it_is_mended(served):
    told = "data/totaler/ht-2024-skolor.yml"
    with served.changed("data/totaler/ht-2024-skolor.yml", "säkerhet: hög", "säkerhet: hög2"):
        assert served.shows("Innehållet har fel", "statistik/")
        assert served.shows("går inte att välja", "statistik/")
        assert told in served.log.read_text("utf-8")
    assert served.shows("Totaler för hela staden", "statistik/")
