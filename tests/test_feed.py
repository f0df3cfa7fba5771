"""The feed of changes: sound Atom, names that stay, and nobody's address in it."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from macros.examine import examine
from macros.export.feed import feed
from macros.model.kinds import Blank
from macros.model.publisher import Publisher
from tests.site import NOW, ROOT
from tests.small import page, site_of

ATOM = "{http://www.w3.org/2005/Atom}"
WRITTEN = {
    "namn": "Exempelstaden",
    "kontakt": "banken@exempel.example",
    "webbadress": "https://exempel.example/mvp",
}
FIRST = {"datum": "2026-11-01", "vad": "Ny & stor.", "varför": "Den <behövdes>."}
SECOND = {"datum": "2026-11-20", "vad": "Rättad.", "varför": "Fel år.", "tack": "Bo Ek"}
THIRD = {"datum": "2026-11-20", "vad": "Kortad.", "varför": "Lång."}


def published(site, **otherwise):
    return replace(site, publisher=Publisher.model_validate({**WRITTEN, **otherwise}))


def entries(site):
    """Name, day, title and words of each entry, in order."""
    root = ElementTree.fromstring(feed(published(site)))
    return [
        tuple(entry.findtext(f"{ATOM}{name}") for name in ("id", "updated", "title", "summary"))
        for entry in root.iter(f"{ATOM}entry")
    ]


def test_changes_come_newest_first_under_names_that_they_keep(tmp_path):
    here = "https://exempel.example/mvp/om/a/#andring-"
    old = entries(site_of(tmp_path / "a", page("om/a", "A", "Text.", ändringar=[FIRST])))
    new = entries(
        site_of(tmp_path / "b", page("om/a", "A", "Text.", ändringar=[THIRD, SECOND, FIRST]))
    )
    assert old == [(f"{here}1", "2026-11-01T00:00:00Z", "A", "Ny & stor. Den <behövdes>.")]
    assert new == [
        (f"{here}2", "2026-11-20T00:00:00Z", "A", "Rättad. Fel år."),
        (f"{here}3", "2026-11-20T00:00:00Z", "A", "Kortad. Lång."),
        *old,
    ]


def test_the_real_bank_has_a_sound_feed_once_it_is_published():
    text = feed(published(examine(ROOT, NOW).site)).decode("utf-8")
    root = ElementTree.fromstring(text)
    for name in ("id", "title", "updated", "author", "rights"):
        assert root.find(f"{ATOM}{name}") is not None, name
    found = list(root.iter(f"{ATOM}entry"))
    names = [entry.findtext(f"{ATOM}id") for entry in found]
    assert 20 < len(names) == len(set(names)) <= 50
    assert root.findtext(f"{ATOM}updated") == found[0].findtext(f"{ATOM}updated")
    leads = [link.get("href") for link in root.iter(f"{ATOM}link")]
    assert [url for url in leads if not url.startswith("https://exempel.example/mvp/")] == []
    assert not re.search(r"\w@\w", text)


@pytest.mark.parametrize("field", ["namn", "webbadress"])
def test_there_is_none_while_something_is_unknown(tmp_path, field):
    site = site_of(tmp_path, page("om/a", "A", "Text.", ändringar=[FIRST]))
    assert feed(published(site, **{field: Blank.UNKNOWN.value})) == b""
    assert feed(published(site)) != b""


def test_the_invented_city_links_to_its_feed_and_the_real_bank_to_none(built, example_built):
    assert ElementTree.parse(example_built / "flode.xml").getroot().tag == f"{ATOM}feed"
    assert 'href="flode.xml"' in (example_built / "index.html").read_text("utf-8")
    assert "flode.xml" not in (built / "index.html").read_text("utf-8")
    assert not (built / "flode.xml").exists()
