"""Benchmark: how often two places that have nothing to do with one another are linked.

`python -m tests.benchmarks.links [DIARIES] [CORES]`: three unrelated places (AR(1) pain, 15 % of days missing, the same
weekday rhythm, rounded to halves, 0 to 10) at phi .3, .5, .8 and 90, 120, 365 days, beside the best of eight lags by
correlation on the same diaries; then places of which one follows another by half a point a day later.
"""

import sys
from itertools import permutations, product
from multiprocessing import Pool

import numpy as np
import pandas as pd
from scipy import stats

from analytics.measures.places.links import measure_links
from analytics.measures.statistics.answers import Estimate, TooFew

CARRIED, DAYS, NAMES = (0.3, 0.5, 0.8), (90, 120, 365), ("one", "two", "three")
LAGS = range(1, 9)


def diary(rng: np.random.Generator, days: int, phi: float, follows: float = 0.0) -> pd.DataFrame:
    """Pain of three places day by day, NRS points; the second follows the first by `follows`."""
    pain = np.zeros((days, len(NAMES)))
    pain[0] = rng.standard_normal(len(NAMES))
    for day in range(1, days):
        pain[day] = phi * pain[day - 1] + (1 - phi**2) ** 0.5 * rng.standard_normal(len(NAMES))
        pain[day, 1] += follows * pain[day - 1, 0]
    weekend = 0.4 * (np.arange(days) % 7 >= 5)[:, None]
    recorded = np.clip(np.round((4.5 + weekend + 1.4 * pain) * 2) / 2, 0, 10)
    table = pd.DataFrame(recorded, pd.date_range("2025-01-06", periods=days, name="day"), list(NAMES))
    return table.mask(np.repeat((rng.random(days) < 0.15)[:, None], len(NAMES), axis=1))


def judge(task: tuple[float, int, int]) -> dict[str, float]:
    """Shares of one diary's pairs below .05, of pairs called likely, and of the best of eight lags below .05."""
    phi, days, seed = task
    rng = np.random.default_rng([seed, days, int(phi * 10)])
    table = diary(rng, days, phi)
    found = measure_links(table)
    if isinstance(found, TooFew):
        return {"answered": 0.0}
    answers = [each.answer for each in found.asked if isinstance(each.answer, Estimate)]
    following = measure_links(diary(rng, days, phi, 0.36))
    seen = () if isinstance(following, TooFew) else following.asked
    planted = [each for each in seen if (each.earlier, each.later) == ("one", "two")]
    return {
        "answered": len(answers) / len(found.asked) * 100,
        "ours, p < .05": float(np.mean([answer.p < 0.05 for answer in answers]) * 100) if answers else float("nan"),
        "ours, any called likely": any(each.verdict == "likely" for each in found.asked) * 100.0,
        "best of eight lags": float(np.mean([_best_lag(table, *pair) < 0.05 for pair in permutations(NAMES, 2)]) * 100),
        "half a point seen": any(each.verdict == "likely" for each in planted) * 100.0,
    }  # fmt: skip


def _best_lag(table: pd.DataFrame, earlier: str, later: str) -> float:
    shifted = [pd.concat([table[earlier].shift(lag), table[later]], axis=1).dropna() for lag in LAGS]
    return min(float(stats.pearsonr(*rows.to_numpy().T).pvalue) for rows in shifted)


def main() -> None:
    """Print the table."""
    count, cores = map(int, [*sys.argv[1:], *("300", "2")[len(sys.argv) - 1 :]])
    print(f"% of {count} diaries or of their pairs\n")
    with Pool(cores) as pool:
        for number, (phi, days) in enumerate(product(CARRIED, DAYS)):
            found = pool.map(judge, [(phi, days, seed) for seed in range(count)], chunksize=10)
            row = pd.DataFrame(found).mean().round(1)
            if number == 0:
                print("| | " + " | ".join(map(str, row.index)) + " |\n|" + "---|" * (len(row) + 1))
            print(f"| phi {phi}, {days} days | " + " | ".join(f"{value:g}" for value in row) + " |")


if __name__ == "__main__":
    main()
