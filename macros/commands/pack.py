"""packa: a built site and all data in one file to carry away."""

import argparse
from decimal import Decimal

from macros import downloads
from macros.commands.check import tell
from macros.examine import examine
from macros.model import swedish


def run(chosen: argparse.Namespace) -> int:
    """Write the file, and say how large it became."""
    examined = examine(chosen.root)
    if examined.faults:
        return tell(examined.faults)
    downloads.pack(examined, chosen.site, chosen.target)
    size = swedish.number(round(Decimal(chosen.target.stat().st_size) / 1_000_000, 1))
    print(f"{chosen.target} är klar: {size} megabyte. Packa upp den och öppna index.html.")
    return 0
