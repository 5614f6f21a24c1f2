"""Measure: how much pain differs along a line, or between two stretches of days, beside what drift alone would show.

One column beside the weekday, by least squares. Pain that drifts by itself draws lines and steps too, so both its p and
its interval come from diaries drawn without it (`statistics.drift`): the interval holds every difference that,
taken out of the days, leaves no more of a line than 95 of 100 such diaries have, so it leaves out zero just where p is
below 0.05 (inversion of a test; Davison and Hinkley 1997, ch. 5).
"""

import numpy as np
import pandas as pd
from scipy import special

from analytics.measures.statistics.answers import Estimate
from analytics.measures.statistics.drift import DRAWS, draw_diaries, level_columns, share_as_large
from analytics.measures.statistics.least_squares import Numbers, left_over
from analytics.measures.statistics.thresholds import CLEARLY, UPPER

# With as many draws as large as what is seen, p is below `CLEARLY`; with one more it is not.
MOST_AS_LARGE = int(CLEARLY * (DRAWS + 1)) - 2


def measure_line(times: Numbers, pain: Numbers, days: pd.DatetimeIndex, along: Numbers, seed: int) -> Estimate:
    """NRS points per unit of `along`, the weekday held fixed.

    Args:
        times: the logged days by number (n).
        pain: their pain, NRS points (n), of two levels at least.
        days: their dates (n).
        along: what is asked about (n): a line, or 1 in one stretch and 0 in the other.
        seed: of the drawn diaries.
    """
    columns = level_columns(days)
    line, level = left_over(along, columns), left_over(pain, columns)
    slope = float(line @ level / (line @ line))
    rest = level - slope * line
    drawn = _strength(line, left_over(draw_diaries(times, pain, columns, along, seed), columns))
    p = share_as_large(float(_strength(line, level[:, None])[0]), drawn)
    largest = float(np.sort(drawn)[-MOST_AS_LARGE - 1])
    half = largest / np.sqrt(1 - largest**2) * float(np.sqrt((rest @ rest) / (line @ line)))
    return Estimate(
        estimate=slope, low=slope - half, high=slope + half, p=p, n=len(pain), error=half / float(special.ndtri(UPPER))
    )


def _strength(line: Numbers, pain: Numbers) -> Numbers:
    """The correlation of pain (n x diaries) with the line, without its sign."""
    return np.asarray(np.abs(line @ pain) / np.sqrt((line @ line) * (pain**2).sum(axis=0)))
