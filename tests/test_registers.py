"""What grows by the line, on paper and over time: order, choices, and what each entry says."""

import re

import pytest

from macros import render
from macros.views import paper, references, registers, research, upkeep
from macros.vocabulary import Vocabulary
from tests.small import page, site_of
from tests.test_render import Words
from tests.test_views import plain

QUESTION = """fråga: {0}
väckt_av: Provstaden
väckt: {1}
källor: [provrapport]
öppet: Allt.
läge: {2}
"""
ADAPTATION = """del: {0}
ändring: Ändrat.
varför: uppgift saknas
iakttaget: Inget.
var: Testvik
när: 2024
hållning: {1}
hållning_enligt: Provstaden
källor: [provrapport]
"""
STUDY = """namn: {0}
program: {1}
land: Sverige
år: {2}
upplägg: Enkät.
storlek: Två skolor.
fann: Inget.
gränser: Allt.
kunskap_attityder: bättre
ingripande: sämre
våld: inte undersökt
källor: [provstudien]
"""
STATUTE = """lag: {0}
sfs: "{1}"
lagrum: {2}
säger: Något.
lydelse: ej tillämpligt
gäller_från: uppgift saknas
kontrollerad: 2026-11-01
ses_över: vt-2027
adress: uppgift saknas
"""
DATA = {
    "data/oppna-fragor/svarad.yml": QUESTION.format("Svarad?", "ht-2019", "besvarad"),
    "data/oppna-fragor/sen.yml": QUESTION.format("Sen?", "2025", "öppen"),
    "data/oppna-fragor/tidig.yml": QUESTION.format("Tidig?", "vt-2020", "öppen"),
    "data/anpassningar/b.yml": ADAPTATION.format("Åtta träffar", "kärna"),
    "data/anpassningar/a.yml": ADAPTATION.format("Möbler", "kärna"),
    "data/anpassningar/c.yml": ADAPTATION.format("Ordning", "avråds"),
    "data/notiser/aby.yml": "namn: Åby\nnär: 2024\ntext: Hej.\nkällor: [provrapport]\n",
    "data/handelser/sist.yml": "när: odaterad\nvad: Sist.\nkällor: [provrapport]\n",
    "data/handelser/forst.yml": "när: före 2016\nvad: Först.\nkällor: [agerakallan]\n",
    "data/ordlista/arena.yml": "ord: Åskådare\nbetyder: Den som ser.\n",
    "data/studier/annan.yml": STUDY.format("Annan 2010", "annat åskådarprogram", 2010),
    "data/studier/elev.yml": STUDY.format("Elev 2024", "MVP, ledd av elever", 2024),
    "data/studier/tidig.yml": STUDY.format("Tidig 2019", "MVP, ledd av vuxna", 2019),
    "data/lagrum/tio.yml": STATUTE.format("provlagen", "2019:100", "10 kap. 1 §"),
    "data/lagrum/ab.yml": STATUTE.format("aprilförordningen", "2001:5", "2 §"),
    "data/lagrum/hel.yml": STATUTE.format("provlagen", "2019:100", "2 kap. 9 a §"),
}
NEW = {"datum": "2025-08-20", "vad": "Ny siffra.", "varför": "En rapport kom."}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    register = page("om-mvp/register", "Register", _all(), ändringar=[NEW], granskas="ht-2026")
    older = {"datum": "2025-08-01", "vad": "Sidan är ny.", "varför": "Den behövdes."}
    return site_of(
        tmp_path_factory.mktemp("register"),
        register,
        page("om/bo", "Bo", ändringar=[NEW | {"varför": "Annat."}, older], granskas="vt-2026"),
        page("om/al", "Al", ändringar=[older], status="ersatt", ersatt_av="bo"),
        data=DATA,
    )


def _all():
    names = ("notiser", "oppna_fragor", "anpassningar", "tidslinje", "ordlista", "lagregister")
    more = ("studietabell", "studiediagram", "nytt", "granskas_snart", "faltguide")
    calls = [f"{name}()" for name in (*names, *more)]
    calls += ['checklista("starten")', 'sjalvskattning("starten")', 'blankett("veckoplan")']
    return "\n\n".join(f"{{{{ {call} }}}}" for call in calls)


def ids(register):
    return [entry.record.id for entry in register.entries]


ORDERS = {
    "questions": (registers.questions, ("",), ["tidig", "sen", "tiden", "svarad"]),
    "questions of one kind": (registers.questions, ("öppen",), ["tidig", "sen"]),
    "adaptations": (registers.adaptations, ("",), ["a", "b", "c", "halva-klasser"]),
    "adaptations of one kind": (registers.adaptations, ("avråds",), ["c"]),
    "notices": (registers.notices, (), ["provlunda", "aby"]),
    "the time line": (registers.timeline, (), ["forst", "start", "sist"]),
    "words": (registers.glossary, (), ["ledarpar", "traff", "arena"]),
}


@pytest.mark.parametrize("name", ORDERS)
def test_a_register_is_read_in_this_order(site, name):
    make, chosen, order = ORDERS[name]
    assert ids(make(site, *chosen)) == order


def test_an_entry_rests_on_its_sources_and_those_of_its_answers(site):
    entries = {entry.record.id: entry for entry in registers.questions(site, "").entries}
    assert [source.id for source in entries["tiden"].sources] == ["provrapport", "provstudien"]
    assert [source.id for source in entries["sen"].sources] == ["provrapport"]
    event = next(each for each in registers.timeline(site).entries if each.record.id == "start")
    assert [statute.id for statute in event.statutes] == ["provplanen"]


def test_laws_stand_by_name_and_their_places_by_number(site):
    laws = references.statutes(site).laws
    assert [(law.name, [each.id for each in law.statutes]) for law in laws] == [
        ("aprilförordningen (2001:5)", ["ab"]),
        ("provlagen (2019:100)", ["hel", "provplanen", "tio"]),
    ]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("provplanen", "3·kap.·2·§ provlagen (2019:100)"),
        ("ab", "2·§ aprilförordningen (2001:5)"),
    ],
)
def test_a_place_in_a_law_is_named_as_in_a_sentence(site, name, label):
    assert site.statutes[name].label.replace("\N{NO-BREAK SPACE}", "·") == label


def test_studies_stand_by_programme_and_year(site):
    assert plain(research.studies(site)) == [
        "Studie | Program | Land | Upplägg | Storlek | Fann | Kan inte säga",
        "Tidig 2019 | MVP, ledd av vuxna | Sverige | Enkät. | Två skolor. | Inget. | Allt.",
        "Provsson 2023 | MVP, ledd av vuxna | Sverige | Enkät före och efter. | Två skolor. | Ledare med tid höll fler träffar. | Studien säger inget om våld.",
        "Elev 2024 | MVP, ledd av elever | Sverige | Enkät. | Två skolor. | Inget. | Allt.",
        "Annan 2010 | annat åskådarprogram | Sverige | Enkät. | Två skolor. | Inget. | Allt.",
    ]
    assert [each.name for each in research.chart(site).studies] == [
        row.name for row in research.studies(site).rows
    ]


def test_a_checklist_says_who_does_what_and_what_stops(site):
    ticks = paper.checklist(site, "starten")
    assert [(each.role, each.text, each.shown_by, each.stops) for each in ticks.items] == [
        ("Rektor", "Alla har läst rapporten.", "En lista med namn.", True),
        ("", "Alla har fått säga vad de tycker.", "", False),
    ]
    assert [[source.id for source in each.sources] for each in ticks.items] == [["provrapport"], []]
    assert (ticks.rated, paper.self_rating(site, "starten").rated) == (False, True)


@pytest.mark.parametrize(("written", "rows"), [("tomma_rader: 2\n", 2), ("", 0)])
def test_a_form_has_its_empty_rows(tmp_path, written, rows):
    text = "namn: Plan\nhjälp: Fyll i.\nkolumner: [Träff, Vecka]\n" + written
    small = site_of(tmp_path, data={"data/blanketter/plan.yml": text})
    shown = paper.form(small, "plan")
    assert (shown.blank_rows, shown.form.sums) == (rows, False)


def test_what_is_new_is_told_once_however_many_pages_it_is_on(site):
    told = [
        (str(change.day), change.what, [(each.page.text, each.why) for each in change.pages])
        for change in upkeep.news(site).changes
    ]
    assert told == [
        ("2025-08-20", "Ny siffra.", [("Bo", "Annat."), ("Register", "En rapport kom.")]),
        ("2025-08-01", "Sidan är ny.", [("Al", "Den behövdes."), ("Bo", "Den behövdes.")]),
    ]


def test_pages_to_be_read_again_stand_by_term(site):
    assert plain(upkeep.reviews(site)) == [
        "Sida | Ska läsas | Läget | Status | Ansvarig | Skriven",
        "Bo | våren 2026 | försenad | utkast | redaktionen | 1 augusti 2025",
        "Register | hösten 2026 | den här terminen | utkast | redaktionen | 1 augusti 2025",
        "Al | våren 2027 | senare | ersatt | redaktionen | 1 augusti 2025",
    ]


# What a reader of the page sees of each, in this order.
SHOWN = {
    "notiser": "Provlunda En skola i Provlunda har hållit träffar. Odaterad. Källa: Provstaden 2025 (myndighet). Åby Hej. 2024.",
    "oppna_fragor": "Tidig? Läget: öppen Ställd av: Provstaden, våren 2020 Ingen senare källa som vi har läst svarar. Fortfarande öppet: Allt.",
    "anpassningar": "Klassens storlek Klassen delades i två. Varför Uppgift saknas Vad som hände Fler elever sade något. Var och när Testskolan, Testvik, hösten 2024 Hållning Ej bedömd Källa: Provstaden 2025 (myndighet).",
    "tidslinje": "2019 Skolorna måste göra en plan. Se 3 kap. 2 § provlagen (2019:100). Källa: Provstaden 2025 (myndighet).",
    "ordlista": "ledarpar Två ledare som leder träffarna tillsammans. Källa: Provstaden 2025 (myndighet). träff En gång då klassen talar om våld. Åskådare Den som ser.",
    "lagregister": "3 kap. 2 § Skolan gör en plan varje år. Läst 1 november 2026, i lydelsen till och med 2025:1. Ses över våren 2027. Läs lagtexten : 3 kap. 2 § provlagen (2019:100)",
    "studiediagram": "Provsson 2023 MVP, ledd av vuxna bättre ingen skillnad inte undersökt",
    "checklista": "Innan ni börjar Rektor: Alla har läst rapporten. Måste vara klart innan ni börjar. Visas av: En lista med namn. Källa: Provstaden 2025 (myndighet). Alla har fått säga vad de tycker. Bankens förslag.",
    "sjalvskattning": "Innan ni börjar 0 1 2 Rektor: Alla har läst rapporten.",
    "blankett": "Veckoplan Träff Vecka Träff 1 Summa En rad för varje träff. Källa: Provstaden 2025 (myndighet).",
    "nytt": "20 augusti 2025: Ny siffra. Bo : Annat. Register : En rapport kom. 1 augusti 2025: Sidan är ny.",
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_reader_sees_this(site, name):
    own = site.by_address["om-mvp/register"]
    words = Vocabulary(site, own)
    call = next(call for call in own.calls if call.name == name)
    html = render.show(words.answer(call), render.Links("om-mvp/register/"))
    seen = Words(re.sub(r"(?=<)", " ", html)).text.replace("\N{NO-BREAK SPACE}", " ")
    said = re.sub(r" (?=[.,)])|(?<=\() ", "", " ".join(seen.split()))
    assert SHOWN[name] in said


def test_every_macro_of_the_page_is_shown_without_a_fault(site):
    own = site.by_address["om-mvp/register"]
    shown = [render.show(each, render.Links()) for each in Vocabulary(site, own).shown()]
    assert len(shown) == 14
    assert all(html.startswith("<") for html in shown)
