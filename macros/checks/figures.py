"""Rules about totals, claim cards and resources."""

from collections.abc import Iterator

from macros.model import swedish
from macros.model.figures import ResourceKind
from macros.model.kinds import Blank
from macros.model.problem import Place, Problem, quoted
from macros.model.site import Site


def a_total_is_a_number_for_a_term(site: Site) -> Iterator[Problem]:
    """A total can be compared with its parts only when it is a number for one term."""
    for total in site.totals.values():
        if total.number is None:
            yield Problem(
                total.at("värde"),
                "inte-tal",
                f"En total ska vara ett tal, inte {quoted(total.value)}. Skriv siffror.",
            )
        elif total.number < 0 or total.number % 1:
            yield Problem(
                total.at("värde"),
                "inte-heltal",
                f"En total räknar {total.counts}, och {quoted(swedish.number(total.number))} går "
                "inte att räkna till. Skriv ett heltal, 0 eller mer.",
            )
        if total.as_of.term is None:
            yield Problem(
                total.at("gäller"),
                "inte-termin",
                f"En total gäller en termin, inte {quoted(total.as_of.text)}. Skriv ”ht-2026”, "
                "eller lägg filen i data/uppgifter.",
            )


def a_total_holds_the_sum_of_its_parts(site: Site) -> Iterator[Problem]:
    """What stands in reports by name is never more than the total says."""
    for total in site.totals.values():
        named = site.named_in(total)
        if total.number is not None and named is not None and 0 <= total.number < named:
            yield Problem(
                total.at("värde"),
                "mindre-an-delarna",
                f"Totalen är {swedish.number(total.number)} {total.counts}, men rapporterna för "
                f"{total.as_of.label} räknar upp {swedish.number(named)}. Rätta totalen eller "
                "rapporterna.",
            )


def a_total_is_given_once(site: Site) -> Iterator[Problem]:
    """One total for one thing and one term."""
    seen: dict[tuple[str, str], str] = {}
    for total in site.totals.values():
        key = (total.as_of.text, total.counts.value)
        if key in seen:
            yield Problem(
                total.at("räknar"),
                "dubbel-total",
                f"Antalet {total.counts} {total.as_of.label} står redan i "
                f"data/totaler/{seen[key]}.yml. Behåll en av filerna.",
            )
        seen.setdefault(key, total.id)


def a_card_has_a_name_of_its_own(site: Site) -> Iterator[Problem]:
    """A page asks for a card by its id, whichever folder it lies in."""
    for claim in site.claims.values():
        if claim.id in site.totals:
            yield Problem(
                claim.at(),
                "upptaget-id",
                f"Det finns redan en total som heter {quoted(claim.id)}. Ge uppgiften ett annat "
                "filnamn.",
            )


def what_is_said_lies_in_the_past(site: Site) -> Iterator[Problem]:
    """A figure cannot hold for a time that has not come."""
    for claim in site.cards.values():
        if claim.as_of.earliest and claim.as_of.earliest > site.today:
            yield _future(claim.at("gäller"), claim.as_of.label)
    for resource in site.resources.values():
        if resource.when.earliest and resource.when.earliest > site.today:
            yield _future(resource.at("när"), resource.when.label)
    for report in site.undated.values():
        for position, row in enumerate(report.rows):
            if row.when.earliest and row.when.earliest > site.today:
                yield _future(report.at("verksamheter", position, "när"), row.when.label)


def _future(place: Place, label: str) -> Problem:
    return Problem(place, "framtida-tid", f"{label.capitalize()} har inte varit än. Rätta tiden.")


def a_resource_has_somebody_who_set_it_aside(site: Site) -> Iterator[Problem]:
    """Either administrations by name, or words for who it was."""
    for resource in site.resources.values():
        if not resource.who and not resource.who_note:
            yield Problem(
                resource.at("vem"),
                "utan-vem",
                "Resursen har ingen som avsatte den. Skriv en förvaltning i ”vem”, eller förklara "
                "i ”vem_anmärkning”.",
            )


def money_is_a_number_or_a_reason(site: Site) -> Iterator[Problem]:
    """A resource of money says how much, or that nobody knows."""
    for resource in site.resources.values():
        if resource.kind is ResourceKind.MONEY and resource.money is Blank.NOT_APPLICABLE:
            yield Problem(
                resource.at("belopp"),
                "pengar-utan-belopp",
                "Resursen är pengar, så ett belopp finns. Skriv det, eller ”uppgift saknas”.",
            )
