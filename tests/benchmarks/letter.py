"""Benchmark: time and size of each form of the therapist's page, beside what `analyse` takes, in one run.

`python -m tests.benchmarks.letter [FOLDER] [TURNS]`: ten years of sample diary (20,000 ratings), the sample year, and
the real diary in FOLDER if it is named. In TURNS turns (5): `analyse`, then `share` of each form, without further sides
and, as HTML, with all of them. Medians; what a form takes beyond `analyse` is the difference within a turn.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from statistics import median

from analytics import Journal, analyse, bring_in, share
from analytics.diary.sharing import SECTIONS
from sample_data.generator import write_sample
from tests.benchmarks.pages import write_ten_years

FORMS = ("html", "pdf", "txt", "csv", "json")


def seconds(deed: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    deed()
    return time.perf_counter() - began


def diaries(folder: Path, real: Path | None) -> Iterator[tuple[str, Journal]]:
    """A name and an open journal each."""
    year = folder / "year.csv"
    write_sample(year, days=365, seed=7)
    for name, file in (("sample year", year), ("ten years", write_ten_years(folder))):
        with Journal(folder / f"{file.stem}.duckdb") as journal:
            bring_in(journal, file, now=datetime.now())
            yield name, journal
    if real:
        with Journal(folder / "real.duckdb") as journal:
            bring_in(journal, real / "participant1_pain.csv", skip_lines=1, carry_down="year,month,day")
            yield "real diary", journal


def main(real: Path | None, turns: int) -> None:
    """Print the table."""
    print("| diary | form | beyond `analyse` | `analyse` | size |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        ways = [(form, form, tuple[str, ...]()) for form in FORMS] + [("html, all sides", "html", tuple(SECTIONS))]
        for name, journal in diaries(folder, real):
            beyond: dict[str, list[float]] = {way: [] for way, *_ in ways}
            asked, sizes = list[float](), dict[str, int]()
            for _ in range(turns):
                asked.append(seconds(lambda journal=journal: analyse(journal)))  # type: ignore[misc]  # bound now
                for way, form, include in ways:
                    file = folder / f"page.{form}"
                    shared = partial(share, journal, file, include=include, replace=True)
                    took = seconds(shared)
                    beyond[way].append(took - asked[-1])
                    sizes[way] = file.stat().st_size
            for way, *_ in ways:
                size = f"{sizes[way] / 1e6:.1f} MB"
                print(f"| {name} | {way} | {median(beyond[way]):.2f} s | {median(asked):.2f} s | {size} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None, int(sys.argv[2]) if len(sys.argv) > 2 else 5)
