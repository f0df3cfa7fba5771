"""The file to carry away: unpacked on a disk, with no server and no net."""

import json
import re
import zipfile
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from macros import downloads
from macros.examine import examine
from macros.export.offline import on_disk
from macros.export.records import as_json
from macros.proposal.packet import read_packet
from macros.source.positions import read
from macros.source.records import to_record
from tests.browser.watch import Watch
from tests.site import NOW, ROOT


@pytest.fixture(scope="module")
def packed(built, tmp_path_factory):
    target = tmp_path_factory.mktemp("ta-med") / "banken.zip"
    downloads.pack(examine(ROOT, NOW), built, target)
    return target


@pytest.fixture(scope="module")
def unpacked(packed):
    with zipfile.ZipFile(packed) as zipped:
        zipped.extractall(packed.parent)
    return packed.parent / "kunskapsbanken"


def test_every_link_leads_to_a_file(unpacked):
    pages = sorted(unpacked.rglob("*.html"))
    for page in pages:
        for link in re.findall(r'\s(?:href|src|action)="([^"]+)"', page.read_text("utf-8")):
            target = urlsplit(urljoin(page.as_uri(), unescape(link)))
            if target.scheme == "file":
                assert (unpacked / unquote(target.path)).is_file(), (page, link)
    assert len(pages) > 100


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ('<a href="../om/">', '<a href="../om/index.html">'),
        ('<a href="../om/#rubrik">', '<a href="../om/index.html#rubrik">'),
        ('<a class="x" href="..">', '<a class="x" href="../index.html">'),
        ('<a href="./">', '<a href="./index.html">'),
        (
            '<form role="search" action="../sok/">',
            '<form role="search" action="../sok/index.html">',
        ),
        ('<a href="sok/?q=a">', '<a href="sok/index.html?q=a">'),
        ('<a href="#rubrik">', '<a href="#rubrik">'),
        ('<a href="https://exempel.se/">', '<a href="https://exempel.se/">'),
        ('<a href="tabeller/a.csv">', '<a href="tabeller/a.csv">'),
        ('href="../om/" i löpande text', 'href="../om/" i löpande text'),
    ],
)
def test_a_link_to_a_folder_names_its_page(written, named):
    assert on_disk(written) == named


def test_it_opens_from_a_disk_and_leads_on(unpacked, visit):
    page = visit("about:blank")
    watch = Watch(page)
    page.goto((unpacked / "index.html").as_uri())
    page.get_by_role("contentinfo").get_by_role("link", name="Tillgänglighet").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Tillgänglighet"
    page.goto((unpacked / "stadsdelar/index.html").as_uri())
    head = page.get_by_role("columnheader", name="Stadsdelsområde").first
    head.get_by_role("button").press("Enter")  # the script runs from the disk too
    assert head.get_attribute("aria-sort") == "ascending"
    assert watch.elsewhere("file:") + watch.complaints == []


def test_the_search_works_from_a_disk(unpacked, visit):
    page = visit((unpacked / "index.html").as_uri())
    page.get_by_role("searchbox").first.fill("rektor")
    field = page.get_by_role("combobox")  # what the field becomes once somebody writes in it
    page.get_by_role("option").first.wait_for(timeout=5000)
    field.press("Enter")
    page.wait_for_url("file://**/sok/**")
    page.get_by_role("main").get_by_role("listitem").first.wait_for()
    assert "rektor" in page.inner_text("main").lower()


def test_the_form_for_proposals_works_from_a_disk(unpacked, visit):
    page = visit("about:blank")
    watch = Watch(page)
    file = "data/oppna-fragor/kvalitet.yml"
    page.goto(f"{(unpacked / 'bidra/forslag/index.html').as_uri()}#fil={file}")
    field = page.get_by_label(re.compile("^Fråga"))
    field.wait_for(timeout=10_000)
    values = read((ROOT / file).read_text("utf-8"), file).values
    assert field.input_value() == values["fråga"]
    field.fill("Vem prövar kvaliteten?")
    assert "Vem prövar kvaliteten?" in page.locator(".forhand").inner_text()
    with page.expect_download() as download:
        page.get_by_role("button", name="Spara som fil").click()
    [proposed] = read_packet(download.value.path().read_bytes()).files
    assert (proposed.file, proposed.values["fråga"]) == (file, "Vem prövar kvaliteten?")
    assert watch.elsewhere("file:") + watch.complaints == []


def test_the_data_lies_beside_as_csv_and_json(unpacked):
    tables = {path.name for path in (unpacked / "data/csv").iterdir()}
    assert tables == {path.name for path in (unpacked / "tabeller").iterdir()}
    sources = json.loads((unpacked / "data/json/kallor.json").read_text("utf-8"))
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "data/kallor").iterdir()}
    assert {each["fil"] for each in sources} == files
    publisher = json.loads((unpacked / "data/json/utgivare.json").read_text("utf-8"))
    assert publisher[0]["namn"] == "uppgift saknas"
    assert (unpacked / "om/ta-over/index.html").is_file()


def test_a_record_comes_back_from_its_json():
    """Numbers, zero, gaps, terms and dates are the same after the round."""
    count = 0
    for entity in examine(ROOT, NOW).site.entities():
        written = as_json(entity)
        file = written.pop("fil")
        if not file.startswith("data/"):
            continue
        text = json.dumps(written, ensure_ascii=False)
        text = re.sub(r"(: -?\d+)\.(\d+)(?=[,}])", r"\1,\2", text)
        text = re.sub(r": (-?\d+,\d+)(?=[,}])", r': "\1"', text)
        again, problems = to_record(type(entity), read(text, file), file)
        assert problems == [], (file, text)
        assert dict(again) == dict(entity), file
        count += 1
    assert count > 300


def test_two_packings_are_alike(built, packed, tmp_path):
    downloads.pack(examine(ROOT, NOW), built, tmp_path / "igen.zip")
    assert (tmp_path / "igen.zip").read_bytes() == packed.read_bytes()
