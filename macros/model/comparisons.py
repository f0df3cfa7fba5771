"""What must hold between the fields of one record, as a table: read here, and by the form.

A comparison tells when something is wrong: every condition of it holds. A condition is a field, an
operator and a value; a value with = before it is another field, or something known beside the
fields: idag, and for a report termin.börjar, termin.tid and Termin.
"""

import datetime as dt
import functools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from operator import ge, gt, lt
from typing import Any

from pydantic import BaseModel

from macros.model import swedish
from macros.model.figures import Total
from macros.model.kinds import Blank, Word
from macros.model.pages import Page
from macros.model.participation import NOBODY, Report, UndatedReport
from macros.model.places import District, Venue
from macros.model.problem import quoted
from macros.model.record import Entity, Path
from macros.model.registers import Question
from macros.model.sources import Source
from macros.model.time import When

Condition = tuple[str, str, str]
Scalar = str | Decimal | None


@dataclass(frozen=True)
class Comparison:
    """One fault of fields that don't go together.

    at is the field that the fault is told of; with a dot in it each row of a list is looked at.
    Rows may also not have the same values in the fields of once, nor leave a gap between the days
    of follows. In the message {field} is a value, {field:dag} a day, {field:tal} a number and
    {field:citat} a quotation.
    """

    kinds: tuple[type[Entity], ...]
    at: str
    code: str
    message: str
    when: tuple[Condition, ...] = ()
    once: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()


_NOT_YET = "{%s:dag} har inte varit än. Rätta datumet."

COMPARISONS: tuple[Comparison, ...] = (
    Comparison(
        (Report,),
        "",
        "framtida-termin",
        "{Termin} har inte börjat. Kontrollera mappens namn.",
        (("termin.börjar", ">", "=idag"),),
    ),
    Comparison(
        (Report,),
        "rapporterad",
        "for-tidig-rapport",
        "Rapporten är från {rapporterad:dag}, innan {termin} började. Rätta datumet, eller flytta "
        "filen till rätt termin.",
        (("rapporterad", "<", "=termin.börjar"),),
    ),
    Comparison(
        (Report,),
        "rapporterad",
        "framtida-datum",
        _NOT_YET % "rapporterad",
        (("rapporterad", ">=", "=termin.börjar"), ("rapporterad", ">", "=idag")),
    ),
    Comparison(
        (Report,),
        "verksamheter",
        "inga-utan-rapport",
        "Bara en rapport från stadsdelsförvaltningen kan säga att inga verksamheter deltog. Ändra "
        "”underlag”, eller ta bort filen.",
        (("verksamheter", "är", NOBODY), ("underlag", "inte", "rapport")),
    ),
    Comparison(
        (Report, UndatedReport),
        "verksamheter.verksamhet",
        "dubbel-verksamhet",
        "{verksamhet:citat} med {program} står redan i filen. Slå ihop raderna.",
        once=("verksamhet", "program"),
    ),
    Comparison(
        (Report, UndatedReport),
        "verksamheter.elever",
        "elever-utan-klass",
        "{elever} elever men 0 klasser går inte ihop. Skriv antalet klasser, eller ”uppgift "
        "saknas”.",
        (("klasser", "är", "0"), ("elever", ">", "0")),
    ),
    Comparison(
        (Venue,),
        "skolform",
        "fel-skolform",
        "En skola har alltid en skolform. Skriv ”uppgift saknas” för {namn}.",
        (("slag", "är", "skola"), ("skolform", "är", Blank.NOT_APPLICABLE.value)),
    ),
    Comparison(
        (Venue,),
        "skolform",
        "fel-skolform",
        "En {slag} har ingen skolform. Skriv ”ej tillämpligt” för {namn}.",
        (("slag", "inte", "skola"), ("skolform", "inte", Blank.NOT_APPLICABLE.value)),
    ),
    Comparison(
        (Venue,),
        "läge.",
        "lage-glapp",
        "Raderna under ”läge” för {namn} hänger inte ihop. Låt ”från” vara dagen efter ”till” på "
        "raden före.",
        follows=("från", "till"),
    ),
    Comparison(
        (Venue,),
        "läge.till",
        "tid-bakvand",
        "Raden slutar {till:dag} men börjar {från:dag}. Rätta ”från” eller ”till”.",
        (("till", "<", "=från"),),
    ),
    Comparison(
        (Source,),
        "adress_kontrollerad",
        "framtida-datum",
        _NOT_YET % "adress_kontrollerad",
        (("adress_kontrollerad", ">", "=idag"),),
    ),
    Comparison(
        (District,),
        "till",
        "tid-bakvand",
        "{namn} slutar {till:dag} men börjar {från:dag}. Rätta ”från” eller ”till”.",
        (("till", "<", "=från"),),
    ),
    Comparison(
        (District,),
        "till",
        "tid-bakvand",
        "{namn} slutar {till:dag} men börjar {känt_från:dag}. Rätta ”från” eller ”till”.",
        (("från", "är", Blank.UNKNOWN.value), ("till", "<", "=känt_från")),
    ),
    Comparison(
        (District,),
        "från",
        "start-okand",
        "Ingen vet när {namn} började. Skriv i ”känt_från” en dag då området säkert fanns.",
        (("från", "är", Blank.UNKNOWN.value), ("känt_från", "är", "")),
    ),
    Comparison(
        (Total,),
        "av",
        "for-stor-total",
        "{värde:tal} av {av:tal} går inte. Rätta ”värde” eller ”av”.",
        (("värde", ">", "=av"),),
    ),
    Comparison(
        (Question,),
        "läge",
        "svar-saknas",
        "Frågan kallas {läge}, men ”svar” är tomt. Skriv svaret med källa, eller ”läge: öppen”.",
        (("läge", "inte", "öppen"), ("svar", "är", "")),
    ),
    Comparison(
        (Page,),
        "status",
        "granskning-saknas",
        "Sidan kallas granskad, men fältet ”granskad” saknas. Skriv ”utkast” tills någon som "
        "arbetar med MVP har läst sidan.",
        (("status", "är", "granskad"), ("granskad", "är", "")),
    ),
    *(
        Comparison(
            (Page,),
            f"{before}{name}",
            "framtida-datum",
            _NOT_YET % name,
            ((name, ">", "=idag"),),
        )
        for before, name in (("", "skriven"), ("granskad.", "datum"), ("ändringar.", "datum"))
    ),
)


def broken(entity: Entity, today: dt.date) -> Iterator[tuple[Path, str, str]]:
    """Path, code and message of every comparison that the record breaks."""
    asked = [each for each in COMPARISONS if isinstance(entity, each.kinds)]
    values = {"idag": today.isoformat(), **_beside(entity), **_values(entity)} if asked else {}
    for each in asked:
        yield from _broken(each, entity, values)


def _broken(
    each: Comparison, entity: Entity, values: Mapping[str, Scalar]
) -> Iterator[tuple[Path, str, str]]:
    parts, seen = each.at.split("."), set[tuple[Scalar, ...]]()
    if len(parts) == 1:
        if all(_holds(condition, values) for condition in each.when):
            yield tuple(filter(None, parts)), each.code, _told(each.message, values)
        return
    before: Mapping[str, Scalar] = {}
    for path, row in _rows(entity, parts[0]):
        known = {**values, **_values(row)}
        again = bool(each.once) and _key(each, known) in seen
        gap = bool(each.follows) and bool(before) and not _follows(each, before, known)
        held = bool(each.when) and all(_holds(condition, known) for condition in each.when)
        if again or gap or held:
            yield (*path, *filter(None, parts[1:])), each.code, _told(each.message, known)
        seen.add(_key(each, known))
        before = known


def _rows(entity: Entity, name: str) -> Iterator[tuple[Path, BaseModel]]:
    """The record of that name, or each of them, with its path."""
    value = _raw(entity, name)
    if isinstance(value, BaseModel):
        yield (name,), value
    elif isinstance(value, tuple):
        yield from (((name, place), row) for place, row in enumerate(value))


def _key(each: Comparison, values: Mapping[str, Scalar]) -> tuple[Scalar, ...]:
    return tuple(values[name] for name in each.once)


def _follows(each: Comparison, before: Mapping[str, Scalar], values: Mapping[str, Scalar]) -> bool:
    """Whether a row begins on the day after the row before it ends."""
    begins, ended = values[each.follows[0]], before[each.follows[1]]
    if not begins or not ended:
        return False
    day = dt.date.fromisoformat(str(ended)) + dt.timedelta(days=1)
    return begins == day.isoformat()


_ORDERED: Mapping[str, Callable[[Any, Any], bool]] = {"<": lt, ">": gt, ">=": ge}


def _holds(condition: Condition, values: Mapping[str, Scalar]) -> bool:
    name, operator, against = condition
    left = values[name]
    right = values[against[1:]] if against.startswith("=") else scalar(against)
    if operator in {"är", "inte"}:
        return (left == right) == (operator == "är")
    return comparable(left) == comparable(right) != "" and _ORDERED[operator](left, right)


def comparable(value: Scalar) -> str:
    """What a value can be ordered among: numbers, days, or nothing."""
    if isinstance(value, Decimal):
        return "tal"
    return "dag" if value and re.fullmatch(r"\d{4}-\d\d-\d\d", value) else ""


def scalar(text: str) -> Scalar:
    """A number where the text is one, else the text."""
    number = re.fullmatch(r"-?[0-9]{1,12}(,[0-9]{1,6})?", text)
    return Decimal(text.replace(",", ".")) if number else text


def _values(record: BaseModel) -> dict[str, Scalar]:
    return {name: _scalar(name, _raw(record, name)) for name in _attributes(type(record))}


def _raw(record: BaseModel, name: str) -> Any:
    return getattr(record, _attributes(type(record))[name])


@functools.cache
def _attributes(kind: type[BaseModel]) -> Mapping[str, str]:
    """What each Swedish name of a field is called in the code."""
    return {info.alias or name: name for name, info in kind.model_fields.items()}


def _scalar(name: str, value: Any) -> Scalar:  # noqa: PLR0911 - one line for each kind of value
    if isinstance(value, (Word, Blank)):
        return str(value.value)
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, (int, Decimal)):
        return Decimal(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, When):
        return value.text
    if isinstance(value, str):
        return scalar(value)
    if value == () and name == "verksamheter":
        return NOBODY
    return "flera" if value else ""


def _beside(entity: Entity) -> dict[str, Scalar]:
    if not isinstance(entity, Report):
        return {}
    term = entity.term
    return {
        "termin": term.label,
        "Termin": term.label.capitalize(),
        "termin.börjar": term.starts.isoformat(),
    }


_FORMS: Mapping[str, Callable[[Any], str]] = {
    "": str,
    "dag": lambda value: swedish.day(dt.date.fromisoformat(value)),
    "tal": swedish.number,
    "citat": quoted,
}


def _told(message: str, values: Mapping[str, Scalar]) -> str:
    """The message with its values in it, each in its form."""

    def value(found: re.Match[str]) -> str:
        return _FORMS[found[2] or ""](values[found[1]])

    return re.sub(r"\{([^{}:]+):?(\w*)\}", value, message)
