"""The pages: hubs with every table of the bank, one page for each district, and the lessons."""

from collections.abc import Iterator, Sequence

from macros.model.swedish import ascii_slug
from tests.exempelstaden.city import Area, City
from tests.exempelstaden.figures import total_id
from tests.exempelstaden.files import page_text
from tests.exempelstaden.lessons import PHASES, Lesson, lesson_pages, lessons, matter
from tests.exempelstaden.prose import INVENTED, article

Pages = Iterator[tuple[str, str]]
_HUBS = 7


def pages(city: City, undated: str) -> Pages:
    """Path and text of every page; undated is the district that has an undated report.

    Raises ValueError when the pages are too few for the hubs, the districts and a lesson a phase.
    """
    fixed = _HUBS + len(PHASES) + len(city.districts)
    if city.size.pages < fixed + len(PHASES):
        raise ValueError(f"{city.size.pages} pages are too few: {fixed + len(PHASES)} at least.")
    chosen = lessons(city.size.pages - fixed)
    yield from _hubs(city)
    yield from _district_pages(city, undated)
    yield from _phases(city, chosen)
    yield from lesson_pages(city, chosen)


def call(name: str, *args: str, **kwargs: str) -> str:
    """A macro call as it stands in a page."""
    given = [f'"{arg}"' for arg in args] + [f'{key}="{value}"' for key, value in kwargs.items()]
    return f"{{{{ {name}({', '.join(given)}) }}}}"


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
        "## Börja här",
        "\n".join(f"- [{name}]({folder}/index.md)" for folder, (name, _) in PHASES.items()),
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
    yield from _figure_hubs(city)


def _figure_hubs(city: City) -> Pages:
    first, last = city.terms[0], city.terms[-1]
    total = call("uppgift", total_id("stadsdelsförvaltningar", last))
    yield _page(
        "statistik/index.md",
        "Statistik för Exempelstaden",
        "Alla tabeller över den påhittade staden.",
        f"{INVENTED} {last.season.capitalize()} deltog {total} i Exempelstaden.",
        *("## Täckning", call("tackning", last.id)),
        *("## Deltagande", call("deltagandetabell")),
        *("## Utan termin", call("deltagande_utan_termin")),
        *("## Då och nu", call("stadsdelstabell", termin=first.id)),
        *("## Verksamheter", call("skoltabell")),
        *("## Resurser", call("resurstabell")),
    )
    yield _page(
        "om/index.md",
        "Om Exempelstaden",
        "Vad Exempelstaden är, och vad den inte är.",
        INVENTED,
        "Staden finns för att tabeller, sökning och bilder ska kunna prövas utan riktiga uppgifter.",
        _prose(city, "om"),
    )
    yield _page(
        "om/kallor.md",
        "Källor i Exempelstaden",
        "Alla källor som den påhittade staden bygger på.",
        INVENTED,
        call("kallregister"),
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
        INVENTED,
        "Ändra filen som står under tabellen.",
    )


def _prose(city: City, purpose: str) -> str:
    places = [area.name for area in city.districts]
    return article(city.chance(purpose), places, [venue.name for venue in city.venues])


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


def _phases(city: City, chosen: Sequence[Lesson]) -> Pages:
    for folder, (name, _) in PHASES.items():
        mine = [lesson for lesson in chosen if lesson.folder == folder]
        yield _page(
            f"{folder}/index.md",
            name,
            f"Alla påhittade lärdomar från Exempelstaden om {name.lower()}.",
            _prose(city, ascii_slug(name)),
            "## Lärdomar",
            "\n".join(f"- [{lesson.title}]({lesson.id}.md)" for lesson in mine),
        )
