"""How proposals are taken care of. One file, data/forslag.yml."""

from typing import ClassVar

from macros.model.kinds import Count, Name, Slug, Word
from macros.model.record import Entity, written


class Host(Word):
    """The kinds of host that the page for proposals knows how to hand a file to."""

    GITHUB = "GitHub"
    FORGEJO = "Forgejo"
    GITLAB = "GitLab"


class Settings(Entity):
    """What the page for proposals promises and where it sends people."""

    folder: ClassVar[str] = "data/forslag.yml"
    called: ClassVar[str] = "förslagens inställningar"
    explained: ClassVar[str] = (
        "Vad Förslagsbänken lovar, och vart den visar. En enda fil. Arkivets adress kommer från "
        "bygget."
    )

    days: Count = written(
        "svar_inom", "Antal dagar tills den som föreslår får svar.", example="14", unit="dagar"
    )
    mail: Name = written(
        "e_post",
        "Funktionens e-postadress, eller ”uppgift saknas”. Utan den visas inget val för e-post.",
        example="redaktion@exempel.se",
    )
    host: Host | None = written(
        "kodvärd",
        "Slaget av kodvärd, när det inte går att se av arkivets adress.",
        example="Forgejo",
        default=None,
    )
    branch: Slug = written(
        "gren", "Grenen som webbplatsen byggs av.", example="main", default="main"
    )
