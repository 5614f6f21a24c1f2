"""Measure: the day table as every measure of days reads it, one row a calendar day and numbers only."""

from typing import Any

import numpy as np
import pandas as pd

from analytics.measures.statistics.least_squares import Numbers


def read_days(days: pd.DataFrame) -> pd.DataFrame:
    """Every calendar day from first to last in order, numeric columns as float, missing as NaN.

    Columns that hold no numbers are left out; yes/no becomes 1 and 0.

    Raises:
        ValueError: there is no `pain` column, or a day stands in the table twice.
    """
    if "pain" not in days.columns:
        raise ValueError("The day table has no column named pain.")
    index = pd.DatetimeIndex(days.index).tz_localize(None).normalize()
    if index.has_duplicates:
        twice = index[index.duplicated()][0]
        raise ValueError(f"The day table holds {twice:%Y-%m-%d} twice; it takes one row a day.")
    numbers = {str(name): _numbers(days[name]) for name in days.columns if _is_numeric(days[name])}
    table = pd.DataFrame(numbers, index=index.rename("day"), dtype=float)
    if "pain" not in table:
        table["pain"] = np.nan
    return table if table.empty else table.reindex(pd.date_range(index.min(), index.max(), name="day"))


def logged_pain(days: pd.DataFrame) -> tuple[Numbers, Numbers, pd.DatetimeIndex]:
    """The days with pain written down: their place among the calendar days, their pain (NRS points), and the days.

    Raises:
        ValueError: there is no `pain` column, or a day stands in the table twice.
    """
    pain = read_days(days)["pain"]
    logged = pain.dropna()
    return np.flatnonzero(pain.notna()).astype(float), logged.to_numpy(dtype=float), pd.DatetimeIndex(logged.index)


def _plain(column: "pd.Series[Any]") -> "pd.Series[Any]":
    # A yes/no column with days missing arrives as objects; what it holds decides.
    return column.convert_dtypes() if column.dtype == object else column


def _is_numeric(column: "pd.Series[Any]") -> bool:
    return pd.api.types.is_numeric_dtype(_plain(column)) and not pd.api.types.is_complex_dtype(column)


def _numbers(column: "pd.Series[Any]") -> np.ndarray:
    values = _plain(column).to_numpy(dtype=float, na_value=np.nan)
    return np.where(np.isfinite(values), values, np.nan)
