"""Draw: the calendar and the cells of weekday and part of the day are what was measured."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics.charts.look import DARK, LIGHT, pain_scale
from analytics.charts.trend.calendar import WEEKS, draw_calendar
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


@pytest.mark.parametrize("days", [3, 40, 365, 1200])
def test_each_day_of_the_calendar_is_the_days_pain(days: int) -> None:
    figure = draw_calendar(course(days), LIGHT)
    heat = figure.data[0]
    drawn = {
        heat.customdata[row][column]: heat.z[row][column]
        for row in range(7)
        for column in range(len(heat.z[0]))
        if heat.customdata[row][column]
    }
    for number in range(max(0, days - 7 * (WEEKS - 1)), days):
        day = FIRST + timedelta(days=number)
        assert drawn[f"{day.day} {day:%B %Y}"] == (None if number % 10 == 9 else number % 10)
    assert len(heat.z[0]) <= WEEKS


def test_the_calendar_names_unit_and_days() -> None:
    title = draw_calendar(course(40), LIGHT).layout.xaxis.title.text
    assert title == "Mean pain of the day (0 to 10), 36 days"


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
    assert figure.layout.xaxis.title.text == "Mean pain (0 to 10)<br>21 readings on 7 days"


def test_the_last_row_is_the_weekday_with_its_days() -> None:
    weekdays = course(40).weekdays
    heat = draw_rhythm(Rhythm(NOT_YET, NOT_YET, ()), weekdays, LIGHT)
    (row,) = heat.data[0].z
    assert list(row) == [each.mean for each in weekdays]
    assert list(heat.data[0].customdata[0]) == [each.n for each in weekdays]
    assert heat.layout.xaxis.title.text == "Mean pain (0 to 10)<br>36 days"
    assert not heat.layout.shapes


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_colours_run_from_no_pain_to_ten(look: object) -> None:
    scale = pain_scale(LIGHT if look is LIGHT else DARK)
    steps = scale["colorscale"]
    assert isinstance(steps, list)
    assert [level for level, _ in steps] == pytest.approx([each / 10 for each in range(11)])
    assert (scale["zmin"], scale["zmax"]) == (0, 10)
