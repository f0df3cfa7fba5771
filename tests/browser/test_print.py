"""What comes out on paper: the page and where it is from, nothing that is only for the screen."""

import pytest
from pypdf import PdfReader

from macros.examine import examine
from tests.browser.sites import one_of_each
from tests.site import NOW, ROOT

PAPER = (794, 1123)  # A4 in CSS pixels
TEXT = 673  # how wide the text is between the margins of the sheet
SHOWN = """() => {
  const seen = (each) => each.getClientRects().length && getComputedStyle(each).visibility === "visible";
  return {
    controls: [...document.querySelectorAll("nav, [role=search], button:not(.ord button), input")]
      .filter((each) => seen(each) && !each.closest("th, .uppgift, .skala")) // answers are kept
      .map((each) => each.outerHTML.slice(0, 100)),
    beyond: [...document.querySelectorAll("main *")]
      .filter((each) => seen(each) && !each.closest(".dold"))
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
      .map((each) => each.outerHTML.slice(0, 100)).slice(0, 3),
  };
}"""

# Words of headings that are cut in two where nothing tells that they may be.
CUT = """(width) => {
  document.body.style.width = `${width}px`;
  return [...document.querySelectorAll("main :is(h1, h2, h3, .fas-namn)")].flatMap((heading) => {
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const cut = [];
    for (let node; (node = walker.nextNode()); ) {
      for (const { 0: word, index } of node.data.matchAll(/[^\\s\\u00ad-]+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map((box) => box.top)).size > 1) cut.push(word);
      }
    }
    return cut;
  });
}"""


def paper(visit, url):
    page = visit(url, width=PAPER[0], height=PAPER[1])
    page.emulate_media(media="print")
    return page


def test_no_page_takes_menus_along_or_cuts_anything_off(built, address, visit_undrawn):
    found = {}
    page = paper(visit_undrawn, "about:blank")
    for name in one_of_each(built):
        page.goto(address + name)
        shown = page.evaluate(SHOWN)
        found[name] = [*shown["controls"], *shown["beyond"], *page.evaluate(CUT, TEXT)]
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.fixture
def printed(visit, tmp_path):
    """The text of each sheet of a page as it comes out on paper."""

    def sheets(url):
        page = visit(url)
        page.pdf(path=tmp_path / "sida.pdf", format="A4", tagged=True)
        reader = PdfReader(tmp_path / "sida.pdf")
        return [" ".join(sheet.extract_text().split()) for sheet in reader.pages]

    return sheets


def test_a_lesson_on_paper_has_title_date_file_and_sources(address, printed):
    text = " ".join(printed(address + "forberedelser/rektor-leder/"))
    for phrase in ("Skriven", "november 2026", "docs/forberedelser/rektor-leder.md", "Källor"):
        assert phrase in text, phrase
    assert "Hoppa till innehållet" not in text


def test_a_page_that_is_to_fill_one_sheet_fills_no_more(address, printed):
    pages = [page for page in examine(ROOT, NOW).site.pages.values() if page.one_sheet]
    assert pages
    for page in pages:
        sheets = printed(f"{address}{page.address}/")
        assert len(sheets) == 1, page.path
        assert "Källor" in sheets[0]


def test_a_table_on_paper_has_its_head_and_every_row(address, visit, printed):
    page = visit(address + "stadsdelar/")
    names = page.locator("#tabell-stadsdelar tbody th").all_inner_texts()
    text = "".join(printed(address + "stadsdelar/")).replace(" ", "")
    assert len(names) == 11
    for name in names:
        assert name.split("\n")[-1].strip().replace(" ", "").replace("-", "") in text.replace(
            "-", ""
        )


def test_sums_on_paper_stand_below_what_they_sum(address, visit):
    page = paper(visit, address + "statistik/")
    columns = """rows => [...document.querySelector(rows).cells].map((each) => {
      const { left, right } = each.getBoundingClientRect();
      return [left, right];
    })"""
    head = page.evaluate(columns, "#tabell-deltagande thead tr")
    assert page.evaluate(columns, "#tabell-deltagande tfoot tr") == head


def test_paper_is_white_with_black_text_in_the_dark_too(address, visit):
    page = visit(address + "stadsdelar/", dark=True)
    page.emulate_media(media="print", color_scheme="dark")
    look = page.evaluate(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    )
    assert look == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
