"""Measure: how much pain differs along a line, or between two stretches of days, beside what drift alone would show.

One column beside the weekday: its coefficient and interval by least squares averaged over how pain carries itself on
(`analytics.measures.averaged`); its p by diaries drawn without it (`analytics.measures.chance`), for pain that drifts
by itself draws lines and steps too.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from analytics.measures.answers import Estimate
from analytics.measures.averaged import answer
from analytics.measures.chance import draw_diaries, level_columns, share_as_large
from analytics.measures.day_effects import WEEKDAY_PRECISION
from analytics.measures.least_squares import Numbers, left_over
from analytics.measures.whitening import scaled, whiten


def measure_along(times: Numbers, pain: Numbers, days: pd.DatetimeIndex, along: Numbers, seed: int) -> Estimate:
    """NRS points per unit of `along`, the weekday held fixed.

    Args:
        times: the logged days by number (n).
        pain: their pain, NRS points (n), of two levels at least.
        days: their dates (n).
        along: what is asked about (n): a line, or 1 in one stretch and 0 in the other.
        seed: of the drawn diaries.
    """
    columns = level_columns(days)
    outcome, unit = scaled(pain[:, None])
    precision = np.full(columns.shape[1] + 1, WEEKDAY_PRECISION)
    precision[[0, -1]] = 0.0
    whitened = whiten(times, outcome[:, 0], np.column_stack([columns, along]))
    found = answer(whitened, precision, np.eye(len(precision))[-1]).estimate(len(pain)).times(float(unit[0]))
    drawn = draw_diaries(times, pain, columns, along, seed)
    seen, by_chance = (_strength(along, left_over(each, columns), columns) for each in (pain[:, None], drawn))
    return replace(found, p=share_as_large(float(seen[0]), by_chance))


def _strength(along: Numbers, pain: Numbers, columns: Numbers) -> Numbers:
    """The correlation of pain (n x diaries) with the column, without its sign."""
    line = left_over(along, columns)
    return np.asarray(np.abs(line @ pain) / np.sqrt((line @ line) * (pain**2).sum(axis=0)))
