"""Draw which weekdays are worse: mean pain of each weekday with the number of days it rests on."""

import plotly.graph_objects as go

from analytics.charts.look import Look, axis, days_words, lay_out
from analytics.measures.course import Course


def draw_weekdays(course: Course, look: Look) -> go.Figure:
    """A bar a weekday, its mean written on top, its number of days below its name."""
    weekdays = course.weekdays
    bars = go.Bar(
        x=[each.weekday for each in weekdays],
        y=[each.mean for each in weekdays],
        customdata=[[each.name, each.n] for each in weekdays],
        marker={"color": look.dots, "cornerradius": 4},
        width=0.62,
        texttemplate="%{y:.1f}",
        textposition="outside",
        textfont={"size": 13, "color": look.text},
        cliponaxis=False,
        hovertemplate="%{customdata[0]}: %{y:.1f} over %{customdata[1]} days<extra></extra>",
    )
    return go.Figure(
        data=[bars],
        layout=lay_out(
            look,
            240,
            margin={"l": 0, "r": 0, "t": 24, "b": 0},
            xaxis=axis(
                look,
                f"Weekday and its number of days, {days_words(course.n)} in all",
                range=[-0.5, 6.5],
                tickvals=[each.weekday for each in weekdays],
                ticktext=[f"{each.name[:3]}<br>{each.n}" for each in weekdays],
            ),
            yaxis=axis(look, "Mean pain, 0 to 10", rangemode="tozero", nticks=4, showgrid=True, gridcolor=look.border),
        ),
    )
