"""The Swedish words that a page can say: one method a macro, each one line.

A word answers with something shown (a table, a card …), which becomes HTML or a file elsewhere. A
word that gets an impossible choice raises ValueError, in Swedish.
"""

import inspect
from collections.abc import Iterator

from macros.model.body import Call
from macros.model.pages import Page
from macros.model.shown import (
    AccessStatement,
    Bench,
    Card,
    Coverages,
    EmptyForm,
    FactBox,
    FieldGuide,
    Finder,
    KeyFigures,
    News,
    PageList,
    Phases,
    PrintList,
    Proposal,
    Reference,
    Register,
    Shown,
    SourceList,
    StatuteList,
    StatuteReference,
    StudyChart,
    Table,
    TickList,
)
from macros.model.site import Site
from macros.model.sources import Source
from macros.views import (
    access,
    by_term,
    cells,
    districts,
    facts,
    fields,
    figures,
    lists,
    paper,
    phases,
    references,
    registers,
    research,
    reviewers,
    upkeep,
    venues,
)


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
        return by_term.participation(self._site, stadsdel)

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

    def kalla(self, kalla: str, stalle: str = "") -> Reference:
        """En källa sist i en mening, med ställe om du vet det."""
        return references.reference(self._site, kalla, stalle)

    def lag(self, lagrum: str) -> StatuteReference:
        """Ett lagrum mitt i en mening."""
        return references.statute(self._site, lagrum)

    def forslag(self) -> Proposal:
        """Märker ett råd som är bankens eget."""
        return Proposal()

    def kallista(self) -> SourceList:
        """Alla källor som sidan bygger på."""
        return references.source_list(self.cited())

    def kallregister(self, kunskapsslag: str = "") -> SourceList:
        """Alla källor i banken, eller dem av ett slag, och var de används."""
        return references.register(self._site, kunskapsslag)

    def lagregister(self) -> StatuteList:
        """Alla lagrum som banken nämner, lag för lag."""
        return references.statutes(self._site)

    def lardomar(  # noqa: PLR0913, PLR0917 - each is a choice that an editor has
        self,
        fas: str = "",
        roll: str = "",
        tema: str = "",
        arena: str = "",
        stadium: str = "",
        kunskapsslag: str = "",
        status: str = "",
    ) -> PageList:
        """Lärdomar med det urval du ber om."""
        return lists.lessons(
            self._site,
            phase=fas,
            role=roll,
            theme=tema,
            arena=arena,
            stage=stadium,
            knowledge=kunskapsslag,
            status=status,
        )

    def exempel(
        self, tema: str = "", arena: str = "", stadium: str = "", ledare: str = ""
    ) -> PageList:
        """Goda exempel som passar ett läge: ett tema, en arena, ett stadium eller en ledare."""
        return lists.examples_for(self._site, theme=tema, arena=arena, stage=stadium, led_by=ledare)

    def faser(self) -> Phases:
        """De tre faserna som en bild, med en rad om varje."""
        return phases.picture(self._site)

    def sidor(self, mapp: str) -> PageList:
        """Alla sidor i en mapp."""
        return lists.folder(self._site, mapp)

    def sokning(self) -> Finder:
        """Sökrutan, och alla sidor efter slag för den som inte har skript."""
        return lists.finder(self._site)

    def stationer(self) -> PageList:
        """Stationerna i Kom igång, i ordning."""
        return lists.way_in(self._site)

    def lardomsmatris(self) -> Table:
        """Antal lärdomar för varje roll i varje fas, och var de saknas."""
        return lists.matrix(self._site)

    def exempeltabell(self) -> Table:
        """Alla goda exempel bredvid varandra."""
        return lists.examples(self._site)

    def notiser(self) -> Register:
        """Korta notiser om exempel som vi vet lite om."""
        return registers.notices(self._site)

    def oppna_fragor(self, lage: str = "") -> Register:
        """Öppna frågor, med det som källor har svarat."""
        return registers.questions(self._site, lage)

    def anpassningar(self, hallning: str = "") -> Register:
        """Ändringar som någon har gjort i programmet."""
        return registers.adaptations(self._site, hallning)

    def tidslinje(self) -> Register:
        """Händelserna i ordning."""
        return registers.timeline(self._site)

    def ordlista(self) -> Register:
        """Alla ord som banken förklarar."""
        return registers.glossary(self._site)

    def studietabell(self) -> Table:
        """Studierna: upplägg, storlek, fynd och gränser."""
        return research.studies(self._site)

    def studiediagram(self) -> StudyChart:
        """Vilken studie som fann vad."""
        return research.chart(self._site)

    def checklista(self, lista: str) -> TickList:
        """En checklista att bocka av."""
        return paper.checklist(self._site, lista)

    def sjalvskattning(self, lista: str) -> TickList:
        """En checklista där varje punkt får 0, 1 eller 2."""
        return paper.self_rating(self._site, lista)

    def blankett(self, blankett: str) -> EmptyForm:
        """En tom tabell att fylla i med penna."""
        return paper.form(self._site, blankett)

    def nytt(self, antal: str = "") -> News:
        """Vad som har ändrats i banken, det nyaste först: allt, eller så många ändringar."""
        return upkeep.news(self._site, antal)

    def granskas_snart(self) -> Table:
        """Alla sidor efter terminen då de ska läsas igenom."""
        return upkeep.reviews(self._site)

    def redogorelse(self) -> AccessStatement:
        """Redogörelsen för tillgänglighet, gjord av data/tillganglighet.yml och utgivaren."""
        return access.statement(self._site)

    def protokoll(self) -> Table:
        """Vad som har prövats för tillgängligheten, och vad som visade sig."""
        return access.protocol(self._site)

    def provsidor(self) -> PageList:
        """Sidorna som tillgängligheten prövas på: bestämda, och några som lottas varje termin."""
        return access.sample(self._site)

    def utskrifter(self) -> PrintList:
        """Filer för papper, när någon har gjort dem."""
        return paper.prints(self._site)

    def granskare(self) -> Table:
        """Vem som godkänner vad, del för del."""
        return reviewers.reviewers(self._site)

    def faltguide(self) -> FieldGuide:
        """Alla fält i alla filer, gjord av samma beskrivning som granskningen."""
        return fields.guide()

    def forslagsbank(self) -> Bench:
        """Formuläret som skriver ett förslag."""
        return upkeep.bench(self._site)

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

    def cited(self) -> Iterator[Source]:
        """Every source that the page names or shows, some more than once."""
        yield from cells.sources(self._site, self._page.sources)
        for call in self._page.calls:
            if call.name not in {"kallista", "kallregister"}:
                yield from self.answer(call).sources


NAMES: tuple[str, ...] = tuple(
    name
    for name, member in vars(Vocabulary).items()
    if inspect.isfunction(member)
    and not name.startswith("_")
    and name not in {"answer", "shown", "cited"}
)


def example(name: str) -> str:
    """The call with its choices, as an editor may write it: skoltabell(stadsdel="…")."""
    parameters = list(inspect.signature(getattr(Vocabulary, name)).parameters.values())[1:]
    choices = ('"…"' if p.default is p.empty else f'{p.name}="…"' for p in parameters)
    return f"{name}({', '.join(choices)})"
