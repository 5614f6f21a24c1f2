"""Read the day table: one row a calendar day, its columns declared here and nowhere else."""

import pandas as pd

from analytics.diary.periods import Period

# Column: what it holds. All are float64 but `readings`; NaN is a day on which nothing was written.
DAY_COLUMNS = {
    "pain": "mean of the day's moments, NRS points",
    "worst": "highest of the day's moments, NRS points",
    "readings": "number of the day's moments",
}


def day_table(moments: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Days from moments (`felt_at`, `intensity`): index `day`, every calendar day of the period, DAY_COLUMNS."""
    by_day = moments.groupby(moments["felt_at"].dt.normalize())["intensity"]
    days = pd.DataFrame({"pain": by_day.mean(), "worst": by_day.max(), "readings": by_day.size()})
    whole = days.reindex(pd.date_range(period.first, period.last, name="day", unit="us"))
    return whole.astype({"pain": "float64", "worst": "float64"}).fillna({"readings": 0}).astype({"readings": "int64"})


def trigger_table(days: pd.DataFrame, amounts: pd.DataFrame) -> pd.DataFrame:
    """The day's pain and beside it one column a trigger, from rows of `day`, `trigger`, `amount`."""
    wide = amounts.pivot(index="day", columns="trigger", values="amount")
    wide.index = pd.DatetimeIndex(wide.index)
    wide.columns.name = None
    wide = wide.rename(columns={"pain": "pain, as a trigger"})  # a file may call one of its triggers so
    return days[["pain"]].join(wide.astype("float64"))
