"""What is due: the list that whoever answers for a page gets once a term."""

import pytest

from tests.terminal import run
from tests.test_faults import TODAY, spoil

PAGE = "docs/roller/rektor.md"
LAW = "data/lagrum/provplanen.yml"

UNREPORTED = "## Områden som inte har rapporterat {season}\n\n"
TERMS = [
    ("ht-2024", "Inget förfaller hösten 2024.\n"),
    ("vt-2025", UNREPORTED.format(season="våren 2025") + "- [ ] Provby\n"),
    ("ht-2026", UNREPORTED.format(season="hösten 2026") + "- [ ] Provby\n- [ ] Testvik\n"),
]


def due(bank, term):
    status, said, wrong = run("forfaller", "--termin", term, "--rot", bank, KB_IDAG=f"{TODAY}")
    assert (status, wrong) == (0, "")
    return said.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("term", "told"), TERMS)
def test_areas_that_have_not_reported_a_term_are_named(bank, term, told):
    assert due(bank, term) == told


def test_pages_and_laws_come_by_role_and_nothing_is_due_of_a_term_to_come(bank):
    told = due(bank, "vt-2027")
    assert told.startswith("## Redaktionen\n\n- [ ] Läs igenom 1. Fråga om ni vill (`docs/kom-")
    assert f"- [ ] Läs igenom Rektor (`{PAGE}`)\n" in told
    assert f"- [ ] Läs lagtexten på nytt: 3 kap. 2 § provlagen (2019:100) (`{LAW}`)\n" in told
    assert "inte har rapporterat" not in told


def test_what_is_late_says_since_when_and_comes_first(bank):
    spoil(bank, PAGE, "granskas: vt-2027", "granskas: vt-2026")
    late = "- [ ] Läs igenom Rektor (skulle ha gjorts våren 2026) (`docs/roller/rektor.md`)\n"
    assert f"## Redaktionen\n\n{late}" in due(bank, "vt-2027")


def test_a_law_that_will_change_says_so_each_time_it_is_read(bank):
    spoil(bank, LAW, "ersätter:", "ändras: Från den 1 juli 2028 gäller nya årskurser.\nersätter:")
    told = "provlagen (2019:100). Från den 1 juli 2028 gäller nya årskurser. (`data/lagrum/"
    assert told in due(bank, "vt-2027")


def test_a_term_that_is_none_is_told(bank):
    told = "Skriv en termin som ”ht-2026” eller ”vt-2027”.\n"
    assert run("forfaller", "--termin", "hösten", "--rot", bank) == (1, "", told)
