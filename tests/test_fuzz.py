"""Two thousand spoiled files: never a traceback, never a value that is lost without a word."""

import re

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.examine import examine
from macros.source.pages import read_page
from macros.source.positions import read
from macros.source.records import to_record
from macros.source.site import kind_at
from macros.vocabulary import NAMES
from tests.conftest import SOUND
from tests.test_faults import TODAY

FILES = sorted(path.relative_to(SOUND).as_posix() for path in SOUND.rglob("*") if path.is_file())
DATA = {file: (SOUND / file).read_text("utf-8") for file in FILES if file.endswith(".yml")}
PAGES = {file: (SOUND / file).read_text("utf-8") for file in FILES if file.endswith(".md")}

# What people and machines put in files, where it does not belong.
WORDS = """: ; - --- ... # " ' [ ] { } , & * ! | > % @ ` ~ ? = \\ / < </ <b> <!-- --> {{ }} {% %} {# #}
{{kallista()}} {{uppgift("start")}} {%raw%} {%endraw%} [x](y) ![](z) [^1] {:#a} {:.b} javascript:
null true no 0 -1 1e9 10:30 2025-02-30 ja nej inga &a *a !!int <<: - -"""
SPACES = ["\n", "\n\n", "\t", "  ", "\r\n", "\r", "\u00a0", "\u2028", "\ufeff", "\x00", "\ue000"]
LINES = ["- \n", "\n---\n", "\n# Två\n", "\n- ", "\n  - ", ": \n"]
BITS = st.sampled_from([*WORDS.split(), *SPACES, *LINES, "å", "a\u030a", "🎈", "a" * 3000])
CHANGE = st.tuples(
    st.sampled_from(["insert", "remove", "double", "swap", "indent", "cut"]),
    st.integers(0, 10_000),
    st.one_of(BITS, st.text(max_size=8)),
)
CASES = settings(
    max_examples=1000,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def changed(text, changes):
    """The text after some accidents."""
    for kind, position, bit in changes:
        at = position % (len(text) + 1)
        lines = text.split("\n")
        line = position % len(lines)
        if kind == "insert":
            text = text[:at] + bit + text[at:]
        elif kind == "remove":
            text = text[:at] + text[at + 1 + len(bit) :]
        elif kind == "cut":
            text = text[:at] if position % 5 == 0 else text
        else:
            lines[line : line + 1] = {
                "double": [lines[line], lines[line]],
                "swap": [lines[line - 1]],
                "indent": ["  " + lines[line]],
            }[kind]
            text = "\n".join(lines)
    return text


def assert_told(problems, text):
    lines = len(re.split(r"\r\n|\r|\n", text)) + 1
    for problem in problems:
        assert 1 <= problem.place.line <= lines, problem
        assert problem.message[-1] in ".”)}?", problem
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", problem.code), problem
        assert len(problem.message) < 1000, problem
        assert problem.as_text().isprintable() or "\N{NO-BREAK SPACE}" in problem.as_text(), problem


@CASES
@given(st.sampled_from(sorted(DATA)), st.lists(CHANGE, min_size=1, max_size=4))
def test_a_data_file_is_read_whole_or_refused(file, changes):
    text = changed(DATA[file], changes).replace("\x00", "")
    document = read(text, file)
    record, problems = to_record(kind_at(file), document, file)
    assert (record is None) == bool(problems)
    assert_told(problems, text)
    if record is not None:
        assert filled(document.values) == yaml.load(text, Loader=yaml.CBaseLoader)


def filled(value):
    """The values as the library gives them: "" where nothing is written."""
    if isinstance(value, dict):
        return {key: filled(each) for key, each in value.items()}
    if isinstance(value, list):
        return [filled(each) for each in value]
    return "" if value is None else value


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("sidor")


@CASES
@given(file=st.sampled_from(sorted(PAGES)), changes=st.lists(CHANGE, min_size=1, max_size=4))
def test_a_page_is_read_whole_or_refused(folder, file, changes):
    text = changed(PAGES[file], changes)
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    page, problems = read_page(folder, file, NAMES)
    assert (page is None) == bool(problems)
    assert_told(problems, text)
    if page is not None:
        assert page.title
        assert len(page.calls) <= text.count("{{")


@pytest.mark.parametrize("file", FILES)
def test_every_word_can_be_misspelt_and_every_file_be_gone(bank, file):
    path, text = bank / file, (SOUND / file).read_text("utf-8")
    for word in re.finditer(r"[\w-]{4,}", text):
        path.write_text(f"{text[: word.end()]}x{text[word.end() :]}", "utf-8")
        examined = examine(bank, TODAY)
        assert (examined.site is None) == bool(examined.faults), word
    path.unlink()
    examined = examine(bank, TODAY)
    assert (examined.site is None) == bool(examined.faults)
