"""Site → what keeps it fresh: what has changed, and what is due to be read again."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping

from macros.model import swedish
from macros.model.pages import Page
from macros.model.shown import Bench, Cell, Change, Changed, Column, News, Row, Table
from macros.model.site import Site
from macros.model.time import Term
from macros.views import cells, choices

_Changes = Mapping[tuple[dt.date, str], list[Changed]]


def news(site: Site, amount: str = "") -> News:
    """What has changed for readers, the newest first; one change of many pages stands once."""
    most = choices.amount(amount) if amount else None
    found: dict[tuple[dt.date, str], list[Changed]] = defaultdict(list)
    for page in _by_title(site):
        for change in page.changes:
            found[change.day, change.what].append(Changed(_cell(page), change.why))
    return News(tuple(_change(found, key) for key in sorted(found, key=_newest_first)[:most]))


def _change(found: _Changes, key: tuple[dt.date, str]) -> Change:
    return Change(*key, tuple(found[key]))


def _newest_first(key: tuple[dt.date, str]) -> tuple[object, ...]:
    day, what = key
    return -day.toordinal(), swedish.sort_key(what)


def _by_title(site: Site) -> list[Page]:
    return sorted(site.pages.values(), key=lambda page: swedish.sort_key(page.title))


def _cell(page: Page) -> Cell:
    return Cell(page.title, page.title, page=page.path)


def reviews(site: Site) -> Table:
    """All pages by the term in which they are to be read again, the overdue first."""
    found = sorted(_by_title(site), key=lambda page: page.review_by)
    return Table(
        id="granskas",
        caption="Sidor efter terminen då de ska läsas igenom",
        columns=(
            Column("Sida"),
            Column("Ska läsas"),
            Column("Läget"),
            Column("Status"),
            Column("Ansvarig"),
            Column("Skriven"),
        ),
        rows=tuple(_review_row(site, page) for page in found),
        as_of=cells.as_known(site),
        empty="Inga sidor finns.",
    )


def _review_row(site: Site, page: Page) -> Row:
    soon = page.review_by == Term.of(site.today)
    state = "försenad" if page.overdue(site.today) else "den här terminen" if soon else "senare"
    role = site.roles.get(page.responsible)
    return Row(
        (
            _cell(page),
            cells.term(page.review_by),
            cells.text(state),
            cells.text(page.status),
            cells.text(role.name if role else ""),
            cells.day(page.written_on),
        ),
        page.at("granskas"),
    )


def bench(site: Site) -> Bench:
    """Where the form for proposals stands, and what it may promise."""
    days = site.settings.promised if site.settings else None
    return Bench(days, site.publisher.appointed)
