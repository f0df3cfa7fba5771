"""What the project says about itself is true now, and complete."""

import inspect
import re

import pytest

from macros.model.site import KINDS
from macros.source.positions import read
from macros.source.records import to_record
from macros.source.site import kind_at
from macros.vocabulary import NAMES, Vocabulary
from tests.site import ROOT, make

PAPERS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/README.md"]


def page(path):
    return (ROOT / path).read_text("utf-8")


def sections(text):
    """The text below each heading of the second level."""
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return dict(zip((name.strip("`") for name in parts[1::2]), parts[2::2], strict=True))


GUIDE = sections(page("docs/bidra/makron.md"))


def test_the_macro_guide_has_every_macro_in_order():
    assert [name for name in GUIDE if name in NAMES] == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_macro_is_explained_with_an_example_that_is_alive(name):
    section = GUIDE[name]
    example = re.search(rf"```text\n.*?({{{{ {name}\(.*?\) }}}}).*?\n```", section)
    assert example, name
    shown = section.replace(example[0], "")
    elsewhere = re.search(r"\]\((.+?\.md)\)", section)
    assert example[1] in shown or example[1] in page(f"docs/bidra/{elsewhere[1]}")
    assert len(section.strip().split("\n")[0]) > 20


@pytest.mark.parametrize("name", NAMES)
def test_each_choice_of_a_macro_is_named(name):
    choices = list(inspect.signature(getattr(Vocabulary, name)).parameters)[1:]
    named = [choice for choice in choices if f"`{choice}`" in GUIDE[name]]
    optional = inspect.signature(getattr(Vocabulary, name)).parameters
    wanted = [
        choice for choice in choices if optional[choice].default is not inspect.Parameter.empty
    ]
    assert named == wanted
    for choice in wanted:
        assert f"| `{choice}` |" in GUIDE["Så skriver du ett makro"]


def test_the_architecture_page_names_every_part():
    text = page("docs/om/arkitektur.md")
    parts = [path for path in (ROOT / "macros").iterdir() if not path.name.startswith("__pyc")]
    assert [path.name for path in parts if f"`{path.name}`" not in text] == []


def test_the_architecture_page_names_no_part_that_is_gone():
    table = sections(page("docs/om/arkitektur.md"))["Mapparna i programmet"]
    named = re.findall(r"`([\w.]+)`", "".join(re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)))
    assert len(named) > 10
    assert [name for name in named if not (ROOT / "macros" / name).exists()] == []


def test_every_decision_is_listed_in_order():
    records = sorted(path.name for path in (ROOT / "docs/om/beslut").glob("0*.md"))
    assert re.findall(r"\((0.*?\.md)\)", page("docs/om/beslut/index.md")) == records
    for number, name in enumerate(records, start=1):
        text = page(f"docs/om/beslut/{name}")
        assert f"# Beslut {number}: " in text, name
        assert list(sections(text)) == ["Läget", "Beslut", "Följder"], name


def test_the_example_of_a_correction_gets_the_answers_that_the_page_shows():
    text = page("docs/bidra/ratta.md")
    block = re.search(r"```yaml\n(underlag.*?)```", text, re.DOTALL)[1]
    file = re.search(r"`(data/deltagande/.*?\.yml)`", text)[1]
    shown = re.findall(r"```text\n(.*?)\n```", text, re.DOTALL)
    written = ["klasser: fem", "klaser: 5"]
    assert len(shown) == len(written)
    for change, answer in zip(written, shown, strict=True):
        spoiled = block.replace("klasser: uppgift saknas", change)
        # the answers count from the file's first line, as the editor does
        _, problems = to_record(kind_at(file), read(spoiled, file), file)
        assert [problem.as_text() for problem in problems] == [answer]
    for sound in (block, block.replace("klasser: uppgift saknas", "klasser: 5")):
        assert to_record(kind_at(file), read(sound, file), file)[1] == []


def test_the_folders_of_data_are_explained_where_they_lie():
    text = page("data/README.md")
    for kind in KINDS:
        assert f"`{kind.folder.split('/')[1]}/" in text, kind


@pytest.mark.parametrize("paper", PAPERS)
def test_papers_link_to_files_that_are_there(paper):
    folder = (ROOT / paper).parent
    links = [link for link in re.findall(r"\]\((.+?)\)", page(paper)) if "://" not in link]
    assert [link for link in links if not (folder / link).exists()] == []


def test_the_readme_opens_with_four_swedish_lines():
    lines = page("README.md").splitlines()
    assert [line[:2] for line in lines[1:7]] == ["", "> ", "> ", "> ", "> ", ""]
    assert "Mentorer i våldsprevention" in lines[2]
    assert "webbplats" in lines[3].lower()
    assert "docs/bidra/ratta.md" in lines[4]


def test_the_readme_knows_every_command_and_every_setting():
    said = make(ROOT, "help")
    commands = {line.split()[0] for line in said.stdout.splitlines()} - {"help"}
    assert set(re.findall(r"`?make (\w+)", page("README.md"))) == commands
    code = [path for path in ROOT.glob("*/**/*") if path.suffix in {".py", ".sh"}]
    used = {
        name
        for path in code
        if ".venv" not in path.parts
        for name in re.findall(r"\bKB_[A-Z]+\b", path.read_text("utf-8"))
    }
    assert set(re.findall(r"\| `(KB_[A-Z]+)`", page("README.md"))) == used


def test_the_ci_runs_what_the_readme_says():
    script = page(".ci/run")
    assert "make test" in script
    assert "KB_KRAV_WEBBLASARE" in script
