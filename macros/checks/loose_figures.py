"""The rule that a figure in running text carries its card or its source."""

import re
from collections.abc import Iterator

from macros.model.body import HOLE, Block, Call
from macros.model.problem import Place, Problem, quoted
from macros.model.site import Site

# Pages that explain how things are written, with figures that are about nothing.
_EXPLAIN = ("bidra/", "om/beslut/")
_TEXT = {"p", "li", "td", "dd"}
_CARD = "uppgift"
_GROUNDS = {"kalla", "lag"}
_COUNTED = (
    r"(?:hög|grund|gymnasie|låg|mellan)?(?:stadie)?skol(?:a|or|orna)|klass(?:er|erna)?|"
    r"elev(?:er|erna)?|(?:MVP-)?ledare(?:n|na)?|(?:stadsdels)?förvaltning(?:ar|arna)?|"
    r"(?:stadsdels)?områden(?:a)?|fritidsgård(?:ar|arna)?|parklek(?:ar|arna)?|"
    r"kommun(?:er|erna)?|pojkar|flickor|ungdomar|lärare|procent|kronor"
)
_SPACE = "[ \N{NO-BREAK SPACE}]"
_FIGURE = re.compile(
    rf"(?<![\w–-])(?<!årskurs{_SPACE})\d+(?:[ \N{{NO-BREAK SPACE}},]\d+)*"
    rf"(?:{_SPACE}%|{_SPACE}(?:(?:tusen|miljon|miljoner){_SPACE})?"
    rf"(?:(?<!\b(?:19|20)\d\d{_SPACE})[a-zåäö]+a{_SPACE})?(?:{_COUNTED})\b)"
)
_SENTENCES = re.compile(rf"(?<=[.!?])\s+(?=[”(]?[A-ZÅÄÖ0-9{HOLE}])")


def a_figure_has_its_card(site: Site) -> Iterator[Problem]:
    """A number of schools or kronor in a sentence says where it comes from."""
    for page in site.pages.values():
        if page.path.startswith(_EXPLAIN):
            continue
        for block in page.body.blocks:
            for found in _loose(block):
                yield Problem(
                    Place(page.origin.file, block.line),
                    "siffra-utan-kort",
                    f"{quoted(found)} står utan kort och källa. Lägg siffran i data/uppgifter och "
                    'skriv {{ uppgift("…") }} i stället, eller sluta stycket med {{ kalla("…") }}.',
                )


def _loose(block: Block) -> Iterator[str]:
    """The figures of a piece of text that neither a card nor a source stands by."""
    if block.kind not in _TEXT or _GROUNDS.intersection(call.name for call in block.calls):
        return
    for sentence, calls in _sentences(block):
        if all(call.name != _CARD for call in calls):
            yield from (found[0] for found in _FIGURE.finditer(sentence))


def _sentences(block: Block) -> Iterator[tuple[str, tuple[Call, ...]]]:
    """Each sentence with the macros that stand in it."""
    left = block.calls
    for sentence in _SENTENCES.split(block.text):
        count = sentence.count(HOLE)
        yield sentence, left[:count]
        left = left[count:]
