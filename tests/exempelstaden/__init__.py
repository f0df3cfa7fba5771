"""A synthetic city of any size: a whole content root that nobody can take for a real one.

python -m tests.exempelstaden FOLDER
"""

import shutil
from pathlib import Path

from tests.exempelstaden.city import City, Size
from tests.exempelstaden.figures import claims, resources, totals
from tests.exempelstaden.files import make_room, write, yaml_text
from tests.exempelstaden.pages import pages
from tests.exempelstaden.participation import reports, undated
from tests.exempelstaden.places import Records, places
from tests.exempelstaden.registers import registers
from tests.exempelstaden.sources import sources
from tests.exempelstaden.words import language, words

__all__ = ["DEMO", "Size", "contents", "generate"]

DEMO = Size(districts=12, schools=60, terms=10, pages=80)
_REPOSITORY = Path(__file__).resolve().parents[2]


def generate(target: Path, size: Size, seed: int = 1) -> None:
    """Write the city into a folder that is new, empty or made by an earlier call.

    The same size and seed give the same bytes. Raises FileExistsError for any other folder.
    """
    files = contents(size, seed)
    make_room(target)
    write(target, files)
    (target / "macros").symlink_to(_REPOSITORY / "macros", target_is_directory=True)
    assets = _REPOSITORY / "docs/assets"
    if assets.is_dir():
        shutil.copytree(assets, target / "docs/assets")


def contents(size: Size, seed: int = 1) -> dict[str, str]:
    """The text of every file, by its path below the root."""
    city = City(size, seed)
    docs = dict(pages(city, undated(city)[0]))
    own = language(city.invented_names, docs.values())
    data = {f"data/{path}.yml": yaml_text(record) for path, record in (*_records(city), *own)}
    return {"mkdocs.yml": _settings(), **data, **docs}


def _records(city: City) -> Records:
    told = reports(city)
    yield from words()
    yield from places(city)
    yield from sources(city)
    for (term, area), report in told.items():
        yield f"deltagande/{term.id}/{area}", report
    area, report = undated(city)
    yield f"deltagande/utan-termin/{area}", report
    yield from totals(city, told)
    yield from claims()
    yield from resources(city)
    yield from registers(city)


def _settings() -> str:
    hubs = {
        "Start": "index.md",
        "Kom igång": "kom-igang/index.md",
        "Förberedelser": "forberedelser/index.md",
        "Genomförande": "genomforande/index.md",
        "Uppföljning": "uppfoljning/index.md",
        "Exempel": "exempel/index.md",
        "Utmaningar": "utmaningar/index.md",
        "Roller": "roller/index.md",
        "Stadsdelar": "stadsdelar/index.md",
        "Statistik": "statistik/index.md",
        "Bidra": "bidra/index.md",
        "Om": "om/index.md",
    }
    return yaml_text(
        {
            "INHERIT": str(_REPOSITORY / "mkdocs.yml"),
            "site_name": "Exempelstaden – påhittad kunskapsbank",
            "nav": [{title: path} for title, path in hubs.items()],
        }
    )
