"""One step of a trigger, as a person reads it: its name, its unit, and what is more of it."""

import pytest

from analytics.measures.triggers.triggers import Trigger
from analytics.words.triggers.amounts import amount_of, is_amount, label, more_of, thing, trigger_name
from tests.made import made_estimate

ANSWER = made_estimate(0.3, 0.1, 0.5)


@pytest.mark.parametrize(
    ("trigger", "unit", "name", "more", "axis"),
    [
        ("sitting_minutes", "60 minutes", "Sitting, per hour", "one more hour of sitting", ("Sitting, hours", 60.0)),
        ("exercise", "30 minutes", "Exercise, per 30 minutes", "30 more minutes of exercise", ("Exercise, minutes", 1.0)),
        ("steps", "1,000 steps", "Steps, per 1,000 steps", "1,000 more steps", ("Steps", 1.0)),
        ("smoking", "1 cigarette", "Smoking, per cigarette", "one more cigarette", ("Smoking, cigarettes", 1.0)),
        ("coffee", "1", "Coffee, per cup", "one more cup of coffee", ("Coffee, cups", 1.0)),
        ("sleep_quality", "1 point", "Sleep quality, per point", "one more point of sleep quality", ("Sleep quality, 0–10", 1.0)),
        ("stress", "1", "Stress, per point", "one more point of stress", ("Stress, 0–10", 1.0)),
        ("posture: sofa", "yes", "Posture “sofa”", "the posture “sofa”", ("Posture “sofa”", 1.0)),
        ("driving", "yes", "Driving", "driving", ("Driving, hours", 60.0)),  # only named, never with how much
        ("weather", "yes", "A change of weather", "a change of weather", ("A change of weather", 1.0)),
        ("my *tea*", "2 pots", "My *tea*, per 2 pots", "2 more pots of my \\*tea\\*", ("My *tea*", 1.0)),
    ],
)  # fmt: skip
def test_a_step_reads_as_one_says_it(trigger: str, unit: str, name: str, more: str, axis: tuple[str, float]) -> None:
    found = Trigger(trigger=trigger, when="same_day", answer=ANSWER, unit=unit)
    assert (trigger_name(found), more_of(found), amount_of(found)) == (name, more, axis)
    assert is_amount(found) is ("per" in name.split())
    assert name.startswith(label(trigger)[:1].upper() + label(trigger)[1:])


def test_several_that_cannot_be_told_apart_are_said_together_or_one_rather_than_the_other() -> None:
    together = Trigger(
        trigger="a", when="same_day", answer=ANSWER, unit="60 minutes",
        joined=("sitting_minutes", "screen_time", "driving"),
    )  # fmt: skip
    apart = Trigger(
        trigger="b", when="same_day", answer=ANSWER, joined=("posture: sofa", "posture: car", "sleep"),
        against=("posture: car",),
    )  # fmt: skip
    assert (thing(together), trigger_name(together), more_of(together)) == (
        "sitting, screen time and driving",
        "Sitting, screen time and driving together",
        "one more hour of sitting and the screen time and driving that goes with it",
    )
    assert (thing(apart), trigger_name(apart), more_of(apart)) == (
        "sofa and sleep rather than car",
        "Sofa and sleep rather than car",
        "the posture “sofa” and the sleep that goes with it instead of the posture “car”",
    )
