"""Reading: text with places, whatever somebody has put in it."""

import pytest

from macros.guard import html, template
from macros.model.body import Call, Heading, Link
from macros.source.files import read_text
from macros.source.pages import split
from macros.source.positions import read

VALUES = {
    "nothing is guessed": (
        "a: no\nb: 10:30\nc: 007\nd: 2025-01-02\ne: null\nf: 1e3",
        {"a": "no", "b": "10:30", "c": "007", "d": "2025-01-02", "e": "null", "f": "1e3"},
    ),
    "a key with nothing after it": ("a:\nb: ''", {"a": None, "b": ""}),
    "lists in lists": ("a: [1, [2, 3]]", {"a": ["1", ["2", "3"]]}),
    "records in a list": ("a:\n  - b: 1\n    c: 2", {"a": [{"b": "1", "c": "2"}]}),
    "text over lines": ("a: >-\n  ett\n  två", {"a": "ett två"}),
    "a note to oneself": ("# not\na: 1 # not", {"a": "1"}),
    "no file at all": ("", None),
}


@pytest.mark.parametrize("name", VALUES)
def test_values_are_what_was_written(name):
    text, values = VALUES[name]
    assert read(text, "x.yml").values == values


def test_each_value_knows_its_line_and_column():
    marks = read("a: 1\nb:\n  - c: 2\n    d: [3, 4]", "x.yml", first_line=10).marks
    assert marks == {
        (): (10, 1),
        ("a",): (10, 1),
        ("b",): (11, 1),
        ("b", 0): (12, 5),
        ("b", 0, "c"): (12, 5),
        ("b", 0, "d"): (13, 5),
        ("b", 0, "d", 0): (13, 9),
        ("b", 0, "d", 1): (13, 12),
    }


@pytest.mark.parametrize(
    "raw",
    ["å\n".encode(), "a\u030a\n".encode(), "\ufeffå\r\n".encode(), "å\r".encode()],
    ids=["plain", "in two parts", "from another editor", "from an old machine"],
)
def test_text_is_one_form_whoever_saved_it(tmp_path, raw):
    (tmp_path / "a").write_bytes(raw)
    assert read_text(tmp_path, "a") == ("å\n", [])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: 1\n---\nText", ("a: 1", "Text", 4)),
        ("---\n---\n", ("", "", 3)),
        ("---\na: 1\n...\n", ("a: 1", "", 4)),
        ("Text", None),
        ("---\na: 1", None),
        ("\n---\n---\n", None),
    ],
)
def test_a_page_is_front_matter_and_body(text, parts):
    found = split(text)
    assert (found and (found.matter, found.body, found.body_line)) == parts


def body_of(text):
    parsed = template.read(text, "docs/x.md", 5, ["kort", "tabell"])
    body, problems = html.read(text, parsed.plain, parsed.calls, "docs/x.md", 5)
    assert [*parsed.problems, *problems] == []
    return body


def test_calls_know_their_choices_their_line_and_whether_they_stand_alone():
    calls = body_of(
        'Se {{ kort("a") }}.\n\n{{ tabell(b="c", d="e") }}\n\n- {{ kort("f") }}\n'
    ).calls
    assert [(each.name, each.args, each.kwargs, each.line, each.alone) for each in calls] == [
        ("kort", ("a",), (), 5, False),
        ("tabell", (), (("b", "c"), ("d", "e")), 7, True),
        ("kort", ("f",), (), 9, False),
    ]


def test_calls_for_the_same_thing_are_equal_wherever_they_stand():
    assert Call("kort", ("a",), line=1) == Call("kort", ("a",), line=2, alone=False)


def test_headings_links_and_anchors_are_read_with_their_lines():
    body = body_of(
        "# Ett & annat\n\nSe [a](b.md#c) och [ut](https://x.invalid).\n\n```\n# Kod\n```\n\n"
        "## Två {: #tva }\n\n![Bild](../assets/d.png)\n"
    )
    assert body.headings == (Heading(1, "Ett & annat", 5), Heading(2, "Två", 13))
    assert body.links == (Link("b.md#c", 7), Link("../assets/d.png", 15))
    assert body.anchors == {"ett-annat", "tva"}
