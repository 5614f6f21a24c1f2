"""Draw: each bar is what the result says, and what is left is a dot and a range, never a bar."""

import pytest

from analytics.charts.look import LIGHT
from analytics.charts.sessions import draw_sessions
from analytics.measures.answers import Estimate, TooFew
from analytics.measures.sessions import Effect, Sessions

RIGHT_AFTER = Effect(0.3, None, None, Estimate(-2.3, -2.7, -1.9, 0.001, 31))
NEXT_DAY = Effect(24, 8, 30, Estimate(-1.8, -2.3, -1.3, 0.001, 29), Estimate(-0.5, -1.2, 0.1, 0.1, 29))


def test_bars_are_what_pain_fell_by_and_what_would_have_come_anyway() -> None:
    bars = draw_sessions(Sessions(RIGHT_AFTER, NEXT_DAY, 31), LIGHT).data[0]
    assert list(bars.x) == pytest.approx([2.3, 1.8, 1.3])
    assert bars.marker.color[-1] == LIGHT.border


def test_what_is_left_is_a_dot_and_a_range_from_the_grey_bars_end() -> None:
    _, line, dot, _ = draw_sessions(Sessions(RIGHT_AFTER, NEXT_DAY, 31), LIGHT).data
    assert list(dot.customdata[0]) == pytest.approx([0.5, -0.1, 1.2])
    assert list(line.x) == pytest.approx([1.3 - 0.1, 1.3 + 1.2])
    assert dot.x[0] == pytest.approx(1.8)
    assert dot.marker.color == LIGHT.background


def test_before_and_after_alone_is_one_bar() -> None:
    too_few = TooFew(3, 8, "sessions with pain written before and the day after")
    figure = draw_sessions(Sessions(RIGHT_AFTER, Effect(24, 8, 30, too_few, too_few), 31), LIGHT)
    assert [list(trace.x) for trace in figure.data if trace.type == "bar"] == [[2.3]]
    assert not figure.layout.shapes


def test_a_rise_is_called_a_rise_and_goes_the_other_way() -> None:
    rise = Effect(0.3, None, None, Estimate(0.4, 0.1, 0.7, 0.01, 12))
    too_few = TooFew(0, 8, "sessions")
    figure = draw_sessions(Sessions(rise, Effect(24, 8, 30, too_few), 12), LIGHT)
    assert list(figure.data[0].x) == [-0.4]
    assert "rose" in figure.data[-1].texttemplate[0]


def test_the_axis_names_points_and_sessions() -> None:
    title = draw_sessions(Sessions(RIGHT_AFTER, NEXT_DAY, 31), LIGHT).layout.xaxis.title.text
    assert title == "Points of pain (0 to 10) · 29 and 31 sessions"
