"""Run the benchmark and print a table. Rounds take turns, so that a busy machine is fair to both."""

import statistics
import tempfile
from pathlib import Path

from tests.bench.measure import Cost, Weight, build, weigh
from tests.bench.sites import bank, stock

# Pages, and how many rounds of each: the larger the site, the less chance matters.
ROUNDS = {100: 5, 1000: 1}
_HEAD = ("sidor", "bygge", "CPU s", "topp MiB", "sida kB", "första besök kB")


def main() -> None:
    """Print one row for each site and one with their ratio."""
    print("| " + " | ".join(_HEAD) + " |\n|" + " --- |" * len(_HEAD))
    for pages, rounds in ROUNDS.items():
        with tempfile.TemporaryDirectory() as folder:
            _compare(Path(folder), pages, rounds)


def _compare(folder: Path, pages: int, rounds: int) -> None:
    ours = bank(folder / "bank", pages)
    theirs = stock(folder / "stock", ours)
    costs = [(build(ours, ours / "site"), build(theirs, theirs / "site")) for _ in range(rounds)]
    _row(pages, "kunskapsbanken", _median([own for own, _ in costs]), weigh(ours / "site"))
    _row(
        pages, "oförändrad mkdocs-material", _median([c for _, c in costs]), weigh(theirs / "site")
    )
    ratio = statistics.median(own.cpu / other.cpu for own, other in costs)
    print(f"| {pages} | CPU, banken ÷ oförändrad | {_swedish(ratio, 2)} |  |  |  |")


def _median(costs: list[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.memory for cost in costs),
    )


def _row(pages: int, name: str, cost: Cost, weight: Weight) -> None:
    values = (cost.cpu, cost.memory, weight.page, weight.visit)
    print(f"| {pages} | {name} | " + " | ".join(_swedish(value, 1) for value in values) + " |")


def _swedish(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace(".", ",")


if __name__ == "__main__":
    main()
