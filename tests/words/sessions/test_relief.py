"""Hours of relief, never alone."""

import pytest

from analytics.measures.sessions.relief import Relief
from analytics.measures.sessions.what_followed import WhatFollowed
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.words.sessions.relief import hours_until_back, tell_back, tell_relief
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


@pytest.mark.parametrize(
    ("became", "told", "short"),
    [
        (WhatFollowed(), "", "–"),
        (WhatFollowed(hours=22.4, is_back=True), "as high as before by 22 hours after", "22"),
        (WhatFollowed(hours=1.2, is_back=True), "as high as before by 1 hour after", "1"),
        (WhatFollowed(hours=26.6, is_back=False), "still lower 27 hours after", "over 27"),
    ],
)
def test_when_pain_was_back_is_told_of_each_session(became: WhatFollowed, told: str, short: str) -> None:
    assert (tell_back(became), hours_until_back(became)) == (told, short)


@pytest.mark.parametrize(
    ("low", "high", "is_clear"), [(0.0, 9.0, False), (0.1, 9.0, True), (-9.0, 0.0, False), (-9.0, -0.1, False)]
)
def test_more_hours_are_claimed_only_where_none_do_not_fit(low: float, high: float, *, is_clear: bool) -> None:
    told = tell_relief(relief(made_estimate(4.5 if high > 0 else -4.5, low, high)))
    assert ("What is left for the session itself" in told) is is_clear
    assert ("the diary cannot tell" in told) is not is_clear
