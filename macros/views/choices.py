"""What an editor may ask of a macro, and what it is told when the bank has no such thing."""

from typing import TypeVar

from macros.model import swedish
from macros.model.figures import Claim, Resource
from macros.model.kinds import Word
from macros.model.places import District
from macros.model.problem import did_you_mean, listed, quoted
from macros.model.site import Site
from macros.model.time import Term

W = TypeVar("W", bound=Word)


def district(site: Site, name: str) -> District:
    """The area with that id."""
    if name not in site.districts:
        raise ValueError(
            f"Inget stadsdelsområde heter {quoted(name)}.{did_you_mean(name, site.districts)} "
            "Skriv filnamnet i data/stadsdelar, utan .yml."
        )
    return site.districts[name]


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


def card(site: Site, name: str) -> Claim:
    """The claim or total with that id."""
    if name not in site.cards:
        raise ValueError(
            f"Ingen uppgift heter {quoted(name)}.{did_you_mean(name, site.cards)} "
            "Skriv filnamnet i data/uppgifter eller data/totaler, utan .yml."
        )
    return site.cards[name]


def who(site: Site, resource: Resource) -> str:
    """The administrations that set something aside, or the words for them."""
    names = sorted((site.administrations[name].name for name in resource.who), key=swedish.sort_key)
    return swedish.joined(names) or resource.who_note


def table_id(name: str, *choices: str) -> str:
    """An address for a table with those choices: a–z, 0–9 and hyphens."""
    return "-".join((name, *(swedish.ascii_slug(choice) for choice in choices if choice)))
