"""Draw: the hours after a session and how long relief lasts are what the results say."""

from dataclasses import replace

import pytest

from analytics.charts.look import LIGHT
from analytics.charts.sessions.effects import draw_effects
from analytics.charts.sessions.relief import draw_relief
from analytics.measures.sessions.effects import Effect
from analytics.measures.sessions.relief import Relief
from analytics.measures.sessions.terms import CurvePoint
from tests.made import SCORED, made_estimate, made_sessions

RIGHT_AFTER = Effect(0.3, None, None, made_estimate(-1.8, -2.2, -1.4, 31), made_estimate(-1.4, -1.9, -0.9, 31))
NEXT_DAY = Effect(24.0, 8.0, 30.0, made_estimate(-1.4, -1.9, -0.9, 27), made_estimate(-0.2, -0.8, 0.4, 27))
CURVE = (CurvePoint(0.3, -1.4, -1.9, -0.9), CurvePoint(24.0, -0.3, -0.6, 0.0))
SESSIONS = replace(made_sessions(RIGHT_AFTER, NEXT_DAY), curve=CURVE)
STILL, WITHOUT = tuple(1 - hour / 100 for hour in range(1, 73)), tuple(1 - hour / 90 for hour in range(1, 73))
RELIEF = Relief(39.2, 30.4, made_estimate(8.8, 1.2, 16.4, 24), 53, STILL, WITHOUT)


def test_the_line_and_its_band_are_the_curve() -> None:
    low, high, line, _ = draw_effects(SESSIONS, LIGHT).data
    assert list(line.x) == [0.3, 24.0]
    assert list(line.y) == [-1.4, -0.3]
    assert (list(low.y), list(high.y)) == ([-1.9, -0.6], [-0.9, 0.0])


def test_dots_are_the_numbers_filled_where_clear() -> None:
    dots = draw_effects(SESSIONS, LIGHT).data[-1]
    assert list(dots.x) == [0.3, 19.0]
    assert list(dots.y) == [-1.4, -0.2]
    assert list(dots.marker.color) == [LIGHT.accent, LIGHT.background]
    assert list(dots.error_y.array) == pytest.approx([0.5, 0.6])
    assert list(dots.error_y.arrayminus) == pytest.approx([0.5, 0.6])


def test_what_is_not_known_has_no_dot() -> None:
    untold = replace(RIGHT_AFTER, left=SCORED)
    assert list(draw_effects(made_sessions(untold, NEXT_DAY), LIGHT).data[-1].y) == [-0.2]


def test_relief_falls_from_all_to_what_is_left_beside_no_session() -> None:
    without, after = draw_relief(RELIEF, LIGHT).data
    assert list(after.y) == pytest.approx([100, *(100 * each for each in STILL)])
    assert list(without.y) == pytest.approx([100, *(100 * each for each in WITHOUT)])
    assert without.line.dash != after.line.dash


def test_words_at_the_lines_ends_keep_apart() -> None:
    same = replace(RELIEF, still_untreated=STILL)
    heights = [each.y for each in draw_relief(same, LIGHT).layout.annotations]
    assert abs(heights[0] - heights[1]) == pytest.approx(8)


def test_axes_name_unit_and_number() -> None:
    hours, relief = draw_effects(SESSIONS, LIGHT).layout, draw_relief(RELIEF, LIGHT).layout
    assert hours.xaxis.title.text == "Hours after a session · 31 sessions"
    assert hours.yaxis.title.text == "Points of pain (0 to 10)"
    assert relief.xaxis.title.text == "Hours · 24 sessions, 53 times without one"
    assert relief.yaxis.title.text == "Lower than before, % of times"
