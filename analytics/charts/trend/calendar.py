"""Draw a year of days as a calendar: a column a week, a row a weekday, the warmer the more pain."""

from collections.abc import Sequence
from datetime import date, timedelta

import plotly.graph_objects as go

from analytics.charts.look import Look, axis, days_words, lay_out, pain_scale
from analytics.diary.entries import SCALE
from analytics.measures.trend.course import Course, Day

WEEKS, FEWEST_COLUMNS = 53, 26
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
HEIGHT = 190


def draw_calendar(course: Course, look: Look) -> go.Figure:
    """The last 53 weeks of the days; a day without an entry stays empty."""
    days = _last_weeks(course)
    weeks = list(dict.fromkeys(_monday(each) for each in days))
    written = sum(each.pain is not None for each in days)
    return go.Figure(
        data=[_heat(days, weeks, look)],
        layout=lay_out(
            look,
            HEIGHT,
            xaxis=axis(
                look, f"Mean pain of the day ({SCALE}), {days_words(written)}", **_months(weeks), range=_room(weeks)
            ),
            yaxis=axis(look, "", autorange="reversed", tickvals=list(range(0, 7, 2)), ticktext=list(WEEKDAYS[::2])),
        ),
    )


def _heat(days: Sequence[Day], weeks: Sequence[date], look: Look) -> go.Heatmap:
    place = {monday: column for column, monday in enumerate(weeks)}
    pain: list[list[float | None]] = [[None] * len(weeks) for _ in WEEKDAYS]
    names = [[""] * len(weeks) for _ in WEEKDAYS]
    for each in days:
        row, column = each.day.weekday(), place[_monday(each)]
        pain[row][column] = each.pain
        names[row][column] = f"{each.day.day} {each.day:%B %Y}"
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
    firsts = [column for column, monday in enumerate(weeks) if monday.day <= 7][:: 2 if len(weeks) > 26 else 1]
    return {"tickvals": firsts, "ticktext": [f"{weeks[column]:%b}" for column in firsts]}


def _room(weeks: Sequence[date]) -> list[float]:
    """At least half a year of columns, so that few weeks stay as narrow as many."""
    return [-0.5, max(len(weeks), FEWEST_COLUMNS) - 0.5]


def _last_weeks(course: Course) -> list[Day]:
    first = course.days[-1].day - timedelta(weeks=WEEKS - 1)
    return [each for each in course.days if _monday(each) >= first - timedelta(days=first.weekday())]


def _monday(each: Day) -> date:
    return each.day - timedelta(days=each.day.weekday())
