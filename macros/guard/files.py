"""Which files may lie in docs/ and data/: names, kinds, sizes, and what a drawing may hold."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

from macros.model import swedish
from macros.model.pages import Tool
from macros.model.problem import Place, Problem, quoted

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ASSETS = PurePosixPath("docs/assets")
_PARTS = ("falt", "regler", "sida", "text", "ut", "vakt", "visa")  # of the form for proposals
_NAMES = (
    *("bank", "tabell", "404", "verktyg", "soka", "sokmotor"),
    *map(swedish.ascii_slug, Tool.words()),
    *(f"forslag-{part}" for part in _PARTS),
)
_OWN = frozenset(f"{name}{kind}" for name in _NAMES for kind in (".css", ".js"))  # all that loads
_DRAWN = (
    *("arkitektur", "ikon"),
    *(f"bidra-steg-{number}" for number in range(1, 6)),
    *(f"forslag-steg-{number}" for number in range(1, 4)),
)
_TAKEN = ("lardom-dator", "lardom-telefon-mork", "omrade-telefon", "start-dator", "start-telefon")
OWN_PICTURES = frozenset(
    (*(f"{name}.svg" for name in _DRAWN), *(f"bilder/{name}.png" for name in _TAKEN))
)
_LARGEST = {".md": 60_000, ".yml": 1_000_000}
_LARGEST_PICTURE = 500_000
_LEFT_BY_THE_SYSTEM = frozenset({".DS_Store"})


def faults(root: Path, receiver: str = "") -> list[Problem]:
    """Everything under docs/ and data/ that may not lie there. Links are not followed.

    receiver is to whom a picture can be sent, when that is known.
    """
    return [
        Problem(Place(path.relative_to(root).as_posix()), *refusal)
        for folder in ("data", "docs")
        for path in _below(root / folder)
        if (refusal := _refusal(path, path.relative_to(root), receiver))
    ]


def _below(folder: Path) -> Iterator[Path]:
    """The folder's content, in order; what a refused folder holds is not looked at."""
    if folder.is_symlink():
        yield folder
        return
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name in _LEFT_BY_THE_SYSTEM:
            continue
        yield path
        if path.is_dir() and not path.is_symlink():
            yield from _below(path)


def _refusal(path: Path, file: Path, receiver: str) -> tuple[str, str] | None:
    """Why a file may not lie here: a code and a message; None when it may."""
    if path.is_symlink():
        return "genvag", "Det här är en genväg till en annan fil. Lägg själva filen här i stället."
    if path.name.startswith("."):
        return "dold-fil", "Filer vars namn börjar med punkt läses inte. Byt namn, eller ta bort."
    if not path.is_dir() and not path.is_file():
        return "specialfil", "Det här är ingen vanlig fil. Ta bort den."
    if not _NAME.fullmatch(path.stem) and file.as_posix() != "data/README.md":
        return _bad_name(path)
    return None if path.is_dir() else _bad_file(path, PurePosixPath(file.as_posix()), receiver)


def _bad_name(path: Path) -> tuple[str, str]:
    what = "Mappnamnet" if path.is_dir() else "Filnamnet"
    return (
        "fel-filnamn",
        f"{what} {quoted(path.name)} går inte att använda. Skriv det med a–z, 0–9 och bindestreck, "
        "som ”enskede-arsta-vantor”.",
    )


def _bad_file(path: Path, file: PurePosixPath, receiver: str) -> tuple[str, str] | None:
    kind = file.suffix
    if kind == ".yaml":
        return "fel-filtyp", "Byt filens ändelse till .yml, som de andra har."
    if not _belongs(file):
        return _bad_kind(file, receiver)
    size, most = path.stat().st_size, _LARGEST.get(kind, _LARGEST_PICTURE)
    if size > most:
        return (
            "for-stor",
            f"Filen är {swedish.number(-(-size // 1000))} kB. Högst "
            f"{swedish.number(most // 1000)} kB går bra: dela upp eller förminska den.",
        )
    return _bad_picture(path) if kind == ".svg" else None


def _belongs(file: PurePosixPath) -> bool:
    if file.parts[0] == "data":
        return file.suffix == ".yml" or file.as_posix() == "data/README.md"
    if _ASSETS in file.parents:
        return file.relative_to(_ASSETS).as_posix() in _OWN | OWN_PICTURES
    return file.suffix == ".md"


def _bad_kind(file: PurePosixPath, receiver: str) -> tuple[str, str]:
    if file.parts[0] == "data":
        return "fel-filtyp", "Här läses bara filer som slutar på .yml. Byt ändelse eller ta bort."
    if _ASSETS in file.parents and file.suffix in {".css", ".js"}:
        return (
            "frammande-kod",
            "Bara webbplatsens egna skript och stilmallar får ligga här. Ta bort filen.",
        )
    to_whom = (
        f"skickar du den till {receiver}, med en rad om var den ska stå."
        if receiver
        else "beskriver du den i ett ärende hos kodvärden. Ingen adress att skicka den till är "
        "känd än. Sidan Bidra visar andra vägar."
    )
    return (
        "fel-filtyp",
        "Filen hör inte hemma här. I docs ligger sidor, som slutar på .md, och bankens egna "
        f"bilder. Har du en bild eller ett dokument som behövs {to_whom}",
    )


def _bad_picture(path: Path) -> tuple[str, str] | None:
    """A drawing is a small program to a browser: only shapes and text may be in it."""
    text = path.read_bytes()
    if re.search(rb"<!DOCTYPE|<!ENTITY|<\?xml-stylesheet", text):
        return "osaker-bild", "Bilden har instruktioner överst. Spara den som SVG utan DOCTYPE."
    try:
        text.decode("utf-8")  # nothing may hide from the search above
        elements = list(ElementTree.fromstring(text).iter())  # noqa: S314 - no DOCTYPE
    except (ElementTree.ParseError, ValueError, LookupError):
        return "trasig-bild", "Bilden går inte att läsa som SVG. Spara om den i ritprogrammet."
    found = next((wrong for element in elements for wrong in _not_drawing(element)), None)
    if found is None:
        return None
    return (
        "osaker-bild",
        f"Bilden innehåller {quoted(found)}. En SVG får bara ha former, text och egna färger. "
        "Spara om den utan skript, länkar och bilder.",
    )


_SHAPES = re.compile(
    "svg|g|defs|title|desc|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|marker|style|"
    "linearGradient|radialGradient|stop|clipPath|mask|use|symbol"
)
_FETCHES = re.compile(r"@import|url\(|\\|expression", re.IGNORECASE)


def _not_drawing(element: ElementTree.Element) -> Iterator[str]:
    """What in an element is more than drawing. Comments and instructions have no name."""
    name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "?"
    if not _SHAPES.fullmatch(name):
        yield name
    if name == "style" and _FETCHES.search(element.text or ""):
        yield "style med adresser"
    for key, value in element.attrib.items():
        plain = key.rpartition("}")[2].casefold()
        own = plain != "href" or value.startswith("#")
        outside = re.search(r"url\(\s*['\"]?(?!#)|javascript:|\\", value, re.IGNORECASE)
        if plain.startswith("on") or not own or outside:
            yield plain
