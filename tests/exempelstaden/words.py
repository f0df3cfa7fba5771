"""Records of roles, themes, the glossary, the publisher, and the words of the language."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from macros.model import swedish

NOTICE = "Det här är Exempelstaden. Staden, skolorna, talen och källorna är påhittade."

# id: name, task.
ROLES = {
    "redaktion": ("redaktion", "Skriver de påhittade sidorna om Exempelstaden."),
    "rektor": ("rektor", "Beslutar om starten och ger tid i schemat."),
    "mvp-ledare": ("MVP-ledare", "Leder träffarna, alltid tillsammans med någon."),
    "elevhalsa": ("elevhälsa", "Tar emot elever som behöver prata efter en träff."),
    "samordnare": ("samordnare", "Håller ihop arbetet i stadsdelsområdet och rapporterar."),
    "fritidsledare": ("fritidsledare", "Leder träffar på fritidsgården."),
}
# id: name, description.
THEMES = {
    "samverkan": ("samverkan", "Hur skola och fritid arbetar tillsammans."),
    "tid-och-schema": ("tid och schema", "Hur träffarna får plats i läsåret."),
    "ledarpar": ("ledarpar", "Hur två ledare delar på uppgiften."),
    "vardnadshavare": ("vårdnadshavare", "Hur hemmen får veta vad som händer."),
    "handledning": ("handledning", "Hur ledare får stöd."),
    "statistik": ("statistik", "Hur siffror samlas in och används."),
}
# id: word, meaning, other forms.
_GLOSSARY = {
    "stafettgrupp": (
        "stafettgrupp",
        "Exempelstadens påhittade ord för en grupp som byter ledarpar mitt i terminen.",
        ["stafettgrupper"],
    ),
    "ledarpar": (
        "ledarpar",
        "Två ledare som planerar och leder träffarna tillsammans.",
        ["ledarparet"],
    ),
    "traff": (
        "träff",
        "Ett tillfälle då en grupp samlas med sitt ledarpar.",
        ["träffar", "träffen", "träffarna"],
    ),
    "exempelvecka": ("exempelvecka", "En vecka som bara finns i Exempelstadens kalender.", []),
    "aterblick": (
        "återblick",
        "Ett samtal efter terminen om vad som gick bra och mindre bra.",
        ["återblicken"],
    ),
    "overlamning": (
        "överlämning",
        "När ett ledarpar lämnar över sin grupp till ett annat.",
        ["överlämningen"],
    ),
}


def words() -> Iterator[tuple[str, dict[str, Any]]]:
    """Path below data/ and record of all these."""
    yield "utgivare", _PUBLISHER
    for id, (name, task) in ROLES.items():
        yield f"roller/{id}", {"namn": name, "uppgift": task}
    for id, (name, about) in THEMES.items():
        yield f"teman/{id}", {"namn": name, "beskrivning": about}
    for id, (word, meaning, forms) in _GLOSSARY.items():
        entry = {"ord": word, "betyder": meaning, "former": forms, "källor": ["pahittad-bedomning"]}
        yield f"ordlista/{id}", entry


_PUBLISHER = {
    "namn": "Exempelstadens påhittade redaktion",
    "kontakt": "redaktion@exempel.example",
    "webbadress": "https://exempel.example/",
    "slag": "kommun",
    "påhittad": "ja",
    "meddelande": NOTICE,
}


def language(names: Iterable[str], texts: Iterable[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Path below data/ and record of the words to keep; own ones only where a text has them.

    names are the invented ones that no dictionary knows.
    """
    used = {word for text in texts for word in re.findall(r"[^\W\d_]+", text)}
    own = {
        "namn": sorted(used & set(names), key=swedish.sort_key),
        "ord": sorted(used & {"MVP"}, key=swedish.sort_key),
    }
    yield "sprak/egna-ord", own
    yield "sprak/termer", {"termer": [_AVOIDED]}
    yield "sprak/forkortningar", {"förkortningar": [_SHORT]}
    yield "sprak/synonymer", _SYNONYMS


_AVOIDED = {
    "undvik": "workshop*",
    "skriv": "träff",
    "skäl": "I Exempelstaden har en sak ett namn.",
    "fel": "ja",
}
_SYNONYMS = {
    "grupper": [{"ord": ["träff", "möte"], "skäl": "I Exempelstaden är det samma sak."}],
    "enkelriktade": [{"från": ["chef"], "till": ["rektor"], "skäl": "Chefen är rektor här."}],
    "hjälpsida": "om-en-elev-berattar",
    "hjälpord": ["orolig"],
}
_SHORT = {"kort": "PST", "utskrivet": "Påhittade Stadens Träffar"}
