"""Rules about sources: when they came out, and where they were read."""

import datetime as dt
from collections.abc import Iterator

from macros.model import swedish
from macros.model.problem import Problem
from macros.model.site import Site


def a_source_is_not_from_the_future(site: Site) -> Iterator[Problem]:
    """Nobody has read what has not come out yet, or opened it tomorrow."""
    for source in site.sources.values():
        if isinstance(source.year, int) and source.year > site.today.year:
            yield Problem(
                source.at("år"),
                "framtida-ar",
                f"År {source.year} har inte varit än. Rätta årtalet.",
            )
        if isinstance(source.checked, dt.date) and source.checked > site.today:
            yield Problem(
                source.at("adress_kontrollerad"),
                "framtida-datum",
                f"{swedish.day(source.checked)} har inte varit än. Rätta datumet.",
            )


def a_copy_lies_with_somebody(site: Site) -> Iterator[Problem]:
    """A reader is told on whose site a copy lies."""
    for source in site.sources.values():
        if isinstance(source.mirror_address, str) and not source.mirror:
            yield Problem(
                source.at("kopia_adress"),
                "kopia-utan-vard",
                "Kopian har en adress men ingen som den ligger hos. Skriv webbplatsens namn i "
                "”kopia_hos”, som ”docplayer.se”.",
            )
