"""Rules within one record: its fields go together."""

from collections.abc import Iterator

from macros.model.comparisons import broken
from macros.model.problem import Problem
from macros.model.site import Site


def the_fields_of_a_record_go_together(site: Site) -> Iterator[Problem]:
    """The table in model/comparisons.py holds; the form on the site reads the same table."""
    for entity in site.entities():
        for path, code, message in broken(entity, site.today):
            yield Problem(entity.at(*path), code, message)
