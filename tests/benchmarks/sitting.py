"""Benchmark: what is said of hours at the computer and knee pain, where nothing should be announced.

`python -m tests.benchmarks.sitting FOLDER`: a real diary of 2016 to 2019, hours a day at two computers, knee pain; the
sentences word for word.
"""

import sys
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.thresholds import CLEARLY
from analytics.measures.triggers.triggers import measure_triggers
from analytics.words.too_few import tell_too_few
from analytics.words.triggers.triggers import tell_trigger, tell_triggers
from tests.benchmarks.real_diary import computer_hours, daily_pain, read_pain, within

FIRST, LAST = date(2016, 1, 1), date(2019, 12, 31)


def shifted(table: pd.DataFrame) -> dict[str, float]:
    """The share of p < .05, in %, with the hours moved round by whole fortnights: nothing of it can be true."""
    said: dict[str, list[bool]] = {"same_day": [], "next_day": []}
    for days in range(35, len(table) - 35, 14):
        moved = table.assign(sitting_minutes=np.roll(table["sitting_minutes"], days))
        found = measure_triggers(moved)
        for each in () if isinstance(found, TooFew) else found.asked:
            if isinstance(each.answer, Estimate):
                said[each.when].append(each.answer.p < CLEARLY)
    return {when: 100 * sum(each) / len(each) for when, each in said.items()}


def main() -> None:
    """Print what the diary says."""
    folder = Path(sys.argv[1])
    journal, period = read_pain(folder)
    pain = within(daily_pain(journal, "Knees", period), FIRST, LAST)
    hours = within(computer_hours(folder), FIRST, LAST)
    table = pd.DataFrame({"pain": pain, "sitting_minutes": hours.reindex(pain.index) * 60})
    both = table.dropna()
    usual, spearman = both["sitting_minutes"].mean() / 60, both.corr(method="spearman").to_numpy()[0, 1]
    print(f"{len(both)} days with knee pain and hours at the computer, {usual:.1f} h a day; Spearman {spearman:.2f}")
    found = measure_triggers(table)
    if isinstance(found, TooFew):
        print(tell_too_few(found))
        return
    told = found.in_units({"sitting_minutes": (60, "60 minutes")})
    print(tell_triggers(told))
    for each in told.asked:
        print(f"- {tell_trigger(each)} {each.as_dict()}")
    print(f"with the hours moved round by whole fortnights, p < .05 in %: {shifted(table)}")


if __name__ == "__main__":
    main()
