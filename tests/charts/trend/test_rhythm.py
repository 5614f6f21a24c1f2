"""Draw: the cells of weekday and part of the day are what was measured."""

from datetime import date

import numpy as np
import pandas as pd

from analytics.charts.look import LIGHT
from analytics.charts.trend.rhythm import draw_rhythm
from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.course import Course, Weekday, measure_course
from analytics.measures.trend.rhythm import Cell, Rhythm

FIRST = date(2025, 1, 1)


NOT_YET = TooFew(0, 6, "weeks")


def course(days: int) -> Course:
    """A day's pain is its number's last digit; every tenth day nothing was written."""
    pain = np.array([each % 10 for each in range(days)], dtype=float)
    pain[9::10] = np.nan
    table = pd.DataFrame({"pain": pain}, index=pd.date_range(FIRST, periods=days, name="day"))
    measured = measure_course(table)
    assert isinstance(measured, Course)
    return measured


def test_each_cell_is_its_mean_and_number_and_an_empty_one_is_empty() -> None:
    rhythm = Rhythm(NOT_YET, NOT_YET, (Cell(0, 0, 3.24, 12), Cell(6, 3, 5.0, 9)))
    figure = draw_rhythm(rhythm, [Weekday(0, 3.5, 4), Weekday(6, 5.2, 3)], LIGHT)
    heat = figure.data[0]
    assert heat.y == ("morning", "evening", "all day")
    assert (heat.z[0][0], heat.text[0][0], heat.customdata[0][0]) == (
        3.24,
        '3.2<br><span style="font-size:10px">12</span>',
        12,
    )
    assert (heat.z[1][6], heat.customdata[1][6]) == (5.0, 9)
    assert heat.z[0][1] is None
    assert heat.text[0][1] == ""
    assert figure.layout.xaxis.title.text == "Average pain (0 to 10)<br>21 entries on 7 days"


def test_the_week_begins_where_it_is_told_to() -> None:
    weekdays = course(40).weekdays
    heat = draw_rhythm(Rhythm(NOT_YET, NOT_YET, ()), weekdays, LIGHT, 6).data[0]
    assert heat.x == ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
    assert list(heat.z[0]) == [weekdays[day].mean for day in (6, 0, 1, 2, 3, 4, 5)]


def test_the_last_row_is_the_weekday_with_its_days() -> None:
    weekdays = course(40).weekdays
    heat = draw_rhythm(Rhythm(NOT_YET, NOT_YET, ()), weekdays, LIGHT)
    (row,) = heat.data[0].z
    assert list(row) == [each.mean for each in weekdays]
    assert list(heat.data[0].customdata[0]) == [each.n for each in weekdays]
    assert heat.layout.xaxis.title.text == "Average pain (0 to 10)<br>36 days"
    assert not heat.layout.shapes
