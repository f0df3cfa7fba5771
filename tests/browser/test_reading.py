"""Reading and using a page: tables, cards, privacy, no script, paper."""

import re

import pytest


def column(page, table, position):
    cells = f"#{table} tbody tr > :nth-child({position})"
    return [text.strip() for text in page.locator(cells).all_inner_texts()]


def test_the_district_table_is_sorted_with_the_keyboard(address, visit):
    page = visit(address + "stadsdelar/")
    before = page.locator("#tabell-stadsdelar tbody tr > th").all_inner_texts()
    head = page.get_by_role("columnheader", name="Stadsdelsområde").first
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "ascending"
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    after = page.locator("#tabell-stadsdelar tbody tr > th").all_inner_texts()
    assert after == before[::-1]
    assert "Stadsdelsområde" in page.get_by_role("status").first.inner_text()


def test_unknown_stands_last_whichever_way_the_table_is_sorted(example_address, visit):
    page = visit(example_address + "statistik/")
    head = page.locator("#tabell-skolor").get_by_role("columnheader", name="Klasser")
    for _ in range(2):
        head.get_by_role("button").press("Enter")
        values = page.evaluate(
            "() => [...document.querySelectorAll('#tabell-skolor tbody tr')]"
            ".map(row => row.cells[6].dataset.sort ?? '')"
        )
        known = [value for value in values if value]
        assert known
        assert "" not in values[: len(known)]
        assert "".join(values[len(known) :]) == ""


def test_a_school_whose_number_is_unknown_does_not_show_zero(address, visit):
    page = visit(address + "statistik/")
    row = page.locator("#tabell-skolor").get_by_role("row", name="Hagsätraskolan").first
    assert "uppgift saknas" in row.inner_text()
    assert [text for text in row.locator("td").all_inner_texts() if text.strip() == "0"] == []


def test_long_tables_can_be_filtered_and_say_how_many_are_left(example_address, visit):
    page = visit(example_address + "statistik/")
    rows = page.locator("#tabell-skolor tbody tr")
    total = rows.count()
    assert total > 10
    first = page.locator("#tabell-skolor tbody th").first.inner_text().split("\n")[-1].strip()
    page.locator(".tabell:has(#tabell-skolor)").get_by_label("Filtrera raderna").fill(first)
    shown = page.locator("#tabell-skolor tbody tr:visible").count()
    assert 0 < shown < total
    status = page.locator(".tabell:has(#tabell-skolor)").get_by_role("status").all_inner_texts()
    assert any(f"{shown} av {total}" in text for text in status)


def test_a_claim_card_opens_with_its_source_by_keyboard_and_without_script(address, visit):
    page = visit(address + "statistik/", script=False)
    card = page.locator(".uppgift button").first
    card.focus()
    page.keyboard.press("Enter")
    opened = page.locator(":popover-open")
    text = opened.inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert "Stockholms stad 2020" in text
    assert "Gäller: hösten 2020" in text
    page.keyboard.press("Escape")
    assert page.locator(":popover-open").count() == 0


def test_everything_can_be_read_without_script(address, visit):
    page = visit(address + "stadsdelar/", script=False, width=320)
    assert page.locator("#tabell-stadsdelar tbody tr").count() == 11
    page.get_by_text("Meny", exact=True).click()
    assert page.get_by_role("link", name="Statistik").first.is_visible()


def test_paper_has_the_text_and_the_sources_but_no_menu(address, visit):
    page = visit(address + "stadsdelar/jarva/")
    page.emulate_media(media="print")
    assert not page.get_by_role("navigation", name="Huvudmeny").is_visible()
    assert page.get_by_role("heading", name="Järva", exact=True).is_visible()
    assert page.get_by_role("heading", name="Källor").is_visible()


def test_exempelstaden_says_on_every_page_that_it_is_invented(example_address, visit):
    page = visit(example_address)
    for name in ("", "stadsdelar/", "statistik/", "om/"):
        page.goto(example_address + name)
        assert page.get_by_text("påhittad", exact=False).first.is_visible()


@pytest.mark.parametrize(("width", "shown"), [(673, False), (1280, True)])
def test_a_number_on_paper_says_what_it_counts(address, visit, width, shown):
    page = visit(address + "statistik/", width=width)
    page.emulate_media(media="print")
    head = page.locator("#tabell-skolor thead")
    assert head.is_visible() is shown
    label = "(cell) => getComputedStyle(cell, '::before').content"
    cell = page.locator("#tabell-skolor tbody td").first
    assert (cell.evaluate(label) == "none") is shown


def test_fields_of_many_tables_and_rows_say_which_they_are_about(address, visit):
    page = visit(address + "stadsdelar/")
    fields = page.locator("main").get_by_role("searchbox")
    names = [each.evaluate("each => each.labels[0].textContent") for each in fields.all()]
    assert len(set(names)) == len(names) > 1
    page = visit(address + "exempel/")
    boxes = page.get_by_role("checkbox", name=re.compile("^Jämför "))
    titles = [each.evaluate("each => each.labels[0].textContent") for each in boxes.all()]
    assert len(set(titles)) == len(titles) > 1
