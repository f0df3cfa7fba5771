"""From what is shown to HTML: the one door to the templates, and the addresses in them."""

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import relpath
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.model import swedish
from macros.model.datasets import TABLES
from macros.model.host import Host
from macros.model.pages import web_address
from macros.model.problem import Place, Problem
from macros.model.shown import (
    AccessStatement,
    Bench,
    Beside,
    Card,
    Coverages,
    EmptyForm,
    FactBox,
    FieldGuide,
    Finder,
    KeyFigures,
    Lead,
    News,
    PageList,
    Phases,
    PrintList,
    Proposal,
    Reference,
    Register,
    Shown,
    SourceList,
    StatuteList,
    StatuteReference,
    StudyChart,
    Table,
    Tail,
    TickList,
)

GUIDE = "bidra/ratta.md"
BENCH = "bidra/forslag.md"
SOURCES = "om/kallor.md"
STATUTES = "om-mvp/lagstadgat-arbete.md"
GLOSSARY = "om-mvp/ordlista.md"
PRINTS = "utskrifter"


@dataclass
class Links:
    """Addresses as seen from one page, and the anchors that it has given out.

    seen_from is the page's address from the site's root, as ”stadsdelar/farsta/”. host is where the
    archive lies, or None when nobody has said. door is the page that helps who can't use the host.
    abroad is whether the page is in another language than Swedish, which macros speak.
    """

    seen_from: str = ""
    host: Host | None = None
    door: str = GUIDE
    abroad: bool = False
    given: Counter[str] = field(default_factory=Counter)

    def page(self, path: str) -> Markup:
        """To a page, named by its file below docs/, with an anchor if need be."""
        address, sign, anchor = web_address(path).partition("#")
        return _address(self._to(address) + sign + anchor)

    def source(self, name: str) -> Markup:
        """To a source's place in the register of sources."""
        return self.page(f"{SOURCES}#kalla-{name}")

    def statute(self, name: str) -> Markup:
        """To a statute's place in the list of laws."""
        return self.page(f"{STATUTES}#lag-{name}")

    def term(self, name: str) -> Markup:
        """To a word's place in the glossary."""
        return self.page(f"{GLOSSARY}#ord-{name}")

    def download(self, name: str) -> Markup:
        """To a table's file."""
        return _address(self._to(f"{TABLES}/{name}"))

    def print(self, name: str) -> Markup:
        """To a file for paper."""
        return _address(self._to(f"{PRINTS}/{name}"))

    def guide(self) -> Markup:
        """To the page that tells how a fact is corrected."""
        return self.page(GUIDE)

    def root(self) -> Markup:
        """To the site's first page, from which the tools find their files."""
        return _address(self._to(""))

    def correct(self, place: Place) -> Markup:
        """To where a line is corrected: at the host, else on the site's own page for it."""
        if self.host:
            return _address(self.host.line(place.file, place.line))
        return self._through_door(place.file, place.line)

    def edit(self, file: str) -> Markup:
        """To the editor with a whole file in it: at the host, else the site's own page for it."""
        return _address(self.host.edit(file)) if self.host else self._through_door(file)

    def _through_door(self, file: str, line: int = 0) -> Markup:
        """What the page shall speak of stands after the sign that is never sent to a server."""
        if self.door != BENCH:
            return self.page(self.door)
        return self.page(f"{self.door}#fil={file}" + (f"&rad={line}" if line else ""))

    def anchor(self, name: str) -> str:
        """An id that is not yet on the page."""
        self.given[name] += 1
        count = self.given[name]
        return name if count == 1 else f"{name}-{count}"

    def _to(self, address: str) -> str:
        here = self.seen_from or "."
        found = relpath(address or ".", here)
        return f"{found}/" if address.endswith("/") or not address else found


def _address(text: str) -> Markup:
    """An address of our own making, without the characters that would end an attribute."""
    return Markup(quote(text, safe=":/#?&=._-~%").replace("&", "&amp;"))  # noqa: S704


def _entities(value: object) -> object:
    """Text with every ASCII punctuation character as an entity, on one line.

    Nothing in it can then be read as HTML, an attribute's end, Markdown or Jinja, wherever on a
    page it lands. What already is HTML passes.
    """
    if hasattr(value, "__html__"):
        return value
    text = " ".join(str(value).split("\n"))
    encoded = re.sub(r"[!-/:-@\[-`{-~]", lambda sign: f"&#{ord(sign[0])};", text)
    return Markup(encoded)  # noqa: S704


_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    finalize=_entities,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=True,
)
_templates.globals["zip"] = zip
_templates.filters |= {
    "number": swedish.number,
    "day": swedish.day,
    "capital": swedish.capital,
    "slug": swedish.ascii_slug,
    "words": lambda values: swedish.joined([str(value) for value in values]),
}


def fill(name: str, /, **values: object) -> str:
    """The HTML of templates/<name>.html.j2, without blank lines, so that Markdown leaves it whole.

    A name that the template uses but did not get is an error.
    """
    html = _templates.get_template(f"{name}.html.j2").render(values)
    return "\n".join(line for line in html.splitlines() if line.strip())


def show(shown: Shown | Lead | Beside | Tail, links: Links) -> str:
    """The HTML of what a macro answers with, or of what stands around a page's text."""
    if isinstance(shown, Register):
        return fill(shown.name, register=shown, links=links)
    if isinstance(shown, Card):
        anchor = links.anchor(f"uppgift-{shown.claim.id}")
        card = fill("card", card=shown, anchor=anchor, links=links)
        return card.replace("\n", " ")  # it may stand in a row of a table, which is one line
    return fill(_TEMPLATES[type(shown)], shown=shown, links=links)


def foreign(word: str, language: str) -> str:
    """A word of a finished page, already HTML, inside an element that names its language."""
    return fill("foreign", word=Markup(word), language=language)  # noqa: S704 - was on the page


def problems(found: list[Problem]) -> str:
    """What a page shows instead of itself while the content has faults."""
    return fill("problems", problems=found)


_TEMPLATES: dict[type, str] = {
    Table: "table",
    FactBox: "facts",
    KeyFigures: "figures",
    Coverages: "coverage",
    SourceList: "sources",
    FieldGuide: "fields",
    Reference: "reference",
    StatuteReference: "statute",
    Proposal: "proposal",
    PageList: "page_list",
    Finder: "finder",
    StatuteList: "statutes",
    StudyChart: "study_chart",
    TickList: "tick_list",
    EmptyForm: "form",
    News: "news",
    AccessStatement: "statement",
    PrintList: "prints",
    Phases: "phases",
    Bench: "bench",
    Lead: "lead",
    Beside: "beside",
    Tail: "tail",
}
