"""Content at the edge of what is allowed: a whole site of it builds, is whole, and says what is missing."""

import re
import shutil
from html import unescape
from urllib.parse import unquote

import html5lib
import pytest

from tests import exempelstaden
from tests.browser.conftest import served
from tests.browser.reflow import losses
from tests.site import build

SIZE = exempelstaden.Size(districts=2, schools=2, terms=1, pages=40)
LONG = "Förebyggande" * 5  # 60 letters
ARABIC = "مرحبا بالعالم"
FAMILY = "👩‍👩‍👧‍👦"
TITLE = f"{LONG} {FAMILY} {ARABIC} en rubrik så lång som det går"
TITLE += "." * (120 - len(TITLE))
OLD = "forberedelser/gammal"
NEW = "forberedelser/kant"
EMPTY = "Tomma backen"
DISTRICT = f"""namn: {EMPTY}
titel: {EMPTY} stadsdelsområde
förvaltning: tomma-backen
från: 1998-01-01
stadsdelar: [Norra {EMPTY}]
källor: [pahittad-organisation]
säkerhet: hög
"""
PAGE = f"""---
ingress: Om {LONG} {FAMILY} {ARABIC}.
skriven: 2025-08-01
granskas: ht-2027
ansvarig: redaktion
status: utkast
stadsdelsområde: tomma-backen
---

# {EMPTY}

{{{{ stadsdelsfakta("tomma-backen") }}}}

## {FAMILY}

{{{{ skoltabell(stadsdel="tomma-backen") }}}}

## {ARABIC}

{{{{ deltagandetabell(stadsdel="tomma-backen") }}}}

## {LONG} {LONG}

{{{{ deltagande_utan_termin(stadsdel="tomma-backen") }}}}

| {LONG} | {ARABIC} |
| --- | --- |
| {LONG} | {FAMILY} |

## {FAMILY}

{{{{ resurstabell(stadsdel="tomma-backen") }}}}
"""


def edit(root, file, *pairs):
    text = (root / file).read_text("utf-8")
    for pattern, new in pairs:
        text, count = re.subn(pattern, new, text, count=1, flags=re.MULTILINE)
        assert count == 1, pattern
    (root / file).write_text(text, "utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """A small invented city with a page, a school, a source and a district at the edge."""
    root = tmp_path_factory.mktemp("kanten")
    exempelstaden.generate(root, SIZE)
    lesson = root / "docs/forberedelser/pahittad-lardom-1.md"
    for name in (NEW, OLD):
        shutil.copy(lesson, root / f"docs/{name}.md")
    edit(root, f"docs/{NEW}.md", (r"^# .*", f"# {TITLE}"), (r"^ingress: .*", f"ingress: {TITLE}"))
    gone = f"status: ersatt\nersatt_av: {NEW}"
    edit(root, f"docs/{OLD}.md", (r"^# .*", "# Gammal sida"), (r"^status: .*", gone))
    edit(root, "data/kallor/pahittad-studie.yml", (r"^år: .*", "år: uppgift saknas"))
    edit(root, "data/kallor/pahittad-studie.yml", (r"^titel: .*", f"titel: {TITLE}"))
    school = next((root / "data/verksamheter").glob("testskolan*"))
    edit(root, school.relative_to(root), (r"^namn: .*", f"namn: {TITLE}"))
    board = root / "data/forvaltningar/pahittade-backen.yml"
    shutil.copy(board, board.with_name("tomma-backen.yml"))
    edit(root, "data/forvaltningar/tomma-backen.yml", (r"^namn: .*", f"namn: {EMPTY}s nämnd"))
    (root / "data/stadsdelar/tomma-backen.yml").write_text(DISTRICT, "utf-8")
    (root / "docs/stadsdelar/tomma-backen.md").write_text(PAGE, "utf-8")
    return root


@pytest.fixture(scope="module")
def site(root):
    done = build(root, root / "site")
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.fixture(scope="module")
def where(site):
    yield from served(site)


def read(site, name):
    return unescape((site / name / "index.html").read_text("utf-8"))


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\N{NO-BREAK SPACE}", " ").split())


def test_a_longer_title_is_refused(root, site, tmp_path):
    assert len(TITLE) == 120
    copy = shutil.copytree(root, tmp_path / "kopia", symlinks=True, ignore=lambda *_: ["site"])
    edit(copy, f"docs/{NEW}.md", (r"^# .*", f"# {TITLE}."))
    done = build(copy, tmp_path / "site")
    assert done.returncode != 0
    assert f"docs/{NEW}.md" in done.stderr
    assert "är 121 tecken" in done.stderr
    assert site.is_dir()


def test_the_pages_hold_together(site):
    for page in sorted(site.rglob("*.html")):
        html = page.read_text("utf-8")
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(html)
        assert parser.errors == [], page
        ids = re.findall(r'\sid="([^"]*)"', html)
        assert len(ids) == len(set(ids)), page
        assert "" not in ids, page
        for anchor in re.findall(r'href="#([^"]+)"', html):
            assert unquote(unescape(anchor)) in map(unescape, ids), (page, anchor)


def test_a_title_at_the_edge_is_whole_wherever_it_is_shown(site):
    for name in (NEW, "forberedelser", "om/kallor", "statistik"):
        assert TITLE in words(read(site, name)), name


def test_a_source_without_a_year_says_so(site):
    entry = read(site, "om/kallor").partition('id="kalla-pahittad-studie"')[2].partition("</li>")[0]
    assert "årtal: uppgift saknas" in words(entry)


def test_a_district_without_schools_says_so_and_shows_no_empty_table(site):
    html = read(site, "stadsdelar/tomma-backen")
    for table in re.findall(r"<table.*?</table>", html, re.DOTALL):
        assert re.search(r"<tbody[^>]*>\s*<tr", table), table[:200]
    assert words(html).count("Ingen källa som vi har läst") == 4
    assert EMPTY in words(read(site, "stadsdelar"))


def test_the_address_of_a_page_that_is_gone_leads_to_the_one_that_took_over(site):
    html = read(site, OLD)
    assert '<meta http-equiv="refresh" content="0; url=../kant/">' in html
    assert '<link rel="canonical" href="../kant/">' in html
    assert '<meta name="robots" content="noindex">' in html
    told = re.search(r'<p class="ingress">(.*?)</p>', html, re.DOTALL)[1]
    assert words(told).startswith("Den här sidan är ersatt. Läs i stället")
    assert 'href="../kant/"' in told
    assert "Det här vet vi" not in html


def test_a_browser_is_sent_on_and_lands_on_the_new_page(where, visit):
    page = visit(f"{where}{OLD}/")
    page.wait_for_url(f"{where}{NEW}/")
    assert page.get_by_role("heading", level=1).inner_text().startswith(LONG[:12])


@pytest.mark.parametrize(
    "name",
    [NEW, "forberedelser", "stadsdelar", "stadsdelar/tomma-backen", "statistik", "om/kallor"],
)
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_reaches_beyond_the_window(where, visit, name, width):
    page = visit(f"{where}{name}/", width=width)
    assert losses(page) == {}


def test_a_section_with_a_sign_for_a_name_can_be_reached(where, visit):
    page = visit(f"{where}stadsdelar/tomma-backen/")
    contents = page.get_by_role("navigation", name="På denna sida").get_by_role("link").all()
    assert len(contents) == 4
    for link in contents:
        anchor = link.get_attribute("href").removeprefix("#")
        assert page.locator(f"[id='{anchor}']").count() == 1, anchor
