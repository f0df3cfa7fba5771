"""Page → what stands around its text: facts and warnings above, ways on and sources below."""

from collections.abc import Iterable, Iterator

from macros.model import swedish
from macros.model.page_kinds import (
    Example,
    Experienced,
    Lesson,
    Phase,
    Related,
    RolePage,
    Station,
)
from macros.model.pages import Page, Status
from macros.model.shown import Cell, Fact, Lead, PageCard, PageGroup, Tail, Way
from macros.model.site import Site
from macros.model.sources import OWNER, Source
from macros.views import cells, ground, lists

HELP = "om-en-elev-berattar.md"
_STRENGTH = "om/underlag.md"
_STATUS = "om/index.md"
_ALIKE = 3


def lead(site: Site, page: Page) -> Lead:
    """What a reader meets above the text."""
    worried = HELP if HELP in site.pages and _meets_pupils(page) else ""
    return Lead(tuple(_facts(site, page)), tuple(_notices(site, page)), worried)


def _meets_pupils(page: Page) -> bool:
    """Whether the page is read by somebody who stands before pupils."""
    if isinstance(page, Lesson):
        return page.phase is Phase.IMPLEMENTATION
    return isinstance(page, (Station, RolePage)) or page.path == "genomforande/index.md"


def _facts(site: Site, page: Page) -> Iterator[Fact]:
    if isinstance(page, Station):
        yield Fact("Fas", (cells.text(swedish.capital(str(page.phase))),))
        yield Fact("Beslutar", (cells.text(lists.role_names(site, page.decided_by)),))
    if isinstance(page, Lesson):
        yield Fact("Fas", (cells.text(swedish.capital(str(page.phase))),))
    if isinstance(page, Related):
        yield Fact("För", (cells.text(lists.role_names(site, page.roles)),))
    if isinstance(page, Example):
        yield from _example_facts(page)
    if isinstance(page, Experienced):
        yield from _experience(page)
    if isinstance(page, Related):
        yield Fact("Underlag", (_explained(site, ground.strength_of(site, page), _STRENGTH),))
        yield Fact("Status", (_explained(site, page.status, _STATUS),))


def _example_facts(page: Example) -> Iterator[Fact]:
    yield Fact("Plats", (cells.text(page.place),))
    yield Fact("När", (cells.when(page.when),))
    yield Fact("Program", (cells.text(page.programme),))
    yield Fact("Leds av", (cells.words(str(page.led_by)),))
    yield Fact("Skolor", (cells.count(page.schools),))


def _experience(page: Experienced) -> Iterator[Fact]:
    """Where the experience was made: arena, stage and, for a lesson, place."""
    where = [swedish.joined([str(each) for each in page.arenas])]
    where += [swedish.joined([str(each) for each in page.stages])] if page.stages else []
    if isinstance(page, Lesson) and page.places:
        where.append(swedish.joined(page.places))
    yield Fact("Erfarenhet från", (cells.text("; ".join(where)),))


def _explained(site: Site, value: object, path: str) -> Cell:
    return Cell(str(value), str(value), page=path if path in site.pages else "")


def _notices(site: Site, page: Page) -> Iterator[str]:
    if page.status is Status.REPLACED:
        yield "Sidan är ersatt av en annan och uppdateras inte."
    if page.overdue(site.today):
        yield f"Sidan skulle ha lästs igenom {page.review_by.season}. Något kan ha ändrats."
    rests_on = ground.ground_of(site, page)
    if rests_on.only_owner:
        yield f"Sidan bygger bara på vad {OWNER} säger. {OWNER} äger och säljer programmet."
    elif rests_on.only_press:
        yield "Sidan bygger bara på press."


def tail(site: Site, page: Page, cited: Iterable[Source]) -> Tail:
    """What a reader meets below the text; cited are all sources that the page shows."""
    shown = any(call.name in {"kallista", "kallregister"} for call in page.calls)
    sources = () if shown else cells.sources(site, (source.id for source in cited))
    return Tail(tuple(_lists(site, page)), _way(site, page), sources)


def _lists(site: Site, page: Page) -> Iterator[PageGroup]:
    if isinstance(page, Station) and (cards := _cards(site, page.lessons)):
        yield PageGroup("Lärdomar att läsa", cards)
    if isinstance(page, RolePage):
        for group in lists.lessons(site, role=page.role).groups:
            heading = f"Lärdomar för dig: {group.heading.lower()}"
            yield PageGroup(heading.removesuffix(": "), group.cards)
    related = list(_related(site, page))
    yield from related
    named = {card.path for group in related for card in group.cards}
    alike = [each for each in _alike(site, page) if each.path not in named][:_ALIKE]
    if alike:
        yield PageGroup("Läs också", tuple(lists.card(site, each) for each in alike))


# How each relation reads from the page that states it, and from the page that it names.
_READS = {
    "requires": ("Läs först", "Bygger på den här sidan"),
    "deepens": ("Fördjupar", "Fördjupning"),
    "opposes": ("Säger något annat", "Säger något annat"),
    "exemplifies": ("Är ett exempel på", "Exempel"),
    "replaces": ("Ersätter", "Ersatt av"),
}


def _related(site: Site, page: Page) -> Iterator[PageGroup]:
    """Pages under the words for what they have to do with this one, whichever of them says so."""
    found: dict[str, dict[str, None]] = {}
    for name, (forward, backward) in _READS.items():
        found.setdefault(forward, {}).update(dict.fromkeys(_named(page, name)))
        saying = (
            other.address for other in site.pages.values() if page.address in _named(other, name)
        )
        found.setdefault(backward, {}).update(dict.fromkeys(saying))
    for heading, addresses in found.items():
        if cards := _cards(site, addresses):
            yield PageGroup(heading, cards)


def _named(page: Page, relation: str) -> tuple[str, ...]:
    names: tuple[str, ...] = getattr(page.relations, relation) if isinstance(page, Related) else ()
    return names


def _cards(site: Site, addresses: Iterable[str]) -> tuple[PageCard, ...]:
    found = (site.by_address.get(address) for address in addresses)
    return tuple(lists.card(site, page) for page in found if page and page.current)


def _alike(site: Site, page: Page) -> list[Related]:
    """Lessons, examples and challenges that share themes with this one, the most alike first."""
    if not isinstance(page, Related):
        return []
    themes = set(page.themes)
    others = [
        other
        for other in site.pages.values()
        if isinstance(other, Related)
        and other is not page
        and themes & set(other.themes)
        and other.current
    ]
    return sorted(
        others,
        key=lambda other: (
            -len(themes & set(other.themes)),
            -len(set(page.roles) & set(other.roles)),
            swedish.sort_key(other.title),
        ),
    )


def _way(site: Site, page: Page) -> Way:
    """The neighbours in the phase, or on the way through the stations."""
    row = _row(site, page)
    if page not in row:
        return Way()
    here = row.index(page)
    before = row[here - 1] if here else None
    after = row[here + 1] if here + 1 < len(row) else None
    return Way(_card(site, before), _card(site, after))


def _card(site: Site, page: Page | None) -> PageCard | None:
    return lists.card(site, page) if page else None


def _row(site: Site, page: Page) -> list[Page]:
    if isinstance(page, Lesson):
        return [each for each in lists.in_order(site) if each.phase is page.phase]
    if isinstance(page, Station):
        return list(lists.stations(site))
    return []
