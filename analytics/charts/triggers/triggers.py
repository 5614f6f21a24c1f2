"""Draw what goes with worse days: a row a trigger, its difference in pain as a dot and its likely range as a bar.

The name stands above its bar and the verdict at the right on the same line, so that a phone holds both. Clear rows
come first. A filled dot is clear, an open one cannot be told yet; thin and grey below it, the other of the two days.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from analytics.charts.look import Look, axis, days_words, lay_out, note
from analytics.diary.factors import When
from analytics.measures.statistics.answers import Estimate
from analytics.measures.triggers.triggers import Trigger, Triggers

ROW_HEIGHT = 58
# Where a row's words, its bar and that of the other day stand, in rows above its line.
WORDS_AT, BAR_AT, OTHER_AT = 0.3, -0.02, -0.24
LONGEST_NAME = 29
WHEN_WORDS: dict[When, str] = {"same_day": "the same day", "next_day": "the day after"}


@dataclass(frozen=True, slots=True)
class _Row:
    asked: Trigger
    answer: Estimate
    level: int
    other: Trigger | None

    @property
    def clear(self) -> bool:
        return self.asked.verdict == "likely"

    @property
    def beside(self) -> Estimate | None:
        """The answer for the other of the two days."""
        return self.other.answer if self.other and isinstance(self.other.answer, Estimate) else None


def draw_triggers(
    triggers: Triggers, names: Mapping[str, str], verdicts: Mapping[str, str], look: Look, when: When
) -> go.Figure:
    """A forest of the triggers that were answered.

    Args:
        triggers: as measured; those without an answer take no row.
        names: how each trigger is read, by its name.
        verdicts: the verdict in words, by the trigger's name.
        look: LIGHT or DARK.
        when: the same day or the day after.
    """
    rows = _rows(triggers, when)
    low, high, ticks = _scale(rows)
    data = [trace for clear in (True, False) for trace in _marks(rows, names, look, clear=clear)]
    data += _others(rows, names, look)
    height = ROW_HEIGHT * max(len(rows), 1) + 60
    title = f"Difference in pain {WHEN_WORDS[when]}, in points · {days_words(triggers.days)}"
    return go.Figure(
        data=data,
        layout=lay_out(
            look,
            height,
            hovermode="closest",
            xaxis=axis(
                look, title, range=[low, high], tickvals=ticks, ticktext=[_tick_words(tick, ticks) for tick in ticks]
            ),
            yaxis=axis(look, "", visible=False, range=[-len(rows) + 0.4, 0.6]),
            shapes=[_zero_line(look)],
            annotations=[
                *(words for row in rows for words in _words(row, names, verdicts, look)),
                *_other_words(rows, look),
            ],
        ),
    )


def _rows(triggers: Triggers, when: When) -> list[_Row]:
    """Clear first, then unclear, each in the order of the result."""
    answered = [
        (asked, asked.answer) for asked in triggers.asked if asked.when == when and isinstance(asked.answer, Estimate)
    ]
    others = {asked.trigger: asked for asked in triggers.asked if asked.when != when}
    ordered = sorted(answered, key=lambda pair: pair[0].verdict != "likely")
    return [_Row(asked, answer, -level, others.get(asked.trigger)) for level, (asked, answer) in enumerate(ordered)]


def _marks(rows: Sequence[_Row], names: Mapping[str, str], look: Look, *, clear: bool) -> list[go.Scatter]:
    """The bars and the dots of the clear or of the unclear rows."""
    drawn = [row for row in rows if row.clear == clear]
    colour = look.accent if clear else look.dots
    marker = {"size": 12, "color": colour if clear else look.background, "line": {"color": colour, "width": 2}}
    said = [f"{note(look, names[row.asked.trigger])['text']}, {WHEN_WORDS[row.asked.when]}" for row in drawn]
    marks = [(row.answer, row.level + BAR_AT) for row in drawn]
    return _bars_and_dots(marks, said, marker, {"color": colour, "width": 3 if clear else 2})


def _others(rows: Sequence[_Row], names: Mapping[str, str], look: Look) -> list[go.Scatter]:
    """The same of the other of the two days, thin and grey."""
    drawn = [(row, row.other, row.beside) for row in rows if row.other and row.beside]
    clear = [other.verdict == "likely" for _, other, _ in drawn]
    fill = [look.muted if each else look.background for each in clear]
    marker = {"size": 7, "symbol": "diamond", "color": fill, "line": {"color": look.muted, "width": 1.2}}
    said = [f"{note(look, names[row.asked.trigger])['text']}, {WHEN_WORDS[other.when]}" for row, other, _ in drawn]
    marks = [(answer, row.level + OTHER_AT) for row, _, answer in drawn]
    return _bars_and_dots(marks, said, marker, {"color": look.muted, "width": 1.2})


def _bars_and_dots(
    marks: Sequence[tuple[Estimate, float]], said: Sequence[str], marker: dict[str, Any], line: dict[str, Any]
) -> list[go.Scatter]:
    bars = go.Scatter(
        x=[end for answer, _ in marks for end in (answer.low, answer.high, None)],
        y=[end for _, level in marks for end in (level, level, None)],
        mode="lines",
        line=line,
        hoverinfo="skip",
    )
    dots = go.Scatter(
        x=[answer.estimate for answer, _ in marks],
        y=[level for _, level in marks],
        customdata=[[answer.low, answer.high, answer.n] for answer, _ in marks],
        text=said,
        mode="markers",
        marker=marker,
        hovertemplate=(
            "%{text}<br>%{x:+.2f} points, likely %{customdata[0]:+.2f} to %{customdata[1]:+.2f}"
            "<br>%{customdata[2]} days<extra></extra>"
        ),
    )
    return [bars, dots]


def _words(
    row: _Row, names: Mapping[str, str], verdicts: Mapping[str, str], look: Look
) -> tuple[dict[str, object], dict[str, object]]:
    """The name at the left and the verdict at the right, on the page's colour so that no line strikes them through."""
    place = {"xref": "paper", "y": row.level + WORDS_AT, "yanchor": "middle", "bgcolor": look.background}
    colour = look.muted if not row.clear else look.more if row.answer.estimate > 0 else look.less
    verdict = note(look, verdicts[row.asked.trigger], x=1, xanchor="right", **place)
    if row.clear:
        verdict["text"] = f"<b>{verdict['text']}</b>"
    name = note(look, _short(names[row.asked.trigger]), x=0, xanchor="left", **place)
    return name | {"font": {"size": 14, "color": look.text}}, verdict | {"font": {"size": 14, "color": colour}}


def _other_words(rows: Sequence[_Row], look: Look) -> list[dict[str, object]]:
    """Where the other day's answer is clear, its verdict too."""
    place = {"x": 1, "xref": "paper", "xanchor": "right", "yanchor": "middle", "bgcolor": look.background}
    return [
        note(look, f"◆ {'more' if row.beside.estimate > 0 else 'less'} pain", y=row.level + OTHER_AT, **place)
        for row in rows
        if row.other and row.beside and row.other.verdict == "likely"
    ]


def _short(name: str) -> str:
    """A name as a phone can show it beside the verdict; whole under the finger and in the numbers."""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def _zero_line(look: Look) -> dict[str, object]:
    return {
        "type": "line",
        "x0": 0,
        "x1": 0,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": {"color": look.muted, "width": 1},
        "layer": "below",
    }


def _scale(rows: Sequence[_Row]) -> tuple[float, float, list[float]]:
    """The ends of the axis and at most six ticks, zero among them."""
    drawn = [each for row in rows for each in (row.answer, row.beside) if each]
    low = min([each.low for each in drawn] + [-0.1])
    high = max([each.high for each in drawn] + [0.1])
    step = next((step for step in (0.1, 0.2, 0.5, 1.0, 2.0, 5.0) if (high - low) / step <= 4), 10.0)
    ticks = [tick * step for tick in range(-10, 11) if low - step / 2 <= tick * step <= high + step / 2]
    low, high = min(low, ticks[0]), max(high, ticks[-1])
    room = (high - low) * 0.09
    return low - room, high + room, ticks


def _tick_words(tick: float, ticks: Sequence[float]) -> str:
    """A tick as it is read: "0.5 less", "no difference", "0.5 more"."""
    if tick == 0:
        return "no difference" if len(ticks) <= 4 else "none"
    return f"{abs(tick):g} {'more' if tick > 0 else 'less'}"
