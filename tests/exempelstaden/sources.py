"""Records of sources: one for each term, one for each kind of knowledge, and two more."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, NamedTuple

from macros.model.time import Term
from tests.exempelstaden.city import City

BOARD = "Exempelstadens påhittade nämnd"
ORGANISATION = "pahittad-organisation"
ACT_TOGETHER = "pahittad-agera-tillsammans"


class Lasting(NamedTuple):
    """A source that belongs to no term."""

    knowledge: str
    publisher: str
    title: str


LASTING = {
    ORGANISATION: Lasting("myndighet", BOARD, "Påhittad organisation för Exempelstaden"),
    ACT_TOGETHER: Lasting("programägare", BOARD, "Agera tillsammans i Exempelstaden, påhittad"),
    "pahittad-stadga": Lasting("lag", "Exempelstadens påhittade riksdag", "Påhittad stadga"),
    "pahittad-studie": Lasting("forskning", "Exempelstadens högskola", "En påhittad studie"),
    "pahittad-utvardering": Lasting(
        "oberoende utvärdering", "Påhittade Utvärderarna", "Påhittad utvärdering av Exempelstaden"
    ),
    "pahittad-programagare": Lasting(
        "programägare", "Påhittade Programägaren", "En påhittad handledning"
    ),
    "pahittad-erfarenhet": Lasting(
        "praktisk erfarenhet", "Låtsasskolan 1", "Påhittade anteckningar från ett läsår"
    ),
    "pahittad-tidning": Lasting("press", "Exempelstadens påhittade tidning", "En påhittad nyhet"),
    "pahittad-bedomning": Lasting("bedömning", "Exempelstadens redaktion", "En påhittad bedömning"),
}


def compilation(term: Term) -> str:
    """The id of the source that a term's reports rest on."""
    return f"pahittad-sammanstallning-{term.id}"


def sources(city: City) -> Iterator[tuple[str, dict[str, Any]]]:
    """Path below data/ and record, for every source."""
    for id, (knowledge, publisher, title) in LASTING.items():
        source = _source(id, knowledge, publisher, title, 2019)
        about = {"program": ["Agera tillsammans"]} if id == ACT_TOGETHER else {}
        yield f"kallor/{id}", source | about
    for term in city.terms:
        published = term.ends + dt.timedelta(days=1)
        title = f"Påhittad sammanställning för Exempelstaden, {term.season}"
        id = compilation(term)
        yield f"kallor/{id}", _source(id, "myndighet", BOARD, title, published.year)


def _source(id: str, knowledge: str, publisher: str, title: str, year: int) -> dict[str, Any]:
    return {
        "utgivare": publisher,
        "titel": title,
        "år": year,
        "kunskapsslag": knowledge,
        "adress": f"https://exempel.example/{id}",
        "adress_kontrollerad": dt.date(2026, 9, 1) if year % 2 else "nej",
        "läst": "hela",
        "anmärkning": "Källan är påhittad. Adressen leder ingenstans.",
    }
