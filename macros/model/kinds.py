"""Kinds of value: from the text in a file to a value, each with its own words for "no".

YAML never guesses here: every value arrives as the text that was written. A kind that cannot read
the text raises a fault with a code, what was written, what is allowed and how to mend it.
"""

import datetime as dt
import enum
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError, core_schema

from macros.model.problem import listed, quoted
from macros.model.rules import Check, first_broken
from macros.model.time import Term, When


class Blank(enum.Enum):
    """Why there is no value. Neither is zero, and neither is a place that has not reported."""

    UNKNOWN = "uppgift saknas"
    NOT_APPLICABLE = "ej tillämpligt"


@dataclass(frozen=True)
class Kind:
    """What an editor may write in a field, told in words and as a list, a pattern and checks.

    The choices are let through as they are, whatever the checks say of other texts. empty is what
    is said of a list of this kind with nothing in it.
    """

    words: str
    choices: tuple[str, ...] = ()
    pattern: str = ""
    checks: tuple[Check, ...] = ()
    empty: str = ""


@dataclass(frozen=True)
class Ref:
    """The value is the id of a record of that folder under data/."""

    folder: str


def fault(code: str, message: str) -> PydanticCustomError:
    """An error that already is what the editor will read."""
    return PydanticCustomError("svensk", "{message}", {"code": code, "message": message})


def _reads(kind: Kind, make: Callable[[str], Any]) -> BeforeValidator:
    return BeforeValidator(_read_with(kind, make))


def _read_with(kind: Kind, make: Callable[[str], Any]) -> Callable[[Any], Any]:
    """A function that hands sound text to make and lets values made in Python through."""

    def validate(value: Any) -> Any:
        if isinstance(value, str):
            return make(_sound(kind, value.strip()))
        if value is None:
            raise fault("tomt-falt", NOTHING)
        if isinstance(value, (list, dict)):
            written = "en lista" if isinstance(value, list) else "flera fält"
            raise fault("fel-form", f"Här ska ett enda värde stå, men det är {written}.")
        return value

    return validate


def _sound(kind: Kind, text: str) -> str:
    """The text, when the kind's checks let it through or it is one of the words instead."""
    broken = None if text in kind.choices else first_broken(kind.checks, text)
    if broken:
        raise fault(*broken)
    return text


def _or_blank(make: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda text: Blank(text) if text in _BLANKS else make(text)


_BLANKS = tuple(blank.value for blank in Blank)
_OR_BLANK = f", {listed(_BLANKS)}"

NOTHING = "Här står inget. Skriv ett värde, eller ta bort raden."
SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
_SLUG = Check(
    "is",
    SLUG,
    "fel-id",
    "{skrivet} är inget id. Skriv det med a–z, 0–9 och bindestreck, som i ”enskede-arsta-vantor”.",
)
_FILLED = (
    Check("filled", "", "tomt-falt", NOTHING),
    Check("longest", 2000, "for-lang", "Texten är {antal} tecken. Korta den till högst 2 000."),
)
_ONE_LINE = (
    *_FILLED,
    Check("longest", 120, "for-lang", "{skrivet} är {antal} tecken. Korta till högst 120."),
    Check("lacks", r"\n", "flera-rader", "{skrivet} går över flera rader. Skriv allt på en rad."),
)
_DATE = "(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
_DAY = (
    Check(
        "day",
        "",
        "inte-datum",
        "{skrivet} är inget datum. Skriv år, månad och dag så här: 2026-11-23.",
    ),
    Check(
        "is",
        _DATE,
        "orimligt-ar",
        "{skrivet} ligger utanför åren 1900 till 2099. Kontrollera årtalet.",
    ),
)
_SFS = Check(
    "is",
    "(1[6-9]|20)[0-9]{2}:[0-9]{1,4}",
    "fel-sfs",
    "{skrivet} är inget SFS-nummer. Skriv år, kolon och nummer: 2010:800.",
)
_PAGE = Check(
    "is",
    rf"({SLUG}/)?{SLUG}",
    "fel-sidnamn",
    "{skrivet} är inget namn på en sida. Skriv mapp och filnamn utan .md, som i "
    "”forberedelser/borja-lagom-stort”.",
)
_NUMBER = Check(
    "is",
    "[0-9]{1,9}",
    "inte-antal",
    f"{{skrivet}} är inget antal. Skriv siffror utan mellanrum{_OR_BLANK}.{{menade}}",
    _BLANKS,
)
_COMMA = Check(
    "isnt", r"-?[0-9]+\.[0-9]+", "decimalpunkt", "Skriv decimalkomma: {komma}, inte punkt."
)
_YEAR = Check(
    "is", "(19|20)[0-9][0-9]", "inte-ar", f"{{skrivet}} är inget år. Skriv fyra siffror{_OR_BLANK}."
)
_TERM = Check(
    "is",
    "[vh]t-20[0-9][0-9]",
    "inte-termin",
    "{skrivet} är ingen termin. Skriv ”ht-2026” eller ”vt-2027”.",
)
_TIME = Check(
    "time",
    "",
    "inte-tid",
    "{skrivet} går inte att läsa som en tid. Skriv till exempel ”ht-2020”, ”2017”, ”2022-03”, "
    "”2020 till 2022”, ”före 2023-07”, ”från 2021”, ”omkring 2021” eller ”odaterad”.",
)
_YES_OR_NO = Check("one_of", "ja|nej", "inte-ja-nej", "Skriv ”ja” eller ”nej”, inte {skrivet}.")
_ADDRESS = Check(
    "is",
    r"""https?://[^\s<>"'\\]+\.[^\s<>"'\\]+""",
    "inte-adress",
    "{skrivet} är ingen webbadress. Kopiera hela adressen, med https:// först, eller skriv "
    f"{listed(_BLANKS)}.",
)

_GROUP = Check(
    "is",
    "@[A-Za-z0-9-]+/[A-Za-z0-9_.-]+",
    "inte-grupp",
    "{skrivet} är ingen grupp hos kodvärden. Skriv en grupp, aldrig en person: ”@stad/granskare”.",
)
_FILES = Check(
    "is",
    "/[A-Za-z0-9._/*-]*",
    "fel-filmonster",
    "{skrivet} går inte att läsa som filer. Skriv vägen från arkivets början, som ”/data/” eller "
    "”/docs/om/index.md”.",
)
_GRADES = "Skriv en lista, som [7, 8, 9]" + _OR_BLANK + "."
NO_GRADES = f"Listan är tom. {_GRADES}"
UNORDERED = "Skriv årskurserna i ordning, var och en en gång: {rätt}."
_GRADE = Check(
    "is", "10|[0-9]", "inte-arskurser", f"{{skrivet}} är ingen årskurs, 0 till 10. {_GRADES}"
)


def _amount(text: str) -> Decimal | str:
    if re.fullmatch(r"-?[0-9]{1,12}(,[0-9]{1,6})?", text):
        return Decimal(text.replace(",", "."))
    return unicodedata.normalize("NFC", text)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _grades(value: Any) -> Any:
    if isinstance(value, str):
        if value.strip() not in _BLANKS:
            raise fault("inte-arskurser", f"{quoted(value)} är inga årskurser. {_GRADES}")
        return Blank(value.strip())
    if not isinstance(value, list):
        return value
    for grade in value:
        if broken := first_broken([_GRADE], grade if isinstance(grade, str) else str(grade)):
            raise fault(*broken)
    return _ordered(tuple(int(grade) for grade in value))


def _ordered(grades: tuple[int, ...]) -> tuple[int, ...]:
    """The grades, if there are any and they stand in order, each once."""
    if not grades:
        raise fault("tom-lista", NO_GRADES)
    right = sorted(set(grades))
    if list(grades) != right:
        raise fault("oordnade-arskurser", UNORDERED.replace("{rätt}", str(right)))
    return grades


class Word(enum.Enum):
    """An enum whose values are the Swedish words that may stand in a file."""

    @classmethod
    def words(cls) -> tuple[str, ...]:
        return tuple(word.value for word in cls)

    @classmethod
    def kind(cls, *more: str) -> Kind:
        """What may be written where one of the words stands, or one of some more."""
        words = (*cls.words(), *more)
        message = f"{{skrivet}} går inte att välja. Skriv {listed(words)}.{{menade}}"
        check = Check("one_of", "|".join(words), "fel-val", message, words)
        return Kind("ett av orden", words, checks=(check,))

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: Any) -> core_schema.CoreSchema:
        read = _read_with(cls.kind(), cls)
        return core_schema.no_info_plain_validator_function(
            lambda value: value if isinstance(value, cls) else read(value)
        )

    def __str__(self) -> str:
        return str(self.value)


def or_blank(options: type[Word]) -> BeforeValidator:
    """For fields where a word or the reason why there is none may stand."""
    return _reads(options.kind(*_BLANKS), _or_blank(options))


_A_TEXT = Kind("text", checks=_FILLED)
_A_NAME = Kind("text på en rad, högst 120 tecken", checks=_ONE_LINE)
_AN_ID = Kind("ett id", pattern=SLUG, checks=(_SLUG,))
_A_PAGE = Kind("mapp och filnamn, utan .md", pattern=f"({SLUG}/)?{SLUG}", checks=(_PAGE,))
_A_GROUP = Kind("en grupp hos kodvärden, som ”@stad/granskare”", checks=(_GROUP,))
_FILE_PATTERN = Kind("en väg från arkivets början", checks=(_FILES,))
_A_STATUTE = Kind("ett SFS-nummer", pattern="[0-9]{4}:[0-9]{1,4}", checks=(_SFS,))
_A_STATUTE_OR_BLANK = Kind("ett SFS-nummer" + _OR_BLANK, _BLANKS, checks=(_SFS,))
_A_COUNT = Kind("ett heltal, 0 eller mer" + _OR_BLANK, _BLANKS, "[0-9]{1,9}", (_NUMBER,))
_AN_AMOUNT = Kind("ett tal med decimalkomma, eller text", checks=(_COMMA, *_ONE_LINE))
_A_DAY = Kind("ett datum", pattern=_DATE, checks=_DAY)
_A_DAY_OR_BLANK = Kind("ett datum" + _OR_BLANK, _BLANKS, checks=_DAY)
_A_DAY_OR_NO = Kind("ett datum eller ”nej”", ("nej",), checks=_DAY)
_A_YEAR = Kind("ett årtal" + _OR_BLANK, _BLANKS, checks=(_YEAR,))
_A_TERM = Kind("en termin", pattern=r"[vh]t-20\d\d", checks=(_TERM,))
_A_TIME = Kind("en termin, ett år, en månad, ett spann eller ”odaterad”", checks=(_TIME,))
_YES_NO = Kind("”ja” eller ”nej”", ("ja", "nej"), checks=(_YES_OR_NO,))
_WEB = Kind("en webbadress" + _OR_BLANK, _BLANKS, checks=(_ADDRESS,))

Text = Annotated[str, _reads(_A_TEXT, _composed), _A_TEXT]
Name = Annotated[str, _reads(_A_NAME, _composed), _A_NAME]
Slug = Annotated[str, _reads(_AN_ID, str), _AN_ID]
PagePath = Annotated[str, _reads(_A_PAGE, str), _A_PAGE, Ref("docs")]
Account = Annotated[str, _reads(_A_GROUP, str), _A_GROUP]
FilePattern = Annotated[str, _reads(_FILE_PATTERN, str), _FILE_PATTERN]
StatuteNumber = Annotated[str, _reads(_A_STATUTE, str), _A_STATUTE]
StatuteNumberOrBlank = Annotated[
    str | Blank, _reads(_A_STATUTE_OR_BLANK, _or_blank(str)), _A_STATUTE_OR_BLANK
]
Count = Annotated[int | Blank, _reads(_A_COUNT, _or_blank(int)), _A_COUNT]
Amount = Annotated[Decimal | str, _reads(_AN_AMOUNT, _amount), _AN_AMOUNT]
Date = Annotated[dt.date, _reads(_A_DAY, dt.date.fromisoformat), _A_DAY]
DateOrBlank = Annotated[
    dt.date | Blank, _reads(_A_DAY_OR_BLANK, _or_blank(dt.date.fromisoformat)), _A_DAY_OR_BLANK
]
Checked = Annotated[
    dt.date | bool,
    _reads(_A_DAY_OR_NO, lambda text: text != "nej" and dt.date.fromisoformat(text)),
    _A_DAY_OR_NO,
]
Year = Annotated[int | Blank, _reads(_A_YEAR, _or_blank(int)), _A_YEAR]
SchoolTerm = Annotated[Term, _reads(_A_TERM, Term.parse), _A_TERM]
Time = Annotated[When, _reads(_A_TIME, When.parse), _A_TIME]
YesNo = Annotated[bool, _reads(_YES_NO, lambda text: text == "ja"), _YES_NO]
Web = Annotated[str | Blank, _reads(_WEB, _or_blank(str)), _WEB]
Grades = Annotated[
    tuple[int, ...] | Blank,
    BeforeValidator(_grades),
    Kind("en lista årskurser" + _OR_BLANK, _BLANKS, checks=(_GRADE,), empty=NO_GRADES),
]
