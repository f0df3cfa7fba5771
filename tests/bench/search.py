"""Measures the search at many pages: python -m tests.bench.search [PAGES]

The bank's own sections are shuffled into pages of real length, and one word in ten is swapped for a
word of the dictionary, so that the vocabulary grows as it does in a larger bank.
"""

import random
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import sync_playwright

from deploy.chromium import FLAGS, find
from macros.examine import examine
from macros.search import trial
from macros.search.compounds import dictionary
from macros.search.index import Document, Section
from tests.search import queries
from tests.site import NOW, ROOT

_SWAPPED = 0.1
_SLOWED = 4
_ASK = """async (queries) => {
    const engine = await sokmotor.open(sokmotor.loader(new URL(".", location)));
    const times = [];
    for (const query of queries) times.push(await timed(() => engine.search(query)));
    return times;
}"""


def many(documents, count):
    """That many documents, made of the sections of those that are there."""
    chance = random.Random(5)
    pages = [each for each in documents if len(each.sections) > 2]
    parts = [part for each in pages for part in each.sections if part.heading]
    strange = sorted(dictionary())
    for number in range(count):
        own = chance.choice(pages)
        made = (_varied(chance.choice(parts), strange, chance) for _ in own.sections)
        title = _swapped(own.title, strange, chance)
        asked = tuple(_swapped(phrase, strange, chance) for phrase in own.asked)
        page = Document(f"sida-{number}", title, tuple(made), own.summary, own.facets, own.kind)
        yield replace(page, asked=asked)


def _varied(part, strange, chance):
    return Section(part.heading, _swapped(part.text, strange, chance), part.anchor)


def _swapped(text, strange, chance):
    said = (chance.choice(strange) if chance.random() < _SWAPPED else word for word in text.split())
    return " ".join(said)


def slowed(documents, asked, synonyms):
    """Milliseconds of each query, once all is fetched, in a Chromium that is slowed."""
    with tempfile.TemporaryDirectory() as made, sync_playwright() as play:
        trial.prepare(Path(made), documents, asked, synonyms)
        page_file = Path(made) / "tom.html"
        scripts = '<script src="sokmotor.js"></script><script src="prov.js"></script>'
        page_file.write_text(f"<!doctype html><meta charset=utf-8>{scripts}", "utf-8")
        browser = play.chromium.launch(executable_path=find(), args=list(FLAGS))
        page = browser.new_page()
        page.goto(page_file.as_uri())
        inner = page.context.new_cdp_session(page)
        inner.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWED})
        times = page.evaluate(_ASK, [query.text for query in asked])
        browser.close()
    return times


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    examined = examine(ROOT, NOW)
    documents = list(many(queries.site_documents(examined), count))
    words = sum(len(part.text.split()) for each in documents for part in each.sections)
    asked = [*queries.read("trimning"), *queries.read("dom")]
    before = time.perf_counter()
    answers = trial.run(documents, asked, examined.site.synonyms)
    print(f"{count} sidor med {words // count} ord i snitt, {time.perf_counter() - before:.0f} s")
    ungraded = [line for line in trial.report(answers) if "nDCG" not in line and "MRR" not in line]
    print("\n".join(line for line in ungraded if "rätta" not in line and "nytta" not in line))
    if find():
        times = slowed(documents, asked, examined.site.synonyms)
        print(f"Samma i Chromium, {_SLOWED} gånger långsammare: {trial.spread(times, 2)}")


if __name__ == "__main__":
    main()
