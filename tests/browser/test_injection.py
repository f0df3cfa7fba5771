"""Ten ways in × ten payloads that differ in how they run. None runs, with the policy or without it.

What the guard refuses is refused; all that it lets through is built, opened and poked at.
"""

import re
import shutil
from pathlib import Path
from urllib.parse import quote

import pytest

from macros.examine import examine
from tests.browser.conftest import served
from tests.conftest import SOUND
from tests.site import build, project_of

HIT = "document.documentElement.dataset.hit=1"
# Name: what is written. {hit} marks the page if it runs.
PAYLOADS = {
    "a script": "<script>{hit}</script>",
    "a handler that fires by itself": "<img src=x onerror={hit}>",
    "a handler of a drawing": "<svg><animate onbegin={hit} attributeName=x dur=1s></svg>",
    "a handler that fires on focus": '" autofocus tabindex=0 onfocus={hit} x="',
    "a link with a program": "[tryck](javascript:{hit})",
    "a link with a disguised program": '<a href="java&#115;cript:{hit}">tryck</a>',
    "a frame with a page of its own": "<iframe srcdoc='<script>parent.{hit}</script>'></iframe>",
    "an end of what it stands in": "</title></textarea></style></script><script>{hit}</script>",
    "a fold that opens": "<details open ontoggle={hit}>x</details>",
    "a mutation": "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror={hit}&gt;'><img src=x onerror={hit}>",
}
PAYLOADS = {name: text.replace("{hit}", HIT) for name, text in PAYLOADS.items()}

MATTER = """---
ingress: {summary}
skriven: 2025-08-01
granskas: vt-2027
ansvarig: redaktion
status: utkast
---

# {title}

{text}
"""


def page(number, title="Prov", summary="Prov.", text="Prov."):
    return MATTER.format(title=f"{title} {number}", summary=summary, text=text)


def quoted(text):
    """As a value in YAML."""
    return "'" + text.replace("'", "''") + "'"


# Name: from a number and a payload to the file that a contributor would send, and its text.
WAYS = {
    "markdown": lambda n, p: (f"docs/om/markdown-{n}.md", page(n, text=f"Text {p} mer.")),
    "front matter": lambda n, p: (f"docs/om/falt-{n}.md", page(n, summary=quoted(p))),
    "a value of a data file": lambda n, p: (
        f"data/uppgifter/start-{n}.yml",
        (SOUND / "data/uppgifter/start.yml")
        .read_text("utf-8")
        .replace("värde: år 2015", f"värde: {quoted(p[:110])}"),
    ),
    "an attribute list": lambda n, p: (
        f"docs/om/attribut-{n}.md",
        page(n, text=f"*ord*{{: title={quoted(p)} onclick={quoted(HIT)} }}"),
    ),
    "a file name": lambda n, p: (f"docs/om/{p.replace('/', '∕')[:80]}.md", page(n)),
    "a cell of a table": lambda n, p: (
        f"docs/om/cell-{n}.md",
        page(n, text=f"| A | B |\n| --- | --- |\n| {p} | x |"),
    ),
    "a heading": lambda n, p: (f"docs/om/rubrik-{n}.md", page(n, title=p)),
}


# Where a reader can write, and what has to be chosen first.
TYPED_IN = {"": "", "sok/": "", "stadsdelar/": "", "bidra/forslag/": "Berätta om en lärdom"}

# The ways in that need no file: what the last test below types and follows.
WITHOUT_FILE = ("a field of a form", "the question of an address", "the fragment of an address")


def test_the_table_has_ten_ways_in_and_ten_payloads():
    assert (len(WAYS) + len(WITHOUT_FILE), len(PAYLOADS)) == (10, 10)


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """The site of all that the guard lets through, and how many files it refused."""
    folder = tmp_path_factory.mktemp("intrang")
    bank = Path(shutil.copytree(SOUND, folder / "bank"))
    refused = 0
    for way in WAYS.values():
        for number, payload in enumerate(PAYLOADS.values()):
            file, text = way(number, payload)
            path = bank / file
            path.write_text(text, "utf-8")
            if examine(bank).faults:
                path.unlink()
                refused += 1
            elif file.startswith("data/uppgifter/"):
                shown = bank / f"docs/om/varde-{number}.md"
                shown.write_text(page(f"värde {number}", text=_card(path.stem)), "utf-8")
    assert examine(bank).faults == ()
    done = build(project_of(bank), folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site", refused


def _card(name):
    return f'Värdet är {{{{ uppgift("{name}") }}}} enligt källan.'


def poked(page, url):
    """Open an address, go over all of the page and press what can be pressed; whether anything ran."""
    page.goto(url)
    page.evaluate(
        """() => {
          for (const each of document.querySelectorAll("main *")) {
            each.focus?.();
            for (const kind of ["mouseover", "click", "toggle"]) {
              if (each.href && !each.href.startsWith("javascript:")) continue;
              each.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
            }
          }
        }"""
    )
    page.wait_for_timeout(60)
    ran = [frame.evaluate("document.documentElement.dataset.hit") for frame in page.frames]
    return any(ran)


@pytest.mark.parametrize("name", PAYLOADS)
def test_each_payload_would_run_where_nobody_stops_it(chromium, name):
    payload = PAYLOADS[name]
    if payload.startswith("["):
        payload = re.sub(r"\[(.*?)\]\((.*?)\)", r'<a href="\2">\1</a>', payload)
    if payload.startswith('"'):
        payload = f'<p title="{payload}">x</p>'
    opened = chromium.new_page()
    opened.set_content(f"<main>{payload}</main>")
    opened.evaluate(
        "for (const each of document.querySelectorAll('main *')) { each.focus?.(); each.click?.(); }"
    )
    opened.wait_for_timeout(200)
    assert opened.evaluate("document.documentElement.dataset.hit") == "1"
    opened.close()


@pytest.mark.parametrize("policy", [True, False], ids=["med policy", "utan policy"])
def test_nothing_that_a_contributor_writes_runs(chromium, tried, policy):
    site, refused = tried
    pages = sorted(site.rglob("*.html"))
    let_through = [page for page in pages if re.search(r"-\d+/index\.html$", page.as_posix())]
    context = chromium.new_context(bypass_csp=not policy)
    opened = context.new_page()
    for address in served(site):
        for each in let_through:
            url = address + quote(each.relative_to(site).as_posix())
            assert not poked(opened, url), each
    context.close()
    assert refused + len(let_through) == len(WAYS) * len(PAYLOADS)
    assert let_through
    assert refused > 40


@pytest.mark.parametrize("policy", [True, False], ids=["med policy", "utan policy"])
def test_nothing_that_a_reader_types_or_follows_runs(chromium, address, policy):
    """What an address asks and points at, and what is typed where there are fields."""
    context = chromium.new_context(bypass_csp=not policy)
    opened = context.new_page()
    for payload in PAYLOADS.values():
        for name in ("sok/", "bidra/forslag/"):
            opened.goto(f"{address}{name}?q={quote(payload)}#{quote(payload)}")
            opened.wait_for_timeout(50)
            assert_nothing_ran(opened)
    for name, ask in TYPED_IN.items():
        opened.goto(address + name)
        if ask:
            opened.get_by_label(ask).check()
        fields = opened.locator("main :is([type=text], [type=search], textarea):visible").all()[:3]
        assert fields, name
        for payload in PAYLOADS.values():
            for field in fields:
                field.fill(payload)
            opened.wait_for_timeout(50)
            assert_nothing_ran(opened)
    opened.goto(f"{address}404.html#{quote(PAYLOADS['a script'])}")
    opened.goto(address + quote("<img src=x onerror=" + HIT + ">"))
    assert_nothing_ran(opened)
    context.close()


def assert_nothing_ran(opened):
    assert opened.evaluate("document.documentElement.dataset.hit ?? ''") == "", opened.url
