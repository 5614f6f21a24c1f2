"""Draw how pain goes around a session: what it fell by, what would have come anyway, and what is left.

What is left stands as a dot and a range, never as a bar: a solid bar looks like proof. All of it is read on one axis:
where what is left began at the end of the grey bar instead, readers took it for more than it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from analytics.charts.look import Look, axis, lay_out
from analytics.diary.entries import SCALE
from analytics.measures.sessions.effects import Effect
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.statistics.answers import Estimate

ROW_HEIGHT = 70
BAR_AT = -0.22
SMALLEST = 0.05


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the figure: its words, the number before them, and where its mark ends, as points fallen."""

    words: str
    fallen: float
    bar: bool
    grey: bool = False
    low: float = 0.0
    high: float = 0.0
    clear: bool = False


def draw_sessions(sessions: Sessions, look: Look) -> go.Figure:
    """One axis of points fallen (negative where pain rose), a row for each thing that was measured."""
    rows = [*_rows(sessions.right_after, "by right after a session"), *_rows(sessions.next_day, "by, the next day")]
    both = (sessions.right_after, sessions.next_day)
    counts = dict.fromkeys(each.raw.n for each in both if isinstance(each.raw, Estimate))
    title = f"Points less pain ({SCALE}) · {' and '.join(map(str, counts)) or 'no'} sessions"
    return go.Figure(
        data=[_bars(rows, look), *_ranges(rows, look), _words(rows, look)],
        layout=lay_out(
            look,
            ROW_HEIGHT * max(len(rows), 1) + 52,
            hovermode=False,
            xaxis=axis(look, title, range=_scale(rows), nticks=6, zeroline=True, zerolinecolor=look.border),
            yaxis=axis(look, "", visible=False, range=[-len(rows) + 0.4, 0.6]),
        ),
    )


def _rows(effect: Effect, when: str) -> list[_Row]:
    raw, left, anyway = effect.raw, effect.left, effect.fall_back
    if not isinstance(raw, Estimate):
        return []
    verb = "fell" if raw.estimate <= 0 else "rose"
    rows = [_Row(f"what your pain {verb} {when}", -raw.estimate, bar=True)]
    if not isinstance(left, Estimate) or anyway is None:
        return rows
    fell = "would have come anyway" if anyway <= 0 else "would have risen anyway"
    clear = not left.low <= 0 <= left.high
    rest = _Row("", -left.estimate, bar=False, low=-left.high, high=-left.low, clear=clear)
    return [*rows, _Row(fell, -anyway, bar=True, grey=True), rest]


def _bars(rows: Sequence[_Row], look: Look) -> go.Bar:
    bars = [(row, -level) for level, row in enumerate(rows) if row.bar]
    return go.Bar(
        x=[row.fallen for row, _ in bars],
        y=[level + BAR_AT for _, level in bars],
        orientation="h",
        width=0.3,
        marker={"color": [look.border if row.grey else look.dots for row, _ in bars], "cornerradius": 4},
    )


def _ranges(rows: Sequence[_Row], look: Look) -> list[go.Scatter]:
    """What is left: its range, and its dot."""
    left = [(row, -level + BAR_AT) for level, row in enumerate(rows) if not row.bar]
    line = {"color": look.accent, "width": 3}
    return [
        trace
        for row, level in left
        for trace in (
            go.Scatter(x=[row.low, row.high], y=[level, level], mode="lines", line=line),
            go.Scatter(
                x=[row.fallen],
                y=[level],
                customdata=[[row.fallen, row.low, row.high]],
                mode="markers",
                marker={
                    "size": 13,
                    "color": look.accent if row.clear else look.background,
                    "line": {"color": look.accent, "width": 2},
                },
            ),
        )
    ]


def _words(rows: Sequence[_Row], look: Look) -> go.Scatter:
    """The words above each mark, with the result's own numbers."""
    return go.Scatter(
        x=[_scale(rows)[0] for _ in rows],
        y=[-level + 0.2 for level in range(len(rows))],
        mode="text",
        text=[_label(row) for row in rows],
        textposition="middle right",
        textfont={"size": 14, "color": look.text},
        cliponaxis=False,
    )


def _label(row: _Row) -> str:
    if row.bar:
        return f" <b>{_number(abs(row.fallen))}</b>  {row.words}"
    ends = f"{_number(row.low)} to {_number(row.high)}"
    if row.low < 0 < row.high and max(-row.low, row.high) >= SMALLEST:
        ends = f"{_number(row.high)} less to {_number(-row.low)} more"
    return f" <b>{_number(row.fallen)}</b>  left for the session, likely {ends}"


def _number(value: float) -> str:
    """As painted; Plotly's own formats would write a hyphen for the minus of a number inside a text."""
    return f"{round(value, 1) + 0.0:.1f}".replace("-", "−")


def _scale(rows: Sequence[_Row]) -> list[float]:
    ends = [0.0, 1.0, *(row.fallen for row in rows if row.bar)]
    ends += [end for row in rows if not row.bar for end in (row.low, row.high)]
    room = (max(ends) - min(ends)) * 0.06
    return [min(ends) - (room if min(ends) < 0 else room / 3), max(ends) + room]
