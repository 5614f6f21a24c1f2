from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.measures.statistics.answers import TooFew
from analytics.measures.statistics.flares import Flare
from analytics.measures.trend.course import Course, measure_course

NONE = np.nan


def _days(*pain: float, first: str = "2026-03-02") -> pd.DataFrame:
    return pd.DataFrame({"pain": pain}, index=pd.date_range(first, periods=len(pain), name="day"))


def _course(days: pd.DataFrame) -> Course:
    course = measure_course(days)
    assert isinstance(course, Course)
    return course


def test_the_mean_rests_on_the_days_written_and_counts_days_without_pain() -> None:
    course = _course(_days(0, 4, NONE, 8))
    assert (course.mean, course.n, course.pain_free_days, course.worst) == (4.0, 3, 1, 8.0)


def test_every_calendar_day_stands_in_the_course_also_where_the_table_leaves_it_out() -> None:
    course = _course(_days(1, 2, NONE, 3, 4).dropna())
    assert [day.pain for day in course.days] == [1, 2, None, 3, 4]
    assert course.days[2].day == date(2026, 3, 4)


def test_the_order_of_the_rows_does_not_matter() -> None:
    days = _days(1, 2, 5, 3, 4, 7, 2, 2)
    assert measure_course(days[::-1]) == measure_course(days)


def test_the_seven_day_mean_takes_four_written_days_of_seven() -> None:
    means = [day.seven_day_mean for day in _course(_days(1, 2, 3, 4, 5, 6, 7, 8)).days]
    assert means == [None, None, None, 2.5, 3.0, 3.5, 4.0, 5.0]


def test_the_seven_day_mean_stays_open_inside_a_gap_of_three_days_but_not_of_two() -> None:
    two, three = _days(*[4] * 7, NONE, NONE, 4), _days(*[4] * 7, NONE, NONE, NONE, 4)
    assert [day.seven_day_mean for day in _course(two).days[7:]] == [4, 4, 4]
    assert [day.seven_day_mean for day in _course(three).days[7:]] == [None, None, None, 4]


def test_days_without_pain_have_a_mean_of_exactly_zero_again() -> None:
    assert _course(_days(0.1, 0.7, 3.3, *[0] * 10)).days[-1].seven_day_mean == 0


def test_each_weekday_has_its_mean_and_its_days() -> None:
    course = _course(_days(*[1, 2, 3, 4, 5, 6, 7] * 2, 9))
    assert [(each.name, each.mean, each.n) for each in course.weekdays[:2]] == [
        ("Monday", 11 / 3, 3),
        ("Tuesday", 2, 2),
    ]


def test_two_days_two_points_above_the_median_are_a_flare_and_one_is_not() -> None:
    assert _course(_days(*[3] * 20, 5, 5.5, *[3] * 5, 9, 3)).flares == (
        Flare(date(2026, 3, 22), date(2026, 3, 23), 5.5),
    )


def test_one_unwritten_day_does_not_end_a_flare_but_two_do() -> None:
    assert len(_course(_days(*[3] * 20, 6, NONE, 7, 3)).flares) == 1
    assert len(_course(_days(*[3] * 20, 6, NONE, NONE, 7, 3)).flares) == 0


def test_a_day_is_not_judged_before_seven_days_are_written() -> None:
    assert _course(_days(*[3] * 6, 9)).flares == ()
    assert _course(_days(*[3] * 7, 9, 9)).flares != ()


def test_what_other_programs_read_holds_the_weekdays_by_name_and_flares_as_dates() -> None:
    told = _course(_days(*[3] * 20, 6, 7)).as_dict()
    assert told["flares"] == [{"start": "2026-03-22", "end": "2026-03-23", "peak": 7.0}]
    assert told["weekday"]["Wednesday"] == {"mean": 3.0, "n": 3}  # type: ignore[index]  # shape of JSON


def test_no_day_at_all_is_too_few() -> None:
    assert measure_course(_days()) == TooFew(0, 1, "days with pain written down")
    assert measure_course(_days(NONE, NONE)) == TooFew(0, 1, "days with pain written down")


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (_days(1, 2).rename(columns={"pain": "ache"}), "no column named pain"),
        (pd.concat([_days(1), _days(2)]), "2026-03-02 twice"),
    ],
)
def test_a_table_that_is_no_day_table_is_refused_in_words(days: pd.DataFrame, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        measure_course(days)
