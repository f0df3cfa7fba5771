"""How easy the bank is to read: LIX, RIX, the length of sentences and of paragraphs.

LIX is the mean number of words in a sentence plus the share of words longer than six letters, in
per cent (Björnsson, 1968). It is a trip-wire and no truth: compounds push it up, and it does not
know which words are hard. RIX is the mean number of such long words in a sentence (Anderson, 1983,
"Lix and Rix: variations on a little-known readability index", Journal of Reading 26). It has no
limit here: it stands beside LIX as a number that whoever rewrites a text can count to.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from macros.language.text import Passage, passages, running, swedish_pages, words
from macros.model import swedish
from macros.model.pages import Page, TextKind
from macros.model.problem import Place, Problem, quoted
from macros.model.site import Site

_BANK = 43
_ADVISED = {TextKind.PLAIN: 48, TextKind.LAW: 52, TextKind.METHOD: 52, TextKind.EASY: 25}
_MOST = {TextKind.PLAIN: 55, TextKind.LAW: 55, TextKind.METHOD: 55, TextKind.EASY: 25}
_FEWEST_WORDS = 200
_LONG_WORD = 6
_SHORTEST, _LONGEST = 9, 15
_LONGEST_SENTENCE = 30
_MOST_SENTENCES = 5


def lix(sentences: Iterable[str]) -> float:
    """Words a sentence, plus long words in per cent of all; 0 for no text."""
    found = [words(sentence) for sentence in sentences]
    count = sum(map(len, found))
    if not count:
        return 0
    return count / len(found) + 100 * sum(map(_long, found)) / count


def rix(sentences: Iterable[str]) -> float:
    """Long words a sentence; 0 for no text."""
    found = [_long(words(sentence)) for sentence in sentences]
    return sum(found) / len(found) if found else 0


def _long(said: Iterable[str]) -> int:
    """How many of the words are longer than six letters."""
    return sum(len(word) > _LONG_WORD for word in said)


def mean_sentence(sentences: Iterable[str]) -> float:
    """Words a sentence; 0 for no text."""
    found = [len(words(sentence)) for sentence in sentences]
    return sum(found) / len(found) if found else 0


def sentences_of(site: Site, page: Page) -> list[str]:
    """Every sentence of a page's running text."""
    return [sentence for passage in running(site, page) for sentence in passage.sentences]


def the_bank_is_easy_to_read(site: Site) -> Iterator[Problem]:
    """All pages together read like a newspaper, not like a report."""
    said = [each for page in swedish_pages(site) for each in sentences_of(site, page)]
    value, length = lix(said), mean_sentence(said)
    if value > _BANK:
        message = (
            f"Banken har LIX {_told(value)}. Högst {_BANK} är målet: skriv om de tyngsta. "
            f"{_long_words(said)}"
        )
        yield Problem(Place("docs"), "tung-bank", message)
    if said and not _SHORTEST <= length <= _LONGEST:
        message = f"Meningarna är i snitt {_told(length)} ord. {_SHORTEST}–{_LONGEST} är målet."
        yield Problem(Place("docs"), "meningslangd", message)


def a_page_is_easy_to_read(site: Site) -> Iterator[Problem]:
    """A page that reads like a report is rewritten; one on its way there is pointed out."""
    for page in swedish_pages(site):
        said = sentences_of(site, page)
        long_enough = sum(len(words(each)) for each in said) >= _FEWEST_WORDS
        value, limit = lix(said), _ADVISED[page.text_kind]
        if value > limit and (long_enough or page.text_kind is TextKind.EASY):
            heaviest = max(running(site, page), key=lambda passage: lix(passage.sentences))
            worst = max(heaviest.sentences, key=lambda sentence: lix([sentence]))
            yield Problem(
                heaviest.place,
                "tung-sida",
                f"Sidan har LIX {_told(value)}, mer än {limit}. {_long_words(said)} Börja med den "
                f"här meningen: {quoted(worst, most=90)} Dela den, eller byt långa ord mot korta.",
                advice=value <= _MOST[page.text_kind],
            )


def a_sentence_can_be_said_in_one_breath(site: Site) -> Iterator[Problem]:
    """No sentence is longer than thirty words."""
    for page in swedish_pages(site):
        for passage in running(site, page):
            for sentence in passage.sentences:
                if (length := len(words(sentence))) > _LONGEST_SENTENCE:
                    yield Problem(
                        passage.place,
                        "lang-mening",
                        f"Meningen {quoted(sentence, most=60)} är {length} ord. Högst "
                        f"{_LONGEST_SENTENCE} går att läsa i ett andetag: dela den.",
                    )


def a_paragraph_is_no_wall(site: Site) -> Iterator[Problem]:
    """No paragraph has more than five sentences."""
    for page in swedish_pages(site):
        for passage in passages(site, page):
            if passage.block.kind == "p" and (count := _count(passage)) > _MOST_SENTENCES:
                yield Problem(
                    passage.place,
                    "langt-stycke",
                    f"Stycket som börjar {quoted(passage.text, most=40)} har {count} meningar. "
                    f"Dela det: högst {_MOST_SENTENCES} i varje.",
                )


def _count(passage: Passage) -> int:
    return len(passage.sentences)


def _long_words(said: Iterable[str]) -> str:
    """RIX in a sentence, which also says what it is."""
    return (
        f"Varje mening har i snitt {swedish.number(Decimal(f'{rix(said):.1f}'))} långa ord (RIX)."
    )


def _told(value: float) -> str:
    return swedish.number(round(value))
