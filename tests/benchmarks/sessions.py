"""Benchmark: is what is left for a session right as often as it says?

`python -m tests.benchmarks.sessions [DIARIES] [CORES]`: lives of `bookings.py`, phi .5 and .8 x 60, 120, 365 days x
four habits of booking x an effect of none, and of -1 point with half-lives of 2, 8 and 24 hours, through
`measure_sessions`; beside it before/after with Student's t on the same diaries. The later numbers are held against the
true average effect over the readings of their bin. Diaries with fewer than 8 sessions are left out. Prints tables, in
%.
"""

import sys
from itertools import product
from multiprocessing import Pool
from typing import Any

import numpy as np
import pandas as pd

from analytics.measures.sessions.effects import Effect
from analytics.measures.sessions.sessions import measure_sessions
from analytics.measures.statistics.answers import Estimate, TooFew
from tests.benchmarks.bookings import BOOKINGS, Booking, Lived, live

CARRIED, DAYS, EFFECTS = (0.5, 0.8), (60, 120, 365), ((0.0, 8.0), (-1.0, 2.0), (-1.0, 8.0), (-1.0, 24.0))
ENOUGH = 8


def judge(task: tuple[Booking, int]) -> list[dict[str, Any]]:
    """One row a number: what was true, and what each way said."""
    cell, seed = task
    lived = live(cell, seed)
    if len(lived.sessions) < ENOUGH:
        return []
    found = measure_sessions(lived.entries, lived.sessions)
    if isinstance(found, TooFew):
        return []
    about = {"days": cell.days, "phi": cell.phi, "effect": cell.effect, "half_life": cell.half_life,
             "booking": cell.booking}  # fmt: skip
    rows = [about | {"hours": each.hours, **_ours(each, cell, lived), **_before_after(each)} for each in found.effects]
    if isinstance(found.relief, TooFew):
        return [*rows, about | {"hours": -1.0, "answered": False}]
    longer = found.relief.difference
    return [*rows, about | {"hours": -1.0, "answered": True, "said": longer.p < 0.05, "off": longer.estimate}]


def _ours(effect: Effect, cell: Booking, lived: Lived) -> dict[str, Any]:
    left, true = effect.left, _true(effect, cell, lived)
    if not isinstance(left, Estimate):
        return {"answered": False}
    return {"answered": True, "said": left.p < 0.05, "covered": left.low <= true <= left.high,
            "off": left.estimate - true, "helps": left.high < 0}  # fmt: skip


def _true(effect: Effect, cell: Booking, lived: Lived) -> float:
    if effect.first_hour is None or effect.last_hour is None:
        return cell.effect * float(np.exp2(-effect.hours / cell.half_life))
    ended = lived.sessions["began_at"] + pd.to_timedelta(lived.sessions["minutes"], unit="min")
    since = (lived.entries["felt_at"].to_numpy()[:, None] - ended.to_numpy()) / np.timedelta64(1, "h")
    within = since[(since > effect.first_hour) & (since <= effect.last_hour)]
    return cell.effect * float(np.mean(np.exp2(-within / cell.half_life)))


def _before_after(effect: Effect) -> dict[str, Any]:
    if isinstance(effect.raw, TooFew):
        return {}
    return {"before_after": effect.raw.estimate, "before_after_said": effect.raw.p < 0.05}


def summed(rows: pd.DataFrame) -> dict[str, float]:
    """The figures of some numbers, in % but the bias (NRS points; hours for relief)."""
    answered = rows[rows["answered"].astype(bool)]
    return {
        "n": len(answered),
        "answered": 100 * float(rows["answered"].mean()),
        "p < .05": 100 * float(answered["said"].astype(float).mean()),
        "said to help": 100 * float(answered["helps"].astype(float).mean()),
        "covered": 100 * float(answered["covered"].astype(float).mean()),
        "bias": float(answered["off"].mean()),
        "before/after": float(rows["before_after"].mean()),
        "before/after p < .05": 100 * float(rows["before_after_said"].astype(float).mean()),
    }


def show(title: str, rows: pd.DataFrame, by: list[str]) -> None:
    """A Markdown table, a line a group."""
    found = {key if isinstance(key, tuple) else (key,): summed(group) for key, group in rows.groupby(by)}
    columns = next(iter(found.values())).keys()
    print(f"\n{title}\n\n| {' | '.join([*by, *columns])} |\n|" + "---|" * (len(by) + len(columns)))
    for key, line in found.items():
        print(f"| {' | '.join(map(str, key))} | " + " | ".join(f"{value:.3g}" for value in line.values()) + " |")


def main() -> None:
    """Print the tables."""
    count, cores = map(int, [*sys.argv[1:], *("500", "2")[len(sys.argv) - 1 :]])
    cells = [
        Booking(phi, days, effect, half_life, booking)
        for phi, days, (effect, half_life), booking in product(CARRIED, DAYS, EFFECTS, BOOKINGS)
    ]
    with Pool(cores) as pool:
        tasks = ((cell, seed) for cell in cells for seed in range(count))
        rows = pd.DataFrame([row for found in pool.imap_unordered(judge, tasks, chunksize=25) for row in found])
    print(f"{count} diaries a cell; hours -1 is the difference in relief, in hours")
    none, some = rows[rows["effect"] == 0], rows[(rows["effect"] < 0) & (rows["hours"] > 0)]
    show("No effect, by habit of booking", none, ["booking", "hours"])
    show("No effect, each cell", none, ["booking", "hours", "days", "phi"])
    show("An effect of -1, by habit of booking", some, ["booking", "half_life", "hours"])
    show("An effect of -1, each cell", some, ["booking", "hours", "half_life", "days", "phi"])


if __name__ == "__main__":
    main()
