"""Lists of pages and what they can be asked for, the matrix, the examples, where sources are used."""

import pytest

from macros.views import lists, phases, references
from tests.small import page, site_of
from tests.test_views import plain

THEME = {"data/teman/tid.yml": "namn: tid\nbeskrivning: Hur tiden räcker.\n"}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Six lessons that differ, two stations that take up two of them, two examples."""
    way = {"ordning": 1, "beslutar": ["rektor"], "fas": "förberedelser"}
    return site_of(
        tmp_path_factory.mktemp("listor"),
        page("index", "Start", "{{ kallista() }}", källor=["provrapport"]),
        page(
            "forberedelser/ost",
            "Öst",
            'Känt. {{ kalla("provstudien") }}',
            stadier=["högstadiet"],
            teman=["samverkan", "tid"],
        ),
        page(
            "forberedelser/ast",
            "Åst",
            'Så. {{ kalla("agerakallan") }}',
            roller=["mvp-ledare"],
            arenor=["fritidsgård", "skola"],
        ),
        page("forberedelser/ett", "Ett", teman=["tid"], status="ersatt", ersatt_av="ost"),
        page("forberedelser/tva", "Två", 'Det var {{ uppgift("start") }}.'),
        page("uppfoljning/tre", "Tre", roller=["mvp-ledare", "redaktion"], stadier=["gymnasiet"]),
        page("uppfoljning/fyra", "Fyra", arenor=["parklek"]),
        page("forberedelser/index", "Förberedelser"),
        page("kom-igang/1-x", "1. X", lärdomar=["forberedelser/tva", "uppfoljning/tre"], **way),
        page(
            "kom-igang/2-y",
            "2. Y",
            lärdomar=["forberedelser/tva", "forberedelser/ost"],
            **way | {"ordning": 2},
        ),
        page("kom-igang/kalender", "Kalender"),
        page("roller/rektor", "Rektor"),
        page("roller/mvp-ledare", "MVP-ledare", roll="mvp-ledare"),
        page(
            "exempel/bo",
            "Åby",
            'Så. {{ kalla("provrapport") }} {{ lag("provplanen") }}',
            stadier=["högstadiet"],
            teman=["tid"],
        ),
        page(
            "exempel/al",
            "Alby",
            när="odaterad",
            skolor="0",
            ledare="uppgift saknas",
            program="Agera tillsammans",
            arenor=["skola", "fritidsgård"],
            fungerade_inte="uppgift saknas",
        ),
        data=THEME,
    )


BEFORE = ["Två", "Öst", "Åst"]  # as the stations take them up, then by title
AFTER = ["Tre", "Fyra"]

# What is asked for, and the titles under each heading. One phase stands by stations; what lies in
# one phase among other choices has no heading.
CHOICES = {
    "nothing": ({}, {"Förberedelser": BEFORE, "Uppföljning": AFTER}),
    "an empty choice": (
        {"phase": "", "role": ""},
        {"Förberedelser": BEFORE, "Uppföljning": AFTER},
    ),
    "a phase": (
        {"phase": "förberedelser"},
        {"1. X": ["Två"], "2. Y": ["Öst"], "Fler lärdomar": ["Åst"]},
    ),
    "a phase and more": ({"phase": "förberedelser", "theme": "tid"}, {"": ["Öst"]}),
    "a phase without lessons": ({"phase": "genomförande"}, {}),
    "a role": ({"role": "mvp-ledare"}, {"Förberedelser": ["Åst"], "Uppföljning": ["Tre"]}),
    "a theme": ({"theme": "tid"}, {"": ["Öst"]}),
    "an arena": ({"arena": "fritidsgård"}, {"": ["Åst"]}),
    "a stage": ({"stage": "gymnasiet"}, {"": ["Tre"]}),
    "a kind of knowledge": ({"knowledge": "forskning"}, {"": ["Öst"]}),
    "the kind of a card's source": ({"knowledge": "myndighet"}, {"": ["Två"]}),
    "a status": ({"status": "ersatt"}, {"": ["Ett"]}),
    "several": ({"role": "rektor", "theme": "tid", "status": "utkast"}, {"": ["Öst"]}),
    "what nothing fits": ({"role": "mvp-ledare", "arena": "parklek"}, {}),
}


@pytest.mark.parametrize("name", CHOICES)
def test_lessons_can_be_asked_for_in_this_way(site, name):
    wanted, told = CHOICES[name]
    shown = lists.lessons(site, **wanted)
    assert {each.heading: [card.title for card in each.cards] for each in shown.groups} == told
    assert [each.heading for each in shown.groups] == list(told)
    assert shown.empty == "Ännu finns ingen lärdom här. Har du en? Berätta."


WRONG = [
    ({"phase": "start"}, "”start” går inte att välja. Skriv ”förberedelser”, ”genomförande” eller"),
    ({"role": "rektorn"}, "Ingen roll heter ”rektorn”. Menade du ”rektor”?"),
    ({"theme": "tiden"}, "Inget tema heter ”tiden”. Menade du ”tid”?"),
    ({"arena": "skolan"}, "”skolan” går inte att välja. Skriv ”skola”, ”fritidsgård”, ”parklek”"),
    ({"stage": "lågstadiet"}, "”lågstadiet” går inte att välja. Skriv ”mellanstadiet”, "),
    ({"knowledge": "tro"}, "”tro” går inte att välja. Skriv ”lag”, ”forskning”, ”oberoende"),
    ({"status": "klar"}, "”klar” går inte att välja. Skriv ”utkast”, ”granskad” eller ”ersatt”."),
]


@pytest.mark.parametrize(("wanted", "told"), WRONG)
def test_what_cannot_be_asked_for_is_told(site, wanted, told):
    with pytest.raises(ValueError) as error:  # noqa: PT011 - its words are what is tested
        lists.lessons(site, **wanted)
    assert str(error.value).startswith(told)


def test_a_phase_that_no_station_takes_up_has_no_heading(tmp_path):
    small = site_of(tmp_path, page("forberedelser/a", "A"), page("forberedelser/b", "B"))
    (group,) = lists.lessons(small, phase="förberedelser").groups
    assert (group.heading, [card.title for card in group.cards]) == ("", ["A", "B"])


# A card: where and how far, for whom, on what kinds of knowledge, and how strong that is.
CARDS = {
    "forberedelser/ost": ((), ("rektor",), ["forskning"], "medel"),
    "forberedelser/ett": (("Ersatt",), ("rektor",), [], "inget underlag"),
    "uppfoljning/tre": ((), ("MVP-ledare", "redaktionen"), [], "inget underlag"),
    "exempel/al": (("Testskolan", "odaterad"), ("rektor",), [], "inget underlag"),
    "exempel/bo": (("Testskolan", "hösten 2024"), ("rektor",), ["lag", "myndighet"], "medel"),
    "roller/rektor": ((), (), [], ""),
}


@pytest.mark.parametrize("address", CARDS)
def test_a_card_says_what_a_reader_chooses_by(site, address):
    card = lists.card(site, site.by_address[address])
    marks = tuple(mark.replace("\N{NO-BREAK SPACE}", " ") for mark in card.marks)
    assert card.path == f"{address}.md"
    assert (marks, card.roles, [str(kind) for kind in card.kinds], card.strength) == CARDS[address]


LINES = [
    ("Så räcker tiden. Mer text.", "Så räcker tiden."),
    ("För dig som är rektor. Så räcker tiden. Mer.", "Så räcker tiden."),
    ("För dig som är rektor.", "För dig som är rektor."),
    ("Utan punkt", "Utan punkt."),
]


@pytest.mark.parametrize(("summary", "line"), LINES)
def test_a_card_has_the_first_line_that_tells_of_something(summary, line):
    assert lists.line(summary) == line


EXAMPLES = {
    "nothing": ({}, ["Alby", "Åby"]),
    "an arena": ({"arena": "fritidsgård"}, ["Alby"]),
    "a stage": ({"stage": "högstadiet"}, ["Åby"]),
    "a theme": ({"theme": "tid"}, ["Åby"]),
    "who leads": ({"led_by": "vuxna"}, ["Åby"]),
    "several": ({"led_by": "uppgift saknas", "arena": "skola"}, ["Alby"]),
    "what nothing fits": ({"led_by": "äldre elever"}, []),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_can_be_asked_for_in_this_way(site, name):
    wanted, titles = EXAMPLES[name]
    shown = lists.examples_for(site, **wanted)
    assert [card.title for group in shown.groups for card in group.cards] == titles
    assert shown.empty == "Ännu finns inget exempel på det här. Har du ett? Berätta."


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({"led_by": "elever"}, "”elever” går inte att välja. Skriv ”vuxna”, ”äldre elever”"),
        ({"theme": "x"}, "Inget tema heter ”x”."),
    ],
)
def test_examples_that_cannot_be_asked_for_are_told(site, wanted, told):
    with pytest.raises(ValueError, match=f"^{told}"):
        lists.examples_for(site, **wanted)


def test_the_phases_are_a_picture_with_the_first_pages_that_there_are(site):
    told = [(step.name, step.path, step.line, step.lessons) for step in phases.picture(site).steps]
    assert told == [("Förberedelser", "forberedelser/index.md", "Kort om sidan.", 3)]


STRIPS = {
    "forberedelser/ost": [True],
    "forberedelser/index": [True],
    "kom-igang/1-x": [True],
    "uppfoljning/tre": [False],
    "exempel/al": None,
    "index": None,
}


@pytest.mark.parametrize("address", STRIPS)
def test_a_page_in_a_phase_shows_which(site, address):
    shown = phases.strip(site, site.by_address[address])
    assert (shown and [step.here for step in shown.steps]) == STRIPS[address]


FOLDERS = {
    "forberedelser": ["Två", "Åst", "Öst"],
    "kom-igang": ["1. X", "2. Y", "Kalender"],
    "roller": ["MVP-ledare", "Rektor"],
}


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_is_all_its_pages_but_the_first_by_title(site, name):
    (group,) = lists.folder(site, name).groups
    assert [card.title for card in group.cards] == FOLDERS[name]


@pytest.mark.parametrize("name", ["mallar", "forberedelse", ""])
def test_a_folder_without_pages_is_told(site, name):
    with pytest.raises(ValueError, match=f"^Mappen docs/{name} har inga sidor.$"):
        lists.folder(site, name)


def test_the_way_in_is_the_stations_by_number(site):
    (group,) = lists.way_in(site).groups
    assert [card.title for card in group.cards] == ["1. X", "2. Y"]


def test_the_examples_stand_beside_one_another(site):
    table = lists.examples(site)
    assert plain(table) == [
        "Exempel | Plats | När | Program | Leds av | Arena | Stadium | Skolor | Det som fungerade | Det som inte fungerade",
        "Alby | Testskolan | odaterad | Agera tillsammans | uppgift saknas | skola och fritidsgård | uppgift saknas | 0 | Mycket. | uppgift saknas",
        "Åby | Testskolan | hösten 2024 | MVP | vuxna | skola | högstadiet | 1 | Mycket. | Lite.",
    ]
    assert table.comparable
    assert [row.key for row in table.rows] == ["al", "bo"]
    assert [source.id for source in table.sources] == ["provrapport"]


def test_the_matrix_says_where_lessons_are_missing(site):
    table = lists.matrix(site)
    assert plain(table) == [
        "Roll | Förberedelser (lärdomar) | Genomförande (lärdomar) | Uppföljning (lärdomar)",
        "MVP-ledare | 1 | 0 | 1",
        "Rektor | 2 | 0 | 1",
    ]
    cells = [(cell.text, cell.page) for cell in table.rows[0].cells]
    assert cells == [
        ("MVP-ledare", "roller/mvp-ledare.md"),
        ("1", "forberedelser/index.md"),
        ("saknas", ""),
        ("1", "uppfoljning/index.md"),
    ]


def test_the_register_of_sources_says_where_each_is_used(site):
    used = {
        entry.source.id: [cell.text for cell in entry.pages]
        for entry in references.register(site, "").entries
    }
    assert used == {
        "agerakallan": ["Åst"],
        "provrapport": ["Start", "Två", "Åby"],
        "provstudien": ["Öst"],
    }


def test_the_register_of_one_kind_of_knowledge(site):
    entries = references.register(site, "forskning").entries
    assert [entry.source.id for entry in entries] == ["provstudien"]
    with pytest.raises(ValueError, match="”forskare” går inte att välja"):
        references.register(site, "forskare")
