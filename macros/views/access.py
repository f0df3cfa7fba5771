"""Site → the accessibility statement, and the protocol of what has been tried."""

from collections import Counter

from macros.model import swedish
from macros.model.access import Conformance, Control, Outcome, Protocol
from macros.model.shown import AccessStatement, Column, Row, Table
from macros.model.site import Site
from macros.views import cells


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


def protocol(site: Site) -> Table:
    """Every control, in the order of the standard."""
    if site.protocol is None:
        raise ValueError("Filen data/protokoll.yml saknas. Lägg tillbaka den.")
    tried = site.protocol
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
