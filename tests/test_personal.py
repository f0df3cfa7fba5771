"""The guard against personal data: what it finds, what it lets be, and how exceptions end."""

import re
import shutil

import pytest

from macros.examine import examine
from macros.guard.personal import look, mark, masked
from tests.site import NOW, ROOT
from tests.test_faults import said, spoil

# Numbers that are published as examples: the well-known invented ones, and the one by which the tax
# agency explains samordningsnummer.
IDENTITIES = ["19121212-1212", "191212121212", "121212-1212", "121212+1212", "811228-9874",
              "701063-2391", "19701063-2391", "640823-3234", "6408233234", "640823–3234",
              "640823 - 3234", "６４０８２３-３２３４", "&#54;40823-3234"]  # fmt: skip
NO_IDENTITIES = ["121212-1213", "811328-9874", "701093-2391", "1234567890", "2026-11-24",
                 "x121212-1212", "121212-12123", "010101-0000"]  # fmt: skip
FINDS = {
    "telefonnummer": ["070-123 45 67", "0701234567", "+46 70 123 45 67", "+46 (0)70-123 45 67",
                      "08-508 22 000", "0046701234567"],
    "e-postadress": ["anna.andersson@stad.example", "a_b@skola.example", "åsa@stad.example"],
    "klass-och-handelse": ["I 7B slogs pojkarna.", "Klass 8c: en elev blev misshandlad.",
                           "Efter bråket i 9 A ringde skolan."],
    "fa-elever": ["3 elever slutade.", "Två flickor berättade.", "elever: 4", "- elever: '2'"],
}  # fmt: skip
NO_FINDS = ["116 111", "2022-05-20", "https://stad.example/08-1234567", "registrator@stad.example",
            "info@skola.example", "I 7B läste alla boken.", "Våld minskar när vuxna ser.",
            "4 klasser", "3 skolor", "2 ledare", "30 elever", "elever: 30", "elever: 0", "7–9 elever",
            "klasser: 3", "ledare: 2", "1,5 elever"]  # fmt: skip
BROKEN = {
    "personnummer": ["Nummer: >-\n  Han har 640823\n  - 3234.", "Hon är 19121212-\n1212.",
                     "> Hon är 19121212\n> 1212.", "Nummer: 1912\n  1212-1212"],
    "telefonnummer": ["öppet: >-\n  Ring 070-123\n  45 67 i dag.", "Ring 070-123 45\n67. Gör det nu.",
                      "- Ring 08-508\n  22 000 först", "Ring +46 70\\\n123 45 67"],
    "klass-och-handelse": ["öppet: >-\n  I 7B blev\n  en elev slagen: det var bråk."],
    "fa-elever": ["Det var två\nelever som slutade."],
}  # fmt: skip
APART = ["klasser: 4\nelever: 90", "- 4\n- elever med", "Klass 7B\n\nBråk på rasten", "# Klass 7B\n# Bråk",
         "| 7B | läste |\n| x | bråk |", "- 7B läste\n- Bråk på rasten", "tal: 640823\nandra: 3234"]  # fmt: skip
TEXTS = [
    *IDENTITIES,
    *NO_IDENTITIES,
    *NO_FINDS,
    *(text for texts in FINDS.values() for text in texts),
    *(text for texts in BROKEN.values() for text in texts),
    *APART,
]


@pytest.mark.parametrize("text", IDENTITIES)
def test_an_identity_number_blocks(text):
    found = list(look(f"Raden före\nHär står {text} i texten."))
    assert [(find.line, find.sign.code, find.sign.blocks) for find in found] == [
        (2, "personnummer", True)
    ]


@pytest.mark.parametrize("text", NO_IDENTITIES)
def test_a_number_without_date_or_check_digit_is_no_identity(text):
    assert [find for find in look(text) if find.sign.blocks] == []


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in FINDS.items() for text in texts]
)
def test_what_may_point_somebody_out_is_advice(code, text):
    found = list(look(text))
    assert [find.sign.code for find in found] == [code]
    assert not found[0].sign.blocks


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in BROKEN.items() for text in texts]
)
def test_what_is_broken_over_lines_is_found_where_it_begins(code, text):
    [found] = look(f"Raden före.\n\n{text}")
    assert found.sign.code == code
    begun = text.split("\n")[found.line - 3]
    assert re.search(r"\d|två", begun), begun


@pytest.mark.parametrize("text", APART)
def test_lines_that_stand_apart_are_not_read_as_one(text):
    assert list(look(text)) == []


@pytest.mark.parametrize("text", NO_FINDS)
def test_functions_schools_and_leaders_are_nobody(text):
    assert list(look(text)) == []


def test_what_is_found_is_masked():
    [find] = look("070-123 45 67")
    assert "123" not in find.message
    assert masked("19121212-1212") == "19••••••-••••"


def test_the_real_content_has_no_sign_of_a_person():
    found = [
        (path, find.message)
        for folder in ("docs", "data", "macros", "deploy")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".md", ".yml", ".svg", ".j2", ".html"}
        for find in look(path.read_text("utf-8"))
    ]
    assert found == []


# What a PNG needs to be shown. Others tell who made it, where and with what.
CHUNKS = {"IHDR", "PLTE", "tRNS", "sRGB", "gAMA", "IDAT", "IEND"}


def chunks(picture):
    """The kinds of the parts of a PNG, in order."""
    at = 8
    while at < len(picture):
        yield picture[at + 4 : at + 8].decode("ascii")
        at += 12 + int.from_bytes(picture[at : at + 4], "big")


def test_a_picture_says_nothing_of_who_made_it():
    pictures = sorted((ROOT / "docs").rglob("*.png"))
    assert pictures
    told = {path.name: set(chunks(path.read_bytes())) - CHUNKS for path in pictures}
    assert {name: kinds for name, kinds in told.items() if kinds} == {}


@pytest.fixture
def real(tmp_path):
    """A copy of the real content."""
    for name in ("docs", "data"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


NUMBER = "121212-1212"
FILE = "data/oppna-fragor/kvalitet.yml"
EXCEPTION = (
    f"undantag:\n  - fil: {FILE}\n    märke: {mark(NUMBER)}\n    skäl: Testnummer.\n    till: "
)


def faults(root):
    return said(examine(root, NOW).faults)


def test_the_check_stops_at_a_number_and_lets_an_exception_through_until_it_ends(real):
    spoil(real, FILE, "Ingen källa säger vilka", f"Ring {NUMBER}. Ingen källa säger vilka")
    [told] = faults(real)
    assert told.startswith(f"{FILE}:")
    assert NUMBER not in told
    assert told.endswith(f"Märket är {mark(NUMBER)}. [personnummer]")
    spoil(real, "data/undantag.yml", None, f"{EXCEPTION}{NOW.year + 1}-06-30\n")
    assert faults(real) == []
    spoil(real, "data/undantag.yml", None, f"{EXCEPTION}{NOW.year - 1}-06-30\n")
    codes = [line.rpartition("[")[2] for line in faults(real)]
    assert codes == ["personnummer]", "undantag-slut]"]


def test_an_exception_that_nothing_needs_is_a_fault(real):
    spoil(real, "data/undantag.yml", None, f"{EXCEPTION}{NOW.year + 1}-06-30\n")
    assert [line.rpartition("[")[2] for line in faults(real)] == ["oanvant-undantag]"]


def test_a_warning_is_advice(real):
    spoil(real, FILE, "Ingen källa säger vilka", "Ring 070-123 45 67. Ingen källa säger vilka")
    assert faults(real) == []
    assert any("[telefonnummer]" in line for line in said(examine(real, NOW).advice))


def test_a_number_that_is_folded_over_lines_is_told_at_its_first_line(real):
    spoil(real, FILE, "Ingen källa säger vilka", "Ring 070-123\n  45 67. Ingen källa säger vilka")
    assert faults(real) == []
    [told] = [line for line in said(examine(real, NOW).advice) if "[telefonnummer]" in line]
    lines = (real / FILE).read_text("utf-8").split("\n")
    number = 1 + next(place for place, line in enumerate(lines) if "070-123" in line)
    assert told.startswith(f"{FILE}:{number}:")
