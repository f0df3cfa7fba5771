"""The catalogue of open data, read as a harvester reads it: DCAT-AP-SE 3.0.1, row for row."""

import re

import pytest
from rdflib import DCAT, FOAF, RDF, BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS

from macros import downloads
from macros.examine import examine
from macros.export import catalogue
from macros.export.catalogue import FILE
from macros.model.kinds import Blank
from macros.model.publisher import Publisher, PublisherKind
from macros.model.shown import Table
from macros.views.datasets import datasets
from tests.site import NOW, ROOT
from tests.small import page, site_of

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
HOME = "https://exempel.example/mvp/"
CC0 = URIRef("http://creativecommons.org/publicdomain/zero/1.0/")
EU = "http://publications.europa.eu/resource/authority"
WRITTEN = {
    "namn": "Exempelorganisationen",
    "kontakt": "data@exempel.example",
    "webbadress": "https://exempel.example/mvp",
    "slag": "kommun",
}
UNKNOWN = Blank.UNKNOWN.value

# Class, property, fewest, most, and what a value is. Those of the profile with a least number, and
# those that it recommends and that the bank knows.
CARDINALITIES = [
    (DCAT.Catalog, DCTERMS.title, 1, 2, "text"),
    (DCAT.Catalog, DCTERMS.description, 1, 2, "text"),
    (DCAT.Catalog, DCTERMS.publisher, 1, 1, FOAF.Agent),
    (DCAT.Catalog, DCTERMS.license, 1, 1, "address"),
    (DCAT.Catalog, DCAT.dataset, 1, 99, DCAT.Dataset),
    (DCAT.Catalog, DCTERMS.language, 2, 2, "address"),
    (DCAT.Catalog, FOAF.homepage, 1, 1, "address"),
    (DCAT.Catalog, DCAT.themeTaxonomy, 1, 1, "address"),
    (DCAT.Catalog, DCTERMS.spatial, 1, 1, "address"),
    (DCAT.Dataset, DCTERMS.title, 2, 2, "text"),
    (DCAT.Dataset, DCTERMS.description, 2, 2, "text"),
    (DCAT.Dataset, DCTERMS.publisher, 1, 1, FOAF.Agent),
    (DCAT.Dataset, DCAT.contactPoint, 1, 1, VCARD.Organization),
    (DCAT.Dataset, DCAT.keyword, 6, 99, "text"),
    (DCAT.Dataset, DCAT.theme, 2, 2, "address"),
    (DCAT.Dataset, DCTERMS.accessRights, 1, 1, "address"),
    (DCAT.Dataset, DCTERMS.language, 1, 1, "address"),
    (DCAT.Dataset, DCTERMS.spatial, 1, 1, "address"),
    (DCAT.Dataset, DCTERMS.temporal, 0, 1, DCTERMS.PeriodOfTime),
    (DCAT.Dataset, DCAT.landingPage, 1, 1, "address"),
    (DCAT.Dataset, FOAF.page, 1, 1, FOAF.Document),
    (DCAT.Dataset, DCAT.distribution, 1, 1, DCAT.Distribution),
    (DCAT.Dataset, DCTERMS.issued, 0, 0, "text"),  # the day of the build is not the data's
    (DCAT.Dataset, DCTERMS.modified, 0, 0, "text"),
    (DCAT.Distribution, DCAT.accessURL, 1, 1, "address"),
    (DCAT.Distribution, DCAT.downloadURL, 1, 1, "address"),
    (DCAT.Distribution, DCTERMS["format"], 1, 1, "text"),
    (DCAT.Distribution, DCTERMS.license, 1, 1, "address"),
    (DCAT.Distribution, DCTERMS.title, 2, 2, "text"),
    (DCAT.Distribution, DCTERMS.description, 2, 2, "text"),
    (DCTERMS.PeriodOfTime, DCAT.startDate, 1, 1, "text"),
    (DCTERMS.PeriodOfTime, DCAT.endDate, 1, 1, "text"),
    (FOAF.Agent, FOAF.name, 1, 1, "text"),
    (FOAF.Agent, DCTERMS.type, 1, 1, "address"),
    (VCARD.Organization, VCARD.fn, 1, 1, "text"),
    (VCARD.Organization, VCARD.hasEmail, 1, 1, "address"),
]


@pytest.fixture(scope="module")
def real():
    return examine(ROOT, NOW)


def written(examined, **otherwise):
    publisher = Publisher.model_validate({**WRITTEN, **otherwise})
    return catalogue.catalogue(publisher, examined.datasets)


@pytest.fixture(scope="module")
def graph(real):
    return Graph().parse(data=written(real), format="xml")


def is_a(graph, value, kind):
    if kind == "text":
        return isinstance(value, Literal) and value.strip() != ""
    if kind == "address":
        return isinstance(value, URIRef)
    return (value, RDF.type, kind) in graph


@pytest.mark.parametrize(
    "row",
    CARDINALITIES,
    ids=["-".join(re.split("[/#]", each)[-1] for each in row[:2]) for row in CARDINALITIES],
)
def test_everything_says_as_much_as_the_profile_wants(graph, row):
    owner, name, fewest, most, kind = row
    owners = list(graph.subjects(RDF.type, owner))
    assert owners
    for each in owners:
        values = list(graph.objects(each, name))
        assert fewest <= len(values) <= most, each
        assert all(is_a(graph, value, kind) for value in values), (each, values)


def test_there_is_one_catalogue_and_one_publisher_and_nothing_that_nobody_names(graph):
    for kind in (DCAT.Catalog, FOAF.Agent, VCARD.Organization):
        assert len(list(graph.subjects(RDF.type, kind))) == 1
    things = set(graph.subjects(RDF.type)) - set(graph.subjects(RDF.type, DCAT.Catalog))
    assert things == things & set(graph.objects())


def test_every_name_is_whole_and_no_node_is_blank(graph):
    nodes = {node for triple in graph for node in triple}
    assert [node for node in nodes if isinstance(node, BNode)] == []
    addresses = [str(node) for node in nodes if isinstance(node, URIRef)]
    assert len(addresses) > 50
    assert [a for a in addresses if not re.match(r"https?://[^/\s]+/|mailto:\S+@\S+$", a)] == []


def test_titles_are_short_and_in_two_languages_and_keywords_are_plain(graph):
    for dataset in graph.subjects(RDF.type, DCAT.Dataset):
        titles = list(graph.objects(dataset, DCTERMS.title))
        assert sorted(title.language for title in titles) == ["en", "sv"]
        for title in titles:
            assert len(title.split()) < 10, title
            assert not re.search(r"\d|Stockholm|Exempelorganisationen", title), title
        keywords = list(graph.objects(dataset, DCAT.keyword))
        assert sum(word.language == "sv" for word in keywords) * 2 == len(keywords)
        assert [word for word in map(str, keywords) if word != word.lower() or "," in word] == []


def test_what_stands_in_lists_of_the_eu_is_as_there(graph):
    def of(name):
        return set(graph.objects(None, name))

    assert of(DCTERMS.license) == {CC0}  # http, and no language: the portal compares letters
    assert of(DCAT.theme) == {URIRef(f"{EU}/data-theme/{name}") for name in ("EDUC", "SOCI")}
    assert of(DCTERMS.accessRights) == {URIRef(f"{EU}/access-right/PUBLIC")}
    assert of(DCTERMS.language) == {URIRef(f"{EU}/language/{name}") for name in ("SWE", "ENG")}
    assert of(DCTERMS["format"]) == {Literal("text/csv")}
    assert set(graph.predicates()) & {DCAT.mediaType} == set()


KINDS = [
    ("kommun", "LocalAuthority"),
    ("region", "RegionalAuthority"),
    ("statlig myndighet", "NationalAuthority"),
    ("universitet eller högskola", "Academia-ScientificOrganisation"),
    ("ideell förening", "NonProfitOrganisation"),
    ("stiftelse", "NonProfitOrganisation"),
    ("företag", "Company"),
]


@pytest.mark.parametrize(("word", "type_"), KINDS)
def test_what_the_publisher_is_has_a_type_in_the_vocabulary_of_the_profile(real, word, type_):
    graph = Graph().parse(data=written(real, slag=word), format="xml")
    [found] = graph.objects(None, DCTERMS.type)
    assert str(found) == f"http://purl.org/adms/publishertype/{type_}"


def test_every_word_for_a_publisher_is_tried():
    assert [word for word, _ in KINDS] == list(PublisherKind.words())


STATES = {
    "no name": {"namn": UNKNOWN},
    "no address": {"webbadress": UNKNOWN},
    "an address that can't be asked for": {"webbadress": "ej tillämpligt"},
    "nobody to write to": {"kontakt": UNKNOWN},
    "a contact that takes no mail": {"kontakt": "Växeln, 08-123 45 67"},
    "a form instead of mail": {"kontakt": "https://exempel.example/kontakt"},
    "no kind": {"slag": UNKNOWN},
    "a kind that can't be asked for": {"slag": "ej tillämpligt"},
    "all at once": dict.fromkeys(WRITTEN, UNKNOWN),
}


@pytest.mark.parametrize("state", STATES)
def test_there_is_none_while_something_is_unknown(real, state):
    assert written(real, **STATES[state]) == b""


def test_there_is_none_without_a_data_set():
    assert catalogue.catalogue(Publisher.model_validate(WRITTEN), ()) == b""


def test_a_field_that_nobody_has_written_is_unknown():
    assert Publisher.model_validate({**WRITTEN, "slag": UNKNOWN}).kind is Blank.UNKNOWN
    without = {name: value for name, value in WRITTEN.items() if name != "slag"}
    assert Publisher.model_validate(without).kind is Blank.UNKNOWN


def test_two_builds_write_the_same_bytes_and_strange_names_stay_text(real):
    name = 'A & <b> "c"'
    assert written(real, namn=name) == written(real, namn=name)
    graph = Graph().parse(data=written(real, namn=name), format="xml")
    assert list(graph.objects(None, FOAF.name)) == [Literal(name)]


def test_every_table_of_the_real_hubs_of_figures_is_a_data_set_once(real):
    shown = {
        thing.id
        for path in ("statistik/index.md", "stadsdelar/index.md")
        for thing in real.words[path].shown()
        if isinstance(thing, Table)
    }
    found = [dataset.table.id for dataset in real.datasets]
    assert sorted(found) == sorted(shown)
    assert len(found) == len(set(found)) > 6


def test_the_terms_of_the_real_tables_bound_their_time(real):
    """Checked by hand against the terms that stand in each table."""
    times = {d.table.id: (str(d.begins), str(d.ends)) for d in real.datasets if d.begins}
    assert times.keys() == {"totaler", "deltagande", "stadsdelar-ht-2020"}
    assert times["totaler"] == times["stadsdelar-ht-2020"] == ("2020-07-01", "2020-12-31")
    assert times["deltagande"][0] == "2020-07-01"


def table(id, as_of="i dag"):
    return Table(id, "Tabell", (), (), as_of, "Inget.")


def test_a_part_a_list_and_a_page_that_is_replaced_are_no_data_sets(tmp_path):
    site = site_of(
        tmp_path,
        page("statistik/index", "Statistik"),
        page("statistik/gammal", "Gammal", status="ersatt", ersatt_av="statistik/index"),
        page("om/a", "A"),
    )
    shown = {
        "om/a.md": [table("resurser")],
        "statistik/gammal.md": [table("totaler")],
        "statistik/index.md": [table("skolor-provby"), table("exempel"), table("skolor")],
    }
    [only] = datasets(site, shown)
    assert (only.table.id, only.page) == ("skolor", "statistik/index.md")
    assert (only.begins, only.ends) == (None, None)


def test_the_invented_city_has_one_that_leads_to_its_files_and_the_real_bank_has_none(
    built, example_built
):
    home = "https://exempel.example/"
    graph = Graph().parse(example_built / FILE, format="xml")
    files = {str(url).removeprefix(home) for url in graph.objects(None, DCAT.downloadURL)}
    assert len(files) > 5
    pages = {str(url).removeprefix(home) for url in graph.objects(None, DCAT.landingPage)}
    pages |= {str(url).removeprefix(home) for url in graph.objects(None, FOAF.homepage)}
    documents = {str(url).removeprefix(home) for url in graph.objects(None, FOAF.page)}
    for path in files | documents:
        assert (example_built / path).is_file(), path
    for path in pages:
        assert (example_built / path / "index.html").is_file(), path
    assert list(graph.objects(None, DCTERMS.spatial)) == []  # it lies nowhere
    [told] = [
        said
        for said in graph.objects(next(graph.subjects(RDF.type, DCAT.Catalog)), DCTERMS.description)
        if said.language == "sv"
    ]
    assert told.endswith("Allt är påhittat, för prov.")
    assert not (built / FILE).exists()


def test_downloads_write_it_only_then(real, tmp_path):
    downloads.write(real, ROOT, tmp_path)
    assert not (tmp_path / FILE).exists()
