"""Rules about the accessibility statement: it says no more than what somebody has seen."""

import datetime as dt
from collections.abc import Iterator

from macros.model import swedish
from macros.model.access import COMPLAINTS, LOST, Conformance
from macros.model.kinds import Blank
from macros.model.problem import Problem, quoted
from macros.model.record import Entity
from macros.model.site import Site


def a_statement_has_somebody_behind_it(site: Site) -> Iterator[Problem]:
    """Nobody has assessed a site that nobody publishes."""
    said = site.statement
    if said and said.status is not Conformance.NOT_ASSESSED and not site.publisher.appointed:
        yield Problem(
            said.at("läge"),
            "redogorelse-utan-utgivare",
            "Utgivare är inte utsedd, så ingen kan svara för bedömningen. Skriv ”inte bedömd”.",
        )


def a_statement_says_when_and_how(site: Site) -> Iterator[Problem]:
    """An assessment has a day and a method."""
    said = site.statement
    if not said or said.status is Conformance.NOT_ASSESSED:
        return
    for field, value in (("bedömd", said.assessed), ("metod", said.method)):
        if isinstance(value, Blank):
            yield Problem(
                said.at(field),
                "redogorelse-utan-bedomning",
                f"Läget är {quoted(said.status)}. Skriv i {quoted(field)} hur och när någon kom "
                "fram till det, eller skriv ”inte bedömd”.",
            )


def a_statement_is_no_better_than_the_site(site: Site) -> Iterator[Problem]:
    """Wholly accessible: no known fault is open, and somebody has made every control."""
    said, tried = site.statement, site.protocol
    if not said or said.status is not Conformance.FULL:
        return
    if said.faults:
        yield Problem(
            said.at("läge"),
            "redogorelse-for-god",
            "Läget kan inte vara ”helt förenlig” så länge ett fel står under ”brister”. Skriv "
            "”delvis förenlig”.",
        )
    if tried is None or not tried.finished:
        yield Problem(
            said.at("läge"),
            "protokoll-saknas",
            "Läget kan inte vara ”helt förenlig” förrän varje kontroll i data/protokoll.yml är "
            "gjord och har en dag. Skriv ”delvis förenlig”.",
        )


def a_failed_control_is_told_in_the_statement(site: Site) -> Iterator[Problem]:
    """What the protocol fails stands among the faults, so that readers know it."""
    said, tried = site.statement, site.protocol
    told = {fault.control for fault in said.faults} if said else set()
    for position, control in enumerate(tried.controls if tried else ()):
        if tried and said and control in tried.failed and control.number not in told:
            yield Problem(
                tried.at("kontroller", position, "resultat"),
                "brist-saknas",
                f"Krav {control.number} är underkänt, men står inte under ”brister” i "
                "data/tillganglighet.yml. Skriv det där också.",
            )


def the_sample_is_pages_that_exist(site: Site) -> Iterator[Problem]:
    """Nobody sets out to try a page that has moved."""
    tried = site.protocol
    for position, address in enumerate(tried.sample if tried else ()):
        if tried and address != LOST and site.page_at(address) is None:
            yield Problem(
                tried.at("urval", position),
                "urval-utan-sida",
                f"Sidan {quoted(address)} finns inte. Skriv sidans adress från webbplatsens "
                "början, som ”om/kallor/”, eller ta bort raden.",
            )


def a_complaint_can_be_made(site: Site) -> Iterator[Problem]:
    """The statement leads to the authority's own page for complaints."""
    said = site.statement
    if said and said.supervision != COMPLAINTS:
        yield Problem(
            said.at("anmälan"),
            "fel-anmalan",
            f"Anmälan görs på {COMPLAINTS}. Skriv den adressen.",
        )


def what_a_statement_tells_has_been(site: Site) -> Iterator[Problem]:
    """Dates in the statement and the protocol lie in the past."""
    days: list[tuple[Entity, str, object]] = []
    if site.statement:
        days += [(site.statement, "bedömd", site.statement.assessed)]
        days += [(site.statement, "uppdaterad", site.statement.updated)]
    if site.protocol:
        days += [(site.protocol, "prövat", site.protocol.tried_on)]
    for record, field, day in days:
        if isinstance(day, dt.date) and day > site.today:
            yield Problem(
                record.at(field),
                "framtida-datum",
                f"{swedish.day(day).capitalize()} har inte varit än. Rätta datumet.",
            )
