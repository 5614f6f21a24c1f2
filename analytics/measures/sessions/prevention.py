"""Measure whether flares are rarer in the week after a session.

Question: do flares come less often after sessions?
Estimand: none; days of a flare among the written days of the seven days after a session, and among all others.
Method: counting. Flares as in `statistics.flares`.
What it cannot say: whether sessions prevent anything. People book in a flare, and a flare ends by itself; so there is
no verdict and no interval.
Source: none; a description.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.measures.sessions.timeline import Timeline
from analytics.measures.statistics.answers import TooFew
from analytics.measures.statistics.flares import find_flares

WEEK, DAYS_EACH = 7, 28
AFTER, WITHOUT = (
    "days in the week after a session, with pain written",
    "days in weeks without a session, with pain written",
)


@dataclass(frozen=True, slots=True)
class Prevention:
    """Days of a flare among written days, in the seven days after a session and in all others."""

    flare_days_after: int
    days_after: int
    flare_days_without: int
    days_without: int

    def as_dict(self) -> dict[str, object]:
        """Its fields by name."""
        return {
            "flare_days_after": self.flare_days_after, "days_after": self.days_after,
            "flare_days_without": self.flare_days_without, "days_without": self.days_without,
        }  # fmt: skip


def measure_prevention(line: Timeline) -> Prevention | TooFew:
    """Count the days of flares after sessions and elsewhere."""
    by_day = pd.Series(line.pain).groupby(np.floor(line.hours / 24)).mean()
    by_day.index = pd.to_datetime(by_day.index, unit="D")
    pain = by_day.asfreq("D") if len(by_day) else by_day
    written = pain.notna().to_numpy()
    since = pain.index.to_numpy()[:, None] - pd.to_datetime(np.floor(line.began / 24), unit="D").to_numpy()
    after = ((since > np.timedelta64(0, "D")) & (since <= np.timedelta64(WEEK, "D"))).any(axis=1)
    flaring = np.zeros(len(pain), dtype=bool)
    for flare in find_flares(pain):
        flaring |= (pain.index >= pd.Timestamp(flare.start)) & (pain.index <= pd.Timestamp(flare.end))
    days_after, without = int((written & after).sum()), int((written & ~after).sum())
    if min(days_after, without) < DAYS_EACH:
        fewer = (days_after, AFTER) if days_after < without else (without, WITHOUT)
        return TooFew(fewer[0], DAYS_EACH, fewer[1])
    return Prevention(
        flare_days_after=int((flaring & written & after).sum()),
        days_after=days_after,
        flare_days_without=int((flaring & written & ~after).sum()),
        days_without=without,
    )
