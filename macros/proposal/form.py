"""The model → what the form in the browser needs: fields, rules with their words, and choices."""

import dataclasses
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.checks.anatomy import EMPTY, LENGTH
from macros.checks.references import NOT_THERE
from macros.guard import personal
from macros.model import swedish
from macros.model.comparisons import COMPARISONS
from macros.model.described import example_of, is_list, kind_of, most_of, ref_of, unit_of
from macros.model.host import Host
from macros.model.kinds import NOTHING, UNORDERED
from macros.model.page_kinds import PAGE_KINDS, Lesson
from macros.model.pages import Page
from macros.model.participation import Report
from macros.model.record import Entity, named_fields, record_in
from macros.model.rules import Check
from macros.model.shown import Mark
from macros.model.site import HOLDERS, KINDS, SINGLES, Site
from macros.model.sources import Source
from macros.proposal import credit, packet, steps
from macros.proposal.counting import Counted, counted
from macros.proposal.writing import PATTERNS
from macros.source.files import HIDDEN, read_text
from macros.source.pages import split
from macros.source.positions import read
from macros.source.records import OF_FIELD, TOO_LONG, missing, too_few

FORM = "forslag/form.js"
FILES = "forslag/filer"


def form(site: Site, host: Host | None) -> dict[str, Any]:
    """All that the form needs before somebody has chosen a file to correct."""
    settings = site.settings
    return {
        "packet": {"format": packet.FORMAT, "version": packet.VERSION},
        "mail": settings.mail if settings and "@" in settings.mail else "",
        "host": ways(host) if host else {},
        "messages": {
            "of_field": OF_FIELD,
            "too_long": TOO_LONG,
            "hidden": HIDDEN,
            "nothing": NOTHING,
            "not_there": NOT_THERE,
            "unordered": UNORDERED,
            "empty_section": EMPTY,
            "wrong_length": LENGTH,
        },
        "writing": PATTERNS,
        "guard": personal.table(),
        "credit": credit.WORDS,
        **_pooled({kind.called: described(kind) for kind in _kinds()}),
        "choices": _choices(site),
        "files": [[entity.origin.file, entity.called, label(entity)] for entity in site.entities()],
        "totals": _totals(site),
        "marks": {mark.name.lower(): mark.word for mark in Mark},
    }


def ways(host: Host) -> dict[str, Any]:
    """How a proposal is handed over at a host: its name, addresses, and what to press."""
    return {
        "name": str(host.software),
        **host.patterns(),
        "steps": steps.STEPS[host.software],
        "pictures": steps.PICTURES,
    }


def source_of(root: Path, entity: Entity) -> dict[str, Any]:
    """One file as the form takes it up: its values as they are written, its body, its version."""
    file = entity.origin.file
    text, _ = read_text(root, file)
    parts = split(text) if isinstance(entity, Page) else None
    values = read(parts.matter if parts else text, file).values
    return {
        "fil": file,
        "från": version(text),
        "slag": entity.called,
        "värden": values,
        "text": parts.body if parts else "",
    }


def version(text: str) -> str:
    """The name of a text's exact content."""
    return hashlib.sha256(text.encode()).hexdigest()


def described(kind: type[Entity]) -> dict[str, Any]:
    """One kind of file: where it lies, its fields, and what must hold between them."""
    folders = {name: each for name, each in PAGE_KINDS.items() if each is kind}
    return {
        "called": kind.called,
        "explained": kind.explained,
        "folder": kind.folder,
        "folders": [f"docs/{name}" for name in folders],
        "page": issubclass(kind, Page),
        "sections": _sections(kind) if issubclass(kind, Page) else [],
        "words": [kind.fewest_words, kind.most_words] if issubclass(kind, Lesson) else [],
        "later": list(_later(kind)),
        "fields": _fields(kind),
        "comparisons": [
            {"at": each.at, "code": each.code, "message": each.message, "when": each.when}
            | {"once": each.once, "follows": each.follows}
            for each in COMPARISONS
            if issubclass(kind, each.kinds)
        ],
    }


def _later(kind: type[Entity]) -> Iterator[str]:
    """What the form can't try, since it hangs on other files: it is tried when it is taken in."""
    yield "att uppgifterna stämmer med det som redan står i banken"
    if issubclass(kind, Report):
        yield "att varje verksamhet ligger i området, och att totalen för staden räcker"
    if issubclass(kind, Source):
        yield "att källan används någonstans"
    if issubclass(kind, Lesson):
        yield f"att ”{kind.sections[0]}” har två stycken med källa, eller ett från forskning"
    if issubclass(kind, Page):
        yield "att inga tal står löst i texten, utan kort eller tabell"
        yield "språket: stavning, ord och hur lång en mening är"


def _sections(kind: type[Page]) -> list[dict[str, Any]]:
    """The headings that a page of the kind has, and what stands below each."""
    steps = kind.steps if issubclass(kind, Lesson) else ""
    return [
        {"name": name, "sourced": name in kind.sourced, "steps": name == steps}
        for name in kind.sections
    ]


def label(entity: Entity) -> str:
    """What a person would call a record in a list."""
    if isinstance(entity, Page):
        return entity.title
    if isinstance(entity, Report):
        return f"{entity.id}, {entity.term.label}"
    if isinstance(entity, Source):
        return f"{entity.title} ({entity.label})"
    texts = (getattr(entity, name) for name in type(entity).model_fields)
    return next((text for text in texts if isinstance(text, str)), entity.id)


def _pooled(kinds: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The kinds with each field told once: in them stands its place in the pool."""
    pool: dict[str, int] = {}

    def placed(field: dict[str, Any]) -> int:
        own = {name: value for name, value in field.items() if value not in ("", [], (), 0, False)}
        if "fields" in own:
            own["fields"] = [placed(inner) for inner in field["fields"]]
        return pool.setdefault(json.dumps(own, ensure_ascii=False), len(pool))

    found = {
        name: {**kind, "fields": [placed(field) for field in kind["fields"]]}
        for name, kind in kinds.items()
    }
    return {"kinds": found, "pool": [json.loads(text) for text in pool]}


def _kinds() -> Iterator[type[Entity]]:
    yield from (*KINDS, *SINGLES)
    yield Page
    yield from dict.fromkeys(PAGE_KINDS.values())


def _fields(kind: type[BaseModel]) -> list[dict[str, Any]]:
    return [_field(name, info) for name, info in named_fields(kind).items()]


def _field(name: str, info: FieldInfo) -> dict[str, Any]:
    kind, record = kind_of(info), record_in(info.annotation)
    return {
        "name": name,
        "help": info.description or "",
        "example": example_of(info),
        "unit": unit_of(info),
        "required": info.is_required(),
        "shape": _shape(info, record),
        "long": kind.words == "text",
        "choices": kind.choices,
        "checks": [_check(check) for check in kind.checks],
        "most": most_of(info),
        "ref": ref_of(info),
        "missing": missing(name, info),
        "empty": _empty(name, info, kind.empty),
        "fields": _fields(record) if record else [],
    }


def _shape(info: FieldInfo, record: type[BaseModel] | None) -> str:
    if is_list(info):
        return "records" if record else "list"
    return "record" if record else "text"


def _check(check: Check) -> dict[str, Any]:
    return dataclasses.asdict(check)


def _empty(name: str, info: FieldInfo, own: str) -> list[str]:
    """Code and message for an empty list, where it may not be empty."""
    if own:
        return ["tom-lista", OF_FIELD.replace("{fält}", f"”{name}”") + own]
    fewest = next((part.min_length for part in info.metadata if hasattr(part, "min_length")), 0)
    return ["tom-lista", too_few(name)] if fewest else []


def _choices(site: Site) -> Mapping[str, list[list[str]]]:
    """What a field may name, by folder: id and what a person calls it, in Swedish order."""
    found = {
        kind.folder.removeprefix("data/"): [
            [entity.id, label(entity)] for entity in getattr(site, held).values()
        ]
        for kind, held in HOLDERS.items()
    }
    found["docs"] = [[page.address, page.title] for page in site.pages.values()]
    return {
        name: sorted(rows, key=lambda row: swedish.sort_key(row[1])) for name, rows in found.items()
    }


def _totals(site: Site) -> dict[str, dict[str, Counted]]:
    """What each district has reported for each term, for the sums before and after."""
    found: dict[str, dict[str, Counted]] = {}
    for report in site.reports.values():
        found.setdefault(report.term.id, {})[report.id] = counted([report])
    return found
