"""Measure how much of a period is written down.

Question: on how many days is there an entry, and how many were written later?
Estimand: none; these are counts.
Method: counting. What counts as written later is the diary's rule (`diary.entries.is_written_later`).
What it cannot say: whether the days left out were better or worse than the days written.
Source: back-filled paper diaries, Stone 2003 (doi:10.1016/S0197-2456(02)00320-3).
"""

from dataclasses import asdict, dataclass
from typing import ClassVar

import pandas as pd

from analytics.diary.periods import Period


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of a period; `days` are calendar days, `days_logged` those with at least one rating."""

    METHOD: ClassVar[str] = "Counted from the entries of the period."
    LIMIT: ClassVar[str] = "Days without an entry may have been better or worse than the days written down."

    days: int
    days_logged: int
    entries: int
    ratings: int
    written_later: int
    sessions: int

    def as_dict(self) -> dict[str, int]:
        """The shape other programs read."""
        return asdict(self)


def measure_coverage(ratings: pd.DataFrame, sessions: pd.DataFrame, period: Period) -> Coverage:
    """Count what is written in a period.

    Args:
        ratings: one row a rating; columns `entry_id`, `day`, `felt_at`, `recorded_at`, `brought_in` (True where a file
            brought it in).
        sessions: one row a session; column `day`.
        period: the calendar days asked about; what lies outside is not counted.
    """
    rated = ratings[_within(ratings["day"], period)]
    later = (_calendar_day(rated["recorded_at"]) > _calendar_day(rated["felt_at"])) & ~rated["brought_in"].astype(bool)
    return Coverage(
        days=period.days,
        days_logged=rated["day"].nunique(),
        entries=rated["entry_id"].nunique(),
        ratings=len(rated),
        written_later=rated.loc[later, "entry_id"].nunique(),
        sessions=int(_within(sessions["day"], period).sum()),
    )


def _calendar_day(moments: "pd.Series[pd.Timestamp]") -> "pd.Series[pd.Timestamp]":
    return pd.to_datetime(moments).dt.normalize()


def _within(days: "pd.Series[pd.Timestamp]", period: Period) -> "pd.Series[bool]":
    return pd.to_datetime(days).between(pd.Timestamp(period.first), pd.Timestamp(period.last))
