"""Draw pain by weekday and part of the day: a cell each, its mean written in it, with how many readings it rests on."""

import plotly.graph_objects as go

from analytics.charts.look import Look, axis, lay_out, pain_scale
from analytics.measures.rhythm import PARTS, Rhythm

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
HEIGHT = 300


def draw_rhythm(rhythm: Rhythm, look: Look) -> go.Figure:
    """Weekdays from left to right, parts of the day from top to bottom; a cell without readings stays empty."""
    written = {(each.weekday, each.part): each for each in rhythm.cells}
    cells = [[written.get((weekday, part)) for weekday in range(7)] for part in range(len(PARTS))]
    readings = sum(each.n for each in rhythm.cells)
    heat = go.Heatmap(
        z=[[each and each.mean for each in row] for row in cells],
        customdata=[[each.n if each else 0 for each in row] for row in cells],
        text=[["" if each is None else f"{each.mean:.1f}<br>{_small(each.n)}" for each in row] for row in cells],
        texttemplate="%{text}",
        textfont={"size": 13},
        hovertemplate="%{y}, %{x}: %{z:.1f} over %{customdata} readings<extra></extra>",
        x=list(WEEKDAYS),
        y=[part.removeprefix("night and ") for part in PARTS],
        xgap=2,
        ygap=2,
        hoverongaps=False,
        **pain_scale(look),
    )
    return go.Figure(
        data=[heat],
        layout=lay_out(
            look,
            HEIGHT,
            xaxis=axis(look, f"Mean pain (0 to 10) of {readings:,} readings"),
            yaxis=axis(look, "", autorange="reversed"),
        ),
    )


def _small(number: int) -> str:
    return f'<span style="font-size:10px">{number}</span>'
