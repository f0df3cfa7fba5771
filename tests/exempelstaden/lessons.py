"""Lessons: what they are called, what their front matter says, what they tell and link to."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from macros.model import swedish
from tests.exempelstaden.city import City
from tests.exempelstaden.figures import CLAIMS
from tests.exempelstaden.files import page_text
from tests.exempelstaden.prose import Teller
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
_STAGES = (["mellanstadiet"], ["högstadiet"], ["gymnasiet"], ["högstadiet", "gymnasiet"], [])
_RELATIONS = ("förutsätter", "fördjupar", "motsats")
_REFERRED = (
    "pahittad-studie",
    "pahittad-utvardering",
    "pahittad-programagare",
    "pahittad-erfarenhet",
    "pahittad-tidning",
    "pahittad-bedomning",
)
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
    def address(self) -> str:
        return f"{self.folder}/{self.id}"

    @property
    def title(self) -> str:
        return f"{self.subject} – påhittad lärdom {self.number}"

    @property
    def replaced(self) -> bool:
        """Whether the lesson before it in its phase has taken over."""
        return self.number == len(PHASES) + 2


def lessons(amount: int) -> list[Lesson]:
    """So many lessons, the phases by turns."""
    return [_lesson(number) for number in range(amount)]


def _lesson(number: int) -> Lesson:
    turn, phase = divmod(number, len(PHASES))
    folder, (_, subjects) = list(PHASES.items())[phase]
    return Lesson(number + 1, folder, subjects[turn % len(subjects)])


def lesson_pages(city: City, teller: Teller, chosen: Sequence[Lesson]) -> Iterator[tuple[str, str]]:
    """Path and text of each lesson's page."""
    for lesson in chosen:
        near = [other for other in chosen if other.folder == lesson.folder and other != lesson]
        near = teller.chance.sample(near, min(2, len(near)))
        text = f"# {lesson.title}\n\n{_sections(city, teller, near)}"
        fields = _matter(lesson, near, teller)
        yield f"docs/{lesson.address}.md", page_text(fields, text)


def call(name: str, *args: str, **kwargs: str) -> str:
    """A macro call as it stands in a page."""
    given = [f'"{arg}"' for arg in args] + [f'{key}="{value}"' for key, value in kwargs.items()]
    return f"{{{{ {name}({', '.join(given)}) }}}}"


def _sections(city: City, teller: Teller, near: Sequence[Lesson]) -> str:
    return "\n\n".join(
        (
            "## Det här vet vi",
            "\n".join((_known(teller), _card(teller.chance))),
            "## Gör så här",
            "\n".join((stepped(teller, 4), _links(city, near, teller.chance))),
            "## Se upp med",
            bullets(teller, "failed", 2),
            "## Så vet ni att det fungerar",
            bullets(teller, "signs", 2, "forslag"),
        )
    )


def _known(teller: Teller) -> str:
    told = [*teller.pairs("background", 2), *teller.pairs("done", 2), *teller.pairs("worked", 1)]
    return "\n".join(f"- {each} {call('kalla', teller.chance.choice(_REFERRED))}" for each in told)


def bullets(teller: Teller, about: str, amount: int, ending: str = "kalla") -> str:
    """Items that end with a source, or as a proposal."""
    return "\n".join(
        f"- {each} {_ending(teller.chance, ending)}" for each in teller.sentences(about, amount)
    )


def _ending(chance: Random, name: str) -> str:
    return call("kalla", chance.choice(_REFERRED)) if name == "kalla" else call(name)


def stepped(teller: Teller, amount: int) -> str:
    """Numbered steps, each with the role that takes it."""
    names = [swedish.capital(ROLES[role][0]) for role in sorted(ROLES) if role != "redaktion"]
    return "\n".join(
        f"{number}. **{teller.chance.choice(names)}:** {step} {call('forslag')}"
        for number, step in enumerate(teller.sentences("steps", amount), start=1)
    )


def _card(chance: Random) -> str:
    id = chance.choice(sorted(CLAIMS))
    return f"- {CLAIMS[id][0]}: {call('uppgift', id)}, enligt en påhittad källa."


def _links(city: City, near: Sequence[Lesson], chance: Random) -> str:
    area = chance.choice(city.districts)
    targets = [
        *((lesson.title, f"{lesson.id}.md") for lesson in near),
        (f"sidan om {area.name}", f"../stadsdelar/{area.id}.md"),
        ("all statistik", "../statistik/index.md"),
    ]
    links = [f"[{title}]({target})" for title, target in targets]
    return f"5. **Samordnare:** Läs {swedish.joined(links)}. {call('forslag')}"


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


def _matter(lesson: Lesson, near: Sequence[Lesson], teller: Teller) -> dict[str, Any]:
    chance = teller.chance
    written = _FIRST_DAY + dt.timedelta(days=chance.randrange(500))
    reviewed = written + dt.timedelta(days=chance.randint(10, 60))
    more: dict[str, Any] = {
        "skriven": written,
        "granskas": chance.choice(("vt-2026", "ht-2027", "vt-2028")),
        "roller": sorted(chance.sample(sorted(ROLES), 2)),
        "teman": sorted(chance.sample(sorted(THEMES), chance.randint(0, 2))),
        "arenor": [chance.choice(_ARENAS)],
        "stadier": chance.choice(_STAGES),
        "platser": [chance.choice(teller.places)],
        "relationer": {_RELATIONS[lesson.number % 3]: [each.address for each in near[:1]]},
    }
    if lesson.number % 5 == 0:
        function = "påhittad samordnare"
        more |= {"granskad": {"datum": reviewed, "funktion": function}, "status": "granskad"}
    if lesson.number % 7 == 0:
        change = {"datum": reviewed, "vad": "Ett påhittat avsnitt.", "varför": "Någon frågade."}
        more |= {"ändringar": [change], "källor": ["pahittad-erfarenhet"]}
    if lesson.replaced:
        newer = f"{lesson.folder}/pahittad-lardom-{lesson.number - len(PHASES)}"
        more |= {"status": "ersatt", "ersatt_av": newer}
    summary = f"{lesson.subject}: en påhittad lärdom från Exempelstaden, för den som vill prova."
    return matter(summary, **more)
