"""What tests share: built sites, and a small sound bank that a test may spoil."""

import shutil
from pathlib import Path

import pytest

from tests import exempelstaden
from tests.site import ROOT, build

SOUND = Path(__file__).parent / "provbanken"


@pytest.fixture
def bank(tmp_path):
    """A copy of Provbanken, a whole content root in which nothing is wrong."""
    return Path(shutil.copytree(SOUND, tmp_path / "provbanken"))


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The real content, built strictly."""
    return _built(ROOT, tmp_path_factory.mktemp("byggd") / "site")


@pytest.fixture(scope="session")
def example_built(tmp_path_factory):
    """Exempelstaden in the size of the demonstration, built strictly."""
    folder = tmp_path_factory.mktemp("exempel")
    exempelstaden.generate(folder / "stad", exempelstaden.DEMO)
    return _built(folder / "stad", folder / "site")


def _built(root: Path, target: Path) -> Path:
    done = build(root, target)
    assert done.returncode == 0, done.stdout + done.stderr
    return target
