"""Records of roles, themes, the glossary and the publisher."""

from collections.abc import Iterator
from typing import Any

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
_GLOSSARY = {
    "stafettgrupp": (
        "stafettgrupp",
        "Exempelstadens påhittade ord för en grupp som byter ledarpar mitt i terminen.",
    ),
    "ledarpar": ("ledarpar", "Två ledare som planerar och leder träffarna tillsammans."),
    "traff": ("träff", "Ett tillfälle då en grupp samlas med sitt ledarpar."),
    "exempelvecka": ("exempelvecka", "En vecka som bara finns i Exempelstadens kalender."),
    "aterblick": ("återblick", "Ett samtal efter terminen om vad som gick bra och mindre bra."),
    "overlamning": ("överlämning", "När ett ledarpar lämnar över sin grupp till ett annat."),
}


def words() -> Iterator[tuple[str, dict[str, Any]]]:
    """Path below data/ and record of all these."""
    yield "utgivare", _PUBLISHER
    for id, (name, task) in ROLES.items():
        yield f"roller/{id}", {"namn": name, "uppgift": task}
    for id, (name, about) in THEMES.items():
        yield f"teman/{id}", {"namn": name, "beskrivning": about}
    for id, (word, meaning) in _GLOSSARY.items():
        entry = {"ord": word, "betyder": meaning, "källor": ["pahittad-bedomning"]}
        yield f"ordlista/{id}", entry


_PUBLISHER = {
    "namn": "Exempelstadens påhittade redaktion",
    "kontakt": "redaktion@exempel.example",
    "webbadress": "https://exempel.example/",
    "påhittad": "ja",
    "meddelande": NOTICE,
}
