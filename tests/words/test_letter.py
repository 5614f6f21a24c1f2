"""What the therapist's page alone says: exact sentences, never more than an interval allows, never an invented wish."""

from datetime import date

import pytest

from analytics.measures.places.places import PlacePain
from analytics.measures.sessions.effects import NEXT_DAY, SAME_DAY, Effect
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.sessions.timeline import AFTER_HOURS
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.trend.comparison import Comparison, Stretch
from analytics.measures.trend.since import Since
from analytics.measures.triggers.triggers import Trigger
from analytics.words.letter import (
    tell_beside,
    tell_effect,
    tell_elsewhere,
    tell_few_since,
    tell_given,
    tell_remaining,
    tell_since,
    tell_verdict,
    tell_wish,
)


@pytest.mark.parametrize(
    ("pressure", "kind", "places", "told"),
    [
        (7, "massage", "neck, right", "Shall we go on with firm pressure on the right of my neck?"),
        (3, "massage", "lower back", "Shall we go on with light pressure on my lower back?"),
        (5, "massage", "", "Shall we go on with medium pressure?"),
        (None, "Swedish massage", "neck, left; hip", "Shall we go on with Swedish massage on the left of my neck and my hip?"),
        (7, "massage", "top of shoulder, left", "Shall we go on with firm pressure (top of shoulder, left)?"),
        (7, "massage", "my spot", "Shall we go on with firm pressure (my spot)?"),
    ],
)  # fmt: skip
def test_the_wish_says_what_was_done_last(pressure: float | None, kind: str, places: str, told: str) -> None:
    assert tell_wish(pressure, kind, places) == told


@pytest.mark.parametrize("pressure", [3, 5, 7, None])
@pytest.mark.parametrize("kind", ["massage", "deep tissue massage"])
@pytest.mark.parametrize(
    ("places", "told"),
    [
        ("neck, right", "Shall we go on with the right of my neck?"),
        ("neck, left; hip", "Shall we go on with the left of my neck and my hip?"),
        ("top of shoulder, left", "Shall we go on (top of shoulder, left)?"),
        ("", "Where shall we go on?"),
    ],
)
def test_with_something_to_be_careful_about_no_pressure_is_proposed(
    pressure: float | None, kind: str, places: str, told: str
) -> None:
    assert tell_wish(pressure, kind, places, is_careful=True) == told


@pytest.mark.parametrize(
    ("treated", "told"),
    [
        ("neck, right", "elsewhere, perhaps: head"),
        ("", "elsewhere, perhaps: hip"),
        ("head", "elsewhere, perhaps: neck, right"),
    ],
)
def test_elsewhere_is_what_hurts_most_beside_the_place_worked_on(treated: str, told: str) -> None:
    pains = (("neck", "right", 5.0), ("hip", None, 5.5), ("head", None, 6.0))
    places = [PlacePain(name, side, mean, 8.0, 9) for name, side, mean in pains]
    named = [each for each in places if each.region != "hip" or not treated]
    assert tell_elsewhere(named, treated) == told
    assert tell_elsewhere(named[:1], "neck, right") == "elsewhere"


@pytest.mark.parametrize(
    ("difference", "told"),
    [
        (Estimate(-1.0, -1.5, -0.5, 0.01, 30), "↓ Lower"),
        (Estimate(1.0, 0.5, 1.5, 0.01, 30), "↑ Higher"),
        (Estimate(-1.0, -2.1, 0.1, 0.2, 30), "→ Not clearly different"),
        (Estimate(-0.3, -0.4, -0.2, 0.01, 30), "→ About the same"),
        (Estimate(0.1, -0.3, 0.4, 0.7, 30), "→ About the same"),
        (TooFew(5, 10, "days"), "Too few days to compare"),
    ],
)
def test_the_verdict_says_no_more_than_the_interval_allows(difference: Estimate | TooFew, told: str) -> None:
    assert tell_verdict(difference, 5.0) == told


def test_what_is_compared_and_on_how_many_days() -> None:
    now = Stretch(date(2026, 10, 22), date(2026, 10, 31), 3.5, 9, 5.0, 0)
    before = Stretch(date(2026, 10, 12), date(2026, 10, 21), 4.2, 8, 6.0, 0)
    since = Since("session", date(2026, 10, 21), now, before, TooFew(9, 10, "days"))
    told = "Average of the 10 days since the session on 21 Oct 2026 (9 written); 4.2 in the 10 up to it (8 written)."
    assert tell_since(since) == f"{told} People go when it hurts, so part of a fall comes by itself."
    page = Since("page", since.on, now, None, since.difference)
    assert tell_since(page) == "Average of the 10 days since the last page on 21 Oct 2026 (9 written)."
    assert tell_few_since(page) == (
        "3.5 on average in the 10 days since the last page on 21 Oct 2026 (9 written): too few to compare."
    )
    assert tell_beside(Comparison(before, now, UNCLEAR)) == (
        "Average of the 10 days to 31 Oct 2026 (9 written); 4.2 in the 10 before (8 written)."
    )


UNCLEAR, FEW = Estimate(-0.1, -0.5, 0.4, 0.7, 27), TooFew(6, 8, "sessions")
CANNOT = "The next day: **the diary cannot tell**."
LOWER = "**Right after, pain was 1.2 points lower** (33 sessions)."


def raw(points: float) -> Estimate:
    return Estimate(points, points - 0.4, points + 0.4, 0.001, 33)


@pytest.mark.parametrize(
    ("shown", "left", "told"),
    [
        (raw(-1.2), Estimate(-0.6, -0.9, -0.4, 0.001, 33), (f"{LOWER} About 0.6 of that comes by itself, because one goes "
         f"when it hurts; 0.6 may be the session's own (likely 0.4 to 0.9). {CANNOT}")),
        # Rounded, the parts are what was seen: 0.7 and 0.5, though 1.16 - 0.74 is 0.4.
        (raw(-1.16), Estimate(-0.74, -0.9, -0.4, 0.001, 33), (f"{LOWER} About 0.5 of that comes by itself, because one goes "
         f"when it hurts; 0.7 may be the session's own (likely 0.4 to 0.9). {CANNOT}")),
        (raw(-1.2), Estimate(-1.2, -1.5, -0.9, 0.001, 33), (f"{LOWER} Without it, pain would have been about the same as "
         f"before; 1.2 may be the session's own (likely 0.9 to 1.5). {CANNOT}")),
        (raw(-1.2), Estimate(-1.5, -1.9, -0.9, 0.001, 33), (f"{LOWER} Without it, pain would have been about 0.3 points "
         f"higher; 1.5 may be the session's own (likely 0.9 to 1.9). {CANNOT}")),
        (raw(-1.2), Estimate(-0.04, -0.07, -0.01, 0.04, 33), (f"{LOWER} About 1.2 of that comes by itself, because one goes "
         f"when it hurts; less than 0.1 may be the session's own (likely 0.0 to 0.1). {CANNOT}")),
        (raw(-1.2), Estimate(-0.6, -0.9, 0.0, 0.05, 33), (f"{LOWER} Whether the session did it, **the diary cannot tell**. "
         f"{CANNOT}")),
        (raw(-1.2), Estimate(0.6, 0.2, 0.9, 0.01, 33), (f"{LOWER} Whether the session did it, **the diary cannot tell**. "
         f"{CANNOT}")),
        (raw(-1.2), FEW, f"{LOWER} How much of that comes by itself is not known yet. {CANNOT}"),
        (raw(0.5), UNCLEAR, ("**Right after, pain was 0.5 points higher** (33 sessions). Whether the session did it, **the "
         f"diary cannot tell**. {CANNOT}")),
        (FEW, FEW, f"Right after: too few sessions to tell, 6 of 8. {CANNOT}"),
    ],
)  # fmt: skip
def test_what_may_be_the_sessions_own_is_never_more_than_was_measured(
    shown: Estimate | TooFew, left: Estimate | TooFew, told: str
) -> None:
    assert tell_remaining(asked(Effect(AFTER_HOURS, None, None, shown, left))) == told


def asked(right_after: Effect, next_day: Estimate | TooFew = UNCLEAR) -> Sessions:
    same_day, next_one = (Effect(hours, 1, 30, UNCLEAR, next_day) for hours in (SAME_DAY, NEXT_DAY))
    few = TooFew(0, 8, "sessions")
    return Sessions((right_after, same_day, next_one), (), None, few, few, few, few, few, None, few, (), (), (), 33)


def test_the_next_day_and_how_many_one_gave_oneself() -> None:
    right_after = Effect(AFTER_HOURS, None, None, raw(-1.2), FEW)
    own = Estimate(-0.5, -0.8, -0.2, 0.01, 27)
    assert tell_remaining(asked(right_after, own), 9) == (
        "**Right after, pain was 1.2 points lower** (33 sessions, 9 of them by oneself). How much of that comes by itself "
        "is not known yet. The next day, 0.5 may be the session's own (likely 0.2 to 0.8)."
    )
    assert tell_remaining(asked(right_after, FEW)).endswith("The next day: too few sessions to tell, 6 of 8.")


@pytest.mark.parametrize(
    ("by", "usual", "told"),
    [("therapist", None, "by a therapist"), ("self", None, "by oneself"), ("self", "self", ""), ("Anna", None, "")],
)
def test_who_gave_it_is_never_a_name(by: str, usual: str | None, told: str) -> None:
    assert tell_given(by, usual) == told


@pytest.mark.parametrize(
    ("names", "unit", "told"),
    [
        (("sleep",), "1 hour", ("Sleep", "each hour more: less pain, the day after")),
        (("heavy lifting",), "yes", ("Heavy lifting", "less pain, the day after")),
        (("posture: bed",), "yes", ("Lying in bed", "less pain, the day after")),
        (("posture: hammock",), "yes", ("Posture “hammock”", "less pain, the day after")),
        (("sleep", "coffee"), "1 hour", ("Sleep and coffee together", "less pain, the day after")),
    ],
)
def test_an_effect_is_told_per_step_and_a_posture_as_one_speaks_of_it(
    names: tuple[str, ...], unit: str, told: tuple[str, str]
) -> None:
    less = Estimate(-0.3, -0.4, -0.2, 0.01, 90)
    trigger = Trigger(names[0], "next_day", less, unit, joined=names if names[1:] else ())
    assert tell_effect(trigger, less) == told
