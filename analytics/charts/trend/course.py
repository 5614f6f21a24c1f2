"""Draw how pain goes: a dot a day, the seven-day line with its gaps open, flares, and sessions as ticks.

Many years are drawn by their months (`months`): so many dots would be a tangle.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import plotly.graph_objects as go

from analytics.charts.look import Look, axis, days_words, lay_out, note
from analytics.charts.trend.months import at_day, last_value, month_traces, years_apart
from analytics.diary.date_words import CHART_DAY, CHART_MONTH, CHART_MONTH_TICK, CHART_TICK, CHART_YEAR
from analytics.diary.entries import HIGHEST_PAIN, SCALE
from analytics.diary.periods import counted_day
from analytics.measures.statistics.flares import Flare
from analytics.measures.trend.course import AVERAGE, GAP, Course, Day
from analytics.measures.trend.months import is_by_month, measure_months
from analytics.measures.trend.unusual_days import UnusualDays

HEIGHT = 320
# What an SVG draws without delay; beyond it one dot stands for several days, and the axis says so.
MOST_DOTS = 366
# A word on the chart is about this part of a phone's width; words nearer than that would lie on each other.
WORD_WIDTH = 0.11
LABEL_ROOM = 0.13
FEW_DAYS, ONE_DAY = 5, 86_400_000  # a tick a day, in milliseconds, where there are fewer than so many


def draw_course(course: Course, sessions_at: Sequence[date], look: Look, usual: UnusualDays | None = None) -> go.Figure:
    """Pain day by day, or month by month.

    Args:
        course: as measured; its days are drawn as they are, thinned evenly when there are more than 366, and by their
            months when there are more than two years of them.
        sessions_at: days on which a session began.
        look: LIGHT or DARK.
        usual: the range that was usual before the last 30 days, to be drawn too.
    """
    if is_by_month(course.days):
        return _by_month(course, sessions_at, look)
    step = days_a_dot(course)
    data = [
        _dots(course.days[::step], look),
        _line(_thinned(course.days, step), look, width=3 if step == 1 else 1.5),
        *_last(course.days, look),
    ]
    return go.Figure(
        data=[*data, _sessions(sessions_at, look)],
        layout=lay_out(
            look,
            HEIGHT,
            hovermode="x unified",
            xaxis=_days_axis(course, step, look),
            yaxis=_pain_axis(look),
            shapes=[*(_shade(flare, look) for flare in course.flares), *_limits(usual, look)],
            annotations=[*_flare_words(course, look), *_gap_words(course, look), *_limit_words(usual, look)],
        ),
    )


def _by_month(course: Course, sessions_at: Sequence[date], look: Look) -> go.Figure:
    """Flares are too narrow to be seen over years, and are told in words."""
    return go.Figure(
        data=month_traces(measure_months(course.days), sessions_at, look),
        layout=lay_out(
            look,
            HEIGHT,
            hovermode="x unified",
            xaxis=_months_axis(course, look),
            yaxis=_pain_axis(look),
            annotations=_gap_words(course, look),
        ),
    )


def days_a_dot(course: Course) -> int:
    """Every how many days a dot stands."""
    return -(-len(course.days) // MOST_DOTS)


def _dots(days: Sequence[Day], look: Look) -> go.Scatter:
    """The days, each with its average too: a line's own points cannot be chosen with a finger."""
    means = [each.seven_day_mean for each in days]
    return go.Scatter(
        x=[at_day(each.day) for each in days],
        y=[each.pain for each in days],
        customdata=["" if mean is None else f"<br>{AVERAGE} {mean:.1f}" for mean in means],
        name="that day",
        mode="markers",
        marker={"color": look.dots, "size": 5.5},
        hovertemplate="%{y:.1f}%{customdata}",
    )


def _thinned(days: Sequence[Day], step: int) -> list[Day]:
    """Every `step`-th day, and the first day of each gap, so that no gap is drawn over."""
    return [
        each
        for index, each in enumerate(days)
        if index % step == 0 or (each.seven_day_mean is None and days[index - 1].seven_day_mean is not None)
    ]


def _line(days: Sequence[Day], look: Look, *, width: float) -> go.Scatter:
    return go.Scatter(
        x=[at_day(each.day) for each in days],
        y=[each.seven_day_mean for each in days],
        name=AVERAGE,
        mode="lines",
        line={"color": look.accent, "width": width},
        connectgaps=False,
        hoverinfo="skip",
    )


def _last(days: Sequence[Day], look: Look) -> list[go.Scatter]:
    """The last value of the line, written at its end."""
    drawn = [(each.day, each.seven_day_mean) for each in days if each.seven_day_mean is not None]
    return [last_value(*each, look) for each in drawn[-1:]]


def _sessions(sessions_at: Sequence[date], look: Look) -> go.Scatter:
    return go.Scatter(
        x=[at_day(each) for each in sessions_at],
        y=[-0.5] * len(sessions_at),
        name="session",
        mode="markers",
        marker={"color": look.text, "size": 9 if len(sessions_at) <= 80 else 5, "symbol": "triangle-up"},
        hovertemplate="that day<extra>session</extra>",
    )


def _months_axis(course: Course, look: Look) -> dict[str, object]:
    """The days' axis with its years named."""
    years = {
        "tick0": "2000-01-01",
        "dtick": years_apart(course.days[-1].day - course.days[0].day),
        "tickformat": CHART_YEAR,
    }
    named = years if counted_day(course.days[0].day) is None else {}
    return _days_axis(course, 1, look) | named | ({"hoverformat": CHART_MONTH} if named else {})


def _days_axis(course: Course, step: int, look: Look) -> dict[str, object]:
    first, last = course.days[0].day, course.days[-1].day
    thinned = "" if step == 1 else f"<br>one dot for every {step} days"
    title = f"{days_words(course.n)} with pain written down{thinned}"
    if (number := counted_day(first)) is not None:
        span = (last - first).days
        ends = [number - 1, number + span + 1 + span * LABEL_ROOM]
        return axis(look, title, range=ends, nticks=5, tickprefix="day ", hoverformat="d")
    return axis(
        look,
        title,
        type="date",
        range=[first - timedelta(days=1), last + timedelta(days=1) + (last - first) * LABEL_ROOM],
        nticks=5,
        dtick=ONE_DAY if (last - first).days < FEW_DAYS else None,
        tickformat=CHART_TICK if len(course.days) <= 200 else CHART_MONTH_TICK,
        hoverformat=CHART_DAY,
    )


def _pain_axis(look: Look) -> dict[str, object]:
    return axis(
        look,
        f"Pain, {SCALE}",
        range=[-1, 11],
        tickvals=[0, 2, 4, 6, 8, 10],
        showgrid=True,
        gridcolor=look.border,
    )


def _shade(flare: Flare, look: Look) -> dict[str, object]:
    """From noon before its first day, whose dot stands at midnight, to noon of its last."""
    number = counted_day(flare.start)
    noons: tuple[str | float, str | float] = (f"{flare.start - timedelta(days=1)} 12:00", f"{flare.end} 12:00")
    if number is not None:
        noons = (number - 0.5, number + (flare.end - flare.start).days + 0.5)
    return {
        "type": "rect",
        "x0": noons[0],
        "x1": noons[1],
        "xref": "x",
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": {"width": 0},
        "fillcolor": look.flare_shade,
        "layer": "below",
    }


def _limits(usual: UnusualDays | None, look: Look) -> list[dict[str, object]]:
    """The lower and the upper end of the usual range; one that lies off the scale is not drawn."""
    line = {"color": look.muted, "width": 1.5, "dash": "dash"}
    ends = [end for end in (usual.low, usual.high) if 0 <= end <= HIGHEST_PAIN] if usual else []
    return [
        {"type": "line", "x0": 0, "x1": 1, "xref": "paper", "y0": end, "y1": end, "line": line, "layer": "below"}
        for end in ends
    ]


def _limit_words(usual: UnusualDays | None, look: Look) -> list[dict[str, object]]:
    if usual is None:
        return []
    place = {"x": 1, "xref": "paper", "xanchor": "right", "y": min(usual.high, HIGHEST_PAIN), "yanchor": "bottom"}
    return [note(look, f"usual range, from {days_words(usual.n)}", **place)]


def _flare_words(course: Course, look: Look) -> list[dict[str, object]]:
    """The word on each flare that has room for it; all of them are shaded."""
    room, taken, words = _word_days(course), date.min, []
    for flare in course.flares:
        if flare.start >= taken:
            taken = flare.start + room
            words.append(
                note(look, "flare", x=at_day(flare.start), y=1, yref="paper", xanchor="left", yanchor="top")
                | {"font": {"size": 12, "color": look.flare}}
            )
    return words


def _word_days(course: Course) -> timedelta:
    """How many days a word on the chart covers."""
    return (course.days[-1].day - course.days[0].day) * WORD_WIDTH


def _gap_words(course: Course, look: Look) -> list[dict[str, object]]:
    """The words "no entries" on gaps of three days or more that are wide enough to be seen."""
    room, taken, words = _word_days(course), date.min, []
    written = [each.day for each in course.days if each.pain is not None]
    for before, after in pairwise(written):
        if after - before > max(room / 2, timedelta(days=GAP)) and before >= taken:
            taken = after + room
            words.append(
                note(look, "no entries", x=at_day(before + (after - before) / 2), y=0.5) | {"yanchor": "middle"}
            )
    return words
