"""Data flows one way, HTML stands in templates, and only the rim knows the generator."""

import ast
import re
from pathlib import Path

import pytest

from tests.site import ROOT

MACROS = ROOT / "macros"

# What each part may import of ours. Parts that are missing here may import nothing.
MAY_IMPORT = {
    "model": {"model"},
    "guard": {"guard", "model"},
    "source": {"source", "guard", "model"},
    "checks": {"checks", "model"},
    "language": {"language", "model"},
    "views": {"views", "model"},
    "export": {"export", "model"},
    "search": {"search", "model"},
    "proposal": {"proposal", "source", "checks", "guard", "model"},
    "render": {"model"},
    "prose": {"model"},
    "foreign": {"render", "model"},
    "vocabulary": {"views", "model"},
    "archive": {"model"},
    "examine": {"vocabulary", "views", "checks", "source", "model"},
    "downloads": {"archive", "examine", "export", "proposal", "render", "search", "model"},
    "frame": {"examine", "render", "views", "model"},
    "hooks": {"archive", "examine", "foreign", "frame", "prose", "render", "downloads"},
    "__init__": {"archive", "examine", "guard", "model", "render", "vocabulary"},
    "commands": {
        "archive",
        "commands",
        "downloads",
        "examine",
        "export",
        "language",
        "model",
        "proposal",
        "search",
        "views",
    },
    "__main__": {"commands"},
}
RIM = {"hooks", "__init__"}
FILES = sorted(MACROS.rglob("*.py"))


def part(path):
    """The folder or file directly below macros/ that a module belongs to."""
    return path.relative_to(MACROS).parts[0].removesuffix(".py")


def imports(path):
    """Every module that a file imports, wherever in it, by its whole name."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, path
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(MACROS).as_posix())
def test_imports_go_one_way(path):
    own = {name.split(".")[1] for name in imports(path) if name.split(".")[0] == "macros"}
    assert own <= MAY_IMPORT[part(path)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(MACROS).as_posix())
def test_only_the_rim_knows_the_generator(path):
    named = {name.split(".")[0] for name in imports(path)}
    if part(path) not in RIM:
        assert named & {"mkdocs", "mkdocs_macros", "material", "properdocs"} == set()


def test_no_allowance_is_for_a_part_that_is_gone():
    assert {part(path) for path in FILES} == MAY_IMPORT.keys()


def texts(path):
    """Every string of a file that is no docstring."""
    tree = ast.parse(path.read_text("utf-8"))
    said = {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in said:
            yield node.value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(MACROS).as_posix())
def test_html_stands_in_templates(path):
    if part(path) == "guard":  # the one place that reads HTML
        return
    assert [text for text in texts(path) if re.search(r"(?<!\?P)<[/!]?[a-z]+[ >]", text)] == []


def test_every_template_is_used():
    code = "".join(path.read_text("utf-8") for path in FILES)
    for template in (MACROS / "templates").glob("*.j2"):
        name = template.name.removesuffix(".html.j2")
        others = "".join(
            other.read_text("utf-8")
            for other in (MACROS / "templates").glob("*.j2")
            if other != template
        )
        assert f'"{name}"' in code or template.name in others, template.name


def test_what_every_page_loads_stays_small():
    assets = ROOT / "docs/assets"
    assert sum((assets / name).stat().st_size for name in ("bank.css", "bank.js")) <= 30_000


def test_requirements_have_hashes_and_no_addresses():
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = (ROOT / name).read_text("utf-8").splitlines()
        assert not [line for line in lines if "://" in line or line.startswith("-i")], name
        pinned = [line for line in lines if re.match(r"[A-Za-z0-9]", line)]
        assert len(pinned) > 20
        assert [line for line in pinned if "==" not in line] == [], name
        assert sum("--hash=sha256:" in line for line in lines) >= len(pinned), name


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_what_is_asked_for_is_locked(name):
    """The lock is made anew when requirements*.in change."""
    asked = re.findall(r"^(\w[\w-]*)", (ROOT / f"{name}.in").read_text("utf-8"), re.MULTILINE)
    blocks = re.split(r"^(?=\w)", (ROOT / f"{name}.txt").read_text("utf-8"), flags=re.MULTILINE)
    locked = {block.split("==")[0] for block in blocks if f"-r {name}.in" in block}
    assert {package.lower() for package in asked} <= locked


@pytest.mark.parametrize("folder", ["docs", "data", "macros", "tests"])
def test_nothing_is_left_for_later(folder):
    marks = ("TO" + "DO", "FIX" + "ME", "X" * 3, "för till" + "fället", "for " + "now")
    found = [
        (path, mark)
        for path in Path(ROOT / folder).rglob("*")
        if path.suffix in {".py", ".md", ".yml", ".j2", ".html", ".css", ".js"}
        for mark in marks
        if mark in path.read_text("utf-8")
    ]
    assert found == []
