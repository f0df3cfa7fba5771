"""The Swedish words that a page can say: one method a macro, each one line.

A word answers with something shown (a table, a card …), which becomes HTML or a file elsewhere. A
word that gets an impossible choice raises ValueError, in Swedish.
"""

import inspect
from collections.abc import Iterator

from macros.model.body import Call
from macros.model.pages import Page
from macros.model.shown import (
    Card,
    Coverages,
    FactBox,
    FieldGuide,
    KeyFigures,
    Shown,
    SourceList,
    Table,
)
from macros.model.site import Site
from macros.model.sources import Source
from macros.views import cells, districts, facts, fields, figures, venues


class Vocabulary:
    """The macros, as one page of the site sees them."""

    def __init__(self, site: Site, page: Page) -> None:
        self._site, self._page = site, page
        self._answers: dict[Call, Shown] = {}

    def stadsdelstabell(self, termin: str = "") -> Table:
        """Stadsdelsområdena i dag med allt vi vet, eller de som fanns en viss termin."""
        return districts.districts(self._site, termin)

    def skoltabell(
        self, stadsdel: str = "", termin: str = "", program: str = "", skolform: str = ""
    ) -> Table:
        """Skolor som en källa namnger, med det urval du ber om."""
        return venues.schools(self._site, stadsdel, termin, program, skolform)

    def deltagandetabell(self, stadsdel: str = "") -> Table:
        """Antal klasser i varje verksamhet, termin för termin."""
        return venues.participation(self._site, stadsdel)

    def deltagande_utan_termin(self, stadsdel: str = "") -> Table:
        """Verksamheter som ingen källa knyter till en termin."""
        return venues.undated(self._site, stadsdel)

    def resurstabell(self, stadsdel: str = "") -> Table:
        """Vad någon har avsatt för MVP."""
        return figures.resources(self._site, stadsdel)

    def totaltabell(self) -> Table:
        """Siffrorna för hela staden, och hur mycket av dem banken kan namnge."""
        return figures.totals(self._site)

    def stadsdelsfakta(self, stadsdel: str) -> FactBox:
        """En faktaruta om ett stadsdelsområde."""
        return facts.district(self._site, stadsdel)

    def nyckeltal(self, *uppgifter: str) -> KeyFigures:
        """Några uppgifter i stort format, i den ordning du skriver dem."""
        return facts.key_figures(self._site, uppgifter)

    def uppgift(self, uppgift: str) -> Card:
        """Ett uppgiftskort mitt i en mening."""
        return facts.card(self._site, uppgift)

    def tackning(self, termin: str) -> Coverages:
        """Hur mycket av terminens totaler som banken kan namnge."""
        return facts.coverage(self._site, termin)

    def kallista(self) -> SourceList:
        """Alla källor som sidan bygger på."""
        return facts.source_list(self._cited())

    def kallregister(self) -> SourceList:
        """Alla källor i banken."""
        return facts.source_list(self._site.sources.values())

    def faltguide(self) -> FieldGuide:
        """Alla fält i alla filer, gjord av samma beskrivning som granskningen."""
        return fields.guide()

    def shown(self) -> Iterator[Shown]:
        """What every call on the page answers with, in the order of the page."""
        return map(self.answer, self._page.calls)

    def answer(self, call: Call) -> Shown:
        """What a call in a page asks for. Raises ValueError, in Swedish, when it can't be had."""
        if call not in self._answers:
            self._answers[call] = self._answer(call)
        return self._answers[call]

    def _answer(self, call: Call) -> Shown:
        word = getattr(self, call.name)
        try:
            inspect.signature(word).bind(*call.args, **dict(call.kwargs))
        except TypeError:
            raise ValueError(f"Skriv {example(call.name)}, med de val som passar.") from None
        if not all(isinstance(value, str) for value in (*call.args, *dict(call.kwargs).values())):
            raise ValueError("Sätt citattecken runt varje värde.")
        shown: Shown = word(*call.args, **dict(call.kwargs))
        return shown

    def _cited(self) -> Iterator[Source]:
        yield from cells.sources(self._site, self._page.sources)
        for call in self._page.calls:
            if call.name not in {"kallista", "kallregister"}:
                yield from _sources(self.answer(call))


def _sources(shown: Shown) -> tuple[Source, ...]:
    return shown.sources


NAMES: tuple[str, ...] = tuple(
    name
    for name, member in vars(Vocabulary).items()
    if inspect.isfunction(member) and not name.startswith("_") and name not in {"answer", "shown"}
)


def example(name: str) -> str:
    """The call with its choices, as an editor may write it: skoltabell(stadsdel="…")."""
    parameters = list(inspect.signature(getattr(Vocabulary, name)).parameters.values())[1:]
    choices = ('"…"' if p.default is p.empty else f'{p.name}="…"' for p in parameters)
    return f"{name}({', '.join(choices)})"
