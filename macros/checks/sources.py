"""Rules about sources: when they came out, and where they were read."""

from collections.abc import Iterator

from macros.model.problem import Problem
from macros.model.site import Site


def a_source_is_not_from_the_future(site: Site) -> Iterator[Problem]:
    """Nobody has read what has not come out yet."""
    for source in site.sources.values():
        if isinstance(source.year, int) and source.year > site.today.year:
            yield Problem(
                source.at("år"),
                "framtida-ar",
                f"År {source.year} har inte varit än. Rätta årtalet.",
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
