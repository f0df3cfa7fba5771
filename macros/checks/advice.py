"""Advice: what would make the content better but is no fault. Shown by granska --råd."""

import datetime as dt
from collections.abc import Iterator

from macros.model import swedish
from macros.model.problem import Problem
from macros.model.site import Site

_YEAR = dt.timedelta(days=365)


def a_claim_says_where_in_its_source(site: Site) -> Iterator[Problem]:
    """A reader who wants to check a figure is told where to look."""
    for claim in site.cards.values():
        if not claim.spot:
            yield Problem(
                claim.at(),
                "stalle-saknas",
                "Uppgiften säger inte var i källan den står. Skriv det i ”ställe”, om du vet.",
                advice=True,
            )


def an_address_has_been_opened(site: Site) -> Iterator[Problem]:
    """Somebody has seen that the address of a source leads to it."""
    for source in site.sources.values():
        if source.link and source.checked is False:
            yield Problem(
                source.at("adress_kontrollerad"),
                "adress-okontrollerad",
                "Ingen har öppnat adressen. Gör det, och skriv dagens datum om den stämmer.",
                advice=True,
            )


def a_page_is_read_again_in_time(site: Site) -> Iterator[Problem]:
    """A page whose term has passed is due for a reader, but not wrong."""
    for page in site.pages.values():
        if page.overdue(site.today):
            yield Problem(
                page.at("granskas"),
                "granskning-forfallen",
                f"Sidan skulle ha lästs igenom {page.review_by.season}. Läs den, och skriv en ny "
                f"termin efter {swedish.day(site.today)}.",
                advice=True,
            )


def an_assessment_is_made_again_in_time(site: Site) -> Iterator[Problem]:
    """A site changes: what was seen more than a year ago is looked at again."""
    said = site.statement
    if said and isinstance(said.assessed, dt.date) and site.today - said.assessed > _YEAR:
        yield Problem(
            said.at("bedömd"),
            "bedomning-forfallen",
            "Bedömningen är mer än ett år gammal. Gör om den, och skriv den nya dagen.",
            advice=True,
        )
