"""Everything that is known, in one frozen object."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from macros.model.access import Protocol, Statement
from macros.model.exceptions import Exceptions
from macros.model.figures import Claim, Counted, Resource, Total
from macros.model.language import Abbreviations, ForeignWords, OwnWords, Synonyms, Usages
from macros.model.law import Statute
from macros.model.pages import Page
from macros.model.paper import Checklist, Form
from macros.model.participation import Participation, Report, UndatedReport
from macros.model.places import Administration, District, Venue, VenueKind
from macros.model.publisher import Publisher
from macros.model.record import Entity
from macros.model.registers import Adaptation, Event, Notice, Question
from macros.model.research import Study
from macros.model.reviewers import Reviewers
from macros.model.settings import Settings
from macros.model.sources import Programme, Source
from macros.model.time import Term
from macros.model.words import GlossaryTerm, Role, Theme

# Where a site keeps each kind of record that has a folder, in the order of the field guide.
HOLDERS: dict[type[Entity], str] = {
    District: "districts",
    Administration: "administrations",
    Venue: "venues",
    Report: "reports",
    UndatedReport: "undated",
    Total: "totals",
    Claim: "claims",
    Resource: "resources",
    Source: "sources",
    Statute: "statutes",
    Study: "studies",
    Question: "questions",
    Adaptation: "adaptations",
    Notice: "notices",
    Event: "events",
    Checklist: "checklists",
    Form: "forms",
    Role: "roles",
    Theme: "themes",
    GlossaryTerm: "glossary",
}
KINDS: tuple[type[Entity], ...] = tuple(HOLDERS)

# Kinds of which there is one file each; its folder is the file.
SINGLES: dict[type[Entity], str] = {
    Publisher: "publisher",
    OwnWords: "own_words",
    Usages: "usages",
    Abbreviations: "abbreviations",
    Synonyms: "synonyms",
    ForeignWords: "foreign",
    Statement: "statement",
    Protocol: "protocol",
    Reviewers: "reviewers",
    Settings: "settings",
    Exceptions: "exceptions",
}


@dataclass(frozen=True, eq=False)
class Site:
    """All records, by id: reports by (term id, district id), pages by path below docs/.

    assets are the paths below docs/ of files that are no pages, and prints
    the sizes of the files for paper, by name. A site equals only itself, so that
    what is worked out from it can be kept.
    """

    today: dt.date
    publisher: Publisher
    districts: Mapping[str, District] = field(default_factory=dict)
    administrations: Mapping[str, Administration] = field(default_factory=dict)
    venues: Mapping[str, Venue] = field(default_factory=dict)
    reports: Mapping[tuple[str, str], Report] = field(default_factory=dict)
    undated: Mapping[str, UndatedReport] = field(default_factory=dict)
    totals: Mapping[str, Total] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    resources: Mapping[str, Resource] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    statutes: Mapping[str, Statute] = field(default_factory=dict)
    studies: Mapping[str, Study] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    adaptations: Mapping[str, Adaptation] = field(default_factory=dict)
    notices: Mapping[str, Notice] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    checklists: Mapping[str, Checklist] = field(default_factory=dict)
    forms: Mapping[str, Form] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    glossary: Mapping[str, GlossaryTerm] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    own_words: OwnWords | None = None
    usages: Usages | None = None
    abbreviations: Abbreviations | None = None
    synonyms: Synonyms | None = None
    foreign: ForeignWords | None = None
    statement: Statement | None = None
    protocol: Protocol | None = None
    reviewers: Reviewers | None = None
    settings: Settings | None = None
    exceptions: Exceptions | None = None
    assets: frozenset[str] = frozenset()
    prints: Mapping[str, int] = field(default_factory=dict)

    def entities(self) -> Iterator[Entity]:
        """Every record that has a file, the publisher first and the pages last."""
        singles = (getattr(self, name) for name in SINGLES.values())
        yield from (single for single in singles if single)
        for name in (*HOLDERS.values(), "pages"):
            yield from getattr(self, name).values()

    @cached_property
    def cards(self) -> Mapping[str, Claim]:
        """Claims and totals by id: all that a page can show as a claim card."""
        return {**self.claims, **self.totals}

    @cached_property
    def by_address(self) -> Mapping[str, Page]:
        """Pages as other pages name them in front matter: folder and file, without .md."""
        return {page.address: page for page in self.pages.values()}

    def page_at(self, address: str) -> Page | None:
        """The page that a reader finds at an address, seen from the start of the site."""
        name = address.strip("/")
        return self.by_address.get(name) or self.by_address.get(f"{name}/index".lstrip("/"))

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The terms that a report or a total speaks of, in the order of time."""
        reported = {report.term for report in self.reports.values()}
        counted = {total.as_of.term for total in self.totals.values() if total.as_of.term}
        return tuple(sorted(reported | counted))

    def districts_on(self, day: dt.date) -> tuple[District, ...]:
        """The areas that existed that day, in the order of their files."""
        return tuple(district for district in self.districts.values() if district.exists(day))

    def replaced_by(self, district: District) -> District | None:
        """The area that took over, or None while it exists."""
        return next((new for new in self.districts.values() if district.id in new.replaces), None)

    def ancestors(self, district: District) -> tuple[District, ...]:
        """The areas that it replaced, and theirs, the nearest first."""
        old = tuple(self.districts[name] for name in district.replaces if name in self.districts)
        return old + tuple(older for each in old for older in self.ancestors(each))

    def descendant(self, district: District) -> District:
        """The area of today that it is a part of: itself, while it exists."""
        new = self.replaced_by(district)
        return self.descendant(new) if new else district

    def named_in(self, total: Total) -> int | None:
        """How many of what a total counts stand by name in the reports of its term.

        For classes, pupils and leaders it is the sum of the known numbers. Only what a source calls
        MVP is counted. None when the total has no term.
        """
        reports = [report for report in self.reports.values() if report.term == total.as_of.term]
        rows = [
            (report, row)
            for report in reports
            for row in report.rows
            if row.programme is Programme.MVP
        ]
        if total.as_of.term is None:
            return None
        return _COUNTING[total.counts](rows, self.venues)


_Rows = list[tuple[Report, Participation]]


def _sum_of(attribute: str) -> Callable[[_Rows, Mapping[str, Venue]], int]:
    def add(rows: _Rows, _: Mapping[str, Venue]) -> int:
        numbers = (getattr(row, attribute) for _, row in rows)
        return sum(number for number in numbers if isinstance(number, int))

    return add


def _schools(rows: _Rows, venues: Mapping[str, Venue]) -> int:
    named = {row.venue for _, row in rows} & venues.keys()
    return sum(venues[name].kind is VenueKind.SCHOOL for name in named)


def _districts(rows: _Rows, _: Mapping[str, Venue]) -> int:
    return len({report.district for report, _ in rows})


_COUNTING: dict[Counted, Callable[[_Rows, Mapping[str, Venue]], int]] = {
    Counted.DISTRICTS: _districts,
    Counted.SCHOOLS: _schools,
    Counted.CLASSES: _sum_of("classes"),
    Counted.PUPILS: _sum_of("pupils"),
    Counted.LEADERS: _sum_of("leaders"),
}
