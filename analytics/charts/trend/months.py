"""Draw a course of many years: a point and a line of monthly means, and behind them where most days of a month lie."""

from collections.abc import Sequence
from datetime import date, timedelta

import plotly.graph_objects as go

from analytics.charts.look import Look, days_words
from analytics.diary.periods import counted_day
from analytics.measures.trend.months import Month, sessions_by_month

DAY_MILLISECONDS = 86_400_000
MONTH_DAYS = 27  # how wide a month's range is drawn: a little room is left between two
YEARS_NAMED = 5


def at_day(day: date) -> str | int:
    """Where a day stands on the axis: its date, or its number where days are counted."""
    number = counted_day(day)
    return day.isoformat() if number is None else number


def month_traces(months: Sequence[Month], sessions_at: Sequence[date], look: Look) -> list[go.Scatter | go.Bar]:
    """The ranges, the means with their last value, and a mark for each month with sessions."""
    return [_ranges(months, look), _means(months, look), *_last(months, look), _sessions(sessions_at, look)]


def _ranges(months: Sequence[Month], look: Look) -> go.Bar:
    known = [(each.middle, each.low, each.high) for each in months if each.low is not None and each.high is not None]
    unit = DAY_MILLISECONDS if months and counted_day(months[0].middle) is None else 1
    return go.Bar(
        x=[at_day(middle) for middle, _, _ in known],
        base=[low for _, low, _ in known],
        y=[high - low for _, low, high in known],
        width=[MONTH_DAYS * unit] * len(known),
        name="most days",
        marker={"color": look.dots, "opacity": 0.3, "line": {"width": 0}},
        hoverinfo="skip",
    )


def _means(months: Sequence[Month], look: Look) -> go.Scatter:
    return go.Scatter(
        x=[at_day(each.middle) for each in months],
        y=[each.mean for each in months],
        customdata=["" if each.low is None else _mostly(each) for each in months],
        name="month",
        mode="lines+markers",
        line={"color": look.accent, "width": 2.5},
        marker={"color": look.accent, "size": 4},
        connectgaps=False,
        hovertemplate="%{y:.1f}%{customdata}",
    )


def _mostly(month: Month) -> str:
    return f"<br>most days {month.low:.1f} to {month.high:.1f}<br>{days_words(month.n)}"


def _last(months: Sequence[Month], look: Look) -> list[go.Scatter]:
    """The last month's mean, written at the line's end."""
    drawn = [(each.middle, each.mean) for each in months if each.mean is not None]
    return [last_value(*each, look) for each in drawn[-1:]]


def last_value(day: date, value: float, look: Look) -> go.Scatter:
    """The last value of a line, written at its end."""
    return go.Scatter(
        x=[at_day(day)],
        y=[value],
        name="last value",
        mode="markers+text",
        marker={"color": look.accent, "size": 7},
        texttemplate="  <b>%{y:.1f}</b>",
        textposition="middle right",
        textfont={"size": 15, "color": look.accent},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _sessions(sessions_at: Sequence[date], look: Look) -> go.Scatter:
    held = sessions_by_month(sessions_at)
    return go.Scatter(
        x=[at_day(month.middle) for month, _ in held],
        y=[-0.5] * len(held),
        customdata=[count for _, count in held],
        name="sessions",
        mode="markers",
        marker={"color": look.text, "size": 5, "symbol": "triangle-up"},
        hovertemplate="%{customdata}",
    )


def years_apart(span: timedelta) -> str:
    """How far apart the years stand that the axis names."""
    years = span.days // 365
    return f"M{12 * -(-years // YEARS_NAMED)}"
