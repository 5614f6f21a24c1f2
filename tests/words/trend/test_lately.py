"""The latest days as they are, and nothing more made of them."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from analytics.measures.trend.lately import Lately, measure_lately
from analytics.words.trend.lately import tell_lately

LAST = date(2026, 3, 31)


def table(days: int, gaps: tuple[int, ...] = ()) -> pd.DataFrame:
    """Pain is the number of days before the last; `gaps` are not written."""
    back = np.arange(days - 1, -1, -1, dtype=float)
    pain = np.where(np.isin(back, gaps), np.nan, back)
    return pd.DataFrame({"pain": pain}, pd.date_range(end=LAST, periods=days, name="day"))


def test_the_last_week_stands_beside_the_week_before() -> None:
    found = measure_lately(table(30), [])
    assert found.week
    assert found.week_before
    assert (found.week.mean, found.week_before.mean, found.session) == (3.0, 10.0, None)
    assert tell_lately(found) == [
        "**The last seven days:** 3.0 on average (7 days written); in the seven before, 10.0 on average (7 days written)."
    ]


def test_since_the_last_session_is_told_beside_the_week_up_to_it_and_why_that_is_no_answer() -> None:
    found = measure_lately(table(30), [LAST - timedelta(days=9), LAST - timedelta(days=4), LAST])
    assert found.session == LAST - timedelta(days=4)
    assert found.since
    assert found.until
    assert (found.since.mean, found.since.n, found.until.mean) == (1.5, 4, 7.0)
    assert tell_lately(found)[1] == (
        "**Since the session on 27 Mar 2026:** 1.5 on average (4 days written); in the week up to it, 7.0 on average (7 "
        "days written). People go when it hurts, so much of such a difference comes by itself."
    )


def test_where_pain_did_not_fall_after_the_session_nothing_is_explained_away() -> None:
    risen = table(30).assign(pain=lambda days: days["pain"].to_numpy()[::-1])
    told = tell_lately(measure_lately(risen, [LAST - timedelta(days=9)]))[1]
    assert told.endswith("in the week up to it, 17.0 on average (7 days written).")


def test_days_hardly_written_are_left_out() -> None:
    found = measure_lately(table(10, gaps=(0, 1, 2, 3, 4)), [LAST - timedelta(days=2)])
    assert found.week is None
    assert tell_lately(found) == []
    assert tell_lately(Lately(found.week, None, None, None, None)) == []
