"""Site → the three phases of the work: the picture that returns on page after page."""

from macros.model import swedish
from macros.model.page_kinds import PHASE_FOLDERS, Lesson, Phase, Station
from macros.model.pages import Page
from macros.model.shown import Phases, PhaseStep
from macros.model.site import Site
from macros.views import lists


def picture(site: Site) -> Phases:
    """The phases with a line about each, for a page that stands outside them."""
    return Phases(_steps(site, None))


def strip(site: Site, page: Page) -> Phases | None:
    """The phases with the one that the page belongs to marked; nothing for other pages."""
    here = phase_of(page)
    return Phases(_steps(site, here), small=True) if here else None


def phase_of(page: Page) -> Phase | None:
    """The phase that a lesson, a station or a phase's first page belongs to."""
    if isinstance(page, (Lesson, Station)):
        return page.phase
    folder, _, name = page.path.partition("/")
    return PHASE_FOLDERS.get(folder) if name == "index.md" else None


def _steps(site: Site, here: Phase | None) -> tuple[PhaseStep, ...]:
    lessons = lists.in_order(site)
    return tuple(
        PhaseStep(
            name=swedish.capital(str(phase)),
            path=path,
            line=lists.line(site.pages[path].summary),
            lessons=sum(lesson.phase is phase for lesson in lessons),
            here=phase is here,
        )
        for folder, phase in PHASE_FOLDERS.items()
        if (path := f"{folder}/index.md") in site.pages
    )
