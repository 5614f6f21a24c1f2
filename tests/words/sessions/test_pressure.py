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
