"""Förslagsbänken as a coordinator and a maintainer meet it, in a clone that is thrown away."""

import json
import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import expect

from macros.downloads import shown_tables
from macros.examine import examine
from macros.model.host import Host
from macros.model.page_kinds import Lesson
from macros.proposal import taking
from macros.proposal.form import ways
from macros.proposal.packet import read_packet
from macros.render import Links, show
from macros.source.pages import split
from macros.source.positions import read
from tests.browser.axe import faults
from tests.site import DAY, NOW, ROOT, unreported
from tests.test_proposal import archive, git, upstream  # noqa: F401 - fixtures
from tests.test_proposal import faults as faults_of

TERM, AREA = unreported()


@pytest.fixture
def bench(visit, address):
    """The page, on the day that the tests are about."""
    page = visit("about:blank")
    page.clock.set_fixed_time(f"{DAY}T12:00:00")
    page.goto(address + "bidra/forslag/")
    page.wait_for_selector(".forslag-val")
    return page


def part(page, number):
    return page.locator(".forslag-del").nth(number)


def fill(part, **values):
    for name, value in values.items():
        control = part.get_by_label(re.compile(f"^{name.replace('_', ' ')}", re.IGNORECASE)).first
        if control.evaluate("(control) => control.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)


def begin_report(page, term, area, **written):
    """Begin the report of an area, with what is written before the place is chosen."""
    page.get_by_label("Rapportera en termin").check()
    fill(part(page, 0), **written)
    page.select_option("#forslag-term", term)
    page.focus("#forslag-district")
    page.select_option("#forslag-district", area)


def saved(page):
    """The file that ”Spara som fil” gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Spara som fil").click()
    return download.value.path().read_bytes()


def test_a_term_is_reported_with_a_mistake_on_the_way_and_ends_in_the_table(bench, archive):  # noqa: F811
    page = bench
    begin_report(page, TERM, AREA)
    part(page, 0).get_by_role("button", name="Lägg till en ny källa").first.click()
    fill(part(page, 1), Utgivare="Provförvaltningen", Titel="Rapport för prov",
         År="2026", Kunskapsslag="myndighet", Adress="uppgift saknas")  # fmt: skip
    part(page, 0).get_by_role("button", name="Lägg till en ny verksamhet").first.click()
    school = part(page, 2)
    assert school.get_by_label("Stadsdelsområde").first.input_value() == AREA  # said once already
    fill(school, Namn="Provskolan Exempel", Slag="skola", Skolform="grundskola", Årskurser="7–9",
         Källor="rapport-for-prov")  # fmt: skip
    report = part(page, 0)
    fill(report, Källor="rapport-for-prov", Verksamhet="provskolan-exempel", Program="MVP",
         Arena="skola", Klasser="fem", Årskurser="7, 8, 9", Elever="120", Ledare="10", Säkerhet="hög")  # fmt: skip
    report.get_by_label("Klasser").blur()
    told = "Fältet ”klasser”: ”fem” är inget antal. Skriv siffror utan mellanrum, ”uppgift saknas” eller ”ej tillämpligt”."
    assert report.locator(".faltfel:not([hidden])").inner_text() == told
    page.get_by_role("button", name="Spara som fil").click()
    assert page.locator(".felsamling").inner_text().endswith(told)
    assert page.evaluate("document.activeElement.className") == "felsamling"
    page.locator(".felsamling a").first.click()
    page.keyboard.press("Control+A")
    page.keyboard.type("5")
    sums = page.locator(".summor").inner_text()
    for name, more in (("Verksamheter", 1), ("Klasser", 5)):
        told = re.search(rf"{name} med MVP {TERM.replace('-', ' ').upper()}: (.+) → (\d+)", sums)
        before = 0 if told[1] == "ej rapporterat" else int(told[1])
        assert int(told[2]) == before + more
    assert not page.locator(".felsamling").is_visible()

    proposal = read_packet(saved(page))
    assert sorted(each.file for each in proposal.files) == [
        f"data/deltagande/{TERM}/{AREA}.yml",
        "data/kallor/rapport-for-prov.yml",
        "data/verksamheter/provskolan-exempel.yml",
    ]
    taken = taking.take(proposal, archive, faults_of, lambda _: [])
    git(archive, "checkout", "-q", taken.branch)
    examined = examine(archive, NOW)
    assert examined.faults == ()
    half, year = TERM.split("-")
    season = {"ht": "höst", "vt": "vår"}[half]
    assert (
        proposal.title == f"Rapport: {examined.site.districts[AREA].name}, {season}terminen {year}"
    )
    [table] = [each for each in shown_tables(examined) if each.id == f"deltagande-{AREA}"]
    assert "Provskolan Exempel" in str(show(table, Links(f"stadsdelar/{AREA}/")))


SENTENCE = "Läs igenom läget tillsammans och skriv ner vad ni ser innan ni bestämmer något annat"


def write_lesson(page):
    """A whole lesson, typed in."""
    page.get_by_label("Berätta om en lärdom").check()
    page.fill("#forslag-rubrik", "Skriv ner läget <först>")
    page.select_option("#forslag-folder", "docs/forberedelser")
    page.get_by_label(re.compile("^Ingress")).fill("För dig som är rektor och ska börja med MVP.")
    for about, value in (("roller", "rektor"), ("arenor", "skola")):
        page.get_by_role("group", name=f"Rad 1 i {about}").get_by_role("combobox").select_option(
            value
        )
    for section, count in (
        ("Det här vet vi", 3),
        ("Gör så här", 3),
        ("Se upp med", 2),
        ("Så vet ni att det fungerar", 2),
    ):
        box = page.locator("fieldset", has=page.get_by_text(section, exact=True))
        for number in range(count):
            if number:
                box.get_by_role("button", name="Lägg till en rad").click()
            row = box.locator(".formrad").nth(number)
            row.get_by_label("Text").fill(f"{SENTENCE}, {number + 1} {section.lower()}.")
            if section == "Gör så här":
                row.get_by_label("Vem").select_option("rektor")
            row.get_by_label("Källa").select_option(
                "lagesrapport-2020" if section == "Det här vet vi" else "forslag"
            )


def test_a_lesson_that_is_short_and_unnamed_is_told_as_the_check_tells_it(bench):
    page = bench
    page.get_by_label("Berätta om en lärdom").check()
    page.select_option("#forslag-folder", "docs/forberedelser")
    box = page.get_by_role("group", name="Det här vet vi")
    box.get_by_label("Text").fill("Tre korta ord.")
    page.get_by_role("button", name="Spara som fil").click()
    told = page.locator(".felsamling").inner_text()
    # Ten words of headings, three of text, no title yet.
    assert (
        "Lärdomen är 19 ord. Den ska vara mellan 150 och 500: dela den, eller berätta mer." in told
    )
    assert "Avsnittet ”Se upp med” är tomt. Skriv minst en rad under rubriken." in told
    assert page.locator("#forslag-rubrik-fel").inner_text() == "Skriv en rubrik."
    assert page.locator("#forslag-rubrik").get_attribute("aria-invalid") == "true"
    page.fill("#forslag-rubrik", "Nu finns rubriken")
    assert page.locator("#forslag-rubrik-fel").is_hidden()
    assert "Lärdomen är 22 ord." in page.locator(".felsamling").inner_text()


LATER = {
    "deltagande": "att varje verksamhet ligger i området, och att totalen för staden räcker",
    "lärdom": "att ”Det här vet vi” har två stycken med källa, eller ett från forskning",
    "öppen fråga": "att uppgifterna stämmer med det som redan står i banken",
}


@pytest.mark.parametrize("kind", LATER)
def test_the_form_says_what_it_cannot_try(bench, kind):
    bench.locator(f'input[name="slag"][value="{kind}"]').check()
    section = bench.locator(".utgangar").inner_text()
    assert "Det här prövas först när någon lägger in förslaget:" in section
    assert LATER[kind] in section


def test_who_wants_to_be_named_sees_where(bench):
    page = bench
    write_lesson(page)
    page.get_by_label("Vill du nämnas?").fill("Samordnaren i Farsta")
    page.get_by_label("Varför?").fill("Många frågar.")
    thanked = {
        "datum": DAY,
        "vad": "Sidan är ny.",
        "varför": "Många frågar.",
        "tack": "Samordnaren i Farsta",
    }
    [file] = read_packet(saved(page)).files
    assert file.values["ändringar"] == [thanked]
    assert "tack: Samordnaren i Farsta" in page.locator(".forhand pre").text_content()


def test_focus_stays_where_somebody_chooses(bench):
    page = bench
    page.get_by_label("Rapportera en termin").check()
    page.focus("#forslag-term")
    page.select_option("#forslag-term", TERM)
    page.focus("#forslag-district")
    page.select_option("#forslag-district", AREA)
    page.wait_for_function("document.activeElement.id === 'forslag-district'")
    assert page.input_value("#forslag-district") == AREA


def reports():
    """Term and area of every report in the bank, the oldest first."""
    files = (ROOT / "data/deltagande").glob("?t-*/*.yml")
    return sorted((file.parent.name, file.stem) for file in files)


def test_a_report_that_is_there_is_mended_only_when_somebody_asks(bench):
    """An arrow on the way to another area opens nothing and loses nothing."""
    page = bench
    [(term, area), *_] = reports()
    begin_report(page, term, area, Rapporterad="2026-01-31")
    way = page.get_by_role("button", name="Rätta uppgifterna")
    way.wait_for()
    assert page.evaluate("document.activeElement.id") == "forslag-district"
    assert part(page, 0).get_by_label("Rapporterad").input_value() == "2026-01-31"
    page.get_by_role("button", name="Spara som fil").click()
    told = "Banken har redan uppgifter om området den terminen. Tryck på ”Rätta uppgifterna”."
    expect(page.locator("#forslag-district-fel")).to_have_text(told)
    page.select_option("#forslag-district", AREA)
    way.wait_for(state="detached")
    page.select_option("#forslag-district", area)
    way.press("Enter")
    expect(page.locator(":focus")).to_have_text(f"Rätta: data/deltagande/{term}/{area}.yml")
    assert page.get_by_label("Rätta en uppgift").is_checked()
    page.get_by_role("button", name="Lägg till en ny verksamhet").first.click()
    assert part(page, 1).get_by_label("Stadsdelsområde").first.input_value() == area


def test_a_report_that_can_not_be_fetched_empties_nothing(bench):
    page = bench
    [(term, area), *_] = reports()
    begin_report(page, term, area, Rapporterad="2026-01-31")
    page.route("**/forslag/filer/**", lambda route: route.abort())
    page.get_by_role("button", name="Rätta uppgifterna").click()
    expect(page.get_by_text("Uppgifterna gick inte att hämta.")).to_be_visible()
    assert part(page, 0).get_by_label("Rapporterad").input_value() == "2026-01-31"


def test_rows_of_one_area_do_not_follow_to_another(bench):
    page = bench
    told = page.get_by_text("Raderna kommer från")
    [(_, one), (_, other), *_] = reports()
    page.get_by_label("Rapportera en termin").check()
    page.select_option("#forslag-term", TERM)
    schools = []
    for area, lent in ((one, 1), (other, 1), (AREA, 0)):
        page.locator(".forslag-arbete").evaluate("form => form.dataset.old = 1")
        page.select_option("#forslag-district", area)
        page.locator(".forslag-arbete:not([data-old])").wait_for()
        expect(told).to_have_count(lent)
        rows = part(page, 0).locator("select[data-ref=verksamheter]")
        schools.append(rows.first.input_value())
    assert len(set(schools)) == 3
    assert schools[-1] == ""


@pytest.mark.parametrize("task", ["Rapportera en termin", "Berätta om en lärdom", "Lägga till en"])
def test_no_two_buttons_of_a_form_have_one_name(bench, task):
    page = bench
    page.get_by_label(task).check()
    buttons = page.locator(".forslag-arbete button:visible")
    names = [" ".join(each.text_content().split()) for each in buttons.all()]
    assert len(set(names)) == len(names) > 5


def test_a_school_can_be_added_before_the_area_is_chosen(bench):
    page = bench
    page.get_by_label("Rapportera en termin").check()
    page.get_by_role("button", name="Lägg till en ny verksamhet").click()
    expect(page.locator(":focus")).to_have_text("Ny verksamhet")


def test_focus_goes_on_where_a_row_is_taken_away(bench):
    page = bench
    page.get_by_label("Berätta om en lärdom").check()
    page.get_by_role("button", name="Ta bort rad 1 i Se upp med").press("Enter")
    expect(page.locator(":focus")).to_have_text("Lägg till en rad i Se upp med")


@pytest.mark.parametrize(
    ("task", "about"),
    [("Berätta om en lärdom", "Se upp med"), ("Rapportera en termin", "verksamheter")],
)
def test_rows_say_which_they_are_and_are_counted_anew_where_one_is_taken_away(bench, task, about):
    page = bench
    page.get_by_label(task).check()
    addition = page.get_by_role("button", name=f"Lägg till en rad i {about}")
    removals = page.get_by_role("button", name=re.compile(rf"^Ta bort rad \d i {about}$"))
    for act, left in ((addition, 2), (addition, 3), (removals.nth(1), 2), (addition, 3)):
        act.press("Enter")
        expect(removals).to_have_text([f"Ta bort rad {n} i {about}" for n in range(1, left + 1)])
    for n in range(1, 4):
        group = page.get_by_role("group", name=f"Rad {n} i {about}", exact=True)
        expect(group.get_by_role("button", name=f"Ta bort rad {n} i {about}")).to_be_visible()
    ids = page.eval_on_selector_all(".forslag-arbete [id]", "all => all.map(each => each.id)")
    assert len(set(ids)) == len(ids)


def test_a_choice_that_is_missing_is_asked_for_without_the_name_of_a_file(bench):
    page = bench
    begin_report(page, TERM, AREA)
    page.get_by_role("button", name="Lägg till en rad i verksamheter").press("Enter")
    page.get_by_role("button", name="Spara som fil").click()
    told = page.locator(".felsamling").inner_text().splitlines()
    for row in (1, 2):
        said = f"Rad {row} i verksamheter. Fältet ”verksamhet” saknas. Skolan, fritidsgården eller parkleken."
        assert told.count(said) == 1
    assert len(set(told)) == len(told)
    asked = page.locator(".forslag-del").inner_text()
    assert re.findall(r".*(?:filnamn|\.yml|\.md|Exempel:).*", "\n".join([*told, asked])) == []


HOSTS = {
    "https://github.com/stad/bank": "https://github.com/stad/bank/new/main?filename={file}&value={text}",
    "https://codeberg.org/stad/bank": "https://codeberg.org/stad/bank/_new/main?filename={file}&value={text}",
    "https://gitlab.com/stad/bank": "https://gitlab.com/stad/bank/-/new/main?file_name={file}",
}


def test_a_lesson_goes_by_a_prefilled_address(bench, archive):  # noqa: F811
    """The same draft, in a bank that lies with one host after another."""
    page, file = bench, "docs/forberedelser/skriv-ner-laget-forst.md"
    write_lesson(page)
    page.get_by_role("button", name="Spara ett utkast").click()
    proposal = read_packet(saved(page))
    assert [each.file for each in proposal.files] == [file]
    assert proposal.title == "Ny: Skriv ner läget <först>"
    text = taking.canonical(proposal.files[0], Lesson)
    for host, template in HOSTS.items():
        with_host(page, ways(Host.parse(host)))
        page.reload()
        page.get_by_role("button", name=re.compile("^Öppna som förslag hos")).click()
        address = template.format(file=quote(file, safe=""), text=quote(text, safe="!*'()~"))
        assert page.locator(".utgang a.knapp").get_attribute("href") == address
        if "value=" in address:
            assert parse_qs(urlsplit(address).query)["value"] == [text]
        else:
            assert page.get_by_label("Text att klistra in").input_value() == text
    (archive / file).write_text(text, "utf-8")
    assert examine(archive, NOW).faults == ()
    assert "<" not in split(text).body


BEGUN = 'forslagsdel("form",'


def with_host(page, host):
    def answer(route):
        form = json.loads(route.fetch().text().removeprefix(BEGUN).removesuffix(")\n"))
        more = {**form, "host": host, "mail": "mvp@stad.example"}
        script = f"{BEGUN}{json.dumps(more)})\n"
        route.fulfill(body=script, content_type="text/javascript")

    page.route("**/forslag/form.js", answer)


def test_a_letter_carries_the_proposal_or_its_id(visit, address):
    page = visit(address)
    with_host(page, {})
    page.goto(address + "bidra/forslag/#sida=om-mvp/&citat=MVP")
    page.get_by_label("Det som är fel").fill("Det började i USA.")
    page.get_by_role("button", name="Skicka som e-post").click()
    href = page.locator(".utgang a.knapp").get_attribute("href")
    body = parse_qs(urlsplit(href).query)["body"][0]
    assert href.startswith("mailto:mvp@stad.example?subject=")
    assert read_packet(body.encode()).remark.wrong == "Det började i USA."
    page.get_by_label("Det som är fel").fill("Lång text. " * 150)
    page.get_by_role("button", name="Skicka som e-post").click()
    href = page.locator(".utgang a.knapp").get_attribute("href")
    assert len(parse_qs(urlsplit(href).query)["body"][0]) < 200
    assert read_packet(page.get_by_label("Text att klistra in").input_value().encode()).remark


def test_what_is_marked_on_a_page_comes_along(visit, address):
    page = visit(address + "om-mvp/")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    heading = page.locator("h1").inner_text()
    link = page.get_by_role("link", name="Stämmer något inte?")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".forslag-arbete")
    assert page.get_by_label("Det som står där").input_value() == heading
    assert page.get_by_label("Sidan", exact=True).input_value() == "om-mvp/"


def test_nothing_is_stored_until_it_is_asked_for_and_one_button_clears_it(bench):
    page = bench
    page.get_by_label("Ställa en öppen fråga").check()
    page.get_by_label(re.compile("^Fråga")).fill("Vem samordnar?")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Spara ett utkast").click()
    page.get_by_label(re.compile("^Väckt av")).fill("En samordnare")
    page.reload()
    page.wait_for_selector(".forslag-arbete")
    assert page.get_by_label(re.compile("^Fråga")).input_value() == "Vem samordnar?"
    assert page.get_by_label(re.compile("^Väckt av")).input_value() == "En samordnare"
    page.get_by_role("button", name="Ta bort utkastet").click()
    assert page.evaluate("localStorage.length") == 0


def test_an_identity_number_never_leaves(bench):
    page = bench
    page.get_by_label("Säga att något inte stämmer").check()
    page.get_by_label("Det som är fel").fill("Ring 19121212-1212.")
    page.get_by_role("button", name="Spara som fil").click()
    assert "personnummer" in page.locator(".vakt").inner_text()
    assert page.locator(".utgang").inner_text() == ""
    assert "1212-1212" not in page.locator(".vakt").inner_text()


def test_rows_are_pasted_from_a_spreadsheet(bench):
    page = bench
    page.get_by_label("Rapportera en termin").check()
    page.locator("summary", has_text="Klistra in rader").click()
    page.get_by_label("Rader från kalkylarket").fill(
        "Hagsätraskolan\tMVP\tskola\t4\t7, 8\t90\t8\thög\nOkända skolan;MVP;skola;2;7;50;4;hög\n"
    )
    page.get_by_role("button", name="Lägg till raderna").click()
    chosen = [box.input_value() for box in page.get_by_label(re.compile("^Verksamhet$")).all()]
    assert chosen[-2:] == ["hagsatraskolan", "Okända skolan"]


def test_nobody_took_part_is_a_choice(bench):
    page = bench
    begin_report(page, TERM, AREA)
    page.get_by_label("Inga verksamheter deltog").check()
    assert "verksamheter: inga" in page.locator(".forhand pre").inner_text() or page.locator(
        ".forhand pre"
    ).text_content().count("verksamheter: inga")


# Ten mechanisms, each in ten ways in.
HOSTILE = {
    "a script": "<script>window.hit = 1</script>",
    "a handler": "<img src=x onerror='window.hit = 1'>",
    "a link that runs": "[x](javascript:window.hit=1)",
    "a program": "{{ self.__init__ }} {% set x = 1 %} {# x #}",
    "a tag of YAML": "!!python/object/apply:os.system [x]",
    "an anchor": "&a *a",
    "a path": "../../../etc/passwd",
    "a direction": "abc\u202edef",
    "a control sign": "abc\u0007def",
    "a huge text": "x" * 70_000,
}
WAYS = {
    "öppen fråga": ("Fråga", "Väckt av", "Väckt", "Öppet"),
    "verksamhet": ("Namn", "Årskurser"),
    "lärdom": ("Rubrik", "Ingress"),
    "last": ("Varför?", "Vill du nämnas?"),
}


KEPT_RUN_AND_FOREIGN = """() => [
  localStorage.getItem("mvp-forslag"),
  window.hit,
  document.querySelector(".forslagsbank :is(script, iframe, img)")?.outerHTML,
]"""


def test_the_table_has_ten_mechanisms_and_ten_ways_in():
    assert (len(HOSTILE), sum(map(len, WAYS.values()))) == (10, 10)


@pytest.mark.parametrize("task", WAYS)
def test_hostile_text_stays_text_and_loses_no_draft(bench, task):
    page = bench
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    kind = "öppen fråga" if task == "last" else task
    page.locator(f'input[name="slag"][value="{kind}"]').check()
    page.get_by_role("button", name="Spara ett utkast").click()
    for field in WAYS[task]:
        control = page.get_by_label(re.compile(f"^{re.escape(field)}")).first
        for name, text in HOSTILE.items():
            control.fill(text)
            kept, ran, foreign = page.evaluate(KEPT_RUN_AND_FOREIGN)
            assert as_json(control.input_value())[1:40] in as_json(json.loads(kept)), name
            assert (ran, foreign) == (None, None), name
            for written in page.locator(".forhand pre").all_text_contents():
                assert_is_read_as_text(name, written)


def as_json(value):
    return json.dumps(value, ensure_ascii=False)


def assert_is_read_as_text(name, written):
    """The file that the form shows, read as the check reads it."""
    matter = split(written)
    read_back = read(matter.matter if matter else written, "prov")
    assert read_back.problems == [] or name in {"a direction", "a control sign"}, name
    assert not matter or not re.search(r"<(?!/?$)|\{\{ self|\{%|\]\(", matter.body), name


def test_the_page_holds_on_a_phone_with_large_text(visit, address):
    page = visit(address + "bidra/forslag/", width=640)
    page.wait_for_selector(".forslag-val")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for task in ("lärdom", "deltagande", "rätta", "stämmer"):
        page.locator(f'input[value="{task}"]').check()
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, task


def test_without_script_the_page_says_what_to_do(visit, address):
    page = visit(address + "bidra/forslag/", script=False)
    assert page.get_by_text("Formuläret behöver JavaScript").is_visible()
    assert page.get_by_text("Inget du gör här kan skada banken").is_visible()


def test_axe_finds_nothing_in_the_filled_form(bench):
    bench.get_by_label("Rapportera en termin").check()
    bench.get_by_role("button", name="Spara som fil").click()
    assert faults(bench) == []
    bench.get_by_label("Berätta om en lärdom").check()
    assert faults(bench) == []
