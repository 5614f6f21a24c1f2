"""Benchmark: what is said of hours at the computer and knee pain, where nothing should be announced.

`python -m tests.benchmarks.sitting FOLDER`: a real diary of 2016 to 2019, hours a day at two computers, knee pain; the
sentences word for word.
"""

import sys
from datetime import date
from pathlib import Path

import pandas as pd

from analytics.measures.answers import TooFew
from analytics.measures.triggers import measure_triggers
from analytics.words.too_few import tell_too_few
from analytics.words.triggers import tell_trigger, tell_triggers
from tests.benchmarks.real_diary import computer_hours, daily_pain, read_pain, within

FIRST, LAST = date(2016, 1, 1), date(2019, 12, 31)


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


if __name__ == "__main__":
    main()
