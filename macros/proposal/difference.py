"""What a proposal changes for readers, in Swedish, and what whoever reads it should look at."""

import fnmatch
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from macros.model import swedish
from macros.model.kinds import Blank
from macros.model.pages import Page, Status
from macros.model.participation import Participation
from macros.model.reviewers import Remit
from macros.model.shown import Cell, Mark, Table
from macros.model.site import Site
from macros.model.sources import Source
from macros.model.time import Term
from macros.proposal.counting import counted

_MOST = 20
_CONTENT = re.compile(r"data/.*\.yml|docs/.*\.md")
_MANY = 5


@dataclass(frozen=True)
class State:
    """The bank at one time: all that is known, every table that a page shows, every address."""

    site: Site
    tables: Mapping[str, Table] = field(default_factory=dict)
    addresses: Collection[str] = ()


def notice(before: State, after: State, files: Sequence[str]) -> str:
    """The whole notice, in Markdown. files are all that the proposal changes."""
    parts = {
        "Sidor": _pages(before.site, after.site, files),
        "Tabeller": _tables(before.tables, after.tables),
        "Terminernas summor": _terms(before.site, after.site),
        "Uppgiftskort": _cards(before.site, after.site),
        "Länkar": _links(before.addresses, after.addresses),
    }
    shown = {heading: lines for heading, found in parts.items() if (lines := list(found))}
    told = ["## Det här ändras för den som läser banken", ""]
    told += [] if shown else ["Inget som syns på en sida eller i en tabell.", ""]
    for heading, lines in shown.items():
        told += [f"### {heading}", "", *lines, ""]
    told += ["## Titta särskilt på", "", *_look_at(before.site, after.site, files), ""]
    told += ["## Vem läser vad", "", *_readers(after.site, files)] if files else []
    return "\n".join(told) + "\n"


def _pages(before: Site, after: Site, files: Iterable[str]) -> Iterator[str]:
    for file in files:
        path = file.removeprefix("docs/")
        old, new = before.pages.get(path), after.pages.get(path)
        if new and new.status is Status.REPLACED and not (old and old.status is Status.REPLACED):
            yield f"- Ersatt av {_plain(new.replaced_by)}: {_page(new)}"
        elif old or new:
            word = "Ändrad" if old and new else "Ny" if new else "Borttagen"
            yield f"- {word}: {_page(new or old)}"


def _page(page: Page | None) -> str:
    return f"**{_plain(page.title)}** (`docs/{page.path}`)" if page else ""


def _tables(before: Mapping[str, Table], after: Mapping[str, Table]) -> Iterator[str]:
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name), after.get(name)
        lines = list(_rows(old, new))
        if not lines:
            continue
        caption = (new or old or after[name]).caption
        yield f"- **{_plain(caption)}**{_grown(old, new)}"
        yield from (f"    - {line}" for line in lines[:_MOST])
        if len(lines) > _MOST:
            yield f"    - … och {len(lines) - _MOST} till"


def _grown(old: Table | None, new: Table | None) -> str:
    """How many rows it had and has, where that is not the same."""
    was, now = (len(table.rows) if table else 0 for table in (old, new))
    return "" if was == now else f": {was} → {swedish.plural(now, 'rad', 'rader')}"


def _rows(old: Table | None, new: Table | None) -> Iterator[str]:
    """What is not the same in two tables: columns, rows, and sums."""
    if not (old and new):
        yield "tabellen är ny" if new else "tabellen visas inte längre"
        return
    was, now = _keyed(old), _keyed(new)
    if was and now:
        yield from _columns(old, new)
    yield from (f"ny rad: {_cells(now[key])}" for key in now if key not in was)
    yield from (f"borttagen rad: {_cells(was[key])}" for key in was if key not in now)
    for key in (key for key in now if key in was):
        yield from _values(key[0], was[key], now[key])
    for title in dict.fromkeys((*old.sums, *new.sums)):
        left, right = old.sums.get(title, ""), new.sums.get(title, "")
        if left != right and (left or right != Mark.NOT_REPORTED.word):
            yield f"**Summa {_plain(title)}: {_change(left, right)}**"


def _columns(old: Table, new: Table) -> Iterator[str]:
    was, now = ([column.title for column in table.columns] for table in (old, new))
    yield from (f"ny kolumn: {_plain(title)}" for title in now if title not in was)
    yield from (f"borttagen kolumn: {_plain(title)}" for title in was if title not in now)


def _keyed(table: Table) -> dict[tuple[str, int], dict[str, Cell]]:
    """The cells of each row by their columns; the second row of one name is number two."""
    seen: Counter[str] = Counter()
    found = {}
    for row in table.rows:
        titles = (column.title for column in table.columns)
        found[row.name, seen[row.name]] = dict(zip(titles, row.cells, strict=True))
        seen[row.name] += 1
    return found


def _cells(row: Mapping[str, Cell]) -> str:
    told = [f"{_plain(title)} {_plain(cell.text)}" for title, cell in row.items()]
    return "; ".join(told[:6])


def _values(name: str, was: Mapping[str, Cell], now: Mapping[str, Cell]) -> Iterator[str]:
    """What changed in one row; a mark in a new column tells nothing that the column doesn't."""
    for title, cell in now.items():
        is_new = title not in was
        before = "" if is_new else was[title].text
        if before != cell.text and not (is_new and cell.mark):
            yield f"{_plain(name)}, {_plain(title)}: {_change(before, cell.text)}"


def _terms(before: Site, after: Site) -> Iterator[str]:
    for term in sorted({*before.terms, *after.terms}):
        old, new = _counted(before, term), _counted(after, term)
        for what in new:
            if old[what] != new[what]:
                yield f"- {what} {term.short}: {old[what]} → {new[what]}"


def _counted(site: Site, term: Term) -> dict[str, str]:
    """What the reports of a term say together; no report is not zero."""
    reports = [report for report in site.reports.values() if report.term == term]
    told = {what: _told(found) for what, found in counted(reports).items()}
    shown = told if reports else dict.fromkeys(told, Mark.NOT_REPORTED.word)
    return {"områden som har rapporterat": str(len(reports)), **shown}


def _told(found: list[str] | int | None) -> str:
    if found is None:
        return Mark.UNKNOWN.word
    return str(len(found) if isinstance(found, list) else found)


def _cards(before: Site, after: Site) -> Iterator[str]:
    for name in dict.fromkeys((*before.cards, *after.cards)):
        old, new = before.cards.get(name), after.cards.get(name)
        if new and not old:
            yield f"- Nytt: {_plain(new.about)}: {_plain(new.label)}"
        elif old and not new:
            yield f"- Borttaget: {_plain(old.about)}: {_plain(old.label)}"
        elif old and new and old.label != new.label:
            yield f"- {_plain(new.about)}: {_change(old.label, new.label)}"
        elif old and new and old.model_dump() != new.model_dump():
            yield f"- {_plain(new.about)}: samma värde, men annat om kortet är ändrat"


def _links(before: Collection[str], after: Collection[str]) -> Iterator[str]:
    yield from (f"- Ny: `{address}`" for address in sorted({*after} - {*before}))
    yield from (f"- Borttagen: `{address}`" for address in sorted({*before} - {*after}))


def _look_at(before: Site, after: Site, files: Sequence[str]) -> Iterator[str]:
    """What is easily missed: each a sentence that says why."""
    found = [*_new_sources(before, after), *_reviewed(before, after), *_zeros(before, after)]
    code = [file for file in files if not _CONTENT.fullmatch(file)]
    gone = [file for file in files if _CONTENT.fullmatch(file) and not _there(after, file)]
    if code:
        found.append(
            f"Förslaget ändrar annat än innehåll: {_named(code)}. Det körs på andras datorer. "
            "Någon som kan kod läser varje rad innan det tas in."
        )
    if gone:
        reason = " Det är många: fråga varför." if len(gone) >= _MANY else ""
        found.append(f"Filer försvinner: {_named(gone)}.{reason} Leder en gammal länk dit?")
    yield from (f"- [ ] {line}" for line in found or ["Inget utöver det vanliga."])


def _there(site: Site, file: str) -> bool:
    return any(entity.origin.file == file for entity in site.entities())


def _named(files: Sequence[str]) -> str:
    shown = ", ".join(f"`{file}`" for file in files[:_MOST])
    return shown + (f" och {len(files) - _MOST} till" if len(files) > _MOST else "")


def _new_sources(before: Site, after: Site) -> Iterator[str]:
    for source in after.sources.values():
        if source.id not in before.sources:
            opened = "" if _opened(source) else " Ingen har öppnat adressen."
            named = f"{_plain(source.title)} ({_plain(source.publisher)})"
            yield f"Ny källa: {named}.{opened} Säger den det som den används till?"


def _opened(source: Source) -> bool:
    return source.checked is not False


def _reviewed(before: Site, after: Site) -> Iterator[str]:
    for path, page in after.pages.items():
        old = before.pages.get(path)
        if page.reviewed and (old is None or old.reviewed != page.reviewed):
            yield (
                f"{_page(page)} kallas granskad av {_plain(page.reviewed.function)}. Fråga den som "
                "granskade."
            )


def _zeros(before: Site, after: Site) -> Iterator[str]:
    """Where what was unknown has become zero: often somebody who meant that they don't know."""
    for key, report in after.reports.items():
        old = {row.venue: row for row in before.reports[key].rows} if key in before.reports else {}
        for row in report.rows:
            for what, number in _numbers(row).items():
                was = _numbers(old[row.venue])[what] if row.venue in old else None
                if number == 0 and was != 0:
                    yield (
                        f"{_plain(row.venue)} har 0 {what} {report.term.season}. Har någon räknat "
                        "till noll?"
                    )


def _numbers(row: Participation) -> dict[str, int | Blank]:
    return {"klasser": row.classes, "elever": row.pupils, "ledare": row.leaders}


def _readers(site: Site, files: Sequence[str]) -> Iterator[str]:
    remits = site.reviewers.remits if site.reviewers else ()
    for remit in remits:
        own = [file for file in files if remit_of(remits, file) is remit]
        if own:
            roles = swedish.joined([site.roles[name].name for name in remit.functions])
            who = ", ".join(remit.accounts) or "Ingen är utsedd."
            yield f"- **{_plain(remit.name)}** ({_plain(roles)}): {_plain(remit.looks_at)} {who}"


def remit_of(remits: Iterable[Remit], file: str) -> Remit | None:
    """The part that a file belongs to: the last that names it, as the host reads its list."""
    found = [each for each in remits if any(_matches(pattern, file) for pattern in each.files)]
    return found[-1] if found else None


def _matches(pattern: str, file: str) -> bool:
    if pattern.endswith("/"):
        return f"/{file}".startswith(pattern)
    return pattern == "/*" or fnmatch.fnmatchcase(f"/{file}", pattern)


def _change(old: str, new: str) -> str:
    return f"{_plain(old) or '–'} → {_plain(new) or '–'}"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is: no link, no picture, no mention of anybody."""
    line = " ".join(str(text).split())
    return re.sub(r"([\\`*_\[\]()<>#|!~@&])", lambda sign: f"&#{ord(sign[1])};", line)
