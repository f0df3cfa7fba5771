"""The few things that are asked of git, always of the repository that the bank lies in."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.proposal.packet import RefusedError


def git(folder: Path, *arguments: str, told: str = "") -> str:
    """What git answers. told is given to it to read. Raises RefusedError with its own words."""
    command = ["git", "-C", str(folder), "-c", "core.quotePath=false", *arguments]
    done = subprocess.run(command, input=told, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise RefusedError(f"Git sade nej: {(done.stderr or done.stdout).strip()}")
    return done.stdout.strip()


def holds(folder: Path, *arguments: str) -> bool:
    """Whether git answers a question with yes."""
    try:
        git(folder, *arguments)
    except RefusedError:
        return False
    return True


@contextmanager
def a_copy(root: Path) -> Iterator[Path]:
    """A checkout of its own of what is committed; gone afterwards, whatever happens."""
    if not holds(root, "rev-parse", "--verify", "HEAD"):
        raise RefusedError("Mappen är inget arkiv i git. Kör kommandot i bankens arkiv.")
    above = Path(tempfile.mkdtemp(prefix="forslag-"))
    copy = above / "bank"
    try:
        git(root, "worktree", "add", "--quiet", "--detach", str(copy), "HEAD")
        yield copy
    finally:
        shutil.rmtree(above, ignore_errors=True)
        git(root, "worktree", "prune")
