"""Running text as it is set: where no line ends, and where a word is explained."""

import re

import pytest
from markdown import Markdown

from macros.guard import html
from macros.model import swedish
from macros.model.record import Origin
from macros.model.words import GlossaryTerm
from macros.prose import Prose

# · stands for a no-break space.
SPACES = [
    ("10 000 kronor", "10·000·kronor"),
    ("1 234 567 kronor", "1·234·567·kronor"),
    ("år 2015 200 skolor", "år 2015·200·skolor"),
    ("26 skolor", "26·skolor"),
    ("26 \N{EN DASH} eller 27", "26·\N{EN DASH} eller 27"),
    ("6 kap. 8 § skollagen", "6·kap.·8·§ skollagen"),
    ("§ 8", "§·8"),
    ("lektion 3 och Lektion 4", "lektion·3·och Lektion·4"),
    ("årskurs 7 eller Årskurs 8", "årskurs·7·eller Årskurs·8"),
    ("s. 12, kl. 08.30 och nr 5", "s.·12, kl.·08.30·och nr·5"),
    ("Ett ord \N{EN DASH} ett till", "Ett ord·\N{EN DASH} ett till"),
    ("7\N{EN DASH}9 år", "7\N{EN DASH}9·år"),
    ("kapitel 3", "kapitel 3"),
    ("is. 12 och skl. 3", "is. 12·och skl. 3"),
    ("Två ord", "Två ord"),
    ("2015, 2016", "2015, 2016"),
]


@pytest.mark.parametrize(("written", "shown"), SPACES)
def test_a_line_does_not_end_here(written, shown):
    assert swedish.typeset(written).replace("\N{NO-BREAK SPACE}", "·") == shown


def term(name, word, *forms):
    fields = {"ord": word, "betyder": f"Vad {word} <är>.", "former": list(forms)}
    return GlossaryTerm.model_validate(fields, context=Origin(f"data/ordlista/{name}.yml"))


TERMS = (
    term("ledarpar", "ledarpar", "ledarparet"),
    term("par", "par"),
    term("askadare", "aktiv åskådare", "aktiva åskådare"),
    term("man", "MÄN"),
)
# An explained word as it stands in the page's HTML.
EXPLAINED = re.compile(
    r'<span class="ord"><button[^>]*>([^<]*)</button><span .*?</button></span></span>'
)


def page(text, *, terms=TERMS, glossary=""):
    """The HTML of a page in which each explained word stands between hooks: ‹ledarpar›."""
    return EXPLAINED.sub(r"‹\1›", whole(text, terms=terms, glossary=glossary))


def whole(text, *, terms=TERMS, glossary="", abroad=False):
    prose = Prose(terms)
    prose.glossary, prose.abroad = glossary, abroad
    extensions = [*html.EXTENSIONS, prose]
    shown = Markdown(extensions=extensions, extension_configs=html.SETTINGS).convert(text)
    return shown.replace("\N{NO-BREAK SPACE}", "·")


EXPLANATIONS = {
    "the first use alone": (
        "Ett ledarpar och ett ledarpar till.\n\nEtt ledarpar.",
        "<p>Ett ‹ledarpar› och ett ledarpar till.</p>\n<p>Ett ledarpar.</p>",
    ),
    "another form is the same word": (
        "Se ledarparet, ett ledarpar.",
        "<p>Se ‹ledarparet›, ett ledarpar.</p>",
    ),
    "first in a sentence": ("Ledarparet leder.", "<p>‹Ledarparet› leder.</p>"),
    "no part of another word": (
        "Ledarparen, ett ledarparsmöte och ett ledarpar-möte har ett par.",
        "<p>Ledarparen, ett ledarparsmöte och ett ledarpar-möte har ett ‹par›.</p>",
    ),
    "the longest form": ("En aktiv åskådare.", "<p>En ‹aktiv åskådare›.</p>"),
    "an organisation is no men": ("Alla män på MÄN.", "<p>Alla män på ‹MÄN›.</p>"),
    "several in one text": (
        "Ett ledarpar är ett par, och aktiva åskådare är ett ledarpar.",
        "<p>Ett ‹ledarpar› är ett ‹par›, och ‹aktiva åskådare› är ett ledarpar.</p>",
    ),
    "in what stands after an element": (
        "Ett *bra* ledarpar är *inte* ett par, sa *MÄN* och MÄN.",
        "<p>Ett <em>bra</em> ‹ledarpar› är <em>inte</em> ett ‹par›, sa <em>‹MÄN›</em> och MÄN.</p>",
    ),
    "not in a heading": (
        "## Ett ledarpar\n\nEtt ledarpar.",
        '<h2 id="ett-ledarpar">Ett ledarpar</h2>\n<p>Ett ‹ledarpar›.</p>',
    ),
    "not in a link": (
        "Se [ett **ledarpar**](x.md), ett ledarpar.",
        '<p>Se <a href="x.md">ett <strong>ledarpar</strong></a>, ett ‹ledarpar›.</p>',
    ),
    "not in code": (
        "Ett `ledarpar`, ett ledarpar.\n\n```\npar\n```\n\nEtt par.",
        "<p>Ett <code>ledarpar</code>, ett ‹ledarpar›.</p>\n<pre><code>par\n</code></pre>\n"
        "<p>Ett ‹par›.</p>",
    ),
    "not in another language": (
        "*A par*{: lang=en } är ett par.",
        '<p><em lang="en">A par</em> är ett ‹par›.</p>',
    ),
    "not in what a macro has written": (
        'Se <a href="x">ett <b>ledarpar</b></a>, <br/>ett ledarpar.',
        '<p>Se <a href="x">ett <b>ledarpar</b></a>, <br/>ett ‹ledarpar›.</p>',
    ),
    "not in a block that a macro has written": (
        "<div>\n<p>Ett ledarpar.</p>\n</div>\n\nEtt ledarpar.",
        "<div>\n<p>Ett ledarpar.</p>\n</div>\n\n<p>Ett ‹ledarpar›.</p>",
    ),
    "in lists and tables": (
        "- Ett par\n\n| Ort |\n| --- |\n| MÄN |",
        '<ul>\n<li>Ett ‹par›</li>\n</ul>\n<table role="table">\n<thead role="rowgroup">\n'
        '<tr role="row">\n<th role="columnheader">Ort</th>\n</tr>\n</thead>\n'
        '<tbody role="rowgroup">\n<tr role="row">\n<td data-rubrik="Ort" role="cell">‹MÄN›</td>\n'
        "</tr>\n</tbody>\n</table>",
    ),
    "spaces are set too, but not in code": (
        "10 000 par, *8* `10 000`\n\n## 6 kap.\n\n[9 §](x.md)",
        '<p>10·000·‹par›, <em>8</em> <code>10 000</code></p>\n<h2 id="6-kap">6·kap.</h2>\n'
        '<p><a href="x.md">9·§</a></p>',
    ),
}


@pytest.mark.parametrize("name", EXPLANATIONS)
def test_a_word_is_explained_where_it_is_met(name):
    text, shown = EXPLANATIONS[name]
    assert page(text) == shown


def test_an_explanation_opens_by_its_button_and_closes_again():
    assert whole("Ett par.", glossary="../ordlista/") == (
        '<p>Ett <span class="ord"><button popovertarget="forklaring-par" type="button">par</button>'
        '<span aria-label="Förklaring av par" class="kort" id="forklaring-par" popover="auto" '
        'role="group"><strong>Par</strong><span>Vad par &lt;är&gt;.</span>'
        '<span><a href="../ordlista/#ord-par">Se ordlistan</a></span>'
        '<button popovertarget="forklaring-par" popovertargetaction="hide" type="button">Stäng'
        "</button></span></span>.</p>"
    )


def test_a_page_in_another_language_explains_no_swedish_words():
    assert whole("Two par and MÄN.", abroad=True) == "<p>Two par and MÄN.</p>"


def test_without_a_glossary_page_there_is_no_link_to_it():
    assert "Se ordlistan" not in whole("Ett par.")


def test_every_page_begins_anew():
    prose = Prose(TERMS)
    for _ in range(2):
        shown = Markdown(extensions=[prose]).convert("Ett par.")
        assert EXPLAINED.search(shown)


def test_without_words_to_explain_spaces_are_still_set():
    assert page("26 par", terms=()) == "<p>26·par</p>"


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ('Så. <span class="ref"><a href="x">SKR 2022</a></span>', 0),
        ('Så. <span class="ref"><a href="x">SKR 2022</a><br></span> (SKR) säger', 1),
    ],
)
def test_a_word_that_a_macro_wrote_is_left_alone(text, explained):
    skr = GlossaryTerm.model_validate({"ord": "SKR", "betyder": "En organisation."})
    assert Markdown(extensions=[Prose([skr])]).convert(text).count('class="ord"') == explained


def test_a_cell_knows_the_head_of_its_column_and_its_role():
    made = Markdown(extensions=["tables", Prose()]).convert("| A | B |\n|---|---|\n| 1 | 2 |")
    assert '<td data-rubrik="B" role="cell">2</td>' in made
    assert '<table role="table">' in made
