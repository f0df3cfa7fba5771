"""Books for paper: tagged, with language, title, outline and page numbers, and links between pages."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest
from pypdf import PdfReader

from deploy import chromium as program
from deploy import pdf
from macros.examine import examine
from macros.render import Links, show
from macros.views import paper
from tests.site import NOW, ROOT, build, environment, project_of

BOOK = "kom-igang.pdf"


@pytest.fixture(scope="module")
def book(built, chromium, tmp_path_factory):
    """One book, printed in a process of its own: the browser of the tests is at work here."""
    assert chromium.is_connected()
    target = tmp_path_factory.mktemp("bok")
    command = [sys.executable, "-m", "deploy.pdf", built, target, BOOK]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("sidor ur banken.\n")
    return PdfReader(target / BOOK)


def test_the_book_is_tagged_and_says_its_language_and_title(book):
    root = book.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] in {"sv", "sv-SE"}
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert book.metadata.title == "Kom igång"


def tags(node):
    """Every tag of the structure, each with its count."""
    found, waiting = Counter(), [node]
    while waiting:
        each = waiting.pop()
        each = each.get_object() if hasattr(each, "get_object") else each
        if isinstance(each, list):
            waiting += each
        elif isinstance(each, dict):
            found[each.get("/S", "")] += 1
            if "/K" in each:
                waiting.append(each["/K"])
    return found


def test_headings_lists_and_tables_are_tagged_as_what_they_are(book):
    found = tags(book.trailer["/Root"]["/StructTreeRoot"]["/K"])
    assert found["/H1"] == 1
    assert found["/H2"] >= 9
    for tag in ("/H3", "/P", "/L", "/LI", "/Link"):
        assert found[tag] > 10, tag


def begins(book):
    """The title of each part of the book with the number of its first sheet."""
    parts = [each for each in book.outline[1] if not isinstance(each, list)]
    return {each.title: book.get_destination_page_number(each) + 1 for each in parts}


def test_the_outline_has_every_page_in_the_order_of_the_way(book):
    first, *titles = begins(book)
    assert first == "Innehåll"
    assert titles[:4] == ["Kom igång", "1. Passar MVP oss?", "2. Besluta", "3. Bilda team"]
    assert len(titles) == len(list((ROOT / "docs/kom-igang").glob("*.md")))


def test_the_contents_say_on_which_sheet_each_page_begins(book):
    said = " ".join(book.pages[1].extract_text().split())
    told = begins(book)
    del told["Innehåll"]
    assert [title for title, number in told.items() if f"{title} {number} " not in said] == []
    assert len(set(told.values())) == len(told)


def test_pages_are_numbered_and_the_cover_says_what_it_is(book):
    total = len(book.pages)
    for number, page in enumerate(book.pages, start=1):
        assert f"Sida {number} av {total}" in page.extract_text(), number
    cover = book.pages[0].extract_text()
    for phrase in ("Kom igång", "Utskriven", "Utgivare är inte utsedd.", "CC BY 4.0"):
        assert phrase in cover


def test_links_lead_inside_the_book_or_to_the_web_and_nowhere_else(book):
    addresses = [
        note.get_object()["/A"]["/URI"]
        for page in book.pages
        for note in page.get("/Annots", [])
        if "/URI" in note.get_object().get("/A", {})
    ]
    assert [url for url in addresses if "127.0.0.1" in url or "localhost" in url] == []


def test_without_a_browser_it_says_so_and_makes_nothing(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(program, "find", lambda: None)
    pdf.main(tmp_path, tmp_path / "böcker")
    assert capsys.readouterr().out == (
        "Ingen Chromium finns, så inga böcker görs. Installera den, eller sätt KB_CHROMIUM.\n"
    )
    assert not (tmp_path / "böcker").exists()


def test_books_are_linked_only_when_they_are_made():
    site = examine(ROOT, NOW).site
    none = replace(site, prints={})
    assert "inga färdiga PDF-filer" in show(paper.prints(none), Links("om/skriv-ut/"))
    made = replace(site, prints={BOOK: 1_234_000, "okänd.pdf": 1})
    shown = show(paper.prints(made), Links("om/skriv-ut/"))
    assert 'href="../../utskrifter/kom-igang.pdf"' in shown
    assert "1&#44;2 megabyte" in shown
    assert shown.count("<li>") == 1


def test_a_build_takes_the_books_along(bank, tmp_path):
    books = tmp_path / "böcker"
    books.mkdir()
    (books / BOOK).write_bytes(b"%PDF-1.7")
    page = bank / "docs/om/skriv-ut.md"
    page.write_text((ROOT / "docs/om/skriv-ut.md").read_text("utf-8"), "utf-8")
    done = build(project_of(bank), tmp_path / "site", KB_UTSKRIFTER=str(books))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/utskrifter" / BOOK).read_bytes() == b"%PDF-1.7"
    html = (tmp_path / "site/om/skriv-ut/index.html").read_text("utf-8")
    assert f'href="../../utskrifter/{BOOK}"' in html
