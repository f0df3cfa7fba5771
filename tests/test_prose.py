"""Words are explained at their first use, and never inside what a macro has written."""

import re

from markdown import Markdown

from macros.model.words import GlossaryTerm
from macros.prose import Prose

SKR = GlossaryTerm.model_validate({"ord": "SKR", "betyder": "En organisation."}).model_copy(
    update={"path": "data/ordlista/skr.yml"}
)


def explained(text):
    html = Markdown(extensions=[Prose([SKR])]).convert(text)
    return re.findall(r"(\S*)<span class=\"ord\">", html)


def test_the_first_use_is_explained():
    assert explained("Källan är SKR, och SKR igen.") == [""]


def test_a_word_inside_a_link_that_a_macro_wrote_is_left_alone():
    assert explained('Så. <span class="ref"><a href="x">SKR 2022</a></span>') == []


def test_the_word_after_such_a_link_is_explained():
    link = '<span class="ref"><a href="x">SKR 2022</a><br></span>'
    assert explained(f"Så. {link} (SKR) säger") == ["("]


def test_a_cell_knows_the_head_of_its_column_and_its_role():
    html = Markdown(extensions=["tables", Prose()]).convert("| A | B |\n|---|---|\n| 1 | 2 |")
    assert '<td data-rubrik="B" role="cell">2</td>' in html
    assert '<table role="table">' in html
