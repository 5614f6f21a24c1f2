"""Measure: spells in which pain is clearly above what was usual for the person.

A flare is at least two written days, at most one unwritten day apart, at 2 points or more above the median of the 28
days before. It is described, never tested.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

FLARE_RISE = 2.0


@dataclass(frozen=True, slots=True)
class Flare:
    """At least two days at 2 points or more above the 28-day median."""

    start: date
    end: date
    peak: float

    def as_dict(self) -> dict[str, object]:
        """ISO dates and the peak in NRS points."""
        return {"start": self.start.isoformat(), "end": self.end.isoformat(), "peak": self.peak}


def find_flares(pain: "pd.Series[float]") -> tuple[Flare, ...]:
    """The flares of a day table's pain (a row a calendar day, NaN where nothing was written)."""
    usual = pain.shift(1).rolling(28, min_periods=7).median()
    written = pain.notna()
    high = (pain >= usual + FLARE_RISE)[written]
    unwritten_between = pd.DatetimeIndex(high.index).to_series().diff().dt.days > 2
    spell = ((high != high.shift()) | unwritten_between.to_numpy()).cumsum()
    spells = [pain[group.index] for _, group in high[high].groupby(spell[high])]
    return tuple(
        Flare(each.index[0].date(), each.index[-1].date(), float(each.max())) for each in spells if len(each) >= 2
    )
