"""The two sites that are compared: Exempelstaden as the bank builds it, and the same text in stock."""

import re
import shutil
from pathlib import Path
from posixpath import dirname, relpath

from macros.examine import examine
from macros.model.pages import Page
from macros.model.shown import PageCard, PageList, Shown, Table
from macros.model.site import Site
from macros.vocabulary import Vocabulary
from tests.exempelstaden import Size, generate
from tests.exempelstaden.files import yaml_text

_CALL = re.compile(r"\{\{ (\w+)\(.*?\) \}\}")


def bank(folder: Path, pages: int) -> Path:
    """Exempelstaden with that many pages, and with districts and schools to match."""
    districts = min(40, max(4, pages // 12))
    size = Size(districts=districts, schools=pages // 4 + 5, terms=6, pages=pages)
    generate(folder, size)
    return folder


def stock(folder: Path, source: Path) -> Path:
    """The same pages for an unchanged theme, with search and navigation.

    Every table and every list of pages is there as Markdown.
    """
    site = examine(source).site
    assert site is not None
    shutil.copytree(source / "docs", folder / "docs", ignore=shutil.ignore_patterns("assets"))
    for page in site.pages.values():
        path = folder / "docs" / page.path
        path.write_text(_as_markdown(path.read_text("utf-8"), site, page), "utf-8")
    settings = {
        "site_name": "Exempelstaden",
        "theme": {"name": "material", "language": "sv"},
        "markdown_extensions": ["attr_list", "md_in_html", "admonition", "def_list", "footnotes"],
    }
    (folder / "mkdocs.yml").write_text(yaml_text(settings), "utf-8")
    return folder


def _as_markdown(text: str, site: Site, page: Page) -> str:
    """The page with its macro calls answered: tables and lists of pages, all else left out."""
    calls = iter(page.calls)
    words = Vocabulary(site, page)
    return _CALL.sub(lambda _: _shown(words.answer(next(calls)), page), text)


def _shown(shown: Shown, page: Page) -> str:
    if isinstance(shown, PageList):
        cards = [card for group in shown.groups for card in group.cards]
        return "\n".join(f"- [{each.title}]({_to(each, page)}): {each.summary}" for each in cards)
    return _table(shown) if isinstance(shown, Table) else ""


def _to(card: PageCard, page: Page) -> str:
    return relpath(card.path, dirname(page.path) or ".")


def _table(shown: Table) -> str:
    rows = [[cell.text for cell in row.cells] for row in shown.rows]
    head = [column.title for column in shown.columns]
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
