"""Tell: exact sentences about sessions; never a promise."""

from dataclasses import replace

import pytest

from analytics.measures.sessions.effects import Effect, Group
from analytics.measures.sessions.prevention import Prevention
from analytics.measures.sessions.responders import Responders
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.words.safe import unmark
from analytics.words.sessions.everything import tell_later
from analytics.words.sessions.sessions import (
    tell_day_before,
    tell_effect,
    tell_group,
    tell_left,
    tell_prevention,
    tell_range,
    tell_responders,
    tell_sessions,
    tell_soreness,
)
from tests.made import SCORED, made_estimate, made_sessions

SHOWN = "The next day pain is 1.4 points lower than before (0.9 to 1.9; 27 sessions). "


LEFT = Effect(0.3, None, None, made_estimate(-1.8, -2.2, -1.4, 31), made_estimate(-1.4, -1.9, -0.9, 31))


def next_day(left: Estimate | TooFew, raw: Estimate | TooFew | None = None) -> Effect:
    return Effect(24.0, 8.0, 30.0, raw or made_estimate(-1.4, -1.9, -0.9, 27), left)


def test_three_numbers_right_after() -> None:
    assert tell_effect(LEFT) == (
        "Right after a session pain is 1.8 points lower than before (1.4 to 2.2; 31 sessions). About 0.4 points of that "
        "would have come anyway, because sessions fall on bad days. What is left for the session itself: **1.4 points lower** (0.9 to "
        "1.9)."
    )


@pytest.mark.parametrize(
    ("left", "sentence"),
    [
        (
            made_estimate(-0.2, -0.8, 0.4),
            ("About 1.2 points of that would have come anyway, because sessions fall on bad days. Whether anything is "
            "left for the session, **the diary cannot tell**: anything from 0.8 points lower to 0.4 points higher fits."),
        ),
        (
            made_estimate(0.9, 0.1, 1.7),
            ("Without a session it would have been about 2.3 points lower. **The diary cannot tell whether it helps.** "
            "What is left is more pain, not less; that may well be because you go when it hurts more than the scores "
            "say. Only a planned trial could tell (0.9 points higher, 0.1 to 1.7)."),
        ),
        (
            made_estimate(-1.42, -1.9, -0.9),
            ("Without a session it would have been about the same as before. What is left for the session itself: **1.4 points lower** "
            "(0.9 to 1.9)."),
        ),
        (
            made_estimate(-2.0, -2.5, -1.5),
            ("Without a session it would have been about 0.6 points higher. What is left for the session itself: **2.0 points lower** "
            "(1.5 to 2.5)."),
        ),
        (
            TooFew(12, 30, "entries of pain besides those before and after sessions"),
            ("How much of that would have come anyway: **Too early to say.** 12 entries of pain besides those before "
            "and after sessions so far; it takes 30, so 18 more. Writing down pain at other times too, on days without "
            "a session above all, is what helps."),
        ),
    ],
)  # fmt: skip
def test_the_next_day_says_what_would_have_come_anyway(left: Estimate | TooFew, sentence: str) -> None:
    assert tell_effect(next_day(left)) == SHOWN + sentence


def test_a_rise_without_which_it_would_have_risen_more() -> None:
    told = tell_effect(next_day(made_estimate(-0.5, -0.9, -0.1), made_estimate(0.3, 0.1, 0.5)))
    assert told == (
        "The next day pain is 0.3 points higher than before (0.1 to 0.5; 29 sessions). Without a session it would have "
        "been about 0.8 points higher. What is left for the session itself: **0.5 points lower** (0.1 to 0.9)."
    )


def test_too_few_sessions_are_counted() -> None:
    assert tell_effect(next_day(SCORED, SCORED)).startswith(
        "The next day: **Too early to say.** Three sessions with pain written before and after so far; it takes 8, so "
        "five more."
    )


def test_sessions_are_told_right_after_first_and_the_bracket_last() -> None:
    both = replace(
        made_sessions(LEFT, next_day(made_estimate(-0.9, -1.4, -0.4))), day_before=made_estimate(0.8, 0.4, 1.2)
    )
    parts = [tell_effect(both.right_after), tell_effect(both.next_day), tell_day_before(both)]
    assert tell_sessions(both) == " ".join(parts)
    assert tell_later(both)[0].startswith("Later the same day: **Too early to say.**")
    assert tell_later(both)[1].startswith("The day after that: **Too early to say.**")


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        (
            made_estimate(0.8, 0.4, 1.2),
            ("In the day before a session pain was 0.8 points higher than other days lead to expect: you go when it "
            "hurts, and what you had written down is taken into account. Where you went because of pain you had not "
            "written down, the truth right after is between 1.4 points lower and 1.8 points lower."),
        ),
        (
            made_estimate(-0.5, -0.8, -0.2),
            ("In the day before a session pain was already 0.5 points lower than other days lead to expect. A session "
            "cannot do that, so something else may come with it: take these numbers with care."),
        ),
        (made_estimate(0.2, -0.2, 0.6), ""),
        (None, ""),
    ],
)  # fmt: skip
def test_the_day_before_says_how_far_to_trust_the_numbers(before: Estimate | None, sentence: str) -> None:
    assert tell_day_before(replace(made_sessions(LEFT), day_before=before)) == sentence


def test_no_bracket_where_what_is_left_is_more_than_the_diary_shows() -> None:
    higher = Effect(0.3, None, None, made_estimate(-1.4, -1.8, -1.0, 31), made_estimate(-1.8, -2.2, -1.4, 31))
    told = tell_day_before(replace(made_sessions(higher), day_before=made_estimate(0.8, 0.4, 1.2)))
    assert told.endswith("and what you had written down is taken into account.")


def test_responders_and_flares_are_counts_without_a_verdict() -> None:
    assert tell_responders(Responders(14, 31, 0.29, 0.62)) == (
        "After **14 of 31 sessions** pain was at least 2 points or 30 % lower (45 %, likely 29 to 62 %). That is a "
        "count; it does not say what did it, for high pain falls by itself."
    )
    assert tell_prevention(Prevention(9, 120, 14, 180)) == (
        "In the seven days after a session, 9 of 120 written days were part of a flare; of the other days, 14 of 180. "
        "People go during a flare, so these counts say nothing about whether sessions prevent one."
    )
    assert tell_responders(SCORED) == tell_prevention(SCORED) == ""


def test_kinds_are_told_apart_and_not_against_each_other() -> None:
    group = Group("self-massage", 12, LEFT, next_day(made_estimate(-0.1, -0.6, 0.4)))
    assert unmark(tell_group(group)) == (
        "Self-massage, 12 sessions. Left right after: 1.4 points lower (0.9 to 1.9). Left the next day: the diary cannot "
        "tell (anything from 0.6 points lower to 0.4 points higher fits)."
    )
    worse = replace(group, right_after=replace(LEFT, left=SCORED), next_day=next_day(made_estimate(0.9, 0.2, 1.6)))
    assert unmark(tell_group(worse)) == (
        "Self-massage, 12 sessions. Left right after: too early to say (3 of 8 sessions with pain written before and "
        "after). Left the next day: the diary cannot tell, only a planned trial could (what is left is more pain)."
    )


def test_range_of_motion_and_soreness() -> None:
    moved = replace(made_sessions(), range_of_motion=made_estimate(5.2, 3.1, 7.3, 12), range_unit="degrees")
    assert tell_range(moved) == (
        "Range of motion was 5.2 degrees larger after a session than before (3.1 to 7.3; 12 sessions). One goes when it "
        "is stiff, so some of that would have come anyway; how much, these two numbers cannot say."
    )
    assert tell_soreness(made_estimate(2.1, -0.2, 4.4, 12)) == (
        "Soreness the day after: 2.1 of 10 on average (0.0 to 4.4; 12 sessions)."
    )
    assert tell_range(made_sessions()) == tell_soreness(SCORED) == ""


def test_a_small_page_says_what_the_diary_shows_and_what_is_left() -> None:
    effects = (
        Effect(0.3, None, None, made_estimate(-1.2, -1.6, -0.9, 33), made_estimate(-0.6, -0.9, -0.4, 33)),
        Effect(24.0, 8.0, 30.0, made_estimate(-1.5, -2.0, -1.0, 27), made_estimate(-0.01, -0.4, 0.4, 27)),
    )
    assert unmark(tell_left(made_sessions(*effects))) == (
        "Right after a session: 1.2 points lower than before (0.9 to 1.6; 33 sessions); left for the session itself: 0.6 "
        "points lower (0.4 to 0.9). The next day: 1.5 points lower than before (1.0 to 2.0; 27 sessions); whether anything "
        "is left for the session itself, the diary cannot tell (anything from 0.4 points lower to 0.4 points higher fits)."
    )


@pytest.mark.parametrize(
    ("left", "word"),
    [
        (made_estimate(-0.5, -1.0, 0.0), "the diary cannot tell"), (made_estimate(0.5, 0.0, 1.0), "the diary cannot tell"),
        (made_estimate(-0.5, -1.0, -0.01), "What is left for the session itself: **0.5 points lower** (0.0 to 1.0)."),
        (made_estimate(0.5, 0.01, 1.0), "The diary cannot tell whether it helps."),
    ],
)  # fmt: skip
def test_an_effect_is_claimed_only_where_none_does_not_fit(left: Estimate, word: str) -> None:
    told = tell_effect(next_day(left))
    assert word in told
    assert ("What is left for the session itself" in told) is (left.high < 0)


@pytest.mark.parametrize(
    ("raw", "left", "sentence"),
    [
        (-1.4, -1.36, "Without a session it would have been about the same as before."),
        (-1.4, -1.34, "About 0.1 points of that would have come anyway, because sessions fall on bad days."),
        (-1.4, -1.45, "Without a session it would have been about 0.1 points higher."),
        (-1.4, 0.0, "Without a session it would have been about 1.4 points lower."),
        (-1.4, -0.1, "About 1.3 points of that would have come anyway, because sessions fall on bad days."),
    ],
)
def test_what_would_have_come_anyway_is_the_difference(raw: float, left: float, sentence: str) -> None:
    found = next_day(made_estimate(left, left - 0.01, left + 0.01), made_estimate(raw, raw - 0.5, raw + 0.5))
    assert f"). {sentence} " in tell_effect(found)


def test_on_a_small_page_what_is_left_is_told_in_each_case() -> None:
    raw = made_estimate(-1.2, -1.6, -0.9, 33)
    cases: dict[Estimate | TooFew, str] = {
        made_estimate(
            0.4, 0.1, 0.7
        ): "left for the session itself: the diary cannot tell, only a planned trial could (what is left is more pain).",
        made_estimate(
            -0.4, -0.7, 0.0
        ): "whether anything is left for the session itself, the diary cannot tell (anything from 0.7 points lower to no different fits).",
        SCORED: "left for the session itself: too early to say (3 of 8 sessions with pain written before and after).",
    }
    for left, words in cases.items():
        told = unmark(tell_left(made_sessions(replace(LEFT, raw=raw, left=left), next_day(left, raw))))
        shown = "1.2 points lower than before (0.9 to 1.6; 33 sessions)"
        assert told == f"Right after a session: {shown}; {words} The next day: {shown}; {words}"


def test_a_smaller_range_and_other_units_are_said_so() -> None:
    moved = replace(made_sessions(), range_of_motion=made_estimate(-1.0, -2.0, -0.5, 8), range_unit="0–10")
    assert tell_range(moved).startswith(
        "Range of motion was 1.0 points (0 to 10) smaller after a session than before (0.5 to 2.0; 8 sessions)."
    )
    assert tell_range(replace(moved, range_of_motion=made_estimate(-1.0, -2.0, 0.5, 8))) == (
        "Whether range of motion was another after a session than before, **the diary cannot tell**: anything from "
        "−2.0 to +0.5 points (0 to 10) fits (8 sessions)."
    )


@pytest.mark.parametrize(("p", "is_told"), [(0.049, True), (0.05, False)])
def test_the_day_before_is_told_where_it_is_clear(p: float, *, is_told: bool) -> None:
    before = replace(made_estimate(0.8, 0.4, 1.2), p=p)
    assert bool(tell_day_before(replace(made_sessions(LEFT), day_before=before))) is is_told


@pytest.mark.parametrize(("left", "is_bracketed"), [(-1.8, False), (-1.76, False), (-1.7, True)])
def test_a_bracket_is_told_only_where_something_would_have_come_anyway(left: float, *, is_bracketed: bool) -> None:
    """Raw 1.8 lower: where nothing or less than a twentieth came anyway, there are no two ends to tell."""
    effect = replace(LEFT, left=made_estimate(left, left - 0.3, left + 0.3))
    told = tell_day_before(replace(made_sessions(effect), day_before=made_estimate(0.8, 0.4, 1.2)))
    assert ("the truth right after is between" in told) is is_bracketed


def test_on_a_small_page_what_is_not_known_yet_is_said_so() -> None:
    told = unmark(tell_left(made_sessions(replace(LEFT, raw=SCORED, left=SCORED))))
    assert told.startswith(
        "Right after a session: Too early to say. Three sessions with pain written before and after so far"
    )
    assert "The next day: Too early to say. " in told
