"""Books for paper, printed by Chromium from a built site: python -m deploy.pdf SAJT MAPP [BOK …].

Each is tagged, and has a language, a title, an outline and page numbers.
"""

import functools
import http.server
import io
import re
import shutil
import sys
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from pypdf import PdfReader

from deploy import chromium
from macros.examine import examine
from macros.model import swedish
from macros.model.site import Site
from macros.views.paper import PRINTS

HERE = Path(__file__).parent
# The folders of the whole bank, in the order of reading. How it is built is for screens.
_ALL = "Hela kunskapsbanken"
_WHOLE = (
    "kom-igang",
    "forberedelser",
    "genomforande",
    "uppfoljning",
    "exempel",
    "utmaningar",
    "roller",
    "om-mvp",
    "stadsdelar",
    "statistik",
    "mallar",
)
_ALONE = ("om-en-elev-berattar/", "om/kallor/", "om/underlag/", "om/tillganglighet/")


def main(site: Path, target: Path, chosen: Collection[str] = PRINTS) -> None:
    """Print the chosen books, of those that the site has pages for."""
    path = chromium.find()
    if path is None:
        print("Ingen Chromium finns, så inga böcker görs. Installera den, eller sätt KB_CHROMIUM.")
        return
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    known = examine(HERE.parent).site
    with _served(site) as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        for name in chosen:
            title = PRINTS[name]
            chapters = list(_chapters(site, name.removesuffix(".pdf"), title))
            if chapters:
                count = _print(browser, address, target / name, title, chapters, _about(known))
                print(f"{target / name}: {count} sidor ur banken.")
        browser.close()


def _about(site: Site | None) -> list[str]:
    """What the cover says: what it is, from when, and who stands behind it."""
    if site is None:
        return []
    publisher = site.publisher
    return [
        "Kunskapsbanken MVP",
        f"Utskriven {swedish.day(site.today)}. Nyare uppgifter kan finnas på webbplatsen.",
        f"Utgivare: {publisher.name}." if publisher.appointed else "Utgivare är inte utsedd.",
        "Text CC BY 4.0, data CC0.",
    ]


def _chapters(site: Path, name: str, title: str) -> Iterator[tuple[str, list[str]]]:
    """Heading and addresses of each chapter; a book of one folder has one, without a heading."""
    if title != _ALL:
        if (site / name).is_dir():
            yield "", pages_of(site, name)
        return
    for folder in _WHOLE:
        if (site / folder / "index.html").is_file():
            yield _title(site / folder / "index.html"), pages_of(site, folder)
    alone = [page for page in _ALONE if (site / page / "index.html").is_file()]
    yield "Om en elev berättar, och om banken", alone


def pages_of(site: Path, folder: str) -> list[str]:
    """A folder's first page, then the others in the order in which it leads to them."""
    hub = (site / folder / "index.html").read_text("utf-8")
    there = sorted(path.parent.name for path in (site / folder).glob("*/index.html"))
    led_to = re.findall(r'href="([\w-]+)/"', hub)
    order = [name for name in dict.fromkeys(led_to) if name in there]
    rest = [name for name in there if name not in order]
    return [f"{folder}/", *(f"{folder}/{name}/" for name in (*order, *rest))]


def _title(page: Path) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page.read_text("utf-8"), re.DOTALL)
    return re.sub(r"<[^>]+>", "", found[1]).strip() if found else page.parent.name


def _print(  # noqa: PLR0913, PLR0917 - each is a part of the book
    browser: Browser,
    address: str,
    target: Path,
    title: str,
    chapters: list[tuple[str, list[str]]],
    about: list[str],
) -> int:
    page = browser.new_page()
    page.goto(address)
    book = {"title": title, "about": about, "chapters": [list(each) for each in chapters]}
    count = page.evaluate((HERE / "book.js").read_text("utf-8"), book)
    put = functools.partial(
        page.pdf,
        format="A4",
        margin={"top": "16mm", "bottom": "18mm", "left": "18mm", "right": "18mm"},
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=(HERE / "footer.html").read_text("utf-8"),
        tagged=True,
        outline=True,
        print_background=True,
    )
    page.evaluate(_NUMBER, _begins(put()))  # only what is printed knows its page numbers
    put(path=target)
    page.close()
    return int(count)


# Writes where each page of the bank begins into the table of contents.
_NUMBER = """(begins) => {
  for (const each of document.querySelectorAll(".innehall a")) {
    each.dataset.sida = begins[each.hash.slice(1)];
  }
}"""


def _begins(printed: bytes) -> dict[str, int]:
    """The page number of each place in a book that something leads to."""
    reader = PdfReader(io.BytesIO(printed))
    return {
        name.removeprefix("/"): (reader.get_destination_page_number(place) or 0) + 1
        for name, place in reader.named_destinations.items()
    }


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=site)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:] or PRINTS)
