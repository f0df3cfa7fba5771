"""Site → lists of pages: lessons by what a reader asks for, and the pages of a kind."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from macros.model import swedish
from macros.model.page_kinds import (
    PHASE_FOLDERS,
    Example,
    LedBy,
    Lesson,
    Phase,
    Related,
    Stage,
    Station,
)
from macros.model.pages import Page, Status
from macros.model.participation import Arena
from macros.model.shown import Cell, Column, Finder, PageCard, PageGroup, PageList, Row, Table
from macros.model.site import Site
from macros.model.sources import Knowledge
from macros.views import cells, choices, ground

MORE = "Fler lärdomar"
NO_EXAMPLES = "Ännu finns inget exempel på det här. Har du ett? Berätta."
NO_LESSONS = "Ännu finns ingen lärdom här. Har du en? Berätta."


def lessons(site: Site, **wanted: str) -> PageList:
    """Lessons that fit all that is wanted, by phase, in the order in which they are of use.

    A lesson that another has replaced is shown only where that status is asked for.
    """
    tests = [_TESTS[name](site, value) for name, value in wanted.items() if value]
    every = in_order(site, replaced=bool(wanted.get("status")))
    found = [each for each in every if all(test(each) for test in tests)]
    in_one_phase = {name for name, value in wanted.items() if value} == {"phase"}
    group = _by_station if in_one_phase else _by_phase
    return PageList(tuple(group(site, found)), NO_LESSONS)


def _by_station(site: Site, found: Iterable[Lesson]) -> Iterable[PageGroup]:
    """Under the first station that takes each up; what no station takes up comes last."""
    left = {each.address: card(site, each) for each in found}
    for station in stations(site):
        cards = tuple(left.pop(name) for name in station.lessons if name in left)
        if cards:
            yield PageGroup(station.title, cards)
    if left:
        yield PageGroup(MORE if len(left) < len(list(found)) else "", tuple(left.values()))


def _by_phase(site: Site, found: Iterable[Lesson]) -> Iterable[PageGroup]:
    lessons = list(found)
    phases = [phase for phase in Phase if any(each.phase is phase for each in lessons)]
    for phase in phases:
        heading = swedish.capital(str(phase)) if len(phases) > 1 else ""
        yield PageGroup(heading, tuple(card(site, each) for each in lessons if each.phase is phase))


Test = Callable[[Lesson], bool]


def _of_phase(_: Site, name: str) -> Test:
    phase = choices.word(Phase, name)
    return lambda lesson: lesson.phase is phase


def _for_role(site: Site, name: str) -> Test:
    role = choices.role(site, name)
    return lambda lesson: role.id in lesson.roles


def _on_theme(site: Site, name: str) -> Test:
    theme = choices.theme(site, name)
    return lambda lesson: theme.id in lesson.themes


def _in_arena(_: Site, name: str) -> Test:
    arena = choices.word(Arena, name)
    return lambda lesson: arena in lesson.arenas


def _at_stage(_: Site, name: str) -> Test:
    stage = choices.word(Stage, name)
    return lambda lesson: stage in lesson.stages


def _of_knowledge(site: Site, name: str) -> Test:
    kind = choices.word(Knowledge, name)
    return lambda lesson: kind in {each.knowledge for each in ground.sources_of(site, lesson)}


def _with_status(_: Site, name: str) -> Test:
    status = choices.word(Status, name)
    return lambda lesson: lesson.status is status


_TESTS: Mapping[str, Callable[[Site, str], Test]] = {
    "phase": _of_phase,
    "role": _for_role,
    "theme": _on_theme,
    "arena": _in_arena,
    "stage": _at_stage,
    "knowledge": _of_knowledge,
    "status": _with_status,
}


def in_order(site: Site, *, replaced: bool = False) -> list[Lesson]:
    """All lessons: by phase, then as the stations of Kom igång take them up, then by title.

    Those that another has replaced come along only when they are asked for.
    """
    turn = {name: place for place, name in enumerate(_taken_up(stations(site)))}
    return sorted(
        (
            page
            for page in site.pages.values()
            if isinstance(page, Lesson) and (page.current or replaced)
        ),
        key=lambda each: (
            list(Phase).index(each.phase),
            turn.get(each.address, len(turn)),
            swedish.sort_key(each.title),
        ),
    )


def stations(site: Site) -> list[Station]:
    """The stations of Kom igång, in order."""
    found = [page for page in site.pages.values() if isinstance(page, Station) and page.current]
    return sorted(found, key=lambda station: swedish.sort_key(str(station.order)))


def way_in(site: Site) -> PageList:
    """The stations as a list that is read from the first to the last."""
    cards = tuple(card(site, each) for each in stations(site))
    return PageList((PageGroup("", cards),), "Ännu finns inga stationer.")


def _taken_up(found: Iterable[Station]) -> Iterable[str]:
    return dict.fromkeys(name for station in found for name in station.lessons)


def card(site: Site, page: Page) -> PageCard:
    """A page in a list, with where it was, its readers, what it rests on and how strong that is."""
    related = isinstance(page, Related)
    return PageCard(
        title=page.title,
        path=page.path,
        summary=line(page.summary),
        marks=tuple(_marks(page)),
        roles=tuple(named_roles(site, page.roles)) if isinstance(page, Related) else (),
        kinds=ground.kinds_of(site, page) if related else (),
        strength=str(ground.strength_of(site, page)) if related else "",
    )


def line(summary: str) -> str:
    """The first sentence that tells of something; one that only tells for whom is passed by."""
    first, _, rest = summary.partition(". ")
    told = rest if first.startswith("För ") and rest else summary
    return told.partition(". ")[0].removesuffix(".") + "."


def _marks(page: Page) -> Iterable[str]:
    """Where and when, and how far the page has come once it is more than a draft."""
    if isinstance(page, Example):
        yield page.place
        yield page.when.label
    if page.status is not Status.DRAFT:
        yield swedish.capital(str(page.status))


def role_names(site: Site, roles: Iterable[str]) -> str:
    """The names of roles, as a phrase."""
    return swedish.joined(named_roles(site, roles))


def named_roles(site: Site, roles: Iterable[str]) -> list[str]:
    """The names of roles, in the order given."""
    return [site.roles[name].name for name in roles if name in site.roles]


def folder(site: Site, name: str) -> PageList:
    """Every page of a folder below docs/ but its first, in the order of their titles."""
    pages = [
        page
        for path, page in site.pages.items()
        if path.startswith(f"{name}/") and path.count("/") == 1 and not path.endswith("/index.md")
        if page.current
    ]
    if not pages:
        raise ValueError(f"Mappen docs/{name} har inga sidor.")
    pages.sort(key=lambda page: swedish.sort_key(page.title))
    cards = tuple(card(site, page) for page in pages)
    return PageList((PageGroup("", cards),), "")


def examples_for(site: Site, **wanted: str) -> PageList:
    """Examples that fit all that is wanted, in the order of their titles."""
    tests = [_EXAMPLE_TESTS[name](site, value) for name, value in wanted.items() if value]
    found = [each for each in _examples(site) if all(test(each) for test in tests)]
    cards = tuple(card(site, each) for each in found)
    return PageList((PageGroup("", cards),) if cards else (), NO_EXAMPLES, brief=True)


def _examples(site: Site) -> list[Example]:
    found = [page for page in site.pages.values() if isinstance(page, Example) and page.current]
    return sorted(found, key=lambda page: swedish.sort_key(page.title))


def _led_by(_: Site, name: str) -> Callable[[Example], bool]:
    leader = choices.word(LedBy, name)
    return lambda example: example.led_by is leader


_EXAMPLE_TESTS: Mapping[str, Callable[[Site, str], Callable[[Any], bool]]] = {
    "theme": _on_theme,
    "arena": _in_arena,
    "stage": _at_stage,
    "led_by": _led_by,
}


def finder(site: Site) -> Finder:
    """All pages by the hub that they lie under, and the page for whoever worries about a pupil."""
    hubs = [page for page in site.pages.values() if page.path.endswith("/index.md")]
    hubs.sort(key=lambda page: swedish.sort_key(page.title))
    groups = [
        PageGroup(hub.title, tuple(_beneath(site, hub))) for hub in hubs if hub.path.count("/") == 1
    ]
    named = site.by_address.get(site.synonyms.help_page) if site.synonyms else None
    return Finder(tuple(groups), card(site, named) if named else None)


def _beneath(site: Site, hub: Page) -> Iterable[PageCard]:
    folder = hub.path.removesuffix("index.md")
    pages = [
        page
        for path, page in site.pages.items()
        if path.startswith(folder) and page != hub and page.current
    ]
    pages.sort(key=lambda page: swedish.sort_key(page.title))
    return (card(site, page) for page in (hub, *pages))


def examples(site: Site) -> Table:
    """All examples beside one another, with what worked and what did not."""
    found = _examples(site)
    return Table(
        id="exempel",
        caption="Goda exempel bredvid varandra",
        columns=(
            Column("Exempel"),
            Column("Plats"),
            Column("När"),
            Column("Program"),
            Column("Leds av"),
            Column("Arena"),
            Column("Stadium"),
            Column("Skolor", "number"),
            Column("Det som fungerade"),
            Column("Det som inte fungerade"),
        ),
        rows=tuple(_example_row(page) for page in found),
        as_of=cells.as_known(site),
        empty="Inga exempel finns i banken.",
        comparable=True,
        sources=cells.sources(
            site, (source.id for page in found for source in ground.sources_of(site, page))
        ),
    )


def _example_row(page: Example) -> Row:
    return Row(
        (
            Cell(page.title, page.title, page=page.path),
            cells.text(page.place),
            cells.when(page.when),
            cells.text(page.programme),
            cells.words(str(page.led_by)),
            cells.words(swedish.joined([str(each) for each in page.arenas])),
            cells.words(swedish.joined([str(each) for each in page.stages])),
            cells.count(page.schools),
            cells.words(page.worked),
            cells.words(page.failed),
        ),
        page.at(),
    )


def matrix(site: Site) -> Table:
    """How many lessons there are for each role in each phase. What is missing is an invitation."""
    lessons = in_order(site)
    roles = [role for role in site.roles.values() if f"roller/{role.id}" in site.by_address]
    roles.sort(key=lambda role: swedish.sort_key(role.name))
    return Table(
        id="lardomar-fas-roll",
        caption="Lärdomar för varje roll i varje fas",
        columns=(
            Column("Roll"),
            *(Column(swedish.capital(str(phase)), "number", "lärdomar") for phase in Phase),
        ),
        rows=tuple(
            Row(
                (
                    Cell(swedish.capital(role.name), role.name, page=f"roller/{role.id}.md"),
                    *(_amount(lessons, phase, role.id) for phase in Phase),
                ),
                role.at(),
            )
            for role in roles
        ),
        as_of=cells.as_known(site),
        empty="Inga roller har en egen sida.",
        notes=("”Saknas” betyder att banken inte har någon lärdom för rollen i den fasen.",),
    )


def _amount(lessons: Iterable[Lesson], phase: Phase, role: str) -> Cell:
    amount = sum(each.phase is phase and role in each.roles for each in lessons)
    folder = next(name for name, each in PHASE_FOLDERS.items() if each is phase)
    return Cell(str(amount), amount, page=f"{folder}/index.md") if amount else Cell("saknas", 0)
