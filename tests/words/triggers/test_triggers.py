"""What goes with worse days, as a person reads it: exact, for every kind of answer."""

from dataclasses import replace

import pytest

from analytics.diary.factors import DayIs, When
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.triggers.any_pain import AnyPain
from analytics.measures.triggers.triggers import Trigger, Triggers, Verdict
from analytics.words.triggers.triggers import (
    confidence_word,
    tell_basis,
    tell_briefly,
    tell_forest,
    tell_trigger,
    tell_triggers,
    tell_when,
    trigger_name,
    verdict_word,
)

ALIKE = "The days compared are alike in the pain before, the weekday and all else that is written down."


def estimate(middle: float, low: float, high: float, n: int = 280) -> Estimate:
    return Estimate(middle, low, high, 0.01, n)


@pytest.mark.parametrize(
    ("trigger", "name", "verdict", "sentence"),
    [
        (
            Trigger("sitting_minutes", "same_day", estimate(0.3, 0.1, 0.5), "60 minutes", 0.01, "likely", 0.28),
            "Sitting, per hour", "more pain",
            (f"On days with one more hour of sitting, pain was **0.3 points higher** (0.1 to 0.5). {ALIKE} "
            "Worth testing on purpose."),
        ),
        (
            Trigger("sleep", "next_day", estimate(-0.37, -0.5, -0.2), "1 hour", 0.01, "likely", 0.2),
            "Sleep, per hour", "less pain",
            (f"The day after one more hour of sleep, pain was **0.4 points lower** (0.2 to 0.5). {ALIKE} "
            "Worth testing on purpose."),
        ),
        (
            Trigger("heavy_lifting", "same_day", estimate(0.8, 0.1, 1.5, 47), "yes", 0.08, "worth_testing", 1.0),
            "Heavy lifting", "may be more",
            ("On days with heavy lifting, pain may be **0.8 points higher** (0.1 to 1.5). Not clear yet; worth testing "
            "on purpose. With 47 days, differences under 1.0 points mostly stay hidden."),
        ),
        (
            Trigger("coffee", "same_day", estimate(0.1, -0.4, 0.6, 47), "1 cup", 0.9, "cannot_tell", 0.9),
            "Coffee, per cup", "can't tell yet",
            ("On days with one more cup of coffee: **the diary cannot tell**; anything from −0.4 to +0.6 points fits. "
            "With 47 days, differences under 0.9 points mostly stay hidden."),
        ),
        (
            Trigger("steps", "same_day", estimate(-0.1, -0.2, -0.05), "1,000 steps", 0.01, "likely", 0.1),
            "Steps, per 1,000 steps", "less pain",
            (f"On days with 1,000 more steps, pain was **0.1 points lower** (0.1 to 0.2). {ALIKE} "
            "Worth testing on purpose."),
        ),
        (
            Trigger("mood", "same_day", estimate(0.4, 0.1, 0.8), "1 point", 0.01, "unstable", 0.4),
            "Mood, per point", "unclear, not interpreted",
            "Mood, per point, the same day: **unclear**. Two ways of working it out disagree, so it is not interpreted.",
        ),
        (
            Trigger(
                "sitting_minutes", "same_day", estimate(0.4, 0.1, 0.8), "60 minutes", 0.01, "likely", 0.4,
                joined=("sitting_minutes", "screen_time"),
            ),
            "Sitting and screen time together", "more pain",
            ("Sitting and screen time go together so closely here that they cannot be told apart. On days with one more "
            f"hour of sitting and the screen time that goes with it, pain was **0.4 points higher** (0.1 to 0.8). {ALIKE} "
            "Worth testing on purpose."),
        ),
        (
            Trigger(
                "posture: sofa", "same_day", estimate(0.4, -0.1, 0.8), "yes", 0.2, "cannot_tell", 0.4,
                joined=("posture: sofa", "posture: car"), against=("posture: car",), alone=True,
            ),
            "Sofa rather than car", "can't tell yet",
            ("Posture “sofa” and posture “car” go together so closely here that they cannot be told apart. On days with "
            "the posture “sofa” instead of the posture “car”: **the diary cannot tell**; anything from −0.1 to +0.8 points "
            "fits. With 280 days, differences under 0.4 points mostly stay hidden. Asked on its own, as it was written "
            "on too few days to be asked beside the rest."),
        ),
        (
            Trigger("weather", "next_day", TooFew(3, 20, "days with pain and a change of weather")),
            "A change of weather", "too few days",
            ("A change of weather, the day after: **Too early to say.** Three days with pain and a change of weather so "
            "far; it takes 20, so 17 more. Each further day you write counts, good days too."),
        ),
    ],
)  # fmt: skip
def test_a_trigger_has_a_name_a_verdict_and_a_sentence(
    trigger: Trigger, name: str, verdict: str, sentence: str
) -> None:
    assert (trigger_name(trigger), verdict_word(trigger)) == (name, verdict)
    assert tell_trigger(trigger) == sentence


def test_the_lead_over_all_triggers() -> None:
    asked = (
        Trigger("sitting_minutes", "same_day", estimate(0.3, 0.1, 0.5), verdict="likely"),
        Trigger("sleep", "same_day", estimate(-0.3, -0.5, -0.1), verdict="likely"),
        Trigger("stress", "same_day", estimate(0.2, 0.0, 0.4), verdict="worth_testing"),
        Trigger("coffee", "same_day", estimate(0.1, -0.4, 0.6)),
    )
    assert tell_triggers(Triggers(asked, 280)) == (
        "One thing goes with **more pain** (sitting) and one thing goes with **less pain** (sleep). Stress is worth "
        "testing. For one other the diary cannot tell yet."
    )
    assert tell_triggers(Triggers(asked[3:], 280)) == (
        "**Nothing stands out clearly yet.** For one thing asked the diary cannot tell yet."
    )
    assert (tell_when("same_day"), tell_when("next_day")) == ("the same day", "the day after")


def test_no_sentence_promises_or_shouts() -> None:
    told = [
        tell_trigger(Trigger("sitting_minutes", when, estimate(0.3, 0.1, 0.5), "60 minutes", 0.01, verdict, 0.3))
        for when in ("same_day", "next_day")
        for verdict in ("likely", "worth_testing", "cannot_tell", "unstable")
    ]
    for sentence in told:
        assert not {"cause", "causes", "proves", "no effect", "!"} & set(sentence.lower().split()), sentence
        assert "!" not in sentence
        assert "no effect" not in sentence


@pytest.mark.parametrize(
    ("evenings", "sentence"),
    [
        (300, "Based on 300 days and the pain of their evenings, so that what the day held came before it."),
        (
            200,
            (
                "Based on 300 days: the evening's pain on 200 of them, so that what the day held came before it; the day's "
                "average on the rest."
            ),
        ),
        (
            12,
            (
                "Based on 300 days, only 12 of them with pain written in the evening. On the others, what the day held may "
                "have come after the pain. A note in the evening makes this clearer."
            ),
        ),
    ],
)
def test_what_the_triggers_rest_on(evenings: int, sentence: str) -> None:
    assert tell_basis(Triggers((), 300), evenings) == sentence


def test_what_is_too_little_to_matter_is_said_to_be_so() -> None:
    small = Estimate(-0.005, -0.01, -0.001, 0.013, 1439)
    same = Trigger("sitting_minutes", "same_day", small, "60 minutes", 0.03, smallest_visible=0.01, is_negligible=True)
    assert tell_trigger(same) == (
        "On days with one more hour of sitting, pain differed by **less than 0.1 points at most**, either way: too little "
        "to matter."
    )
    assert verdict_word(same) == "too little to matter"
    nothing = "**Nothing stands out clearly yet.**"
    assert tell_triggers(Triggers((same,), 1439)) == f"{nothing} Sitting makes too little difference to matter."
    other = Trigger("sitting_minutes", "next_day", estimate(0.1, -0.2, 0.4), "60 minutes")
    assert tell_triggers(Triggers((same, other), 1439)) == f"{nothing} For one thing asked the diary cannot tell yet."


def test_any_pain_and_a_trigger_asked_alone_say_what_they_are_compared_with() -> None:
    unclear = estimate(0.1, -0.4, 0.6, 60)
    with_it = Trigger("overuse", "same_day", unclear, "yes", any_pain=AnyPain(12, 20, 8, 40, None))
    assert tell_trigger(with_it).endswith(
        "There was any pain at all on 12 of 20 days with overuse, on 8 of 40 without."
    )
    more = Trigger("sitting_minutes", "same_day", unclear, "60 minutes", any_pain=AnyPain(12, 20, 8, 40, 420))
    assert tell_trigger(more).endswith(
        "There was any pain at all on 12 of 20 days with more sitting than is usual for you, on 8 of 40 with less."
    )
    alone = Trigger("coffee", "same_day", estimate(0.4, 0.2, 0.6), "1 cup", 0.01, "likely", 0.3, alone=True)
    assert "The days compared are alike in the pain before and the weekday. Worth" in tell_trigger(alone)


def asked(
    trigger: str, verdict: Verdict, middle: float = 0.3, when: When = "same_day", *, is_negligible: bool = False
) -> Trigger:
    """A trigger whose interval reaches 0.2 points to either side."""
    answer = estimate(middle, middle - 0.2, middle + 0.2)
    return Trigger(trigger=trigger, when=when, answer=answer, verdict=verdict, is_negligible=is_negligible)


@pytest.mark.parametrize(
    ("verdict", "more", "less", "sure"),
    [
        ("likely", "more pain", "less pain", "clear"),
        ("worth_testing", "may be more", "may be less", "not clear yet, worth testing"),
        ("cannot_tell", "can't tell yet", "can't tell yet", "can't tell yet"),
        ("unstable", "unclear, not interpreted", "unclear, not interpreted", "unclear, not interpreted"),
    ],
)
def test_clear_stands_only_beside_what_is_clear(verdict: Verdict, more: str, less: str, sure: str) -> None:
    for middle, word in ((0.4, more), (-0.4, less)):
        found = replace(asked("sleep", verdict, middle), days_with=12, days_without=20)
        assert (verdict_word(found), confidence_word(found)) == (word, sure)
        assert isinstance(found.answer, Estimate)
        assert tell_briefly(found, found.answer).endswith(f"; 12 days with more than your usual, 20 others; {sure}")
        small = replace(found, is_negligible=True)
        assert verdict_word(small) == confidence_word(small) == "too little to matter"
    assert verdict_word(replace(asked("sleep", verdict), answer=TooFew(1, 20, "days"))) == "too few days"


def test_a_row_says_how_much_on_how_many_days_and_how_sure() -> None:
    sleep = Trigger(
        trigger="sleep", when="next_day", answer=estimate(-0.4, -0.6, -0.2), unit="1 hour", verdict="worth_testing",
        days_with=1, days_without=30,
    )  # fmt: skip
    lifting = replace(sleep, trigger="heavy_lifting", when="same_day", unit="yes", verdict="likely", days_with=9)
    told = [tell_briefly(each, each.answer) for each in (sleep, lifting) if isinstance(each.answer, Estimate)]
    assert told == [
        "Sleep, per hour, the day after: −0.4 (−0.6 to −0.2) points; 1 day with more than your usual, 30 others; not clear yet, worth testing",
        "Heavy lifting, the same day: −0.4 (−0.6 to −0.2) points; 9 days with, 30 without; clear",
    ]


NOTHING = "**Nothing stands out clearly yet.**"


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            (
                asked("sleep", "likely", -0.3), asked("stress", "likely"), asked("coffee", "likely"),
                asked("mood", "worth_testing"), asked("mood", "worth_testing", when="next_day"),
                asked("steps", "worth_testing", -0.3), asked("heat", "cannot_tell"), asked("cold", "cannot_tell"),
                asked("cold", "unstable", when="next_day"),
            ),
            ("Two things go with **more pain** (stress; coffee) and one thing goes with **less pain** (sleep). Mood and "
            "steps are worth testing. For two others the diary cannot tell yet."),
        ),
        (
            (asked("sleep", "likely", -0.3), asked("sleep", "worth_testing", -0.3, "next_day"),
             asked("heat", "cannot_tell"), asked("cold", "cannot_tell")),
            "One thing goes with **less pain** (sleep). For two others the diary cannot tell yet.",
        ),
        ((asked("heat", "cannot_tell"), asked("cold", "unstable")), f"{NOTHING} For two things asked the diary cannot tell yet."),
        ((asked("heat", "worth_testing"),), f"{NOTHING} Heat is worth testing."),
        ((asked("heat", "worth_testing"), asked("cold", "worth_testing")), f"{NOTHING} Heat and cold or draught are worth testing."),
        (
            (asked("heat", "cannot_tell", is_negligible=True), asked("cold", "cannot_tell", is_negligible=True),
             asked("tea", "cannot_tell")),
            f"{NOTHING} Heat and cold or draught make too little difference to matter. For one other the diary cannot tell yet.",
        ),
    ],
)  # fmt: skip
def test_the_lead_counts_each_thing_once_where_it_belongs(found: tuple[Trigger, ...], sentence: str) -> None:
    assert tell_triggers(Triggers(asked=found, days=280)) == sentence


def test_the_picture_is_told_row_by_row_for_its_day_alone() -> None:
    found = (
        asked("sleep", "likely", -0.3), asked("mood", "worth_testing", when="next_day"), asked("heat", "cannot_tell"),
        replace(asked("tea", "cannot_tell"), answer=TooFew(1, 20, "days")),
    )  # fmt: skip
    assert tell_forest(Triggers(asked=found, days=280), "same_day") == (
        "Difference in pain the same day, in points, 280 days: Sleep, per hour −0.3 (−0.5 to −0.1), less pain; Heat +0.3 "
        "(+0.1 to +0.5), can't tell yet."
    )
    assert tell_forest(Triggers(asked=found, days=1), "next_day") == (
        "Difference in pain the day after, in points, 1 day: Mood, per point +0.3 (+0.1 to +0.5), may be more."
    )


@pytest.mark.parametrize(
    ("verdict", "days", "smallest", "is_said"),
    [
        ("likely", 59, 0.3, True), ("likely", 60, 0.3, False), ("worth_testing", 60, 0.3, False),
        ("cannot_tell", 280, 0.05, True), ("cannot_tell", 280, 0.04, False), ("cannot_tell", 20, None, False),
    ],
)  # fmt: skip
def test_what_stays_hidden_is_said_where_the_answer_is_unclear_or_rests_on_few_days(
    verdict: Verdict, days: int, smallest: float | None, *, is_said: bool
) -> None:
    found = replace(asked("tea", verdict), answer=estimate(0.3, 0.1, 0.5, days), smallest_visible=smallest)
    shown = f"With {days} days, differences under {smallest or 0:.1f} points mostly stay hidden."
    assert tell_trigger(found).endswith(shown) is is_said
    assert ("hidden" in tell_trigger(found)) is is_said
    assert "hidden" not in tell_trigger(replace(found, is_negligible=True))


def test_the_basis_changes_at_all_and_at_half_of_the_evenings() -> None:
    kinds = [tell_basis(Triggers(asked=(), days=10), evenings) for evenings in (10, 9, 5, 4)]
    assert kinds[0] == "Based on 10 days and the pain of their evenings, so that what the day held came before it."
    assert all(each.startswith("Based on 10 days: the evening's pain on") for each in kinds[1:3])
    assert kinds[3].startswith("Based on 10 days, only 4 of them with pain written in the evening.")


@pytest.mark.parametrize(
    ("day_is", "words"),
    [
        (("sum",), "their sum"), (("mean",), "the mean of its moments"), (("largest",), "the largest of them"),
        (("spells",), "the sum of its spells"), (("last",), "the last of them"), ((), None),
        (("spells", "largest"), "the sum of its spells or the largest of them"),
    ],
)  # fmt: skip
def test_it_is_said_how_a_day_with_several_amounts_was_made(day_is: tuple[DayIs, ...], words: str | None) -> None:
    trigger = Trigger("stress", "same_day", estimate(0.3, 0.1, 0.5), "1 point", 0.01, "likely", 0.3, day_is=day_is)
    told = tell_trigger(trigger)
    assert told.endswith(f"A day with several amounts is {words}.") is bool(words)
    assert trigger.as_dict().get("day_is") == (" or ".join(day_is) or None)
