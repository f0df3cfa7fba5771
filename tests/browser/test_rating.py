"""Är vi redo?: what the answers come to on the screen is what the page says in words."""

import pytest
from playwright.sync_api import expect

from tests.browser.watch import NOTHING, left
from tests.site import ROOT

PAGE = "kom-igang/ar-vi-redo/"
COUNT = 15
STOPS = 11
ALL = "2" * COUNT


def but(answers, **other):
    """The answers with others to some questions: but(ALL, q3="0")."""
    changed = list(answers)
    for name, answer in other.items():
        changed[int(name[1:]) - 1] = answer
    return "".join(changed)


READY = "Redo att prova. Ingen fråga har 0, och det som kan stoppa starten är klart."
FIRST = "Förbered mer. Ta de här först: "
CASES = {
    "all is clear": (ALL, READY),
    "all on the way but what stops": (but("1" * COUNT, q11="2"), READY),
    "what stops is on the way": (but(ALL, q11="1"), f"{FIRST}fråga 11."),
    "what stops is not there": (but(ALL, q11="0"), f"{FIRST}fråga 11."),
    "one is not there": (but(ALL, q3="0"), f"{FIRST}fråga 3."),
    "three": (but(ALL, q3="0", q11="1", q14="0"), f"{FIRST}fråga 3, 11 och 14."),
    "seven": ("0" * 7 + "2" * 8, f"{FIRST}fråga 1, 2, 3, 4, 5, 6 och 7."),
    "eight": ("0" * 8 + "2" * 7, "Vänta. 8 frågor har 0. Börja om med behov och beslut."),
    "none": ("0" * COUNT, "Vänta. 15 frågor har 0. Börja om med behov och beslut."),
}


@pytest.fixture(scope="module")
def page(chromium, address):
    page = chromium.new_page()
    page.goto(address + PAGE)
    yield page
    page.close()


@pytest.mark.parametrize(("answers", "told"), CASES.values(), ids=CASES)
def test_the_answers_lead_where_the_page_says(page, answers, told):
    page.evaluate(
        """answers => [...answers].forEach((answer, place) => document
          .querySelector(`[name="fraga-${place + 1}"][value="${answer}"]`).click())""",
        answers,
    )
    expect(page.locator(".skattat")).to_have_text(told)
    assert left(page) == NOTHING


def test_the_page_says_the_same_in_words():
    words = (ROOT / "docs" / PAGE.rstrip("/")).with_suffix(".md").read_text("utf-8")
    assert "**Vänta.** Åtta frågor eller fler har 0" in words
    assert "**Förbered mer.** Någon fråga har 0, eller så har fråga 11 inte fått 2." in words
    assert "**Redo att prova.** Ingen fråga har 0, och fråga 11 har 2." in words


def test_it_is_answered_with_the_keyboard_and_says_how_many_are_left(visit, address):
    page = visit(address + PAGE, width=320)
    result = page.locator(".skattat")
    expect(result).to_be_hidden()
    stop = page.get_by_role("group", name="Fråga 11. Elevhälsa: ")
    expect(stop).to_contain_text("0")
    assert "Måste vara klart innan ni börjar." in stop.locator("legend").text_content()
    stop.get_by_role("radio", name="0").focus()
    page.keyboard.press("ArrowDown")
    assert stop.get_by_role("radio", name="1").is_checked()
    expect(result).to_have_text("Ni har svarat på 1 av 15 frågor.")


def test_without_a_script_the_numbers_are_ringed_on_paper(visit, address):
    page = visit(address + PAGE, script=False)
    assert page.locator(".skala:visible").count() == COUNT
    assert page.locator(".skala").first.text_content() == "012"
    assert page.get_by_role("radio").count() == 0
