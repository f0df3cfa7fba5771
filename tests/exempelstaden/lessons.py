"""Lessons: what they are called, what their front matter says, what they link to."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.exempelstaden.city import City
from tests.exempelstaden.figures import CLAIMS
from tests.exempelstaden.files import page_text
from tests.exempelstaden.prose import article
from tests.exempelstaden.words import ROLES, THEMES

# Folder: the phase in the page's text, and what its lessons are about.
PHASES = {
    "forberedelser": (
        "Förberedelser",
        (
            "Förankra hos rektorn",
            "Planera tiden i schemat",
            "Välj ledare som passar ihop",
            "Informera vårdnadshavare",
            "Räkna med vikarier",
            "Samla elevhälsan",
            "Skriv en överenskommelse",
        ),
    ),
    "genomforande": (
        "Genomförande",
        (
            "Håll den första träffen",
            "Led samtal i par",
            "Möt frånvaro i gruppen",
            "Dela gruppen i två",
            "Ta hjälp av fritidsgården",
            "Byt ledare mitt i terminen",
            "Lyssna på den som är tyst",
        ),
    ),
    "uppfoljning": (
        "Uppföljning",
        (
            "Samla in siffrorna",
            "Läs svaren tillsammans",
            "Rapportera i tid",
            "Berätta för eleverna",
            "Jämför med förra terminen",
            "Planera nästa läsår",
            "Spara det ni lärde er",
        ),
    ),
}
_ARENAS = ("skola", "skola", "skola", "fritidsgård", "parklek", "fältarbete")
_FIRST_DAY = dt.date(2025, 1, 7)


@dataclass(frozen=True)
class Lesson:
    """Where a lesson lies and what it is called; number counts from 1 through all phases."""

    number: int
    folder: str
    subject: str

    @property
    def id(self) -> str:
        return f"pahittad-lardom-{self.number}"

    @property
    def title(self) -> str:
        return f"{self.subject} – påhittad lärdom {self.number}"


def lessons(amount: int) -> list[Lesson]:
    """So many lessons, the phases by turns."""
    return [_lesson(number) for number in range(amount)]


def _lesson(number: int) -> Lesson:
    turn, phase = divmod(number, len(PHASES))
    folder, (_, subjects) = list(PHASES.items())[phase]
    return Lesson(number + 1, folder, subjects[turn % len(subjects)])


def lesson_pages(city: City, chosen: Sequence[Lesson]) -> Iterator[tuple[str, str]]:
    """Path and text of each lesson's page."""
    chance = city.chance("lessons")
    places = [area.name for area in city.districts]
    venues = [venue.name for venue in city.venues]
    for lesson in chosen:
        near = [other for other in chosen if other.folder == lesson.folder and other != lesson]
        body = "\n\n".join(
            (
                f"# {lesson.title}",
                article(chance, places, venues),
                _card(chance),
                "## Läs mer",
                _links(city, chance.sample(near, min(2, len(near))), chance),
            )
        )
        yield f"docs/{lesson.folder}/{lesson.id}.md", page_text(_matter(lesson, chance), body)


def _card(chance: Random) -> str:
    id = chance.choice(sorted(CLAIMS))
    return f'En uppgift att jämföra med: {CLAIMS[id][0]}, {{{{ uppgift("{id}") }}}}.'


def _links(city: City, near: Sequence[Lesson], chance: Random) -> str:
    area = chance.choice(city.districts)
    targets = [
        *((lesson.title, f"{lesson.id}.md") for lesson in near),
        (f"{area.name} i Exempelstaden", f"../stadsdelar/{area.id}.md"),
        ("Statistik för Exempelstaden", "../statistik/index.md"),
    ]
    return "\n".join(f"- [{title}]({target})" for title, target in targets)


def matter(summary: str, **more: Any) -> dict[str, Any]:
    """Front matter that every page has, and more in Swedish names."""
    return {
        "ingress": summary,
        "skriven": _FIRST_DAY,
        "granskas": "ht-2027",
        "ansvarig": "redaktion",
        "status": "utkast",
        **more,
    }


def _matter(lesson: Lesson, chance: Random) -> dict[str, Any]:
    written = _FIRST_DAY + dt.timedelta(days=chance.randrange(500))
    reviewed = written + dt.timedelta(days=chance.randint(10, 60))
    more: dict[str, Any] = {
        "skriven": written,
        "granskas": chance.choice(("vt-2026", "ht-2027", "vt-2028")),
        "roller": sorted(chance.sample(sorted(ROLES), 2)),
        "teman": sorted(chance.sample(sorted(THEMES), chance.randint(0, 2))),
        "arenor": [chance.choice(_ARENAS)],
    }
    if lesson.number % 5 == 0:
        function = "påhittad samordnare"
        more |= {"granskad": {"datum": reviewed, "funktion": function}, "status": "granskad"}
    if lesson.number % 7 == 0:
        change = {"datum": reviewed, "vad": "Ett påhittat avsnitt.", "varför": "Någon frågade."}
        more |= {"ändringar": [change], "källor": ["pahittad-erfarenhet"]}
    if lesson.number == len(PHASES) + 2:
        newer = f"{lesson.folder}/pahittad-lardom-{lesson.number - len(PHASES)}"
        more |= {"status": "ersatt", "ersatt_av": newer}
    return matter(f"{lesson.subject}: en påhittad lärdom från Exempelstaden.", **more)
