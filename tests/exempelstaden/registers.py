"""Records of the registers: laws, studies, questions, adaptations, notices, events, paper."""

from collections.abc import Iterator
from typing import Any

from tests.exempelstaden.city import City
from tests.exempelstaden.places import Records

LAW = "pahittad-plan"
CHECKLIST, FORM = "pahittad-start", "pahittad-veckoplan"
_REVIEW, _STUDY, _PRACTICE = "pahittad-utvardering", "pahittad-studie", "pahittad-erfarenhet"


def registers(city: City) -> Records:
    """Path below data/ and record of each; every state that a record can be in occurs."""
    yield f"lagrum/{LAW}", _LAW
    yield from _numbered("studier/pahittad-studie", _studies())
    yield from _numbered("oppna-fragor/pahittad-fraga", _questions())
    yield from _numbered("anpassningar/pahittad-anpassning", _adaptations(city))
    yield from _numbered("notiser/pahittad-notis", _notices(city))
    yield from _numbered("handelser/pahittad-handelse", _events())
    yield f"checklistor/{CHECKLIST}", _CHECKLIST
    yield f"blanketter/{FORM}", _FORM


def _numbered(path: str, records: Iterator[dict[str, Any]]) -> Records:
    for number, record in enumerate(records, start=1):
        yield f"{path}-{number}", record


_LAW = {
    "lag": "den påhittade stadgan",
    "sfs": "1998:1",
    "lagrum": "2 kap. 3 §",
    "säger": "En påhittad skola i Exempelstaden gör en plan varje läsår.",
    "lydelse": "2019:7",
    "gäller_från": "2019-07-01",
    "kontrollerad": "2026-09-01",
    "ses_över": "vt-2028",
    "ersätter": ["1897:1"],
    "adress": "https://exempel.example/pahittad-stadga",
}


def _studies() -> Iterator[dict[str, Any]]:
    findings = ("bättre", "blandat", "ingen skillnad", "sämre", "inte undersökt", "uppgift saknas")
    programmes = ("MVP, ledd av vuxna", "MVP, ledd av elever", "annat åskådarprogram")
    for number, programme in enumerate(programmes):
        yield {
            "namn": f"Påhittad studie {number + 1}",
            "program": programme,
            "land": "Exempelstaden",
            "år": 2019 + number,
            "upplägg": "Påhittad enkät före och efter ett läsår.",
            "storlek": f"{4 + number} påhittade skolor.",
            "fann": "Ingenting, för den är påhittad.",
            "gränser": "Den säger inget om någon stad som finns.",
            "kunskap_attityder": findings[number],
            "ingripande": findings[number + 2],
            "våld": findings[number + 3],
            "källor": [_STUDY],
        }


def _questions() -> Iterator[dict[str, Any]]:
    answer = {"när": "2021", "vad": "Den påhittade studien säger en timme.", "källor": [_STUDY]}
    for openness in ("öppen", "delvis besvarad", "besvarad"):
        yield {
            "fråga": f"Hur lång är en träff i Exempelstaden, om frågan är {openness}?",
            "väckt_av": "Exempelstadens påhittade nämnd",
            "väckt": "ht-2019",
            "källor": [_REVIEW],
            "svar": [] if openness == "öppen" else [answer],
            "öppet": "Ingen vet, för staden finns inte.",
            "läge": openness,
            "teman": ["tid-och-schema"],
        }


def _adaptations(city: City) -> Iterator[dict[str, Any]]:
    for number, stance in enumerate(("kärna", "anpassningsbar", "avråds", "ej bedömd")):
        judged = stance != "ej bedömd"
        yield {
            "del": f"Del {number + 1} av den påhittade handledningen",
            "ändring": "Två träffar slogs ihop till en.",
            "varför": "Tiden räckte inte.",
            "iakttaget": "uppgift saknas" if number % 2 else "Alla blev trötta.",
            "var": city.venues[number % len(city.venues)].name,
            "när": "vt-2024",
            "hållning": stance,
            "hållning_enligt": "en påhittad handledning" if judged else "uppgift saknas",
            "källor": ["pahittad-programagare" if judged else _PRACTICE],
        }


def _notices(city: City) -> Iterator[dict[str, Any]]:
    for area in city.districts[:2]:
        yield {
            "namn": area.name,
            "när": "odaterad",
            "arenor": ["skola"],
            "text": "En påhittad skola har hållit påhittade träffar. Mer än så vet ingen.",
            "källor": ["pahittad-tidning"],
        }


def _events() -> Iterator[dict[str, Any]]:
    told = {
        "2015": "Exempelstaden hittades på.",
        "2019-07-01": "Den påhittade stadgan ändrades.",
        "ht-2023": "Två påhittade områden slogs ihop.",
    }
    for when, what in told.items():
        statutes = [LAW] if "stadgan" in what else []
        yield {"när": when, "vad": what, "lagrum": statutes, "källor": ["pahittad-organisation"]}


_CHECKLIST = {
    "namn": "Innan träffarna börjar i Exempelstaden",
    "station": "2-borja",
    "punkter": [
        {
            "text": "Tiden står i schemat för hela läsåret.",
            "roll": "rektor",
            "visas_av": "Ett påhittat schema.",
            "stopp": "ja",
            "källor": [_PRACTICE],
        },
        {"text": "Varje ledarpar har en reserv.", "roll": "mvp-ledare"},
        {"text": "Alla har fått fråga det som de undrar över."},
    ],
}
_FORM = {
    "namn": "Veckoplan för Exempelstaden",
    "hjälp": "Skriv en rad för varje träff.",
    "kolumner": ["Träff", "Vecka", "Ledarpar"],
    "rader": ["Träff 1", "Träff 2"],
    "tomma_rader": 4,
    "summa": "nej",
    "källor": ["pahittad-programagare"],
}
