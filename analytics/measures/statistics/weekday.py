"""Measure: the weekday as columns of a regression, as fine as the diary is long."""

import numpy as np
import pandas as pd

from analytics.measures.statistics.least_squares import Numbers

DAYS_FOR_SIX_DUMMIES = 90
WEEKDAY_PRECISION = 0.5 / 0.6**2  # of the prior around zero that weekdays share


def weekday_columns(days: pd.DatetimeIndex, days_logged: int) -> Numbers:
    """Six dummies (Tuesday to Sunday) from 90 logged days on, else the weekend and one weekly harmonic.

    A weekday that is never among the days is told by no column: beside a constant the columns are never each other's
    copies.
    """
    weekday, each = days.day_of_week.to_numpy(), np.arange(7)
    if days_logged >= DAYS_FOR_SIX_DUMMIES:
        week = np.column_stack([each == other for other in range(1, 7)]).astype(float)
    else:
        angle = 2 * np.pi * each / 7
        week = np.column_stack([each >= 5, np.cos(angle), np.sin(angle)]).astype(float)
    kept = _independent(week[np.unique(weekday)])
    return np.asarray(week[weekday][:, kept], dtype=float)


def _independent(columns: Numbers) -> list[int]:
    """The columns that, one after another, say something a constant and those before do not."""
    kept: list[int] = []
    for column in range(columns.shape[1]):
        tried = np.column_stack([np.ones(len(columns)), columns[:, [*kept, column]]])
        if np.linalg.matrix_rank(tried) == tried.shape[1]:
            kept.append(column)
    return kept
