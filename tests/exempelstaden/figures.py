"""Totals that are no smaller than what the reports add up to, claim cards and resources."""

from collections.abc import Iterator
from random import Random
from typing import Any

from macros.model.swedish import ascii_slug
from macros.model.time import Term
from tests.exempelstaden.city import SCHOOL, City
from tests.exempelstaden.participation import Reports
from tests.exempelstaden.places import EDUCATION
from tests.exempelstaden.sources import LASTING, ORGANISATION, compilation

Records = Iterator[tuple[str, dict[str, Any]]]
_SUMMED = ("klasser", "elever", "ledare")


def total_id(counted: str, term: Term) -> str:
    return f"{ascii_slug(counted)}-{term.id}"


def totals(city: City, reports: Reports) -> Records:
    """Path below data/ and record of each total."""
    chance = city.chance("totals")
    schools = {venue.id for venue in city.venues if venue.kind == SCHOOL}
    for term in city.terms:
        rows = [_rows(report) for (when, _), report in reports.items() if when == term]
        areas = sum(area.exists(term.starts) for area in city.areas)
        known = sum(row["verksamhet"] in schools for part in rows for row in part)
        yield _total(term, "stadsdelsförvaltningar", sum(map(bool, rows)), areas, chance)
        yield _total(term, "skolor", known, len(schools), chance)
        for counted in _SUMMED:
            added = sum(_number(row[counted]) for part in rows for row in part)
            yield _total(term, counted, added, None, chance)


def _rows(report: dict[str, Any]) -> list[dict[str, Any]]:
    return report["verksamheter"] if isinstance(report["verksamheter"], list) else []


def _number(value: int | str) -> int:
    return value if isinstance(value, int) else 0


def _total(term: Term, counted: str, known: int, most: int | None, chance: Random) -> tuple:
    """A total of what is known and at times some more, but never more than there are."""
    value = known + chance.choice((0, 1, 2, 4))
    record = {
        "avser": f"Påhittade uppgifter om {counted} i Exempelstaden",
        "värde": value if most is None else min(value, most),
        "enhet": counted,
        "gäller": term.id,
        "källor": [compilation(term)],
        "kunskapsslag": "myndighet",
        "säkerhet": "hög",
        "anmärkning": "Källan är påhittad.",
        "räknar": counted,
        "varför_okänt": "Den påhittade sammanställningen namnger inte alla.",
        "vem_kan_veta": "Samordnaren på den påhittade förvaltningen.",
    }
    if most is not None:
        record |= {"av": most, "av_källor": [ORGANISATION]}
    return f"totaler/{total_id(counted, term)}", record


# id: what, value, unit, when, source, certainty.
CLAIMS = {
    "traffar-per-lasar": (
        *("Träffar för varje grupp under ett läsår", 14, "träffar"),
        *("2025", "pahittad-programagare", "hög"),
    ),
    "minuter-per-traff": (
        *("Tid för en träff", "40 till 60 minuter", ""),
        *("från 2021", "pahittad-erfarenhet", "medel"),
    ),
    "andel-som-svarade": (
        *("Elever som svarade på den påhittade enkäten", "72,5", "procent"),
        *("2020 till 2022", "pahittad-utvardering", "hög"),
    ),
    "skillnad-i-studien": (
        *("Skillnad mellan grupperna i den påhittade studien", "-0,3", "skalsteg"),
        *("omkring 2021", "pahittad-studie", "låg"),
    ),
    "plan-varje-ar": (
        *("Hur ofta en påhittad skola ska se över sin plan", "varje år", ""),
        *("2019-07-01", "pahittad-stadga", "hög"),
    ),
    "skolor-i-tidningen": (
        *("Skolor som den påhittade tidningen räknar upp", 4, "skolor"),
        *("före 2023-07", "pahittad-tidning", "låg"),
    ),
    "handledare": (
        *("Handledare som organisationen hade", 0, "handledare"),
        *("odaterad", "pahittad-organisation", "medel"),
    ),
    "egen-bedomning": (
        *("Tid för samordning på en skola av vanlig storlek", 3, "timmar i veckan"),
        *("2022-03", "pahittad-bedomning", "medel"),
    ),
}


def claims() -> Records:
    """Path below data/ and record of each claim card."""
    for id, (about, value, unit, when, source, certainty) in CLAIMS.items():
        record = {
            "avser": about,
            "värde": value,
            "enhet": unit,
            "gäller": when,
            "källor": [source],
            "kunskapsslag": LASTING[source].knowledge,
            "säkerhet": certainty,
            "anmärkning": "Uppgiften är påhittad.",
        }
        yield f"uppgifter/{id}", {name: value for name, value in record.items() if value != ""}


_WHAT = {
    "samordnare": "En påhittad samordnare leder arbetet på halvtid.",
    "pengar": "Pengar till vikarier och utbildning för ledare.",
    "utvecklingsarbete": "Ett påhittat utvecklingsarbete om träffar på kvällstid.",
    "stöd till skolor": "Handledning till ledarparen två gånger per termin.",
    "uppdrag": "Ett uppdrag att föreslå hur arbetet ska fortsätta.",
    "uppgift saknas": "En påhittad tidning nämner ett stöd men säger inte vilket.",
}


def resources(city: City) -> Records:
    """Path below data/ and record of each resource, one for each kind and one for each district."""
    for number, kind in enumerate(_WHAT):
        term = city.terms[number % len(city.terms)]
        record = _resource(kind, [EDUCATION] if number == 0 else [], term.id)
        if not record["vem"]:
            record["vem_anmärkning"] = "Exempelstadens påhittade fullmäktige"
        yield f"resurser/hela-staden-{number + 1}", record
    for number, area in enumerate(city.districts):
        kind = list(_WHAT)[number % len(_WHAT)]
        who = [area.id, EDUCATION] if number % 3 == 2 else [area.id]
        yield f"resurser/{area.id}", _resource(kind, who, str(city.merger.year))


def _resource(kind: str, who: list[str], when: str) -> dict[str, Any]:
    unknown = kind == "uppgift saknas"
    return {
        "vem": who,
        "när": when,
        "slag": kind,
        "beskrivning": _WHAT[kind],
        "belopp": 250_000 if kind == "pengar" else "uppgift saknas",
        "skolor": {"stöd till skolor": 4, "uppdrag": 0}.get(kind, "uppgift saknas"),
        "källor": ["pahittad-tidning" if unknown else "pahittad-organisation"],
        "säkerhet": "låg" if unknown else "hög",
    }
