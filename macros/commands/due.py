"""forfaller: what has to be looked at this term, by the role that answers for it."""

import argparse
from collections.abc import Iterator

from macros.commands.check import tell
from macros.examine import examine
from macros.model import swedish
from macros.model.site import Site
from macros.model.time import Term
from macros.views.due import due, unreported


def run(chosen: argparse.Namespace) -> int:
    """Print the list as Markdown with boxes to tick. What is overdue is a list, never a fault."""
    examined = examine(chosen.root)
    if not examined.site:
        return tell(examined.faults)
    term = chosen.term or Term.of(examined.site.today)
    lines = list(_lines(examined.site, term))
    print("\n".join(lines or [f"Inget förfaller {term.season}."]))
    return 0


def _lines(site: Site, term: Term) -> Iterator[str]:
    for role, things in due(site, term):
        yield f"## {swedish.capital(role)}"
        yield ""
        for each in things:
            late = f" (skulle ha gjorts {each.term.season})" if each.term < term else ""
            yield f"- [ ] {each.what}{late} (`{each.file}`)"
        yield ""
    if names := unreported(site, term):
        yield f"## Områden som inte har rapporterat {term.season}"
        yield ""
        yield from (f"- [ ] {name}" for name in names)


def term(text: str) -> Term:
    """For the option: a term."""
    try:
        return Term.parse(text)
    except ValueError:
        raise SystemExit("Skriv en termin som ”ht-2026” eller ”vt-2027”.") from None
