"""Everything about sessions: never a promise."""

from dataclasses import replace

from analytics.measures.sessions.effects import Effect
from analytics.measures.sessions.pressure import Pressure, TooMuch
from analytics.measures.sessions.prevention import Prevention
from analytics.measures.sessions.relief import Relief
from analytics.measures.sessions.responders import Responders
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.words.sessions.everything import tell_everything
from tests.made import made_estimate, made_sessions

LEFT = Effect(0.3, None, None, made_estimate(-1.8, -2.2, -1.4, 31), made_estimate(-1.4, -1.9, -0.9, 31))


def next_day(left: Estimate | TooFew, raw: Estimate | TooFew | None = None) -> Effect:
    return Effect(24.0, 8.0, 30.0, raw or made_estimate(-1.4, -1.9, -0.9, 27), left)


def relief(difference: Estimate) -> Relief:
    return Relief(39.2, 30.4, difference, 118, (0.5,), (0.4,))


def test_nothing_about_sessions_promises_or_shouts() -> None:
    for middle in (-2.0, 0.0, 2.0):
        found = made_estimate(middle, middle - 0.5, middle + 0.5)
        told = replace(
            made_sessions(replace(LEFT, left=found), next_day(found)), day_before=found, relief=relief(found),
            pressure=Pressure(found, found, found, TooMuch(0.01, found, 29)), soreness=found, range_of_motion=found,
            responders=Responders(14, 31, 0.29, 0.62), prevention=Prevention(9, 120, 14, 180),
        )  # fmt: skip
        for sentence in tell_everything(told):
            assert not {"cause", "causes", "proves", "cures", "heals"} & set(sentence.lower().split()), sentence
            assert "!" not in sentence
            assert "no effect" not in sentence
