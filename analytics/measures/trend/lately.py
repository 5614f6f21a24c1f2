"""Measure how the latest days were.

Question: how were the last seven days, beside the seven before; and the days since the last session, beside the week
before it?
Estimand: none; the days written down are described. Pain before a session is high because one goes when it hurts, so
the second pair is no answer to whether it helped (`sessions.sessions` is).
Method: means over the days written, three at least.
What it cannot say: whether a difference is more than drift; a week is too short for that.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from analytics.diary.periods import Period
from analytics.measures.statistics.day_table import read_days
from analytics.measures.trend.comparison import Stretch

WEEK, FEWEST = 7, 3


@dataclass(frozen=True, slots=True)
class Lately:
    """The last week and the one before; since the last session and the week up to it. None where hardly written."""

    week: Stretch | None
    week_before: Stretch | None
    session: date | None
    since: Stretch | None
    until: Stretch | None


def measure_lately(days: pd.DataFrame, sessions_at: Sequence[date]) -> Lately:
    """Describe the latest days of a day table.

    Args:
        days: `pain` in NRS points; its last day is the day looked back from.
        sessions_at: days on which a session began, in any order.
    """
    pain = read_days(days)["pain"]
    last = pd.Timestamp(pain.index.max()).date()
    week = Period.ending(last, WEEK)
    session = max((each for each in sessions_at if each < last), default=None)
    since = Period(session + timedelta(days=1), last) if session else None
    until = Period.ending(session, WEEK) if session else None
    return Lately(
        week=stretch_of(pain, week),
        week_before=stretch_of(pain, week.before()),
        session=session,
        since=stretch_of(pain, since),
        until=stretch_of(pain, until),
    )


def stretch_of(pain: "pd.Series[float]", period: Period | None) -> Stretch | None:
    """What the written days of a period held; None where they are fewer than three."""
    if period is None:
        return None
    written = pain[str(period.first) : str(period.last)].dropna()
    return Stretch.of(period, np.asarray(written, dtype=np.float64)) if len(written) >= FEWEST else None
