"""skillnad: what a proposal changes for readers, for the summary of its check."""

import argparse
import tempfile
from pathlib import Path

from macros import archive, downloads
from macros.commands.check import tell
from macros.examine import Examined, examine
from macros.proposal.addresses import addresses
from macros.proposal.difference import State, notice


def run(chosen: argparse.Namespace) -> int:
    """Compare the content with that of another commit. The other one's code is never run."""
    after = examine(chosen.root)
    if after.faults:
        return tell(after.faults)
    new = _state(after, chosen.root)
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        if not archive.unpack(chosen.root, chosen.base, base):
            print(f"Arkivet har ingen version som heter {chosen.base}.")
            return 2
        before = examine(base)
        old = _state(before, base) if before.site else None
    if old is None:
        print(
            "Den tidigare versionen går inte att läsa med dagens program. Allt räknas som nytt.\n"
        )
    assert after.site
    empty = State(type(after.site)(after.site.today, after.site.publisher))
    print(notice(old or empty, new, list(archive.changed(chosen.root, chosen.base))), end="")
    return 0


def _state(examined: Examined, root: Path) -> State:
    assert examined.site
    tables = {table.id: table for table in downloads.shown_tables(examined)}
    return State(examined.site, tables, frozenset(addresses(root)))
