"""What is the same on every page: the menu, the foot with the way to the statement, icons, titles of their own."""

import re

import pytest

from tests.browser.sites import pages


@pytest.fixture(scope="module")
def read(built):
    """The HTML of every page that is read, but for the one of lost readers, by address."""
    names = [name for name in pages(built) if name != "404.html"]
    return {name: (built / name / "index.html").read_text("utf-8") for name in names}


def words(html, start, end):
    """The words between two marks, as they are read."""
    part = html[html.index(start) : html.index(end, html.index(start))]
    return " ".join(re.sub(r"<[^>]+>", " ", part).split())


def test_the_menu_has_the_same_places_in_the_same_order(read):
    assert len({words(html, 'aria-label="Huvudmeny"', "</nav>") for html in read.values()}) == 1


def test_the_foot_is_the_same_and_leads_to_the_statement(read):
    feet = {words(html, '<footer class="fot"', "</footer>") for html in read.values()}
    assert len(feet) == 1
    said = feet.pop()
    for phrase in (
        "Tillgänglighet",
        "Utgivare är inte utsedd.",
        "inte en officiell tjänst från Stockholms stad",
        "Text CC BY 4.0, data CC0, kod MIT",
    ):
        assert phrase in said, phrase
    for name, html in read.items():
        foot = html[html.index('<footer class="fot"') :]
        assert re.search(r'href="[^"]*"[^>]*>Tillgänglighet<', foot), name


def test_every_page_has_a_title_of_its_own(read):
    titles = [re.search(r"<title>(.*?)</title>", html)[1] for html in read.values()]
    assert len(set(titles)) == len(titles)


def test_every_page_has_its_icon_so_that_no_browser_looks_for_one_by_itself(read, built):
    for name, html in read.items():
        [icon] = re.findall(r'<link rel="icon" href="([^"]+)">', html)
        assert (built / name / icon).is_file(), name


def test_a_link_past_the_menu_leads_to_the_text(read):
    for name, html in read.items():
        first = re.search(r"<body>.*?<a [^>]*>", html, re.DOTALL)[0]
        assert 'href="#ram-text"' in first, name
        assert html.count('id="ram-text"') == 1, name


# What says nothing of where it leads, when somebody hears the links one by one.
BARE = {"här", "klicka här", "läs mer", "mer", "läs", "länk", "denna sida", "den här sidan"}


def test_a_link_says_where_it_leads(read):
    for name, html in read.items():
        links = re.findall(r"<a\b[^>]*\bhref=[^>]*>(.*?)</a>", html, re.DOTALL)
        texts = {re.sub(r"<[^>]+>", " ", link).strip().casefold().rstrip(".") for link in links}
        assert texts & BARE == set(), name


def test_a_picture_has_words_for_who_does_not_see_it(read):
    pictures = 0
    for name, html in read.items():
        for picture in re.findall(r"<img\b[^>]*>", html):
            pictures += 1
            told = re.search(r'\balt="([^"]*)"', picture)
            assert told, (name, picture)
            assert len(told[1].split()) > 3, (name, picture)
        for drawing in re.findall(r"<svg\b[^>]*>", html):
            assert 'aria-hidden="true"' in drawing or "aria-label" in drawing, (name, drawing)
    assert pictures > 5


def test_a_table_has_a_name_and_heads(read):
    tables = 0
    for name, html in read.items():
        for table in re.findall(r'<table class="data\b.*?</table>', html, re.DOTALL):
            tables += 1
            assert re.search(r"<caption\b[^>]*>.*?\w", table, re.DOTALL), name
            assert [
                head for head in re.findall(r"<th\b[^>]*>", table) if "scope=" not in head
            ] == []
    assert tables > 15


def test_no_page_leans_on_a_law_that_is_repealed(read):
    for name, html in read.items():
        text = re.sub(r"<pre\b.*?</pre>", "", html, flags=re.DOTALL)
        assert "2001:453" not in text, name
        assert not re.search(r"14 kap\.\s1\s§ socialtjänst", text), name
