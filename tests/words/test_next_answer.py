"""What a person who comes back is told, and what is near."""

import pytest

from analytics.diary.progress import Progress
from analytics.measures.next_answer import NextAnswer, measure_next_answer
from analytics.words.next_answer import tell_next_answer


@pytest.mark.parametrize(
    ("progress", "near"),
    [
        (Progress(0, 0, 0), NextAnswer("trend", 0, 7)),
        (Progress(6, 6, 7, {"sleep": 6}), NextAnswer("trend", 6, 7)),
        (Progress(7, 7, 0, {}), None),
        (Progress(9, 30, 0, {"sleep": 14, "coffee": 19}), NextAnswer("trigger", 19, 20, "coffee")),
        (Progress(9, 30, 6, {"sleep": 14, "coffee": 30}), NextAnswer("sessions", 6, 8)),
        (Progress(9, 90, 8, {"sleep": 20}), None),
        (Progress(9, 90, 0, {"sleep": 20}), None),
    ],
)
def test_the_nearest_answer_is_the_one_that_needs_the_least(progress: Progress, near: NextAnswer | None) -> None:
    assert measure_next_answer(progress) == near


@pytest.mark.parametrize(
    ("progress", "sentence"),
    [
        (Progress(0, 0, 0), "Nothing written yet. Tap where it hurts, choose a number, save."),
        (Progress(1, 6, 0), "Written on **1 of the last 14 days**. With 1 more day you see your first trend."),
        (
            Progress(9, 30, 0, {"sleep": 14}),
            "Written on **9 of the last 14 days**. Sleep is written beside pain on 14 days; with 6 more days the diary can begin to say whether it goes with worse days.",
        ),
        (
            Progress(9, 30, 7, {"sleep": 20}),
            "Written on **9 of the last 14 days**. With 1 more session with pain before and after, the diary can begin to say whether massage helps.",
        ),
        (
            Progress(0, 30, 0),
            "Nothing is written in the last 14 days; one entry is enough to go on. Sitting, sleep or whatever you suspect, written beside pain, is what lets the diary look for triggers.",
        ),
        (
            Progress(14, 300, 20, {"sleep": 200}),
            "Written on **14 of the last 14 days**. Each further day makes the likely ranges narrower.",
        ),
        (
            Progress(9, 30, 0, {"![x](http://y)": 19}),
            "Written on **9 of the last 14 days**. \\!\\[x\\]\\(http\\:\u2060//y\\) is written beside pain on 19 days; with 1 more day the diary can begin to say whether it goes with worse days.",
        ),
    ],
)
def test_who_comes_back_is_told_what_is_written_and_what_is_near(progress: Progress, sentence: str) -> None:
    assert tell_next_answer(progress, measure_next_answer(progress)) == sentence
