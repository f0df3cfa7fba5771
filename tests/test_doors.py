"""In a built site: where the edit links lead, and that a retired page sends its readers on."""

import re

import pytest
import yaml

from tests.site import ROOT, build
from tests.test_faults import spoil

HOST = "https://github.com/stad/bank"


@pytest.fixture
def page(bank, tmp_path):
    """Builds the bank and gives the HTML of a page."""
    (bank / "macros").symlink_to(ROOT / "macros")
    own = {"INHERIT": str(ROOT / "mkdocs.yml"), "nav": [{"Start": "index.md"}]}
    (bank / "mkdocs.yml").write_text(yaml.safe_dump(own), "utf-8")

    def read(path, **settings):
        done = build(bank, tmp_path / "site", **settings)
        assert (tmp_path / "site" / path).exists(), done.stdout + done.stderr
        return (tmp_path / "site" / path).read_text("utf-8")

    return read


def links(html, words):
    return re.findall(rf'<a href="([^"]+)">{words}', html)


def test_a_page_and_its_rows_lead_to_the_host(page):
    html = page("statistik/index.html", KB_ARKIV=HOST)
    assert links(html, "Föreslå en ändring") == [f"{HOST}/edit/main/docs/statistik/index.md"]
    assert f'href="{HOST}/blob/main/data/deltagande/ht-2024/provby.yml#L' in html


def test_without_a_host_the_links_lead_to_a_page_of_our_own(page):
    html = page("statistik/index.html")
    assert links(html, "Föreslå en ändring") == ["../bidra/ratta/"]


def test_a_retired_page_sends_its_readers_on(bank, page):
    spoil(bank, "docs/om/kallor.md", "status: utkast",
          "status: ersatt\nersatt_av: statistik/index")  # fmt: skip
    html = page("om/kallor/index.html")
    assert '<meta http-equiv="refresh" content="0; url=../../statistik/">' in html
    assert '<link rel="canonical" href="../../statistik/">' in html
    assert 'Läs i stället <a href="../../statistik/">Statistik</a>' in html
