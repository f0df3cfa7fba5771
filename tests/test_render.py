"""Templates: whatever a value holds, a page shows it as text."""

import re
from html.parser import HTMLParser

import pytest
from markdown import Markdown

from macros import render
from macros.examine import examine
from macros.guard import html
from macros.model.host import Host
from macros.model.problem import Place, Problem
from macros.model.shown import Bench, Cell, Column, Row, Table
from macros.views import facts, figures, upkeep, venues
from tests.site import NOW, ROOT

NASTY = [
    "<script>alert(1)</script>",
    "a & b &amp; c",
    '" onmouseover="alert(1)',
    "[länk](javascript:alert(1))",
    "`kod` *fet* _kursiv_ | rör |",
    "{{ 1 }} {% raw %} {# x #}",
    "# Rubrik",
    "två\nrader",
    "{: .klass }",
    "[^1] och ![](x)",
]


class Words(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.text, self.tags = "", []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("value", NASTY)
@pytest.mark.parametrize("around", ["{}", "- punkt\n\n    {}\n", "Se {} här.", "> {}"])
def test_a_value_is_text_wherever_it_lands(value, around):
    shown = str(render._entities(value))
    page = Markdown(extensions=list(html.EXTENSIONS), extension_configs=html.SETTINGS)
    found = Words(page.convert(around.format(shown)))
    assert " ".join(value.split("\n")) in found.text
    assert {tag for tag, _ in found.tags} <= {"p", "ul", "li", "blockquote"}
    assert all(not attributes for _, attributes in found.tags)


KNOWN = re.compile(
    "p|div|table|caption|t(head|body|[rhd])|span|button|details|summary|[uo]l|li|a|label|input|code|d[ltd]"
)


def shown(value):
    table = Table(
        "t", value, (Column(value),), (Row((Cell(value, value),), Place("data/x.yml")),), value, "."
    )
    return render.show(table, render.Links("statistik/"))


@pytest.mark.parametrize("value", NASTY)
def test_a_table_shows_a_value_as_it_is(value):
    page = Markdown(extensions=list(html.EXTENSIONS), extension_configs=html.SETTINGS)
    found = Words(page.convert(f"Före.\n\n{shown(value)}\n\nEfter."))
    assert found.text.count(" ".join(value.split("\n"))) >= 2
    assert [tag for tag, _ in found.tags if not KNOWN.fullmatch(tag)] == []
    assert not [name for _, attributes in found.tags for name in attributes if name[:2] == "on"]


LINKS = [
    ("", "om/index.md", "om/"),
    ("", "index.md", "./"),
    ("om/", "index.md", "../"),
    ("stadsdelar/farsta/", "stadsdelar/jarva.md#rinkeby-kista", "../jarva/#rinkeby-kista"),
    ("stadsdelar/farsta/", "om/index.md", "../../om/"),
    ("om/", "om/index.md", "./"),
]


@pytest.mark.parametrize(("here", "path", "address"), LINKS)
def test_addresses_are_relative(here, path, address):
    assert str(render.Links(here).page(path)) == address


def test_a_line_is_corrected_at_the_host_and_else_through_a_door_of_our_own():
    place = Place("data/x y.yml", 7)
    host = Host.parse("https://github.com/stad/bank")
    known = render.Links("om/", host)
    assert known.correct(place) == "https://github.com/stad/bank/blob/main/data/x%20y.yml#L7"
    assert known.edit("docs/x.md") == "https://github.com/stad/bank/edit/main/docs/x.md"
    assert render.Links("om/").correct(place) == "../bidra/ratta/"
    bench = render.Links("om/", door=render.BENCH)
    assert bench.correct(place) == "../bidra/forslag/#fil=data/x%20y.yml&amp;rad=7"
    assert bench.edit("docs/x.md") == "../bidra/forslag/#fil=docs/x.md"


def test_an_anchor_is_given_once():
    links = render.Links()
    assert [links.anchor("a") for _ in range(3)] == ["a", "a-2", "a-3"]


def test_faults_are_shown_as_text():
    told = render.problems([Problem(Place("docs/<b>.md", 3, 1), "x", "Skriv <inte> så.")])
    assert "docs/<b>.md" in Words(told).text
    assert "Skriv <inte> så." in Words(told).text


def plain_text(markup):
    return " ".join(Words(markup).text.replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture(scope="module")
def real():
    return examine(ROOT, NOW).site


def test_a_card_tells_the_sources_of_nine_from_those_of_thirteen(real):
    told = plain_text(
        render.show(facts.card(real, "ht-2020-stadsdelsforvaltningar"), render.Links())
    )
    assert "Källa: Stockholms stad 2020 (praktisk erfarenhet), avsnittet Bakgrund" in told
    assert (
        "Av 13 stadsdelsförvaltningar i staden. Talet kommer från Stockholms stad odaterad" in told
    )


def test_a_key_figure_says_kind_certainty_and_where_it_is_corrected(real):
    told = plain_text(render.show(facts.key_figures(real, ["ht-2020-skolor"]), render.Links()))
    assert "Myndighet, säkerhet: hög" in told
    assert "Rätta uppgiften i data/totaler/ht-2020-skolor.yml" in told


def test_sources_with_one_label_are_told_apart_by_title(real):
    told = plain_text(render.show(venues.schools(real), render.Links()))
    assert "Mitt i 2022: Arbete mot våld på skolschemat i Rinkeby (press)" in told
    assert "Mitt i 2022: Arbete mot våld på skolschemat i västerort (press)" in told
    assert "SKR 2022 (praktisk erfarenhet)" in told


def test_a_row_whose_file_is_not_there_says_so(real):
    told = plain_text(render.show(figures.totals(real), render.Links()))
    assert "Elever: skriv filen data/totaler/ht-2020-elever.yml, som inte finns än" in told
    assert "Summa" not in told


@pytest.mark.parametrize(
    ("days", "says"),
    [
        (None, "Någon läser. Ingen har lovat än inom hur många dagar du får svar. Tas"),
        (1, "Någon läser, och du får svar inom 1 dag. Tas"),
        (14, "Någon läser, och du får svar inom 14 dagar. Tas"),
    ],
)
def test_the_form_promises_the_days_that_somebody_has_promised(days, says):
    told = Words(render.show(Bench(days, publisher=True), render.Links())).text
    assert f"{says} förslaget in syns det sedan på sidorna." in told


def test_nobody_has_promised_any_days_yet():
    assert upkeep.bench(examine(ROOT, NOW).site).days is None
