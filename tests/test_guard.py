"""Locked pages: whatever a contributed file tries, it is refused in Swedish, and nothing is run."""

import os
import re

import pytest
import yaml
from jinja2 import Environment, TemplateSyntaxError

from macros.examine import examine
from macros.guard import files, html, template
from macros.guard.template import Lock
from macros.model.pages import Page
from macros.source.pages import read_page
from macros.vocabulary import NAMES
from tests.site import ROOT

HEAD = """---
ingress: Prov.
skriven: 2025-08-01
granskas: vt-2027
ansvarig: redaktion
status: utkast
{more}---

# Rubrik

"""

RAW = "Ska tecknen synas på sidan skriver du {% raw %} före och {% endraw %} efter."
PROGRAM = (
    "Mellan ”{{” och ”}}” får bara ett makro stå, med namn och parenteser: {{ kallista() }}. "
    f"{RAW} [programkod]"
)
COMMAND = f"En sida får inte ha kommandon mellan ”{{%” och ”%}}”. {RAW} [programkod]"
VALUE = (
    'Ett val är ett färdigt värde inom citattecken, som {{ skoltabell(stadsdel="farsta") }}. '
    "Inget får räknas ut på sidan. [inte-varde]"
)
BROKEN = (
    "Tecknen ”{{”, ”{%” eller ”{#” går inte ihop här. Ett makro skrivs {{ kallista() }}, och ett "
    f"ankare ”{{: #namn }}”. {RAW} [trasigt-makro]"
)
COMMENT = (
    "”{#” börjar en kommentar som ingen läsare ser. Ta bort den. Ett ankare efter en rubrik skrivs "
    "”{: #namn }”. [kommentar]"
)
ATTRIBUTE = (
    "”%s” får inte stå inom ”{: }”. Där kan du skriva ett ankare, ”{: #namn }”, och språket för en "
    "text, ”{: lang=en }”. [otillatet-attribut]"
)
LINK = (
    "En länk till ”%s” får inte stå på en sida. Länka till en sida i banken, eller till en adress "
    "som börjar med https://, mailto: eller tel:. [otillaten-lank]"
)
SLASH = (
    "Länken ”%s” börjar med ett snedstreck. Skriv vägen från sidan, som ”../om/index.md”, eller "
    "hela adressen med https://. [otillaten-lank]"
)
IMAGE = (
    "Bilden ”%s” ligger någon annanstans. En sida visar bara bankens egna bilder. Länka i "
    "stället till sidan där bilden finns. [bild-utifran]"
)
LOOK = (
    "”%s” är inget utseende som finns här. Rutorna är ”!!! viktigt”, ”!!! tips”, ”!!! exempel”. "
    "[otillatet-varde]"
)
LONG = "Här är ett stycke på mer än 20\N{NO-BREAK SPACE}000 tecken. Dela upp det med tomma rader. [langt-stycke]"
TANGLED = (
    "Här ligger för många tecken som [, >, * eller indrag i varandra för att läsas. Skriv enklare. "
    "[for-djupt]"
)
IN_CODE = (
    "Ett makro inom kodtecken fylls i, men visas som kod. Flytta ut det. Ska makrot visas som "
    "exempel skriver du {% raw %} före och {% endraw %} efter. [makro-i-kod]"
)
IN_LINK = "Ett makro kan inte stå i en adress. Skriv ut adressen. [makro-i-lank]"
ALL = (
    "De som finns är "
    + ", ".join(f"”{name}”" for name in sorted(NAMES)[:-1])
    + f" och ”{max(NAMES)}”."
)


def of_html(written):
    return (
        f"”{written}” är HTML, som inte får stå på en sida. Skriv med Markdown. Hör tecknet < till "
        "texten skriver du &lt; i stället. [html]"
    )


# What a page tries with Jinja: the text below the heading, and the refusal. The text is line 11.
PROGRAMS = {
    "a command": ("{{ cycler.__init__.__globals__.os.popen('touch spår').read() }}", PROGRAM),
    "a file is written": (
        "{{ joiner.__init__.__globals__.__builtins__.open('spår', 'w').write('x') }}",
        PROGRAM,
    ),
    "the environment": ("{{ lipsum.__globals__['os'].environ.get('HEMLIGHET') }}", PROGRAM),
    "every class": ("{{ ''.__class__.__mro__[1].__subclasses__() }}", PROGRAM),
    "the generator's settings": ("{{ config.config_file_path }}", PROGRAM),
    "a path of the machine": ("{{ page.file.abs_src_path }}", PROGRAM),
    "a macro's insides": ("{{ skoltabell.__globals__ }}", PROGRAM),
    "a macro as a list": ("{{ skoltabell['__globals__'] }}", PROGRAM),
    "an answer's insides": ("{{ skoltabell().__class__ }}", PROGRAM),
    "a filter": ("{{ skoltabell() | safe }}", PROGRAM),
    "a choice": ("{{ skoltabell() if 1 else kallista() }}", PROGRAM),
    "joined answers": ("{{ skoltabell() ~ kallista() }}", PROGRAM),
    "memory": ("{{ 'a' * 999999999 }}", PROGRAM),
    "memory in an argument": ("{{ skoltabell('a' * 999999999) }}", VALUE),
    "time in an argument": ("{{ skoltabell(9 ** 9 ** 9) }}", VALUE),
    "a call in a call": ("{{ skoltabell(stadsdel=range(10)) }}", VALUE),
    "spread arguments": ("{{ skoltabell(*'abc') }}", VALUE),
    "spread choices": ("{{ skoltabell(**{'stadsdel': 'farsta'}) }}", VALUE),
    "one choice twice": (
        '{{ skoltabell(stadsdel="a", stadsdel="b") }}',
        "Valet ”stadsdel” står två gånger. Behåll det ena. [dubbelt-val]",
    ),
    "a loop": ("{% for i in range(10000000000) %}x{% endfor %}", COMMAND),
    "a variable": ("{% set skoltabell = 1 %}", COMMAND),
    "a macro of its own": ("{% macro skoltabell() %}x{% endmacro %}", COMMAND),
    "another file": ("{% include 'index.md' %}", COMMAND),
    "another file's macros": ("{% from 'index.md' import x %}", COMMAND),
    "a macro around text": ("{% call skoltabell() %}x{% endcall %}", COMMAND),
    "a change of escaping": ("{% autoescape false %}x{% endautoescape %}", COMMAND),
    "a macro of the plugin": ("{{ macros_info() }}", f"Makrot ”macros_info” finns inte. {ALL}"),
    "a variable of the plugin": ("{{ files }}", f"Makrot ”files” finns inte. {ALL}"),
    "a misspelt macro": (
        "{{ skoltabel() }}",
        "Makrot ”skoltabel” finns inte. Menade du ”skoltabell”? [okant-makro]",
    ),
    "a macro without brackets": (
        "{{ kallista }}",
        "Skriv parenteser efter makrots namn: {{ kallista() }}. [saknad-parentes]",
    ),
    "a hidden note": ("{# hemligt #}", COMMENT),
    "an anchor of another Markdown": ("## Rubrik {#namn}", BROKEN),
    "brackets without end": ("{{ skoltabell(", BROKEN),
    "a macro without end": ("Text\n\n{{ kallista()\n\nmer text\n\nslut", (13, BROKEN)),
    "a macro that ends with one bracket": (
        "{{ kallista() }\n\nmer\n\n{{ kallista() }}",
        BROKEN,
    ),
    "an empty macro": ("text\n\n{{\n\nmer", (13, BROKEN)),
    "thousands of brackets": ("{{ " + "(" * 9000 + ")" * 9000 + " }}", BROKEN),
    "thousands of digits": ("{{ skoltabell(" + "9" * 6000 + ") }}", BROKEN),
    "hundreds of macros": (
        "{{ kallista() }}\n\n" * 201,
        (8, "Sidan anropar fler än 200 makron. Dela upp den på flera sidor. [for-manga-makron]"),
    ),
}

# What a page tries with HTML, Markdown and addresses.
MARKUP = {
    "a script": ("<script>alert(1)</script>", of_html("<script>alert(1)</script>")),
    "a script without end": ("<script>alert(1)", of_html("<script>alert(1)")),
    "a frame": ("<iframe src=//x></iframe>", of_html("<iframe src=//x></iframe>")),
    "an image that fails": (
        "<img src=x onerror=alert(1)>",
        of_html("<img src=x onerror=alert(1)>"),
    ),
    "an element over several lines": ("<img\nsrc=x\nonerror=alert(1)>", of_html("<img")),
    "a drawing in a sentence": ("text <svg onload=alert(1)> mer", of_html("<svg onload=alert(1)>")),
    "another base": ("<base href=//x>", of_html("<base href=//x>")),
    "a form": ("<form action=//x>", of_html("<form action=//x>")),
    "a style": ("<style>body{display:none}</style>", of_html("<style>body{display:none}</style>")),
    "the end of the frame": ("</div></main>", of_html("</div>")),
    "a harmless element": ("text <b>fet</b>", of_html("<b>")),
    "code that isn't only code": (
        "<pre onclick=x><code><i>x</i></code></pre>",
        of_html("<pre onclick=x><code><i>x</i></code></pre>"),
    ),
    "a note to nobody": ("<!-- gömt -->", of_html("<!-- gömt -->")),
    "an instruction": ("<?php echo 1 ?>", of_html("<?php echo 1 ?>")),
    "marked data": ("<![CDATA[<script>]]>", of_html("<![CDATA[<script>]]>")),
    "a name that ends an attribute": (
        '[x](ratta.md){: a"><script>=x }',
        of_html("<script>"),
    ),
    "thousands of elements": ("<div>\n\n" * 9000, of_html("<div")),
    "a script as a link": ("[x](javascript:alert(1))", LINK % "javascript:alert(1)"),
    "capitals in a script": ("[x](JaVaScRiPt:alert(1))", LINK % "JaVaScRiPt:alert(1)"),
    "an entity in a script": (
        "[x](&#106;avascript:alert(1))",
        LINK % "javascript:alert(1)",
    ),
    "an entity in a script further down": (
        "text\n\nmer [x](&#106;avascript:alert(1))",
        (13, LINK % "javascript:alert(1)"),
    ),
    "a script in angles": ("<javascript://alert(1)>", LINK % "javascript://alert(1)"),
    "a script in a reference": (
        "[x][1]\n\n[1]: javascript:alert(1)",
        (13, LINK % "javascript:alert(1)"),
    ),
    "data as a page": ("[x](data:text/html,hej)", LINK % "data:text/html,hej"),
    "a file of the reader": ("[x](file:///etc/passwd)", LINK % "file:///etc/passwd"),
    "a host without a scheme": ("[x](//ond.invalid)", SLASH % "//ond.invalid"),
    "a host with backslashes": ("[x](\\\\\\\\ond.invalid)", SLASH % "\\\\ond.invalid"),
    "a path from the root": ("[x](/om/)", SLASH % "/om/"),
    "code in an attribute list": (
        '[x](ratta.md){: onclick="alert(1)" }',
        ATTRIBUTE % "onclick",
    ),
    "code on a heading": ("## Två {: onmouseover=alert(1) }", ATTRIBUTE % "onmouseover"),
    "code on a code block": ('``` { .yaml onclick="x" }\nkod\n```', ATTRIBUTE % "onclick"),
    "a style in an attribute list": (
        'text\n{: style="position:fixed" }',
        (12, ATTRIBUTE % "style"),
    ),
    "a class of the frame": ("text\n{: .md-header }", (12, LOOK % "md-header")),
    "a box that nobody drew": ("!!! script\n    x", LOOK % "admonition script"),
    "contents in the text": ("text\n\n[TOC]", (13, LOOK % "toc")),
    "a language that is none": (
        'text\n{: lang="x y" }',
        (
            12,
            "”x y” är ingen språkkod. Skriv två eller tre bokstäver, som ”en”. [otillatet-varde]",
        ),
    ),
    "an anchor with spaces": (
        'text\n{: id="a b" }',
        (12, "Ankaret ”a b” ska bestå av a–z, 0–9 och bindestreck. [otillatet-varde]"),
    ),
    "an image from elsewhere": (
        "![bild](https://ond.invalid/x.png)",
        IMAGE % "https://ond.invalid/x.png",
    ),
    "an image of data": ("![bild](data:image/png,x)", IMAGE % "data:image/png,x"),
    "an image without words": (
        "![](x.png)",
        "Bilden saknar beskrivning. Skriv inom hakparentesen vad bilden visar. [bild-utan-text]",
    ),
    "a macro in an address": ("[x]({{ kallista() }})", IN_LINK),
    "a macro in code": ("`{{ kallista() }}`", IN_CODE),
    "nested brackets": ("[" * 9 + "x" + "]" * 9, TANGLED),
    "fifty thousand brackets": ("[" * 50_000, LONG),
    "nested quotes": (">" * 5000 + " x", TANGLED),
    "nested lists on a line": ("- " * 5000 + "x", (8, TANGLED)),
    "nested lists by indent": ("\n".join("    " * n + "- x" for n in range(20)), (22, TANGLED)),
    "thousands of stars": ("*a **b " * 400, TANGLED),
}

# What a page tries with its front matter: all of the file, and the refusal.
FRONT_MATTER = {
    "macros switched off": (
        HEAD.format(more="render_macros: false\n"),
        "docs/sida.md:7:1: Fältet ”render_macros” finns inte här. Fälten här är ”ingress”, "
        "”skriven”, ”granskad”, ”granskas”, ”ansvarig”, ”status”, ”ersatt_av”, ”ändringar”, "
        "”källor”, ”sökord”, ”texttyp”, ”språk”, ”källkrav”, ”verktyg” och ”ett_ark”. [okant-falt]",
    ),
    "a template of its own": (
        HEAD.format(more="template: ../../etc/passwd\n"),
        "docs/sida.md:7:1: Fältet ”template” finns inte här. Fälten här är ”ingress”, ”skriven”, "
        "”granskad”, ”granskas”, ”ansvarig”, ”status”, ”ersatt_av”, ”ändringar”, ”källor”, "
        "”sökord”, ”texttyp”, ”språk”, ”källkrav”, ”verktyg” och ”ett_ark”. [okant-falt]",
    ),
    "aliases that swell": (
        HEAD.format(more="källor: &a [x]\nändringar: [*a, *a]\n"),
        "docs/sida.md:7:9: ”&a” är en genväg i YAML som inte får användas här. Skriv ut värdet, "
        "eller sätt citattecken runt det om & hör till texten. [yaml-ankare]",
    ),
    "a tag that runs a command": (
        HEAD.format(more="källor: !!python/object/apply:os.system [touch spår]\n"),
        "docs/sida.md:7:9: ”!!python/object/apply:os.system” är en tagg i YAML som "
        "inte får användas här. Sätt citattecken runt värdet om utropstecknet hör till texten. "
        "[yaml-tagg]",
    ),
    "a bottomless list": (
        HEAD.format(more=f"källor: {'[' * 5000}{']' * 5000}\n"),
        "docs/sida.md:7:21: Här är för många nivåer i varandra. Dela upp det. [for-djupt]",
    ),
}

INNOCENT = {
    "braces in code": "Skriv `{a: 1}` eller `{}` i koden.",
    "braces in a block of code": '```json\n{"a": {"b": "<c>"}}\n```',
    "a macro shown as an example": '{% raw %}`{{ skoltabell(stadsdel="farsta") }}`{% endraw %}',
    "a macro with choices": "{{ skoltabell(stadsdel='farsta', termin=\"ht-2020\") }}",
    "a macro over two lines": '{{ skoltabell(\n  stadsdel="farsta"\n) }}',
    "a macro in a sentence": 'Det var {{ uppgift("start") }} som gällde.',
    "quotes": "”Citat”, \"citat\" och 'citat' går bra.",
    "ampersands": "Frågor & svar, R&D, A&amp;B &copy; 2025.",
    "less than": "5 < 7, a<b, x <= y, <3 och 10 > 9.",
    "an address in angles": "<https://exempel.invalid/a?b=c&d=e>",
    "a mail address in angles": "<hej@exempel.invalid>",
    "HTML in code": "Elementet `<script>` och `</div>` syns som text.",
    "a page in code": "```html\n<script>alert(1)</script>\n<!-- not -->\n```",
    "entities": "&lt;script&gt; är text, liksom &#60;b&#62;.",
    "links": "[a](../om/index.md#b), [c](#d), [e](https://x.invalid), [f](tel:+468), [g][1].\n\n"
    "[1]: https://y.invalid 'titel <b>'",
    "an image": "![En skola](../assets/skola.png)",
    "an anchor and a language": "## Två {: #tva }\n\n*bystander*{: lang=en } är ett ord.",
    "a table": "| Ort | Antal |\n| --- | ---: |\n| A & B | 3 |",
    "a list of words": "MVP\n:   Mentorer i våldsprevention",
    "a footnote": "Text.[^1]\n\n[^1]: Not.",
    "a box": '!!! tips\n    Gör så här.\n\n!!! viktigt "Läs detta"\n    Noga.',
    "lists in lists": "- a\n    1. b\n        - c\n            > d",
    "hundreds of links in a list": "- [En sida till](sida.md) om *något*\n" * 600,
    "a table of hundreds of rows": "| a | b |\n| --- | --- |\n" + "| [c](d.md) | `e` |\n" * 600,
    "percent and numbers": "100 % av 1 000 {skolor} [nästan] *alla* _här_ #1.",
    "square brackets": "Skriv [x] i rutan och [[y]] i texten.",
}


@pytest.fixture
def refusals(tmp_path, monkeypatch):
    """The refusals of a page's text, while nothing may be left in the folder where it is read."""
    (tmp_path / "docs").mkdir()
    empty = tmp_path / "tom"
    empty.mkdir()
    monkeypatch.chdir(empty)

    def read(page):
        (tmp_path / "docs/sida.md").write_text(page, encoding="utf-8")
        found = [problem.as_text() for problem in read_page(tmp_path, "docs/sida.md", NAMES)[1]]
        assert list(empty.iterdir()) == []
        return found

    return read


def placed(told):
    line, message = told if isinstance(told, tuple) else (11, told)
    code = "" if message.endswith("]") else " [okant-makro]"
    return f"docs/sida.md:{line}:1: {message}{code}"


@pytest.mark.parametrize("name", {**PROGRAMS, **MARKUP})
def test_a_hostile_text_is_refused_once_in_swedish(refusals, name):
    text, told = {**PROGRAMS, **MARKUP}[name]
    assert refusals(HEAD.format(more="") + text + "\n") == [placed(told)]


@pytest.mark.parametrize("name", FRONT_MATTER)
def test_a_hostile_front_matter_is_refused(refusals, name):
    page, told = FRONT_MATTER[name]
    assert refusals(page) == [told]


@pytest.mark.parametrize("name", INNOCENT)
def test_an_innocent_text_passes(refusals, name):
    assert refusals(HEAD.format(more="") + INNOCENT[name] + "\n") == []


def test_what_is_hostile_differs_in_how_it_works():
    assert len({text for text, _ in [*PROGRAMS.values(), *MARKUP.values()]}) > 80
    assert not PROGRAMS.keys() & MARKUP.keys()


@template.word
def skoltabell(**choices):
    return f"tabell {sorted(choices.items())}"


@pytest.fixture
def locked():
    """An environment as the plugin makes it: globals come after the extension."""
    environment = Environment(extensions=[Lock], autoescape=True)
    environment.globals["skoltabell"] = skoltabell
    environment.globals["kallista"] = template.word(lambda: "källor")
    environment.globals["uppgift"] = template.word(lambda _: "kort")
    environment.globals["hemlig"] = lambda: "hemligt"
    return environment


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_environment_that_fills_pages_in_refuses_too(locked, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TemplateSyntaxError):
        locked.from_string(PROGRAMS[name][0])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", INNOCENT)
def test_the_environment_that_fills_pages_in_lets_the_innocent_pass(locked, name):
    shown = locked.from_string(INNOCENT[name]).render()
    assert shown if "{{" in INNOCENT[name] else shown == INNOCENT[name].removesuffix("\n")


def test_only_functions_that_are_marked_are_macros(locked):
    with pytest.raises(TemplateSyntaxError, match="Makrot ”hemlig” finns inte"):
        locked.from_string("{{ hemlig() }}")


def test_a_page_reaches_no_file(locked):
    assert locked.loader is None


def test_front_matter_has_no_name_that_could_hide_a_macro():
    fields = {
        info.alias for kind in [Page, *Page.__subclasses__()] for info in kind.model_fields.values()
    }
    assert fields & set(NAMES) == set()


def test_pages_are_read_here_as_the_site_will_read_them():
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    written = yaml.safe_load(settings)["markdown_extensions"]
    own = [each if isinstance(each, str) else next(iter(each)) for each in written]
    chosen = {
        name: value for each in written if isinstance(each, dict) for name, value in each.items()
    }
    added_by_the_generator = {"toc", "tables", "fenced_code"}
    assert set(html.EXTENSIONS) == {*own, *added_by_the_generator}
    assert chosen == html.SETTINGS


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
PICTURE = (
    "Bilden innehåller ”{}”. En SVG får bara ha former, text och egna färger. Spara om den utan "
    "skript, länkar och bilder. [osaker-bild]"
)
NAME = (
    "Filnamnet ”{}” går inte att använda. Skriv det med a–z, 0–9 och bindestreck, som "
    "”enskede-arsta-vantor”. [fel-filnamn]"
)
KIND = (
    "Filen hör inte hemma här. I docs ligger sidor, som slutar på .md, och bankens egna bilder. Har "
    "du en bild eller ett dokument som behövs beskriver du den i ett ärende hos kodvärden. Ingen "
    "adress att skicka den till är känd än. Sidan Bidra visar andra vägar. [fel-filtyp]"
)
CODE = "Bara webbplatsens egna skript och stilmallar får ligga här. Ta bort filen. [frammande-kod]"
SHORTCUT = "Det här är en genväg till en annan fil. Lägg själva filen här i stället. [genvag]"
ON_TOP = "Bilden har instruktioner överst. Spara den som SVG utan DOCTYPE. [osaker-bild]"

# A file, what it holds, and the refusal.
FILES = {
    "a page in HTML": ("docs/sida.html", "<script>", KIND),
    "a program": ("docs/om/hjalp.py", "x", KIND),
    "a script beside the pages": ("docs/om/bank.js", "x", KIND),
    "a picture beside the pages": ("docs/om/skola.png", "x", KIND),
    "a script of somebody else": ("docs/assets/ond.js", "alert(1)", CODE),
    "a look of somebody else": ("docs/assets/ond.css", "*{display:none}", CODE),
    "a script with our name in another folder": ("docs/assets/mer/bank.js", "alert(1)", CODE),
    "a page among the pictures": ("docs/assets/sida.md", "# Sida", KIND),
    "a page in HTML among the pictures": ("docs/assets/sida.html", "<script>", KIND),
    "a picture that is not ours": ("docs/assets/skola.png", "x", KIND),
    "a drawing that is not ours": ("docs/assets/trappa.svg", SVG.format(""), KIND),
    "a picture with our name in another folder": ("docs/assets/bilder/ikon.svg", "x", KIND),
    "a document": ("docs/om/rapport.pdf", "x", KIND),
    "an archive among the pictures": ("docs/assets/allt.zip", "x", KIND),
    "a copy of an editor": ("docs/om/index.md.bak", "x", NAME.format("index.md.bak")),
    "another copy": ("docs/om/index.md~", "x", KIND),
    "a name with capitals": ("docs/om/README.md", "x", NAME.format("README.md")),
    "a name in Swedish": ("docs/om/källa.md", "x", NAME.format("källa.md")),
    "a name with spaces": ("data/kallor/min kalla.yml", "x", NAME.format("min kalla.yml")),
    "a hidden file": (
        "docs/.htaccess",
        "x",
        "Filer vars namn börjar med punkt läses inte. Byt namn, eller ta bort. [dold-fil]",
    ),
    "the long ending": (
        "data/kallor/rapport.yaml",
        "x",
        "Byt filens ändelse till .yml, som de andra har. [fel-filtyp]",
    ),
    "a sheet among the data": (
        "data/kallor/lista.csv",
        "x",
        "Här läses bara filer som slutar på .yml. Byt ändelse eller ta bort. [fel-filtyp]",
    ),
    "a page without end": (
        "docs/om/lang.md",
        "x" * 60_001,
        "Filen är 61 kB. Högst 60 kB går bra: dela upp eller förminska den. [for-stor]",
    ),
    "data without end": (
        "data/kallor/lang.yml",
        "x" * 1_200_000,
        "Filen är 1\N{NO-BREAK SPACE}200 kB. Högst 1\N{NO-BREAK SPACE}000 kB går bra: dela upp eller förminska den. [for-stor]",
    ),
    "a drawing with a script": (
        "docs/assets/ikon.svg",
        SVG.format("<script>alert(1)</script>"),
        PICTURE.format("script"),
    ),
    "a drawing that runs at load": (
        "docs/assets/ikon.svg",
        SVG.format('<path onload="alert(1)"/>'),
        PICTURE.format("onload"),
    ),
    "a drawing with a page in it": (
        "docs/assets/ikon.svg",
        SVG.format("<foreignObject/>"),
        PICTURE.format("foreignObject"),
    ),
    "a drawing that fetches": (
        "docs/assets/ikon.svg",
        SVG.format('<use xlink:href="https://ond.invalid/x#y"/>'),
        PICTURE.format("href"),
    ),
    "a drawing that fetches a colour": (
        "docs/assets/ikon.svg",
        SVG.format('<path fill="url(https://ond.invalid/x#y)"/>'),
        PICTURE.format("fill"),
    ),
    "a drawing that fetches a style": (
        "docs/assets/ikon.svg",
        SVG.format("<style>@import 'x'</style>"),
        PICTURE.format("style med adresser"),
    ),
    "a drawing with entities": (
        "docs/assets/ikon.svg",
        f"<!DOCTYPE svg [<!ENTITY a 'b'>]>{SVG.format('&a;')}",
        ON_TOP,
    ),
    "a drawing with a style sheet": (
        "docs/assets/ikon.svg",
        f"<?xml-stylesheet href='//x'?>{SVG.format('')}",
        ON_TOP,
    ),
    "a drawing that is none": (
        "docs/assets/ikon.svg",
        "<svg>",
        "Bilden går inte att läsa som SVG. Spara om den i ritprogrammet. [trasig-bild]",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_may_not_lie_there_is_refused(tmp_path, name):
    file, content, told = FILES[name]
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).write_text(content, encoding="utf-8")
    assert [each.as_text() for each in files.faults(tmp_path)] == [f"{file}:1:1: {told}"]


@pytest.mark.parametrize("target", ["/etc/passwd", "/etc", "../../hemligt", "finns-inte"])
def test_shortcuts_are_refused_and_not_followed(tmp_path, target):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/sida.md").symlink_to(target)
    (tmp_path / "data").symlink_to(target)
    found = [each.as_text() for each in files.faults(tmp_path)]
    assert found == [f"data:1:1: {SHORTCUT}", f"docs/sida.md:1:1: {SHORTCUT}"]


def test_a_pipe_is_refused_and_not_opened(tmp_path):
    (tmp_path / "docs").mkdir()
    os.mkfifo(tmp_path / "docs/sida.md")
    told = "docs/sida.md:1:1: Det här är ingen vanlig fil. Ta bort den. [specialfil]"
    assert [each.as_text() for each in files.faults(tmp_path)] == [told]


def test_a_drawing_in_another_encoding_cannot_hide_its_entities(tmp_path):
    (tmp_path / "docs/assets").mkdir(parents=True)
    text = f"<?xml version='1.0' encoding='utf-16'?><!DOCTYPE svg>{SVG.format('')}"
    (tmp_path / "docs/assets/ikon.svg").write_text(text, encoding="utf-16")
    assert [each.code for each in files.faults(tmp_path)] == ["trasig-bild"]


@pytest.mark.parametrize(
    ("contact", "to_whom"),
    [
        (
            "mvp@stad.example",
            "skickar du den till mvp@stad.example, med en rad om var den ska stå.",
        ),
        ("uppgift saknas", "Ingen adress att skicka den till är känd än. Sidan Bidra visar andra"),
    ],
)
def test_who_sends_a_picture_is_told_where_it_goes(bank, contact, to_whom):
    publisher = bank / "data/utgivare.yml"
    text = publisher.read_text("utf-8")
    publisher.write_text(re.sub("(?m)^kontakt: .*$", f"kontakt: {contact}", text), "utf-8")
    (bank / "docs/om/skola.jpg").write_bytes(b"x")
    [told] = [each.as_text() for each in examine(bank).faults]
    assert told.startswith("docs/om/skola.jpg:1:1: Filen hör inte hemma här.")
    assert to_whom in told


def test_every_picture_on_the_list_is_there():
    assert [
        name for name in files.OWN_PICTURES if not (ROOT / "docs/assets" / name).is_file()
    ] == []


def test_the_files_of_the_bank_may_lie_where_they_are():
    assert files.faults(ROOT) == []
