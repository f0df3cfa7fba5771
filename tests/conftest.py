"""What tests share: built sites, and a small sound bank that a test may spoil."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from xdist.scheduler import LoadScopeScheduling

from tests import exempelstaden
from tests.site import ROOT, build

SOUND = Path(__file__).parent / "provbanken"

_SITES = ("built", "example_built")  # what takes the longest to make
# Files whose tests are long, and share nothing but the built sites.
_APART = (
    "test_accessibility.py",
    "test_every_page.py",
    "test_keyboard.py",
    "test_noscript.py",
    "test_injection.py",
    "browser/test_proposal.py",
    "browser/test_search.py",
)


class _Scheduling(LoadScopeScheduling):
    """The tests of a file go to one worker, which makes what they share once."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::", maxsplit=1)[0]
        return nodeid if file.endswith(_APART) else file


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test of each site comes first, so that one is built beside the other."""
    asking = [[item for item in items if site in item.fixturenames] for site in _SITES]
    first = [found[0] for found in asking if found]
    items.sort(key=lambda item: item not in first)


def pytest_xdist_make_scheduler(
    config: pytest.Config, log: Callable[..., None]
) -> LoadScopeScheduling:
    return _Scheduling(config, log)


@pytest.fixture
def bank(tmp_path):
    """A copy of Provbanken, a whole content root in which nothing is wrong."""
    return Path(shutil.copytree(SOUND, tmp_path / "provbanken"))


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The real content, built strictly."""
    return _once(tmp_path_factory, "byggd", lambda folder: _built(ROOT, folder / "site")) / "site"


@pytest.fixture(scope="session")
def example_built(tmp_path_factory):
    """Exempelstaden in the size of the demonstration, built strictly."""
    return _once(tmp_path_factory, "exempel", _example) / "site"


def _example(folder: Path) -> None:
    exempelstaden.generate(folder / "stad", exempelstaden.DEMO)
    _built(folder / "stad", folder / "site")


def _once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that is made by the worker that comes first, and shared by all of one run."""
    base = factory.getbasetemp()
    base = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    folder, ready = base / name, base / f"{name}.ok"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            folder.mkdir(exist_ok=True)
            make(folder)
            ready.touch()
    return folder


def _built(root: Path, target: Path) -> Path:
    done = build(root, target)
    assert done.returncode == 0, done.stdout + done.stderr
    return target
