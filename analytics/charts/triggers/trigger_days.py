"""Draw the days behind one answer: a dot a day, the line that the answer draws, and its band."""

from collections.abc import Sequence

import plotly.graph_objects as go

from analytics.charts.look import Look, axis, days_words, lay_out, note
from analytics.diary.date_words import day
from analytics.diary.entries import SCALE
from analytics.measures.triggers.trigger_days import Level, TriggerDay, TriggerDays

HEIGHT, MOST_DOTS = 320, 366
# Days of the same amount are spread a little, by their number: the golden ratio keeps neighbours apart.
SPREAD, GOLDEN = 0.5, 0.618034


def draw_trigger_days(found: TriggerDays, amount: str, pain: str, look: Look) -> go.Figure:
    """Pain against the amount of a trigger.

    Args:
        found: as measured.
        amount: what the amount is, with its unit ("Sitting, hours").
        pain: whose pain it is ("Pain the same day").
        look: LIGHT or DARK.
    """
    step = -(-len(found.days) // MOST_DOTS)
    thinned = "" if step == 1 else f", one dot for every {step}"
    columns = bool(found.levels)
    return go.Figure(
        data=[
            *([] if columns else _band(found, look)),
            _dots(found.days[::step], look, columns=columns),
            *(_means(found.levels, look) if columns else []),
        ],
        layout=lay_out(
            look,
            HEIGHT,
            hovermode="closest",
            xaxis=axis(look, f"{amount} · {days_words(len(found.days))}{thinned}", **_columns(found.levels)),
            yaxis=axis(
                look,
                f"{pain}, {SCALE}",
                range=[-0.5, 10.5],
                tickvals=[0, 2, 4, 6, 8, 10],
                showgrid=True,
                gridcolor=look.border,
            ),
            annotations=[_mean_words(each, look) for each in found.levels],
        ),
    )


def _columns(levels: Sequence[Level]) -> dict[str, object]:
    """A column for the days without and one for the days with it."""
    if not levels:
        return {"nticks": 7}
    lowest = min(each.amount for each in levels)
    words = ["without" if each.amount == lowest and len(levels) > 1 else "with" for each in levels]
    ticks = [f"{word}<br>{days_words(each.n)}" for word, each in zip(words, levels, strict=True)]
    places = [each.amount for each in levels]
    return {"tickvals": places, "ticktext": ticks, "range": [min(places) - 0.7, max(places) + 0.7]}


def _dots(days: Sequence[TriggerDay], look: Look, *, columns: bool) -> go.Scatter:
    spread = [((number * GOLDEN) % 1 - 0.5) * SPREAD if columns else 0.0 for number in range(len(days))]
    return go.Scatter(
        x=[each.amount + aside for each, aside in zip(days, spread, strict=True)],
        y=[each.pain for each in days],
        customdata=[[each.day.isoformat(), day(each.day), each.amount] for each in days],
        mode="markers",
        marker={"color": look.dots, "size": 6, "opacity": 0.7},
        hovertemplate="%{customdata[1]}: %{customdata[2]:.3~g}, pain %{y:.1f}<extra></extra>",
    )


def _band(found: TriggerDays, look: Look) -> list[go.Scatter]:
    amounts = [each.amount for each in found.line]
    edge = {"mode": "lines", "line": {"width": 0}, "hoverinfo": "skip"}
    line = {"color": look.accent, "width": 3}
    return [
        go.Scatter(x=amounts, y=[each.low for each in found.line], **edge),
        go.Scatter(x=amounts, y=[each.high for each in found.line], fill="tonexty", fillcolor=look.sunken, **edge),
        go.Scatter(x=amounts, y=[each.pain for each in found.line], mode="lines", line=line, hoverinfo="skip"),
    ]


def _means(levels: Sequence[Level], look: Look) -> list[go.Scatter]:
    """The mean of each column as a short line."""
    return [
        go.Scatter(
            x=[each.amount - SPREAD / 2, each.amount + SPREAD / 2],
            y=[each.mean, each.mean],
            mode="lines",
            line={"color": look.accent, "width": 3},
            hoverinfo="skip",
        )
        for each in levels
    ]


def _mean_words(level: Level, look: Look) -> dict[str, object]:
    place = {"x": level.amount + SPREAD / 2, "y": level.mean, "xanchor": "left", "yanchor": "middle", "xshift": 6}
    return note(look, f"{level.mean:.1f}", **place) | {"font": {"size": 15, "color": look.accent}}
