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
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.triggers.triggers import measure_triggers
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


def false_positives(table: pd.DataFrame) -> tuple[list[bool], list[bool], list[bool]]:
    """Answers below .05: ours of the same day and of the next, and Pearson's of the same day."""
    found = measure_triggers(table)
    asked = () if isinstance(found, TooFew) else found.asked
    same_day, next_day = (
        [each.answer.p < 0.05 for each in asked if each.when == when and isinstance(each.answer, Estimate)]
        for when in ("same_day", "next_day")
    )
    pairs = [table[["pain", name]].dropna().to_numpy() for name in table.columns.drop("pain")]
    usual = [
        bool(stats.pearsonr(*pair.T).pvalue < 0.05)
        for pair in pairs
        if len(pair) >= 20 and (np.ptp(pair, axis=0) > 0).all()
    ]
    return same_day, next_day, usual


def main() -> None:
    """Print the table."""
    folder, count = Path(sys.argv[1]), int((*sys.argv[2:], "200")[0])
    journal, period = read_pain(folder)
    known = {find_region(name) or name: name for name in reversed([*PLACES, *busiest_places(journal, 9)])}
    names = list(reversed(known.values()))[:6]
    series = {name: daily_pain(journal, name, period) for name in names}
    series["computer"] = computer_hours(folder).reindex(series[PLACES[0]].index)
    print(f"pain of {', '.join(names[:4])}; triggers: all of them and {', '.join(names[4:])}, computer\n")
    print("| window | windows | same day: questions | false + | next day: questions | false + | Pearson, false + |")
    print("|" + "---|" * 7)
    for days in (60, 120):
        rng = np.random.default_rng(days)
        found = [false_positives(window(series, names[turn % 4], days, rng)) for turn in range(count)]
        same, after, usual = ([each for one in found for each in one[way]] for way in (0, 1, 2))
        rates = [f"{len(each)} | {100 * np.mean(each):.1f} %" for each in (same, after)]
        print(f"| {days} days | {count} | {' | '.join(rates)} | {100 * np.mean(usual):.1f} % |")


if __name__ == "__main__":
    main()
