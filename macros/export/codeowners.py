"""Who approves what → the list that the host reads, so that the right people are asked."""

from collections.abc import Iterator

from macros.model.reviewers import Remit, Reviewers

FILE = ".github/CODEOWNERS"


def codeowners(reviewers: Reviewers) -> str:
    """The file's text. A part for which nobody is appointed is said, and asks nobody."""
    return "\n".join(_lines(reviewers)) + "\n"


def _lines(reviewers: Reviewers) -> Iterator[str]:
    yield f"# Gjord av {reviewers.folder} med ”python -m macros uppdatera”. Ändra där, inte här."
    for remit in reviewers.remits:
        yield ""
        yield f"# {remit.name}: {', '.join(remit.functions)}"
        yield from _rows(remit)


def _rows(remit: Remit) -> Iterator[str]:
    if not remit.accounts:
        yield "# Ingen är utsedd."
    for pattern in remit.files:
        row = " ".join([pattern, *remit.accounts])
        yield row if remit.accounts else f"# {row}"
