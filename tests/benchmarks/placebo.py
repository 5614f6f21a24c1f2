"""Benchmark: triggers that cannot be true, on a real diary.

`python -m tests.benchmarks.placebo FOLDER [WINDOWS]`: windows of 60 and of 120 days of real pain (four places), as
triggers the other places' pain and the hours at the computer of another year, the weekdays aligned. Whatever is found
is false. Beside it Pearson's correlation on the same windows.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import stats

from analytics.diary.places import find_region
from analytics.measures.answers import Estimate, TooFew
from analytics.measures.triggers import measure_triggers
from tests.benchmarks.real_diary import busiest_places, computer_hours, daily_pain, read_pain

PLACES = ("Knees", "Hands And Fingers")
WEEKS_APART = 50  # at least: another season's weather and work as well


def window(series: dict[str, "pd.Series[float]"], place: str, days: int, rng: np.random.Generator) -> pd.DataFrame:
    """Pain of a place on some days beside everything else on days of another year."""
    pain = series[place]
    first = int(rng.integers(0, len(pain) - days))
    shifts = [7 * weeks for weeks in range(WEEKS_APART, 300) for weeks in (weeks, -weeks)]
    fits = [shift for shift in shifts if first + shift >= 0 and first + shift + days <= len(pain)]
    moved = first + int(rng.choice(fits))
    others = {name: each.iloc[moved : moved + days].to_numpy() for name, each in series.items() if name != place}
    return pd.DataFrame({"pain": pain.iloc[first : first + days], **others})


def false_positives(table: pd.DataFrame) -> tuple[list[bool], list[bool]]:
    """Same-day answers below .05, ours and Pearson's."""
    found = measure_triggers(table)
    asked = () if isinstance(found, TooFew) else found.asked
    ours = [each.answer.p < 0.05 for each in asked if each.when == "same_day" and isinstance(each.answer, Estimate)]
    pairs = [table[["pain", name]].dropna().to_numpy() for name in table.columns.drop("pain")]
    usual = [
        bool(stats.pearsonr(*pair.T).pvalue < 0.05)
        for pair in pairs
        if len(pair) >= 20 and (np.ptp(pair, axis=0) > 0).all()
    ]
    return ours, usual


def main() -> None:
    """Print the table."""
    folder, count = Path(sys.argv[1]), int((*sys.argv[2:], "200")[0])
    journal, period = read_pain(folder)
    known = {find_region(name) or name: name for name in reversed([*PLACES, *busiest_places(journal, 9)])}
    names = list(reversed(known.values()))[:6]
    series = {name: daily_pain(journal, name, period) for name in names}
    series["computer"] = computer_hours(folder).reindex(series[PLACES[0]].index)
    print(f"pain of {', '.join(names[:4])}; triggers: all of them and {', '.join(names[4:])}, computer\n")
    print("| window | windows | questions | ours, false + | Pearson, false + |\n|---|---|---|---|---|")
    for days in (60, 120):
        rng = np.random.default_rng(days)
        found = [false_positives(window(series, names[turn % 4], days, rng)) for turn in range(count)]
        ours, usual = ([each for both in found for each in both[way]] for way in (0, 1))
        rates = f"{100 * np.mean(ours):.1f} % | {100 * np.mean(usual):.1f} %"
        print(f"| {days} days | {count} | {len(ours)} | {rates} |")


if __name__ == "__main__":
    main()
