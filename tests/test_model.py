"""The dictionary: Swedish order, numbers, dates, terms, and every field's two names."""

import datetime as dt
from decimal import Decimal

import pytest
from pydantic import BaseModel

from macros.model import swedish
from macros.model.page_kinds import PAGE_KINDS, page_kind
from macros.model.pages import Page
from macros.model.problem import Place, Problem, did_you_mean, listed, quoted
from macros.model.site import KINDS, SINGLES
from macros.model.time import Term, When
from macros.source.positions import read
from macros.source.records import to_record


def spaced(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


ORDERS = [
    (["Öja", "Ala", "Äby", "Åby", "Zeta"], ["Ala", "Zeta", "Åby", "Äby", "Öja"]),
    (["åk 10", "åk 9", "åk 2"], ["åk 2", "åk 9", "åk 10"]),
    (["Élan", "Elin", "Eda"], ["Eda", "Élan", "Elin"]),
    (["ähus", "Ähus", "a\u030ahus"], ["a\u030ahus", "ähus", "Ähus"]),
    (["Bø", "Bæ", "Bå"], ["Bå", "Bæ", "Bø"]),
]


@pytest.mark.parametrize(("words", "ordered"), ORDERS)
def test_words_sort_as_in_a_swedish_book(words, ordered):
    assert sorted(words, key=swedish.sort_key) == ordered


@pytest.mark.parametrize(
    ("value", "told"),
    [(0, "0"), (1234567, "1 234 567"), (Decimal("2.5"), "2,5"), (Decimal("26.0"), "26")],
)
def test_numbers_read_as_in_swedish(value, told):
    assert spaced(swedish.number(value)) == told


def test_dates_read_as_in_swedish():
    assert spaced(swedish.day(dt.date(2026, 5, 3))) == "3 maj 2026"
    assert spaced(swedish.month(dt.date(2026, 11, 3))) == "november 2026"


@pytest.mark.parametrize(
    ("words", "told"),
    [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")],
)
def test_lists_are_joined_with_och(words, told):
    assert swedish.joined(words) == told


@pytest.mark.parametrize(
    ("text", "slug"),
    [("Enskede-Årsta-Vantör", "enskede-arsta-vantor"), ("  Hög & låg!", "hog-lag"), ("…", "")],
)
def test_addresses_are_plain(text, slug):
    assert swedish.ascii_slug(text) == slug


def test_plural():
    assert [spaced(swedish.plural(n, "skola", "skolor")) for n in (0, 1, 2)] == [
        "0 skolor",
        "1 skola",
        "2 skolor",
    ]


TERMS = [
    ("vt-2022", "vårterminen 2022", "våren 2022", "2022-01-01", "2022-06-30"),
    ("ht-2020", "höstterminen 2020", "hösten 2020", "2020-07-01", "2020-12-31"),
]


@pytest.mark.parametrize(("text", "label", "season", "starts", "ends"), TERMS)
def test_a_term_has_a_name_and_two_ends(text, label, season, starts, ends):
    term = Term.parse(text)
    assert (term.id, spaced(term.label), spaced(term.season)) == (text, label, season)
    assert (term.starts.isoformat(), term.ends.isoformat()) == (starts, ends)
    assert Term.of(term.starts) == Term.of(term.ends) == term


def test_terms_sort_by_time():
    names = ["ht-2021", "vt-2022", "ht-2020", "vt-2021"]
    assert [term.id for term in sorted(map(Term.parse, names))] == [
        "ht-2020",
        "vt-2021",
        "ht-2021",
        "vt-2022",
    ]


@pytest.mark.parametrize(
    "text", ["", "HT-2020", "ht2020", "ht-20", "ht-1999", "st-2020", "ht-2020 "]
)
def test_what_is_no_term_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - the caller words it
        Term.parse(text)


WHENS = [
    ("ht-2020", "hösten 2020", "2020-07-01", "2020-12-31"),
    ("2017", "2017", "2017-01-01", "2017-12-31"),
    ("2022-02", "februari 2022", "2022-02-01", "2022-02-28"),
    ("2022-12", "december 2022", "2022-12-01", "2022-12-31"),
    ("2022-03-29", "29 mars 2022", "2022-03-29", "2022-03-29"),
    ("2020 till 2022", "2020–2022", "2020-01-01", "2022-12-31"),
    ("2018-10 till 2022-10", "oktober 2018 till oktober 2022", "2018-10-01", "2022-10-31"),
    ("vt-2020 till ht-2021", "våren 2020 till hösten 2021", "2020-01-01", "2021-12-31"),
    ("före 2023-07", "före juli 2023", None, "2023-06-30"),
    ("från 2021", "från 2021", "2021-01-01", None),
    ("omkring 2021", "omkring 2021", "2021-01-01", "2021-12-31"),
    ("odaterad", "odaterad", None, None),
]


@pytest.mark.parametrize(("text", "label", "earliest", "latest"), WHENS)
def test_a_time_says_as_much_as_its_source_and_no_more(text, label, earliest, latest):
    when = When.parse(text)
    assert spaced(when.label) == label
    assert [day and day.isoformat() for day in (when.earliest, when.latest)] == [earliest, latest]
    assert (when.term is None) == (text != "ht-2020")


@pytest.mark.parametrize(
    "text",
    ["", "i fjol", "2022-13", "2022-02-30", "1850", "2022 till 2020", "före", "ht-2020 till"],
)
def test_what_is_no_time_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - the caller words it
        When.parse(text)


def kinds():
    return [*SINGLES, *KINDS, Page, *PAGE_KINDS.values()]


def records(model, seen=None):
    """The model and every record inside it."""
    seen = seen if seen is not None else {}
    if model in seen:
        return seen
    seen[model] = None
    for info in model.model_fields.values():
        stack = [info.annotation]
        while stack:
            part = stack.pop()
            if isinstance(part, type) and issubclass(part, BaseModel):
                records(part, seen)
            stack += getattr(part, "__args__", ())
    return seen


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_field_has_a_swedish_name_a_sentence_and_an_example(kind):
    for model in records(kind):
        assert model.model_config["frozen"], model
        for name, info in model.model_fields.items():
            assert info.alias, (model, name)
            assert info.alias == info.alias.lower(), (model, name)
            assert info.description.endswith("."), (model, name)
            assert info.examples, (model, name)
        aliases = [info.alias for info in model.model_fields.values()]
        assert len(set(aliases)) == len(aliases), model


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_example_may_be_written(kind):
    """A file made of the examples has no fault in any of its fields."""
    for name, info in kind.model_fields.items():
        document = read("", "x.yml")
        document.values = {info.alias: info.examples[0]}
        _, problems = to_record(kind, document, "data/deltagande/ht-2026/x.yml")
        wrong = [each.message for each in problems if each.code != "saknat-falt"]
        assert wrong == [], name


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("index.md", "Page"),
        ("om/kallor.md", "Page"),
        ("forberedelser/index.md", "Page"),
        ("forberedelser/forankra.md", "Lesson"),
        ("stadsdelar/farsta.md", "DistrictPage"),
        ("exempel/x.md", "Example"),
    ],
)
def test_the_folder_says_what_kind_a_page_is(path, kind):
    assert page_kind(path).__name__ == kind


def test_problems_read_as_one_line_and_sort_by_place():
    first, second = Problem(Place("a", 2, 9), "b", "B."), Problem(Place("a", 10, 1), "a", "A.")
    assert sorted([second, first]) == [first, second]
    assert first.as_text() == "a:2:9: B. [b]"


def test_what_was_written_is_shortened_and_made_visible():
    assert quoted("a\nb\u202ec") == "”a‹ny rad›b‹U+202E›c”"
    assert quoted("x" * 100) == f"”{'x' * 59}…”"


@pytest.mark.parametrize(
    ("word", "known", "told"),
    [
        ("farst", ["farsta", "jarva"], " Menade du ”farsta”?"),
        ("x", ["farsta"], ""),
        ("FARSTA", ["farsta"], " Menade du ”farsta”?"),
    ],
)
def test_the_nearest_word_is_offered(word, known, told):
    assert did_you_mean(word, known) == told


def test_words_are_listed():
    assert listed(["a"]) == "”a”"
    assert listed("abc", "och") == "”a”, ”b” och ”c”"


JULY, JUNE = dt.date(2023, 7, 1), dt.date(2023, 6, 30)
TOUCHES = {
    ("före 2023-07", None, JUNE): True,
    ("före 2023-07", JULY, None): False,
    ("från 2023-07", None, JUNE): False,
    ("från 2023-07", JULY, None): True,
    ("2023", JULY, None): True,
    ("2023", None, JUNE): True,
    ("vt-2023", JULY, None): False,
    ("2020 till 2022", JULY, None): False,
    ("odaterad", JULY, None): True,
    ("odaterad", None, None): True,
}


@pytest.mark.parametrize(("text", "first", "last"), TOUCHES)
def test_a_time_touches_another_unless_they_cannot_meet(text, first, last):
    assert When.parse(text).touches(first, last) is TOUCHES[text, first, last]
