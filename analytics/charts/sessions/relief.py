"""Draw how long pain stays below its level before: after sessions, and after the same pain without one."""

from itertools import chain

import plotly.graph_objects as go

from analytics.charts.look import Look, axis, lay_out, note
from analytics.measures.sessions.relief import HORIZON, Relief

HEIGHT = 240
_LABEL_ROOM = 1.5  # beyond the last hour, for the words at the lines' ends


def draw_relief(relief: Relief, look: Look) -> go.Figure:
    """Two falling lines of steps, in %; the words at their ends keep apart."""
    after, without = relief.still_treated[-1] * 100, relief.still_untreated[-1] * 100
    apart = max(8.0, abs(after - without))
    middle, up = (after + without) / 2, 1 if after >= without else -1
    words = {"after a session": middle + up * apart / 2, "without one": middle - up * apart / 2}
    grid = {"showgrid": True, "gridcolor": look.border}
    return go.Figure(
        data=[
            _line(relief.still_untreated, look.dots, "dot"),
            _line(relief.still_treated, look.accent, "solid"),
        ],
        layout=lay_out(
            look,
            HEIGHT,
            hovermode="x unified",
            xaxis=axis(
                look,
                f"Hours · {relief.difference.n} sessions, {relief.spells} times without one",
                tickvals=[12, 24, 36, 48, 60, 72],
                range=[0, HORIZON * _LABEL_ROOM],
            ),
            yaxis=axis(look, "Lower than before, % of times", range=[0, 104], nticks=4, **grid),
            annotations=[
                note(look, name, x=HORIZON + 1, y=height, xanchor="left", yanchor="middle")
                for name, height in words.items()
            ],
        ),
    )


def _line(still: tuple[float, ...], color: str, dash: str) -> go.Scatter:
    return go.Scatter(
        x=list(range(HORIZON + 1)),
        y=[100 * each for each in chain([1.0], still)],
        name="without one" if dash == "dot" else "after a session",
        mode="lines",
        line={"color": color, "width": 3, "dash": dash, "shape": "hv"},
        hovertemplate="%{y:.0f} %",
    )
