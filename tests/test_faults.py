"""Every kind of fault: what an editor writes, and the whole message, word for word."""

import datetime as dt
import re
import shutil

import pytest

from macros import vocabulary
from macros.checks import RULES, loose_figures
from macros.examine import examine
from macros.source.site import read_site
from tests.conftest import SOUND
from tests.site import ROOT

TODAY = dt.date(2026, 11, 25)  # for Provbanken, which never changes

PAGE = """\
---
ingress: För dig som prövar granskningen.
skriven: 2025-08-01
granskas: vt-2027
ansvarig: redaktion
status: utkast
---

# {}

{}
"""
UNDATED = """\
källor: [agerakallan]
verksamheter:
  - verksamhet: {venue}
    program: Agera tillsammans
    när: {when}
    arena: skola
    klasser: uppgift saknas
    årskurser: uppgift saknas
    elever: uppgift saknas
    ledare: uppgift saknas
    säkerhet: låg
"""

# The file, what stands in it (None: write all of it anew), what somebody writes instead (None: take
# the file away), and what is said. A message about the same file begins with its line.
FAULTS = {
    "a statement that nobody stands behind": (
        "data/tillganglighet.yml",
        "läge: inte bedömd\nbedömd: uppgift saknas\nuppdaterad: 2026-11-24\nmetod: uppgift saknas",
        "läge: delvis förenlig\nbedömd: 2026-11-01\nuppdaterad: 2026-11-24\nmetod: egen bedömning",
        "2:1: Utgivare är inte utsedd, så ingen kan svara för bedömningen. Skriv ”inte bedömd”. [redogorelse-utan-utgivare]",
    ),
    "a statement that is too good": (
        "data/tillganglighet.yml",
        "läge: inte bedömd",
        "läge: helt förenlig",
        "2:1: Läget kan inte vara ”helt förenlig” förrän varje kontroll i data/protokoll.yml är gjord och har en dag. Skriv ”delvis förenlig”. [protokoll-saknas]",
        "2:1: Utgivare är inte utsedd, så ingen kan svara för bedömningen. Skriv ”inte bedömd”. [redogorelse-utan-utgivare]",
        "3:1: Läget är ”helt förenlig”. Skriv i ”bedömd” hur och när någon kom fram till det, eller skriv ”inte bedömd”. [redogorelse-utan-bedomning]",
        "5:1: Läget är ”helt förenlig”. Skriv i ”metod” hur och när någon kom fram till det, eller skriv ”inte bedömd”. [redogorelse-utan-bedomning]",
    ),
    "a statement that is too good beside a fault": (
        "data/tillganglighet.yml",
        "läge: inte bedömd",
        "brister:\n  - vad: Bilden saknar text.\n    varför: Den skrivs i vår.\n    krav: 1.1.1\n    drabbar: [utan syn]\n    rättas: vt-2027\nläge: helt förenlig",
        "8:1: Läget kan inte vara ”helt förenlig” förrän varje kontroll i data/protokoll.yml är gjord och har en dag. Skriv ”delvis förenlig”. [protokoll-saknas]",
        "8:1: Läget kan inte vara ”helt förenlig” så länge ett fel står under ”brister”. Skriv ”delvis förenlig”. [redogorelse-for-god]",
        "8:1: Utgivare är inte utsedd, så ingen kan svara för bedömningen. Skriv ”inte bedömd”. [redogorelse-utan-utgivare]",
        "9:1: Läget är ”helt förenlig”. Skriv i ”bedömd” hur och när någon kom fram till det, eller skriv ”inte bedömd”. [redogorelse-utan-bedomning]",
        "11:1: Läget är ”helt förenlig”. Skriv i ”metod” hur och när någon kom fram till det, eller skriv ”inte bedömd”. [redogorelse-utan-bedomning]",
    ),
    "a control that failed in silence": (
        "data/protokoll.yml",
        "resultat: inte prövad",
        "resultat: underkänd",
        "10:5: Krav 1.1.1 är underkänt, men står inte under ”brister” i data/tillganglighet.yml. Skriv det där också. [brist-saknas]",
    ),
    "a page to try that is gone": (
        "data/protokoll.yml",
        "- om/kallor/",
        "- /\n  - 404.html\n  - om/källor/",
        "6:5: Sidan ”om/källor/” finns inte. Skriv sidans adress från webbplatsens början, som ”om/kallor/”, eller ta bort raden. [urval-utan-sida]",
    ),
    "a complaint to nowhere": (
        "data/tillganglighet.yml",
        "tdosanmalan",
        "kontakt",
        "8:1: Anmälan görs på https://www.digg.se/tdosanmalan. Skriv den adressen. [fel-anmalan]",
    ),
    "a statement of tomorrow": (
        "data/tillganglighet.yml",
        "uppdaterad: 2026-11-24",
        "uppdaterad: 2027-11-24",
        "4:1: 24 november 2027 har inte varit än. Rätta datumet. [framtida-datum]",
    ),
    "a tab as indent": (
        "data/uppgifter/start.yml",
        "värde: år 2015",
        "värde:\n\tår",
        "3:1: Här står en tabb. Skriv mellanslag i stället. [tabb]",
    ),
    "a colon in a text": (
        "data/uppgifter/start.yml",
        "ställe: sidan 3",
        "ställe: kapitel 3: MVP",
        "5:18: Här står ett kolon inne i en text. Sätt citattecken runt hela texten. [kolon-i-text]",
    ),
    "a quote without end": (
        "data/uppgifter/start.yml",
        "ställe: sidan 3",
        'ställe: "sidan 3',
        "5:9: Citattecknet som börjar här har inget slut. Sätt ett likadant efter texten. [citat-utan-slut]",
    ),
    "an indent that is off": (
        "data/verksamheter/testskolan.yml",
        "  - stadsdelsområde: testvik",
        "  - stadsdelsområde: testvik\n   från: 2020-01-01",
        "7:4: Filen går inte att läsa från den här raden. Kontrollera kolon, citattecken och indrag just här. [trasig-yaml]",
    ),
    "an empty file": (
        "data/uppgifter/start.yml",
        None,
        "",
        "1:1: Filen är tom. Fyll i ”avser”, ”värde”, ”gäller”, ”källor”, ”kunskapsslag” och ”säkerhet”, eller ta bort den. [tom-fil]",
    ),
    "an empty file in which nothing must stand": (
        "data/sprak/egna-ord.yml",
        None,
        "",
        "1:1: Filen är tom. Fyll i ”namn” och ”ord”, eller ta bort den. [tom-fil]",
    ),
    "text where nothing must stand": (
        "data/sprak/forkortningar.yml",
        None,
        "SKR\n",
        "1:1: Filen ska bestå av fält, som ”förkortningar: …”, ett på varje rad. [inte-falt]",
    ),
    "text instead of fields": (
        "data/uppgifter/start.yml",
        None,
        "MVP startade 2015\n",
        "1:1: Filen ska bestå av fält, som ”avser: …”, ett på varje rad. [inte-falt]",
    ),
    "a list instead of fields": (
        "data/uppgifter/start.yml",
        None,
        "- avser: MVP\n",
        "1:1: Filen ska bestå av fält, som ”avser: …”, ett på varje rad. [inte-falt]",
    ),
    "two documents": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "---\ngäller: 2015",
        "3:1: Raden ”---” delar filen i två. Ta bort den: en fil beskriver en sak. [flera-dokument]",
    ),
    "a field twice": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "gäller: 2015\ngäller: 2016",
        "4:1: Fältet ”gäller” står redan på rad 3. Behåll den ena raden. [dubbelt-falt]",
    ),
    "an alias": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "gäller: *tid",
        "3:9: ”*tid” är en genväg i YAML som inte får användas här. Skriv ut värdet, eller sätt citattecken runt det om * hör till texten. [yaml-ankare]",
    ),
    "an anchor": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "gäller: &tid 2015",
        "3:9: ”&tid” är en genväg i YAML som inte får användas här. Skriv ut värdet, eller sätt citattecken runt det om & hör till texten. [yaml-ankare]",
    ),
    "a tag": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "gäller: !!int 2015",
        "3:9: ”!!int” är en tagg i YAML som inte får användas här. Sätt citattecken runt värdet om utropstecknet hör till texten. [yaml-tagg]",
    ),
    "a comment beside a value": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "gäller: 2015  # säger rektorn",
        "3:15: Här står en kommentar. Den försvinner när filen skrivs om. Skriv i fältet ”anmärkning” det som en läsare behöver veta, och annat i förslagets text. [kommentar]",
    ),
    "a comment of two lines": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "# Osäkert.\n# Fråga rektorn.\ngäller: 2015",
        "3:1: Här står en kommentar. Den försvinner när filen skrivs om. Skriv i fältet ”anmärkning” det som en läsare behöver veta, och annat i förslagets text. [kommentar]",
    ),
    "a comment on a page": (
        "docs/om/kallor.md",
        "status: utkast",
        "status: utkast # snart klar",
        "6:16: Här står en kommentar. Den försvinner när filen skrivs om. Skriv det i förslagets text i stället, eller på sidan om en läsare behöver veta det. [kommentar]",
    ),
    "a field name that is a list": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "gäller: 2015\n? [a]\n: b",
        "4:3: Här ska ett fältnamn stå, som ”namn:”. Kontrollera kolon, klamrar och indrag. [fel-faltnamn]",
    ),
    "too deep": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "gäller: [[[[[[[[[[[[[[]]]]]]]]]]]]]]",
        "3:21: Här är för många nivåer i varandra. Dela upp det. [for-djupt]",
    ),
    "another encoding": (
        "data/uppgifter/start.yml",
        None,
        b"avser: \xe5r\n",
        "1:1: Filen är inte sparad som UTF-8. Spara om den med teckenkodningen UTF-8. [inte-utf8]",
    ),
    "a hidden direction": (
        "data/uppgifter/start.yml",
        "sidan 3",
        "sidan \u202e3",
        "5:1: Här står ett osynligt tecken (U+202E). Skriv om texten, eller klistra in den som ren text. [ogiltigt-tecken]",
    ),
    "a control character": (
        "data/uppgifter/start.yml",
        "sidan 3",
        "sidan \x073",
        "5:1: Här står ett osynligt tecken (U+0007). Skriv om texten, eller klistra in den som ren text. [ogiltigt-tecken]",
    ),
    "a list without end": (
        "data/uppgifter/start.yml",
        "[provrapport]",
        "[provrapport",
        "4:9: Listan som börjar här går inte ihop. Sätt komma mellan värdena och ”]” sist. [lista-utan-slut]",
    ),
    "a missing field": (
        "data/uppgifter/start.yml",
        "gäller: 2015\n",
        "",
        "1:1: Fältet ”gäller” saknas. Tiden som uppgiften gäller för. Exempel: ”gäller: ht-2020” [saknat-falt]",
    ),
    "a missing list of records": (
        "data/uppgifter/start.yml",
        "källor: [provrapport]\n",
        "",
        "1:1: Fältet ”källor” saknas. Källorna som uppgiften kommer från. Skriv filnamnen i data/kallor, utan .yml. Exempel: ”källor: [lagesrapport-2020]” [saknat-falt]",
    ),
    "a missing record": (
        "docs/forberedelser/forankra.md",
        "ansvarig: redaktion\n",
        "",
        "2:1: Fältet ”ansvarig” saknas. Rollen som svarar för sidan. Skriv filnamnet i data/roller, utan .yml. Exempel: ”ansvarig: redaktion” [saknat-falt]",
    ),
    "a misspelt field": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "galler: 2015",
        "3:1: Fältet ”galler” finns inte här. Menade du ”gäller”? [okant-falt]",
    ),
    "an unknown field": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "gäller: 2015\nfärg: blå",
        "4:1: Fältet ”färg” finns inte här. Fälten här är ”avser”, ”värde”, ”enhet”, ”gäller”, ”källor”, ”ställe”, ”kunskapsslag”, ”säkerhet” och ”anmärkning”. [okant-falt]",
    ),
    "an id": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "gäller: 2015\nid: start",
        "4:1: Fältet ”id” behövs inte: filens namn är dess id. Ta bort raden. [okant-falt]",
    ),
    "an empty field": (
        "data/uppgifter/start.yml",
        "värde: år 2015",
        "värde:",
        "2:1: Fältet ”värde”: Här står inget. Skriv ett värde, eller ta bort raden. [tomt-falt]",
    ),
    "a list where a value is": (
        "data/uppgifter/start.yml",
        "värde: år 2015",
        "värde: [1, 2]",
        "2:1: Fältet ”värde”: Här ska ett enda värde stå, men det är en lista. [fel-form]",
    ),
    "a value where a list is": (
        "data/uppgifter/start.yml",
        "källor: [provrapport]",
        "källor: provrapport",
        "4:1: Fältet ”källor” ska vara en lista. Skriv varje värde på en egen rad med ”- ” före, som ”- provrapport”. [inte-lista]",
    ),
    "an empty list": (
        "data/uppgifter/start.yml",
        "källor: [provrapport]",
        "källor: []",
        "4:1: Listan ”källor” är tom. Minst ett värde behövs. Skriv filnamnen i data/kallor, utan .yml. Exempel: ”källor: [lagesrapport-2020]” [tom-lista]",
    ),
    "a list left empty": (
        "data/uppgifter/start.yml",
        "källor: [provrapport]",
        "källor:",
        "4:1: Fältet ”källor”: Här står inget. Skriv ett värde, eller ta bort raden. [tomt-falt]",
    ),
    "a text where fields are": (
        "data/verksamheter/testskolan.yml",
        "  - stadsdelsområde: testvik",
        "  - testvik",
        "6:5: Fältet ”läge” ska bestå av egna fält, inte ”testvik”. [inte-falt]",
    ),
    "a number in words": (
        "data/deltagande/ht-2024/provby.yml",
        "klasser: 4",
        "klasser: fyra",
        "8:5: Fältet ”klasser”: ”fyra” är inget antal. Skriv siffror utan mellanrum, ”uppgift saknas” eller ”ej tillämpligt”. [inte-antal]",
    ),
    "a negative number": (
        "data/deltagande/ht-2024/provby.yml",
        "klasser: 4",
        "klasser: -4",
        "8:5: Fältet ”klasser”: ”-4” är inget antal. Skriv siffror utan mellanrum, ”uppgift saknas” eller ”ej tillämpligt”. [inte-antal]",
    ),
    "a blank that is misspelt": (
        "data/deltagande/ht-2024/provby.yml",
        "klasser: 4",
        "klasser: uppgift sakans",
        "8:5: Fältet ”klasser”: ”uppgift sakans” är inget antal. Skriv siffror utan mellanrum, ”uppgift saknas” eller ”ej tillämpligt”. Menade du ”uppgift saknas”? [inte-antal]",
    ),
    "a decimal point": (
        "data/uppgifter/start.yml",
        "värde: år 2015",
        "värde: 2.5",
        "2:1: Fältet ”värde”: Skriv decimalkomma: ”2,5”, inte punkt. [decimalpunkt]",
    ),
    "a grade that is none": (
        "data/deltagande/ht-2024/provby.yml",
        "[7, 8]",
        "[7, 12]",
        "9:5: Fältet ”årskurser”: ”12” är ingen årskurs, 0 till 10. Skriv en lista, som [7, 8, 9], ”uppgift saknas” eller ”ej tillämpligt”. [inte-arskurser]",
    ),
    "grades as text": (
        "data/deltagande/ht-2024/provby.yml",
        "[7, 8]",
        "7-8",
        "9:5: Fältet ”årskurser”: ”7-8” är inga årskurser. Skriv en lista, som [7, 8, 9], ”uppgift saknas” eller ”ej tillämpligt”. [inte-arskurser]",
    ),
    "a day that is none": (
        "data/deltagande/ht-2024/provby.yml",
        "2025-01-15",
        "2025-02-30",
        "2:1: Fältet ”rapporterad”: ”2025-02-30” är inget datum. Skriv år, månad och dag så här: 2026-11-23. [inte-datum]",
    ),
    "a day written otherwise": (
        "data/deltagande/ht-2024/provby.yml",
        "2025-01-15",
        "15 januari 2025",
        "2:1: Fältet ”rapporterad”: ”15 januari 2025” är inget datum. Skriv år, månad och dag så här: 2026-11-23. [inte-datum]",
    ),
    "a year that is none": (
        "data/kallor/provrapport.yml",
        "år: 2025",
        "år: 25",
        "3:1: Fältet ”år”: ”25” är inget år. Skriv fyra siffror, ”uppgift saknas” eller ”ej tillämpligt”. [inte-ar]",
    ),
    "a time that is none": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "gäller: i fjol",
        "3:1: Fältet ”gäller”: ”i fjol” går inte att läsa som en tid. Skriv till exempel ”ht-2020”, ”2017”, ”2022-03”, ”2020 till 2022”, ”före 2023-07”, ”från 2021”, ”omkring 2021” eller ”odaterad”. [inte-tid]",
    ),
    "a span that ends before it begins": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "gäller: 2016 till 2015",
        "3:1: Fältet ”gäller”: ”2016 till 2015” går inte att läsa som en tid. Skriv till exempel ”ht-2020”, ”2017”, ”2022-03”, ”2020 till 2022”, ”före 2023-07”, ”från 2021”, ”omkring 2021” eller ”odaterad”. [inte-tid]",
    ),
    "a term that is none": (
        "docs/om/kallor.md",
        "granskas: vt-2027",
        "granskas: 2027",
        "4:1: Fältet ”granskas”: ”2027” är ingen termin. Skriv ”ht-2026” eller ”vt-2027”. [inte-termin]",
    ),
    "a word that can't be chosen": (
        "data/uppgifter/start.yml",
        "säkerhet: hög",
        "säkerhet: mycket hög",
        "7:1: Fältet ”säkerhet”: ”mycket hög” går inte att välja. Skriv ”hög”, ”medel” eller ”låg”. [fel-val]",
    ),
    "a word with a slip": (
        "data/verksamheter/testskolan.yml",
        "slag: skola",
        "slag: skla",
        "2:1: Fältet ”slag”: ”skla” går inte att välja. Skriv ”skola”, ”fritidsgård” eller ”parklek”. Menade du ”skola”? [fel-val]",
    ),
    "a kind of publisher that is none": (
        "data/utgivare.yml",
        "påhittad: ja",
        "slag: förening\npåhittad: ja",
        "4:1: Fältet ”slag”: ”förening” går inte att välja. Skriv ”kommun”, ”region”, ”statlig myndighet”, ”universitet eller högskola”, ”ideell förening”, ”stiftelse”, ”företag”, ”uppgift saknas” eller ”ej tillämpligt”. Menade du ”ideell förening”? [fel-val]",
    ),
    "neither yes nor no": (
        "data/utgivare.yml",
        "påhittad: ja",
        "påhittad: kanske",
        "4:1: Fältet ”påhittad”: Skriv ”ja” eller ”nej”, inte ”kanske”. [inte-ja-nej]",
    ),
    "an address that is none": (
        "data/kallor/provrapport.yml",
        "https://exempel.invalid/rapport",
        "www.exempel",
        "5:1: Fältet ”adress”: ”www.exempel” är ingen webbadress. Kopiera hela adressen, med https:// först, eller skriv ”uppgift saknas” eller ”ej tillämpligt”. [inte-adress]",
    ),
    "an address with a script": (
        "data/kallor/provrapport.yml",
        "https://exempel.invalid/rapport",
        "javascript:alert(1)",
        "5:1: Fältet ”adress”: ”javascript:alert(1)” är ingen webbadress. Kopiera hela adressen, med https:// först, eller skriv ”uppgift saknas” eller ”ej tillämpligt”. [inte-adress]",
    ),
    "an id with capitals": (
        "data/uppgifter/start.yml",
        "källor: [provrapport]",
        "källor: [Provrapport]",
        "4:10: Fältet ”källor”: ”Provrapport” är inget id. Skriv det med a–z, 0–9 och bindestreck, som i ”enskede-arsta-vantor”. [fel-id]",
    ),
    "a name over lines": (
        "data/stadsdelar/testvik.yml",
        "namn: Testvik",
        'namn: "Test\\nvik"',
        "1:1: Fältet ”namn”: ”Test‹ny rad›vik” går över flera rader. Skriv allt på en rad. [flera-rader]",
    ),
    "a name without end": (
        "data/stadsdelar/testvik.yml",
        "namn: Testvik",
        "namn: " + "T" * 121,
        "1:1: Fältet ”namn”: ”TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT…” är 121 tecken. Korta till högst 120. [for-lang]",
    ),
    "a text without end": (
        "data/uppgifter/start.yml",
        "ställe: sidan 3",
        "ställe: sidan 3\nanmärkning: " + "a" * 2001,
        "6:1: Fältet ”anmärkning”: Texten är 2001 tecken. Korta den till högst 2 000. [for-lang]",
    ),
    "a summary without end": (
        "docs/om/kallor.md",
        "ingress: För dig som vill pröva att granskningen hittar de fel som den ska hitta.",
        "ingress: " + "a" * 301,
        "2:1: Fältet ”ingress” är 301 tecken. Korta det till högst 300. [for-lang]",
    ),
    "participation left empty": (
        "data/deltagande/vt-2025/testvik.yml",
        "verksamheter: inga",
        "verksamheter: []",
        "4:1: Fältet ”verksamheter”: Listan är tom. Skriv ”inga” om inga verksamheter deltog: det är noll. Vet ni inte tar ni bort filen: då står det att området inte har rapporterat. [tom-lista]",
    ),
    "participation in other words": (
        "data/deltagande/vt-2025/testvik.yml",
        "verksamheter: inga",
        "verksamheter: ingen",
        "4:1: Fältet ”verksamheter”: Skriv en lista med verksamheter, eller ordet ”inga”. [fel-form]",
    ),
    "an unknown folder": (
        "data/skolor/testskolan.yml",
        None,
        "namn: x\n",
        "1:1: Filen ligger där inget läses. Lägg den i rätt mapp under data. Mapparna är ”anpassningar”, ”blanketter”, ”checklistor”, ”deltagande”, ”forvaltningar”, ”handelser”, ”kallor”, ”lagrum”, ”notiser”, ”oppna-fragor”, ”ordlista”, ”resurser”, ”roller”, ”stadsdelar”, ”studier”, ”teman”, ”totaler”, ”uppgifter” och ”verksamheter”. [fel-mapp]",
    ),
    "a folder too deep": (
        "data/kallor/gamla/x.yml",
        None,
        "namn: x\n",
        "1:1: Filen ligger där inget läses. Lägg den direkt i data/kallor. [fel-mapp]",
    ),
    "a term as folder": (
        "data/deltagande/hosten-2024/testvik.yml",
        None,
        "namn: x\n",
        "1:1: ”hosten-2024” är ingen termin. Lägg filen i en mapp som ”ht-2026”, eller i ”utan-termin” om ingen termin är känd. [fel-mapp]",
    ),
    "a file beside the folders": (
        "data/testskolan.yml",
        None,
        "namn: x\n",
        "1:1: Filen ligger där inget läses. Lägg den i rätt mapp under data. Mapparna är ”anpassningar”, ”blanketter”, ”checklistor”, ”deltagande”, ”forvaltningar”, ”handelser”, ”kallor”, ”lagrum”, ”notiser”, ”oppna-fragor”, ”ordlista”, ”resurser”, ”roller”, ”stadsdelar”, ”studier”, ”teman”, ”totaler”, ”uppgifter” och ”verksamheter”. [fel-mapp]",
    ),
    "no publisher": (
        "data/utgivare.yml",
        None,
        None,
        "1:1: Filen med utgivaren saknas. Lägg tillbaka den; okända fält får stå som ”uppgift saknas”. [utgivare-saknas]",
    ),
    "a source that is not there": (
        "data/uppgifter/start.yml",
        "[provrapport]",
        "[provraport]",
        "4:10: ”provraport” finns inte i data/kallor. Menade du ”provrapport”? Rätta namnet, eller lägg till filen data/kallor/provraport.yml. [finns-inte]",
    ),
    "a source that nobody uses": (
        "data/kallor/oanvand.yml",
        None,
        "utgivare: X\ntitel: Y\når: 2020\nkunskapsslag: press\nadress: uppgift saknas\nadress_kontrollerad: nej\nläst: hela\n",
        "1:1: Ingen uppgift och ingen sida bygger på källan ”oanvand”. Skriv dess namn under ”källor” där den används, eller ta bort filen. [oanvand-kalla]",
    ),
    "an administration that nobody uses": (
        "data/forvaltningar/extra.yml",
        None,
        "namn: Extra\nkällor: [provrapport]\n",
        "1:1: Inget område och ingen resurs nämner ”extra”. Nämn förvaltningen där den hör hemma, eller ta bort filen. [oanvand-forvaltning]",
    ),
    "an area that ends before it begins": (
        "data/stadsdelar/provlunda.yml",
        "känt_från: 2015-01-01",
        "känt_från: 2024-01-01",
        "6:1: Provlunda slutar 30 juni 2023 men börjar 1 januari 2024. Rätta ”från” eller ”till”. [tid-bakvand]",
    ),
    "a start that nobody knows": (
        "data/stadsdelar/provlunda.yml",
        "känt_från: 2015-01-01\n",
        "",
        "4:1: Ingen vet när Provlunda började. Skriv i ”känt_från” en dag då området säkert fanns. [start-okand]",
    ),
    "a gap between areas": (
        "data/stadsdelar/provby.yml",
        "från: 2023-07-01",
        "från: 2023-08-01",
        "5:12: Provby ersätter Provlunda, som slutar 30 juni 2023. Låt ”från” vara dagen efter ”till” i data/stadsdelar/provlunda.yml. [glapp]",
        "data/verksamheter/provskolan.yml:8:5: Provby började 1 augusti 2023. Skriv ”från: 2023-08-01” och lägg till en rad för området som Provskolan låg i dessförinnan. [tidigt-omrade]",
    ),
    "an area that nothing replaced": (
        "data/stadsdelar/provby.yml",
        "ersätter: [provlunda]\n",
        "",
        "data/stadsdelar/provlunda.yml:6:1: Provlunda har upphört, men inget område ersätter det. Skriv ”provlunda” under ”ersätter” i området som tog över. [utan-efterfoljare]",
    ),
    "a school without a form": (
        "data/verksamheter/testskolan.yml",
        "skolform: uppgift saknas",
        "skolform: ej tillämpligt",
        "3:1: En skola har alltid en skolform. Skriv ”uppgift saknas” för Testskolan. [fel-skolform]",
    ),
    "a youth centre with a form": (
        "data/verksamheter/provgarden.yml",
        "skolform: ej tillämpligt",
        "skolform: grundskola",
        "3:1: En fritidsgård har ingen skolform. Skriv ”ej tillämpligt” för Provgården. [fel-skolform]",
    ),
    "places with a gap": (
        "data/verksamheter/provskolan.yml",
        "från: 2023-07-01",
        "från: 2023-09-01",
        "8:5: Raderna under ”läge” för Provskolan hänger inte ihop. Låt ”från” vara dagen efter ”till” på raden före. [lage-glapp]",
    ),
    "a place that has gone": (
        "data/verksamheter/testskolan.yml",
        "  - stadsdelsområde: testvik",
        "  - stadsdelsområde: provlunda",
        "data/deltagande/ht-2024/testvik.yml:5:5: Testskolan ligger i ”provlunda” hösten 2024, inte i ”testvik”. Flytta raden, rätta ”läge” i verksamhetens fil, eller skriv varför i ”skäl”. [annat-omrade]",
        "data/deltagande/utan-termin/testvik.yml:3:5: Testskolan ligger i ”provlunda”, inte i ”testvik” (tid: före juli 2023). Flytta raden, rätta ”läge” i verksamhetens fil, eller skriv varför i ”skäl”. [annat-omrade]",
        "6:5: Provlunda upphörde 30 juni 2023. Skriv ”till: 2023-06-30” och lägg till en rad för området som Testskolan ligger i sedan dess. [upphort-omrade]",
    ),
    "a report of no area": (
        "data/deltagande/ht-2024/testby.yml",
        None,
        "underlag: rapport\nrapporterad: 2025-01-15\nkällor: [provrapport]\nverksamheter: inga\n",
        "1:1: Filen heter ”testby”, men inget stadsdelsområde har det id:t. Döp filen efter en fil i data/stadsdelar. Menade du ”testvik”? [okant-omrade]",
    ),
    "a report of an area that has gone": (
        "data/deltagande/ht-2024/provlunda.yml",
        None,
        "underlag: rapport\nrapporterad: 2025-01-15\nkällor: [provrapport]\nverksamheter: inga\n",
        "1:1: Provlunda fanns inte hösten 2024. Lägg uppgifterna hos området som fanns då: ”Provby” eller ”Testvik”. [upphort-omrade]",
    ),
    "a report of the future": (
        "data/deltagande/ht-2031/testvik.yml",
        None,
        "underlag: rapport\nrapporterad: uppgift saknas\nkällor: [provrapport]\nverksamheter: inga\n",
        "1:1: Höstterminen 2031 har inte börjat. Kontrollera mappens namn. [framtida-termin]",
    ),
    "a report before its term": (
        "data/deltagande/vt-2025/testvik.yml",
        "2025-06-30",
        "2024-12-01",
        "2:1: Rapporten är från 1 december 2024, innan vårterminen 2025 började. Rätta datumet, eller flytta filen till rätt termin. [for-tidig-rapport]",
    ),
    "a report from tomorrow": (
        "data/deltagande/vt-2025/testvik.yml",
        "2025-06-30",
        "2027-01-01",
        "2:1: 1 januari 2027 har inte varit än. Rätta datumet. [framtida-datum]",
    ),
    "a venue twice": (
        "data/deltagande/ht-2024/testvik.yml",
        "verksamhet: provgarden\n    program: MVP Fritid",
        "verksamhet: testskolan\n    program: MVP",
        "13:5: ”testskolan” med MVP står redan i filen. Slå ihop raderna. [dubbel-verksamhet]",
    ),
    "a venue of another area": (
        "data/deltagande/ht-2024/testvik.yml",
        "verksamhet: testskolan",
        "verksamhet: provskolan",
        "5:5: Provskolan ligger i ”provby” hösten 2024, inte i ”testvik”. Flytta raden, rätta ”läge” i verksamhetens fil, eller skriv varför i ”skäl”. [annat-omrade]",
    ),
    "pupils without a class": (
        "data/deltagande/ht-2024/testvik.yml",
        "elever: 0",
        "elever: 20",
        "10:5: 20 elever men 0 klasser går inte ihop. Skriv antalet klasser, eller ”uppgift saknas”. [elever-utan-klass]",
    ),
    "nobody, says the press": (
        "data/deltagande/vt-2025/testvik.yml",
        "underlag: rapport",
        "underlag: offentliga källor",
        "4:1: Bara en rapport från stadsdelsförvaltningen kan säga att inga verksamheter deltog. Ändra ”underlag”, eller ta bort filen. [inga-utan-rapport]",
    ),
    "a term in what has none": (
        "data/deltagande/utan-termin/testvik.yml",
        "före 2023-07",
        "ht-2022",
        "5:5: Raden gäller hösten 2022. Flytta den till data/deltagande/ht-2022/testvik.yml. [har-termin]",
    ),
    "a programme of another name": (
        "data/deltagande/utan-termin/testvik.yml",
        "program: Agera tillsammans",
        "program: MVP",
        "4:5: Raden säger ”MVP”, men källan ”agerakallan” talar om ”Agera tillsammans”. Skriv det som källan säger. [fel-program]",
    ),
    "a year out of reach": (
        "data/stadsdelar/provlunda.yml",
        "till: 2023-06-30",
        "till: 9999-12-31",
        "6:1: Fältet ”till”: ”9999-12-31” ligger utanför åren 1900 till 2099. Kontrollera årtalet. [orimligt-ar]",
    ),
    "a place that ends beyond all years": (
        "data/verksamheter/provskolan.yml",
        "till: 2023-06-30",
        "till: 9999-12-31",
        "7:5: Fältet ”till”: ”9999-12-31” ligger utanför åren 1900 till 2099. Kontrollera årtalet. [orimligt-ar]",
    ),
    "a day before all years": (
        "data/kallor/provrapport.yml",
        "adress_kontrollerad: nej",
        "adress_kontrollerad: 0001-01-01",
        "6:1: Fältet ”adress_kontrollerad”: ”0001-01-01” ligger utanför åren 1900 till 2099. Kontrollera årtalet. [orimligt-ar]",
    ),
    "no grades at all": (
        "data/deltagande/ht-2024/provby.yml",
        "[7, 8]",
        "[]",
        "9:5: Fältet ”årskurser”: Listan är tom. Skriv en lista, som [7, 8, 9], ”uppgift saknas” eller ”ej tillämpligt”. [tom-lista]",
    ),
    "grades out of order": (
        "data/deltagande/ht-2024/provby.yml",
        "[7, 8]",
        "[9, 4, 4]",
        "9:5: Fältet ”årskurser”: Skriv årskurserna i ordning, var och en en gång: [4, 9]. [oordnade-arskurser]",
    ),
    "an area that two replaced": (
        "data/stadsdelar/testvik.yml",
        "från: 2007-01-01",
        "från: 2023-07-01\nersätter: [provlunda]",
        "data/deltagande/utan-termin/testvik.yml:5:5: Testvik fanns inte före juli 2023. Flytta raden till området som fanns då, eller rätta ”när”. [upphort-omrade]",
        "5:12: ”provlunda” ersätts redan av Provby. Låt det område som tog över det mesta ersätta det, och berätta om resten i ”anmärkning”. [tva-efterfoljare]",
    ),
    "a place in an area that had not begun": (
        "data/verksamheter/provskolan.yml",
        "  - stadsdelsområde: provlunda\n    till: 2023-06-30\n  - stadsdelsområde: provby\n    från: 2023-07-01",
        "  - stadsdelsområde: provby\n    från: 2020-01-01",
        "6:5: Provby började 1 juli 2023. Skriv ”från: 2023-07-01” och lägg till en rad för området som Provskolan låg i dessförinnan. [tidigt-omrade]",
    ),
    "a place that ends before it begins": (
        "data/verksamheter/testskolan.yml",
        "  - stadsdelsområde: testvik",
        "  - stadsdelsområde: testvik\n    från: 2020-01-01\n    till: 2019-01-01",
        "data/deltagande/ht-2024/testvik.yml:5:5: Testskolan har inget läge hösten 2024, inte i ”testvik”. Flytta raden, rätta ”läge” i verksamhetens fil, eller skriv varför i ”skäl”. [annat-omrade]",
        "8:5: Raden slutar 1 januari 2019 men börjar 1 januari 2020. Rätta ”från” eller ”till”. [tid-bakvand]",
    ),
    "a source of the future": (
        "data/kallor/provrapport.yml",
        "år: 2025",
        "år: 2099",
        "3:1: År 2099 har inte varit än. Rätta årtalet. [framtida-ar]",
    ),
    "an address opened tomorrow": (
        "data/kallor/provrapport.yml",
        "adress_kontrollerad: nej",
        "adress_kontrollerad: 2099-01-01",
        "6:1: 1 januari 2099 har inte varit än. Rätta datumet. [framtida-datum]",
    ),
    "a copy with nobody": (
        "data/kallor/agerakallan.yml",
        "kopia_hos: kopior.invalid\n",
        "",
        "6:1: Kopian har en adress men ingen som den ligger hos. Skriv webbplatsens namn i ”kopia_hos”, som ”docplayer.se”. [kopia-utan-vard]",
    ),
    "an undated report of no area": (
        "data/deltagande/utan-termin/testvk.yml",
        None,
        (SOUND / "data/deltagande/utan-termin/testvik.yml").read_bytes(),
        "1:1: Filen heter ”testvk”, men inget stadsdelsområde har det id:t. Döp filen efter en fil i data/stadsdelar. Menade du ”testvik”? [okant-omrade]",
    ),
    "an undated row of an area that had not begun": (
        "data/deltagande/utan-termin/provby.yml",
        None,
        UNDATED.format(venue="provskolan", when="före 2023-07"),
        "5:5: Provby fanns inte före juli 2023. Flytta raden till området som fanns då, eller rätta ”när”. [upphort-omrade]",
    ),
    "an undated row of another area": (
        "data/deltagande/utan-termin/provby.yml",
        None,
        UNDATED.format(venue="testskolan", when="odaterad"),
        "3:5: Testskolan ligger i ”testvik”, inte i ”provby” (tid: odaterad). Flytta raden, rätta ”läge” i verksamhetens fil, eller skriv varför i ”skäl”. [annat-omrade]",
    ),
    "an undated row of the future": (
        "data/deltagande/utan-termin/testvik.yml",
        "när: före 2023-07",
        "när: från 2099",
        "5:5: Från 2099 har inte varit än. Rätta tiden. [framtida-tid]",
    ),
    "a programme that one of two sources calls otherwise": (
        "data/deltagande/ht-2024/provby.yml",
        "källor: [provrapport]",
        "källor: [provrapport, agerakallan]",
        "6:5: Raden säger ”MVP”, men källan ”agerakallan” talar om ”Agera tillsammans”. Skriv det som källan säger. [fel-program]",
    ),
    "a total that is half": (
        "data/totaler/ht-2024-klasser.yml",
        "värde: 20",
        "värde: 26,5",
        "2:1: En total räknar klasser, och ”26,5” går inte att räkna till. Skriv ett heltal, 0 eller mer. [inte-heltal]",
    ),
    "a total below zero": (
        "data/totaler/ht-2024-skolor.yml",
        "värde: 5",
        "värde: -5",
        "2:1: En total räknar skolor, och ”-5” går inte att räkna till. Skriv ett heltal, 0 eller mer. [inte-heltal]",
    ),
    "a total in words": (
        "data/totaler/ht-2024-klasser.yml",
        "värde: 20",
        "värde: ganska många",
        "2:1: En total ska vara ett tal, inte ”ganska många”. Skriv siffror. [inte-tal]",
    ),
    "a total for a year": (
        "data/totaler/ht-2024-klasser.yml",
        "gäller: ht-2024",
        "gäller: 2024",
        "4:1: En total gäller en termin, inte ”2024”. Skriv ”ht-2026”, eller lägg filen i data/uppgifter. [inte-termin]",
    ),
    "a total above its whole": (
        "data/totaler/ht-2024-skolor.yml",
        "av: 40",
        "av: 4",
        "9:1: 5 av 4 går inte. Rätta ”värde” eller ”av”. [for-stor-total]",
    ),
    "a total below its parts": (
        "data/totaler/ht-2024-klasser.yml",
        "värde: 20",
        "värde: 3",
        "2:1: Totalen är 3 klasser, men rapporterna för hösten 2024 räknar upp 4. Rätta totalen eller rapporterna. [mindre-an-delarna]",
    ),
    "a total twice": (
        "data/totaler/ht-2024-igen.yml",
        None,
        "avser: Skolor\nvärde: 6\ngäller: ht-2024\nkällor: [provrapport]\nkunskapsslag: press\nsäkerhet: låg\nräknar: skolor\n",
        "data/totaler/ht-2024-skolor.yml:8:1: Antalet skolor hösten 2024 står redan i data/totaler/ht-2024-igen.yml. Behåll en av filerna. [dubbel-total]",
    ),
    "a card with a total's name": (
        "data/uppgifter/ht-2024-skolor.yml",
        None,
        "avser: Skolor\nvärde: 6\ngäller: ht-2024\nkällor: [provrapport]\nkunskapsslag: press\nsäkerhet: låg\n",
        "1:1: Det finns redan en total som heter ”ht-2024-skolor”. Ge uppgiften ett annat filnamn. [upptaget-id]",
    ),
    "a figure for the future": (
        "data/uppgifter/start.yml",
        "gäller: 2015",
        "gäller: 2031",
        "3:1: 2031 har inte varit än. Rätta tiden. [framtida-tid]",
    ),
    "a resource for the future": (
        "data/resurser/samordnare.yml",
        "när: 2024",
        "när: vt-2031",
        "2:1: Våren 2031 har inte varit än. Rätta tiden. [framtida-tid]",
    ),
    "a resource of nobody": (
        "data/resurser/samordnare.yml",
        "vem: [testvik]",
        "vem: []",
        "1:1: Resursen har ingen som avsatte den. Skriv en förvaltning i ”vem”, eller förklara i ”vem_anmärkning”. [utan-vem]",
    ),
    "money that can't be counted": (
        "data/resurser/samordnare.yml",
        "slag: samordnare",
        "slag: pengar",
        "5:1: Resursen är pengar, så ett belopp finns. Skriv det, eller ”uppgift saknas”. [pengar-utan-belopp]",
    ),
    "no front matter": (
        "docs/om/kallor.md",
        None,
        "# Källor\n",
        "1:1: Sidan saknar sidhuvud. Skriv en rad med ”---” överst, sedan fälten, sedan ”---” igen. [sidhuvud-saknas]",
    ),
    "a front matter without end": (
        "docs/om/kallor.md",
        None,
        "---\ningress: x\n\n# Källor\n",
        "1:1: Sidan saknar sidhuvud. Skriv en rad med ”---” överst, sedan fälten, sedan ”---” igen. [sidhuvud-saknas]",
    ),
    "an empty heading": (
        "docs/om/kallor.md",
        "# Källor",
        "#\nKällor",
        "8:1: Rubriken är tom. Skriv den på samma rad som nummertecknet: ”# Rubrik”. [rubrik-saknas]",
    ),
    "no heading": (
        "docs/om/kallor.md",
        "# Källor",
        "Källor",
        "8:1: Sidan saknar rubrik. Skriv en rad som börjar med ett nummertecken: ”# Rubrik”. [rubrik-saknas]",
    ),
    "two headings": (
        "docs/om/kallor.md",
        "# Källor",
        "# Källor\n\n# Fler källor",
        "11:1: Sidan har två huvudrubriker. Skriv ”##” i början av den här. [flera-rubriker]",
    ),
    "a heading without end": (
        "docs/om/kallor.md",
        "# Källor",
        "# " + "K" * 121,
        "9:1: Rubriken ”KKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKK…” är 121 tecken. Korta den till högst 120. [lang-rubrik]",
    ),
    "a heading that skips": (
        "docs/om/kallor.md",
        "# Källor",
        "# Källor\n\n## Ett\n\n#### Två",
        "13:1: Rubriken ”Två” hoppar över en nivå. Börja raden med ”###”. [hoppad-rubrik]",
    ),
    "a district without a page": (
        "docs/stadsdelar/testvik.md",
        None,
        None,
        "data/stadsdelar/testvik.yml:1:1: Testvik har ingen sida. Skriv docs/stadsdelar/testvik.md; kopiera en annan stadsdels sida. [sida-saknas]",
    ),
    "a page of another district": (
        "docs/stadsdelar/testvik.md",
        "stadsdelsområde: testvik",
        "stadsdelsområde: provby",
        "7:1: Filen heter ”testvik” men handlar om ”provby”. Låt filen ha områdets id som namn. [fel-sida]",
    ),
    "a page of an old district": (
        "docs/stadsdelar/provlunda.md",
        None,
        "---\ningress: x\nskriven: 2025-08-01\ngranskas: vt-2027\nansvarig: redaktion\nstatus: utkast\nstadsdelsområde: provlunda\n---\n\n# Provlunda\n",
        "7:1: Provlunda finns inte längre. Skriv om det på sidan för området som tog över. [upphort-omrade]",
    ),
    "a review by nobody": (
        "docs/om/kallor.md",
        "status: utkast",
        "status: granskad",
        "6:1: Sidan kallas granskad, men fältet ”granskad” saknas. Skriv ”utkast” tills någon som arbetar med MVP har läst sidan. [granskning-saknas]",
    ),
    "replaced by nothing": (
        "docs/om/kallor.md",
        "status: utkast",
        "status: ersatt",
        "2:1: Sidan är ersatt. Skriv i ”ersatt_av” mapp och filnamn, utan .md, på sidan som tog över. [ersattare-saknas]",
    ),
    "replaced by what is not there": (
        "docs/om/kallor.md",
        "status: utkast",
        "status: ersatt\nersatt_av: stadsdelar/provbyn",
        "7:1: ”stadsdelar/provbyn” finns inte i docs. Menade du ”stadsdelar/provby”? Rätta namnet, eller lägg till filen docs/stadsdelar/provbyn.md. [finns-inte]",
    ),
    "replaced by itself": (
        "docs/om/kallor.md",
        "status: utkast",
        "status: ersatt\nersatt_av: om/kallor",
        "7:1: ”om/kallor” är själv ersatt. Skriv sidan som gäller nu. [ersattare-saknas]",
    ),
    "written tomorrow": (
        "docs/om/kallor.md",
        "skriven: 2025-08-01",
        "skriven: 2027-08-01",
        "3:1: 1 augusti 2027 har inte varit än. Rätta datumet. [framtida-datum]",
    ),
    "a title twice": (
        "docs/om/kallor.md",
        "# Källor",
        "# Statistik",
        "docs/statistik/index.md:2:1: Rubriken ”Statistik” står redan på docs/om/kallor.md. Ge sidan en egen. [samma-rubrik]",
    ),
    "a link to nowhere": (
        "docs/index.md",
        "stadsdelar/index.md",
        "stadsdelr/index.md",
        "11:1: Länken ”stadsdelr/index.md” leder ingenstans: docs/stadsdelr/index.md finns inte. Menade du ”stadsdelar/index.md”? [trasig-lank]",
    ),
    "a link without a file": (
        "docs/index.md",
        "stadsdelar/index.md",
        "stadsdelar/",
        "11:1: Länken ”stadsdelar/” leder ingenstans: docs/stadsdelar finns inte. Menade du ”stadsdelar/index.md”? [trasig-lank]",
    ),
    "a link out of the bank": (
        "docs/index.md",
        "stadsdelar/index.md",
        "../README.md",
        "11:1: Länken ”../README.md” leder ut ur banken. Länka till en sida, eller skriv hela adressen med https://. [trasig-lank]",
    ),
    "an anchor that is not there": (
        "docs/forberedelser/forankra.md",
        "ratta.md",
        "ratta.md#sa-har",
        "30:1: Sidan docs/bidra/ratta.md har inget ankare ”sa-har”. [trasigt-ankare]",
    ),
    "two pages at one address": (
        "docs/stadsdelar.md",
        None,
        "---\ningress: x\nskriven: 2025-08-01\ngranskas: vt-2027\nansvarig: redaktion\nstatus: utkast\n---\n\n# Områden\n",
        "2:1: Sidan får samma adress som docs/stadsdelar/index.md. Ge filen ett annat namn. [samma-adress]",
    ),
    "a lesson without its first section": (
        "docs/forberedelser/forankra.md",
        "## Det här vet vi\n\n",
        "",
        "2:1: Lärdomen har för lite att stå på. Under ”Det här vet vi” behövs två stycken eller punkter med källa, eller en källa som är forskning eller oberoende utvärdering. [for-lite-grund]",
        "25:1: Avsnitten ska vara ”Det här vet vi”, ”Gör så här”, ”Se upp med” och ”Så vet ni att det fungerar”, i den ordningen. Här står ”Gör så här”, ”Se upp med” och ”Så vet ni att det fungerar”. [fel-avsnitt]",
    ),
    "a lesson with an empty section": (
        "docs/forberedelser/forankra.md",
        '- Den som inte har fått säga vad den tycker brukar säga det senare, när träffarna redan har börjat. {{ kalla("provrapport") }}\n- Ett möte i slutet av terminen är lätt att glömma. Lägg det därför på en dag då alla ändå är på plats. {{ forslag() }}\n',
        "",
        "2:1: Lärdomen är 147 ord. Den ska vara mellan 150 och 500: dela den, eller berätta mer. [fel-langd]",
        "33:1: Avsnittet ”Se upp med” är tomt. Skriv minst en rad under rubriken. [tomt-avsnitt]",
    ),
    "a station whose section holds no more than a heading": (
        "docs/kom-igang/2-besluta.md",
        "## Tid\n",
        "## Tid\n\n### Så länge\n\n## Mer\n",
        "27:1: Avsnittet ”Tid” är tomt. Skriv minst en rad under rubriken. [tomt-avsnitt]",
        "31:1: Avsnitten ska vara ”Det här beslutar ni”, ”Så gör ni”, ”Det här ska vara klart” och ”Tid”, i den ordningen. Här står ”Det här beslutar ni”, ”Så gör ni”, ”Det här ska vara klart”, ”Tid” och ”Mer”. [fel-avsnitt]",
    ),
    "a section by another name": (
        "docs/forberedelser/forankra.md",
        "## Se upp med",
        "## Tänk på",
        "33:1: Avsnitten ska vara ”Det här vet vi”, ”Gör så här”, ”Se upp med” och ”Så vet ni att det fungerar”, i den ordningen. Här står ”Det här vet vi”, ”Gör så här”, ”Tänk på” och ”Så vet ni att det fungerar”. [fel-avsnitt]",
    ),
    "an example with one section more": (
        "docs/exempel/testskolan.md",
        "## Resultat",
        '## Mer\n\nTvå ledare höll i allt. {{ kalla("provrapport") }}\n\n## Resultat',
        "32:1: Avsnitten ska vara ”Bakgrund”, ”Genomförande”, ”Resultat”, ”Förutsättningar”, ”Det som inte fungerade” och ”Vad som är överförbart”, i den ordningen. Här står ”Bakgrund”, ”Genomförande”, ”Mer”, ”Resultat”, ”Förutsättningar”, ”Det som inte fungerade” och ”Vad som är överförbart”. [fel-avsnitt]",
    ),
    "a station with its last section gone": (
        "docs/kom-igang/2-besluta.md",
        "## Tid\n\n",
        "",
        "23:1: Avsnitten ska vara ”Det här beslutar ni”, ”Så gör ni”, ”Det här ska vara klart” och ”Tid”, i den ordningen. Här står ”Det här beslutar ni”, ”Så gör ni” och ”Det här ska vara klart”. [fel-avsnitt]",
    ),
    "a role page without sections": (
        "docs/roller/mvp-ledare.md",
        None,
        "---\ningress: x\nskriven: 2025-08-01\ngranskas: vt-2027\nansvarig: redaktion\nstatus: utkast\nroll: mvp-ledare\n---\n\n# MVP-ledare\n",
        "1:1: Avsnitten ska vara ”Det du beslutar”, ”Förberedelser”, ”Genomförande”, ”Uppföljning”, ”Det du behöver” och ”Det du kan hoppa över”, i den ordningen. Här står inga. [fel-avsnitt]",
    ),
    "a known thing without its source": (
        "docs/forberedelser/forankra.md",
        ' {{ kalla("provrapport", "sidan 4") }}',
        "",
        '24:1: Punkten ”På Testskolan fick all personal en halv…” slutar inte med en källa. Skriv {{ kalla("…") }} efter punkten. [utan-kalla]',
    ),
    "a source in the middle": (
        "docs/forberedelser/forankra.md",
        'De flesta ville vara med när de hade fått ställa sina frågor. {{ kalla("provrapport", "sidan 4") }}',
        '{{ kalla("provrapport", "sidan 4") }} De flesta ville vara med när de hade fått ställa sina frågor.',
        '24:1: Punkten ”På Testskolan fick all personal en halv…” slutar inte med en källa. Skriv {{ kalla("…") }} efter punkten. [utan-kalla]',
    ),
    "a proposal where it is told what is known": (
        "docs/utmaningar/tiden.md",
        'den första. {{ kalla("provrapport") }}',
        "den första. {{ forslag() }}",
        '21:1: Punkten ”En skola lade två träffar på samma dag,…” slutar inte med en källa. Skriv {{ kalla("…") }} efter punkten. [utan-kalla]',
    ),
    "a paragraph without its source": (
        "docs/exempel/testskolan.md",
        ' {{ kalla("provrapport") }}\n\n## Förut',
        "\n\n## Förut",
        '34:1: Stycket ”Ledarna sade att eleverna talade mer me…” slutar inte med en källa. Skriv {{ kalla("…") }} efter punkten. [utan-kalla]',
    ),
    "advice from nobody": (
        "docs/forberedelser/forankra.md",
        "bestämt. {{ forslag() }}",
        "bestämt.",
        '30:1: Punkten ”Rektor och MVP-ledare: Gå igenom schema…” säger inte var rådet kommer ifrån. Skriv {{ kalla("…") }} efter punkten, eller {{ forslag() }} om rådet är bankens. [utan-kalla]',
    ),
    "advice from nobody on the page of a role": (
        "docs/roller/rektor.md",
        'leda. {{ kalla("provrapport") }}',
        "leda.",
        '18:1: Punkten ”Ge alla som ska leda träffar tid att lä…” säger inte var rådet kommer ifrån. Skriv {{ kalla("…") }} efter punkten, eller {{ forslag() }} om rådet är bankens. [utan-kalla]',
    ),
    "no source on a page that must have them": (
        "docs/bidra/ratta.md",
        "status: utkast",
        "status: utkast\nkällkrav: ja",
        '12:1: Stycket ”Skriv rätt.” säger inte var rådet kommer ifrån. Skriv {{ kalla("…") }} efter punkten, eller {{ forslag() }} om rådet är bankens. [utan-kalla]',
    ),
    "a step of nobody": (
        "docs/forberedelser/forankra.md",
        "**Rektor:** Bjud",
        "Bjud",
        "29:1: Steget ”Bjud in hela personalen till ett möte f…” börjar inte med en roll. Skriv rollen i fetstil med kolon, som ”**Rektor:**”. [steg-utan-roll]",
    ),
    "a step without a colon": (
        "docs/forberedelser/forankra.md",
        "**Rektor:** Bjud",
        "**Rektor** Bjud",
        "29:1: Steget ”Rektor Bjud in hela personalen till ett…” börjar inte med en roll. Skriv rollen i fetstil med kolon, som ”**Rektor:**”. [steg-utan-roll]",
    ),
    "a step of a role that is misspelt": (
        "docs/forberedelser/forankra.md",
        "**Rektor och MVP-ledare:**",
        "**Rektor och MVP-ledaren:**",
        "30:1: Steget ”Rektor och MVP-ledaren: Gå igenom schem…” börjar inte med en roll. Skriv rollen i fetstil med kolon, som ”**Rektor:**”. Menade du ”MVP-ledare”? [steg-utan-roll]",
    ),
    "a lesson on one source that studied nothing": (
        "docs/forberedelser/forankra.md",
        '- I Provstaden började skolorna {{ uppgift("start") }}. Studien fann att ett ledarpar som hade tid att planera höll fler träffar. {{ kalla("provstudien") }}\n',
        "",
        "2:1: Lärdomen har för lite att stå på. Under ”Det här vet vi” behövs två stycken eller punkter med källa, eller en källa som är forskning eller oberoende utvärdering. [for-lite-grund]",
    ),
    "a lesson that is too long": (
        "docs/forberedelser/forankra.md",
        "**Rektor:** Bjud",
        "**Rektor:** " + "Ropa. " * 314 + "Bjud",
        "2:1: Lärdomen är 501 ord. Den ska vara mellan 150 och 500: dela den, eller berätta mer. [fel-langd]",
    ),
    "a station that is not there": (
        "docs/kom-igang/2-besluta.md",
        "ordning: 2",
        "ordning: 3",
        "7:1: Stationen borde ha ordning 2. Numrera från 1, utan hopp. [fel-ordning]",
    ),
    "a station without a number": (
        "docs/kom-igang/2-besluta.md",
        "ordning: 2",
        "ordning: uppgift saknas",
        "7:1: Stationen borde ha ordning 2. Numrera från 1, utan hopp. [fel-ordning]",
    ),
    "a question that is closed without an answer": (
        "data/oppna-fragor/tiden.yml",
        'svar:\n  - när: "2025"\n    vad: Studien säger en timme.\n    källor: [provstudien]\n',
        "",
        "6:1: Frågan kallas delvis besvarad, men ”svar” är tomt. Skriv svaret med källa, eller ”läge: öppen”. [svar-saknas]",
    ),
    "a law that is gone, on a page": (
        "docs/bidra/ratta.md",
        "Skriv rätt.",
        "Skriv rätt enligt provlagen (1999:100).",
        '11:1: Lagen 1999:100 gäller inte längre. Nu gäller provlagen (2019:100). Skriv {{ lag("provplanen") }} om det är samma sak. [upphavd-lag]',
    ),
    "a law that is gone, in a list of the data": (
        "data/checklistor/starten.yml",
        "Alla har läst rapporten.",
        "Alla har läst provlagen (1999:100).",
        '4:5: Lagen 1999:100 gäller inte längre. Nu gäller provlagen (2019:100). Skriv {{ lag("provplanen") }} om det är samma sak. [upphavd-lag]',
    ),
    "a paragraph by hand": (
        "docs/bidra/ratta.md",
        "Skriv rätt.",
        "Skriv rätt enligt 3 kap. 2 § provlagen.",
        '11:1: ”3 kap. 2 §” står skrivet för hand. Skriv lagrummet i data/lagrum, och {{ lag("…") }} här. [lagrum-for-hand]',
    ),
    "a paragraph without a chapter by hand": (
        "docs/bidra/ratta.md",
        "Skriv rätt.",
        "- Skriv rätt enligt 14 a § provlagen.",
        '11:1: ”14 a §” står skrivet för hand. Skriv lagrummet i data/lagrum, och {{ lag("…") }} här. [lagrum-for-hand]',
    ),
    "a page that another builds on and that is not there": (
        "docs/forberedelser/forankra.md",
        "[kom-igang/1-fraga]",
        "[kom-igang/1-frga]",
        "13:17: ”kom-igang/1-frga” finns inte i docs. Menade du ”kom-igang/1-fraga”? Rätta namnet, eller lägg till filen docs/kom-igang/1-frga.md. [finns-inte]",
    ),
    "a lesson of a station that is not there": (
        "docs/kom-igang/2-besluta.md",
        "[forberedelser/forankra]",
        "[forberedelser/forankra, genomforande/x]",
        "10:36: ”genomforande/x” finns inte i docs. Rätta namnet, eller lägg till filen docs/genomforande/x.md. [finns-inte]",
    ),
    "a relation that is none": (
        "docs/forberedelser/forankra.md",
        "förutsätter:",
        "forutsatter:",
        "13:3: Fältet ”forutsatter” finns inte här. Menade du ”förutsätter”? [okant-falt]",
    ),
    "a page by its file": (
        "docs/forberedelser/forankra.md",
        "[kom-igang/1-fraga]",
        "[kom-igang/1-fraga.md]",
        "13:17: Fältet ”förutsätter”: ”kom-igang/1-fraga.md” är inget namn på en sida. Skriv mapp och filnamn utan .md, som i ”forberedelser/borja-lagom-stort”. [fel-sidnamn]",
    ),
    "a page above its folder": (
        "docs/forberedelser/forankra.md",
        "[kom-igang/1-fraga]",
        "[../kom-igang/1-fraga]",
        "13:17: Fältet ”förutsätter”: ”../kom-igang/1-fraga” är inget namn på en sida. Skriv mapp och filnamn utan .md, som i ”forberedelser/borja-lagom-stort”. [fel-sidnamn]",
    ),
    "a law's number with a hyphen": (
        "data/lagrum/provplanen.yml",
        '"2019:100"',
        "2019-100",
        "2:1: Fältet ”sfs”: ”2019-100” är inget SFS-nummer. Skriv år, kolon och nummer: 2010:800. [fel-sfs]",
    ),
    "a law's number with half a year": (
        "data/lagrum/provplanen.yml",
        '["1999:100"]',
        '["99:100"]',
        "9:12: Fältet ”ersätter”: ”99:100” är inget SFS-nummer. Skriv år, kolon och nummer: 2010:800. [fel-sfs]",
    ),
    "a wording that is none": (
        "data/lagrum/provplanen.yml",
        '"2025:1"',
        "SFS 2025:1",
        "5:1: Fältet ”lydelse”: ”SFS 2025:1” är inget SFS-nummer. Skriv år, kolon och nummer: 2010:800. [fel-sfs]",
    ),
    "a place in a law that is not there": (
        "data/handelser/start.yml",
        "[provplanen]",
        "[planen]",
        "3:10: ”planen” finns inte i data/lagrum. Menade du ”provplanen”? Rätta namnet, eller lägg till filen data/lagrum/planen.yml. [finns-inte]",
    ),
    "a role that is not there": (
        "docs/roller/rektor.md",
        "roll: rektor",
        "roll: rektorn",
        "7:1: ”rektorn” finns inte i data/roller. Menade du ”rektor”? Rätta namnet, eller lägg till filen data/roller/rektorn.yml. [finns-inte]",
    ),
    "a lesson for nobody": (
        "docs/forberedelser/forankra.md",
        "roller: [rektor]",
        "roller: []",
        "7:1: Listan ”roller” är tom. Minst ett värde behövs. Skriv filnamnen i data/roller, utan .yml. Exempel: ”roller: [rektor]” [tom-lista]",
    ),
    "a cell without end": (
        "docs/exempel/testskolan.md",
        "fungerade: Två ledare höll alla träffar.",
        "fungerade: " + "a" * 201,
        "16:1: Fältet ”fungerade” är 201 tecken. Korta det till högst 200. [for-lang]",
    ),
    "a macro without its choice": (
        "docs/index.md",
        'uppgift("start")',
        "uppgift()",
        '11:1: uppgift går inte att visa. Skriv uppgift("…"), med de val som passar. [makro-fel]',
    ),
    "a choice that a macro hasn't": (
        "docs/stadsdelar/index.md",
        "stadsdelstabell()",
        'stadsdelstabell(år="2024")',
        '11:1: stadsdelstabell går inte att visa. Skriv stadsdelstabell(termin="…"), med de val som passar. [makro-fel]',
    ),
    "a number as choice": (
        "docs/stadsdelar/index.md",
        "stadsdelstabell()",
        "stadsdelstabell(termin=2024)",
        "11:1: stadsdelstabell går inte att visa. Sätt citattecken runt varje värde. [makro-fel]",
    ),
    "a card that is not there": (
        "docs/index.md",
        'uppgift("start")',
        'uppgift("strat")',
        "11:1: uppgift går inte att visa. Ingen uppgift heter ”strat”. Menade du ”start”? Skriv filnamnet i data/uppgifter eller data/totaler, utan .yml. [makro-fel]",
    ),
    "an area that is not there": (
        "docs/stadsdelar/testvik.md",
        'stadsdelsfakta("testvik")',
        'stadsdelsfakta("textvik")',
        "12:1: stadsdelsfakta går inte att visa. Inget stadsdelsområde heter ”textvik”. Menade du ”testvik”? Skriv filnamnet i data/stadsdelar, utan .yml. [makro-fel]",
    ),
    "a term that a macro can't read": (
        "docs/stadsdelar/index.md",
        "stadsdelstabell()",
        'stadsdelstabell(termin="hösten 2024")',
        "11:1: stadsdelstabell går inte att visa. ”hösten 2024” är ingen termin. Skriv ”ht-2026” eller ”vt-2027”. [makro-fel]",
    ),
    "a programme that is none": (
        "docs/statistik/index.md",
        "skoltabell()",
        'skoltabell(program="Agera")',
        "15:1: skoltabell går inte att visa. ”Agera” går inte att välja. Skriv ”MVP”, ”MVP Fritid”, ”Agera tillsammans”, ”MVP eller Agera tillsammans”, ”knutet till MVP” eller ”annat än MVP”. [makro-fel]",
    ),
    "a table twice": (
        "docs/statistik/index.md",
        "{{ skoltabell() }}",
        "{{ skoltabell() }}\n\n{{ skoltabell() }}",
        "17:1: Samma tabell står redan på sidan. Ta bort den ena. [dubbel-tabell]",
    ),
    "a table in a sentence": (
        "docs/statistik/index.md",
        "{{ skoltabell() }}",
        "Här: {{ skoltabell() }}",
        "15:1: skoltabell behöver en egen rad, med en tom rad före och efter. [makro-i-text]",
    ),
    "tables on adjacent lines": (
        "docs/statistik/index.md",
        "{{ deltagandetabell() }}\n\n{{ deltagande_utan_termin() }}",
        "{{ deltagandetabell() }}\n{{ deltagande_utan_termin() }}",
        "19:1: deltagandetabell behöver en egen rad, med en tom rad före och efter. [makro-i-text]",
        "20:1: deltagande_utan_termin behöver en egen rad, med en tom rad före och efter. [makro-i-text]",
    ),
    "a figure without a card": (
        "docs/mer.md",
        None,
        PAGE.format("Mer", "Under året arbetade 26 skolor med MVP."),
        '11:1: ”26 skolor” står utan kort och källa. Lägg siffran i data/uppgifter och skriv {{ uppgift("…") }} i stället, eller sluta stycket med {{ kalla("…") }}. [siffra-utan-kort]',
    ),
    "a term without totals": (
        "docs/statistik/index.md",
        "{{ skoltabell() }}",
        '{{ tackning("ht-2025") }}',
        "15:1: tackning går inte att visa. Banken har inga totaler för höstterminen 2025. Välj en annan termin. [makro-fel]",
    ),
    "a reference to no source": (
        "docs/forberedelser/forankra.md",
        'kalla("provstudien")',
        'kalla("provstudie")',
        "25:1: kalla går inte att visa. Ingen källa heter ”provstudie”. Menade du ”provstudien”? Skriv filnamnet i data/kallor, utan .yml. [makro-fel]",
    ),
    "a reference to no law": (
        "docs/roller/rektor.md",
        'lag("provplanen")',
        'lag("planen")',
        "30:1: lag går inte att visa. Inget lagrum heter ”planen”. Menade du ”provplanen”? Skriv filnamnet i data/lagrum, utan .yml. [makro-fel]",
    ),
    "lessons of a phase that is none": (
        "docs/om-mvp/register.md",
        "lardomar()",
        'lardomar(fas="förberedelse")',
        "13:1: lardomar går inte att visa. ”förberedelse” går inte att välja. Skriv ”förberedelser”, ”genomförande” eller ”uppföljning”. Menade du ”förberedelser”? [makro-fel]",
    ),
    "lessons for a role that is none": (
        "docs/om-mvp/register.md",
        "lardomar()",
        'lardomar(roll="rektorn")',
        "13:1: lardomar går inte att visa. Ingen roll heter ”rektorn”. Menade du ”rektor”? Skriv filnamnet i data/roller, utan .yml. [makro-fel]",
    ),
    "lessons on a theme that is none": (
        "docs/om-mvp/register.md",
        "lardomar()",
        'lardomar(tema="tid")',
        "13:1: lardomar går inte att visa. Inget tema heter ”tid”. Skriv filnamnet i data/teman, utan .yml. [makro-fel]",
    ),
    "pages of no folder": (
        "docs/om-mvp/register.md",
        'sidor("utmaningar")',
        'sidor("exempl")',
        "15:1: sidor går inte att visa. Mappen docs/exempl har inga sidor. [makro-fel]",
    ),
    "a checklist that is not there": (
        "docs/om-mvp/register.md",
        'sjalvskattning("starten")',
        'sjalvskattning("start")',
        "39:1: sjalvskattning går inte att visa. Ingen checklista heter ”start”. Menade du ”starten”? Skriv filnamnet i data/checklistor, utan .yml. [makro-fel]",
    ),
    "a form that is not there": (
        "docs/om-mvp/register.md",
        'blankett("veckoplan")',
        'blankett("arsplan")',
        "41:1: blankett går inte att visa. Ingen blankett heter ”arsplan”. Skriv filnamnet i data/blanketter, utan .yml. [makro-fel]",
    ),
    "questions that are in no such state": (
        "docs/om-mvp/register.md",
        "oppna_fragor()",
        'oppna_fragor(lage="stängd")',
        "25:1: oppna_fragor går inte att visa. ”stängd” går inte att välja. Skriv ”öppen”, ”delvis besvarad” eller ”besvarad”. [makro-fel]",
    ),
    "a register in a sentence": (
        "docs/om-mvp/register.md",
        "{{ tidslinje() }}",
        "Här: {{ tidslinje() }}",
        "29:1: tidslinje behöver en egen rad, med en tom rad före och efter. [makro-i-text]",
    ),
    "a misspelt macro": (
        "docs/index.md",
        "kallista()",
        "källista()",
        "15:1: Makrot ”källista” finns inte. Menade du ”kallista”? [okant-makro]",
    ),
    "a file name in Swedish": (
        "data/kallor/källa.yml",
        None,
        "utgivare: X\n",
        "1:1: Filnamnet ”källa.yml” går inte att använda. Skriv det med a–z, 0–9 och bindestreck, som ”enskede-arsta-vantor”. [fel-filnamn]",
    ),
}


def spoil(root, file, old, new):
    """Write what somebody wrote."""
    path = root / file
    if new is None:
        path.unlink()
    elif old is None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(new if isinstance(new, bytes) else new.encode())
    else:
        text = path.read_text("utf-8")
        assert old in text, (file, old)
        path.write_text(text.replace(old, new, 1), "utf-8")


def said(problems):
    return [problem.as_text().replace("\N{NO-BREAK SPACE}", " ") for problem in problems]


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_word_for_word(bank, name):
    file, old, new, *told = FAULTS[name]
    spoil(bank, file, old, new)
    expected = [line if line.startswith(("data/", "docs/")) else f"{file}:{line}" for line in told]
    assert said(examine(bank, TODAY).faults) == expected


# Twenty-one words that always stand there, and as many more as a case asks for.
LESSON = """
# Lärdom

## Det här vet vi

{words} {{{{ kalla("provstudien") }}}}

## Gör så här

1. **Rektor:** Ropa. {{{{ forslag() }}}}

## Se upp med

- Ropa. {{{{ forslag() }}}}

## Så vet ni att det fungerar

- Ropa. {{{{ forslag() }}}}
"""


@pytest.mark.parametrize(
    ("length", "right"), [(149, False), (150, True), (500, True), (501, False)]
)
def test_a_lesson_has_its_length_to_a_word(bank, length, right):
    file = "docs/forberedelser/forankra.md"
    matter, _, _ = (bank / file).read_text("utf-8").partition("\n# ")
    text = LESSON.format(words="Ropa. " * (length - 21))
    (bank / file).write_text(matter + text, "utf-8")
    told = f"{file}:2:1: Lärdomen är {length} ord. Den ska vara mellan 150 och 500: dela den, eller berätta mer. [fel-langd]"
    assert said(examine(bank, TODAY).faults) == ([] if right else [told])


def test_the_bank_that_is_spoiled_is_sound(bank):
    assert said(examine(bank, TODAY).faults) == []


def spoiled_site(root, file, old, new):
    """The site of a spoiled bank, or None where its form is broken."""
    shutil.copytree(SOUND, root)
    spoil(root, file, old, new)
    return read_site(root, TODAY, vocabulary.NAMES)[0]


@pytest.fixture(scope="module")
def told_by_rule(tmp_path_factory):
    """What each rule says of the banks that the tables spoil, beyond what it says of a sound one."""
    sound, _ = read_site(SOUND, TODAY, vocabulary.NAMES)
    before = {rule: set(rule(sound)) for rule in RULES}
    told = {rule: set() for rule in RULES}
    for number, row in enumerate([*FAULTS.values(), *ADVICE.values()]):
        site = spoiled_site(tmp_path_factory.mktemp("prov") / str(number), *row[:3])
        for rule in RULES if site else ():
            told[rule] |= set(rule(site)) - before[rule]
    return told


def test_every_rule_is_broken_by_some_row(told_by_rule):
    assert [rule.__name__ for rule, told in told_by_rule.items() if not told] == []


def test_every_code_of_a_rule_is_told_by_some_row():
    """The codes in macros/checks and the comparisons; there a code is the only such word."""
    rows = " ".join(told for row in [*FAULTS.values(), *ADVICE.values()] for told in row[3:])
    code = re.compile(r'^\s+(?:return )?(?:Problem\(\S+, )?"([a-z]+(?:-[a-z]+)+)",', re.MULTILINE)
    files = [*(ROOT / "macros/checks").glob("*.py"), ROOT / "macros/model/comparisons.py"]
    codes = {found for file in files for found in code.findall(file.read_text("utf-8"))}
    assert len(codes) > 40
    assert [each for each in sorted(codes) if f"[{each}]" not in rows] == []


LOOSE = {
    "26 skolor arbetade med MVP.": ["26 skolor"],
    "Av dem var 4 kommunala skolor.": ["4 kommunala skolor"],
    "Det kostade 4 miljoner kronor och gällde 12,5 procent.": ["4 miljoner kronor", "12,5 procent"],
    "Bara 5 % svarade.": ["5 %"],
    "Källan talar om de 1 200 eleverna.": ["1 200 eleverna"],
    "**Antal:** 140 klasser": ["140 klasser"],
    'Det var {{ uppgift("start") }}. Då fanns 26 skolor.': ["26 skolor"],
    'Det var 26 skolor {{ uppgift("start") }} år.': [],
    '26 skolor arbetade med MVP. {{ kalla("provrapport") }}': [],
    "Tio skolor är ett ord, inte en siffra.": [],
    "Hösten 2020 arbetade skolor med MVP.": [],
    "I årskurs 9 elever emellan.": [],
    "I årskurs 7–9 skriver eleverna själva.": [],
    "Den 1 juli 2023 bildades området.": [],
    "Se 5 kap. och 14 lektioner.": [],
    "Skriv `26 skolor` i fältet.": [],
}


@pytest.mark.parametrize("text", LOOSE)
def test_a_figure_in_a_sentence_carries_its_card(bank, text):
    spoil(bank, "docs/om/index.md", None, PAGE.format("Om", text))
    site, problems = read_site(bank, TODAY, vocabulary.NAMES)
    assert problems == []
    told = [each.message for each in loose_figures.a_figure_has_its_card(site)]
    assert [message.split("”")[1].replace("\N{NO-BREAK SPACE}", " ") for message in told] == LOOSE[
        text
    ]


@pytest.mark.parametrize("path", ["docs/bidra/skriva.md", "docs/om/beslut/0001-x.md"])
def test_pages_about_how_to_write_may_have_figures_about_nothing(bank, path):
    spoil(bank, path, None, PAGE.format("Skriv", "Skriv 26 skolor."))
    site, _ = read_site(bank, TODAY, vocabulary.NAMES)
    assert list(loose_figures.a_figure_has_its_card(site)) == []


def test_many_faults_are_told_at_once_in_the_order_of_files_and_lines(bank):
    for name in (
        "a word with a slip",
        "a number in words",
        "a link to nowhere",
        "a day that is none",
    ):
        file, old, new, *_ = FAULTS[name]
        spoil(bank, file, old, new)
    spoil(bank, "docs/om/kallor.md", "status: utkast", "status: klar")
    places = [line.split(": ")[0] for line in said(examine(bank, TODAY).faults)]
    assert places == [
        "data/deltagande/ht-2024/provby.yml:2:1",
        "data/deltagande/ht-2024/provby.yml:8:5",
        "data/verksamheter/testskolan.yml:2:1",
        "docs/om/kallor.md:6:1",
    ]


def test_what_is_right_is_not_shown_without_what_is_wrong(bank):
    spoil(bank, "data/uppgifter/start.yml", "säkerhet: hög", "säkerhet: högt")
    examined = examine(bank, TODAY)
    assert examined.site is None
    assert examined.words == {}


ADVICE = {
    "an assessment that is old": (
        "data/tillganglighet.yml",
        "bedömd: uppgift saknas",
        "bedömd: 2025-11-01",
        "data/tillganglighet.yml:3:1: Bedömningen är mer än ett år gammal. Gör om den, och skriv den nya dagen. [bedomning-forfallen]",
    ),
    "a card that doesn't say where": (
        "data/uppgifter/start.yml",
        "ställe: sidan 3\n",
        "",
        "data/uppgifter/start.yml:1:1: Uppgiften säger inte var i källan den står. Skriv det i ”ställe”, om du vet. [stalle-saknas]",
    ),
    "an address that nobody has opened": (
        "data/kallor/provstudien.yml",
        "adress_kontrollerad: 2026-11-01",
        "adress_kontrollerad: nej",
        "data/kallor/provstudien.yml:7:1: Ingen har öppnat adressen. Gör det, och skriv dagens datum om den stämmer. [adress-okontrollerad]",
    ),
    "a law that nobody has read again": (
        "data/lagrum/provplanen.yml",
        "ses_över: vt-2027",
        "ses_över: vt-2026",
        "data/lagrum/provplanen.yml:8:1: Lagtexten skulle ha lästs våren 2026. Läs den, rätta det som har ändrats och skriv en ny termin. [lag-forfallen]",
    ),
    "a page that nobody has read again": (
        "docs/om/kallor.md",
        "granskas: vt-2027",
        "granskas: vt-2026",
        "docs/om/kallor.md:4:1: Sidan skulle ha lästs igenom våren 2026. Läs den, och skriv en ny termin efter 25 november 2026. [granskning-forfallen]",
    ),
}


@pytest.mark.parametrize("name", ADVICE)
def test_advice_is_no_fault(bank, name):
    file, old, new, told = ADVICE[name]
    spoil(bank, file, old, new)
    examined = examine(bank, TODAY)
    assert told in said(examined.advice)
    assert examined.faults == ()
