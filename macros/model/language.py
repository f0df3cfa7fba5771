"""The words that the bank keeps: own words, words to avoid, abbreviations. One file each."""

from typing import ClassVar

from macros.model.kinds import Name, PagePath, Text, Word, YesNo
from macros.model.record import Entity, Record, written


class OwnWords(Entity):
    """Words that are right although the dictionary does not know them."""

    folder: ClassVar[str] = "data/sprak/egna-ord.yml"
    called: ClassVar[str] = "bankens egna ord"
    explained: ClassVar[str] = (
        "Ord som är rätt fast ordlistan inte känner dem: namn, facktermer, sammansättningar. Ett "
        "ord som ordlistan kan, eller som ingen sida använder, tas bort."
    )

    names: tuple[Name, ...] = written(
        "namn", "Namn, i bokstavsordning.", example=["Hagsätraskolan"], default=()
    )
    terms: tuple[Name, ...] = written(
        "ord",
        "Andra ord, i alla former som används, i bokstavsordning.",
        example=["loggbok"],
        default=(),
    )


class Usage(Record):
    """A way of writing to avoid, and the way to use."""

    avoid: Name = written("undvik", "Ordet, eller början av det följd av *.", example="bystander*")
    use: Name = written("skriv", "Det som banken skriver.", example="åskådare")
    why: Text = written("skäl", "Varför.", example="Det svenska ordet är känt.")
    must: YesNo = written(
        "fel", "”ja” om det är ett fel, annars är det ett råd.", example="ja", default=False
    )
    except_in: tuple[Name, ...] = written(
        "utom_i", "Ord och namn där det är rätt.", example=["Våld i nära relationer"], default=()
    )


class Usages(Entity):
    """The list of terms: what to write and what to avoid."""

    folder: ClassVar[str] = "data/sprak/termer.yml"
    called: ClassVar[str] = "bankens termer"
    explained: ClassVar[str] = "Ord att undvika, vad banken skriver i stället, och varför."

    terms: tuple[Usage, ...] = written(
        "termer",
        "Ett ord att undvika på varje rad.",
        example=[{"undvik": "bystander*", "skriv": "åskådare", "skäl": "Svenskt ord finns."}],
        min_length=1,
    )


class Abbreviation(Record):
    """Letters that are written out the first time."""

    short: Name = written("kort", "Förkortningen.", example="SKR")
    long: Name = written(
        "utskrivet", "Det som ska stå utskrivet på sidan.", example="Sveriges Kommuner och Regioner"
    )


class Abbreviations(Entity):
    """Abbreviations that a page explains at their first use."""

    folder: ClassVar[str] = "data/sprak/forkortningar.yml"
    called: ClassVar[str] = "förkortningar"
    explained: ClassVar[str] = "Förkortningar som skrivs ut första gången de används på en sida."

    abbreviations: tuple[Abbreviation, ...] = written(
        "förkortningar",
        "En förkortning på varje rad.",
        example=[{"kort": "SKR", "utskrivet": "Sveriges Kommuner och Regioner"}],
        default=(),
    )


class Alike(Record):
    """Words that mean the same: whoever searches for one finds the others."""

    words: tuple[Name, ...] = written(
        "ord", "Orden, eller uttryck på högst fyra ord.", example=["pojke", "kille"], min_length=2
    )
    why: Text = written("skäl", "Varför.", example="Vardagsord och skriftspråk.")


class LeadsTo(Record):
    """Words that lead to others, which do not lead back."""

    words: tuple[Name, ...] = written(
        "från", "Det som någon skriver.", example=["mamma", "pappa"], min_length=1
    )
    to: tuple[Name, ...] = written(
        "till", "Det som också hittas.", example=["vårdnadshavare"], min_length=1
    )
    why: Text = written("skäl", "Varför.", example="Den som skriver så söker sidor om hemmet.")


class Synonyms(Entity):
    """What the search takes for the same thing, and which words show the way to help."""

    folder: ClassVar[str] = "data/sprak/synonymer.yml"
    called: ClassVar[str] = "sökningens synonymer"
    explained: ClassVar[str] = (
        "Ord som sökningen räknar som samma sak. Skriv dem i grundform: böjningar hittas ändå."
    )

    groups: tuple[Alike, ...] = written(
        "grupper",
        "Ord som betyder samma sak.",
        example=[{"ord": ["pojke", "kille"], "skäl": "Vardagsord."}],
        default=(),
    )
    one_way: tuple[LeadsTo, ...] = written(
        "enkelriktade",
        "Ord som leder till andra, men inte tillbaka.",
        example=[{"från": ["mamma"], "till": ["vårdnadshavare"], "skäl": "Söker om hemmet."}],
        default=(),
    )
    help_page: PagePath = written(
        "hjälpsida",
        "Sidan som alltid visas överst när någon söker på ett hjälpord.",
        example="om-en-elev-berattar",
    )
    help_words: tuple[Name, ...] = written(
        "hjälpord",
        "Ord och uttryck som någon kan skriva när en elev far illa, också elevers egna.",
        example=["slår mig", "våldtäkt"],
        default=(),
    )


class Tongue(Word):
    """The languages of foreign words, by their codes in HTML."""

    ENGLISH = "en"
    ARABIC = "ar"
    FINNISH = "fi"
    SOMALI = "so"


class ForeignWord(Record):
    """A word or name that is to be read aloud in its own language."""

    word: Name = written(
        "ord", "Ordet, så som det står på sidorna.", example="Mentors in Violence Prevention"
    )
    language: Tongue = written("språk", "Språkets kod.", example="en")


class ForeignWords(Entity):
    """Foreign words that are marked wherever a Swedish page uses them."""

    folder: ClassVar[str] = "data/sprak/frammande-ord.yml"
    called: ClassVar[str] = "främmande ord"
    explained: ClassVar[str] = (
        "Ord på andra språk. Där de står på en svensk sida är de märkta med sitt språk, så att en "
        "uppläsande röst säger dem rätt."
    )

    words: tuple[ForeignWord, ...] = written(
        "ord",
        "Ett ord på varje rad.",
        example=[{"ord": "Mentors in Violence Prevention", "språk": "en"}],
        min_length=1,
    )
