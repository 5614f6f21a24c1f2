"""What stands of each trigger, as a person reads it: exact, short, and no number without what it is per."""

import pytest

from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.triggers.triggers import Trigger, Triggers
from analytics.measures.triggers.what_stands import BothDays, WhatStands, measure_what_stands
from analytics.words.safe import unmark
from analytics.words.triggers.what_stands import (
    axis_words,
    row_name,
    row_number,
    row_sentence,
    tell_lacking,
    tell_row,
    tell_unknown,
    tell_what_stands,
)

MORE, LESS = Estimate(0.31, 0.1, 0.5, 0.01, 280), Estimate(-0.34, -0.5, -0.2, 0.01, 280)
OPEN = Estimate(0.1, -0.4, 0.6, 0.9, 47)
TOGETHER = ("posture: sofa", "posture: car")


@pytest.mark.parametrize(
    ("trigger", "name", "number", "sentence"),
    [
        (Trigger("heavy_lifting", "same_day", MORE, "yes", verdict="likely"),
         "Heavy lifting", ("+0.3", ""), "Days with it hurt more, the same day."),
        (Trigger("heavy_lifting", "next_day", LESS, "yes", verdict="likely"),
         "Heavy lifting", ("−0.3", ""), "The days after it hurt less."),
        (Trigger("sitting_minutes", "same_day", MORE, "60 minutes", verdict="likely"),
         "Sitting", ("+0.3", "an hour"), "Each hour more: more pain the same day."),
        (Trigger("sleep", "next_day", LESS, "1 hour", verdict="likely"),
         "Sleep", ("−0.3", "an hour"), "Each hour more: less pain the day after."),
        (Trigger("exercise", "same_day", LESS, "30 minutes", verdict="likely"),
         "Exercise", ("−0.3", "per 30 minutes"), "Each 30 minutes more: less pain the same day."),
        (Trigger("steps", "same_day", LESS, "1,000 steps", verdict="likely"),
         "Steps", ("−0.3", "per 1,000 steps"), "Each 1,000 steps more: less pain the same day."),
        (Trigger("stress", "same_day", Estimate(0.04, 0.01, 0.07, 0.01, 900), "1 point", verdict="likely"),
         "Stress", ("under 0.1", "a point"), "Each point more: more pain the same day."),
        (Trigger("posture: sofa + posture: car", "same_day", MORE, "yes", verdict="likely", joined=TOGETHER,
                 against=TOGETHER[1:]),
         "Sofa, not car", ("+0.3", ""), "Days with it hurt more, the same day."),
        (Trigger("posture: sofa + posture: car", "same_day", MORE, "yes", verdict="likely", joined=TOGETHER),
         "Sofa and car", ("+0.3", ""), "Days with them hurt more, the same day."),
    ],
)  # fmt: skip
def test_a_row_has_a_name_a_number_and_one_sentence(
    trigger: Trigger, name: str, number: tuple[str, str], sentence: str
) -> None:
    row = BothDays(trigger)
    assert (row_name(row), row_number(row), row_sentence(row)) == (name, number, sentence)
    assert len(sentence.split()) <= 9


@pytest.mark.parametrize(
    ("trigger", "words"),
    [
        (Trigger("coffee", "same_day", OPEN, "1 cup"), "at most ±0.6 a cup"),
        (Trigger("cold", "same_day", OPEN, "yes"), "at most ±0.6"),
        (Trigger("coffee", "next_day", MORE, "1 cup", verdict="worth_testing"), "may be +0.3 a cup, not clear yet"),
        (Trigger("cold", "next_day", LESS, "yes", verdict="worth_testing"), "may be −0.3, not clear yet"),
        (Trigger("coffee", "same_day", MORE, "1 cup", verdict="unstable"),
         "unclear: two ways of working it out disagree"),
        (Trigger("coffee", "same_day", Estimate(0, -0.01, 0.01, 0.9, 900), "1 cup", is_negligible=True),
         "too little to matter, under 0.1 a cup"),
        (Trigger("cold", "same_day", TooFew(3, 5, "days with cold or draught")), "3 of 5 days with cold or draught"),
    ],
)  # fmt: skip
def test_what_is_not_known_says_how_much_it_can_be_or_what_is_missing(trigger: Trigger, words: str) -> None:
    assert tell_unknown(BothDays(trigger)) == words


def stands(more: int, less: int, unknown: int) -> WhatStands:
    answers = [*[(MORE, "likely")] * more, *[(LESS, "likely")] * less, *[(OPEN, "cannot_tell")] * unknown]
    asked = (Trigger(f"own {at}", "same_day", answer, verdict=word) for at, (answer, word) in enumerate(answers))  # type: ignore[arg-type]
    return measure_what_stands(Triggers(tuple(asked), 280))


@pytest.mark.parametrize(
    ("counts", "lead"),
    [
        ((2, 1, 8), "Own 0 and own 1 go with **more pain**, own 2 with **less**."),
        ((1, 2, 0), "Own 0 goes with **more pain**, own 1 and own 2 with **less**."),
        ((1, 0, 3), "Own 0 goes with **more pain**."),
        ((0, 3, 3), "Own 0, own 1 and own 2 go with **less pain**."),
        ((4, 1, 8), "Four things go with **more pain**, one with **less**."),
        ((1, 4, 0), "One thing goes with **more pain**, four with **less**."),
        ((0, 5, 3), "Five things go with **less pain**."),
        ((0, 0, 1), "**Nothing stands out clearly yet.** One thing is not known yet."),
        ((0, 0, 8), "**Nothing stands out clearly yet.** Eight things are not known yet."),
        ((0, 0, 0), "**Nothing stands out clearly yet.**"),
    ],
)
def test_the_lead_names_a_few_and_counts_many(counts: tuple[int, int, int], lead: str) -> None:
    assert tell_what_stands(stands(*counts)) == lead


def test_a_picture_is_told_with_its_range_and_whether_it_is_clear() -> None:
    clear = BothDays(Trigger("sleep", "next_day", LESS, "1 hour", verdict="likely"))
    assert tell_row(clear) == "Sleep, clear: −0.3 (−0.5 to −0.2) points an hour"
    assert (
        tell_row(BothDays(Trigger("cold", "same_day", OPEN)))
        == "Cold or draught, not known yet: +0.1 (−0.4 to +0.6) points"
    )
    assert axis_words(2.0) == ("2 less pain", "no difference", "2 more pain")


def test_without_any_trigger_it_says_what_to_write() -> None:
    told = tell_lacking(TooFew(0, 1, "triggers written down beside pain"))
    assert unmark(told) == (
        "Nothing to compare yet. Beside your pain, write down sitting, sleep or whatever you suspect. "
        "After 20 such days a comparison begins."
    )
    assert tell_lacking(TooFew(3, 20, "days with pain written down")).startswith("**Too early to say.** Three days")
