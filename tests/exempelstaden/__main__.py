"""Write Exempelstaden from the command line."""

import argparse
from dataclasses import fields, replace
from pathlib import Path

from tests.exempelstaden import DEMO, Size, generate


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.exempelstaden", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    for field in fields(Size):
        parser.add_argument(f"--{field.name}", type=int, default=getattr(DEMO, field.name))
    return parser


def main() -> None:
    parser = _parser()
    given = vars(parser.parse_args())
    folder, seed = given.pop("folder"), given.pop("seed")
    try:
        generate(folder, replace(DEMO, **given), seed)
    except (ValueError, FileExistsError) as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
