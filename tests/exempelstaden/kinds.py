"""The pages that are no lessons: examples, challenges, one page a role, and the way in."""

from collections.abc import Iterator, Sequence

from macros.model import swedish
from tests.exempelstaden.city import City
from tests.exempelstaden.files import page_text
from tests.exempelstaden.lessons import Lesson, bullets, call, matter, stepped
from tests.exempelstaden.prose import Teller
from tests.exempelstaden.registers import CHECKLIST, LAW
from tests.exempelstaden.sources import ACT_TOGETHER
from tests.exempelstaden.words import ROLES, THEMES

Pages = Iterator[tuple[str, str]]
EXAMPLES, CHALLENGES, STATIONS = 3, 2, ("1-fraga", "2-borja")
READERS = tuple(role for role in ROLES if role != "redaktion")
AMOUNT = EXAMPLES + CHALLENGES + len(STATIONS) + len(READERS)


def kind_pages(city: City, teller: Teller, lessons: Sequence[Lesson]) -> Pages:
    """Path and text of each of them; AMOUNT in all."""
    yield from _examples(city, teller, lessons)
    yield from _challenges(teller, lessons)
    yield from _roles(teller)
    yield from _stations(teller, lessons)


def _page(path: str, title: str, fields: dict, sections: dict[str, str]) -> tuple[str, str]:
    text = "".join(f"\n\n## {heading}\n\n{body}" for heading, body in sections.items())
    return f"docs/{path}.md", page_text(fields, f"# {title}{text}")


def _examples(city: City, teller: Teller, lessons: Sequence[Lesson]) -> Pages:
    for number in range(EXAMPLES):
        venue = city.venues[number % len(city.venues)]
        known = number % 2 == 0
        fields = matter(
            "För dig som vill se hur ett helt påhittat exempel ser ut i Exempelstaden.",
            roller=["rektor", "samordnare"],
            teman=sorted(THEMES)[number : number + 2],
            arenor=[venue.kind],
            stadier=["högstadiet"] if known else [],
            plats=venue.name,
            när="ht-2024" if known else "odaterad",
            skolor=1 if known else "uppgift saknas",
            program="MVP" if known else "Agera tillsammans",
            ledare="vuxna" if known else "uppgift saknas",
            fungerade=teller.sentences("worked", 1)[0],
            fungerade_inte=teller.sentences("failed", 1)[0] if known else "uppgift saknas",
            källor=[] if known else [ACT_TOGETHER],
            relationer={"exempel_på": [lessons[number % len(lessons)].address]},
        )
        sections = {
            "Bakgrund": bullets(teller, "background", 2),
            "Genomförande": bullets(teller, "done", 3),
            "Resultat": bullets(teller, "worked", 2),
            "Förutsättningar": bullets(teller, "background", 1),
            "Det som inte fungerade": bullets(teller, "failed", 2),
            "Vad som är överförbart": bullets(teller, "steps", 2, "forslag"),
        }
        title = f"Påhittat exempel {number + 1}: {venue.name}"
        yield _page(f"exempel/pahittat-exempel-{number + 1}", title, fields, sections)


def _challenges(teller: Teller, lessons: Sequence[Lesson]) -> Pages:
    for number in range(CHALLENGES):
        fields = matter(
            "För dig som undrar vad som är svårt i den påhittade Exempelstaden.",
            roller=["samordnare", "mvp-ledare"],
            teman=sorted(THEMES)[number + 2 : number + 4],
            relationer={"motsats": [lessons[-1 - number % len(lessons)].address]},
        )
        sections = {
            "Det som är svårt": bullets(teller, "failed", 2),
            "Det som har prövats": bullets(teller, "done", 2),
            "Det som är öppet": bullets(teller, "background", 1),
        }
        title = f"Påhittad utmaning {number + 1}"
        yield _page(f"utmaningar/pahittad-utmaning-{number + 1}", title, fields, sections)


def _roles(teller: Teller) -> Pages:
    for role in READERS:
        name = swedish.capital(ROLES[role][0])
        fields = matter(f"För dig som är {ROLES[role][0]} i den påhittade staden.", roll=role)
        law = f"- En plan för läsåret enligt {call('lag', LAW)}."
        sections = {
            "Det du beslutar": bullets(teller, "steps", 1, "forslag"),
            "Förberedelser": bullets(teller, "steps", 2, "forslag"),
            "Genomförande": bullets(teller, "steps", 2),
            "Uppföljning": bullets(teller, "steps", 1),
            "Det du behöver": "\n".join((law, bullets(teller, "signs", 1, "forslag"))),
            "Det du kan hoppa över": bullets(teller, "failed", 1, "forslag"),
        }
        yield _page(f"roller/{role}", f"{name} i Exempelstaden", fields, sections)


def _stations(teller: Teller, lessons: Sequence[Lesson]) -> Pages:
    for number, name in enumerate(STATIONS, start=1):
        last = number == len(STATIONS)
        fields = matter(
            f"För dig som har kommit till den påhittade station {number}.",
            ordning=number,
            beslutar=["rektor", "samordnare"][:number],
            fas="genomförande" if last else "förberedelser",
            lärdomar=[lesson.address for lesson in lessons[number - 1 : number + 2]],
        )
        sections = {
            "Det här beslutar ni": bullets(teller, "steps", 1, "forslag"),
            "Så gör ni": stepped(teller, 3),
            "Det här ska vara klart": call("checklista", CHECKLIST)
            if last
            else bullets(teller, "signs", 2, "forslag"),
            "Tid": f"Räkna med {call('uppgift', 'egen-bedomning')}.",
        }
        title = f"{number}. Påhittad station {number}"
        yield _page(f"kom-igang/{name}", title, fields, sections)
