"""What has changed on the pages, newest first, as an Atom feed (RFC 4287)."""

import datetime as dt
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from macros.model.pages import Change, Page, web_address
from macros.model.site import Site

FILE = "flode.xml"
_MOST = 50
_ATOM = "http://www.w3.org/2005/Atom"


def feed(site: Site) -> bytes:
    """The file, or nothing while nobody publishes it or it has no address to lead to."""
    publisher = site.publisher
    if not publisher.published:
        return b""
    changes = sorted(_changes(site), key=lambda each: (-each[2].day.toordinal(), each[0]))[:_MOST]
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": "sv"})
    _text(root, "id", publisher.root)
    _text(root, "title", "Kunskapsbanken MVP: ändringar")
    _text(root, "updated", _moment(changes[0][2].day if changes else site.today))
    _text(SubElement(root, "author"), "name", publisher.name)
    _text(root, "rights", "CC BY 4.0")
    SubElement(root, "link", {"rel": "self", "href": f"{publisher.root}{FILE}"})
    SubElement(root, "link", {"rel": "alternate", "href": publisher.root})
    for name, page, change in changes:
        _entry(root, name, page, change)
    indent(root)
    return bytes(tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _changes(site: Site) -> Iterator[tuple[str, Page, Change]]:
    """Each change with a name of its own, which it keeps when newer ones come above it."""
    for page in filter(lambda page: page.current, site.pages.values()):
        address = f"{site.publisher.root}{web_address(page.path)}"
        for number, change in enumerate(reversed(page.changes), start=1):
            yield f"{address}#andring-{number}", page, change


def _entry(root: Element, name: str, page: Page, change: Change) -> None:
    entry = SubElement(root, "entry")
    _text(entry, "id", name)
    _text(entry, "title", page.title)
    _text(entry, "updated", _moment(change.day))
    _text(entry, "summary", f"{change.what} {change.why}")
    SubElement(entry, "link", {"rel": "alternate", "href": name.partition("#")[0]})


def _text(parent: Element, name: str, said: str) -> None:
    SubElement(parent, name).text = said


def _moment(day: dt.date) -> str:
    return f"{day}T00:00:00Z"
