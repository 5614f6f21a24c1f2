"""Hours of relief, never alone."""

import pytest

from analytics.measures.sessions.relief import Relief
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.words.sessions.relief import tell_relief
from tests.made import made_estimate


def relief(difference: Estimate) -> Relief:
    return Relief(39.2, 30.4, difference, 118, (0.5,), (0.4,))


BESIDE = (
    "After a session pain stays below its level before for **39 hours** of the 72 looked at; after the same pain without "
    "a session, for **30 hours** (29 sessions, 118 times without one). "
)


@pytest.mark.parametrize(
    ("difference", "sentence"),
    [
        (made_estimate(8.8, 1.2, 16.9), "What is left for the session itself: **9 hours more** (1 to 17 hours)."),
        (
            made_estimate(8.8, -2.2, 19.9),
            "Whether that differs, **the diary cannot tell**: anything from 2 fewer to 20 more hours fits.",
        ),
        (
            made_estimate(-8.8, -16.9, -1.2),
            ("That is less, not more; it may well be because you go when it hurts more than the scores say, so **the "
            "diary cannot tell** whether it helps."),
        ),
    ],
)  # fmt: skip
def test_hours_of_relief_never_stand_without_those_of_no_session(difference: Estimate, sentence: str) -> None:
    assert tell_relief(relief(difference)) == BESIDE + sentence
    assert tell_relief(relief(difference)).index("39 hours") < tell_relief(relief(difference)).index("30 hours")


def test_relief_that_cannot_be_compared_tells_no_hours() -> None:
    told = tell_relief(TooFew(4, 10, "sessions with two times of the same pain and no session to compare with"))
    assert told == (
        "How long relief lasts: **Too early to say.** Four sessions with two times of the same pain and no session to compare with so far; "
        "it takes 10, so six more. Writing down pain before and after each session, and the day after, is what helps."
    )
