"""Credit for whoever wishes it: a line in the page's own history, which stands at its foot."""

from collections.abc import Mapping
from typing import Any

from macros.proposal.packet import File, Proposal

CHANGES = "ändringar"
# What the line says; the form in the browser writes it with the same words.
WORDS: Mapping[str, str] = {
    "new": "Sidan är ny.",
    "changed": "Sidan är ändrad.",
    "why": "En läsare föreslog det.",
}


def credited(file: File, proposal: Proposal) -> dict[str, Any]:
    """The values of a proposed page, with its newest change thanking the sender who wishes it."""
    written = file.values.get(CHANGES) or []
    if not (proposal.credit and file.file.startswith("docs/") and isinstance(written, list)):
        return file.values
    line = {
        "datum": proposal.made,
        "vad": WORDS["changed" if file.made_from else "new"],
        "varför": proposal.reason or WORDS["why"],
        "tack": proposal.credit,
    }
    return file.values if line in written else {**file.values, CHANGES: [line, *written]}
