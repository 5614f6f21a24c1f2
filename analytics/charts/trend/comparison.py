"""Draw two periods on one axis: the seven-day line of each, from its first day on."""

from collections.abc import Sequence

import plotly.graph_objects as go

from analytics.charts.look import Look, axis, days_words, lay_out
from analytics.diary.date_words import day
from analytics.diary.entries import SCALE
from analytics.measures.trend.comparison import Comparison
from analytics.measures.trend.course import Day

HEIGHT, MOST_DOTS, LABEL_ROOM = 280, 366, 0.2


def draw_comparison(comparison: Comparison, later: Sequence[Day], earlier: Sequence[Day], look: Look) -> go.Figure:
    """The later period in the accent, the earlier one dotted; the words stand at the lines' ends.

    Args:
        comparison: how many days of each are written down.
        later: the days of the later period, all of them.
        earlier: the days of the earlier one.
        look: LIGHT or DARK.
    """
    longest = max(len(later), len(earlier))
    ends = _apart(later, earlier)
    return go.Figure(
        data=[
            _line(earlier, look.dots, "dot"),
            _line(later, look.accent, "solid"),
            _end(later, "now", ends[0], look.accent),
            _end(earlier, "before", ends[1], look.muted),
        ],
        layout=lay_out(
            look,
            HEIGHT,
            hovermode="closest",
            xaxis=axis(
                look,
                f"Day of the period · {days_words(comparison.later.n)} now, {days_words(comparison.earlier.n)} before",
                range=[0, longest * (1 + LABEL_ROOM)],
                nticks=6,
            ),
            yaxis=axis(
                look,
                f"Pain, {SCALE}",
                range=[-0.5, 10.5],
                tickvals=[0, 2, 4, 6, 8, 10],
                showgrid=True,
                gridcolor=look.border,
            ),
        ),
    )


def _line(days: Sequence[Day], colour: str, dash: str) -> go.Scatter:
    step = -(-len(days) // MOST_DOTS)
    shown = list(enumerate(days, 1))[::step]
    return go.Scatter(
        x=[number for number, _ in shown],
        y=[each.seven_day_mean for _, each in shown],
        customdata=[day(each.day) for _, each in shown],
        mode="lines",
        line={"color": colour, "width": 3, "dash": dash},
        connectgaps=False,
        hovertemplate="%{customdata}: %{y:.1f}<extra></extra>",
    )


def _end(days: Sequence[Day], word: str, height: float | None, colour: str) -> go.Scatter:
    """The word at a line's end."""
    return go.Scatter(
        x=[len(days)] if height is not None else [],
        y=[height] if height is not None else [],
        mode="text",
        text=[f" {word}"],
        textposition="middle right",
        textfont={"size": 14, "color": colour},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _apart(later: Sequence[Day], earlier: Sequence[Day]) -> tuple[float | None, float | None]:
    """Where the two words stand: at the lines' last values, moved apart where they would touch."""
    now, before = (_last(each) for each in (later, earlier))
    if (
        now is None
        or before is None
        or abs(now - before) >= 1
        or abs(len(later) - len(earlier)) > LABEL_ROOM * len(later)
    ):
        return now, before
    middle, up = (now + before) / 2, 0.5 if now >= before else -0.5
    return middle + up, middle - up


def _last(days: Sequence[Day]) -> float | None:
    return next((each.seven_day_mean for each in reversed(days) if each.seven_day_mean is not None), None)
