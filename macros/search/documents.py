"""Site → what can be found: every page, and the rows of data that have a place of their own."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby, zip_longest
from posixpath import dirname, join, normpath

from macros.model import swedish
from macros.model.body import HOLE, Block, Call
from macros.model.page_kinds import (
    PHASE_FOLDERS,
    Challenge,
    DistrictPage,
    Example,
    Experienced,
    Lesson,
    Phase,
    Related,
    RolePage,
    Stage,
    Station,
)
from macros.model.pages import Language, Page, Status, Tool, web_address
from macros.model.places import District
from macros.model.site import Site
from macros.search.index import Document, Section

# How a page's kind is named; other pages are named for their folder.
_KINDS: dict[type[Page], str] = {
    Lesson: "Lärdom",
    Example: "Gott exempel",
    Challenge: "Utmaning",
    RolePage: "Roll",
    Station: "Kom igång",
    DistrictPage: "Stadsdel",
}
_FOLDERS = {
    "exempel": "Gott exempel",
    "forberedelser": "Lärdom",
    "genomforande": "Lärdom",
    "uppfoljning": "Lärdom",
    "utmaningar": "Utmaning",
    "roller": "Roll",
    "kom-igang": "Kom igång",
    "stadsdelar": "Stadsdel",
    "statistik": "Statistik",
    "mallar": "Mall",
    "om-mvp": "Om MVP",
    "om": "Om banken",
    "bidra": "Bidra",
}
_FEW = 3
# Who asks seldom means the bank itself, and a source less than the page that tells what it says.
_REFERENCE, _DECISION, _INNER = 0.45, 0.5, 0.85
_DECISIONS = "om/beslut/"
_OWN = ("om/", "bidra/")
_GLOSSARY = "om-mvp/ordlista.md"
_LAWS = "om-mvp/lagstadgat-arbete.md"
_QUESTIONS = "om-mvp/oppna-fragor.md"
_SCHOOLS = "statistik/index.md"
_SOURCES = "om/kallor.md"

FACETS = {
    "slag": "Slags sida",
    "fas": "Fas",
    "roll": "Roll",
    "tema": "Tema",
    "arena": "Arena",
    "kunskap": "Slags kunskap",
    "stadsdel": "Stadsdel",
}


def of(site: Site, knowledge: Mapping[str, Iterable[str]]) -> tuple[Document, ...]:
    """Everything that can be found, pages first. knowledge holds the kinds for each page's path."""
    pages = [
        page
        for page in site.pages.values()
        if page.status is not Status.REPLACED and page.tool is not Tool.SEARCH
    ]
    told = _told(site)
    found = [
        _page(site, page, sorted(knowledge.get(page.path, ())), tuple(told[page.path]))
        for page in pages
    ]
    return (*found, *_rows(site))


def _told(site: Site) -> Mapping[str, list[str]]:
    """What pages say where they link to one another, by the path of the page that is linked to.

    A question whose answer is a link leads to that page. Lists of many links say little of each.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for page in site.pages.values():
        links = [(link.line, _target(page, link.address)) for link in page.body.links]
        blocks = [block for block in page.body.blocks if block.kind != "h"]
        for block, after in zip_longest(blocks, blocks[1:]):
            end = after.line if after else block.line + 1
            aims = {path for line, path in links if block.line <= line < max(end, block.line + 1)}
            if len(aims) <= _FEW:
                for path in aims & site.pages.keys() - {page.path}:
                    found[path] += [block.section, _text(block)]
    return found


def _target(page: Page, address: str) -> str:
    return normpath(join(dirname(page.path), address.partition("#")[0]))


def _page(site: Site, page: Page, knowledge: Iterable[str], told: tuple[str, ...]) -> Document:
    return Document(
        id=page.path,
        title=page.title,
        sections=tuple(_sections(site, page)),
        summary=page.summary,
        facets=_facets(site, page, knowledge),
        kind=_kind(page),
        also=_also(site, page),
        asked=page.search_words,
        told=told,
        address=web_address(page.path),
        review=page.review_by.id,
        language="" if page.language is Language.SWEDISH else str(page.language),
        weight=_weight(page.path),
    )


def _weight(path: str) -> float:
    if path.startswith(_DECISIONS):
        return _DECISION
    return _INNER if path.startswith(_OWN) else 1.0


def _kind(page: Page) -> str:
    folder = page.path.partition("/")[0]
    return _KINDS.get(type(page), _FOLDERS.get(folder, "Sida"))


def _sections(site: Site, page: Page) -> Iterator[Section]:
    anchors = {each.text: each.anchor for each in page.body.headings if each.level == 2}
    for heading, blocks in groupby(page.body.blocks, key=lambda block: block.section):
        here = list(blocks)
        shown = (text for block in here for call in block.calls for text in _shown(site, call))
        text = "\n".join(filter(None, (*map(_text, here), *shown)))
        anchor = anchors.get(heading, "")
        yield Section(heading, text, anchor)


def _shown(site: Site, call: Call) -> Iterator[str]:
    """The sentences that a macro takes from the data and that stand nowhere else."""
    name = str(call.args[0]) if call.args else ""
    if call.name in {"checklista", "sjalvskattning"} and name in site.checklists:
        yield "Checklista."
        yield from (item.text for item in site.checklists[name].items)
    if call.name == "anpassningar":
        for each in site.adaptations.values():
            yield f"{each.part}. {each.change}"
    if call.name == "notiser":
        yield from (f"{each.name}. {each.text}" for each in site.notices.values())
    if call.name == "tidslinje":
        yield from (each.what for each in site.events.values())
    if call.name == "uppgift" and name in site.cards:
        yield site.cards[name].label


def _text(block: Block) -> str:
    """The words of a piece. Headings of the first two levels stand elsewhere."""
    if block.kind == "h" and block.text == block.section:
        return ""
    return " ".join(block.text.replace(HOLE, " ").split()).replace(" .", ".")


def _facets(site: Site, page: Page, knowledge: Iterable[str]) -> dict[str, tuple[str, ...]]:
    values: dict[str, Iterable[str]] = {"slag": [_kind(page)], "kunskap": knowledge}
    phase = _phase(page)
    if phase:
        values["fas"] = [str(phase)]
    if isinstance(page, Related):
        values["roll"] = _names(site.roles, page.roles)
        values["tema"] = _names(site.themes, page.themes)
    if isinstance(page, RolePage):
        values["roll"] = _names(site.roles, [page.role])
    if isinstance(page, Station):
        values["roll"] = _names(site.roles, page.decided_by)
    values["arena"] = _arenas(page)
    values["stadsdel"] = _districts(site, page)
    return {
        name: tuple(swedish.capital(value) for value in found)
        for name, given in values.items()
        if (found := list(given))
    }


def _arenas(page: Page) -> list[str]:
    """Where an experience was made, or the stages of school that the title says a page is about."""
    if isinstance(page, Experienced):
        return [str(each) for each in (*page.arenas, *page.stages)]
    return [str(stage) for stage in Stage if str(stage) in page.title.lower()]


def _phase(page: Page) -> Phase | None:
    if isinstance(page, (Lesson, Station)):
        return page.phase
    return PHASE_FOLDERS.get(page.path.partition("/")[0])


def _names(records: Mapping[str, object], ids: Iterable[str]) -> list[str]:
    return [str(getattr(records[each], "name")) for each in ids if each in records]  # noqa: B009


def _districts(site: Site, page: Page) -> list[str]:
    """The area of a district's page, or those that an example's place or a lesson names."""
    if isinstance(page, DistrictPage):
        return [site.districts[page.district].name] if page.district in site.districts else []
    named = page.place if isinstance(page, Example) else ""
    named = f"{named} {page.title}" if isinstance(page, Example) else named
    now = [site.descendant(each).name for each in site.districts.values() if each.name in named]
    return sorted(set(now), key=swedish.sort_key)


def _also(site: Site, page: Page) -> str:
    """Names that lead to a page: the parts of an area, and what it was called before."""
    if not isinstance(page, DistrictPage) or page.district not in site.districts:
        return ""
    area = site.districts[page.district]
    old = site.ancestors(area)
    return " ".join((*area.parts, *(each.name for each in old), *_parts(old)))


def _parts(areas: Iterable[District]) -> Iterator[str]:
    return (part for each in areas for part in each.parts)


def _rows(site: Site) -> Iterator[Document]:
    for page, rows in _ROWS.items():
        if page in site.pages:
            yield from rows(site)


def _glossary(site: Site) -> Iterator[Document]:
    for term in site.glossary.values():
        at = f"{_GLOSSARY}#ord-{term.id}"
        row = _row(at, swedish.capital(term.word), term.meaning, "Ord")
        yield replace(row, also=" ".join(term.forms), asked=term.search_words)


def _statutes(site: Site) -> Iterator[Document]:
    for each in site.statutes.values():
        said = " ".join(filter(None, (each.says, each.note)))
        title = swedish.capital(each.label.replace("\N{NO-BREAK SPACE}", " "))
        row = _row(f"{_LAWS}#lag-{each.id}", title, said, "Lagrum")
        yield replace(row, also=each.id.replace("-", " "), asked=each.search_words)


def _questions(site: Site) -> Iterator[Document]:
    for each in site.questions.values():
        said = " ".join((*(answer.what for answer in each.answers), each.still_open))
        row = _row(f"{_QUESTIONS}#fraga-{each.id}", each.question, said, "Öppen fråga")
        yield replace(row, asked=each.search_words)


def _venues(site: Site) -> Iterator[Document]:
    for venue in site.venues.values():
        now = venue.district_on(site.today)
        area = [site.districts[now].name] if now and now in site.districts else []
        said = f"{swedish.capital(str(venue.kind))} i {area[0]}." if area else str(venue.kind)
        row = _row(f"{_SCHOOLS}#skolor", venue.name, said, "Verksamhet")
        facets = {**row.facets, "stadsdel": tuple(area)} if area else row.facets
        yield replace(row, id=f"verksamhet/{venue.id}", facets=facets)


def _references(site: Site) -> Iterator[Document]:
    for source in site.sources.values():
        said = f"{source.title}. {source.publisher}"
        row = _row(f"{_SOURCES}#kalla-{source.id}", source.title, said, "Källa")
        also = " ".join(source.authors)
        yield replace(row, also=also, language=source.foreign, weight=_REFERENCE)


_ROWS: Mapping[str, Callable[[Site], Iterator[Document]]] = {
    _GLOSSARY: _glossary,
    _LAWS: _statutes,
    _QUESTIONS: _questions,
    _SCHOOLS: _venues,
    _SOURCES: _references,
}


def _row(at: str, title: str, said: str, kind: str) -> Document:
    return Document(
        id=at.replace(".md", "").replace("/index", ""),
        title=title,
        sections=(Section("", said),),
        facets={"slag": (kind,)},
        kind=kind,
        address=web_address(at),
    )
