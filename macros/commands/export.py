"""exportera: the files that lie beside the pages, without the generator."""

import argparse

from macros import downloads
from macros.commands.check import tell
from macros.examine import examine


def run(chosen: argparse.Namespace) -> int:
    """Write them into a built site; nothing is written of what is broken."""
    examined = examine(chosen.root)
    if examined.faults:
        return tell(examined.faults)
    downloads.write(examined, chosen.root, chosen.site)
    return 0
