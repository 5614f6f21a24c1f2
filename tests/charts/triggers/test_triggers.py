"""Draw: the forest holds the answers' own numbers, clear rows first, and no user's word reaches it as markup."""

from dataclasses import replace

import pytest

from analytics.charts.look import LIGHT
from analytics.charts.triggers.triggers import draw_triggers
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.triggers.triggers import Trigger, Triggers

OPEN = Trigger("stress", "same_day", Estimate(0.2, -0.1, 0.5, 0.2, 280), verdict="cannot_tell")
CLEAR = Trigger("sitting_minutes", "same_day", Estimate(0.3, 0.1, 0.5, 0.004, 290), verdict="likely")
TOO_FEW = Trigger("weather", "same_day", TooFew(3, 5, "days with weather"))
NEXT_DAY = Trigger("sitting_minutes", "next_day", Estimate(0.0, -0.2, 0.2, 0.9, 270))
TRIGGERS = Triggers((OPEN, CLEAR, TOO_FEW, NEXT_DAY), 301)
NAMES = {"stress": "Stress", "sitting_minutes": "Sitting", "weather": "Weather"}
VERDICTS = {"stress": "can't tell yet", "sitting_minutes": "more pain"}


def test_dots_and_ranges_are_the_answers_own_clear_first() -> None:
    clear_bars, clear, open_bars, unclear, *_ = draw_triggers(TRIGGERS, NAMES, VERDICTS, LIGHT, "same_day").data
    assert (list(clear.x), list(clear_bars.x)) == ([0.3], [0.1, 0.5, None])
    assert (list(unclear.x), list(open_bars.x)) == ([0.2], [-0.1, 0.5, None])
    assert clear.y[0] > unclear.y[0]


def test_a_clear_dot_is_filled_and_an_unclear_one_open() -> None:
    _, clear, _, unclear, *_ = draw_triggers(TRIGGERS, NAMES, VERDICTS, LIGHT, "same_day").data
    assert clear.marker.color == LIGHT.accent
    assert unclear.marker.color == LIGHT.background


def test_the_other_day_stands_below_thin_and_grey() -> None:
    _, clear, _, _, bars, dots = draw_triggers(TRIGGERS, NAMES, VERDICTS, LIGHT, "same_day").data
    assert (list(dots.x), list(bars.x)) == ([0.0], [-0.2, 0.2, None])
    assert dots.y[0] < clear.y[0]
    assert dots.marker.color == (LIGHT.background,)
    assert dots.text == ("Sitting, the day after",)


def test_name_and_verdict_stand_on_the_page_colour() -> None:
    words = draw_triggers(TRIGGERS, NAMES, VERDICTS, LIGHT, "same_day").layout.annotations
    assert [each.text for each in words] == ["Sitting", "<b>more pain</b>", "Stress", "can&#x27;t tell yet"]
    assert {each.bgcolor for each in words} == {LIGHT.background}


def test_the_axis_says_when_what_and_how_many_days() -> None:
    axis = draw_triggers(TRIGGERS, NAMES, VERDICTS, LIGHT, "same_day").layout.xaxis
    assert axis.title.text == "Difference in pain the same day, in points · 301 days"
    assert "no difference" in axis.ticktext
    assert axis.ticktext[-1].endswith("more")


@pytest.mark.parametrize("payload", ["<a href='http://x'>x</a>", "<img src=x>", "a & b"])
def test_a_persons_own_word_is_escaped_in_label_and_hover(payload: str) -> None:
    triggers = Triggers((replace(CLEAR, trigger="own"),), 30)
    figure = draw_triggers(triggers, {"own": payload}, {"own": "more pain"}, LIGHT, "same_day")
    shown = [each.text for each in figure.layout.annotations] + [word for t in figure.data for word in t.text or ()]
    assert shown
    assert all("<a" not in word and "<img" not in word and "& " not in word for word in shown)


def test_nothing_answered_is_an_empty_figure() -> None:
    figure = draw_triggers(Triggers((TOO_FEW,), 30), NAMES, VERDICTS, LIGHT, "same_day")
    assert all(not trace.x for trace in figure.data)
