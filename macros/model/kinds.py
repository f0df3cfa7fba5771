"""Kinds of value: from the text in a file to a value, each with its own words for "no".

YAML never guesses here: every value arrives as the text that was written. A kind that cannot read
the text raises a fault with a code, what was written, what is allowed and how to mend it.
"""

import contextlib
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

from macros.model.problem import did_you_mean, listed, quoted
from macros.model.time import Term, When


class Blank(enum.Enum):
    """Why there is no value. Neither is zero, and neither is a place that has not reported."""

    UNKNOWN = "uppgift saknas"
    NOT_APPLICABLE = "ej tillämpligt"


@dataclass(frozen=True)
class Kind:
    """What an editor may write in a field, told in words and as a list or a pattern."""

    words: str
    choices: tuple[str, ...] = ()
    pattern: str = ""


@dataclass(frozen=True)
class Ref:
    """The value is the id of a record of that folder under data/."""

    folder: str


def fault(code: str, message: str) -> PydanticCustomError:
    """An error that already is what the editor will read."""
    return PydanticCustomError("svensk", "{message}", {"code": code, "message": message})


def _reads(parse: Callable[[str], Any]) -> BeforeValidator:
    return BeforeValidator(_read_with(parse))


def _read_with(parse: Callable[[str], Any]) -> Callable[[Any], Any]:
    """A function that hands text to parse and lets values made in Python through."""

    def validate(value: Any) -> Any:
        if isinstance(value, str):
            return parse(value.strip())
        if value is None:
            raise fault("tomt-falt", "Här står inget. Skriv ett värde, eller ta bort raden.")
        if isinstance(value, (list, dict)):
            written = "en lista" if isinstance(value, list) else "flera fält"
            raise fault("fel-form", f"Här ska ett enda värde stå, men det är {written}.")
        return value

    return validate


def _blank(text: str) -> Blank | None:
    return Blank(text) if text in _BLANKS else None


_BLANKS = tuple(blank.value for blank in Blank)
_OR_BLANK = f", {listed(_BLANKS)}"


def _text(text: str) -> str:
    if not text:
        raise fault("tomt-falt", "Här står inget. Skriv ett värde, eller ta bort raden.")
    if len(text) > 2000:
        raise fault("for-lang", f"Texten är {len(text)} tecken. Korta den till högst 2 000.")
    return unicodedata.normalize("NFC", text)


def _name(text: str) -> str:
    if len(_text(text)) > 120:
        raise fault("for-lang", f"{quoted(text)} är {len(text)} tecken. Korta till högst 120.")
    if "\n" in text:
        raise fault("flera-rader", f"{quoted(text)} går över flera rader. Skriv allt på en rad.")
    return _text(text)


SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"


def _slug(text: str) -> str:
    if not re.fullmatch(SLUG, text):
        raise fault(
            "fel-id",
            f"{quoted(text)} är inget id. Skriv det med a–z, 0–9 och bindestreck, "
            "som i ”enskede-arsta-vantor”.",
        )
    return text


def _page_path(text: str) -> str:
    if not re.fullmatch(rf"({SLUG}/)?{SLUG}", text):
        raise fault(
            "fel-sidnamn",
            f"{quoted(text)} är inget namn på en sida. Skriv mapp och filnamn utan .md, som i "
            "”forberedelser/borja-lagom-stort”.",
        )
    return text


def _account(text: str) -> str:
    if not re.fullmatch(r"@[A-Za-z0-9-]+/[A-Za-z0-9_.-]+", text):
        raise fault(
            "inte-grupp",
            f"{quoted(text)} är ingen grupp hos kodvärden. Skriv en grupp, aldrig en person: "
            "”@stad/granskare”.",
        )
    return text


def _file_pattern(text: str) -> str:
    if not re.fullmatch(r"/[A-Za-z0-9._/*-]*", text):
        raise fault(
            "fel-filmonster",
            f"{quoted(text)} går inte att läsa som filer. Skriv vägen från arkivets början, som "
            "”/data/” eller ”/docs/om/index.md”.",
        )
    return text


def _statute_number(text: str) -> str:
    if not re.fullmatch(r"(1[6-9]|20)[0-9]{2}:[0-9]{1,4}", text):
        raise fault(
            "fel-sfs", f"{quoted(text)} är inget SFS-nummer. Skriv år, kolon och nummer: 2010:800."
        )
    return text


def _statute_number_or_blank(text: str) -> str | Blank:
    return _blank(text) or _statute_number(text)


def _count(text: str) -> int | Blank:
    if re.fullmatch(r"[0-9]{1,9}", text):
        return int(text)
    blank = _blank(text)
    if blank is None:
        hint = did_you_mean(text, _BLANKS)
        raise fault(
            "inte-antal",
            f"{quoted(text)} är inget antal. Skriv siffror utan mellanrum{_OR_BLANK}.{hint}",
        )
    return blank


def _amount(text: str) -> Decimal | str:
    if re.fullmatch(r"-?[0-9]{1,12}(,[0-9]{1,6})?", text):
        return Decimal(text.replace(",", "."))
    if re.fullmatch(r"-?[0-9]+\.[0-9]+", text):
        raise fault(
            "decimalpunkt", f"Skriv decimalkomma: {quoted(text.replace('.', ','))}, inte punkt."
        )
    return _name(text)


def _date(text: str) -> dt.date:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        with contextlib.suppress(ValueError):
            return dt.date.fromisoformat(text)
    raise fault(
        "inte-datum",
        f"{quoted(text)} är inget datum. Skriv år, månad och dag så här: 2026-11-23.",
    )


def _date_or_blank(text: str) -> dt.date | Blank:
    return _blank(text) or _date(text)


def _year(text: str) -> int | Blank:
    if re.fullmatch(r"(19|20)[0-9][0-9]", text):
        return int(text)
    blank = _blank(text)
    if blank is None:
        raise fault("inte-ar", f"{quoted(text)} är inget år. Skriv fyra siffror{_OR_BLANK}.")
    return blank


def _term(text: str) -> Term:
    try:
        return Term.parse(text)
    except ValueError:
        raise fault(
            "inte-termin",
            f"{quoted(text)} är ingen termin. Skriv ”ht-2026” eller ”vt-2027”.",
        ) from None


def _when(text: str) -> When:
    try:
        return When.parse(text)
    except ValueError:
        raise fault(
            "inte-tid",
            f"{quoted(text)} går inte att läsa som en tid. Skriv till exempel ”ht-2020”, ”2017”, "
            "”2022-03”, ”2020 till 2022”, ”före 2023-07”, ”från 2021”, ”omkring 2021” "
            "eller ”odaterad”.",
        ) from None


def _yes_no(text: str) -> bool:
    if text not in {"ja", "nej"}:
        raise fault("inte-ja-nej", f"Skriv ”ja” eller ”nej”, inte {quoted(text)}.")
    return text == "ja"


def _web(text: str) -> str | Blank:
    blank = _blank(text)
    if blank or re.fullmatch(r"https?://[^\s<>\"'\\]+\.[^\s<>\"'\\]+", text):
        return blank or text
    raise fault(
        "inte-adress",
        f"{quoted(text)} är ingen webbadress. Kopiera hela adressen, med https:// först, "
        f"eller skriv {listed(_BLANKS)}.",
    )


def _checked(text: str) -> dt.date | bool:
    return False if text == "nej" else _date(text)


_GRADES = "Skriv en lista, som [7, 8, 9]" + _OR_BLANK + "."


def _grades(value: Any) -> Any:
    if isinstance(value, str):
        blank = _blank(value.strip())
        if blank is None:
            raise fault("inte-arskurser", f"{quoted(value)} är inga årskurser. {_GRADES}")
        return blank
    if not isinstance(value, list):
        return value
    for grade in value:
        if not isinstance(grade, str) or not re.fullmatch(r"10|[0-9]", grade):
            raise fault("inte-arskurser", f"{quoted(grade)} är ingen årskurs, 0 till 10. {_GRADES}")
    return tuple(int(grade) for grade in value)


class Word(enum.Enum):
    """An enum whose values are the Swedish words that may stand in a file."""

    @classmethod
    def words(cls) -> tuple[str, ...]:
        return tuple(word.value for word in cls)

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda value: value if isinstance(value, cls) else _one_of(cls.words())(cls)(value)
        )

    def __str__(self) -> str:
        return str(self.value)


def _one_of(words: tuple[str, ...]) -> Callable[[Callable[[str], Any]], Callable[[Any], Any]]:
    """A reader of one of the words, which names the nearest where it is another."""

    def reader(make: Callable[[str], Any]) -> Callable[[Any], Any]:
        def parse(text: str) -> Any:
            if text not in words:
                raise fault(
                    "fel-val",
                    f"{quoted(text)} går inte att välja. Skriv {listed(words)}."
                    f"{did_you_mean(text, words)}",
                )
            return make(text)

        return _read_with(parse)

    return reader


def or_blank(options: type[Word]) -> BeforeValidator:
    """For fields where a word or the reason why there is none may stand."""
    words = options.words() + _BLANKS
    return BeforeValidator(_one_of(words)(lambda text: _blank(text) or options(text)))


Text = Annotated[str, _reads(_text), Kind("text")]
Name = Annotated[str, _reads(_name), Kind("text på en rad, högst 120 tecken")]
Slug = Annotated[str, _reads(_slug), Kind("ett id", pattern=SLUG)]
PagePath = Annotated[
    str,
    _reads(_page_path),
    Kind("mapp och filnamn, utan .md", pattern=f"({SLUG}/)?{SLUG}"),
    Ref("docs"),
]
Account = Annotated[str, _reads(_account), Kind("en grupp hos kodvärden, som ”@stad/granskare”")]
FilePattern = Annotated[str, _reads(_file_pattern), Kind("en väg från arkivets början")]
StatuteNumber = Annotated[
    str, _reads(_statute_number), Kind("ett SFS-nummer", pattern="[0-9]{4}:[0-9]{1,4}")
]
StatuteNumberOrBlank = Annotated[
    str | Blank, _reads(_statute_number_or_blank), Kind("ett SFS-nummer" + _OR_BLANK, _BLANKS)
]
Count = Annotated[
    int | Blank, _reads(_count), Kind("ett heltal, 0 eller mer" + _OR_BLANK, _BLANKS, "[0-9]{1,9}")
]
Amount = Annotated[Decimal | str, _reads(_amount), Kind("ett tal med decimalkomma, eller text")]
Date = Annotated[dt.date, _reads(_date), Kind("ett datum", pattern=r"\d{4}-\d\d-\d\d")]
DateOrBlank = Annotated[
    dt.date | Blank, _reads(_date_or_blank), Kind("ett datum" + _OR_BLANK, _BLANKS)
]
Checked = Annotated[dt.date | bool, _reads(_checked), Kind("ett datum eller ”nej”", ("nej",))]
Year = Annotated[int | Blank, _reads(_year), Kind("ett årtal" + _OR_BLANK, _BLANKS)]
SchoolTerm = Annotated[Term, _reads(_term), Kind("en termin", pattern=r"[vh]t-20\d\d")]
Time = Annotated[
    When, _reads(_when), Kind("en termin, ett år, en månad, ett spann eller ”odaterad”")
]
YesNo = Annotated[bool, _reads(_yes_no), Kind("”ja” eller ”nej”", ("ja", "nej"))]
Web = Annotated[str | Blank, _reads(_web), Kind("en webbadress" + _OR_BLANK, _BLANKS)]
Grades = Annotated[
    tuple[int, ...] | Blank,
    BeforeValidator(_grades),
    Kind("en lista årskurser" + _OR_BLANK, _BLANKS),
]
