"""What programs are told of each page: true to the front matter, to the way shown, and only data."""

import json
import re
from dataclasses import replace
from urllib.parse import urljoin

import html5lib
import pytest
import yaml

from macros.examine import examine
from macros.model.publisher import Publisher
from macros.views.linked import linked
from tests.site import build, files, project_of
from tests.small import page, site_of
from tests.test_build import HOSTILE, Reader

HOME = "https://exempel.example/"
CITY = "Exempelstadens påhittade redaktion"
NAME = "Exempelstaden – påhittad kunskapsbank"
ORGANISATION = {"@type": "Organization", "name": CITY}
NEEDED = {
    "WebSite": {"@id", "name", "url", "inLanguage", "publisher"},
    "Article": {
        *("headline", "description", "url", "inLanguage", "dateCreated"),
        *("author", "publisher", "license", "isPartOf"),
    },
    "BreadcrumbList": {"itemListElement"},
    "Dataset": {
        *("name", "description", "url", "inLanguage", "keywords", "isAccessibleForFree"),
        *("creator", "license", "distribution"),
    },
}
MAYBE = {"Article": {"dateModified"}, "Dataset": {"temporalCoverage"}}


def blocks(tree):
    """What stands in each block of data, which lies in the head and is marked as nothing else."""
    found = [script for script in tree.iter("script") if script.get("src") is None]
    assert [script.attrib for script in found] == [{"type": "application/ld+json"}] * len(found)
    assert found == [script for script in tree.find("head") if script in found]
    return [json.loads(script.text) for script in found]


@pytest.fixture(scope="module")
def trees(example_built):
    """Every page of the invented city, by its address from the site's root."""
    return {
        path.removesuffix("index.html"): html5lib.parse(html, namespaceHTMLElements=False)
        for path, html in files(example_built).items()
        if path.endswith(".html")
    }


@pytest.fixture(scope="module")
def told(trees):
    """What is told on every page that tells something."""
    found = {address: blocks(tree) for address, tree in trees.items()}
    assert {len(each) for each in found.values()} == {0, 1}
    return {address: each[0] for address, each in found.items() if each}


@pytest.fixture(scope="module")
def matter(example_built):
    """The front matter as it was written, by the page's address."""
    docs = example_built.parent / "stad/docs"
    found = {}
    for path in docs.rglob("*.md"):
        address = re.sub(r"(^|/)index$", r"\1", path.relative_to(docs).with_suffix("").as_posix())
        address += "/" if address and not address.endswith("/") else ""
        found[address] = yaml.safe_load(path.read_text("utf-8").split("---\n")[1])
    return found


def of(block, kind):
    return [each for each in block["@graph"] if each["@type"] == kind]


def test_every_page_tells_but_those_that_are_replaced_or_lost(trees, told, matter):
    silent = {address for address, each in matter.items() if each["status"] == "ersatt"}
    assert silent
    assert trees.keys() - told.keys() == {*silent, "404.html"}
    assert told.keys() == matter.keys() - silent


def test_the_real_bank_has_no_address_and_tells_nothing(built):
    for path, html in files(built).items():
        assert not path.endswith(".html") or b"ld+json" not in html, path


def test_everything_told_has_what_it_needs_and_no_more(told):
    seen = set()
    for address, block in told.items():
        assert block.keys() == {"@context", "@graph"}
        assert block["@context"] == "https://schema.org"
        for each in block["@graph"]:
            kind, keys = each["@type"], each.keys() - {"@type"}
            assert NEEDED[kind] <= keys <= NEEDED[kind] | MAYBE.get(kind, set()), address
            assert all(each.values()), address
            seen.add(kind)
    assert seen == NEEDED.keys()


def test_the_start_page_tells_of_the_site_and_the_others_of_themselves(told):
    [site] = told[""]["@graph"]
    assert site == {
        "@type": "WebSite",
        "@id": f"{HOME}#webbplats",
        "name": NAME,
        "url": HOME,
        "inLanguage": "sv",
        "publisher": ORGANISATION,
    }
    for address, block in told.items():
        kinds = [each["@type"] for each in block["@graph"] if each["@type"] != "Dataset"]
        assert kinds == (["Article", "BreadcrumbList"] if address else ["WebSite"]), address
        for article in of(block, "Article"):
            assert article["url"] == HOME + address
            assert article["author"] == article["publisher"] == ORGANISATION
            assert article["license"] == "https://creativecommons.org/licenses/by/4.0/"
            assert article["isPartOf"]["@id"] == site["@id"]


def test_dates_and_words_are_those_of_the_front_matter(told, matter):
    changed = 0
    for address, block in told.items():
        for article in of(block, "Article"):
            own = matter[address]
            days = [str(each["datum"]) for each in own.get("ändringar", ())]
            assert article["dateCreated"] == str(own["skriven"]), address
            assert article.get("dateModified") == max(days, default=None), address
            assert article["description"] == " ".join(own["ingress"].split()), address
            assert article["inLanguage"] == own.get("språk", "sv")
            changed += bool(days)
    assert len(told) > 50
    assert changed > 0


def test_the_way_is_the_one_that_is_shown(trees, told):
    for address, block in told.items():
        shown = [
            ("".join(step.itertext()), urljoin(HOME + address, step.find("a").get("href")))
            if step.find("a") is not None
            else ("".join(step.itertext()), HOME + address)
            for nav in trees[address].iter("nav")
            if nav.get("class") == "stig"
            for step in nav.iter("li")
        ]
        trail = [each for found in of(block, "BreadcrumbList") for each in found["itemListElement"]]
        assert [(step["name"], step["item"]) for step in trail] == shown, address
        assert [step["position"] for step in trail] == list(range(1, len(shown) + 1))
        assert bool(shown) == bool(address)


def test_the_data_sets_are_those_of_the_catalogue(told, example_built):
    known = {HOME + dataset.file for dataset in examine(example_built.parent / "stad").datasets}
    found = {
        file["contentUrl"]: address
        for address, block in told.items()
        for dataset in of(block, "Dataset")
        for file in dataset["distribution"]
    }
    assert found.keys() == known
    assert set(found.values()) == {"statistik/", "stadsdelar/"}
    catalogue = (example_built / "katalog.rdf").read_text("utf-8")
    for url in found:
        assert (example_built / url.removeprefix(HOME)).is_file()
        assert f'<dcat:downloadURL rdf:resource="{url}" />' in catalogue


CHANGES = [
    {"datum": "2026-10-01", "vad": "Rättad.", "varför": "Fel år."},
    {"datum": "2026-11-01", "vad": "Ny.", "varför": "Den behövdes."},
]
WRITTEN = {"namn": CITY, "kontakt": "a@exempel.example", "webbadress": f"{HOME}mvp"}
UNKNOWN = "uppgift saknas"


@pytest.fixture
def site(tmp_path):
    made = site_of(
        tmp_path,
        page("om/a", "A"),
        page("om/b", "B", språk="en", ändringar=CHANGES),
        page("om/c", "C", status="ersatt", ersatt_av="om/a"),
    )
    return replace(made, publisher=Publisher.model_validate(WRITTEN))


def article(site, path):
    told = linked(site, site.pages[path], "Banken", [("Start", ""), ("X", "om/x/")], ())
    return told["@graph"][0] if told else {}


def test_what_is_not_known_is_not_told(site):
    assert article(site, "om/a.md") == {
        "@type": "Article",
        "headline": "A",
        "description": "Kort om sidan.",
        "url": f"{HOME}mvp/om/a/",
        "inLanguage": "sv",
        "dateCreated": "2025-08-01",
        "author": ORGANISATION,
        "publisher": ORGANISATION,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isPartOf": {
            "@type": "WebSite",
            "@id": f"{HOME}mvp/#webbplats",
            "name": "Banken",
            "url": f"{HOME}mvp/",
            "inLanguage": "sv",
        },
    }
    nobody = replace(site, publisher=Publisher.model_validate({**WRITTEN, "namn": UNKNOWN}))
    assert {"author", "publisher"} & article(nobody, "om/a.md").keys() == set()


def test_a_page_in_english_says_so_and_the_newest_change_counts(site):
    told = article(site, "om/b.md")
    assert (told["inLanguage"], told["dateModified"]) == ("en", "2026-11-01")


def test_nothing_is_told_without_an_address_or_of_a_page_that_is_replaced(site):
    assert article(site, "om/c.md") == {}
    nowhere = replace(site, publisher=Publisher.model_validate({**WRITTEN, "webbadress": UNKNOWN}))
    assert article(nowhere, "om/a.md") == {}


def test_a_hostile_title_stays_data(bank):
    (bank / "docs/om/ond.md").write_text(HOSTILE, "utf-8")
    publisher = bank / "data/utgivare.yml"
    text = publisher.read_text("utf-8")
    publisher.write_text(text.replace("webbadress: uppgift saknas", f"webbadress: {HOME}"), "utf-8")
    done = build(project_of(bank), bank / "site")
    assert done.returncode == 0, done.stderr
    html = (bank / "site/om/ond/index.html").read_text("utf-8")
    [block] = blocks(html5lib.parse(html, namespaceHTMLElements=False))
    assert "</title><script>alert(1)</script>" in of(block, "Article")[0]["headline"]
    [trail] = of(block, "BreadcrumbList")
    assert "<script>alert(2)</script>" in trail["itemListElement"][-1]["name"]
    read = Reader(html)
    assert read.inline == []
    assert read.tags.count("script") == 2  # the bank's own, and the data
    assert html.count("</script") == 2
