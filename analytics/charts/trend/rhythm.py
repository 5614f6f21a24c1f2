"""Draw pain by weekday and part of the day: a cell each, its mean written in it, with how many readings it rests on.

The last row is the weekday as a whole: the mean of its days, with how many days that is.
"""

from collections.abc import Sequence

import plotly.graph_objects as go

from analytics.charts.look import Look, axis, days_words, lay_out, pain_scale
from analytics.diary.date_words import WEEKDAYS, week
from analytics.diary.entries import SCALE
from analytics.measures.trend.course import Weekday
from analytics.measures.trend.rhythm import PARTS, Cell, Rhythm

ROW_HEIGHT, WHOLE = 52, "all day"


def draw_rhythm(rhythm: Rhythm, weekdays: Sequence[Weekday], look: Look, week_begins: int = 0) -> go.Figure:
    """Weekdays from left to right, parts of the day from top to bottom.

    A cell without readings stays empty, a part of the day without any has no row. The first weekday is `week_begins`, 0
    for Monday.
    """
    parts = sorted({each.part for each in rhythm.cells})
    written: dict[tuple[int, int], Cell | Weekday] = {(each.weekday, each.part): each for each in rhythm.cells}
    written |= {(each.weekday, len(PARTS)): each for each in weekdays}
    cells = [[written.get((weekday, part)) for weekday in week(week_begins)] for part in (*parts, len(PARTS))]
    readings, days = sum(each.n for each in rhythm.cells), sum(each.n for each in weekdays)
    basis = f"{readings:,} entries on {days_words(days)}" if parts else days_words(days)
    heat = go.Heatmap(
        z=[[each and each.mean for each in row] for row in cells],
        customdata=[[each.n if each else 0 for each in row] for row in cells],
        text=[["" if each is None else f"{each.mean:.1f}<br>{_small(each.n)}" for each in row] for row in cells],
        texttemplate="%{text}",
        textfont={"size": 13},
        hovertemplate="%{y}, %{x}: %{z:.1f} over %{customdata}<extra></extra>",
        x=[WEEKDAYS[weekday][:3] for weekday in week(week_begins)],
        y=[*(PARTS[part].removeprefix("night and ") for part in parts), WHOLE],
        xgap=2,
        ygap=2,
        hoverongaps=False,
        **pain_scale(look),
    )
    return go.Figure(
        data=[heat],
        layout=lay_out(
            look,
            ROW_HEIGHT * len(cells) + 76,
            xaxis=axis(look, f"Average pain ({SCALE})<br>{basis}"),
            yaxis=axis(look, "", autorange="reversed"),
            shapes=[_apart(len(parts), look)] if parts else [],
        ),
    )


def _apart(row: int, look: Look) -> dict[str, object]:
    """A line above the last row: it counts days and not readings."""
    line = {"color": look.text, "width": 2}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": row - 0.5, "y1": row - 0.5, "line": line}


def _small(number: int) -> str:
    return f'<span style="font-size:10px">{number:,}</span>'
