"""What the city's paper of 2020 tells is in the bank: each fact, where it stands, and by which words.

The paper is the source lagesrapport-2020. Its facts are told here in words of our own, as in the
bank; no sentence of it is repeated.
"""

import re
from collections import Counter
from itertools import permutations

import pytest

from macros import render
from macros.examine import examine
from macros.language.text import passages
from tests.site import NOW, ROOT
from tests.test_render import Words

WAY = "om-mvp/stockholms-vag.md"
AREAS = "om-mvp/erfarenhetsomraden.md"

# A fact, the page that tells it, and words of the page that stand there for no other reason.
FACTS = {
    "Förkortningen står för mentorer i våldsprevention.": (
        "om-mvp/lattlast.md",
        "Namnet betyder Mentorer i våldsprevention",
    ),
    "Programmet ska förebygga våld från män och pojkar.": (
        WAY,
        "syftet att förebygga våld från pojkar och män",
    ),
    "Det är till för högstadiet och gymnasiet.": (
        "om-mvp/vad-ar-mvp.md",
        "Stockholms stad skrev 2020 att programmet är för årskurs 7–9 och gymnasiet",
    ),
    "Det kom till staden 2015.": (WAY, "MVP började i Stockholms stad år 2015"),
    "Stadens budget 2020 sade att arbetet ska utvecklas.": (
        WAY,
        "Stadens budget för 2020 sade att MVP skulle utvecklas",
    ),
    "Skälen var att möta våldet och att göra skolorna trygga.": (
        WAY,
        "Det skulle stärka arbetet mot våld och göra skolorna tryggare",
    ),
    "Tre slags nämnder delade på uppdraget.": (WAY, "Uppdraget låg på tre håll samtidigt"),
    "Nämnderna var utbildningsnämnden, socialnämnden och stadsdelsnämnderna.": (
        "utmaningar/samordning-over-tid.md",
        "Uppdraget delades av utbildningsnämnden, socialnämnden och stadsdelsnämnderna",
    ),
    "Hösten 2020 fanns arbetet i nio stadsdelsförvaltningar.": (
        "stadsdelar/index.md",
        "MVP bedrevs då i 9 stadsdelsförvaltningar",
    ),
    "Hösten 2020 deltog 26 skolor.": (
        "om-mvp/fragor-och-svar.md",
        "Hösten 2020 var det 26 skolor, utan namn",
    ),
    "Hösten 2020 deltog 140 klasser.": (WAY, "Programmet gick i 26 skolor och 140 klasser"),
    "Fritidsgårdar och parklekar var med, oklart hur många.": (
        "om-mvp/fritid.md",
        "arbetade ett okänt antal fritidsgårdar och parklekar med MVP",
    ),
    "Flera yrken samverkade.": (WAY, "Flera yrken arbetade ihop"),
    "De fanns i förvaltningar, i skolor och på fritiden.": (
        WAY,
        "hos förvaltningarna, i skolorna och på fritiden",
    ),
    "Socialförvaltningen skulle undersöka arbetet och skriva om det.": (
        WAY,
        "Socialförvaltningen fick i uppdrag att undersöka arbetet och skriva en rapport",
    ),
    "Rapporten är från september 2020.": (WAY, "Den är daterad september 2020"),
    "Rapportens namn.": (WAY, "heter Lägesrapport – Stadens arbete med MVP"),
    "En avdelning för hela stadens sociala frågor beredde ärendet.": (
        WAY,
        "gjordes på avdelningen för stadsövergripande sociala frågor",
    ),
    "Utbildningsförvaltningen var med i beredningen.": (WAY, "ihop med utbildningsförvaltningen."),
    "Förvaltningsgruppen behandlade det den 14 oktober.": (
        WAY,
        "Förvaltningsgruppen tog upp ärendet den 14 oktober 2020",
    ),
    "Funktionshinderrådet fick tillfälle den 15 oktober.": (
        WAY,
        "Funktionshinderrådet kunde göra det dagen efter",
    ),
    "Rapporten bygger på dokument.": (WAY, "Underlaget var dokument om arbetet"),
    "Den bygger på utvärderingar som var gjorda.": (WAY, "utvärderingar som redan fanns"),
    "Den bygger på intervjuer i fokusgrupper.": (WAY, "samtal i fokusgrupper"),
    "Skolpersonal intervjuades.": (WAY, "Dessutom intervjuade förvaltningen skolpersonal"),
    "Samordnare på stadsdelsförvaltningar intervjuades.": (
        WAY,
        "samordnare i stadsdelarna och den",
    ),
    "Projektets ansvariga på utbildningsförvaltningen intervjuades.": (
        WAY,
        "den som ledde projektet på utbildningsförvaltningen",
    ),
    "Rapporten ger en bild av nuläget.": (WAY, "En bild av läget"),
    "Den berättar om det som är gjort och det som pågår.": (
        WAY,
        "det arbete som var gjort eller pågick",
    ),
    "Den har goda exempel och erfarenheter.": (WAY, "Goda exempel, erfarenheter"),
    "Den har utmaningarna som hade visat sig.": (WAY, "svårigheter som hade visat sig så långt"),
    "Den visar vilka förvaltningar som avsätter resurser.": (
        WAY,
        "vilka stadsdelsförvaltningar som lade resurser på MVP",
    ),
    "Stadsdelsförvaltningar avsatte resurser och hade samordnare.": (
        "roller/samordnare-stadsdel.md",
        "Stadsdelsförvaltningar avsätter ibland resurser för MVP och har samordnare",
    ),
    "Rapporten är ett underlag för den som vill börja eller utvecklas.": (
        WAY,
        "förvaltningar och skolor som ville börja eller komma längre",
    ),
    "Framgångarna i utvärderingarna ligger inom tre områden.": (
        AREAS,
        "De goda exemplen från utvärderingarna samlades i tre områden",
    ),
    "Ett område är samverkan mellan yrken.": (
        WAY,
        "De goda exemplen gäller samverkan mellan yrken",
    ),
    "De andra är pedagogernas arbete och elevernas lärande.": (
        WAY,
        "pedagogernas arbete och det som eleverna har lärt sig",
    ),
    "Personal som annars inte möts kom samman.": (
        AREAS,
        "Programmet för ihop människor som annars arbetar var för sig",
    ),
    "Några möter eleverna på kvällar och nätter.": (
        AREAS,
        "andra träffar samma ungdomar ute i området sent på kvällen",
    ),
    "Samverkan kallades en stor vinst.": (
        AREAS,
        "Staden beskriver den kontakten som en stor vinst",
    ),
    "Pedagoger kände sig säkrare i samtal med elever.": (
        AREAS,
        "programmet hade gjort dem tryggare när de tar upp frågorna med elever",
    ),
    "Lärare tog in temana i annan undervisning.": (
        "genomforande/vav-in-i-andra-amnen.md",
        "uppgav en del lärare i Stockholm att de tar upp programmets teman",
    ),
    "Elever hade lärt sig mer om sexualiserat våld.": (
        AREAS,
        "Elever berättade att de visste mer om sexuellt våld än förut",
    ),
    "De visste mer om vad det är att utsättas.": (AREAS, "hur det är att drabbas"),
    "Elever kände till sätt att stoppa våld.": (
        "genomforande/ova-sma-ingripanden.md",
        "Elever i Stockholm sade hösten 2020 att de hade lärt sig sätt att stoppa våld",
    ),
    "Elever visste vad en aktiv åskådare är.": (AREAS, "en bild av vad en aktiv åskådare gör"),
    "Många lärdomar hade skrivits ner.": (WAY, "Skolorna hade skrivit ner många lärdomar"),
    "De gäller förberedelser, genomförande och uppföljning.": (
        WAY,
        "lärdomar om att förbereda, genomföra och följa upp",
    ),
    "Samlingen kallades en kunskapsbank.": (WAY, "Förvaltningen kallade samlingen en kunskapsbank"),
    "Kvalitet var en utmaning.": (
        "utmaningar/kvalitet.md",
        "Kvalitet var en av de utmaningar som Stockholm räknade upp",
    ),
    "Metodföljsamhet var en utmaning.": (
        "utmaningar/metodfoljsamhet.md",
        "Stockholm nämnde metodföljsamhet som en utmaning",
    ),
    "Resurser för utbildning var en utmaning.": (
        "utmaningar/utbildningsresurser.md",
        "Utbildningsresurser fanns med bland stadens utmaningar",
    ),
    "Samverkan med MÄN var en utmaning.": (
        "utmaningar/samverkan-med-man.md",
        "hörde samverkan med MÄN till det som staden ville utveckla",
    ),
    "Ingen visste hur staden skulle samordna arbetet.": (
        "utmaningar/samordning-over-tid.md",
        "Hösten 2020 var det oklart hur staden skulle hålla ihop MVP",
    ),
    "Ingen visste hur arbetet skulle förvaltas över tid.": (
        "om-mvp/oppna-fragor.md",
        "Hur ska staden ta hand om MVP i längden?",
    ),
    "Två förvaltningar planerade en fördjupad kartläggning.": (
        WAY,
        "planerade socialförvaltningen och utbildningsförvaltningen en djupare kartläggning",
    ),
    "En konsult utifrån skulle kartlägga och analysera.": (
        "statistik/index.md",
        "En extern konsult kartlägger och analyserar stadens arbete med MVP",
    ),
    "Kartläggningen skulle bli klar i december 2020.": (WAY, "skulle vara klar i december 2020"),
    "Den skulle slutrapporteras i februari 2021.": (
        WAY,
        "lämna sin slutrapport i februari 2021",
    ),
    "Den skulle hjälpa staden att utveckla, sprida och kvalitetssäkra.": (
        WAY,
        "hjälpa staden att utveckla, sprida och kvalitetssäkra MVP",
    ),
    "Det gällde skolor och andra verksamheter.": (WAY, "i skolor och andra verksamheter"),
    "Ärendet vägdes mot stadens program för jämställdhet.": (
        WAY,
        "Program för ett jämställt Stockholm 2018–2022",
    ),
    "Ett mål där är att mäns våld mot kvinnor upphör.": (
        WAY,
        "ett mål att mäns våld mot kvinnor ska upphöra",
    ),
    "Verksamheterna ska vara fria från skadliga normer om manlighet.": (
        WAY,
        "vara fria från normer om manlighet som bidrar till våld",
    ),
    "Förebyggande arbete betyder något för utsatta och för utövare.": (
        WAY,
        "både för dem som utsätts för våld och för dem som använder det",
    ),
    "Förvaltningen ansåg att målen om jämställdhet uppfylls.": (
        WAY,
        "arbetet stämmer väl med stadens mål för jämställdhet",
    ),
    "Socialnämnden skulle ta del av rapporten och godkänna den.": (
        WAY,
        "Sedan gick rapporten till socialnämnden, som skulle ta del av den och godkänna den",
    ),
}


@pytest.fixture(scope="module")
def texts():
    """The text of every page as a reader meets it, with cards, tables and registers filled in."""
    examined = examine(ROOT, NOW)
    return {path: _text(examined, page) for path, page in examined.site.pages.items()}


def _text(examined, page):
    said = [passage.text for passage in passages(examined.site, page)]
    words = examined.words[page.path]
    shown = [render.show(words.answer(call), render.Links()) for call in page.calls if call.alone]
    said += [Words(re.sub(r"(?=<)", " ", html)).text for html in shown]
    return " ".join(" ".join(said).replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_stands_once_on_its_page(texts, fact):
    path, phrase = FACTS[fact]
    assert texts[path].count(phrase) == 1


def test_there_are_at_least_forty_facts_each_by_words_of_its_own():
    phrases = [phrase for _, phrase in FACTS.values()]
    assert len(FACTS) >= 40
    assert [phrase for phrase, count in Counter(phrases).items() if count > 1] == []
    assert [pair for pair in permutations(phrases, 2) if pair[0] in pair[1]] == []


def test_each_page_that_tells_a_fact_names_the_paper():
    examined = examine(ROOT, NOW)
    silent = [
        path
        for path in dict.fromkeys(path for path, _ in FACTS.values())
        if "lagesrapport-2020" not in {source.id for source in examined.words[path].cited()}
    ]
    assert silent == []
