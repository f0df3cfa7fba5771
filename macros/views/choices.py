"""What an editor may ask of a macro, and what it is told when the bank has no such thing."""

from collections.abc import Mapping
from typing import TypeVar

from macros.model import swedish
from macros.model.figures import Claim, Resource, Total
from macros.model.kinds import Word
from macros.model.law import Statute
from macros.model.paper import Checklist, Form
from macros.model.places import District
from macros.model.problem import did_you_mean, listed, quoted
from macros.model.record import Entity
from macros.model.site import Site
from macros.model.sources import Source
from macros.model.time import Term
from macros.model.words import Role, Theme

E = TypeVar("E", bound=Entity)
W = TypeVar("W", bound=Word)


def district(site: Site, name: str) -> District:
    """The area with that id."""
    return _record(site.districts, name, "Inget stadsdelsområde", "data/stadsdelar")


def term(name: str) -> Term:
    """The term with that id."""
    try:
        return Term.parse(name)
    except ValueError:
        raise ValueError(
            f"{quoted(name)} är ingen termin. Skriv ”ht-2026” eller ”vt-2027”."
        ) from None


def word(options: type[W], text: str) -> W:
    """One of the words that the field of the same name allows."""
    if text not in options.words():
        hint = did_you_mean(text, options.words())
        raise ValueError(
            f"{quoted(text)} går inte att välja. Skriv {listed(options.words())}.{hint}"
        )
    return options(text)


def amount(text: str) -> int:
    """How many, at least one."""
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        raise ValueError(f"{quoted(text)} är inget antal. Skriv en siffra från 1, som ”3”.")
    return int(text)


def card(site: Site, name: str) -> Claim:
    """The claim or total with that id."""
    if name not in site.cards:
        raise ValueError(
            f"Ingen uppgift heter {quoted(name)}.{did_you_mean(name, site.cards)} "
            "Skriv filnamnet i data/uppgifter eller data/totaler, utan .yml."
        )
    return site.cards[name]


def sources_of_card(site: Site, name: str) -> tuple[str, ...]:
    """The ids of the sources that a claim or a total rests on; none when there is no such card."""
    claim = site.cards.get(name)
    if claim is None:
        return ()
    return claim.sources + (claim.out_of_sources if isinstance(claim, Total) else ())


def source(site: Site, name: str) -> Source:
    """The source with that id."""
    return _record(site.sources, name, "Ingen källa", "data/kallor")


def statute(site: Site, name: str) -> Statute:
    """The statute with that id."""
    return _record(site.statutes, name, "Inget lagrum", "data/lagrum")


def checklist(site: Site, name: str) -> Checklist:
    """The checklist with that id."""
    return _record(site.checklists, name, "Ingen checklista", "data/checklistor")


def form(site: Site, name: str) -> Form:
    """The form with that id."""
    return _record(site.forms, name, "Ingen blankett", "data/blanketter")


def role(site: Site, name: str) -> Role:
    """The role with that id."""
    return _record(site.roles, name, "Ingen roll", "data/roller")


def theme(site: Site, name: str) -> Theme:
    """The theme with that id."""
    return _record(site.themes, name, "Inget tema", "data/teman")


def _record(records: Mapping[str, E], name: str, none: str, folder: str) -> E:
    if name not in records:
        raise ValueError(
            f"{none} heter {quoted(name)}.{did_you_mean(name, records)} "
            f"Skriv filnamnet i {folder}, utan .yml."
        )
    return records[name]


def who(site: Site, resource: Resource) -> str:
    """The administrations that set something aside, or the words for them."""
    names = sorted((site.administrations[name].name for name in resource.who), key=swedish.sort_key)
    return swedish.joined(names) or resource.who_note


def table_id(name: str, *choices: str) -> str:
    """An address for a table with those choices: a–z, 0–9 and hyphens."""
    return "-".join((name, *(swedish.ascii_slug(choice) for choice in choices if choice)))
