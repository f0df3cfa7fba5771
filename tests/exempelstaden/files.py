"""From records and text to files, in a folder that may be replaced only if it was made here."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

MARKER = ".exempelstaden"
_MARKED = "Mappen är gjord av tests/exempelstaden och skrivs över nästa gång.\n"


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):
    """Writes a list in full each time, where YAML would write an alias."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


def yaml_text(record: Mapping[str, Any]) -> str:
    """The record as an editor would write it: block style, each value on one line."""
    return yaml.dump(record, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100_000)


def page_text(matter: Mapping[str, Any], body: str) -> str:
    return f"---\n{yaml_text(matter)}---\n\n{body}\n"


def make_room(target: Path) -> None:
    """Empty the folder if it was made here. Raises FileExistsError if it holds anything else."""
    if target.exists() and any(target.iterdir()):
        if not (target / MARKER).is_file():
            raise FileExistsError(f"{target} holds something else than Exempelstaden: not touched.")
        _empty(target)
    target.mkdir(parents=True, exist_ok=True)
    (target / MARKER).write_text(_MARKED, encoding="utf-8")


def _empty(folder: Path) -> None:
    """Remove what is in the folder; what a link points at stays."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def write(target: Path, contents: Mapping[str, str]) -> None:
    """Write each text to its path below the folder."""
    for folder in {(target / name).parent for name in contents}:
        folder.mkdir(parents=True, exist_ok=True)
    for name, text in contents.items():
        (target / name).write_text(text, encoding="utf-8", newline="\n")
