"""Site → studies: a table of what was done and found, and a chart of who found what."""

from macros.model import swedish
from macros.model.research import Studied, Study
from macros.model.shown import Cell, Column, Row, StudyChart, Table
from macros.model.site import Site
from macros.views import cells


def studies(site: Site) -> Table:
    """Every study: programme, design, size, findings, limits."""
    found = _in_order(site)
    return Table(
        id="studier",
        caption="Studier av MVP och andra åskådarprogram",
        columns=(
            Column("Studie"),
            Column("Program"),
            Column("Land"),
            Column("Upplägg"),
            Column("Storlek"),
            Column("Fann"),
            Column("Kan inte säga"),
        ),
        rows=tuple(_row(study) for study in found),
        as_of=cells.as_known(site),
        empty="Inga studier finns i banken.",
        sources=cells.sources(site, (name for study in found for name in study.sources)),
    )


def _row(study: Study) -> Row:
    texts = (study.country, study.design, study.size, study.found, study.limits)
    return Row(
        (
            Cell(study.name, study.name),
            cells.text(study.programme),
            *(cells.words(text) for text in texts),
        ),
        study.at(),
    )


def chart(site: Site) -> StudyChart:
    """Which study found what of knowledge, intervening and violence."""
    found = _in_order(site)
    used = (name for study in found for name in study.sources)
    return StudyChart(tuple(found), cells.sources(site, used))


def _in_order(site: Site) -> list[Study]:
    """By programme, the oldest first."""
    order = list(Studied)
    return sorted(
        site.studies.values(),
        key=lambda each: (order.index(each.programme), str(each.year), swedish.sort_key(each.name)),
    )
