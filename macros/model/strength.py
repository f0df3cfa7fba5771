"""How strong the ground of a page is, worked out from its sources. Nobody types it.

The rules are explained to readers on docs/om/underlag.md, in a table that a test holds equal to
RULES.
"""

from collections.abc import Callable, Collection

from macros.model.kinds import Word
from macros.model.sources import Knowledge, Source


class Strength(Word):
    """From the weakest to the strongest."""

    NONE = "inget underlag"
    VERY_WEAK = "mycket svagt"
    WEAK = "svagt"
    MEDIUM = "medel"
    GOOD = "gott"


_STUDIED = {Knowledge.RESEARCH, Knowledge.EVALUATION}
_INDEPENDENT = _STUDIED | {Knowledge.LAW, Knowledge.AUTHORITY}


def _no_source(sources: Collection[Source]) -> bool:
    return not sources


def only_owner(sources: Collection[Source]) -> bool:
    """All that the page rests on comes from the programme's owner, alone or with others."""
    return bool(sources) and all(source.is_owners for source in sources)


def only_press(sources: Collection[Source]) -> bool:
    """All that the page rests on is press."""
    return bool(sources) and all(source.knowledge is Knowledge.PRESS for source in sources)


def _one_side(sources: Collection[Source]) -> bool:
    return only_owner(sources) or only_press(sources)


def _nothing_independent(sources: Collection[Source]) -> bool:
    return not _independent(sources)


def _studied_and_more(sources: Collection[Source]) -> bool:
    found = _independent(sources)
    publishers = {source.publisher for source in found}
    return len(publishers) > 1 and any(source.knowledge in _STUDIED for source in found)


def _independent(sources: Collection[Source]) -> list[Source]:
    """Law, authority, research and evaluation that the programme's owner had no part in."""
    return [each for each in sources if each.knowledge in _INDEPENDENT and not each.is_owners]


# The first rule that holds decides; where none does the strength is medium.
RULES: tuple[tuple[Strength, Callable[[Collection[Source]], bool]], ...] = (
    (Strength.NONE, _no_source),
    (Strength.VERY_WEAK, _one_side),
    (Strength.WEAK, _nothing_independent),
    (Strength.GOOD, _studied_and_more),
)


def strength(sources: Collection[Source]) -> Strength:
    """How strong the ground is that these sources make together."""
    return next((name for name, holds in RULES if holds(sources)), Strength.MEDIUM)
