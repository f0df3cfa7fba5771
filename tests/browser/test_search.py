"""The search as a reader meets it: the page, the header, on disk, and with the same words as Python."""

import html
import json
import random
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from macros.examine import examine
from macros.search.analysis import fold, stem, stems, words
from macros.search.compounds import dictionary
from tests.browser import axe
from tests.browser.conftest import served
from tests.browser.sites import EVERYWHERE, put
from tests.search import queries
from tests.site import NOW, ROOT

ENGINE = (ROOT / "docs/assets/sokmotor.js").read_text("utf-8")
HARM = (ROOT / "tests/search/hjalpord.txt").read_text("utf-8").splitlines()
HARMLESS = (
    *("schema", "goda exempel", "statistik", "rektor", "Farsta", "utbilda ledare", "åskådare"),
    *("kränkande behandling", "likabehandlingsplan", "diskrimineringslagen"),
)


@pytest.fixture
def searched(visit, address):
    """The page of the search, with an engine of its own to ask."""
    page = visit(address + "sok/")
    page.wait_for_function("self.sokmotor !== undefined")
    page.evaluate(
        "async () => { self.motor = await sokmotor.open("
        "sokmotor.loader(new URL('delar/', location))) }"
    )
    return page


def hits(page):
    return page.locator(".traff .sidnamn")


def test_words_come_to_the_same_stems_as_in_python(searched):
    """Every word form of the site, and fifty thousand of the dictionary."""
    site = examine(ROOT, NOW).site
    own = {
        word
        for page in site.pages.values()
        for block in page.body.blocks
        for word in words(block.text)
    }
    some = random.Random(6).sample(sorted(dictionary()), 50_000)
    asked = sorted(own) + some
    found = json.loads(
        searched.evaluate(
            "words => JSON.stringify(JSON.parse(words)"
            ".map(word => motor.text.stem(sokmotor.fold(word))))",
            json.dumps(asked),
        )
    )
    assert len(own) > 3_000
    differing = [
        (word, stem(fold(word)), other)
        for word, other in zip(asked, found, strict=True)
        if stem(fold(word)) != other
    ]
    assert differing == []


def test_sentences_come_apart_as_in_python(searched):
    said = [
        "EHT:s möte, till exempel kl. 08:30",
        "MÄN:s roll – åk 7–9?",
        "bl.a. Ærø & idé",
        "a é Å",
    ]
    found = searched.evaluate(
        "said => said.map(text => motor.text.words(text).filter(motor.text.isTelling)"
        ".map(word => motor.text.stem(sokmotor.fold(word))))",
        said,
    )
    assert found == [stems(text) for text in said]


def test_filtered_hits_are_the_hits_that_have_the_value(searched):
    """Against brute force: for random queries and random values of random facets."""
    documents = queries.site_documents(examine(ROOT, NOW))
    chance = random.Random(7)
    values = [
        (name, value)
        for name in ("slag", "fas", "roll", "tema", "arena", "kunskap", "stadsdel")
        for value in sorted({v for each in documents for v in each.facets.get(name, ())})
    ]
    for query in ("schema", "elever", "samverkan fritid", "våld", "rektor beslut", ""):
        for _ in range(8):
            filters: dict[str, list[str]] = {}
            for name, value in chance.sample(values, chance.choice((1, 2, 3))):
                filters.setdefault(name, []).append(value)
            found, every = searched.evaluate(
                "async ([q, filters]) => { const f = await motor.search(q, {filters});"
                " const all = (await motor.search(q)).hits;"
                " return [f.hits.map(h => h.number), all.map(h => h.number)] }",
                [query, filters],
            )
            right = [
                number
                for number in every
                if all(
                    set(wanted) & set(documents[number].facets.get(name, ()))
                    for name, wanted in filters.items()
                )
            ]
            assert found == right, (query, filters)


@pytest.mark.parametrize("query", ["elever", "hur lång tid tar det", "lokaler för halvgrupp"])
def test_hits_come_by_score_and_each_is_met_by_a_word(searched, query):
    """Against the plain way: sorted by comparing, what scores the same in the documents' order."""
    found = searched.evaluate(
        "async q => (await motor.search(q)).hits.map(h =>"
        " [h.number, h.score, h.waysTo(h.number).map(each => each.word)])",
        query,
    )
    assert found == sorted(found, key=lambda each: (-each[1], each[0]))
    assert len({number for number, _, _ in found}) == len(found) >= 10
    assert all(ways and set(ways) <= set(words(query)) for _, _, ways in found)
    best, *_ = scores = [score for _, score, _ in found]
    assert scores[-1] >= 0.07 * best
    assert all(score >= 0.2 * best for score in scores[10:])


def test_counts_are_what_a_choice_would_leave(searched):
    counts = searched.evaluate(
        "async () => { const f = await motor.search('våld');"
        " return (await motor.counts(f.all, {fas: ['Uppföljning']})).slag }"
    )
    for each in counts:
        left = searched.evaluate(
            "async value => (await motor.search('våld', {filters:"
            " {fas: ['Uppföljning'], slag: [value]}})).hits.length",
            each["value"],
        )
        assert left == each["count"]


def test_words_of_harm_and_no_others_show_the_way_to_help(searched):
    led = "asked => asked.filter(query => motor.needsHelp(query))"
    assert searched.evaluate(led, HARM) == HARM
    assert searched.evaluate(led, HARMLESS) == []


def test_help_stands_above_the_hits(visit, address):
    page = visit(f"{address}sok/?q=min+pappa+sl%C3%A5r+mig")
    expect(page.locator("#sok-hjalp a")).to_be_visible()
    expect(page.locator("#sok-hjalp a")).to_have_text("Om en elev berättar")
    page.fill("#sok-ord", "schema")
    expect(page.locator("#sok-hjalp")).to_be_hidden()


def test_writing_finds_and_the_address_is_the_state(visit, address):
    page = visit(address + "sok/")
    page.fill("#sok-ord", "schemalaggning")
    expect(hits(page).filter(has_text="schemat").first).to_be_visible()
    expect(page.locator(".sok [role=status]")).to_contain_text("träffar")
    assert "q=schemalaggning" in page.url
    page.get_by_role("checkbox", name="Lärdom").check()
    expect(page.locator(".bricka")).to_have_text("Lärdom")
    assert "slag=L" in page.url
    page.go_back()
    expect(page.locator(".bricka")).to_have_count(0)
    page.go_forward()
    page.locator(".bricka").click()
    expect(page.locator(".bricka")).to_have_count(0)


def test_the_list_of_all_pages_gives_way_to_the_hits_and_comes_back(visit, address):
    page = visit(address + "sok/")
    everything = page.get_by_role("heading", name="Mallar", exact=True)
    expect(everything).to_be_visible()
    page.fill("#sok-ord", "schema")
    expect(hits(page).first).to_be_visible()
    expect(everything).to_have_count(0)
    page.fill("#sok-ord", "")
    expect(everything).to_be_visible()
    page.locator(".sokalla a").first.focus()
    page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    expect(page.locator(":focus")).to_have_role("link")  # it is not put in anew under the reader


def test_focus_stays_or_goes_on_where_a_choice_is_drawn_again(visit, address):
    page = visit(f"{address}sok/?q=elever&slag=L%C3%A4rdom&fas=Genomf%C3%B6rande")
    focused = page.locator(":focus")
    page.locator(".sokval select").evaluate("select => { select.dataset.old = 1; select.focus() }")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".sokval select:not([data-old])")).to_be_visible()
    expect(focused).to_have_value("granskas")
    expect(page).to_have_url(re.compile("ordning=granskas"))
    page.get_by_role("button", name="Ta bort Lärdom").press("Enter")
    expect(focused).to_have_accessible_name("Ta bort Genomförande")
    focused.press("Enter")
    expect(focused).to_have_accessible_name("Träffar")
    page = visit(f"{address}sok/?slag=L%C3%A4rdom")
    page.get_by_role("button", name="Ta bort Lärdom").press("Enter")
    expect(page.locator(":focus")).to_have_id("sok-ord")
    page = visit(f"{address}sok/?q=samtyzke&slag=L%C3%A4rdom")
    page.locator(".menade a").press("Enter")
    expect(page.locator(":focus")).to_have_class("soksvar")


def test_a_shared_address_gives_the_same_hits(visit, address):
    page = visit(f"{address}sok/?q=samverkan&fas=Genomf%C3%B6rande")
    expect(page.locator(".bricka")).to_have_text("Genomförande")
    first = hits(page).all_text_contents()
    assert first
    again = visit(page.url)
    expect(hits(again)).to_have_text(first)


def test_a_part_of_a_word_is_marked(visit, address):
    page = visit(f"{address}sok/?q=enkater")
    expect(page.locator(".traff mark").first).to_be_visible()
    marked = {text.lower() for text in page.locator(".traff mark").all_text_contents()}
    assert any(text.startswith("enkät") for text in marked)


def test_a_slip_is_forgiven_and_told(visit, address):
    page = visit(f"{address}sok/?q=samtyzke")
    expect(page.locator(".menade")).to_contain_text("samtycke")
    expect(page.locator(".darfor").first).to_contain_text("Här står")


def test_nothing_found_shows_ways_on(visit, address):
    page = visit(f"{address}sok/?q=xyzzyqwert")
    expect(page.locator(".soksvar h2")).to_have_text("Inget hittades")
    expect(page.get_by_role("link", name="Berätta vad som saknas")).to_have_attribute(
        "href", f"{address}bidra/?saknas=xyzzyqwert"
    )


def test_a_filter_that_leaves_nothing_can_be_dropped(visit, address):
    page = visit(f"{address}sok/?q=sp%C3%A5nga&fas=Uppf%C3%B6ljning&slag=Mall")
    page.locator(".soksvar").get_by_role("link", name="Slags sida: Mall").click()
    expect(page.locator(".bricka")).to_have_count(1)


def test_without_script_the_page_lists_all_pages(visit, address):
    page = visit(address + "sok/", script=False)
    site = examine(ROOT, NOW).site
    listed = page.locator(".sokalla .sidnamn").count()
    assert listed >= len([path for path in site.pages if "/" in path])
    expect(page.locator("noscript p")).to_be_visible()


def test_the_header_asks_for_nothing_before_it_is_used(chromium, address):
    with chromium.new_context() as context:
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + "om-mvp/kostnad/")
        page.focus("#ram-sok")
        page.wait_for_timeout(300)
        assert [url for url in asked if "sok" in url] == []
        page.keyboard.type("f")
        expect(page.locator("#ram-sok")).to_have_attribute("role", "combobox")
        assert all(url.startswith(address) for url in asked)


def test_the_header_is_a_combobox(visit, address):
    page = visit(address + "om-mvp/kostnad/")
    field = page.locator("#ram-sok")
    field.press_sequentially("handledning")
    options = page.locator("#ram-traffar [role=option]")
    expect(options.first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".topp [role=status]")).to_contain_text("träffar")
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "ram-traff-0")
    field.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") is None
    field.press("Escape")
    expect(options.first).to_be_hidden()
    field.press("ArrowDown")
    chosen = options.nth(0).get_attribute("href")
    field.press("Enter")
    page.wait_for_url(chosen)


def test_enter_without_a_choice_goes_to_the_page_of_the_search(visit, address):
    page = visit(address + "om-mvp/kostnad/")
    page.fill("#ram-sok", "handledning")
    page.press("#ram-sok", "Enter")
    page.wait_for_url("**/sok/?q=handledning")
    expect(hits(page).first).to_be_visible()


def test_it_works_from_a_folder_on_disk(visit, built):
    page = visit((built / "sok/index.html").as_uri() + "?q=schema")
    expect(hits(page).first).to_be_visible()
    link = hits(page).first.locator("a").get_attribute("href")
    assert link.startswith("file://")
    assert Path(link.removeprefix("file://").split("#")[0]).is_file()


def test_on_disk_the_header_answers_too(visit, built):
    page = visit((built / "om-mvp/kostnad/index.html").as_uri())
    page.locator("#ram-sok").press_sequentially("schema")
    link = page.locator("#ram-traffar [role=option]").first
    expect(link).to_be_visible()
    assert link.get_attribute("href").startswith((built / "").as_uri())


@pytest.fixture(scope="module")
def below(built, tmp_path_factory):
    """The site in a folder of a host that has more in it."""
    root = tmp_path_factory.mktemp("vard")
    (root / "mapp").symlink_to(built)
    yield from (f"{address}mapp/" for address in served(root))


def test_it_works_below_a_folder(visit, below):
    page = visit(below + "sok/?q=schema&fas=F%C3%B6rberedelser")
    expect(page.locator(".bricka")).to_have_text("Förberedelser")
    first = hits(page).first.locator("a").get_attribute("href")
    assert first.startswith(below)
    assert page.request.get(first).ok
    page = visit(below + "om-mvp/kostnad/")
    page.locator("#ram-sok").press_sequentially("handledning")
    option = page.locator("#ram-traffar [role=option]").first
    expect(option).to_be_visible()
    assert option.get_attribute("href").startswith(below)
    page.press("#ram-sok", "Enter")
    page.wait_for_url(f"{below}sok/?q=handledning")
    expect(hits(page).first).to_be_visible()


# Hits and no hits are among the states of the frame, tried with all the others.
STATES = {
    "val": "?q=elever&slag=L%C3%A4rdom&fas=Genomf%C3%B6rande",
    "bara val": "?roll=Rektor",
    "ett val som inget lämnar": "?q=sp%C3%A5nga&fas=Uppf%C3%B6ljning&slag=Mall",
    "hjälp": "?q=min+pappa+sl%C3%A5r+mig",
    "felstavat": "?q=samtyzke",
}


def test_axe_finds_nothing_in_any_state_of_the_search(visit_undrawn, address):
    page = visit_undrawn("about:blank")
    found = {}
    for name, asked in STATES.items():
        page.goto(f"{address}sok/{asked}")
        expect(page.locator(".sok [role=status]")).to_contain_text("träff")
        page.evaluate(
            "document.querySelectorAll('.sokval details').forEach(each => each.open = true)"
        )
        found |= faults_in_both(page, name)
    page.goto(address + "om-mvp/kostnad/")
    page.locator("#ram-sok").press_sequentially("schema")
    expect(page.locator("#ram-traffar [role=option]").first).to_be_visible()
    page.press("#ram-sok", "ArrowDown")
    found |= faults_in_both(page, "sidhuvudet")
    assert {state: faults for state, faults in found.items() if faults} == {}


def faults_in_both(page, state):
    """What axe finds in a state of the open page, on a phone and on a computer, by both."""
    found = {}
    for look in EVERYWHERE:
        put(page, look)
        found[state, look] = axe.faults(page)
    return found


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("?q=spelplanen", r"^\d+ träffar på ”spelplanen”\.$"),
        ("?q=xyzzyqwert", r"^Ingen träff på ”xyzzyqwert”\.$"),
        ("?stadsdel=J%C3%A4rva", r"^\d+ träff(ar)?\.$"),
        ("", r"^$"),
    ],
)
def test_the_status_line_tells_how_many(visit, address, asked, told):
    page = visit(f"{address}sok/{asked}")
    expect(page.locator(".sok [role=status]")).to_have_text(re.compile(told))


def test_a_slow_processor_is_enough(visit, address):
    """Four times slower, and still there while somebody writes."""
    page = visit(address + "sok/")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.locator("#sok-ord").press_sequentially("handledning för ledarna", delay=40)
    expect(hits(page).first).to_contain_text("andledning")
    expect(page.locator(".sok [role=status]")).to_contain_text("handledning för ledarna")


def test_every_hit_leads_somewhere(built):
    for file in (built / "sok/delar").glob("t*.js"):
        text = file.read_text("utf-8")
        for _, _, _, to, *_ in json.loads(text[text.index(",") + 1 : text.rindex(")")]):
            path, _, anchor = to.partition("#")
            target = built / path / "index.html" if path.endswith("/") or not path else built / path
            assert target.is_file(), to
            assert not anchor or f'id="{anchor}"' in html.unescape(target.read_text("utf-8")), to


def test_sections_are_where_they_are_said_to_be(built):
    for document in queries.site_documents(examine(ROOT, NOW)):
        for section in document.sections:
            if section.anchor and "#" not in document.address:
                page = (built / document.address / "index.html").read_text("utf-8")
                assert f'id="{section.anchor}"' in html.unescape(page), (
                    document.id,
                    section.heading,
                )
