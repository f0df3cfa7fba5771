"""Text → the stems that are looked up. docs/assets/sokmotor.js does the same, by the same lists.

The lists travel with the index (rules), so there is one set of them; the few lines that use them
stand twice, and a test holds them equal. All work is on folded text: small letters without dots
and accents, so that askadare finds åskådare.
"""

import functools
import re
import unicodedata
from collections.abc import Iterator

_OTHER = str.maketrans({"æ": "a", "ø": "o", "ß": "s", "đ": "d", "ł": "l", "ð": "d", "þ": "t"})
_SAID = re.compile(r"\b(till exempel|bland annat|det vill säga|t\.ex\.|bl\.a\.)")
_COLON = re.compile(r"(?<=[^\W_]):[a-zåäö]{1,4}(?![^\W_])")
_WORD = re.compile(r"[^\W_]+")
_VOWEL = re.compile(r"[aeiouy]")

# Words that say nothing of what a text is about, as they are written. "män" is not among them.
STOP = frozenset(
    """
    alla allt att av avse bara blev bli blir blivit bland både båda de dem den denna deras dess
    dessa det detta dig din dina ditt du då där därför efter ej eller en er era ert ett finns fick
    från få får för före ge genom ger gör göra gjorde gjort ha hade han har hela hen henne hennes
    hon honom hos hur här i in inget ingen inga innan inom inte ja jag kan kommer kring kunde
    kunna leder man med medan mellan men mer mest mig min mina mitt mot mycket måste något någon
    några när nog nu ni också oftast och om oss på sa samma samt se sedan ser sig sin sina sitt
    ska skall skulle som så sådan sådana sätt t ta till tills tillsammans under upp ur ut utan vad
    var vara varför varit varje vars vart vem vems vi via vid vilka vilken vilket vill vår våra
    vårt än ännu är även åt över ok okej typ väl lite ju nån nåt nåra hej bra bör brukar tar lär
    går gå kommit många flera länge ofta egentligen enligt gäller innebär undrar heter kallas
    finnas slags sorts behöver behövs behöva betyder betyda handlar hitta hittar söker letar tack
    snälla vilket någonting nånting sen viktigt verkligen faktiskt riktigt ens liksom precis a an
    the of to is are what how do does we you for and with on it
    """.split()  # noqa: SIM905 - a list is read by people
)

# Small words that stand between those of a phrase: få med oss, få med sig.
PASSING = frozenset(
    ("jag", "du", "vi", "ni", "man", "mig", "dig", "oss", "er", "sig", "en", "ett", "ska", "kan")
)

# Base words that end like an inflection. A longer word that ends in one of them is left alone, too.
_WHOLE = tuple(
    """
    ansvar svar vapen tecken vatten botten center papper nummer hinder fonster monster semester
    register minister oktober september november december vinter silver lager under resultat
    format klimat referat plakat privat advokat kandidat plan organ roman budget internet paket
    staket universitet kabinett system omsorg sommar kommentar exemplar formular seminar dialog
    forhor larm hjalp idrott personal samtal material ritual signal journal
    """.split()  # noqa: SIM905 - a list is read by people
)
_IRREGULAR = {
    "aret": "ar", "aren": "ar", "arens": "ar", "arets": "ar", "ars": "ar", "foralder": "foraldr",
    "foraldern": "foraldr", "foralderns": "foraldr", "bocker": "bok", "bockerna": "bok",
    "boken": "bok", "bokens": "bok", "broder": "bror", "broderna": "bror", "rotter": "rot",
    "fotter": "fot", "barnen": "barn", "barnens": "barn", "barnet": "barn", "barnets": "barn",
    "barns": "barn", "gott": "god", "goda": "god", "ny": "ny", "nya": "ny", "nytt": "ny",
    "delta": "deltag", "deltar": "deltag", "deltog": "deltag", "slog": "slag", "slar": "slag",
    "slagit": "slag", "slagen": "slag", "slagna": "slag", "sla": "slag", "stod": "stod",
    "stodet": "stod", "stodjer": "stod", "stodja": "stod", "val": "val", "valet": "val",
    "valja": "val", "valjer": "val", "valde": "val", "salt": "salt", "kon": "kon", "konet": "kon",
    "konen": "kon", "lag": "lag", "lagen": "lag", "rad": "rad", "ratt": "ratt", "dags": "dag",
    "hos": "hos", "hus": "hus",
}  # fmt: skip

# Who does something: larare, lararen, lararna have one stem, unlike killar, killarna.
_AGENTS = tuple(
    """
    larar ledar havar skadar tagar givar talar jobbar utovar brukar betar forskar stallar svarar
    utbildar samordnar tranar vardar tittar mobbar lyssnar skapar skrivar foljar laggar bildar
    ansvarar medlar arrangorar boendar sparar spelar drivar seglar anmalar hallar stodjar
    """.split()  # noqa: SIM905 - a list is read by people
)

# Endings, the longest first, each with how many letters must be left.
_ENDINGS = (
    ("eringarna", 3), ("eringar", 3), ("eringen", 3), ("ningarna", 4), ("ningar", 4),
    ("ningen", 4), ("arna", 3), ("erna", 3), ("orna", 3), ("ande", 3), ("ering", 3), ("ades", 3),
    ("ade", 3), ("ena", 3), ("ning", 4), ("are", 3), ("ast", 4), ("ad", 4), ("at", 4), ("as", 4),
    ("ar", 3), ("er", 3), ("or", 3), ("orn", 3), ("en", 3), ("et", 3), ("an", 3), ("na", 3),
    ("um", 4), ("a", 2), ("e", 2),
)  # fmt: skip


# What stands before -ning in words of their own: övning is not what one does to an ov.
_BEFORE_NING = ("ov", "led", "tid", "mat", "rikt", "ord", "tal", "rak", "var")


# Short words that are often a part of a compound; other parts have four letters or more.
SHORT_PARTS = frozenset(
    """
    mvp man hot sex rum mat tid lag mål råd vän hem väg nät val kön dag bok del par lek ord syn hus
    fri sam oro ung ras bil tal
    """.split()  # noqa: SIM905 - a list is read by people
)


def rules() -> dict[str, object]:
    """All lists, as the browser gets them."""
    return {
        "stop": sorted(STOP),
        "passing": sorted(PASSING),
        "whole": _WHOLE,
        "irregular": _IRREGULAR,
        "agents": _AGENTS,
        "shortParts": sorted(map(fold, SHORT_PARTS)),
        "notAfter": _NOT_AFTER,
        "endings": [(ending, least, _KEPT.get(ending, "")) for ending, least in _ENDINGS],
    }


@functools.lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Small letters without dots and accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFD", text.lower())
    plain = "".join(sign for sign in apart if not unicodedata.category(sign).startswith("M"))
    return plain.translate(_OTHER)


def words(text: str) -> Iterator[str]:
    """The words of a text as they are written, in small letters; MÄN:s is MÄN."""
    whole = unicodedata.normalize("NFC", text).lower()
    return (found[0] for found in _WORD.finditer(_COLON.sub("", _SAID.sub(" ", whole))))


def telling(text: str) -> Iterator[str]:
    """The words that say what a text is about."""
    return (
        word for word in words(text) if word not in STOP and (len(word) > 1 or word.isdecimal())
    )


def stems(text: str) -> list[str]:
    """The stems of the words that say what a text is about, in order."""
    return [stem(fold(word)) for word in telling(text)]


@functools.lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A folded word without its inflection."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return _evened(_without_ending(_without_s(word)))


def _without_s(word: str) -> str:
    """Without the s of a genitive or a passive."""
    last = word[-2:-1]
    return word[:-1] if word.endswith("s") and len(word) > 3 and last in _BEFORE_S else word


_BEFORE_S = frozenset("abcdefghjklmnoprtvy")


def _without_ending(word: str) -> str:
    if word.endswith(_WHOLE):
        return word
    for ending, least in _ENDINGS:
        rest = word[: len(word) - len(ending)]
        if word.endswith(ending) and _may_go(word, rest, ending, least):
            return rest + _KEPT.get(ending, "")
    return word


# What stays of an ending: -are is somebody who does it, -ering belongs to -era.
_KEPT = {
    "are": "ar",
    "orn": "or",
    **dict.fromkeys(("ering", "eringen", "eringar", "eringarna"), "er"),
}


def _may_go(word: str, rest: str, ending: str, least: int) -> bool:
    if len(rest) < least or not _VOWEL.search(rest):
        return False
    if ending == "arna":
        return not word[:-2].endswith(_AGENTS)
    if ending == "um":
        return rest.endswith("i")
    return not rest.endswith(_NOT_AFTER.get(ending, ()))


# What an ending is a part of the word after: aktor, frihet, kostnad, övning.
_NOT_AFTER = {
    "or": ("t", "s"),
    "et": ("h", "it"),
    "ad": ("n",),
    **dict.fromkeys(("ning", "ningen", "ningar", "ningarna"), _BEFORE_NING),
}


def _evened(word: str) -> str:
    """Without a t of neuter and an s, and with one m or n where two stand: rummet, rum."""
    if len(word) > 3 and word[-1] == "s" and word[-2] in _BEFORE_S - frozenset("aeouy"):
        word = word[:-1]
    if len(word) > 3 and word[-1] == "t" and word[-2] in "dgklmnprv":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-2:] in {"mm", "nn"} else word


def key(text: str) -> str:
    """A word or a phrase as synonyms are looked up."""
    return " ".join(stem(fold(word)) for word in words(text) if word not in PASSING)
