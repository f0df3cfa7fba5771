"""Swedish text about nothing in particular, put together from sentences by chance.

No sentence says anything of a real city, school or programme.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

# By what they tell; {place}, {venue}, {role}, {Role} and {number} are filled in.
_SENTENCES = {
    "background": (
        "I Exempelstaden prövade {venue} det här under ett påhittat läsår.",
        "Erfarenheten kommer från {place}, som bara finns i Exempelstaden.",
        "{Role} i {place} hade märkt att frågan kom tillbaka termin efter termin.",
        "Förr gjorde alla på sitt eget sätt, och ingen visste vad de andra gjorde.",
        "Gruppen var {number} personer, och hälften av dem var nya för året.",
        "Det fanns en plan, men den låg i en pärm som ingen öppnade efter starten.",
        "Personalen ville ha något som höll även när en ledare blev sjuk eller slutade.",
        "Skolan hade försökt en gång förut och slutat efter {number} veckor.",
        "Vid starten visste de flesta vad de ville, men inte vem som skulle göra vad.",
        "Frågan kom upp på ett möte där {role} bad om mer tid att planera.",
    ),
    "done": (
        "{Role} bokade {number} korta möten före terminen och skrev ner det som sades.",
        "Varje ledarpar fick en egen timme i veckan för att planera, och den timmen var fredad.",
        "Alla fick samma korta text på två sidor, skriven för den som har bråttom.",
        "På {venue} delades gruppen i två, så att alla hann komma till tals.",
        "Mötet började alltid med frågan vad som hade hänt sedan sist.",
        "När någon var borta tog reserven över, enligt en enkel lista på dörren.",
        "{Role} gick igenom planen med alla i {place} och strök det som inte behövdes.",
        "Efter varje träff skrev ledarna tre rader om vad som gick bra och vad som skavde.",
        "Fritidsgården och skolan bytte lokaler med varandra en dag i veckan.",
        "Eleverna fick säga vad de ville ta upp, utan att någon skrev sitt namn.",
        "Hemmen fick ett brev i god tid och ett nummer att ringa till under dagen.",
        "I kalendern märktes {number} veckor ut där inget annat fick bokas.",
    ),
    "worked": (
        "Det som gjorde störst skillnad var att tiden redan stod i schemat.",
        "Ledarna kände sig säkrare när de var två och hade delat upp allt i förväg.",
        "De korta raderna gjorde det lätt för {role} att se vad som behövde stöd.",
        "Eleverna sa att det märktes att de vuxna hade pratat ihop sig.",
        "När {venue} bjöd in {place} till ett möte blev det lättare att fråga om hjälp.",
        "Att skriva ner besluten samma dag sparade flera timmar längre fram.",
        "Alla i {place} träffades {number} gånger under terminen, och det räckte.",
        "Den som hade varit med förut tog hand om den som var ny.",
    ),
    "failed": (
        "Försöket att samla alla på en gång blev för stort och för högljutt.",
        "I {place} glömdes vikarierna bort, och två träffar fick ställas in.",
        "Brevet hem kom för sent, så de flesta frågorna kom efter den första träffen.",
        "Det blev för mycket papper: av {number} listor användes bara en.",
        "{Role} fick mer att göra utan att något annat togs bort, och det höll inte.",
        "Återblicken blev inte av, för alla hade redan gått på lov.",
        "När en ledare slutade fanns ingen överlämning, och gruppen fick börja om.",
        "Siffrorna togs in på {number} olika sätt, och då gick de inte att lägga ihop.",
    ),
    "steps": (
        "Bestäm en dag då {role} går igenom planen med personalen.",
        "Boka lokalen för hela terminen på en gång.",
        "Utse en reserv för varje ledarpar, och tala om vem det är.",
        "Skriv ner vem som svarar på frågor hemifrån.",
        "Ta bort en annan uppgift innan den här läggs till.",
        "Lägg in {number} möten i kalendern redan nu.",
        "Fråga eleverna vad de vill ta upp, och skriv ner det.",
        "Skriv tre rader efter varje träff.",
        "Spara siffrorna på ett ställe som fler än en person hittar till.",
        "Berätta för alla i {place} hur det gick.",
        "Bestäm när ni gör en återblick, och vem som bjuder in.",
    ),
    "signs": (
        "Alla som frågas vet vem som leder nästa träff.",
        "Minst {number} av tio elever säger att de har fått tala till punkt.",
        "Ingen träff har ställts in för att någon var borta.",
        "{Role} kan visa de tre raderna från den senaste träffen.",
        "Reserven har lett en träff själv, och det gick bra.",
        "Siffrorna från {place} går att lägga ihop med de andras.",
    ),
}
_ROLES = ("rektorn", "samordnaren", "elevhälsan", "fritidsledaren", "ledarparet")
_SECTIONS = (
    ("Bakgrund", "background", 6),
    ("Så här gjorde de", "done", 6),
    ("Det som fungerade", "worked", 5),
    ("Det som inte fungerade", "failed", 4),
)
INVENTED = "Sidan hör till Exempelstaden. Allt på den är påhittat, och inget råd är prövat."


@dataclass(frozen=True)
class Teller:
    """Tells of what never happened in some places and at some venues."""

    chance: Random
    places: Sequence[str]
    venues: Sequence[str]

    def sentences(self, about: str, amount: int) -> list[str]:
        """So many different sentences, or all that there are."""
        known = _SENTENCES[about]
        return [self._filled(each) for each in self.chance.sample(known, min(amount, len(known)))]

    def pairs(self, about: str, amount: int) -> list[str]:
        """So many times two sentences after one another."""
        found = self.sentences(about, 2 * amount)
        return [" ".join(found[start : start + 2]) for start in range(0, len(found), 2)]

    def article(self) -> str:
        """Four sections and a list of steps, as Markdown from second-level headings down."""
        parts = [INVENTED]
        for heading, about, amount in _SECTIONS:
            told = self.sentences(about, amount)
            half = amount // 2
            parts += [f"## {heading}", " ".join(told[:half]), " ".join(told[half:])]
        parts += ["## Att göra", "\n".join(f"- {step}" for step in self.sentences("steps", 6))]
        return "\n\n".join(parts)

    def _filled(self, sentence: str) -> str:
        role = self.chance.choice(_ROLES)
        return sentence.format(
            place=self.chance.choice(self.places),
            venue=self.chance.choice(self.venues),
            role=role,
            Role=role.capitalize(),
            number=self.chance.randint(2, 9),
        )
