"""Pressure, hold and minutes, as a person reads them."""

import pytest

from analytics.measures.sessions.pressure import Pressure, TooMuch
from analytics.measures.statistics.answers import TooFew
from analytics.words.sessions.pressure import tell_pressure
from tests.made import made_estimate

TOO_FEW_FOR_A_CURVE = TooFew(18, 25, "sessions with pressure and pain before and after written")


@pytest.mark.parametrize(
    ("pressure", "sentence"),
    [
        (
            Pressure(
                made_estimate(-0.2, -0.4, -0.02), made_estimate(0.01, -0.02, 0.03), None, TooMuch(0.3, None, 29)
            ),
            ("With one point more pressure, pain after tended to be 0.2 points lower (0.0 to 0.4). With ten seconds more "
            "of hold, the diary cannot tell: anything from −0.2 to +0.3 points fits. All this among sessions alike in "
            "the pain before and in the rest (29 sessions). The diary does not show a pressure from which on more makes "
            "it worse."),
        ),
        (
            Pressure(
                made_estimate(0.1, -0.2, 0.4), None, made_estimate(-0.03, -0.05, -0.01),
                TooMuch(0.01, made_estimate(5.8, 5.1, 6.5), 29),
            ),
            ("With one point more pressure, the diary cannot tell: anything from −0.2 to +0.4 points fits. With ten "
            "minutes more, pain after tended to be 0.3 points lower (0.1 to 0.5). All this among sessions alike in the "
            "pain before and in the rest (29 sessions). **Too much may make it worse**: pain after was lowest at a "
            "pressure of about 5.8 of 10 (5.1 to 6.5)."),
        ),
        (
            Pressure(made_estimate(0.1, -0.2, 0.4, 18), None, None, TOO_FEW_FOR_A_CURVE),
            ("With one point more pressure, the diary cannot tell: anything from −0.2 to +0.4 points fits. All this "
            "among sessions alike in the pain before and in the rest (18 sessions). Whether there is a too much: **Too "
            "early to say.** 18 sessions with pressure and pain before and after written so far; it takes 25, so seven "
            "more. Writing down pain before and after each session, and the day after, is what helps."),
        ),
    ],
)  # fmt: skip
def test_pressure_is_told_beside_the_pain_before(pressure: Pressure, sentence: str) -> None:
    assert tell_pressure(pressure) == sentence


def test_more_pain_with_more_pressure_is_not_held_against_pressure() -> None:
    worse = Pressure(made_estimate(0.2, 0.1, 0.3), None, None, TooMuch(0.3, None, 29))
    assert tell_pressure(worse).startswith(
        "With one point more pressure, pain after tended to be 0.2 points higher (0.1 to 0.3), which may well be because "
        "more pressure was chosen where it hurt more than the score says. All this"
    )


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (0.0, 0.4, "the diary cannot tell: anything from 0.0 to +0.4 points fits."),
        (-0.4, 0.0, "the diary cannot tell: anything from −0.4 to 0.0 points fits."),
        (0.1, 0.4, ("pain after tended to be 0.2 points higher (0.1 to 0.4), which may well be because more pressure was "
                    "chosen where it hurt more than the score says.")),
        (-0.4, -0.1, "pain after tended to be 0.2 points lower (0.1 to 0.4)."),
    ],
)  # fmt: skip
def test_a_step_of_pressure_is_clear_only_where_zero_does_not_fit(low: float, high: float, told: str) -> None:
    middle = 0.2 if high > 0.3 else -0.2
    found = Pressure(
        pressure=made_estimate(middle, low, high), hold_seconds=None, minutes=None, too_much=TooMuch(0.3, None, 29)
    )
    assert tell_pressure(found).startswith(f"With one point more pressure, {told} All this among")


def test_more_hold_or_minutes_that_go_with_more_pain_are_told_without_an_excuse() -> None:
    step = made_estimate(0.02, 0.01, 0.03)
    found = Pressure(pressure=step, hold_seconds=step, minutes=step, too_much=TooMuch(0.3, None, 29))
    assert "With ten seconds more of hold, pain after tended to be 0.2 points higher (0.1 to 0.3). " in tell_pressure(
        found
    )
    assert "With ten minutes more, pain after tended to be 0.2 points higher (0.1 to 0.3). All" in tell_pressure(found)


def test_a_best_pressure_is_told_within_the_scale() -> None:
    best = TooMuch(p=0.01, best=made_estimate(5.0, -1.0, 12.0), n=29)
    found = Pressure(pressure=made_estimate(0.1, -0.2, 0.4), hold_seconds=None, minutes=None, too_much=best)
    assert tell_pressure(found).endswith("at a pressure of about 5.0 of 10 (0.0 to 10.0).")
    assert tell_pressure(TooFew(3, 15, "sessions")).startswith("How hard: **Too early to say.** Three sessions so far")
