"""Every page, style sheet and drawing is read by the checker that writes the standard's own rules."""

import json
import os
import re
import shutil
import subprocess

import pytest

_READ = {".html", ".css", ".svg"}
_ALSO = ("--also-check-css", "--also-check-svg")
# The parts of a table name their roles again, because on a phone the sheet lays them out as blocks
# and some browsers then forget that they are a table. What is read aloud outweighs tidiness.
_TOLERATED = re.compile("The “role” attribute must not be used on a “t[rhd]” element which has")


@pytest.fixture(scope="module")
def checker():
    """The command that runs vnu: a jar named in KB_VNU, else the command by that name."""
    java, jar = shutil.which("java"), os.environ.get("KB_VNU")
    if java and jar:
        return [java, "-Xss4m", "-jar", jar]
    command = shutil.which("vnu")
    if not command:
        pytest.skip("Ingen vnu finns: sidorna läses bara av html5lib. Se KB_VNU i README.md.")
    return [command]


def complaints(command, folder):
    """What the checker says of every file in a folder, and where."""
    read = [str(file) for file in sorted(folder.rglob("*")) if file.suffix in _READ]
    asked = [*command, "--format", "json", "--errors-only", *_ALSO, *read]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return [
        f"{said['url'].rpartition(folder.name)[2]} rad {said.get('lastLine')}: {said['message']}"
        for said in json.loads(done.stderr)["messages"]
        if not _TOLERATED.match(said["message"])
    ]


def test_every_page_sheet_and_drawing_is_valid(checker, built):
    assert complaints(checker, built) == []


def test_a_fault_would_be_told(checker, built, tmp_path):
    page = (built / "index.html").read_text("utf-8").replace("<main", "<main bredd=1", 1)
    (tmp_path / "sida.html").write_text(page, "utf-8")
    (tmp_path / "blad.css").write_text("p { color: blåaktig }", "utf-8")
    told = sorted(line.partition(" ")[0] for line in complaints(checker, tmp_path))
    assert told == ["/blad.css", "/sida.html"]
