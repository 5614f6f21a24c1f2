"""Measure: the weekday as columns of a regression, as fine as the diary is long."""

import numpy as np
import pandas as pd

from analytics.measures.statistics.least_squares import Numbers

DAYS_FOR_SIX_DUMMIES = 90
WEEKDAY_PRECISION = 0.5 / 0.6**2  # of the prior around zero that weekdays share


def weekday_columns(days: pd.DatetimeIndex, days_logged: int) -> Numbers:
    """Six dummies (Tuesday to Sunday) from 90 logged days on, else the weekend and one weekly harmonic."""
    weekday = days.day_of_week.to_numpy()
    if days_logged >= DAYS_FOR_SIX_DUMMIES:
        return np.column_stack([weekday == each for each in range(1, 7)]).astype(float)
    angle = 2 * np.pi * weekday / 7
    return np.column_stack([weekday >= 5, np.cos(angle), np.sin(angle)]).astype(float)
