"""Measures the search at many pages: python -m tests.bench.search [PAGES]

The bank's own sections are shuffled into pages of real length, and one word in ten is swapped for a
word of the dictionary, so that the vocabulary grows as it does in a larger bank.
"""

import random
import sys
import time

from macros.examine import examine
from macros.search import trial
from macros.search.compounds import dictionary
from macros.search.index import Document, Section
from tests.search import queries
from tests.site import ROOT

_SWAPPED = 0.1


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
        yield Document(f"sida-{number}", title, tuple(made), own.summary, own.facets, own.kind)


def _varied(part, strange, chance):
    return Section(part.heading, _swapped(part.text, strange, chance), part.anchor)


def _swapped(text, strange, chance):
    said = (chance.choice(strange) if chance.random() < _SWAPPED else word for word in text.split())
    return " ".join(said)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    examined = examine(ROOT)
    documents = list(many(queries.site_documents(examined), count))
    words = sum(len(part.text.split()) for each in documents for part in each.sections)
    asked = [*queries.read("trimning"), *queries.read("dom")]
    before = time.perf_counter()
    answers = trial.run(documents, asked, examined.site.synonyms)
    print(f"{count} sidor med {words // count} ord i snitt, {time.perf_counter() - before:.0f} s")
    ungraded = [line for line in trial.report(answers) if "nDCG" not in line and "MRR" not in line]
    print("\n".join(line for line in ungraded if "rätta" not in line and "nytta" not in line))


if __name__ == "__main__":
    main()
