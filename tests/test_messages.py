"""Every message code is explained, with something wrong and the same thing right."""

import ast
import re

import pytest

from tests.site import ROOT

PAGE = (ROOT / "docs/bidra/felmeddelanden.md").read_text("utf-8")
SECTIONS = dict(
    zip(*[iter(re.split(r"^### `(.+)`$", PAGE, flags=re.MULTILINE)[1:])] * 2, strict=True)
)
PARTS = (
    "archive",
    "checks",
    "commands",
    "examine",
    "guard",
    "language",
    "model",
    "proposal",
    "source",
)
CODE = re.compile(r"[a-zåäö]+(-[a-zåäö0-9]+)*")
MAKERS = {
    "Problem": 1, "Refusal": 0, "fault": 0, "stop": 1, "_problem": 2, "Check": 2, "Comparison": 2,
    "Sign": 0,
}  # fmt: skip


def codes():
    """Every code in the program: what makers of problems get, and pairs of a code and a text."""
    for path in (ROOT / "macros").rglob("*.py"):
        if path.relative_to(ROOT / "macros").parts[0].removesuffix(".py") in PARTS:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                yield from _made(node)
                yield from _paired(node)


def _made(node):
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        place = MAKERS.get(name, 99)
        keywords = [each.value for each in node.keywords if each.arg == "code"]
        yield from map(_code, [*node.args[place : place + 1], *keywords])


def _paired(node):
    """A code and what is said: a tuple that is returned, yielded or kept for later."""
    if isinstance(node, ast.Tuple) and len(node.elts) in {2, 3}:
        first, second = node.elts[:2]
        said = isinstance(second, ast.JoinedStr) or " " in str(getattr(second, "value", ""))
        named = isinstance(second, ast.Name) and second.id in {"message", "_ONLY_MACROS", "told"}
        if said or named or (isinstance(second, ast.Name) and second.id.isupper()):
            yield _code(first)
        summed = isinstance(second, ast.BinOp) and isinstance(second.op, ast.Add)
        if summed or getattr(getattr(second, "func", None), "id", "") == "missing":
            yield _code(first)


def _code(node):
    value = getattr(node, "value", None)
    return value if isinstance(value, str) and CODE.fullmatch(value) else None


NO_CODES = {None, "namn", "ord", "bedömd", "metod"}  # pairs of a name and something else
FOUND = set(codes()) - NO_CODES


def test_the_page_explains_every_code_and_no_other():
    assert FOUND - SECTIONS.keys() == set()
    assert SECTIONS.keys() - FOUND == set()


def test_every_code_that_a_test_provokes_is_explained():
    tests = "".join(path.read_text("utf-8") for path in (ROOT / "tests").glob("test_*.py"))
    told = set(re.findall(r"[.?!] \[([a-z-]{4,})\]\"", tests))
    assert len(told) > 60
    assert told - SECTIONS.keys() == set()


@pytest.mark.parametrize("code", SECTIONS)
def test_a_code_is_explained_with_wrong_and_right(code):
    text = SECTIONS[code]
    sentence = text.strip().split("\n")[0]
    assert len(sentence.split()) > 3
    assert sentence.endswith(".")
    lines = re.search(r"```diff\n(.*?)\n```", text, re.DOTALL)[1].split("\n")
    wrong = [line[2:] for line in lines if line.startswith("- ")]
    right = [line[2:] for line in lines if line.startswith("+ ")]
    assert wrong
    assert right
    assert wrong != right
