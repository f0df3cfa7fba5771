"""The archive that the content lies in: where its host is, and what it was at another time."""

import io
import os
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

from macros.model.host import Host
from macros.model.site import Site


def host(root: Path, site: Site | None) -> Host | None:
    """The archive's host: KB_ARKIV when it is set, even to nothing, else the checkout's remote.

    The site's settings say which branch it is, and what runs there when the address doesn't.
    """
    written = os.environ.get("KB_ARKIV")
    if written is None:
        written = _git(root, "remote", "get-url", "origin").decode().strip()
    settings = site.settings if site else None
    return Host.parse(written, settings.host, settings.branch) if settings else Host.parse(written)


def changed(root: Path, base: str) -> Iterator[str]:
    """Every file that is not as it was at a commit, also what nobody has committed."""
    names = _git(root, "diff", "--name-only", "-z", "--no-renames", _commit(root, base), "--")
    names += _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    yield from sorted({name for name in names.decode().split("\0") if name})


def unpack(root: Path, base: str, target: Path) -> bool:
    """Write the content as it was at a commit, and nothing of its code; False if there is none."""
    commit = _commit(root, base)
    packed = _git(root, "archive", "--format=tar", commit, "--", "data", "docs") if commit else b""
    if not packed:
        return False
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(target, filter="data")
    return True


def _commit(root: Path, base: str) -> str:
    """The commit that somebody means; nothing when there is none, whatever was written."""
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    return _git(root, *asked).decode().strip()


def _git(root: Path, *arguments: str) -> bytes:
    """What git answers; nothing where there is no git, or root is no archive of its own."""
    if not (root / ".git").exists():
        return b""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    except OSError:
        return b""
    return done.stdout if done.returncode == 0 else b""
