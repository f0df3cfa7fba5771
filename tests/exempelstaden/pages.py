"""The pages: hubs with every table and list of the bank, districts, lessons and the other kinds."""

from collections.abc import Iterator

from macros.model.swedish import ascii_slug, capital
from tests.exempelstaden import kinds
from tests.exempelstaden.city import Area, City
from tests.exempelstaden.figures import total_id
from tests.exempelstaden.files import page_text
from tests.exempelstaden.lessons import PHASES, call, lesson_pages, lessons, matter
from tests.exempelstaden.prose import INVENTED, Teller
from tests.exempelstaden.registers import CHECKLIST, FORM

Pages = Iterator[tuple[str, str]]
_HUBS = 18


def pages(city: City, undated: str) -> Pages:
    """Path and text of every page; undated is the district that has an undated report.

    Raises ValueError when the pages are too few for the hubs, the districts, the other kinds and a
    lesson a phase.
    """
    fixed = _HUBS + len(PHASES) + len(city.districts) + kinds.AMOUNT
    if city.size.pages < fixed + len(PHASES):
        raise ValueError(f"{city.size.pages} pages are too few: {fixed + len(PHASES)} at least.")
    chosen = lessons(city.size.pages - fixed)
    yield from _hubs(city)
    yield from _figure_hubs(city)
    yield from _register_hubs()
    yield from _about(city)
    yield from _district_pages(city, undated)
    yield from _phases(city)
    yield from kinds.kind_pages(city, _teller(city, "kinds"), chosen)
    yield from lesson_pages(city, _teller(city, "lessons"), chosen)


def _teller(city: City, purpose: str) -> Teller:
    places = [area.name for area in city.districts]
    return Teller(city.chance(purpose), places, [venue.name for venue in city.venues])


def _prose(city: City, purpose: str) -> str:
    return _teller(city, purpose).article()


def _page(path: str, title: str, summary: str, *blocks: str) -> tuple[str, str]:
    return f"docs/{path}", page_text(matter(summary), "\n\n".join((f"# {title}", *blocks)))


def _hubs(city: City) -> Pages:
    last = city.terms[-1]
    key_figures = [total_id(counted, last) for counted in ("skolor", "klasser", "elever")]
    yield _page(
        "index.md",
        "Exempelstaden",
        "Startsidan för den påhittade Exempelstaden, till för prov och bilder.",
        INVENTED,
        call("nyckeltal", *key_figures),
        call("tackning", last.id),
        *("## Börja här", call("faser")),
        _prose(city, "start"),
    )
    yield _page(
        "stadsdelar/index.md",
        "Stadsdelar i Exempelstaden",
        "För dig som vill se vilka påhittade områden som deltar.",
        INVENTED,
        call("stadsdelstabell"),
        "## Sidor om områdena",
        "\n".join(f"- [{area.name}]({area.id}.md)" for area in city.districts),
    )
    yield _page(
        "kom-igang/index.md",
        "Kom igång i Exempelstaden",
        "För dig som vill se vägen från fråga till start, om staden fanns.",
        INVENTED,
        *("## Stationer", call("stationer")),
        *("## Skatta er själva", call("sjalvskattning", CHECKLIST)),
        *("## Plan", call("blankett", FORM)),
    )
    for folder, title in (
        ("exempel", "Exempel"),
        ("utmaningar", "Utmaningar"),
        ("roller", "Roller"),
    ):
        yield _page(
            f"{folder}/index.md",
            f"{title} i Exempelstaden",
            f"För dig som vill se alla påhittade sidor i mappen {folder}.",
            INVENTED,
            *_LISTS[folder],
        )


_LISTS = {
    "exempel": (
        *("## På skolor", call("exempel", arena="skola")),
        *("## Alla exempel", call("exempeltabell")),
        *("## Notiser", call("notiser")),
    ),
    "utmaningar": ("## Alla utmaningar", call("sidor", "utmaningar")),
    "roller": (
        *("## Alla roller", call("sidor", "roller")),
        *("## Där lärdomar saknas", call("lardomsmatris")),
        *("## Till rektor på fritidsgården", call("lardomar", roll="rektor", arena="fritidsgård")),
    ),
}


def _figure_hubs(city: City) -> Pages:
    first, last = city.terms[0], city.terms[-1]
    total = call("uppgift", total_id("stadsdelsförvaltningar", last))
    yield _page(
        "statistik/index.md",
        "Statistik för Exempelstaden",
        "Alla tabeller över den påhittade staden.",
        f"{INVENTED} {capital(last.season)} deltog {total} i Exempelstaden.",
        *("## Hela staden", call("totaltabell")),
        *("## Täckning", call("tackning", last.id)),
        *("## Deltagande", call("deltagandetabell")),
        *("## Utan termin", call("deltagande_utan_termin")),
        *("## Då och nu", call("stadsdelstabell", termin=first.id)),
        *("## Verksamheter", call("skoltabell")),
        *("## Resurser", call("resurstabell")),
    )


def _register_hubs() -> Pages:
    yield _page(
        "om-mvp/lagstadgat-arbete.md",
        "Stadgan i Exempelstaden",
        "För dig som undrar vad en påhittad stadga säger.",
        *(INVENTED, call("lagregister")),
    )
    yield _page(
        "om-mvp/ordlista.md",
        "Ord i Exempelstaden",
        "För dig som vill se alla ord som bara finns här.",
        *(INVENTED, call("ordlista")),
    )
    yield _page(
        "om-mvp/oppna-fragor.md",
        "Öppna frågor i Exempelstaden",
        "För dig som undrar vad ingen vet om en stad som inte finns.",
        INVENTED,
        *("## Frågor", call("oppna_fragor")),
        *("## Anpassningar", call("anpassningar")),
        *("## Tidslinje", call("tidslinje")),
    )
    yield _page(
        "om-mvp/forskning.md",
        "Studier i Exempelstaden",
        "För dig som vill se vad påhittade studier har funnit.",
        *(INVENTED, call("studietabell"), call("studiediagram")),
    )


def _about(city: City) -> Pages:
    yield _page(
        "om-en-elev-berattar.md",
        "Om en elev berättar i Exempelstaden",
        "För dig som vill se var sidan om en orolig elev skulle stå.",
        f"{INVENTED} Är du orolig för en elev på riktigt ska du inte läsa här.",
    )
    yield (
        "docs/sok.md",
        page_text(
            matter("För dig som letar i den påhittade staden.", verktyg="sök"),
            f"# Sök i Exempelstaden\n\n{call('sokning')}",
        ),
    )
    yield _page(
        "om/index.md",
        "Om Exempelstaden",
        "Vad Exempelstaden är, och vad den inte är.",
        INVENTED,
        "Staden finns för att tabeller, listor och bilder ska kunna prövas utan riktiga uppgifter.",
        _prose(city, "om"),
    )
    yield _page(
        "om/kallor.md",
        "Källor i Exempelstaden",
        "Alla källor som den påhittade staden bygger på.",
        *(INVENTED, call("kallregister")),
    )
    yield _page(
        "om/nytt.md",
        "Nytt i Exempelstaden",
        "För dig som undrar vad som har ändrats, och vad som ska läsas igenom.",
        *(INVENTED, call("nytt"), call("granskas_snart")),
    )
    yield _page(
        "bidra/index.md",
        "Bidra till Exempelstaden",
        "Hur man skulle bidra, om staden fanns.",
        INVENTED,
        f"En träff i Exempelstaden tar {call('uppgift', 'minuter-per-traff')}.",
        _prose(city, "bidra"),
    )
    yield _page(
        "bidra/ratta.md",
        "Rätta en uppgift i Exempelstaden",
        "Hur man skulle rätta något, om staden fanns.",
        *(INVENTED, "Ändra filen som står under tabellen."),
    )


def _district_pages(city: City, undated: str) -> Pages:
    for area in city.districts:
        summary = f"För dig i det påhittade området {area.name} i Exempelstaden."
        blocks = "\n\n".join((f"# {area.name}", *_district_blocks(city, area, undated)))
        fields = matter(summary, stadsdelsområde=area.id)
        yield f"docs/stadsdelar/{area.id}.md", page_text(fields, blocks)


def _district_blocks(city: City, area: Area, undated: str) -> Iterator[str]:
    yield call("stadsdelsfakta", area.id)
    yield from ("## Verksamheter", call("skoltabell", stadsdel=area.id))
    yield from ("## Deltagande", call("deltagandetabell", stadsdel=area.id))
    if area.id == undated:
        yield from ("## Utan termin", call("deltagande_utan_termin", stadsdel=area.id))
    yield _prose(city, area.id)
    yield from ("## Källor", call("kallista"))


def _phases(city: City) -> Pages:
    for folder, (name, _) in PHASES.items():
        yield _page(
            f"{folder}/index.md",
            name,
            f"Alla påhittade lärdomar från Exempelstaden om {name.lower()}.",
            _prose(city, ascii_slug(name)),
            "## Lärdomar",
            call("lardomar", fas=name.lower()),
        )
