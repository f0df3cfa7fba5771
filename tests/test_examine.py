"""Reading once and reading again: an edit is seen, and nothing else is read twice."""

import datetime as dt
import os

import pytest

from macros.examine import examine, today
from tests.test_faults import TODAY, spoil


def test_the_same_content_is_read_once(bank):
    assert examine(bank, TODAY) is examine(bank, TODAY)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/stadsdelar/testvik.yml", "namn: Testvik", "namn: Provvik"),
        ("docs/om/kallor.md", "# Källor", "# Våra källor"),
        ("data/roller/ny.yml", None, "namn: ny\nuppgift: Ny.\n"),
        ("data/roller/redaktion.yml", None, None),
    ],
)
def test_an_edit_is_seen(bank, file, old, new):
    before = examine(bank, TODAY)
    spoil(bank, file, old, new)
    assert examine(bank, TODAY) is not before


def test_an_edit_of_the_same_length_is_seen(bank):
    before = examine(bank, TODAY)
    path = bank / "data/deltagande/ht-2024/provby.yml"
    stat = path.stat()
    spoil(bank, "data/deltagande/ht-2024/provby.yml", "klasser: 4", "klasser: 5")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    assert examine(bank, TODAY) is not before


def test_another_day_is_another_bank(bank):
    assert examine(bank, TODAY).site.today == TODAY
    later = TODAY + dt.timedelta(days=1)
    assert examine(bank, later).site.today == later


def test_today_can_be_set(monkeypatch):
    monkeypatch.setenv("KB_IDAG", "2027-02-03")
    assert today() == dt.date(2027, 2, 3)
    monkeypatch.setenv("KB_IDAG", "")
    assert abs(today() - dt.datetime.now().astimezone().date()) <= dt.timedelta(days=1)


def test_every_page_has_its_own_macros(bank):
    words = examine(bank, TODAY).words
    assert len(words) == 14
    assert [source.id for shown in words["index.md"].shown() for source in shown.sources] == [
        "provrapport",
        "provrapport",
    ]
