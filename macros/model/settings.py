"""How proposals are taken care of. One file, data/forslag.yml."""

from typing import ClassVar

from macros.model.host import Software
from macros.model.kinds import Count, Name, Slug
from macros.model.record import Entity, written


class Settings(Entity):
    """What the page for proposals promises and where it sends people."""

    folder: ClassVar[str] = "data/forslag.yml"
    called: ClassVar[str] = "förslagens inställningar"
    explained: ClassVar[str] = (
        "Vad Förslagsbänken lovar, och vart den visar. En enda fil. Arkivets adress kommer från "
        "bygget."
    )

    days: Count | None = written(
        "svar_inom",
        "Antal dagar tills den som föreslår får svar. Fyll i det först när någon har lovat det.",
        example="14",
        unit="dagar",
        default=None,
    )
    mail: Name = written(
        "e_post",
        "Funktionens e-postadress, eller ”uppgift saknas”. Utan den visas inget val för e-post.",
        example="redaktion@exempel.se",
    )
    host: Software | None = written(
        "kodvärd",
        "Slaget av kodvärd, när det inte går att se av arkivets adress.",
        example="Forgejo",
        default=None,
    )
    branch: Slug = written(
        "gren", "Grenen som webbplatsen byggs av.", example="main", default="main"
    )

    @property
    def promised(self) -> int | None:
        """The days that somebody has promised an answer within; None while nobody has."""
        return self.days if isinstance(self.days, int) else None
