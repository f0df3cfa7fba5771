"""forslag: where each proposal stands."""

import argparse
import sys

from macros.commands.take import days
from macros.examine import today
from macros.proposal.packet import RefusedError
from macros.proposal.standing import standings


def run(chosen: argparse.Namespace) -> int:
    """One line for each proposal, those that wait first."""
    try:
        found = standings(chosen.root)
    except RefusedError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    promised = days(chosen.root)
    for each in found:
        print(each.line(today(), promised))
    if not found:
        print("Inga förslag.")
    return 0
