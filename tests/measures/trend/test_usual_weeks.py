"""This week beside the usual ones, against weeks made by hand."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.usual_weeks import ThisWeek, UsualWeeks, measure_this_week, weeks_read

LAST = date(2026, 11, 1)
OUT_OF_ORDER = [float(each) / 10 for each in (30, 55, 41, 29, 44, 38, 60, 20, 35, 50)]


def weeks(*means: float | None, written: int = 7, last: date = LAST) -> pd.DataFrame:
    """A day table of whole weeks, the last of them ending on `last`: each of its first `written` days alike."""
    pains = [np.nan if mean is None or nth >= written else mean for mean in means for nth in range(7)]
    return pd.DataFrame({"pain": pains}, pd.date_range(end=last, periods=len(pains), name="day"))


def measured(*means: float | None, written: int = 7) -> ThisWeek:
    return measure_this_week(weeks(*means, written=written), LAST)


def test_a_tenth_of_the_weeks_is_cut_off_at_each_end() -> None:
    assert measured(*OUT_OF_ORDER, 4.0).usual == UsualWeeks(2.9, 5.5, 10)
    assert measured(*map(float, range(1, 10)), *map(float, range(1, 11)), 4.0).usual == UsualWeeks(1.0, 9.0, 19)
    assert measured(*([1.0, 2.0, 2.0] + [3.0] * 20 + [4.0, 4.0, 5.0]), 3.0).usual == UsualWeeks(2.0, 4.0, 26)


@pytest.mark.parametrize("count", range(10, 27))
def test_the_band_holds_four_of_five_weeks_and_hardly_more(count: int) -> None:
    usual = measured(*(each / 10 for each in range(count)), 1.0).usual
    assert isinstance(usual, UsualWeeks)
    held = sum(usual.low <= each / 10 <= usual.high for each in range(count))
    assert 4 * count / 5 <= held < 4 * count / 5 + 2


@pytest.mark.parametrize(
    ("mean", "beside"), [(2.8, "lower"), (2.88, "usual"), (2.9, "usual"), (5.52, "usual"), (5.6, "higher")]
)
def test_only_a_week_outside_the_band_is_another(mean: float, beside: str) -> None:
    assert measured(*OUT_OF_ORDER, mean).beside == beside


def test_nine_weeks_are_too_few_and_the_week_is_told_alone() -> None:
    this = measured(*OUT_OF_ORDER[:9], 9.0)
    assert this.usual == TooFew(9, 10, "weeks with three days written")
    assert (this.week.mean, this.beside) == (9.0, None)


@pytest.mark.parametrize(("written", "count"), [(2, 0), (3, 10)])
def test_a_week_counts_with_three_days(written: int, count: int) -> None:
    this = measured(*OUT_OF_ORDER, 4.0, written=written)
    assert (this.usual.weeks if isinstance(this.usual, UsualWeeks) else this.usual.have) == count
    assert this.week.is_comparable == this.before.is_comparable == (written == 3)


def test_a_week_of_two_days_has_a_mean_and_no_verdict() -> None:
    days = weeks(*OUT_OF_ORDER, None)
    days.iloc[-2:, 0] = [8.0, 9.0]
    this = measure_this_week(days, LAST)
    assert (this.week.n, this.week.mean, this.beside) == (2, 8.5, None)
    assert isinstance(this.usual, UsualWeeks)


def test_neither_this_week_nor_one_of_half_a_year_ago_is_usual() -> None:
    this = measured(0.0, *[5.0] * 26, 10.0)
    assert this.usual == UsualWeeks(5.0, 5.0, 26)
    assert (this.week.mean, this.before.mean, this.beside) == (10.0, 5.0, "higher")


def test_unwritten_days_stay_open() -> None:
    days = weeks(*OUT_OF_ORDER, 4.0).drop(pd.Timestamp(LAST - timedelta(days=2)))
    this = measure_this_week(days, LAST)
    assert this.week.pains == (4.0, 4.0, 4.0, 4.0, None, 4.0, 4.0)
    assert this.week.days[0] == (date(2026, 10, 26), 4.0)
    assert (this.week.first, this.week.last, this.before.last) == (date(2026, 10, 26), LAST, date(2026, 10, 25))


@pytest.mark.parametrize("back", [0, 1, 6, 7])
def test_a_week_may_end_after_the_last_day_written(back: int) -> None:
    this = measure_this_week(weeks(*OUT_OF_ORDER, last=LAST - timedelta(days=back)), LAST)
    assert this.week.n == 7 - back
    assert this.week.mean == (5.0 if back < 7 else None)


def test_a_diary_without_a_day_has_neither() -> None:
    empty = pd.DataFrame({"pain": pd.Series([], dtype=float)}, pd.DatetimeIndex([], name="day"))
    this = measure_this_week(empty, LAST)
    assert (this.week.n, this.week.mean, this.beside) == (0, None, None)


def test_equal_weeks_of_odd_numbers_are_usual() -> None:
    """Means that differ by rounding alone are alike."""
    this = measured(*[0.1 + 0.2] * 12, 0.3)
    assert this.beside == "usual"


def test_what_is_read_are_27_whole_weeks() -> None:
    span = weeks_read(LAST)
    assert (span.days, span.last) == (27 * 7, LAST)


def test_the_order_of_the_rows_does_not_matter() -> None:
    days = weeks(*OUT_OF_ORDER, 4.0)
    assert measure_this_week(days.iloc[::-1], LAST) == measure_this_week(days, LAST)
