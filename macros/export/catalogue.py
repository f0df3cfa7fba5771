"""The tables as a catalogue that Sveriges dataportal can harvest: RDF/XML after DCAT-AP-SE 3.0.1.

The profile (docs.dataportal.se/dcat) demands a title, a description, a publisher, a licence and
data sets of a catalogue; a title, a description and a publisher of a data set; an address and a
format of a distribution; a name and a type of a publisher; a name and a mail address of a contact.
What it recommends stands here too, but for the days on which the data were issued and changed:
nobody has written them down, and the day of the build is another thing. It has no media type beside
the format, and Creative Commons' addresses begin with http and have no language. Harvesting wants
whole addresses and a name for every thing, so no node is blank.
"""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from macros.export import package
from macros.model.datasets import INVENTED, TABLES, Dataset, Said
from macros.model.kinds import Blank
from macros.model.pages import web_address
from macros.model.publisher import Publisher, PublisherKind

FILE = "katalog.rdf"
_NAMESPACES = {
    "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmlns:dcat": "http://www.w3.org/ns/dcat#",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:foaf": "http://xmlns.com/foaf/0.1/",
    "xmlns:vcard": "http://www.w3.org/2006/vcard/ns#",
}
_DATE = "http://www.w3.org/2001/XMLSchema#date"
_CC0 = "http://creativecommons.org/publicdomain/zero/1.0/"
_EU = "http://publications.europa.eu/resource/authority"
_THEMES = ("EDUC", "SOCI")
_STOCKHOLM = "http://www.wikidata.org/entity/Q506250"  # Stockholms kommun
_ADMS = "http://purl.org/adms/publishertype"
_KINDS = {
    PublisherKind.MUNICIPALITY: "LocalAuthority",
    PublisherKind.REGION: "RegionalAuthority",
    PublisherKind.AGENCY: "NationalAuthority",
    PublisherKind.UNIVERSITY: "Academia-ScientificOrganisation",
    PublisherKind.ASSOCIATION: "NonProfitOrganisation",
    PublisherKind.FOUNDATION: "NonProfitOrganisation",
    PublisherKind.COMPANY: "Company",
}
_TITLE = Said("Tabeller om Mentorer i våldsprevention", "Tables on Mentors in Violence Prevention")
_ABOUT = Said(
    "Vad som är känt om programmet Mentorer i våldsprevention i stadens skolor: deltagande, "
    "resurser och områden, med källor.",
    "What is known of the programme Mentors in Violence Prevention in the city's schools: "
    "participation, resources and districts, with sources.",
)
_COLUMNS = Said("Vad varje kolumn innehåller", "What each column holds")
_FORMAT = Said("CSV med semikolon och decimalkomma", "CSV with semicolons and decimal commas")


def catalogue(publisher: Publisher, datasets: Iterable[Dataset]) -> bytes:
    """The file, or nothing while a data set or something that it must say of a publisher lacks."""
    found, kind = tuple(datasets), publisher.kind
    if not found or not publisher.published or not publisher.mailbox or isinstance(kind, Blank):
        return b""
    root = Element("rdf:RDF", _NAMESPACES)
    _catalogue(root, publisher, found)
    agent = _thing(root, "foaf:Agent", _name(publisher, "utgivare"))
    _literal(agent, "foaf:name", publisher.name)
    _link(agent, "dcterms:type", f"{_ADMS}/{_KINDS[kind]}")
    contact = _thing(root, "vcard:Organization", _name(publisher, "kontakt"))
    _literal(contact, "vcard:fn", publisher.name)
    _link(contact, "vcard:hasEmail", publisher.mailbox)
    columns = _thing(root, "foaf:Document", f"{publisher.root}{TABLES}/{package.FILE}")
    _both(columns, "dcterms:title", _COLUMNS)
    for dataset in found:
        _dataset(root, publisher, dataset, columns.attrib["rdf:about"])
        _distribution(root, publisher, dataset)
    indent(root)
    return bytes(tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _catalogue(root: Element, publisher: Publisher, datasets: Iterable[Dataset]) -> None:
    own = _thing(root, "dcat:Catalog", _name(publisher, "katalog"))
    _both(own, "dcterms:title", _TITLE)
    _both(own, "dcterms:description", _ABOUT.then(INVENTED) if publisher.invented else _ABOUT)
    _link(own, "dcterms:publisher", _name(publisher, "utgivare"))
    _link(own, "dcterms:license", _CC0)
    _link(own, "dcterms:language", f"{_EU}/language/SWE")
    _link(own, "dcterms:language", f"{_EU}/language/ENG")
    _link(own, "foaf:homepage", publisher.root)
    _link(own, "dcat:themeTaxonomy", f"{_EU}/data-theme")
    _place(own, publisher)
    for dataset in datasets:
        _link(own, "dcat:dataset", _name(publisher, dataset.table.id))


def _dataset(root: Element, publisher: Publisher, dataset: Dataset, columns: str) -> None:
    name = _name(publisher, dataset.table.id)
    own = _thing(root, "dcat:Dataset", name)
    _both(own, "dcterms:title", dataset.title)
    _both(own, "dcterms:description", dataset.description)
    _link(own, "dcterms:publisher", _name(publisher, "utgivare"))
    _link(own, "dcat:contactPoint", _name(publisher, "kontakt"))
    for keyword in dataset.keywords:
        _both(own, "dcat:keyword", keyword)
    for theme in _THEMES:
        _link(own, "dcat:theme", f"{_EU}/data-theme/{theme}")
    _link(own, "dcterms:accessRights", f"{_EU}/access-right/PUBLIC")
    _link(own, "dcterms:language", f"{_EU}/language/SWE")
    _place(own, publisher)
    _time(own, name, dataset)
    _link(own, "dcat:landingPage", f"{publisher.root}{web_address(dataset.page)}")
    _link(own, "foaf:page", columns)
    _link(own, "dcat:distribution", f"{name}-csv")


def _distribution(root: Element, publisher: Publisher, dataset: Dataset) -> None:
    """The one file of a data set, at the same address for whoever asks and whoever fetches."""
    file = f"{publisher.root}{dataset.file}"
    own = _thing(root, "dcat:Distribution", f"{_name(publisher, dataset.table.id)}-csv")
    _both(own, "dcterms:title", dataset.title)
    _both(own, "dcterms:description", _FORMAT)
    _link(own, "dcat:accessURL", file)
    _link(own, "dcat:downloadURL", file)
    _literal(own, "dcterms:format", "text/csv")
    _link(own, "dcterms:license", _CC0)
    _link(own, "dcterms:language", f"{_EU}/language/SWE")


def _place(parent: Element, publisher: Publisher) -> None:
    """The city; an invented one lies nowhere."""
    if not publisher.invented:
        _link(parent, "dcterms:spatial", _STOCKHOLM)


def _time(parent: Element, name: str, dataset: Dataset) -> None:
    if dataset.begins and dataset.ends:
        period = _thing(
            SubElement(parent, "dcterms:temporal"), "dcterms:PeriodOfTime", f"{name}-tid"
        )
        _literal(period, "dcat:startDate", f"{dataset.begins}", {"rdf:datatype": _DATE})
        _literal(period, "dcat:endDate", f"{dataset.ends}", {"rdf:datatype": _DATE})


def _name(publisher: Publisher, id: str) -> str:
    """A name on the site's own address, which leads to the file where the thing is told of."""
    return f"{publisher.root}{FILE}#{id}"


def _thing(parent: Element, kind: str, name: str) -> Element:
    return SubElement(parent, kind, {"rdf:about": name})


def _link(parent: Element, name: str, address: str) -> None:
    SubElement(parent, name, {"rdf:resource": address})


def _both(parent: Element, name: str, said: Said) -> None:
    _literal(parent, name, said.swedish, {"xml:lang": "sv"})
    _literal(parent, name, said.english, {"xml:lang": "en"})


def _literal(parent: Element, name: str, said: str, about: dict[str, str] | None = None) -> None:
    SubElement(parent, name, about or {}).text = said
