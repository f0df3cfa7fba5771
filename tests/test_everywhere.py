"""What is the same on every page: the menu, the foot with the way to the statement, titles of their own."""

import re

import pytest

from tests.browser.sites import pages

pytestmark = pytest.mark.xdist_group("site")


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
    assert "Tillgänglighet" in feet.pop()
    for name, html in read.items():
        foot = html[html.index('<footer class="fot"') :]
        assert re.search(r'href="[^"]*"[^>]*>Tillgänglighet<', foot), name


def test_every_page_has_a_title_of_its_own(read):
    titles = [re.search(r"<title>(.*?)</title>", html)[1] for html in read.values()]
    assert len(set(titles)) == len(titles)
