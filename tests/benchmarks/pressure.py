"""Benchmark: does pressure that follows pain get blamed, and is too much found?

`python -m tests.benchmarks.pressure [TABLES]`: 20, 40 and 80 sessions among three readings a day; pain before and after
are written with noise; pressure is chosen by the score before ("written") or by what is felt ("felt"). It does nothing,
eases 0.3 points a point, or is best at 5 (0.12 points times the square of the distance). Beside it the usual way: the
drop in pain on pressure. Prints a table, in %.
"""

import sys
from itertools import product

import numpy as np
import pandas as pd
from scipy import stats

from analytics.measures.sessions.pressure import Pressure, TooMuch
from analytics.measures.sessions.sessions import Sessions, measure_sessions
from tests.benchmarks.bookings import Booking, live

COUNTS, CHOICES = (20, 40, 80), ("written", "felt")
EFFECTS = {"nothing": (0.0, 0.0), "eases": (-0.3, 0.0), "best at 5": (0.0, 0.12)}
EASES = -1.0


def treat(count: int, choice: str, effect: tuple[float, float], seed: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Readings, and sessions every fourth day whose pressure is chosen."""
    lived = live(Booking(0.6, 4 * count + 8, 0.0, 8.0, "random"), seed)
    rng = np.random.default_rng([seed, count])
    entries = lived.entries.set_index("felt_at")["intensity"]
    began = pd.date_range(entries.index[0].normalize() + pd.Timedelta(hours=17), periods=count, freq="4D")
    felt = np.interp(began.astype("int64"), entries.index.astype("int64"), entries) + rng.normal(0, 0.5, count)
    before = np.clip(np.round(2 * (felt + rng.normal(0, 0.5, count))) / 2, 0, 10)
    chosen = before if choice == "written" else felt
    pressure = np.clip(np.round(5 + 0.8 * (chosen - 5) + rng.normal(0, 1.5, count)), 1, 10)
    eased = EASES + effect[0] * (pressure - 5) + effect[1] * (pressure - 5) ** 2
    after = np.clip(np.round(2 * (felt + eased + rng.normal(0, 0.5, count))) / 2, 0, 10)
    about = {"began_at": began, "pain_before": before, "pain_after": after, "pressure": pressure}
    return lived.entries, pd.DataFrame(
        about | {"hold_seconds": rng.integers(1, 9, count) * 10.0, "minutes": rng.choice([15.0, 30.0, 45.0], count)}
    )


def judge(count: int, choice: str, effect: tuple[float, float], seed: int) -> dict[str, float]:
    """What was said of one table."""
    entries, sessions = treat(count, choice, effect, seed)
    found = measure_sessions(entries, sessions)
    if not isinstance(found, Sessions) or not isinstance(found.pressure, Pressure):
        return {}
    ours, drop = found.pressure, sessions["pain_before"] - sessions["pain_after"]
    said = {"p < .05": ours.pressure.p < 0.05, "covered": ours.pressure.low <= effect[0] <= ours.pressure.high}
    if isinstance(ours.too_much, TooMuch):
        said["too much"] = ours.too_much.p < 0.05
    usual = stats.linregress(sessions["pressure"], drop).pvalue < 0.05
    return {key: 100.0 * value for key, value in said.items()} | {
        "estimate": ours.pressure.estimate,
        "drop on pressure p < .05": 100.0 * usual,
    }


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    columns = ("p < .05", "covered", "estimate", "too much", "drop on pressure p < .05")
    print(f"{count} tables a line\n\n| chosen by | pressure | sessions | {' | '.join(columns)} |\n" + "|---" * 8 + "|")
    for choice, (name, effect), sessions in product(CHOICES, EFFECTS.items(), COUNTS):
        rows = pd.DataFrame([judge(sessions, choice, effect, seed) for seed in range(count)]).reindex(columns=columns)
        told = " | ".join("" if np.isnan(each) else f"{each:.3g}" for each in rows.astype(float).mean())
        print(f"| {choice} | {name} | {sessions} | {told} |")


if __name__ == "__main__":
    main()
