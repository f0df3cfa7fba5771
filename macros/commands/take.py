"""importera: a proposal from the form becomes a branch with a commit."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from macros import language
from macros.examine import examine
from macros.model.problem import Problem
from macros.model.site import Site
from macros.proposal.packet import RefusedError, read_packet
from macros.proposal.taking import take


def run(chosen: argparse.Namespace) -> int:
    """Take it in and print a receipt, or say why not; then nothing is written."""
    try:
        proposal = read_packet(chosen.file.read_bytes())
        taken = take(proposal, chosen.root, _faults, _wording)
    except OSError:
        print(f"{chosen.file} går inte att läsa.", file=sys.stderr)
        return 1
    except RefusedError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    print(f"Förslaget ligger i grenen {taken.branch}.")
    if taken.remarks:
        print("\n".join(["", "Se över i grenen:", *taken.remarks]))
    print(f"\nKvitto att skicka:\n\n{taken.receipt(days(chosen.root))}")
    return 0


def days(root: Path) -> int | None:
    """Within how many days the bank promises an answer, when it does."""
    site = examine(root).site
    return site.settings.promised if site and site.settings else None


def _faults(root: Path) -> Sequence[Problem]:
    return examine(root).faults


def _wording(root: Path) -> Sequence[Problem]:
    site: Site | None = examine(root).site
    return [each for each in language.check(site) if not each.advice] if site else []
