"""Records → what an editor has added in words, for the foot of a table."""

from collections.abc import Iterable, Iterator

from macros.model import swedish
from macros.model.participation import Report, UndatedReport
from macros.model.shown import Remark
from macros.model.site import Site
from macros.views.known import Known

_MOST = 3

Said = tuple[str, str]
"""What a text is about, and the text."""


def gathered(said: Iterable[Said]) -> tuple[Remark, ...]:
    """Each text once, with what it is about; an empty text is none."""
    about: dict[str, dict[str, None]] = {}
    for name, text in said:
        if text:
            about.setdefault(text, {})[name] = None
    return tuple(Remark(_listed(list(names)), text) for text, names in about.items())


def _listed(names: list[str]) -> str:
    more = len(names) - _MOST
    return f"{', '.join(names[:_MOST])} och {more} till" if more > 0 else swedish.joined(names)


def of_reports(site: Site, reports: Iterable[Report | UndatedReport]) -> Iterator[Said]:
    """What is said of whole files of participation."""
    for report in reports:
        when = report.term.season if isinstance(report, Report) else "utan termin"
        yield f"{site.districts[report.district].name} {when}", report.note


def of_rows(known: Iterable[Known]) -> Iterator[Said]:
    """What is said of single rows."""
    for each in known:
        yield f"{each.venue.name} {each.when.label}", each.row.note
