"""What is in another language says so, wherever a page shows it."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from macros.examine import examine
from macros.foreign import mark
from macros.language import terms
from macros.model.language import ForeignWords
from macros.model.sources import TitleLanguage
from macros.render import Links, show
from macros.views import references
from tests.browser.sites import pages
from tests.site import NOW, ROOT

WORDS = ForeignWords.model_validate(
    {
        "ord": [
            {"ord": "Green Dot", "språk": "en"},
            {"ord": "Green", "språk": "en"},
            {"ord": "Röd-Dot", "språk": "fi"},
        ]
    }
).words
MARKED = {
    "a word": ("<p>Ett Green Dot.</p>", '<p>Ett <span lang="en">Green Dot</span>.</p>'),
    "a space that holds together": (
        "<p>Green\N{NO-BREAK SPACE}Dot</p>",
        '<p><span lang="en">Green\N{NO-BREAK SPACE}Dot</span></p>',
    ),
    "signs as entities": (
        "<p>&#40;R&ouml;d Röd&#45;Dot&#41;</p>",
        '<p>&#40;R&ouml;d <span lang="fi">Röd&#45;Dot</span>&#41;</p>',
    ),
    "what is marked already": ('<p><em lang="en">A Green <b>Green</b></em> Green</p>', None),
    "an attribute, also with a sign in it": ('<p title="> Green">x</p>', None),
    "a part of a word": ("<p>Greens, en-Green, ÅGreen</p>", None),
    "code": ("<pre><code>Green</code></pre><code>Green</code>", None),
    "what can hold no element": (
        "<textarea>Green</textarea><option>Green</option><svg><text>Green</text></svg>",
        None,
    ),
    "a comment": ("<!-- <p>Green</p> -->", None),
    "a page in that language": ('<main lang="en"><p>Green<br>Green</p></main>', None),
    "a Swedish part of such a page": (
        '<main lang="en"><p lang="sv">Green</p>Green</main>',
        '<main lang="en"><p lang="sv"><span lang="en">Green</span></p>Green</main>',
    ),
}


@pytest.mark.parametrize("case", MARKED)
def test_a_bare_word_is_marked_and_nothing_else(case):
    before, after = MARKED[case]
    if case == "what is marked already":
        after = before[: -len("Green</p>")] + '<span lang="en">Green</span></p>'
    frame = '<html lang="sv"><head><title>Green</title></head><body>{}</body></html>'
    assert mark(frame.format(before), WORDS) == frame.format(after or before)


def test_without_a_list_a_page_is_as_it_was():
    assert mark('<html lang="sv"><p>Green</p>', ()) == '<html lang="sv"><p>Green</p>'


@pytest.fixture(scope="module")
def site():
    return examine(ROOT, NOW).site


def test_a_title_in_english_must_say_so(site):
    assert list(terms.a_foreign_title_says_its_language(site)) == []
    silent = {
        name: source.model_copy(update={"language": TitleLanguage.SWEDISH})
        for name, source in site.sources.items()
    }
    found = list(terms.a_foreign_title_says_its_language(replace(site, sources=silent)))
    assert len(found) > 10
    assert {problem.code for problem in found} == {"omarkt-titel"}


def test_a_title_is_shown_in_its_language(site):
    source = site.sources["bruno-2020"]
    assert source.foreign == "en"
    html = show(references.source_list([source]), Links("om/kallor/"))
    assert html.count('<span lang="en">Heroes and others') == 2
    swedish = show(references.source_list([site.sources["eriksson-2018"]]), Links("om/kallor/"))
    assert "lang=" not in swedish


# Words that the other language has no use for.
ONLY = {
    "en": re.compile(r"\b(the|of|and|with|within|against)\b", re.IGNORECASE),
    "sv": re.compile(r"\b(och|är|för|att|inte|som)\b", re.IGNORECASE),
}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}
LEFT_OUT = {"head", "code", "pre", "script", "option"}


class Heard(HTMLParser):
    """The texts of a page as a voice reads them, each with the language that it reads in."""

    def __init__(self, html):
        super().__init__()
        self.open, self.said = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("lang")))

    def handle_endtag(self, tag):
        while tag not in VOID and self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not LEFT_OUT & {tag for tag, _ in self.open}:
            self.said.append(([language for _, language in self.open if language][-1:], data))


def test_every_word_is_read_in_its_own_language(built):
    wrong, heard = [], 0
    for name in pages(built):
        file = built / (name if name.endswith(".html") else f"{name}index.html")
        for language, text in Heard(file.read_text("utf-8")).said:
            for own, words in ONLY.items():
                if words.search(text):
                    heard += own == "en"
                    if language != [own]:
                        wrong.append(f"{name}: {text.strip()[:80]}")
    assert wrong[:9] == []
    assert heard > 200
