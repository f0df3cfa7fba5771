"""How strong the ground of a page is, worked out from its sources. Nobody types it.

The rules are explained to readers on docs/om/underlag.md, in a table that a test holds equal to
RULES.
"""

from collections.abc import Callable
from dataclasses import dataclass

from macros.model.kinds import Word
from macros.model.sources import Knowledge, Programme, Source


class Strength(Word):
    """From the weakest to the strongest."""

    NONE = "inget underlag"
    VERY_WEAK = "mycket svagt"
    WEAK = "svagt"
    MEDIUM = "medel"
    GOOD = "gott"


_STUDIED = {Knowledge.RESEARCH, Knowledge.EVALUATION}
_INDEPENDENT = _STUDIED | {Knowledge.LAW, Knowledge.AUTHORITY}


@dataclass(frozen=True)
class Ground:
    """What a page rests on: its sources, and whether it names a law."""

    sources: tuple[Source, ...] = ()
    by_law: bool = False

    @property
    def only_owner(self) -> bool:
        """All of it comes from the programme's owner, alone or with others."""
        return self._all(lambda source: source.is_owners)

    @property
    def only_press(self) -> bool:
        """All of it is press."""
        return self._all(lambda source: source.knowledge is Knowledge.PRESS)

    @property
    def independent(self) -> list[Source]:
        """Law, authority, research and evaluation that the owner had no part in."""
        return [
            each for each in self.sources if each.knowledge in _INDEPENDENT and not each.is_owners
        ]

    def _all(self, holds: Callable[[Source], bool]) -> bool:
        return bool(self.sources) and not self.by_law and all(map(holds, self.sources))


def _nothing(ground: Ground) -> bool:
    return not ground.sources and not ground.by_law


def _one_side(ground: Ground) -> bool:
    return ground.only_owner or ground.only_press


def _nothing_independent(ground: Ground) -> bool:
    return not ground.independent and not ground.by_law


def _studied_and_more(ground: Ground) -> bool:
    publishers = {source.publisher for source in ground.independent}
    studied = any(_studies_mvp(source) for source in ground.independent)
    return studied and len(publishers) + ground.by_law > 1


def _studies_mvp(source: Source) -> bool:
    """Research or evaluation about MVP; a source that names other programmes alone is not."""
    about = not source.programmes or Programme.MVP in source.programmes
    return source.knowledge in _STUDIED and about


# The first rule that holds decides; where none does the strength is medium.
RULES: tuple[tuple[Strength, Callable[[Ground], bool]], ...] = (
    (Strength.NONE, _nothing),
    (Strength.VERY_WEAK, _one_side),
    (Strength.WEAK, _nothing_independent),
    (Strength.GOOD, _studied_and_more),
)


def strength(ground: Ground) -> Strength:
    """How strong a ground is."""
    return next((name for name, holds in RULES if holds(ground)), Strength.MEDIUM)
