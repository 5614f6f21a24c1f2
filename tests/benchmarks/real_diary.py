"""What the benchmarks read of a real diary of eight years: daily pain of its places, and hours at two computers.

The diary is MyAIGuide's (MIT licence); it is read from the folder named on the command line and never copied.
"""

from datetime import date, datetime
from pathlib import Path

import pandas as pd

from analytics import Journal, bring_in
from analytics.diary.periods import Period
from analytics.diary.places import find_place


def read_pain(folder: Path) -> tuple[Journal, Period]:
    """A passing journal that holds it, and the days it spans."""
    journal = Journal(":memory:")
    brought = bring_in(
        journal, folder / "participant1_pain.csv", skip_lines=1, carry_down="year,month,day", now=datetime(2024, 1, 1)
    )
    print(f"{brought.kept:,} of {brought.rows:,} rows of pain, {len(brought.set_aside)} set aside")
    period = journal.read_period()
    assert period
    return journal, period


def daily_pain(journal: Journal, place: str, period: Period) -> "pd.Series[float]":
    """The day's mean pain of a place, NRS points, every calendar day."""
    return journal.read_days(find_place(place), period)["pain"]


def busiest_places(journal: Journal, count: int) -> list[str]:
    """The places written down most often."""
    return [name for name, _ in journal.read_places()[:count]]


def computer_hours(folder: Path) -> "pd.Series[float]":
    """Hours a day at computers 1 and 3, on the days either was used; spells are cut at midnight."""
    french = _spells(folder / "participant1_manicTime_computer1.csv", "Activité", "%d/%m/%Y %H:%M:%S")
    american = _spells(folder / "participant1_manicTime_computer3.csv", "Active", "%m/%d/%Y %I:%M:%S %p")
    spells = pd.concat([french, american])
    pieces = [piece for start, end in spells.itertuples(index=False) for piece in _by_day(start, end)]
    table = pd.DataFrame(pieces, columns=["day", "hours"])
    return table.groupby("day")["hours"].sum().clip(upper=24.0)


def _spells(file: Path, active: str, moment: str) -> pd.DataFrame:
    rows = pd.read_csv(file, encoding="utf-8-sig")
    rows = rows[rows["Name"] == active]
    return pd.DataFrame({name: pd.to_datetime(rows[name], format=moment) for name in ("Start", "End")})


def _by_day(start: pd.Timestamp, end: pd.Timestamp) -> list[tuple[pd.Timestamp, float]]:
    days = pd.date_range(start.normalize(), end.normalize())
    ends = [(max(start, day), min(end, day + pd.Timedelta(days=1))) for day in days]
    return [(first.normalize(), (last - first).total_seconds() / 3600) for first, last in ends if last > first]


def within(series: "pd.Series[float]", first: date, last: date) -> "pd.Series[float]":
    """The days from first to last."""
    return series[(series.index >= pd.Timestamp(first)) & (series.index <= pd.Timestamp(last))]
