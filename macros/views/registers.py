"""Site → the registers: open questions, adaptations, notices, the time line, the glossary."""

from collections.abc import Iterable

from macros.model import swedish
from macros.model.law import Statute
from macros.model.registers import Answer, Event, Openness, Stance
from macros.model.shown import Recorded, Register, Sourced
from macros.model.site import Site
from macros.views import cells, choices


def questions(site: Site, openness: str) -> Register:
    """Open questions, the least answered first, then in the order of their dates."""
    chosen = choices.word(Openness, openness) if openness else None
    found = [each for each in site.questions.values() if chosen in {None, each.openness}]
    order = list(Openness)
    found.sort(key=lambda each: (order.index(each.openness), each.raised.order, each.id))
    entries = [_sourced(site, each, each.sources, _answering(each.answers)) for each in found]
    return Register("questions", tuple(entries), "Ingen fråga är öppen.")


def _answering(answers: Iterable[Answer]) -> tuple[str, ...]:
    return tuple(name for answer in answers for name in answer.sources)


def adaptations(site: Site, stance: str) -> Register:
    """Adaptations, by stance from the core outward, then by part."""
    chosen = choices.word(Stance, stance) if stance else None
    found = [each for each in site.adaptations.values() if chosen in {None, each.stance}]
    order = list(Stance)
    found.sort(key=lambda each: (order.index(each.stance), swedish.sort_key(each.part)))
    entries = [_sourced(site, each, each.sources) for each in found]
    return Register("adaptations", tuple(entries), "Ingen källa som vi har läst säger något här.")


def notices(site: Site) -> Register:
    """Short notices, in Swedish order of place."""
    found = sorted(site.notices.values(), key=lambda each: swedish.sort_key(each.name))
    entries = [_sourced(site, each, each.sources) for each in found]
    return Register("notices", tuple(entries), "Inga notiser finns.")


def timeline(site: Site) -> Register:
    """Events in the order of time."""
    found = sorted(site.events.values(), key=lambda each: (each.when.order, each.id))
    entries = [
        Sourced(each, cells.sources(site, each.sources), _statutes(site, each)) for each in found
    ]
    return Register("events", tuple(entries), "Inga händelser finns.")


def _statutes(site: Site, event: Event) -> tuple[Statute, ...]:
    return tuple(site.statutes[name] for name in event.statutes if name in site.statutes)


def glossary(site: Site) -> Register:
    """Words in Swedish order."""
    found = sorted(site.glossary.values(), key=lambda each: swedish.sort_key(each.word))
    entries = [_sourced(site, each, each.sources) for each in found]
    return Register("glossary", tuple(entries), "Inga ord finns.")


def _sourced(site: Site, record: Recorded, *ids: tuple[str, ...]) -> Sourced:
    return Sourced(record, cells.sources(site, (name for each in ids for name in each)))
