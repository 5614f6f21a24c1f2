"""Read moments and amounts as tables of days; their columns are declared in `analytics.diary.tables`."""

import pandas as pd

from analytics.diary.periods import Period
from analytics.diary.tables import DAY_COLUMNS, MOMENT_COLUMNS

EVENING = 16  # o'clock


def timed(moments: pd.DataFrame) -> pd.DataFrame:
    """Those of the moments that have a time of day: MOMENT_COLUMNS."""
    return moments.loc[moments["has_time"], list(MOMENT_COLUMNS)].reset_index(drop=True)


def day_table(moments: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Days from moments (`day`, `felt_at`, `part`, `intensity`): index `day`, every day of the period, DAY_COLUMNS."""
    day = moments["day"]
    late = (moments["felt_at"] - day >= pd.Timedelta(hours=EVENING)) | (moments["part"] == "evening")
    by_day, evenings = (part.groupby(day)["intensity"] for part in (moments, moments[late]))
    means = {"pain": by_day.mean(), "worst": by_day.max(), "evening": evenings.mean(), "readings": by_day.size()}
    days = pd.DataFrame(means, columns=list(DAY_COLUMNS))
    whole = days.reindex(pd.date_range(period.first, period.last, name="day", unit="us"))
    scores = dict.fromkeys(("pain", "worst", "evening"), "float64")
    return whole.astype(scores).fillna({"readings": 0}).astype({"readings": "int64"})


def trigger_table(days: pd.DataFrame, amounts: pd.DataFrame) -> pd.DataFrame:
    """The day's pain and beside it one column a trigger, from rows of `day`, `factor`, `amount`, `is_in_own`.

    Pain is the evening's where there is one, so that what the day held came before it; else the day's mean.
    """
    wide = amounts[amounts["is_in_own"]].pivot(index="day", columns="factor", values="amount")
    wide.index = pd.DatetimeIndex(wide.index)
    wide.columns.name = None
    wide = wide.rename(columns={"pain": "pain, as a trigger"})  # a file may call one of its triggers so
    return pd.DataFrame({"pain": days["evening"].fillna(days["pain"])}).join(wide.astype("float64"))
