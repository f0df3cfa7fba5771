"""Site → what somebody has to look at this term, by the role that answers for it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from macros.model import swedish
from macros.model.pages import Status
from macros.model.site import Site
from macros.model.time import Term

_DATA = "redaktion"


@dataclass(frozen=True, order=True)
class Due:
    """One thing to look at: when it was due, what it is, and its file."""

    term: Term
    what: str
    file: str


def due(site: Site, term: Term) -> list[tuple[str, list[Due]]]:
    """What is due by the end of a term: each role's name and its things, the oldest first."""
    found: dict[str, list[Due]] = defaultdict(list)
    for role, thing in (*_pages(site), *_statutes(site)):
        if thing.term <= term:
            name = site.roles[role].name if role in site.roles else role
            found[name].append(thing)
    return [(name, sorted(found[name])) for name in sorted(found, key=swedish.sort_key)]


def _pages(site: Site) -> Iterator[tuple[str, Due]]:
    for page in site.pages.values():
        if page.status is not Status.REPLACED:
            yield (
                page.responsible,
                Due(page.review_by, f"Läs igenom {page.title}", page.origin.file),
            )


def _statutes(site: Site) -> Iterator[tuple[str, Due]]:
    for statute in site.statutes.values():
        what = f"Läs lagtexten på nytt: {statute.label}"
        what += f". {statute.changes}" if statute.changes else ""
        yield _DATA, Due(statute.look_again, what, statute.origin.file)


def unreported(site: Site, term: Term) -> list[str]:
    """The areas that have not reported the term, by name; nothing is due of a term to come."""
    if term.starts > site.today:
        return []
    areas = [
        area for area in site.districts_on(term.ends) if (term.id, area.id) not in site.reports
    ]
    return sorted((area.name for area in areas), key=swedish.sort_key)
