"""How the bank is written: figures worked out by hand, and each rule with its whole message."""

import pytest

from macros import language
from macros.examine import examine
from macros.language import ease, forms, spelling, terms
from macros.language.text import Passage, words
from macros.model.body import Block
from macros.model.problem import Place
from tests.small import page, site_of
from tests.test_faults import TODAY, said, spoil

SENTENCES = {
    "one": ("Ett ord.", ["Ett ord."]),
    "without an end": ("Ett ord", ["Ett ord"]),
    "two": ("Ett ord. Två ord!", ["Ett ord.", "Två ord!"]),
    "a question": ("Vem? Du.", ["Vem?", "Du."]),
    "a number begins one": ("Det var så. 26 skolor.", ["Det var så.", "26 skolor."]),
    "a colon before a capital": ("Rektor: Bjud in alla.", ["Rektor:", "Bjud in alla."]),
    "a colon before a small letter": ("Två saker: ett och två.", ["Två saker: ett och två."]),
    "a quotation": (
        "Hon sa: ”Nej.” Han gick. ”Ja.”",
        ["Hon sa:", "”Nej.", "Han gick.", "”Ja.”"],
    ),
    "brackets": ("Så var det. (Inte nu.) Sedan.", ["Så var det.", "(Inte nu.", "Sedan."]),
    "a number with a point": ("Det är 2.5 av 10.", ["Det är 2.5 av 10."]),
    "Å begins a sentence": ("Nej. Året är slut. Öva.", ["Nej.", "Året är slut.", "Öva."]),
    "signs alone are none": ("Ja. – !", ["Ja. – !"]),
    "nothing": ("…", []),
    "abbreviations before a number": (
        "Vi ses kl. 9 i åk. 7. Enligt 2 kap. 9 § på s. 12. Ja.",
        ["Vi ses kl. 9 i åk. 7.", "Enligt 2 kap. 9 § på s. 12.", "Ja."],
    ),
    "a word that ends as an abbreviation": ("Vi ses. 26 kom.", ["Vi ses.", "26 kom."]),
}


@pytest.mark.parametrize("name", SENTENCES)
def test_a_text_falls_into_sentences(name):
    text, found = SENTENCES[name]
    assert list(Passage(Block("p", text, 1), Place("x"), text).sentences) == found


WORDS = {
    "plain": ("Ett, två och tre.", ["Ett", "två", "och", "tre"]),
    "compounds": ("MVP-ledare i Enskede-Årsta-Vantör", ["MVP-ledare", "i", "Enskede-Årsta-Vantör"]),
    "an ending after a colon": ("SKR:s och MÄN:s id:n", ["SKR:s", "och", "MÄN:s", "id:n"]),
    "a colon that ends": ("Rektor: Bjud", ["Rektor", "Bjud"]),
    "numbers": ("10 000 kronor, 2,5 och 08.30", ["10 000", "kronor", "2,5", "och", "08.30"]),
    "a span": ("7\N{EN DASH}9 år", ["7", "9", "år"]),
    "a half-written compound": ("för- och nackdelar", ["för", "och", "nackdelar"]),
    "signs": ("a & b / c – ”d”", ["a", "b", "c", "d"]),
    "nothing": ("– 	", []),
}


@pytest.mark.parametrize("name", WORDS)
def test_a_sentence_falls_into_words(name):
    text, found = WORDS[name]
    assert words(text) == found


# Sentences, words a sentence, long words in per cent of all, and long words a sentence, by hand.
EASE = [
    ([], 0, 0, 0),
    (["Jag ser en hund."], 4, 4, 0),  # 4/1 + 0/4, 0/1
    (["Jag ser hundar."], 3, 3, 0),  # hundar has six letters
    (["Jag ser skolor.", "Hundarna skäller."], 2.5, 2.5 + 40, 1),  # 5/2 + 2/5, 2/2
    (["Skolledningen beslutar om programmet."], 4, 4 + 75, 3),  # 4/1 + 3/4, 3/1
    (["Alla är med.", "Ingen går bort från programmet."], 4, 4 + 12.5, 0.5),  # 8/2 + 1/8, 1/2
    (["Alla är med.", "Ingen går bort från det."], 4, 4, 0),  # 8/2 + 0/8
    (["MVP-ledare leder."], 2, 2 + 50, 1),  # a compound with a hyphen is one word
    (["Det var 10 000 kronor."], 4, 4, 0),  # a number is one word, and kronor is short
]


@pytest.mark.parametrize(("sentences", "length", "lix", "rix"), EASE)
def test_lix_and_rix_are_what_they_are_by_hand(sentences, length, lix, rix):
    assert ease.mean_sentence(sentences) == length
    assert ease.lix(sentences) == lix
    assert ease.rix(sentences) == rix


EASY = "Det är bra om alla får vara med och säga vad de ser i dag. "  # 14 short words: LIX 14
HEAVY = "Skolledningens förberedelser inkluderar personalens utbildning. "  # 5 words, all long: 105
MEDIUM = (
    "Vi har pratat om programmet och planen för hela skolan i flera månader. "  # 13, 2 long: 28
)
LONG = "ord " * 30 + "ord"


def told(rule, root, *pages, **more):
    """What a rule says of a site of these pages."""
    return said(rule(site_of(root, *pages, **more)))


def text(body, **fields):
    """A page whose text begins at line 11, if it has no fields of its own."""
    return page("om/x", "X", body, **fields)


# The rule, what stands on a page, and what is said of it. A message begins with its line.
FAULTS = {
    "a sentence of thirty words": (ease.a_sentence_can_be_said_in_one_breath, "ord " * 30, []),
    "a sentence of thirty-one words": (
        ease.a_sentence_can_be_said_in_one_breath,
        f"Kort.\n\n- {LONG}.",
        [
            "13:1: Meningen ”ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord…” är 31 ord. Högst 30 går att läsa i ett andetag: dela den. [lang-mening]"
        ],
    ),
    "a long heading and a long cell": (
        ease.a_sentence_can_be_said_in_one_breath,
        f"## {LONG}\n\n| {LONG} |\n| --- |\n| {LONG} |",
        [],
    ),
    "a list of things after a colon": (
        ease.a_sentence_can_be_said_in_one_breath,
        f"{'ord ' * 29}ord: {'ord ' * 30}",
        [
            "11:1: Meningen ”ord ord ord ord ord ord ord ord ord ord ord ord ord ord ord…” är 60 ord. Högst 30 går att läsa i ett andetag: dela den. [lang-mening]"
        ],
    ),
    "five sentences": (ease.a_paragraph_is_no_wall, "Ett. Två. Tre. Fyra. Fem.", []),
    "six sentences": (
        ease.a_paragraph_is_no_wall,
        "Ett. Två. Tre. Fyra. Fem. Sex.",
        [
            "11:1: Stycket som börjar ”Ett. Två. Tre. Fyra. Fem. Sex.” har 6 meningar. Dela det: högst 5 i varje. [langt-stycke]"
        ],
    ),
    "six sentences in an item": (
        ease.a_paragraph_is_no_wall,
        "- Ett. Två. Tre. Fyra. Fem. Sex.",
        [],
    ),
    "a page of fewer words than count": (ease.a_page_is_easy_to_read, HEAVY * 38, []),
    "a page that is too hard": (
        ease.a_page_is_easy_to_read,
        f"{EASY}\n\n{HEAVY * 40}",
        [
            "13:1: Sidan har LIX 97, mer än 48. Varje mening har i snitt 4,8 långa ord (RIX). Börja med den här meningen: ”Skolledningens förberedelser inkluderar personalens utbildning.” Dela den, eller byt långa ord mot korta. [tung-sida]"
        ],
    ),
    "a page that is easy": (ease.a_page_is_easy_to_read, EASY * 40, []),
    "a date in figures": (
        forms.numbers_and_dates_are_written_in_swedish,
        "Det var 2026-11-23.",
        [
            "11:1: Så skrivs det inte på svenska: ”2026-11-23”. Skriv datumet i ord: 23 november 2026. [fel-form]"
        ],
    ),
    "a school year in full": (
        forms.numbers_and_dates_are_written_in_swedish,
        "Läsåret 2026/2027.",
        [
            "11:1: Så skrivs det inte på svenska: ”2026/2027”. Skriv läsåret så här: 2026/27. [fel-form]"
        ],
    ),
    "per cent": (
        forms.numbers_and_dates_are_written_in_swedish,
        "Det var 30 % och 40%.",
        [
            "11:1: Så skrivs det inte på svenska: ”30 %”. Skriv ”procent” efter talet. [fel-form]",
            "11:1: Så skrivs det inte på svenska: ”40%”. Skriv ”procent” efter talet. [fel-form]",
        ],
    ),
    "crowns": (
        forms.numbers_and_dates_are_written_in_swedish,
        "Den tog 500 kr.",
        ["11:1: Så skrivs det inte på svenska: ”500 kr”. Skriv ”kronor” efter talet. [fel-form]"],
    ),
    "a decimal point": (
        forms.numbers_and_dates_are_written_in_swedish,
        "Det var 2.5 gånger, med Python 3.11.",
        ["11:1: Så skrivs det inte på svenska: ”2.5”. Skriv decimalkomma. [fel-form]"],
    ),
    "a hyphen between numbers": (
        forms.numbers_and_dates_are_written_in_swedish,
        "Årskurs 7-9 år 2020, i MVP-9.",
        [
            "11:1: Så skrivs det inte på svenska: ”7-9”. Skriv ett tankstreck mellan talen: 7–9. [fel-form]"
        ],
    ),
    "a number in one": (
        forms.numbers_and_dates_are_written_in_swedish,
        "Den kostade 10000 kronor, år 2020, på 080 12345.",
        [
            "11:1: Så skrivs det inte på svenska: ”10000”. Skriv mellanrum i talet: 10 000. [fel-form]",
            "11:1: Så skrivs det inte på svenska: ”12345”. Skriv mellanrum i talet: 10 000. [fel-form]",
        ],
    ),
    "a hyphen as a dash": (
        forms.numbers_and_dates_are_written_in_swedish,
        "Så här - eller så.",
        ["11:1: Så skrivs det inte på svenska: ”-”. Skriv ett tankstreck: –. [fel-form]"],
    ),
    "quotes of another language": (
        forms.numbers_and_dates_are_written_in_swedish,
        'Hon sa "nej”.',
        [
            '11:1: Så skrivs det inte på svenska: ”"”. Skriv svenska citattecken: ”så här”. [fel-form]'
        ],
    ),
    "a time of day": (
        forms.numbers_and_dates_are_written_in_swedish,
        "Kom kl 8 eller 8:30.",
        [
            "11:1: Så skrivs det inte på svenska: ”8:30”. Skriv klockslaget så här: kl. 08.30. [fel-form]",
            "11:1: Så skrivs det inte på svenska: ”kl 8”. Skriv klockslaget så här: kl. 08.30. [fel-form]",
        ],
    ),
    "what is written right": (
        forms.numbers_and_dates_are_written_in_swedish,
        "Den 23 november 2026, läsåret 2026/27, 30 procent, 10 000 kronor, 2,5, 7–9, lagen "
        "(2010:800), 112, 116 111 och 010-123 45 67 – ”så här”. Steg 2. Version 1.2.3.",
        [],
    ),
    "forms in code": (forms.numbers_and_dates_are_written_in_swedish, "Skriv `2026-11-23`.", []),
    "a year at school": (
        forms.a_year_at_school_is_named,
        "Elever i årskurs 7 är med.\n\n- I åk 9 och åk. 8.",
        [
            "11:1: Årskursen i ”Elever i årskurs 7 är med.” byter nummer 2028. Skriv stadiet (mellanstadiet, högstadiet, gymnasiet), eller sätt ut året eller platsen. [arskurs]",
            "13:1: Årskursen i ”I åk 9 och åk. 8.” byter nummer 2028. Skriv stadiet (mellanstadiet, högstadiet, gymnasiet), eller sätt ut året eller platsen. [arskurs]",
        ],
    ),
    "a year at school with something beside it": (
        forms.a_year_at_school_is_named,
        "Årskurs 7 år 2024.\n\nI Testvik årskurs 8.\n\nPå Provskolan årskurs 9.\n\n"
        'Årskurs 6 {{ kalla("provrapport") }}\n\nÅrskursen räknas.',
        [],
    ),
    "a word to avoid, with what begins like it": (
        terms.words_to_avoid_are_avoided,
        "En bystander och flera Bystanders.\n\n- Inte i en icke-bystander, eller bystande.",
        [
            "11:1: ”Bystanders”: skriv ”åskådare”. Det svenska ordet är känt. [ord-att-undvika]",
            "11:1: ”bystander”: skriv ”åskådare”. Det svenska ordet är känt. [ord-att-undvika]",
        ],
    ),
    "a word to avoid without a star": (
        terms.words_to_avoid_are_avoided,
        "En workshop, en workshopledare och en workshop-dag.",
        [
            "11:1: ”workshop”: skriv ”träff”. Det är samma sak. [ord-att-undvika]",
            "11:1: ”workshop”: skriv ”träff”. Det är samma sak. [ord-att-undvika]",
        ],
    ),
    "a word to avoid where it is right": (
        terms.words_to_avoid_are_avoided,
        "Boken heter Bystander Effect.",
        [],
    ),
    "a word to avoid in its own language": (
        terms.words_to_avoid_are_avoided,
        "På engelska *bystander*{: lang=en }, och `bystander`.",
        [],
    ),
    "letters that nobody explains": (
        terms.an_abbreviation_is_explained,
        "## SKR\n\nDet sa SKR:s ordförande.\n\nSKR (Sveriges Kommuner och Regioner) sa det.",
        [
            "13:1: SKR används utan att förklaras. Skriv ”Sveriges Kommuner och Regioner” här, med SKR inom parentes. [forkortning]"
        ],
    ),
    "letters that are explained": (
        terms.an_abbreviation_is_explained,
        "Det sa Sveriges kommuner och regioner (SKR).\n\nSKR sa mer, i SKRIFT.",
        [],
    ),
    "a word of another language that is not marked": (
        terms.a_foreign_word_is_marked,
        "Green Dot är ett program.\n\n- *Green Dot*{: lang=en } är ett program. Green Dots är inte.",
        [
            "11:1: ”Green Dot” är inte märkt som främmande språk. Skriv *Green Dot*{: lang=en }. [omarkt-sprak]"
        ],
    ),
    "letters in a heading alone": (terms.an_abbreviation_is_explained, "## SKR\n\nText.", []),
    "words with a slip": (
        spelling.every_word_is_spelt_right,
        "Alla personaln kom.\n\nEn personaln till, och Tesvik.",
        [
            "11:1: Ordet ”personaln” finns inte i ordlistan. Rätta det, eller lägg till det i data/sprak/egna-ord.yml. [okant-ord]",
            "13:1: Ordet ”Tesvik” finns inte i ordlistan. Menade du ”Testvik”? Rätta det, eller lägg till det i data/sprak/egna-ord.yml. [okant-ord]",
        ],
    ),
    "what is no slip": (
        spelling.every_word_is_spelt_right,
        "MVP, MVP:s, MVP-ledare, Testviks skolor, Provby-Testvik, för- och nackdelar, 26, 2020-talet.",
        [],
    ),
    "half of a compound is wrong": (
        spelling.every_word_is_spelt_right,
        "En MVP-ledaree och SKRS:s.",
        [
            "11:1: Ordet ”MVP-ledaree” finns inte i ordlistan. Rätta det, eller lägg till det i data/sprak/egna-ord.yml. [okant-ord]",
            "11:1: Ordet ”SKRS:s” finns inte i ordlistan. Rätta det, eller lägg till det i data/sprak/egna-ord.yml. [okant-ord]",
        ],
    ),
    "code and other languages are not spelt": (
        spelling.every_word_is_spelt_right,
        "Skriv `klaser`, eller *foo barr*{: lang=en } så.",
        [],
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_the_language_of_a_page(tmp_path, name):
    rule, body, lines = FAULTS[name]
    own = {"data/sprak/forkortningar.yml": SHORT, "data/sprak/frammande-ord.yml": FOREIGN}
    found = [line for line in told(rule, tmp_path, text(body), data=own) if "docs/" in line]
    assert sorted(found) == [f"docs/om/x.md:{line}" for line in lines]


FOREIGN = "ord:\n  - ord: Green Dot\n    språk: en\n"
SHORT = "förkortningar:\n  - kort: SKR\n    utskrivet: Sveriges Kommuner och Regioner\n"


def test_every_rule_is_broken_by_some_row_or_by_the_bank_or_its_words():
    elsewhere = {
        ease.the_bank_is_easy_to_read,
        spelling.own_words_are_needed,
        terms.a_foreign_title_says_its_language,
    }
    broken = {rule for rule, _, lines in FAULTS.values() if lines}
    assert broken | elsewhere == set(language.RULES)


# A page of two hundred words in sentences of ten, so hard, and what it gets.
LIMITS = [
    ("vanlig", 48, ""),
    ("vanlig", 49, "råd"),
    ("vanlig", 55, "råd"),
    ("vanlig", 56, "fel"),
    ("lag", 52, ""),
    ("lag", 53, "råd"),
    ("metod", 55, "råd"),
    ("metod", 56, "fel"),
    ("lättläst", 25, ""),
    ("lättläst", 26, "fel"),
]


@pytest.mark.parametrize(("kind", "lix", "state"), LIMITS)
def test_hard_pages_are_pointed_out_and_harder_ones_refused(tmp_path, kind, lix, state):
    long = 2 * (lix - 10)
    parts = ["Möjligt"] * long + ["Ord"] * (190 - long)
    body = "\n\n".join(" ".join(parts[start : start + 10]) + "." for start in range(0, 190, 10))
    site = site_of(tmp_path, text(body, texttyp=kind, ingress="Ord" + " ord" * 9 + "."))
    found = ["råd" if each.advice else "fel" for each in ease.a_page_is_easy_to_read(site)]
    assert found == ([state] if state else [])


def test_a_page_of_easy_reading_is_judged_however_short_it_is(tmp_path):
    (problem,) = ease.a_page_is_easy_to_read(site_of(tmp_path, text(HEAVY, texttyp="lättläst")))
    assert problem.message.startswith("Sidan har LIX 66, mer än 25. ")


BANKS = {
    "right": (EASY * 5, []),
    "hard, in short sentences": (
        HEAVY * 5,
        [
            "docs:1:1: Banken har LIX 94. Högst 43 är målet: skriv om de tyngsta. Varje mening har i snitt 4,2 långa ord (RIX). [tung-bank]",
            "docs:1:1: Meningarna är i snitt 5 ord. 9–15 är målet. [meningslangd]",
        ],
    ),
    "easy, in short sentences": (
        "Ett ord. " * 5,
        ["docs:1:1: Meningarna är i snitt 2 ord. 9–15 är målet. [meningslangd]"],
    ),
    "in long sentences": (
        ("Ord " * 20 + ". ") * 5,
        ["docs:1:1: Meningarna är i snitt 17 ord. 9–15 är målet. [meningslangd]"],
    ),
}


@pytest.mark.parametrize("name", BANKS)
def test_the_language_of_all_pages_together(tmp_path, name):
    body, lines = BANKS[name]
    assert told(ease.the_bank_is_easy_to_read, tmp_path, text(body)) == lines


def test_a_bank_without_pages_is_not_judged(tmp_path):
    assert told(ease.the_bank_is_easy_to_read, tmp_path) == []


def test_pages_in_english_are_left_alone(tmp_path):
    body = f"{LONG}. Ett. Två. Tre. Fyra. Fem. Sex.\n\nOn 2026-11-23 a bystander in årskurs 7.\n\n"
    site = site_of(tmp_path, text(body + HEAVY * 40, språk="en", ingress="Brief, in Englich."))
    assert [line for line in said(language.check(site)) if "docs/" in line] == []


def test_cards_and_laws_are_read_with_their_words(tmp_path):
    body = f'{"ord " * 27}{{{{ uppgift("start") }}}} enligt {{{{ lag("provplanen") }}}} ord.'
    (line,) = told(ease.a_sentence_can_be_said_in_one_breath, tmp_path, text(body))
    assert "är 32 ord" in line  # twenty-seven, ”år 2015”, ”enligt”, ”lagen” and one


# Sixteen slips of the kinds that people make, each with a word around it that is right.
SLIPS = {
    "abbonemang": "ett abbonemang på tidningen",
    "elevenra": "alla elevenra kom",
    "förebygande": "det förebygande arbetet",
    "genomförnde": "ett bra genomförnde",
    "hanledning": "mer hanledning till alla",
    "intresant": "det var intresant",
    "kränknig": "en kränknig till",
    "lärarre": "två lärarre leder",
    "motståndd": "inget motståndd fanns",
    "nödvendig": "den är nödvendig",
    "orosanmäln": "en orosanmäln görs",
    "rektron": "fråga rektron",
    "samordnre": "en samordnre till",
    "tidpungt": "en annan tidpungt",
    "tillsamans": "gör det tillsamans",
    "vårdnashavare": "alla vårdnashavare",
}


def test_sixteen_planted_slips_are_all_found(bank):
    for slip, said_so in SLIPS.items():
        spoil(bank, "docs/bidra/ratta.md", "Skriv rätt.", f"Skriv rätt. Så här, {said_so}.")
        assert slip in said_so
    found = [
        line for line in said(language.check(examine(bank, TODAY).site)) if "okant-ord" in line
    ]
    assert len(SLIPS) == 16
    assert [line.split("”")[1] for line in found] == sorted(SLIPS)


PLACES = {
    "a summary": ("docs/om/kallor.md", "vill pröva", "vill prövva", "2:1", "prövva"),
    "a heading": ("docs/om/kallor.md", "# Källor", "# Källlor", "9:1", "Källlor"),
    "a cell": ("docs/bidra/ratta.md", "Skriv rätt.", "| Orrt |\n| --- |\n| A |", "11:1", "Orrt"),
    "a card": ("data/uppgifter/start.yml", "startade", "startadde", "1:1", "startadde"),
    "an item of a checklist": ("data/checklistor/starten.yml", "läst", "lääst", "4:5", "lääst"),
    "an answer to a question": (
        "data/oppna-fragor/tiden.yml",
        "säger en timme",
        "säger en tiimme",
        "7:5",
        "tiimme",
    ),
    "a word's meaning": ("data/ordlista/traff.yml", "talar om", "tallar omm", "2:1", "omm"),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_slip_is_found_wherever_it_stands(bank, name):
    file, old, new, place, word = PLACES[name]
    spoil(bank, file, old, new)
    (line,) = said(spelling.every_word_is_spelt_right(examine(bank, TODAY).site))
    assert line.startswith(f"{file}:{place}: Ordet ”{word}” finns inte i ordlistan.")


def test_names_addresses_and_titles_of_sources_are_not_spelt(bank):
    spoil(bank, "data/verksamheter/testskolan.yml", "namn: Testskolan", "namn: Tesstskolan")
    spoil(bank, "data/kallor/provrapport.yml", "titel: Rapport", "titel: Raport")
    spoil(bank, "data/uppgifter/start.yml", "sidan 3", "se https://klaser.invalid och klaser.yml")
    spoil(bank, "data/notiser/provlunda.yml", "namn: Provlunda", "namn: Provvlunda")
    assert said(spelling.every_word_is_spelt_right(examine(bank, TODAY).site)) == []


OWN = {
    "in order and used": ("namn: [Provby, Provlunda, Testvik]\nord: [MVP]\n", []),
    "out of order": (
        "namn: [Testvik, Provby, Provlunda]\nord: [MVP]\n",
        ["1:1: Skriv orden i bokstavsordning. [fel-ordning]"],
    ),
    "a word that the dictionary knows": (
        "namn: [Provby, Provlunda, Testvik]\nord: [MVP, skola]\n",
        ["2:12: Ordlistan kan redan ”skola”. Ta bort raden. [onodigt-ord]"],
    ),
    "a word that nobody uses": (
        "namn: [Provby, Provlunda, Testvik, Tesvik]\nord: [MVP]\n",
        ["1:36: Ingen sida använder ”Tesvik”. Ta bort raden. [oanvant-ord]"],
    ),
}


@pytest.mark.parametrize("name", OWN)
def test_own_words_are_needed_and_in_order(bank, name):
    text, lines = OWN[name]
    spoil(bank, "data/sprak/egna-ord.yml", None, text)
    found = said(spelling.own_words_are_needed(examine(bank, TODAY).site))
    assert found == [f"data/sprak/egna-ord.yml:{line}" for line in lines]


# An own word, and a sentence in which it is used: whole, in part, first, as an owner.
USES = [
    ("klasråd", "Ett klasråd."),
    ("klasråd", "Klasråd är bra."),
    ("klasråd", "Ett klasråds plan."),
    ("klasråd", "Ett klasråd-möte."),
    ("KLS", "Det sa KLS:s ledare."),
]


@pytest.mark.parametrize(("word", "sentence"), USES)
def test_an_own_word_is_right_and_used_in_this_way(bank, word, sentence):
    spoil(bank, "data/sprak/egna-ord.yml", "ord: [MVP]", f"ord: [{word}, MVP]")
    spoil(bank, "docs/bidra/ratta.md", "Skriv rätt.", sentence)
    site = examine(bank, TODAY).site
    assert said(spelling.every_word_is_spelt_right(site)) == []
    assert said(spelling.own_words_are_needed(site)) == []


def test_without_lists_of_its_own_a_bank_is_judged_all_the_same(bank):
    for name in ("egna-ord", "termer", "forkortningar"):
        (bank / f"data/sprak/{name}.yml").unlink()
    found = said(language.check(examine(bank, TODAY).site))
    assert [line.split("[")[-1] for line in found] == ["okant-ord]"] * 7


def test_the_sound_bank_is_well_written(bank):
    assert said(language.check(examine(bank, TODAY).site)) == []
