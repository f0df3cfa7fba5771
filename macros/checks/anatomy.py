"""Rules about how each kind of page is built, and that what it says has a ground."""

from collections.abc import Collection, Iterator

from macros.model.body import HOLE, Block
from macros.model.page_kinds import Lesson, Station
from macros.model.pages import Page
from macros.model.problem import Place, Problem, did_you_mean, listed, quoted
from macros.model.site import Site
from macros.model.sources import Knowledge
from macros.model.swedish import capital, sort_key

_INSIDE = {"uppgift", "lag"}
_LAST = {"kalla"}
_PROPOSAL = {"forslag"}
_STUDIED = {Knowledge.RESEARCH, Knowledge.EVALUATION}


def a_page_has_the_sections_of_its_kind(site: Site) -> Iterator[Problem]:
    """The same thing stands in the same place on every page of a kind."""
    for page in site.pages.values():
        found = tuple(each.text for each in page.body.headings if each.level == 2)
        if page.sections and found != page.sections:
            yield Problem(
                _place(page, _first_wrong(page)),
                "fel-avsnitt",
                f"Avsnitten ska vara {listed(page.sections, 'och')}, i den ordningen. "
                f"Här står {listed(found, 'och') if found else 'inga'}.",
            )


def _first_wrong(page: Page) -> int:
    """The line of the first heading that isn't where it should be."""
    found = [each for each in page.body.headings if each.level == 2]
    for position, heading in enumerate(found):
        if page.sections[position : position + 1] != (heading.text,):
            return heading.line
    return found[-1].line if found else 1


EMPTY = "Avsnittet {avsnitt} är tomt. Skriv minst en rad under rubriken."
LENGTH = (
    "Lärdomen är {antal} ord. Den ska vara mellan {minst} och {högst}: dela den, eller berätta mer."
)


def a_section_says_something(site: Site) -> Iterator[Problem]:
    """A heading that every page of a kind has promises something below it."""
    for page in site.pages.values():
        filled = {each.section for each in page.body.blocks if each.kind != "h" and each.text}
        for heading in page.body.headings:
            if heading.text in page.sections and heading.text not in filled:
                message = EMPTY.format(avsnitt=quoted(heading.text))
                yield Problem(_place(page, heading.line), "tomt-avsnitt", message)


def what_is_said_has_a_source(site: Site) -> Iterator[Problem]:
    """Where a page tells what is known, each paragraph and item ends with where it comes from."""
    for page in site.pages.values():
        for block in page.body.blocks:
            if not _says_something(block):
                continue
            if block.section in page.sourced and not _ends_with(block, _LAST):
                yield Problem(
                    _place(page, block.line),
                    "utan-kalla",
                    f"{_kind(block)} {_start(block)} slutar inte med en källa. Skriv "
                    '{{ kalla("…") }} efter punkten.',
                )
            elif _may_be_advice(page, block) and not _ends_with(block, _LAST | _PROPOSAL):
                yield Problem(
                    _place(page, block.line),
                    "utan-kalla",
                    f"{_kind(block)} {_start(block)} säger inte var rådet kommer ifrån. Skriv "
                    '{{ kalla("…") }} efter punkten, eller {{ forslag() }} om rådet är bankens.',
                )


def _may_be_advice(page: Page, block: Block) -> bool:
    """Whether the piece has to end with a source or as the bank's own proposal."""
    return page.grounded or block.section in page.advised


def _says_something(block: Block) -> bool:
    """A paragraph or an item of its own, and not just the line before a list."""
    words = block.text.replace(HOLE, "").strip()
    return block.kind in {"p", "li"} and len(words) > 1 and not words.endswith(":")


def _ends_with(block: Block, last: set[str]) -> bool:
    names = [call.name for call in block.calls]
    at_the_end = block.text.rstrip(" .)").endswith(HOLE) and names[-1] in last
    return at_the_end or bool(_INSIDE & set(names))


def _kind(block: Block) -> str:
    return "Punkten" if block.kind == "li" else "Stycket"


def _start(block: Block) -> str:
    return quoted(block.text.replace(HOLE, "").strip(), most=40)


def a_step_says_who_takes_it(site: Site) -> Iterator[Problem]:
    """Each step of a lesson begins with a role, so that nobody waits for somebody else."""
    names = [capital(role.name) for role in site.roles.values()]
    for page in site.pages.values():
        if not isinstance(page, Lesson):
            continue
        for block in page.body.blocks:
            if block.section == page.steps and block.kind == "li":
                wrong = [name for name in _roles(block, names) if capital(name) not in names]
                if wrong:
                    hint = did_you_mean(wrong[0], names)
                    yield Problem(
                        _place(page, block.line),
                        "steg-utan-roll",
                        f"Steget {_start(block)} börjar inte med en roll. Skriv rollen i fetstil "
                        f"med kolon, som ”**Rektor:**”.{hint}",
                    )


def _roles(block: Block, names: Collection[str]) -> list[str]:
    """The roles that a step begins with; an empty name when it begins with none."""
    lead = block.lead.removesuffix(":")
    if lead == block.lead:
        return [""]
    return [lead] if lead in names else lead.replace(" och ", ", ").split(", ")


def a_lesson_stands_on_something(site: Site) -> Iterator[Problem]:
    """Two things that are known, or one from somebody who has studied it."""
    for page in site.pages.values():
        if isinstance(page, Lesson) and not _has_ground(site, page):
            yield Problem(
                page.at(),
                "for-lite-grund",
                "Lärdomen har för lite att stå på. Under ”Det här vet vi” behövs två stycken eller "
                "punkter med källa, eller en källa som är forskning eller oberoende utvärdering.",
            )


def _has_ground(site: Site, page: Lesson) -> bool:
    known = [block for block in page.body.blocks if block.section in page.sourced]
    told = [block for block in known if _says_something(block) and _ends_with(block, _LAST)]
    names = [str(call.args[0]) for block in known for call in block.calls if call.name == "kalla"]
    found = [site.sources[name] for name in names if name in site.sources]
    return len(told) > 1 or any(source.knowledge in _STUDIED for source in found)


def a_lesson_has_its_length(site: Site) -> Iterator[Problem]:
    """Long enough to be of use, short enough to be read."""
    for page in site.pages.values():
        if isinstance(page, Lesson):
            length = sum(len(block.text.replace(HOLE, "").split()) for block in page.body.blocks)
            if not page.fewest_words <= length <= page.most_words:
                yield Problem(
                    page.at(),
                    "fel-langd",
                    LENGTH.format(antal=length, minst=page.fewest_words, högst=page.most_words),
                )


def stations_are_numbered_from_one(site: Site) -> Iterator[Problem]:
    """Nobody looks for a station that isn't there."""
    stations = [page for page in site.pages.values() if isinstance(page, Station)]
    stations.sort(key=lambda station: (sort_key(str(station.order)), station.path))
    for number, station in enumerate(stations, start=1):
        if station.order != number:
            yield Problem(
                station.at("ordning"),
                "fel-ordning",
                f"Stationen borde ha ordning {number}. Numrera från 1, utan hopp.",
            )


def _place(page: Page, line: int) -> Place:
    return Place(page.origin.file, line)
