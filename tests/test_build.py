"""The real content, built as it will be published, and read as a browser would read it."""

import re
import shutil
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest

from macros import downloads
from macros.examine import examine
from tests.site import NOW, ROOT, build, files, make, project_of

# What no browser runs, and no policy need allow: this type and nothing beside it.
DATA_BLOCK = [("type", "application/ld+json")]


class Reader(HTMLParser):
    """What a page holds that a test asks for."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links, self.resources, self.ids = [], [], []
        self.tags, self.attributes, self.inline = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a" and found.get("href"):
            self.links.append(found["href"])
        for name in ("src", "data", "poster"):
            if found.get(name):
                self.resources.append(found[name])
        if tag == "link":
            self.resources.append(found["href"])
        if tag == "script" and "src" not in found and attrs != DATA_BLOCK:
            self.inline.append(tag)


@pytest.fixture(scope="session")
def pages(built):
    return {
        path: content.decode("utf-8")
        for path, content in files(built).items()
        if path.endswith(".html")
    }


@pytest.fixture(scope="session")
def read(pages):
    return {path: Reader(html) for path, html in pages.items()}


def test_two_builds_of_one_commit_on_one_day_are_byte_identical(built, tmp_path):
    again = build(ROOT, tmp_path / "site")
    assert again.returncode == 0, again.stderr
    first, second = files(built), files(tmp_path / "site")
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def test_every_page_of_the_content_is_built(built):
    sources = {path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md")}
    for source in sources:
        page = source.parent / "index.html" if source.stem == "index" else source.with_suffix("")
        target = built / (page if page.suffix else page / "index.html")
        assert target.is_file(), source


def test_no_page_shows_a_macro_that_failed(pages):
    assert [path for path, html in pages.items() if "Macro" in html or "{{" in html] == [
        "bidra/felmeddelanden/index.html",
        "bidra/makron/index.html",
        "bidra/skriva/index.html",
    ]


def test_every_page_has_the_policy_before_anything_else(pages):
    for path, html in pages.items():
        head = html[html.index("<head>") : html.index("<title>")]
        metas = re.findall(r"<meta[^>]*>", head)
        assert "charset" in metas[0], path
        assert "Content-Security-Policy" in metas[1], path
        assert "script-src &#39;self&#39;" in metas[1] or "script-src 'self'" in metas[1], path
        assert "unsafe" not in metas[1], path


def test_no_page_has_inline_code_or_style(read):
    for path, page in read.items():
        assert page.inline == [], path
        assert "style" not in page.tags, path
        wrong = [a for a in page.attributes if a[1] == "style" or a[1].startswith("on")]
        assert wrong == [], path


INLINE = {
    "a script": ("<script>a()</script>", 1),
    "a module": ('<script type="module">a()</script>', 1),
    "a type that browsers run": ('<script type="text/javascript">a()</script>', 1),
    "an empty type": ('<script type="">a()</script>', 1),
    "a type with more in it": ('<script type="application/ld+json;x">{}</script>', 1),
    "two types, of which the first counts": (
        '<script type="module" type="application/ld+json">a()</script>',
        1,
    ),
    "rules for what to fetch": ('<script type="speculationrules">{}</script>', 1),
    "a data block": ('<script type="application/ld+json">{}</script>', 0),
    "a file": ('<script src="a.js"></script>', 0),
}


@pytest.mark.parametrize("name", INLINE)
def test_a_block_of_data_is_told_from_a_script(name):
    html, count = INLINE[name]
    assert len(Reader(html).inline) == count


HOSTILE = """---
ingress: Rubriker som försöker bli något annat än text.
skriven: 2026-11-24
granskas: ht-2027
ansvarig: redaktion
status: utkast
---

# `</title><script>alert(1)</script>` och &lt;/h1&gt;&lt;script&gt;alert(2)&lt;/script&gt;

## Två `<img src=x onerror=alert(3)>` tre

## &lt;svg onload=alert(4)&gt; &amp;lt;script&amp;gt;alert(5)&amp;lt;/script&amp;gt;

## `</a></li></ul></nav><script>alert(6)</script>`

## `" onmouseover="alert(7)` och ' onfocus='alert(8)
"""


def test_a_heading_is_text_wherever_a_page_shows_it(bank):
    (bank / "docs/om/ond.md").write_text(HOSTILE, "utf-8")
    matter = HOSTILE[: HOSTILE.index("# ")]
    hub = f'{matter}# Om banken\n\n## Sidor\n\n{{{{ sidor("om") }}}}\n'
    (bank / "docs/om/index.md").write_text(hub, "utf-8")
    done = build(project_of(bank), bank / "site")
    assert done.returncode == 0, done.stderr
    for path in ("om/ond/index.html", "om/index.html"):
        html = (bank / "site" / path).read_text("utf-8")
        assert "alert(1)" in unescape(html)
        page, tree = Reader(html), html5lib.parse(html, namespaceHTMLElements=False)
        scripts = [script.get("src") for script in tree.iter("script")]
        assert scripts == [address for address in page.resources if address.endswith(".js")]
        assert [address.rpartition("/")[2] for address in scripts] in (
            ["bank.js"],
            ["bank.js", "tabell.js"],
            ["bank.js", "sok.js"],
        )
        assert [page.tags.count(tag) for tag in ("script", "img", "title", "h1")] == [1, 0, 1, 1]
        assert [found for found in page.attributes if found[1].startswith("on")] == []
        assert [error for error in errors_of(html) if error[1] not in _TOLERATED] == []


def test_no_page_loads_anything_from_elsewhere(read):
    for path, page in read.items():
        for address in page.resources:
            parts = urlsplit(address)
            assert (parts.scheme, parts.netloc) == ("", ""), (path, address)


def test_every_link_and_anchor_inside_the_site_leads_somewhere(read, built):
    for path, page in read.items():
        here = f"http://banken/{path}"
        for link in [*page.links, *page.resources]:
            target = urlsplit(urljoin(here, link))
            if target.netloc != "banken":
                continue
            file = unquote(target.path.lstrip("/"))
            file = f"{file}index.html" if file == "" or file.endswith("/") else file
            assert (built / file).is_file(), (path, link)
            told = file == "bidra/forslag/index.html" and "=" in target.fragment  # for the form
            if target.fragment and file in read and not told:
                assert unquote(target.fragment) in read[file].ids, (path, link)


def test_addresses_are_relative_so_that_the_site_works_in_a_subfolder(read):
    for path, page in read.items():
        if path != "404.html":
            assert [a for a in page.links + page.resources if a.startswith("/")] == [], path


def test_without_an_address_the_lost_page_asks_for_nothing_and_there_is_no_map(read, built):
    lost = read["404.html"]
    assert (lost.links, lost.resources) == ([], [])
    assert not list(built.glob("sitemap*"))


def test_with_an_address_the_lost_page_works_in_its_folder(built, small):
    publisher = small / "data/utgivare.yml"
    text = publisher.read_text("utf-8")
    address = "webbadress: https://exempel.invalid/mvp"
    publisher.write_text(text.replace("webbadress: uppgift saknas", address), "utf-8")
    done = build(small, small / "site")
    assert done.returncode == 0, done.stderr
    lost = Reader((small / "site/404.html").read_text("utf-8"))
    for link in [*lost.links, *lost.resources]:
        if not link.startswith("#"):
            assert link.startswith("/mvp/")
            sites = (small / "site", built)  # most hubs are in the large one alone
            files = [site / link.removeprefix("/mvp/") for site in sites]
            assert any((f / "index.html" if f.is_dir() else f).is_file() for f in files), link
    assert len(lost.links) > 10
    mapped = (small / "site/sitemap.xml").read_text("utf-8")
    assert "<loc>https://exempel.invalid/mvp/stadsdelar/provby/</loc>" in mapped


def test_what_is_invented_is_said_to_be_so_on_every_page(small):
    done = build(small, small / "site")
    assert done.returncode == 0, done.stderr
    shown = {path: html for path, html in files(small / "site").items() if path.endswith(".html")}
    assert len(shown) > 10
    for path, html in shown.items():
        assert "Provbanken är påhittad." in html.decode("utf-8"), path


def test_ids_are_unique_and_pages_have_one_heading_of_the_first_level(read):
    for path, page in read.items():
        doubled = {name for name in page.ids if page.ids.count(name) > 1}
        assert doubled == set(), path
        assert page.tags.count("h1") == 1, path


def test_headings_skip_no_level(pages):
    for path, html in pages.items():
        levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
        jumps = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
        assert jumps == [], path


def test_every_page_is_valid_html(pages):
    for path, html in pages.items():
        assert [error for error in errors_of(html) if error[1] not in _TOLERATED] == [], path


def errors_of(html):
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(html)
    return parser.errors


_TOLERATED: set[str] = set()


def test_every_page_is_swedish(pages):
    for path, html in pages.items():
        assert '<html lang="sv"' in html, path
        text = re.sub(r"<(code|pre|script)\b.*?</\1>", " ", html, flags=re.DOTALL)
        text = re.sub(r'<(\w+)[^>]* lang="en"[^>]*>.*?</\1>', " ", text, flags=re.DOTALL)
        words = re.sub(r"<[^>]+>", " ", text)
        for english in (" Skip to ", "Table of contents", "Permanent link", "Made with", "Search"):
            assert english not in words, (path, english)


def test_every_table_can_be_downloaded(built):
    names = sorted(f"{table.id}.csv" for table in downloads.shown_tables(examine(ROOT, NOW)))
    assert sorted(path.name for path in (built / "tabeller").glob("*.csv")) == names
    assert len(names) > 20


def test_the_totals_of_autumn_2020_stand_on_the_start_page(pages):
    start = re.sub(r"<[^>]+>", " ", pages["index.html"])
    text = " ".join(start.replace("\N{NO-BREAK SPACE}", " ").split())
    for phrase in ("26 skolor", "140 klasser", "0 av 26", "0 av 9", "hösten 2020"):
        assert phrase in text, phrase


def test_it_builds_with_the_successor_of_the_generator_too(small, tmp_path):
    for generator in ("mkdocs", "properdocs"):
        done = build(small, tmp_path / generator, generator=generator)
        assert done.returncode == 0, done.stderr
    assert files(tmp_path / "properdocs").keys() == files(tmp_path / "mkdocs").keys()


@pytest.fixture
def small(bank):
    """A small project that a test may break, with the environment of this one."""
    for name in ("Makefile", "requirements.txt"):
        shutil.copy2(ROOT / name, bank / name)
    (bank / ".venv").symlink_to(ROOT / ".venv")
    return project_of(bank)


def test_a_build_that_fails_leaves_the_last_site_as_it_was(small):
    assert make(small, "build").returncode == 0
    before = files(small / "site")
    broken = small / "data/totaler/ht-2024-skolor.yml"
    broken.write_text(broken.read_text("utf-8").replace("värde: 5", "värde:"), "utf-8")
    failed = make(small, "build")
    assert failed.returncode != 0
    assert "data/totaler/ht-2024-skolor.yml" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert files(small / "site") == before


def test_a_warning_of_the_generator_is_an_error(small):
    page = small / "docs/index.md"
    page.write_text(page.read_text("utf-8") + "\n[bort](finns-inte.md)\n", "utf-8")
    assert build(small, small / "site").returncode != 0
