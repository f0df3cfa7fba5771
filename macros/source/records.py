"""From values that know their line to records, with every fault told in Swedish at its place."""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.model.described import how_to_name
from macros.model.problem import Place, Problem, did_you_mean, listed, quoted
from macros.model.record import Entity, Origin, Path, record_in
from macros.model.rules import filled
from macros.source.positions import Document

E = TypeVar("E", bound=Entity)

OF_FIELD = "Fältet {fält}: "
TOO_LONG = "Fältet {fält} är {antal} tecken. Korta det till högst {högst}."


def to_record(kind: type[E], document: Document, file: str) -> tuple[E | None, list[Problem]]:
    """The record, or None and all that is wrong with it."""
    origin = Origin(file, document.marks)
    if document.problems:
        return None, document.problems
    if not isinstance(document.values, dict):
        return None, [_not_fields(kind, document.values, origin)]
    comments = [_comment(kind, place) for place in document.comments]
    try:
        record = kind.model_validate(document.values, context=origin)
    except ValidationError as error:
        return None, [*comments, *_told_once(kind, error.errors(), origin)]
    return (None, comments) if comments else (record, [])


def _comment(kind: type[Entity], place: Place) -> Problem:
    """Comments are lost when a file is written anew; a field is not, and readers see it."""
    where = (
        "Skriv i fältet ”anmärkning” det som en läsare behöver veta, och annat i förslagets text."
        if "anmärkning" in _names(kind)
        else "Skriv det i förslagets text i stället, eller på sidan om en läsare behöver veta det."
    )
    message = f"Här står en kommentar. Den försvinner när filen skrivs om. {where}"
    return Problem(place, "kommentar", message)


def _not_fields(kind: type[Entity], values: Any, origin: Origin) -> Problem:
    fields = kind.model_fields.items()
    required = [_swedish(info, name) for name, info in fields if info.is_required()]
    required = required or [_swedish(info, name) for name, info in fields]
    if values is None:
        return Problem(
            origin.at(),
            "tom-fil",
            f"Filen är tom. Fyll i {listed(required, 'och')}, eller ta bort den.",
        )
    return Problem(
        origin.at(),
        "inte-falt",
        f"Filen ska bestå av fält, som ”{required[0]}: …”, ett på varje rad.",
    )


def _told_once(kind: type[Entity], errors: list[ErrorDetails], origin: Origin) -> Iterator[Problem]:
    """One problem a mistake: what is misspelt isn't missing too, a bad list isn't empty too."""
    misspelt = {
        (tuple(error["loc"][:-1]), near)
        for error in errors
        if error["type"] == "extra_forbidden"
        for near in _near_fields(kind, tuple(error["loc"]))
    }
    above = {tuple(error["loc"][:end]) for error in errors for end in range(len(error["loc"]))}
    for error in errors:
        path = tuple(error["loc"])
        if error["type"] == "missing" and (path[:-1], path[-1]) in misspelt:
            continue
        if error["type"] == "too_short" and path in above:
            continue
        yield _problem(kind, error, path, origin)


def _problem(kind: type[Entity], error: ErrorDetails, path: Path, origin: Origin) -> Problem:
    told = _SPECIAL.get(error["type"], _unforeseen)
    code, message = told(kind, error, path)
    return Problem(_place(origin, path), code, message)


def _place(origin: Origin, path: Path) -> Place:
    return origin.at(*path)


def _written_by_us(_: type[Entity], error: ErrorDetails, path: Path) -> tuple[str, str]:
    where = filled(OF_FIELD, {"fält": quoted(_field_of(path))})
    return error["ctx"]["code"], where + error["ctx"]["message"]


def _missing(kind: type[Entity], _: ErrorDetails, path: Path) -> tuple[str, str]:
    info = _info(kind, path)
    return "saknat-falt", missing(str(path[-1]), info) + _in_file(info)


def missing(name: str, info: Any) -> str:
    """What is said of a field that has to be filled in and isn't, wherever it is done."""
    purpose = f" {info.description}" if info else ""
    return f"Fältet {quoted(name)} saknas.{purpose}"


def _in_file(info: Any) -> str:
    """What is added for those who write the field in a file."""
    if not info:
        return ""
    example = f"Exempel: {_example(info)}" if info.examples else ""
    return "".join(f" {each}" for each in (how_to_name(info), example) if each)


def _example(info: Any) -> str:
    """The example as it would stand in the file."""
    name, value = info.alias, info.examples[0]
    if isinstance(value, dict):
        return f"”{name}:” och under den {listed(value, 'och')}."
    if not isinstance(value, list):
        return f"”{name}: {value}”"
    if all(isinstance(item, str) for item in value):
        return f"”{name}: [{', '.join(value)}]”"
    return f"”{name}:” och under den rader med {listed(value[0], 'och')}."


def _unknown(kind: type[Entity], _: ErrorDetails, path: Path) -> tuple[str, str]:
    names = _names(_model_at(kind, path[:-1]))
    if path[-1] == "id":
        return "okant-falt", "Fältet ”id” behövs inte: filens namn är dess id. Ta bort raden."
    hint = did_you_mean(str(path[-1]), names)
    allowed = "" if hint else f" Fälten här är {listed(names, 'och')}."
    return "okant-falt", f"Fältet {quoted(path[-1])} finns inte här.{hint}{allowed}"


def _not_list(_: type[Entity], error: ErrorDetails, path: Path) -> tuple[str, str]:
    if error["input"] is None:
        return (
            "tomt-falt",
            f"Fältet {quoted(_field_of(path))}: Här står inget. Skriv ett värde, eller ta bort "
            "raden.",
        )
    return (
        "inte-lista",
        f"Fältet {quoted(_field_of(path))} ska vara en lista. "
        f"Skriv varje värde på en egen rad med ”- ” före{_as_item(error['input'])}.",
    )


def _as_item(value: Any) -> str:
    return f", som ”- {value}”" if isinstance(value, str) and len(value) < 40 else ""


def _not_record(_: type[Entity], error: ErrorDetails, path: Path) -> tuple[str, str]:
    written = error["input"]
    told = "en lista" if isinstance(written, list) else quoted(written)
    return (
        "inte-falt",
        f"Fältet {quoted(_field_of(path))} ska bestå av egna fält, inte {told}.",
    )


def _too_few(kind: type[Entity], _: ErrorDetails, path: Path) -> tuple[str, str]:
    return "tom-lista", too_few(_field_of(path)) + _in_file(_info(kind, path))


def too_few(name: str) -> str:
    """What is said of a list with nothing in it, wherever it is filled in."""
    return f"Listan {quoted(name)} är tom. Minst ett värde behövs."


def _too_long(_: type[Entity], error: ErrorDetails, path: Path) -> tuple[str, str]:
    most, length = error["ctx"]["max_length"], len(error["input"])
    return "for-lang", filled(
        TOO_LONG, {"fält": quoted(_field_of(path)), "antal": length, "högst": most}
    )


def _unforeseen(_: type[Entity], error: ErrorDetails, path: Path) -> tuple[str, str]:
    return (
        "fel-form",
        f"Fältet {quoted(_field_of(path))} har ett värde som inte går att läsa: "
        f"{quoted(error['input'])}.",
    )


_SPECIAL = {
    "svensk": _written_by_us,
    "missing": _missing,
    "extra_forbidden": _unknown,
    "tuple_type": _not_list,
    "model_type": _not_record,
    "model_attributes_type": _not_record,
    "too_short": _too_few,
    "string_too_long": _too_long,
}


def _field_of(path: Path) -> str:
    """The field that an editor would name: the last name in the path."""
    return next(str(part) for part in reversed(path) if isinstance(part, str))


def _near_fields(kind: type[Entity], path: Path) -> Iterator[str]:
    for name in _names(_model_at(kind, path[:-1])):
        if quoted(name) in did_you_mean(str(path[-1]), _names(_model_at(kind, path[:-1]))):
            yield name


def _swedish(info: Any, name: str) -> str:
    return info.alias or name


def _names(model: type[BaseModel] | None) -> list[str]:
    return [_swedish(info, name) for name, info in model.model_fields.items()] if model else []


def _info(kind: type[Entity], path: Path) -> Any:
    model = _model_at(kind, path[:-1])
    fields = model.model_fields.values() if model else ()
    return next((info for info in fields if info.alias == path[-1]), None)


def _model_at(kind: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The record that the value at a path is read as."""
    model: type[BaseModel] | None = kind
    for part in path:
        if isinstance(part, str) and model:
            info = next((i for i in model.model_fields.values() if i.alias == part), None)
            model = record_in(info.annotation) if info else None
    return model
