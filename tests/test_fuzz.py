"""Two thousand spoiled files and banks: never a traceback, never a value lost without a word.

Half of them are the same in every run, so that a fault is found again. The rest are new each time:
when one of them fails, the whole example is printed, with the line that runs it again.
"""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros import downloads, render
from macros.examine import examine
from macros.export.tables import csv_bytes
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
CHANGES = st.lists(CHANGE, min_size=1, max_size=4)
SHARED = {"database": None, "deadline": None, "suppress_health_check": list(HealthCheck)}


def same(count):
    """As many cases, the same in every run."""
    return settings(max_examples=count, derandomize=True, **SHARED)


def new(count):
    """As many cases that no run has seen before."""
    return settings(max_examples=count, print_blob=True, **SHARED)


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


@same(450)
@given(st.sampled_from(sorted(DATA)), CHANGES)
def test_a_data_file_is_read_whole_or_refused(file, changes):
    assert_read_whole_or_refused(file, changes)


@new(450)
@given(st.sampled_from(sorted(DATA)), CHANGES)
def test_so_is_one_that_nobody_has_seen(file, changes):
    assert_read_whole_or_refused(file, changes)


def assert_read_whole_or_refused(file, changes):
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


@same(450)
@given(file=st.sampled_from(sorted(PAGES)), changes=CHANGES)
def test_a_page_is_read_whole_or_refused(folder, file, changes):
    assert_page_read_whole_or_refused(folder, file, changes)


@new(450)
@given(file=st.sampled_from(sorted(PAGES)), changes=CHANGES)
def test_so_is_a_page_that_nobody_has_seen(folder, file, changes):
    assert_page_read_whole_or_refused(folder, file, changes)


def assert_page_read_whole_or_refused(folder, file, changes):
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


# Whole banks: files that change name, and values that are well-formed but out of place.
TIMES = """0001-01-01 9999-12-31 1900-01-01 2099-12-31 vt-2000 ht-2099 1900 2099 1900-01 2099-12
från|2099 före|1900 före|2000-01 omkring|2099 odaterad 1900|till|2099 ht-2024|till|2099-12-31"""
TIME = re.compile(r"\b(?:[vh]t-)?(?:19|20)\d\d(?:-\d\d){0,2}\b")
ID = re.compile(r"\b[a-z]{5,}(?:-[a-z0-9]+)*\b")
IDS = sorted({Path(file).stem for file in DATA} | {"utan-termin", "ingen-alls"})
MOVES = st.tuples(
    st.sampled_from(["rename", "remove", "copy", "time", "id", "text"]),
    st.sampled_from(FILES),
    st.integers(0, 50),
    st.sampled_from([word.replace("|", " ") for word in TIMES.split()]),
    st.sampled_from(IDS),
    CHANGE,
)


def moved(files, moves):
    """The files of a bank after somebody has been at them: path and text."""
    files = dict(files)
    for kind, file, number, time, name, change in moves:
        text = files.get(file)
        if text is None:
            continue
        if kind in {"rename", "copy"}:
            files[str(Path(file).with_stem(name))] = text
        if kind in {"rename", "remove"}:
            files.pop(file)
        if kind == "text":
            files[file] = changed(text, [change])
        pattern, word = (TIME, time) if kind == "time" else (ID, name)
        found = list(pattern.finditer(text)) if kind in {"time", "id"} else []
        if found:
            spot = found[number % len(found)]
            files[file] = text[: spot.start()] + word + text[spot.end() :]
    return files


@same(100)
@given(moves=st.lists(MOVES, min_size=1, max_size=3))
def test_a_bank_is_shown_whole_or_refused(folder, moves):
    assert_shown_whole_or_refused(folder / "bank", moves)


@new(100)
@given(moves=st.lists(MOVES, min_size=1, max_size=3))
def test_so_is_a_bank_that_nobody_has_seen(folder, moves):
    assert_shown_whole_or_refused(folder / "bank", moves)


def assert_shown_whole_or_refused(root, moves):
    shutil.rmtree(root, ignore_errors=True)
    for file, text in moved({**DATA, **PAGES}, moves).items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes(text.encode("utf-8", "surrogatepass"))
    examined = examine(root, TODAY)
    assert (examined.site is None) == bool(examined.faults)
    for words in examined.words.values():
        for shown in words.shown():
            render.show(shown, render.Links())
    for table in downloads.shown_tables(examined):
        csv_bytes(table)


SLIPS = {
    "a report without a term takes another name": [
        ("rename", "data/deltagande/utan-termin/testvik.yml", "testvk")
    ],
    "an area ends when all years do": [
        ("data/stadsdelar/provlunda.yml", "till: 2023-06-30", "till: 9999-12-31")
    ],
    "a venue leaves when all years do": [
        ("data/verksamheter/provskolan.yml", "till: 2023-06-30", "till: 9999-12-31")
    ],
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_that_once_gave_a_traceback_is_told(bank, name):
    for file, old, new_text in SLIPS[name]:
        if file == "rename":
            (bank / old).rename((bank / old).with_stem(new_text))
        else:
            path = bank / file
            path.write_text(path.read_text("utf-8").replace(old, new_text), "utf-8")
    assert examine(bank, TODAY).faults


@pytest.mark.parametrize("day", [dt.date(2000, 1, 1), dt.date(2099, 12, 31)])
def test_a_bank_can_be_built_for_any_day(day):
    examined = examine(SOUND, day)
    assert (examined.site is None) == bool(examined.faults)


def ends_of_lines_that_are_read(text):
    """The first and last word of each line; running text means nothing to the program."""
    start = text.find("\n---\n") if text.startswith("---\n") else len(text)
    seen = set()
    for line in re.finditer(r".+", text):
        if line.start() > start and not re.search(r"^#|\{\{|\{:", line[0]):
            continue
        words = [*re.compile(r"[\w-]{4,}").finditer(text, line.start(), line.end())]
        for word in words[:1] + words[1:][-1:]:
            if word[0] not in seen:
                seen.add(word[0])
                yield word


@pytest.mark.parametrize("file", FILES)
def test_words_can_be_misspelt_and_files_be_gone(bank, file):
    path, text = bank / file, (SOUND / file).read_text("utf-8")
    for word in ends_of_lines_that_are_read(text):
        path.write_text(f"{text[: word.end()]}x{text[word.end() :]}", "utf-8")
        examined = examine(bank, TODAY)
        assert (examined.site is None) == bool(examined.faults), word
    path.unlink()
    examined = examine(bank, TODAY)
    assert (examined.site is None) == bool(examined.faults)
