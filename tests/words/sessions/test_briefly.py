"""Tell: the verdict on sessions in 25 words at most, never more than was measured; and the answers of the lines."""

from dataclasses import replace

import pytest

from analytics.measures.sessions.effects import Effect
from analytics.measures.sessions.pressure import Pressure, TooMuch
from analytics.measures.sessions.prevention import Prevention
from analytics.measures.sessions.relief import Relief
from analytics.measures.sessions.responders import Responders
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.words.safe import unmark
from analytics.words.sessions.briefly import (
    day_before_in_brief,
    hours_in_brief,
    moved_in_brief,
    often_in_brief,
    pressure_in_brief,
    relief_in_brief,
    tell_help,
    tell_share,
    tell_shares,
)
from tests.made import SCORED, made_estimate, made_sessions

RAW = made_estimate(-1.2, -1.6, -0.9, 33)
LESS, UNCLEAR, MORE = made_estimate(-0.6, -0.9, -0.4), made_estimate(-0.1, -0.4, 0.3), made_estimate(0.5, 0.2, 0.8)
AFTER = "A session may take 0.6 points off your pain right after (0.4 to 0.9)."
SHOWN = "Pain is 1.2 points lower right after;"
NOTHING = "For the next day, the diary cannot tell."


def right_after(left: Estimate | TooFew, raw: Estimate = RAW) -> Effect:
    return Effect(0.3, None, None, raw, left)


def next_day(left: Estimate | TooFew, hours: float = 24.0) -> Effect:
    return Effect(hours, 8.0, 30.0, RAW, left)


@pytest.mark.parametrize(
    ("now", "later", "sentence"),
    [
        (LESS, UNCLEAR, f"{AFTER} {NOTHING}"),
        (LESS, LESS, f"{AFTER} The next day: 0.6 points lower (0.4 to 0.9)."),
        (LESS, SCORED, f"{AFTER} The next day is not known yet."),
        (UNCLEAR, UNCLEAR, f"{SHOWN} whether that is the session, the diary cannot tell. {NOTHING}"),
        (
            MORE, MORE,
            f"Right after, the diary cannot tell: you may go when it hurts more than the scores say. {NOTHING}",
        ),
        (
            SCORED, SCORED,
            f"{SHOWN} how much would have come anyway is not known yet. The next day is not known yet.",
        ),
    ],
)  # fmt: skip
def test_the_verdict_is_short_and_says_no_more_than_was_measured(
    now: Estimate | TooFew, later: Estimate | TooFew, sentence: str
) -> None:
    told = unmark(tell_help(made_sessions(right_after(now), next_day(later))))
    assert told == sentence
    assert len(told.split()) <= 25


def test_nothing_is_told_where_right_after_is_not_known() -> None:
    assert tell_help(made_sessions()) == ""
    assert tell_share(replace(right_after(SCORED), raw=SCORED)) == ()


def test_a_bar_says_what_pain_did_and_its_parts() -> None:
    assert tell_shares(made_sessions(right_after(LESS), next_day(UNCLEAR))) == (
        "Right after, −0.6: Pain fell 1.2; 0.6 would have come anyway, The session: 0.6 less, likely 0.4 to "
        "0.9. By the next day, the diary cannot tell: Pain fell 1.2; 1.1 would have come anyway, "
        "The session: anything from 0.4 less to 0.3 more."
    )
    assert tell_share(right_after(SCORED))[1:] == (("", "How much would have come anyway is not known yet"),)
    risen = right_after(LESS, made_estimate(0.3, 0.1, 0.5))
    assert tell_share(risen)[1] == ("", "Pain rose 0.3; it would have risen 0.9 anyway")
    against = right_after(MORE, made_estimate(0.3, 0.1, 0.5))
    assert tell_share(against)[1] == ("", "Pain rose 0.3; it would have fallen 0.2 anyway")
    assert tell_share(right_after(MORE))[::2] == (
        ("?", "Right after"), ("", "The session: likely 0.2 to 0.8 more"),
    )  # fmt: skip


def test_the_lines_answer_in_a_few_words() -> None:
    later, after = next_day(LESS, 5.0), next_day(UNCLEAR, 48.0)
    assert hours_in_brief(later, after) == "0.6 points lower later that day"
    assert hours_in_brief(later, next_day(LESS, 48.0)) == "0.6 points lower two days after"
    assert hours_in_brief(next_day(UNCLEAR, 5.0), next_day(MORE, 48.0)) == "cannot tell"
    assert often_in_brief(Responders(8, 33, 0.1, 0.4), SCORED) == "much lower after 8 of 33"
    assert often_in_brief(SCORED, Prevention(1, 2, 3, 4)) == "flares counted"
    longer = Relief(49.0, 44.0, made_estimate(5.2, 1.0, 9.0), 53, (1.0,), (1.0,))
    assert relief_in_brief(longer) == "5 hours longer"
    assert relief_in_brief(replace(longer, difference=made_estimate(4.0, -12.0, 20.0))) == "cannot tell"


def test_how_far_to_trust_it_says_what_the_day_before_was() -> None:
    befores = (None, made_estimate(0.2, -0.2, 0.6), made_estimate(0.5, 0.2, 0.8), made_estimate(-0.5, -0.8, -0.2))
    assert [day_before_in_brief(replace(made_sessions(), day_before=each)) for each in befores] == [
        "not known yet", "no clear sign against it", "worse the day before", "better the day before",
    ]  # fmt: skip


def test_how_far_one_moved_and_how_sore_one_was() -> None:
    moved = replace(made_sessions(), range_of_motion=made_estimate(5.2, 3.1, 7.3, 12), range_unit="degrees")
    assert moved_in_brief(moved) == "5.2° further"
    open_either_way = replace(moved, range_of_motion=made_estimate(1.2, -0.5, 2.9, 12))
    assert moved_in_brief(open_either_way) == "cannot tell"
    assert moved_in_brief(replace(made_sessions(), soreness=made_estimate(2.1, 1.0, 3.0, 12))) == "sore 2.1 of 10"


def test_pressure_is_where_there_was_least_pain_or_what_stands_out() -> None:
    found = Pressure(UNCLEAR, UNCLEAR, UNCLEAR, TooMuch(0.3, None, 33))
    best = TooMuch(0.01, made_estimate(5.0, 4.0, 6.0), 33)
    cases = (found, replace(found, minutes=LESS), replace(found, too_much=best), replace(found, too_much=SCORED))
    assert [pressure_in_brief(each) for each in cases] == [
        "cannot tell", "one of three stands out", "least pain at about 5.0 of 10", "cannot tell",
    ]  # fmt: skip
