"""The accessibility statement says no more than what somebody has seen; security.txt when one can write."""

import datetime as dt
from dataclasses import replace

import pytest

from macros.checks import access, advice
from macros.examine import examine
from macros.export.security import security_txt
from macros.language import terms
from macros.model.access import Conformance, Protocol, Statement
from macros.model.kinds import Blank
from macros.model.language import ForeignWords
from macros.model.publisher import Publisher
from macros.model.site import Site
from macros.render import Links, show
from macros.source.positions import read
from macros.source.records import to_record
from macros.views import access as views
from tests.conftest import SOUND
from tests.site import NOW, ROOT

STATEMENT = (SOUND / "data/tillganglighet.yml").read_text("utf-8")
PROTOCOL = (SOUND / "data/protokoll.yml").read_text("utf-8")
CLAIMED = STATEMENT.replace("läge: inte bedömd", "läge: helt förenlig")
TODAY = dt.date(2026, 11, 24)
FAULT = """\
brister:
  - vad: Bilden saknar text.
    varför: Den skrivs i vår.
    krav: 1.1.1
    drabbar: [utan syn, med nedsatt syn]
    rättas: vt-2027
"""
DONE = (
    PROTOCOL.replace("prövat: uppgift saknas", "prövat: 2026-11-01")
    .replace("prövat_av: uppgift saknas", "prövat_av: samordnare")
    .replace("resultat: inte prövad", "resultat: godkänd")
)
ASSESSED = CLAIMED.replace("bedömd: uppgift saknas", "bedömd: 2026-11-01").replace(
    "metod: uppgift saknas", "metod: egen bedömning"
)


def record(kind, text):
    found, problems = to_record(kind, read(text, kind.folder), kind.folder)
    assert problems == []
    return found


def site(statement=STATEMENT, protocol=PROTOCOL, **publisher):
    written = {"namn": "Exempelstaden", "kontakt": "banken@exempel.example"}
    written |= {"webbadress": "https://exempel.example/", **publisher}
    return Site(
        today=TODAY,
        publisher=Publisher.model_validate(written),
        statement=record(Statement, statement),
        protocol=record(Protocol, protocol) if protocol else None,
    )


RULES = [rule for name, rule in vars(access).items() if name.startswith(("a_", "an_", "what_"))]


def codes(found):
    return sorted(problem.code for rule in RULES for problem in rule(found))


def test_wholly_accessible_needs_a_finished_protocol_and_no_open_fault():
    assert codes(site(ASSESSED, DONE)) == []
    assert codes(site(ASSESSED, PROTOCOL)) == ["protokoll-saknas"]
    assert codes(site(ASSESSED, "")) == ["protokoll-saknas"]
    assert codes(site(ASSESSED + FAULT, DONE)) == ["redogorelse-for-god"]


def test_partly_accessible_may_have_faults_and_gaps():
    partly = ASSESSED.replace("helt", "delvis")
    assert codes(site(partly + FAULT, PROTOCOL)) == []


def test_an_assessment_that_is_more_than_a_year_old_is_pointed_out():
    old = ASSESSED.replace("bedömd: 2026-11-01", "bedömd: 2025-11-23")
    (found,) = advice.an_assessment_is_made_again_in_time(site(old, DONE))
    assert (found.code, found.advice) == ("bedomning-forfallen", True)
    last_day = ASSESSED.replace("bedömd: 2026-11-01", "bedömd: 2025-11-24")
    assert list(advice.an_assessment_is_made_again_in_time(site(last_day, DONE))) == []


def test_what_the_protocol_fails_stands_in_the_statement():
    failed = DONE.replace("godkänd", "underkänd")
    assert codes(site(ASSESSED.replace("helt", "delvis"), failed)) == ["brist-saknas"]
    assert codes(site(ASSESSED.replace("helt", "delvis") + FAULT, failed)) == []


def shown(found):
    return show(views.statement(found), Links("om/tillganglighet/")).replace("&#46;", ".")


def test_without_a_publisher_nothing_is_assessed_whatever_is_written():
    found = site(ASSESSED, DONE, namn="uppgift saknas")
    assert views.statement(found).status is Conformance.NOT_ASSESSED
    assert "Inte bedömd" in shown(found)
    assert "mailto:" not in shown(found)


def test_the_statement_has_the_eleven_fields():
    html = shown(site(ASSESSED.replace("helt", "delvis") + FAULT, DONE))
    for told in (
        "Exempelstaden",
        "Provbanken",
        "Delvis förenlig",
        "Bilden saknar text.",
        "Den skrivs i vår.",
        "1\N{NO-BREAK SPACE}november\N{NO-BREAK SPACE}2026",
        "24\N{NO-BREAK SPACE}november\N{NO-BREAK SPACE}2026",
        "Egen bedömning",
        "mailto&#58;" if "mailto&#58;" in html else "mailto:",
        "https&#58;&#47;&#47;www.digg.se&#47;tdosanmalan",
        "Oskäligt betungande",
        "Innehåll som lagen inte gäller",
    ):
        assert told in html, told


def test_the_real_statement_is_not_assessed_and_says_what_is_untried():
    html = show(views.statement(examine(ROOT, NOW).site), Links("om/tillganglighet/"))
    assert "Webbplatsen är inte bedömd" in html
    assert "ingen har prövat" in html


def test_the_protocol_has_every_criterion_once():
    controls = [each.number for each in examine(ROOT, NOW).site.protocol.controls]
    assert len(controls) == len(set(controls))
    assert len(controls) >= 50


def test_one_page_in_ten_of_those_that_are_tried_is_drawn_by_lot_each_term():
    real = examine(ROOT, NOW).site

    def drawn(day):
        groups = views.sample(replace(real, today=day)).groups
        return [[card.path for card in group.cards] for group in groups]

    always, by_lot = drawn(dt.date(2026, 8, 1))
    assert len(always) == len(real.protocol.sample) - 1  # but for the lost page
    assert len(always) <= 10 * len(by_lot)
    assert set(always) & set(by_lot) == set()
    assert drawn(dt.date(2026, 12, 31)) == [always, by_lot]
    assert drawn(dt.date(2027, 1, 1))[1] != by_lot


def test_security_txt_is_written_when_somebody_can_be_reached():
    lines = security_txt(site()).splitlines()
    assert lines == [
        "Contact: mailto:banken@exempel.example",
        "Expires: 2027-09-20T00:00:00Z",
        "Preferred-Languages: sv, en",
        "Canonical: https://exempel.example/.well-known/security.txt",
    ]
    expires = dt.date.fromisoformat(lines[1][9:19])
    assert dt.timedelta(60) < expires - TODAY < dt.timedelta(365)


@pytest.mark.parametrize("field", ["namn", "kontakt", "webbadress"])
def test_security_txt_is_not_written_while_something_is_unknown(field):
    assert security_txt(site(**{field: Blank.UNKNOWN.value})) == ""


def test_the_invented_city_has_security_txt_and_the_real_bank_has_none(built, example_built):
    text = (example_built / ".well-known/security.txt").read_text("utf-8")
    assert text.startswith("Contact: mailto:redaktion@exempel.example\nExpires: ")
    assert not (built / ".well-known").exists()


def test_a_foreign_word_that_is_not_marked_is_told_where_it_stands():
    real = examine(ROOT, NOW).site
    assert list(terms.a_foreign_word_is_marked(real)) == []
    words = ForeignWords.model_validate({"ord": [{"ord": "skolan", "språk": "en"}]})
    found = list(terms.a_foreign_word_is_marked(replace(real, foreign=words)))
    used = [path for path in real.pages if "skolan" in (ROOT / "docs" / path).read_text("utf-8")]
    assert {problem.code for problem in found} <= {"omarkt-sprak"}
    assert bool(found) == bool(used)
