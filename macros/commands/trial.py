"""sokprov: how well the search answers, measured on texts and queries from files."""

import argparse
import json

from macros.commands.check import tell
from macros.examine import examine
from macros.search import corpus, trial


def run(chosen: argparse.Namespace) -> int:
    """Ask the site's own search, tell how well it answered, and write the hits if asked to."""
    examined = examine(chosen.root)
    if examined.faults or not examined.site:
        return tell(examined.faults)
    documents, queries = corpus.documents(chosen.corpus), corpus.queries(chosen.queries)
    answers = trial.run(documents, queries, examined.site.synonyms)
    print("\n".join(trial.report(answers)))
    if chosen.target:
        rows = ({"id": each.query.id, "ids": each.ids} for each in answers)
        lines = (json.dumps(row, ensure_ascii=False) for row in rows)
        chosen.target.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return 0
