"""Draw what is left for a session over the hours: the smooth line with its band, and the later numbers as dots.

The line has one shape for all hours, so the later numbers are read from the dots: filled where clear, open where the
diary cannot tell.
"""

import plotly.graph_objects as go

from analytics.charts.look import Look, axis, lay_out, note
from analytics.diary.entries import SCALE
from analytics.measures.sessions.effects import Effect
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.statistics.answers import Estimate

HEIGHT = 280


def draw_effects(sessions: Sessions, look: Look) -> go.Figure:
    """Points of pain against no session (negative is less), from the end of a session to three days later."""
    known = [(each, each.left) for each in sessions.effects if isinstance(each.left, Estimate)]
    return go.Figure(
        data=[*_band(sessions, look), *_dots(known, look)],
        layout=lay_out(
            look,
            HEIGHT,
            margin={"l": 0, "r": 8, "t": 8, "b": 0},
            xaxis=axis(look, f"Hours after a session · {sessions.count} sessions", tickvals=[0, 8, 24, 48, 72]),
            yaxis=axis(
                look,
                f"Points of pain ({SCALE})",
                nticks=6,
                showgrid=True,
                gridcolor=look.border,
                zeroline=True,
                zerolinecolor=look.muted,
            ),
            annotations=[
                note(look, "no difference", x=1, xref="x domain", y=0, xanchor="right", yanchor="bottom", yshift=1)
            ],
        ),
    )


def _band(sessions: Sessions, look: Look) -> list[go.Scatter]:
    hours = [each.hours for each in sessions.curve]
    edge = {"mode": "lines", "line": {"width": 0}, "hoverinfo": "skip"}
    return [
        go.Scatter(x=hours, y=[each.low for each in sessions.curve], **edge),
        go.Scatter(x=hours, y=[each.high for each in sessions.curve], fill="tonexty", fillcolor=look.sunken, **edge),
        go.Scatter(
            x=hours,
            y=[each.effect for each in sessions.curve],
            mode="lines",
            line={"color": look.accent, "width": 3, "shape": "spline"},
            hoverinfo="skip",
        ),
    ]


def _dots(known: list[tuple[Effect, Estimate]], look: Look) -> list[go.Scatter]:
    """One dot a number, at the middle of its hours, its range as a line."""
    at = [each.hours if each.first_hour is None else (each.first_hour + (each.last_hour or 0)) / 2 for each, _ in known]
    clear = [not left.low <= 0 <= left.high for _, left in known]
    dots = go.Scatter(
        x=at,
        y=[left.estimate for _, left in known],
        customdata=[[left.low, left.high, left.n] for _, left in known],
        mode="markers",
        marker={
            "size": 11,
            "color": [look.accent if each else look.background for each in clear],
            "line": {"color": look.accent, "width": 2},
        },
        error_y={
            "type": "data",
            "symmetric": False,
            "array": [left.high - left.estimate for _, left in known],
            "arrayminus": [left.estimate - left.low for _, left in known],
            "color": look.accent,
            "thickness": 2,
            "width": 0,
        },
        hovertemplate="%{y:.1f} points (%{customdata[0]:.1f} to %{customdata[1]:.1f}), %{customdata[2]} sessions"
        "<extra></extra>",
    )
    return [dots]
