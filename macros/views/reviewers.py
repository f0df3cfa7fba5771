"""Site → who approves what, part by part."""

from macros.model import swedish
from macros.model.reviewers import Remit
from macros.model.shown import Column, Row, Table
from macros.model.site import Site
from macros.views import cells


def reviewers(site: Site) -> Table:
    """The parts of the bank, what is looked at in each, and who is appointed."""
    remits = site.reviewers.remits if site.reviewers else ()
    return Table(
        id="granskare",
        caption="Vem som godkänner vad",
        columns=(
            Column("Del av banken"),
            Column("Filer"),
            Column("Roller"),
            Column("Granskaren ser efter"),
            Column("Utsedd"),
        ),
        rows=tuple(_row(site, number, remit) for number, remit in enumerate(remits)),
        as_of=cells.as_known(site),
        empty="Ingen har skrivit vem som godkänner vad.",
        notes=("Hör en fil till två delar gäller den som står sist.",) if remits else (),
    )


def _row(site: Site, number: int, remit: Remit) -> Row:
    assert site.reviewers
    roles = [site.roles[name].name if name in site.roles else name for name in remit.functions]
    return Row(
        (
            cells.text(remit.name),
            cells.text(", ".join(remit.files)),
            cells.text(swedish.joined(roles)),
            cells.text(remit.looks_at),
            cells.text(", ".join(remit.accounts) or "ingen är utsedd"),
        ),
        site.reviewers.at("delar", number),
    )
