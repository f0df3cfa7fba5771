"""What a page's Markdown may become: text, lists, tables, links; no HTML of its own.

The body is turned into HTML as the site will do it, and the result is compared with a list of what
is allowed: elements, attributes, addresses. Nothing is cleaned; what does not fit is refused.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from markdown import Markdown

from macros.guard import blocks
from macros.guard.blocks import Pieces
from macros.guard.lines import Lines
from macros.guard.template import MARK
from macros.model import swedish
from macros.model.body import Body, Call, Heading, Link
from macros.model.problem import Place, Problem, quoted

# As in mkdocs.yml, together with what MkDocs adds by itself; a test holds them together.
EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "admonition", "def_list", "footnotes")
SETTINGS: dict[str, dict[str, object]] = {
    "footnotes": {"BACKLINK_TITLE": "Tillbaka till hänvisningen i texten"},
    "tables": {"use_align_attribute": True},
    "toc": {"permalink": False},
}

_BOX_TITLE = "admonition-title"
BOXES = ("viktigt", "tips", "exempel")
_ELEMENTS = re.compile(
    "p|h[1-6]|[uo]l|li|d[ltd]|strong|em|code|pre|a|img|blockquote|hr|br|div|sup|table|thead|tbody|"
    "t[rhd]"
)
_EVERYWHERE = frozenset({"id", "lang", "class"})
_ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": frozenset({"href", "title"}),
    "img": frozenset({"src", "alt", "title"}),
    "ol": frozenset({"start"}),
    "th": frozenset({"align"}),
    "td": frozenset({"align"}),
}
_CLASSES = re.compile(r"language-[\w+-]+|footnote(-ref|-backref)?|admonition(-title)?")
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)

Refusal = tuple[str, str, str]
"""A code, a message, and the text to look for in the page to find the line."""


def read(
    body: str, plain: str, calls: tuple[Call, ...], file: str, first_line: int
) -> tuple[Body, list[Problem]]:
    """What the body holds, and what in it is refused.

    plain is the body without Jinja; both begin at first_line of the file.
    """
    walk = _Walk()
    too_much = _too_much(plain)
    refused = [too_much] if too_much else _walked(plain, walk)
    finder = Lines(body, first_line)
    found = [(finder.of(text), code, said) for code, said, text in refused]
    first = {
        (line, code): Problem(Place(file, line), code, said) for line, code, said in found[::-1]
    }
    lines = finder.of_headings(len(walk.headings))
    headings = zip(walk.headings, lines, strict=True)
    return Body(
        tuple(blocks.blocks(walk.pieces, calls, finder)),
        calls,
        tuple(
            Heading(level, text.strip(), line, anchor) for (level, text, anchor), line in headings
        ),
        tuple(Link(address, finder.of(address)) for address in walk.inside),
        frozenset(walk.anchors),
    ), sorted(first.values())


def _walked(plain: str, walk: "_Walk") -> list[Refusal]:
    """What is refused in the HTML that the text becomes."""
    converter = Markdown(extensions=list(EXTENSIONS), extension_configs=SETTINGS)
    try:
        walk.feed(converter.convert(plain))
    except (RecursionError, ValueError, IndexError, AssertionError):
        return [_tangled("")]
    stash = [str(item) for item in converter.htmlStash.rawHtmlBlocks]
    written = [_html(item) for item in stash if not _MADE_BY_MARKDOWN.fullmatch(item)]
    return written or walk.refused


_MADE_BY_MARKDOWN = re.compile(
    r"<pre[^<>]*><code[^<>]*>[^<]*</code></pre>|&(#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z0-9]+);"
)


def _html(written: str) -> Refusal:
    start = written.strip().split("\n")[0]
    message = (
        f"{quoted(start)} är HTML, som inte får stå på en sida. Skriv med Markdown. Hör "
        "tecknet < till texten skriver du &lt; i stället."
    )
    return "html", message, start


def _too_much(plain: str) -> Refusal | None:
    """The first thing that would take very long to read, found by counting before reading."""
    text = _FENCE.sub("", plain)
    tags = _TAG.findall(text)
    if len(tags) > _MOST_TAGS:
        return _html(tags[0])
    for block in _BLOCKS.split(text):
        if len(block) > _LONGEST_BLOCK:
            return "langt-stycke", _LONG, block[:200]
        if max(map(block.count, "[*_`<&")) > _MOST_SIGNS or _depth(block) > _DEEPEST:
            return _tangled(block[:200])
    return None


_TAG = re.compile(r"<[/!?a-zA-Z][^\s<>:@]{0,40}(?![^\s<>]{0,200}[:@])")  # not an address
_MOST_TAGS = 50
_BLOCKS = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.|\|)\s)")  # paragraphs, items, rows
_LONGEST_BLOCK = 20_000
_LONG = (
    f"Här är ett stycke på mer än {swedish.number(_LONGEST_BLOCK)} tecken. Dela upp det med tomma "
    "rader."
)
_MOST_SIGNS = 500
_DEEPEST = 8
_WIDEST_INDENT = 40


def _depth(block: str) -> int:
    """How deep brackets, quotes and indents lie in one another."""
    depth = deepest = 0
    for sign in re.findall(r"(?<!\\)[\[\]]", block):
        depth = max(0, depth + (1 if sign == "[" else -1))
        deepest = max(deepest, depth)
    indent = max((len(line) - len(line.lstrip(" ")) for line in block.split("\n")), default=0)
    starts = re.findall(r"^[ >]+", block, re.MULTILINE)
    quotes = max((start.count(">") for start in starts), default=0)
    return max(deepest, quotes, _DEEPEST + 1 if indent > _WIDEST_INDENT else 0)


def _tangled(text: str) -> Refusal:
    message = (
        "Här ligger för många tecken som [, >, * eller indrag i varandra för att läsas. Skriv "
        "enklare."
    )
    return "for-djupt", message, text


class _Walk(HTMLParser):
    """Compares each element with what is allowed, and notes headings, links and anchors."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: list[Refusal] = []
        self.headings: list[tuple[int, str, str]] = []
        self.inside: list[str] = []
        self.anchors: set[str] = set()
        self.open: list[str] = []
        self.pieces = Pieces()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        found = {name: value or "" for name, value in attrs}
        self.open.append(tag)
        self.pieces.begin(tag, foreign="lang" in found, title=found.get("class") == _BOX_TITLE)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((int(tag[1]), "", found.get("id", "")))
        self.anchors |= {found["id"]} if "id" in found else set()
        self.refused += _refused(tag, found)
        address = found.get("href", found.get("src", ""))
        if address and not _scheme(address):
            self.inside.append(address)

    def handle_endtag(self, tag: str) -> None:
        """Leave the element, and what in it has no end."""
        while self.open:
            closed = self.open.pop()
            self.pieces.end(closed)
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        """Collect the text, and see that no macro stands in code."""
        self.pieces.text(data)
        if any(re.fullmatch("h[1-6]", tag) for tag in self.open):
            level, text, anchor = self.headings[-1]
            self.headings[-1] = (level, text + data, anchor)
        if MARK in data and "code" in self.open:
            self.refused.append(("makro-i-kod", _IN_CODE, "{{"))


_IN_CODE = (
    "Ett makro inom kodtecken fylls i, men visas som kod. Flytta ut det. Ska makrot visas som "
    "exempel skriver du {% raw %} före och {% endraw %} efter."
)


def _refused(tag: str, found: dict[str, str]) -> Iterator[Refusal]:
    if not _ELEMENTS.fullmatch(tag):
        yield _html(f"<{tag}")
    for name, value in found.items():
        if MARK in value:
            yield "makro-i-lank", "Ett makro kan inte stå i en adress. Skriv ut adressen.", "{{"
        elif name not in _EVERYWHERE | _ATTRIBUTES.get(tag, frozenset()):
            yield _bad_attribute(name)
        elif not _allowed(name, value):
            yield _bad_value(name, value)
    if tag == "img":
        yield from _bad_image(found)
    elif "href" in found:
        yield from _bad_address(found["href"])


def _allowed(name: str, value: str) -> bool:
    if name == "class":
        return all(_CLASSES.fullmatch(each) or each in BOXES for each in value.split())
    if name == "id":
        return re.fullmatch(r"[\w:-]+", value) is not None
    return name != "lang" or re.fullmatch(r"[a-z]{2,3}", value) is not None


def _bad_attribute(name: str) -> Refusal:
    message = (
        f"{quoted(name)} får inte stå inom ”{{: }}”. Där kan du skriva ett ankare, ”{{: #namn }}”, "
        "och språket för en text, ”{: lang=en }”."
    )
    return "otillatet-attribut", message, name


def _bad_value(name: str, value: str) -> Refusal:
    if name == "class":
        boxes = ", ".join(f"”!!! {box}”" for box in BOXES)
        message = f"{quoted(value)} är inget utseende som finns här. Rutorna är {boxes}."
        return "otillatet-varde", message, _WRITTEN.get(value, value.replace("admonition ", "!!! "))
    if name == "id":
        message = f"Ankaret {quoted(value)} ska bestå av a–z, 0–9 och bindestreck."
    else:
        message = f"{quoted(value)} är ingen språkkod. Skriv två eller tre bokstäver, som ”en”."
    return "otillatet-varde", message, value


_WRITTEN = {"toc": "[TOC]"}  # what makes an element with a class, where that isn't its name


def _bad_image(found: dict[str, str]) -> Iterator[Refusal]:
    address = found.get("src", "")
    if _scheme(address) or _leaves(address):
        message = (
            f"Bilden {quoted(address)} ligger någon annanstans. En sida visar bara bankens egna "
            "bilder. Länka i stället till sidan där bilden finns."
        )
        yield "bild-utifran", message, address
    if not found.get("alt", "").strip():
        message = "Bilden saknar beskrivning. Skriv inom hakparentesen vad bilden visar."
        yield "bild-utan-text", message, address


def _bad_address(address: str) -> Iterator[Refusal]:
    scheme = _scheme(address)
    if scheme and scheme not in _SCHEMES:
        message = (
            f"En länk till {quoted(address)} får inte stå på en sida. Länka till en sida i banken, "
            "eller till en adress som börjar med https://, mailto: eller tel:."
        )
        yield "otillaten-lank", message, address
    elif _leaves(address):
        message = (
            f"Länken {quoted(address)} börjar med ett snedstreck. Skriv vägen från sidan, som "
            "”../om/index.md”, eller hela adressen med https://."
        )
        yield "otillaten-lank", message, address


def _scheme(address: str) -> str:
    """The scheme as a browser reads it: white space and control characters don't hide it."""
    found = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20]", "", address).casefold())
    return found[1] if found else ""


def _leaves(address: str) -> bool:
    return re.sub(r"[\x00-\x20]", "", address).startswith("/") or "\\" in address
