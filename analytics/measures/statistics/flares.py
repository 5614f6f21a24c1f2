"""Measure: spells in which pain is clearly above what was usual for the person.

A flare is at least two written days, at most one unwritten day apart, at 2 points or more above the median of the 28
days before (7 of them written, or the day is not judged). It is described, never tested.
Source: 2 points as a clinically important difference, Farrar 2001 (doi:10.1016/S0304-3959(01)00349-9).
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.measures.statistics.thresholds import IMPORTANT_POINTS

USUAL_DAYS, USUAL_WRITTEN = 28, 7  # the days before that say what is usual, and how many of them must be written
FLARE_DAYS, UNWRITTEN_BETWEEN = 2, 1
DAYS_TO_FLARE = USUAL_WRITTEN + FLARE_DAYS  # written days before which there can be none


@dataclass(frozen=True, slots=True)
class Flare:
    """A spell of days clearly above the median of the days before."""

    start: date
    end: date
    peak: float

    def as_dict(self) -> dict[str, object]:
        """ISO dates and the peak in NRS points."""
        return {"start": self.start.isoformat(), "end": self.end.isoformat(), "peak": self.peak}


def find_flares(pain: "pd.Series[float]") -> tuple[Flare, ...]:
    """The flares of a day table's pain (a row a calendar day, NaN where nothing was written)."""
    usual = pain.shift(1).rolling(USUAL_DAYS, min_periods=USUAL_WRITTEN).median()
    written = pain.notna()
    high = (pain >= usual + IMPORTANT_POINTS)[written]
    unwritten_between = pd.DatetimeIndex(high.index).to_series().diff().dt.days > 1 + UNWRITTEN_BETWEEN
    spell = ((high != high.shift()) | unwritten_between.to_numpy()).cumsum()
    spells = [pain[group.index] for _, group in high[high].groupby(spell[high])]
    return tuple(
        Flare(each.index[0].date(), each.index[-1].date(), float(each.max()))
        for each in spells
        if len(each) >= FLARE_DAYS
    )
