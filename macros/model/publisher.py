"""Who publishes the bank. One file, data/utgivare.yml."""

import re
from typing import Annotated, ClassVar

from macros.model.kinds import Blank, Name, Text, Web, Word, YesNo, or_blank
from macros.model.record import Entity, written

_INVENTED = "Det här är en påhittad webbplats, gjord för prov. Inget på den är sant."


class PublisherKind(Word):
    """What the publisher is, in the words that an organisation in Sweden knows itself by."""

    MUNICIPALITY = "kommun"
    REGION = "region"
    AGENCY = "statlig myndighet"
    UNIVERSITY = "universitet eller högskola"
    ASSOCIATION = "ideell förening"
    FOUNDATION = "stiftelse"
    COMPANY = "företag"


class Publisher(Entity):
    """The publisher; until a person has filled it in, the bank says that nobody is appointed."""

    folder: ClassVar[str] = "data/utgivare.yml"
    called: ClassVar[str] = "utgivare"
    explained: ClassVar[str] = (
        "Den som ger ut banken. En enda fil. Tills en person har fyllt i den står det att "
        "utgivare inte är utsedd."
    )

    name: Name = written(
        "namn", "Den som ger ut webbplatsen, eller ”uppgift saknas”.", example="uppgift saknas"
    )
    contact: Name = written(
        "kontakt",
        "En funktionsadress som någon läser, eller ”uppgift saknas”.",
        example="uppgift saknas",
    )
    address: Web = written(
        "webbadress", "Adressen som webbplatsen ligger på.", example="uppgift saknas"
    )
    kind: Annotated[PublisherKind | Blank, or_blank(PublisherKind)] = written(
        "slag",
        "Vad utgivaren är. Behövs för att tabellerna ska kunna finnas på Sveriges dataportal.",
        example="kommun",
        default=Blank.UNKNOWN,
    )
    invented: YesNo = written(
        "påhittad",
        "”ja” bara för den påhittade Exempelstaden: då står det överst på varje sida.",
        example="nej",
        default=False,
    )
    notice: Text = written(
        "meddelande",
        "Texten överst på varje sida, om en sådan behövs.",
        example="Testdata.",
        default="",
    )

    @property
    def banner(self) -> str:
        """What stands above every page: the notice, or else that all is invented."""
        return self.notice or (_INVENTED if self.invented else "")

    @property
    def root(self) -> str:
        """The address of the start page, with a slash at its end; empty until it is known."""
        return "" if isinstance(self.address, Blank) else f"{self.address.rstrip('/')}/"

    @property
    def reachable(self) -> bool:
        return self.contact != Blank.UNKNOWN.value

    @property
    def mailbox(self) -> str:
        """The contact as an address for mail that a program can follow; empty where it is none."""
        mail = re.fullmatch(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+", self.contact)
        return f"mailto:{self.contact}" if mail else ""

    @property
    def published(self) -> bool:
        """Whether somebody stands behind the site, at an address of its own."""
        return self.appointed and bool(self.root)

    @property
    def appointed(self) -> bool:
        return self.name != Blank.UNKNOWN.value
