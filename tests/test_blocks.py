"""A page's running text, piece by piece: what it is, what it says, where it is written."""

import pytest

from macros.model.body import HOLE
from tests.test_source import body_of

# Text from line 5 on, and its pieces: kind, text, line, and what else is told of it.
PIECES = {
    "headings and paragraphs": (
        "# Ett\n\nText i\ntvå rader.\n\n## Två\n\nMer *text* [här](x.md).\n\n### Tre\n\nSist.",
        [
            ("h", "Ett", 5),
            ("p", "Text i två rader.", 7),
            ("h", "Två", 10, {"section": "Två"}),
            ("p", "Mer text här.", 12, {"section": "Två"}),
            ("h", "Tre", 14, {"section": "Två"}),
            ("p", "Sist.", 16, {"section": "Två"}),
        ],
    ),
    "a tight list with one inside": (
        "- Ett\n- Två\n    - Inuti\n- Tre",
        [("li", "Ett", 5), ("li", "Två", 6), ("li", "Inuti", 7), ("li", "Tre", 8)],
    ),
    "a loose list with a second paragraph": (
        "- Ett\n\n- Två\n\n    Mer om två.\n\n- Tre",
        [("li", "Ett", 5), ("li", "Två", 7), ("p", "Mer om två.", 9), ("li", "Tre", 11)],
    ),
    "a numbered list, and what items begin with": (
        "1. **Rektor:** Gör.\n2. **Rektor** gör.\n3. Gör **Rektor:** så.\n4. *Rektor:* Gör.",
        [
            ("li", "Rektor: Gör.", 5, {"numbered": True, "lead": "Rektor:"}),
            ("li", "Rektor gör.", 6, {"numbered": True, "lead": "Rektor"}),
            ("li", "Gör Rektor: så.", 7, {"numbered": True}),
            ("li", "Rektor: Gör.", 8, {"numbered": True}),
        ],
    ),
    "a numbered list among points": (
        "- Ett\n    1. Först\n    2. Sedan\n- Två",
        [
            ("li", "Ett", 5),
            ("li", "Först", 6, {"numbered": True}),
            ("li", "Sedan", 7, {"numbered": True}),
            ("li", "Två", 8),
        ],
    ),
    "a table": (
        '| Ort | Antal |\n| --- | --- |\n| *A* | {{ kort("a") }} |\n| B | 3 |',
        [
            ("th", "Ort", 5),
            ("th", "Antal", 5),
            ("td", "A", 7),
            ("td", HOLE, 7, {"calls": ["a"]}),
            ("td", "B", 8),
            ("td", "3", 8),
        ],
    ),
    "a word with its meaning": (
        "MVP\n:   Mentorer i våldsprevention",
        [("dt", "MVP", 5), ("dd", "Mentorer i våldsprevention", 6)],
    ),
    "a footnote, without its number and the way back": (
        'Text.[^1]\n\nMer.\n\n[^1]: Not {{ kort("a") }}.',
        [
            ("p", "Text.", 5),
            ("p", "Mer.", 7),
            ("li", f"Not {HOLE}.", 9, {"numbered": True, "calls": ["a"]}),
        ],
    ),
    "boxes, whose titles are headings without a section": (
        '## Två\n\n!!! tips\n    Gör så här.\n\n!!! viktigt "Läs detta"\n    Noga.',
        [
            ("h", "Två", 5, {"section": "Två"}),
            ("h", "Tips", 5, {"section": "Två"}),
            ("p", "Gör så här.", 8, {"section": "Två"}),
            ("h", "Läs detta", 10, {"section": "Två"}),
            ("p", "Noga.", 11, {"section": "Två"}),
        ],
    ),
    "a quotation": (
        "> Sagt av någon.\n>\n> - En punkt",
        [("p", "Sagt av någon.", 5), ("li", "En punkt", 7)],
    ),
    "code is left out": (
        "Skriv `kod` här.\n\n```text\ninte text\n```\n\nSedan {% raw %}`{{ kort() }}`{% endraw %} sist.",
        [("p", "Skriv här.", 5), ("p", "Sedan sist.", 11)],
    ),
    "a picture has no running text": ("![En bild](a.png)\n\nText.", [("p", "Text.", 7)]),
    "each macro is with its own piece": (
        'Ett {{ kort("a") }} och {{ kort("b") }}.\n\n{{ tabell() }}\n\n- {{ kort("c") }}\n'
        '- Sist {{ kort("d") }}.',
        [
            ("p", f"Ett {HOLE} och {HOLE}.", 5, {"calls": ["a", "b"]}),
            ("p", HOLE, 7, {"calls": ["tabell"]}),
            ("li", HOLE, 9, {"calls": ["c"]}),
            ("li", f"Sist {HOLE}.", 10, {"calls": ["d"]}),
        ],
    ),
    "a macro in a heading": (
        '## Två {{ kort("a") }}\n\nText.',
        [
            ("h", f"Två {HOLE}", 5, {"section": f"Två {HOLE}", "calls": ["a"]}),
            ("p", "Text.", 7, {"section": f"Två {HOLE}"}),
        ],
    ),
    "pieces that begin alike": (
        "- Skriv upp det ena.\n- Skriv upp det ena mer.\n\nSkriv upp det tredje.",
        [
            ("li", "Skriv upp det ena.", 5),
            ("li", "Skriv upp det ena mer.", 6),
            ("p", "Skriv upp det tredje.", 8),
        ],
    ),
    "pieces that begin with mark-up": (
        "**Fet start** mitt i.\n\n[En länk](a.md) först.\n\nEn *viktig* sak.\n\nEn *viktig* till.",
        [
            ("p", "Fet start mitt i.", 5, {"lead": "Fet start"}),
            ("p", "En länk först.", 7),
            ("p", "En viktig sak.", 9),
            ("p", "En viktig till.", 11),
        ],
    ),
    "another language": (
        "Det heter *bystander*{: lang=en } på engelska.\n\nWhole piece.\n{: lang=en }",
        [
            ("p", "Det heter bystander på engelska.", 5, {"foreign": ("bystander",)}),
            ("p", "Whole piece.", 7, {"foreign": ("Whole piece.",)}),
        ],
    ),
    "signs that have names": ("A &amp; B.\n\nC &lt; D.", [("p", "A & B.", 5), ("p", "C < D.", 7)]),
    "nothing": ("", []),
}
UNTOLD = {"section": "", "lead": "", "numbered": False, "foreign": (), "calls": []}


def told(block):
    """The piece as the table has it."""
    calls = [call.args[0] if call.args else call.name for call in block.calls]
    found = {name: getattr(block, name) for name in UNTOLD} | {"calls": calls}
    more = {name: value for name, value in found.items() if value != UNTOLD[name]}
    return (
        (block.kind, block.text, block.line, more) if more else (block.kind, block.text, block.line)
    )


@pytest.mark.parametrize("name", PIECES)
def test_a_text_falls_into_these_pieces(name):
    text, pieces = PIECES[name]
    assert [told(block) for block in body_of(text).blocks] == pieces


def test_a_call_knows_the_piece_that_it_stands_in_by_its_line():
    blocks = body_of('Ett.\n\nTvå {{ kort("a") }}.\n\n{{ tabell() }}').blocks
    assert [(block.line, [call.line for call in block.calls]) for block in blocks] == [
        (5, []),
        (7, [7]),
        (9, [9]),
    ]
