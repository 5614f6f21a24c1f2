"""Benchmark: time and memory of `measure_triggers` with 8 triggers on 1, 5 and 10 years.

`python -m tests.benchmarks.cost`: each in a fresh process; beside it statsmodels' OLS with HAC errors for the same
triggers on the same diary, its import not counted.
"""

import subprocess
import sys

YEARS = (1, 5, 10)
_ASK = """
import resource, time, pandas as pd
from tests.benchmarks.simulator import Cell, simulate
table = simulate(Cell(0.5, {days}, "passes"), 1)
{prepare}
times = []
for _ in range(3):
    began = time.perf_counter()
    {deed}
    times.append(time.perf_counter() - began)
print(times[0], min(times), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
OURS = ("from analytics.measures.triggers import measure_triggers", "measure_triggers(table)")
USUAL = (
    "import statsmodels.api as sm; names = list(table.columns.drop('pain'))",
    "[sm.OLS(table['pain'], sm.add_constant(table[names])).fit(cov_type='HAC', cov_kwds={'maxlags': 7})]",
)


def ask(days: int, prepare: str, deed: str) -> tuple[float, float, float]:
    """Seconds of the first call and of the best, and the peak memory of the process (MB)."""
    code = _ASK.format(days=days, prepare=prepare, deed=deed)
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
    first, best, memory = map(float, done.stdout.split())
    return first, best, memory


def main() -> None:
    """Print the table."""
    print("| years | first call | best of three | peak memory | statsmodels OLS with HAC, best | its peak memory |")
    print("|---|---|---|---|---|---|")
    for years in YEARS:
        first, best, memory = ask(365 * years, *OURS)
        _, usual, usual_memory = ask(365 * years, *USUAL)
        print(f"| {years} | {first:.3f} s | {best:.3f} s | {memory:.0f} MB | {usual:.3f} s | {usual_memory:.0f} MB |")


if __name__ == "__main__":
    main()
