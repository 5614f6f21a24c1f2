"""Draw how pain goes with the amount of a trigger: the curve with its band, and where the person's middle lies."""

import plotly.graph_objects as go

from analytics.charts.look import Look, axis, days_words, lay_out, note
from analytics.diary.entries import SCALE
from analytics.measures.triggers.dose import Dose

HEIGHT = 260


def draw_dose(dose: Dose, unit: str, look: Look) -> go.Figure:
    """The difference in pain from a day with the usual amount, over the amounts that occurred.

    Args:
        dose: as measured.
        unit: of its amounts ("hours").
        look: LIGHT or DARK.
    """
    return go.Figure(
        data=_curve(dose, look),
        layout=lay_out(
            look,
            HEIGHT,
            xaxis=axis(look, f"Amount of the day, {unit} · {days_words(dose.n)}", nticks=7),
            yaxis=axis(
                look,
                f"Points of pain ({SCALE})",
                nticks=5,
                showgrid=True,
                gridcolor=look.border,
                zeroline=True,
                zerolinecolor=look.muted,
            ),
            shapes=[_middle(dose, look)],
            annotations=[
                note(look, "your usual", x=dose.knot, y=1, yref="paper", yanchor="top", xanchor="left", xshift=4)
            ],
        ),
    )


def _curve(dose: Dose, look: Look) -> list[go.Scatter]:
    amounts = [each.amount for each in dose.curve]
    edge = {"mode": "lines", "line": {"width": 0}, "hoverinfo": "skip"}
    return [
        go.Scatter(x=amounts, y=[each.low for each in dose.curve], **edge),
        go.Scatter(x=amounts, y=[each.high for each in dose.curve], fill="tonexty", fillcolor=look.sunken, **edge),
        go.Scatter(
            x=amounts,
            y=[each.difference for each in dose.curve],
            customdata=[[each.low, each.high] for each in dose.curve],
            mode="lines",
            line={"color": look.accent, "width": 3},
            hovertemplate="%{y:+.1f} points (%{customdata[0]:+.1f} to %{customdata[1]:+.1f})<extra></extra>",
        ),
    ]


def _middle(dose: Dose, look: Look) -> dict[str, object]:
    line = {"color": look.muted, "width": 1, "dash": "dot"}
    return {
        "type": "line",
        "x0": dose.knot,
        "x1": dose.knot,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
        "line": line,
    }
