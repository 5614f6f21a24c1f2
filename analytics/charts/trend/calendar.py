"""Draw a year of days as a calendar: a column a week, a row a weekday, the warmer the more pain."""

from collections.abc import Sequence
from datetime import date, timedelta

import plotly.graph_objects as go

from analytics.charts.look import Look, axis, days_words, lay_out, pain_scale
from analytics.diary.date_words import WEEKDAYS, day, month, week
from analytics.diary.entries import SCALE
from analytics.measures.trend.course import Course, Day

WEEKS, FEWEST_COLUMNS = 53, 26
HEIGHT = 190


def draw_calendar(course: Course, look: Look, week_begins: int = 0) -> go.Figure:
    """The last 53 weeks of the days; a day without an entry stays empty.

    Args:
        course: as measured.
        look: LIGHT or DARK.
        week_begins: the weekday of the first row; 0 is Monday.
    """
    days = _last_weeks(course, week_begins)
    weeks = list(dict.fromkeys(_first_of_week(each.day, week_begins) for each in days))
    names = [WEEKDAYS[weekday][:3] for weekday in week(week_begins)]
    written = sum(each.pain is not None for each in days)
    return go.Figure(
        data=[_heat(days, weeks, look, week_begins)],
        layout=lay_out(
            look,
            HEIGHT,
            xaxis=axis(
                look, f"Average pain of the day ({SCALE}), {days_words(written)}", **_months(weeks), range=_room(weeks)
            ),
            yaxis=axis(look, "", autorange="reversed", tickvals=list(range(0, 7, 2)), ticktext=names[::2]),
        ),
    )


def _heat(days: Sequence[Day], weeks: Sequence[date], look: Look, week_begins: int) -> go.Heatmap:
    place = {first: column for column, first in enumerate(weeks)}
    pain: list[list[float | None]] = [[None] * len(weeks) for _ in WEEKDAYS]
    names = [[""] * len(weeks) for _ in WEEKDAYS]
    for each in days:
        first = _first_of_week(each.day, week_begins)
        row, column = (each.day - first).days, place[first]
        pain[row][column] = each.pain
        names[row][column] = day(each.day)
    return go.Heatmap(
        z=pain,
        customdata=names,
        hovertemplate="%{customdata}: %{z:.1f}<extra></extra>",
        xgap=1,
        ygap=1,
        hoverongaps=False,
        **pain_scale(look),
    )


def _months(weeks: Sequence[date]) -> dict[str, object]:
    """The names of months below the weeks in which they begin; every other where they would touch."""
    firsts = [column for column, first in enumerate(weeks) if first.day <= 7][:: 2 if len(weeks) > 26 else 1]
    return {"tickvals": firsts, "ticktext": [month(weeks[column], year=False) for column in firsts]}


def _room(weeks: Sequence[date]) -> list[float]:
    """At least half a year of columns, so that few weeks stay as narrow as many."""
    return [-0.5, max(len(weeks), FEWEST_COLUMNS) - 0.5]


def _last_weeks(course: Course, week_begins: int) -> list[Day]:
    first = _first_of_week(course.days[-1].day, week_begins) - timedelta(weeks=WEEKS - 1)
    return [each for each in course.days if each.day >= first]


def _first_of_week(at: date, week_begins: int) -> date:
    return at - timedelta(days=(at.weekday() - week_begins) % len(WEEKDAYS))
