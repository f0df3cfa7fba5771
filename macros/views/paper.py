"""Site → checklists and forms, and files for paper."""

from decimal import Decimal

from macros.model import swedish
from macros.model.kinds import Blank
from macros.model.paper import Item
from macros.model.shown import EmptyForm, Print, PrintList, Tick, TickList
from macros.model.site import Site
from macros.views import cells, choices


def checklist(site: Site, name: str) -> TickList:
    """Things to tick."""
    return _ticks(site, name, rated=False)


def self_rating(site: Site, name: str) -> TickList:
    """Things to give 0, 1 or 2."""
    return _ticks(site, name, rated=True)


def _ticks(site: Site, name: str, *, rated: bool) -> TickList:
    chosen = choices.checklist(site, name)
    return TickList(chosen, tuple(_tick(site, item) for item in chosen.items), rated)


def _tick(site: Site, item: Item) -> Tick:
    role = swedish.capital(site.roles[item.role].name) if item.role else ""
    return Tick(item.text, role, item.shown_by, item.stops, cells.sources(site, item.sources))


def form(site: Site, name: str) -> EmptyForm:
    """A table to fill in with a pen."""
    chosen = choices.form(site, name)
    blank = 0 if isinstance(chosen.empty_rows, Blank) else chosen.empty_rows
    return EmptyForm(chosen, blank, cells.sources(site, chosen.sources))


# What there may be for paper, in the order of reading. deploy/pdf.py makes the files.
PRINTS: dict[str, str] = {
    "kom-igang.pdf": "Kom igång",
    "forberedelser.pdf": "Förberedelser",
    "genomforande.pdf": "Genomförande",
    "uppfoljning.pdf": "Uppföljning",
    "hela-banken.pdf": "Hela kunskapsbanken",
}


def prints(site: Site) -> PrintList:
    """The files for paper that lie beside this build."""
    return PrintList(
        tuple(
            Print(name, title, _megabytes(site.prints[name]))
            for name, title in PRINTS.items()
            if name in site.prints
        )
    )


def _megabytes(size: int) -> Decimal:
    return max(round(Decimal(size) / 1_000_000, 1), Decimal("0.1"))
