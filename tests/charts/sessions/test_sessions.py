"""Draw: each bar is what the result says, and what is left is a dot and a range, never a bar."""

import pytest

from analytics.charts.look import LIGHT
from analytics.charts.sessions.sessions import draw_sessions
from analytics.measures.sessions.effects import Effect
from analytics.measures.statistics.answers import TooFew
from tests.made import SCORED, made_estimate, made_sessions

RIGHT_AFTER = Effect(0.3, None, None, made_estimate(-2.3, -2.7, -1.9, 31), SCORED)
NEXT_DAY = Effect(24, 8, 30, made_estimate(-1.8, -2.3, -1.3), made_estimate(-0.5, -1.2, 0.1))
BOTH = made_sessions(RIGHT_AFTER, NEXT_DAY)


def test_bars_are_what_pain_fell_by_and_what_would_have_come_anyway() -> None:
    bars = draw_sessions(BOTH, LIGHT).data[0]
    assert list(bars.x) == pytest.approx([2.3, 1.8, 1.3])
    assert bars.marker.color[-1] == LIGHT.border


def test_what_is_left_is_a_dot_and_a_range_on_the_same_axis() -> None:
    _, line, dot, _ = draw_sessions(BOTH, LIGHT).data
    assert list(dot.customdata[0]) == pytest.approx([0.5, -0.1, 1.2])
    assert list(line.x) == pytest.approx([-0.1, 1.2])
    assert dot.x[0] == pytest.approx(0.5)
    assert dot.marker.color == LIGHT.background


def test_right_after_has_its_three_numbers_too() -> None:
    left = Effect(0.3, None, None, made_estimate(-2.3, -2.7, -1.9, 31), made_estimate(-1.4, -1.9, -0.9, 31))
    bars, _, dot, *_ = draw_sessions(made_sessions(left), LIGHT).data
    assert list(bars.x) == pytest.approx([2.3, 0.9])
    assert list(dot.customdata[0]) == pytest.approx([1.4, 0.9, 1.9])


def test_before_and_after_alone_is_one_bar() -> None:
    figure = draw_sessions(made_sessions(RIGHT_AFTER), LIGHT)
    assert [list(trace.x) for trace in figure.data if trace.type == "bar"] == [[2.3]]
    assert not figure.layout.shapes


def test_a_rise_is_called_a_rise_and_goes_the_other_way() -> None:
    too_few = TooFew(12, 30, "entries of pain besides those before and after sessions")
    rise = Effect(0.3, None, None, made_estimate(0.4, 0.1, 0.7, 12), too_few)
    figure = draw_sessions(made_sessions(rise), LIGHT)
    assert list(figure.data[0].x) == [-0.4]
    assert "rose" in figure.data[-1].text[0]


def test_a_range_on_both_sides_says_which_end_is_more_pain() -> None:
    words = draw_sessions(BOTH, LIGHT).data[-1].text
    assert words[-1] == " <b>0.5</b>  left for the session, likely 1.2 less to 0.1 more"


def test_numbers_below_zero_have_a_minus_and_not_a_hyphen() -> None:
    left = Effect(24, 8, 30, made_estimate(-1.8, -2.3, -1.3), made_estimate(0.5, 0.1, 1.2))
    words = draw_sessions(made_sessions(left), LIGHT).data[-1].text
    assert words[-1] == " <b>−0.5</b>  left for the session, likely −1.2 to −0.1"


def test_the_axis_names_points_and_sessions() -> None:
    title = draw_sessions(BOTH, LIGHT).layout.xaxis.title.text
    assert title == "Points less pain (0 to 10) · 31 and 29 sessions"
