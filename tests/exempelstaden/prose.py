"""Swedish text about nothing in particular, put together from sentences by chance.

No sentence says anything of a real city, school or programme.
"""

from collections.abc import Sequence
from random import Random

# Each list is one section; {place}, {venue}, {role} and {number} are filled in.
_BACKGROUND = (
    "I Exempelstaden prövade {venue} det här under ett påhittat läsår.",
    "Erfarenheten kommer från {place}, som bara finns i Exempelstaden.",
    "{Role} i {place} hade märkt att frågan kom tillbaka termin efter termin.",
    "Tidigare gjorde varje arbetslag på sitt eget sätt, och ingen visste riktigt vad de andra gjorde.",
    "Gruppen var {number} personer, och hälften av dem var nya för året.",
    "Det fanns en plan, men den låg i en pärm som ingen öppnade efter uppstarten.",
    "Personalen ville ha något som höll även när en ledare blev sjuk eller slutade.",
    "Skolan hade försökt en gång förut och slutat efter {number} veckor.",
    "Vid starten visste de flesta vad de ville uppnå, men inte vem som skulle göra vad.",
    "Frågan kom först upp på ett möte där {role} bad om mer tid för förberedelser.",
)
_DONE = (
    "{Role} bokade {number} korta möten före terminens början och skrev ner det som bestämdes.",
    "Varje ledarpar fick en egen timme i veckan för att planera, och den timmen var fredad.",
    "Alla fick samma tvåsidiga sammanfattning, skriven för den som har bråttom.",
    "På {venue} delades gruppen i två, så att alla hann komma till tals.",
    "Mötet började alltid med frågan vad som hade hänt sedan sist, och slutade med vem som gör vad.",
    "När någon var borta tog reservledaren över enligt en enkel lista på dörren.",
    "{Role} gick igenom planen med personalen i {place} och strök det som inte behövdes.",
    "Efter varje träff skrev ledarna tre rader: vad som gick bra, vad som skavde och vad som händer nu.",
    "Fritidsgården och skolan bytte lokaler med varandra en eftermiddag i veckan.",
    "Eleverna fick själva säga vilka frågor de ville ta upp, utan att någon behövde skriva sitt namn.",
    "Vårdnadshavarna fick ett brev i god tid och ett nummer att ringa till under dagtid.",
    "I Exempelstadens kalender märktes {number} veckor ut där inget annat fick bokas.",
)
_WORKED = (
    "Det som gjorde störst skillnad var att tiden redan stod i schemat.",
    "Ledarna kände sig säkrare när de var två och hade delat upp uppgifterna i förväg.",
    "De korta anteckningarna gjorde det lätt för {role} att se vad som behövde stöd.",
    "Eleverna sa att det märktes att de vuxna hade pratat ihop sig.",
    "När {venue} bjöd in {place} till ett gemensamt möte blev det lättare att fråga om hjälp.",
    "Ett påhittat men troligt råd från Exempelstaden är att börja smått och hålla i.",
    "Att skriva ner besluten samma dag sparade flera timmar längre fram.",
    "Personalen i {place} bytte erfarenheter {number} gånger under terminen, och det räckte.",
)
_FAILED = (
    "Försöket att samla alla grupper på en gång blev för stort och för högljutt.",
    "I {place} glömdes vikarierna bort, och två träffar fick ställas in.",
    "Informationen hem skickades för sent, så de flesta frågorna kom efter den första träffen.",
    "Det blev för mycket papper: av {number} blanketter användes bara en.",
    "{Role} fick uppdraget utan att något annat togs bort, och det höll inte terminen ut.",
    "Återblicken i slutet av terminen blev inte av, eftersom alla redan hade gått på lov.",
    "När en ledare slutade fanns det ingen överlämning, och gruppen fick börja om.",
    "Siffrorna samlades in på {number} olika sätt, och då gick de inte att lägga ihop.",
)
_STEPS = (
    "Bestäm en dag då {role} går igenom planen med personalen.",
    "Boka lokalen för hela terminen på en gång.",
    "Utse en reserv för varje ledarpar.",
    "Skriv ner vem som svarar på frågor hemifrån.",
    "Ta bort en annan uppgift innan den här läggs till.",
    "Lägg in {number} avstämningar i kalendern redan nu.",
    "Fråga eleverna vad de vill ta upp.",
    "Skriv tre rader efter varje träff.",
    "Spara siffrorna på ett ställe som fler än en person hittar till.",
    "Berätta för {place} hur det gick.",
    "Bestäm när ni gör en återblick, och vem som bjuder in.",
)
_ROLES = ("rektorn", "samordnaren", "elevhälsan", "fritidsledaren", "ledarparet")
_SECTIONS = (
    ("Bakgrund", _BACKGROUND, 6),
    ("Så här gjorde de", _DONE, 6),
    ("Det som fungerade", _WORKED, 5),
    ("Det som inte fungerade", _FAILED, 4),
)
INVENTED = "Sidan hör till Exempelstaden. Allt på den är påhittat, och inget råd är prövat."


def article(chance: Random, places: Sequence[str], venues: Sequence[str]) -> str:
    """Four sections and a list of steps, as Markdown from second-level headings down."""
    parts = [INVENTED]
    for heading, sentences, most in _SECTIONS:
        chosen = chance.sample(sentences, most)
        half = most // 2
        paragraphs = (chosen[:half], chosen[half:])
        parts.append(f"## {heading}")
        parts += [
            " ".join(_filled(each, chance, places, venues) for each in paragraph)
            for paragraph in paragraphs
        ]
    parts.append("## Att göra")
    parts.append(
        "\n".join(f"- {_filled(each, chance, places, venues)}" for each in chance.sample(_STEPS, 6))
    )
    return "\n\n".join(parts)


def _filled(sentence: str, chance: Random, places: Sequence[str], venues: Sequence[str]) -> str:
    role = chance.choice(_ROLES)
    return sentence.format(
        place=chance.choice(places),
        venue=chance.choice(venues),
        role=role,
        Role=role.capitalize(),
        number=chance.randint(2, 9),
    )
