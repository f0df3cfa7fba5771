"""Site → the accessibility statement, and the protocol of what has been tried."""

import hashlib
import math
from collections import Counter
from collections.abc import Iterable

from macros.model import swedish
from macros.model.access import Conformance, Control, Outcome, Protocol
from macros.model.pages import Page
from macros.model.shown import AccessStatement, Column, PageGroup, PageList, Row, Table
from macros.model.site import Site
from macros.model.time import Term
from macros.views import cells, lists

_DRAWN = 10  # one page by lot for so many that are always tried


def statement(site: Site) -> AccessStatement:
    """What may be said today. Without a publisher nothing has been assessed."""
    if site.statement is None:
        raise ValueError("Filen data/tillganglighet.yml saknas. Lägg tillbaka den.")
    said = site.statement
    status = said.status if site.publisher.appointed else Conformance.NOT_ASSESSED
    return AccessStatement(said, status, site.publisher, _tried(site.protocol))


def _tried(protocol: Protocol | None) -> str:
    """How far the protocol has come, as a sentence."""
    if protocol is None:
        return "Ingen har fört protokoll."
    count = Counter(control.outcome for control in protocol.controls)
    said = [f"{swedish.number(count[each])} {_MANY[each]}" for each in Outcome if count[each]]
    return (
        f"Protokollet har {swedish.number(len(protocol.controls))} kontroller: "
        f"{swedish.joined(said)}."
    )


_MANY = {
    Outcome.PASSED: "godkända",
    Outcome.FAILED: "underkända",
    Outcome.NOT_APPLICABLE: "som inte går att tillämpa",
    Outcome.NOT_TRIED: "som ingen har prövat",
}


def sample(site: Site) -> PageList:
    """The pages that are always tried, and some by lot: others each term."""
    always = list(filter(None, map(site.page_at, _protocol(site).sample)))
    term = Term.of(site.today)
    others = [page for page in site.pages.values() if page.current and page not in always]
    others.sort(key=lambda page: hashlib.sha256(f"{term.id} {page.address}".encode()).digest())
    drawn = others[: math.ceil(len(always) / _DRAWN)]
    groups = (_group(site, "Alltid", always), _group(site, f"Lottade {term.season}", drawn))
    return PageList(groups, "", brief=True)


def _group(site: Site, heading: str, pages: Iterable[Page]) -> PageGroup:
    return PageGroup(heading, tuple(lists.card(site, page) for page in pages))


def _protocol(site: Site) -> Protocol:
    if site.protocol is None:
        raise ValueError("Filen data/protokoll.yml saknas. Lägg tillbaka den.")
    return site.protocol


def protocol(site: Site) -> Table:
    """Every control, in the order of the standard."""
    tried = _protocol(site)
    return Table(
        id="protokoll",
        caption="Kontroller av tillgängligheten",
        columns=(
            Column("Krav"),
            Column("Vad som ska gälla"),
            Column("Så prövas det"),
            Column("Prövas med"),
            Column("Resultat"),
            Column("Anmärkning"),
        ),
        rows=tuple(
            _row(tried, position, control) for position, control in enumerate(tried.controls)
        ),
        as_of=cells.as_known(site),
        empty="Inga kontroller finns.",
    )


def _row(tried: Protocol, position: int, control: Control) -> Row:
    texts = (control.number, control.name, control.how, control.means, control.outcome)
    return Row(
        (*map(cells.text, texts), cells.text(control.note)),
        tried.at("kontroller", position, "resultat"),
    )
