"""Another reader of the pages than axe: HTML_CodeSniffer, by the rules of WCAG 2 at level AA.

It takes minutes and is no package of ours, so it is asked where KB_HTMLCS names its HTMLCS.js.
"""

import os
from pathlib import Path

import pytest

from tests.browser.sites import EVERYWHERE, pages, put

_RUN = """() => new Promise((told) => HTMLCS.process("WCAG2AA", document, () => told(
  HTMLCS.getMessages()
    .filter((message) => message.type === HTMLCS.ERROR)
    .map(({ code, element }) => [code, (element.outerHTML || "").slice(0, 160)]))))"""


@pytest.fixture(scope="module")
def program():
    path = os.environ.get("KB_HTMLCS")
    if not path:
        pytest.skip("Ingen HTML_CodeSniffer finns: sidorna läses bara av axe. Se README.md.")
    return Path(path).read_text("utf-8")


def errors(page, program):
    page.evaluate(program)
    return page.evaluate(_RUN)


@pytest.mark.parametrize("look", EVERYWHERE)
def test_a_second_reader_finds_nothing_on_any_page(built, address, visit, program, look):
    page = visit("about:blank")
    put(page, look)
    found = {}
    for name in pages(built):
        page.goto(address + name)
        found[name] = errors(page, program)
    assert len(found) > 100
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_it_would_find_a_fault(address, visit, program):
    page = visit(address)
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    page.evaluate("document.querySelector('main p').style.color = '#eee'")
    codes = " ".join(code for code, _ in errors(page, program))
    assert "Guideline1_1" in codes  # a picture without words
    assert "Guideline1_4" in codes  # a text that can hardly be seen
