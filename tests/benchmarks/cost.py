"""Benchmark: time and memory of the measures on 1, 5 and 10 years.

`python -m tests.benchmarks.cost`: each in a fresh process. `measure_triggers` with 8 triggers; beside it statsmodels'
OLS with HAC errors for the same triggers on the same diary, its import not counted. `measure_sessions` with 100, 500
and 1,000 sessions among three readings a day.
"""

import subprocess
import sys
from itertools import product

YEARS, SESSIONS = (1, 5, 10), (100, 500, 1000)
_ASK = """
import resource, time, pandas as pd
{prepare}
times = []
for _ in range(3):
    began = time.perf_counter()
    {deed}
    times.append(time.perf_counter() - began)
print(times[0], min(times), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
_DIARY = "from tests.benchmarks.simulator import Cell, simulate; table = simulate(Cell(0.5, {days}, 'passes'), 1)\n"
OURS = (_DIARY + "from analytics.measures.triggers.triggers import measure_triggers", "measure_triggers(table)")
USUAL = (
    _DIARY + "import statsmodels.api as sm; names = list(table.columns.drop('pain'))",
    "[sm.OLS(table['pain'], sm.add_constant(table[names])).fit(cov_type='HAC', cov_kwds={{'maxlags': 7}})]",
)
_AROUND_DIARY = "from tests.benchmarks.bookings import live_often; lived = live_often({days}, {count})\n"
AROUND = (
    _AROUND_DIARY + "from analytics.measures.sessions.sessions import measure_sessions",
    "measure_sessions(lived.entries, lived.sessions)",
)


def ask(way: tuple[str, str], **numbers: int) -> tuple[float, float, float]:
    """Seconds of the first call and of the best, and the peak memory of the process (MB)."""
    code = _ASK.format(prepare=way[0].format(**numbers), deed=way[1].format(**numbers))
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
    first, best, memory = map(float, done.stdout.split())
    return first, best, memory


def main() -> None:
    """Print the tables."""
    print("| years | first call | best of three | peak memory | statsmodels OLS with HAC, best | its peak memory |")
    print("|---|---|---|---|---|---|")
    for years in YEARS:
        first, best, memory = ask(OURS, days=365 * years)
        _, usual, usual_memory = ask(USUAL, days=365 * years)
        print(f"| {years} | {first:.3f} s | {best:.3f} s | {memory:.0f} MB | {usual:.3f} s | {usual_memory:.0f} MB |")
    print("\n| years | sessions | first call | best of three | peak memory |\n|---|---|---|---|---|")
    for years, count in product(YEARS, SESSIONS):
        first, best, memory = ask(AROUND, days=365 * years, count=count)
        print(f"| {years} | {count} | {first:.3f} s | {best:.3f} s | {memory:.0f} MB |")


if __name__ == "__main__":
    main()
