"""Sentences as a person reads them: exact, for every kind of answer."""

from datetime import date, timedelta

import pytest

from analytics.diary.periods import Period
from analytics.diary.problems import Problem
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.flares import Flare
from analytics.measures.trend.course import Course, Day, Weekday
from analytics.measures.trend.coverage import Coverage
from analytics.measures.triggers.any_pain import AnyPain
from analytics.measures.triggers.triggers import Trigger, Triggers
from analytics.words.imports import tell_import
from analytics.words.safe import plain, spans, unmark
from analytics.words.too_few import tell_too_few
from analytics.words.trend.course import tell_course, tell_flares, tell_months, tell_weekdays
from analytics.words.trend.coverage import tell_coverage
from analytics.words.triggers.triggers import (
    tell_basis,
    tell_trigger,
    tell_triggers,
    tell_when,
    trigger_name,
    verdict_word,
)

ALIKE = "comparing days alike in the pain before, the weekday and the rest of what is written down"
NOT_YET = TooFew(3, 20, "days with pain written down")
SCORED = "sessions with pain written before and after"


def estimate(middle: float, low: float, high: float, n: int = 280) -> Estimate:
    return Estimate(middle, low, high, 0.01, n)


def sixty_days(before: float, now: float, *flares: Flare) -> Course:
    """Thirty days of one level, thirty of another, from 1 January 2026."""
    levels = [before] * 30 + [now] * 30
    days = tuple(Day(date(2026, 1, 1) + timedelta(number), level, None) for number, level in enumerate(levels))
    return Course(
        mean=(before + now) / 2, n=60, pain_free_days=0, worst=7.5, days=days,
        weekdays=(Weekday(0, 4.25, 8), Weekday(1, 3.0, 1)), flares=flares,
        slope=NOT_YET, level_shift=NOT_YET, unusual_days=NOT_YET,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("coverage", "period", "sentence"),
    [
        (
            Coverage(90, 81, 160, 300, 6, 9), Period(date(2026, 8, 24), date(2026, 11, 21)),
            "81 of 90 days written · 24 August to 21 November 2026 · 6 entries written later",
        ),
        (
            Coverage(1, 1, 1, 1, 1, 0), Period(date(2026, 11, 21), date(2026, 11, 21)),
            "1 of 1 day written · 21 November 2026 · 1 entry written later",
        ),
        (
            Coverage(366, 300, 1, 1, 0, 0), Period(date(2025, 11, 21), date(2026, 11, 21)),
            "300 of 366 days written · 21 November 2025 to 21 November 2026",
        ),
    ],
)  # fmt: skip
def test_coverage(coverage: Coverage, period: Period, sentence: str) -> None:
    assert tell_coverage(coverage, period) == sentence


@pytest.mark.parametrize(
    ("too_few", "sentence"),
    [
        (
            TooFew(3, 8, SCORED),
            (f"**Too early to say.** Three {SCORED} so far; it takes 8, so five more. Writing down pain before and after "
            "each session, and the day after, is what helps."),
        ),
        (
            TooFew(1, 20, "days with pain written down"),
            ("**Too early to say.** One day with pain written down so far; it takes 20, so 19 more. Each further day you "
            "write counts, good days too."),
        ),
        (
            TooFew(0, 1, "triggers written down beside pain"),
            ("**Too early to say.** No triggers written down beside pain so far; it takes 1, so one more. Writing down "
            "sitting, sleep or whatever you suspect, beside your pain, is what helps."),
        ),
        (
            TooFew(1, 2, "levels of pain"),
            "**Too early to say.** One level of pain so far; it takes 2, so one more.",
        ),
    ],
)  # fmt: skip
def test_too_few_names_the_thing_the_count_and_what_helps(too_few: TooFew, sentence: str) -> None:
    assert tell_too_few(too_few) == sentence


@pytest.mark.parametrize(
    ("trigger", "name", "verdict", "sentence"),
    [
        (
            Trigger("sitting_minutes", "same_day", estimate(0.3, 0.1, 0.5), "60 minutes", 0.01, "likely", 0.28),
            "Sitting, per hour", "more pain",
            (f"On days with one more hour of sitting, pain was **0.3 points higher** (0.1 to 0.5), {ALIKE}. "
            "Worth testing on purpose."),
        ),
        (
            Trigger("sleep", "next_day", estimate(-0.37, -0.5, -0.2), "1 hour", 0.01, "likely", 0.2),
            "Sleep, per hour", "less pain",
            (f"The day after one more hour of sleep, pain was **0.4 points lower** (0.2 to 0.5), {ALIKE}. "
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
            (f"On days with 1,000 more steps, pain was **0.1 points lower** (0.1 to 0.2), {ALIKE}. "
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
            f"hour of sitting and the screen time that goes with it, pain was **0.4 points higher** (0.1 to 0.8), {ALIKE}. "
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


@pytest.mark.parametrize(
    ("before", "now", "sentence"),
    [
        (
            5.0, 3.0,
            ("Your pain is **lower than in the 30 days before**: 3.0 out of 10 on average in the 30 days to 1 March 2026 "
            "(30 days written), 5.0 before (30 days written). That is 40 % less, which counts as a clinically "
            "important change."),
        ),
        (
            4.0, 6.5,
            ("Your pain is **higher than in the 30 days before**: 6.5 out of 10 on average in the 30 days to 1 March 2026 "
            "(30 days written), 4.0 before (30 days written). That is 62 % more, which counts as a substantial change."),
        ),
        (
            5.0, 4.0,
            ("Your pain is **lower than in the 30 days before**: 4.0 out of 10 on average in the 30 days to 1 March 2026 "
            "(30 days written), 5.0 before (30 days written). That is 20 % less, short of the 30 % that count as "
            "clinically important."),
        ),
        (
            4.0, 4.1,
            ("Your pain is **about the same as in the 30 days before**: 4.1 out of 10 on average in the 30 days to "
            "1 March 2026 (30 days written), 4.0 before (30 days written)."),
        ),
        (
            0.0, 2.0,
            ("Your pain is **higher than in the 30 days before**: 2.0 out of 10 on average in the 30 days to 1 March 2026 "
            "(30 days written), 0.0 before (30 days written)."),
        ),
    ],
)  # fmt: skip
def test_the_course_is_told_against_the_thirty_days_before(before: float, now: float, sentence: str) -> None:
    assert tell_course(sixty_days(before, now)).replace("\u00a0", " ") == sentence


def test_months_are_told_with_their_days() -> None:
    assert tell_months(sixty_days(5, 3)) == (
        "Mean pain by month: January 2026 4.9 (31 days), February 2026 3.0 (28 days), March 2026 3.0 (1 day)."
    )


def test_weekdays_and_flares() -> None:
    flare = Flare(date(2026, 1, 3), date(2026, 1, 5), 8)
    assert tell_weekdays(sixty_days(5, 3)) == "On average: Monday 4.2 (8 days), Tuesday 3.0 (1 day)."
    assert tell_flares(sixty_days(5, 3)) == "**No flare**: no two days at 2 points or more above your usual level."
    assert tell_flares(sixty_days(5, 3, flare)) == (
        "**1 flare**, days at 2 points or more above your usual level: 3 to 5 January 2026, up to 8.0."
    )


def test_an_import_is_accounted_for_line_by_line() -> None:
    problems = [Problem("a", 4, "intensity", "12", "more than 10"), Problem("a", 5, "date", "", "empty")]
    told = tell_import("a.csv", 1203, 1200, 1, problems, ["dates are day first: 23/04/2024"], "ID", rehearsed=False)
    assert told.splitlines() == [
        "a.csv: 1,203 rows: 1,200 kept, 1 already there, 2 set aside.",
        "Assumed: dates are day first: 23/04/2024.",
        "Line 4, intensity: '12' is more than 10.",
        "Line 5, date: it is empty.",
        "To take it back: undo ID",
    ]
    many = tell_import("a.csv", 30, 0, 0, problems * 15, [], "ID", rehearsed=True).splitlines()
    assert many[0] == "a.csv: 30 rows: 0 would be kept, 0 already there, 30 set aside."
    assert many[-1] == "and 10 more set aside; --json names them all."


@pytest.mark.parametrize("text", ["![x](http://e)", "**b** *i* `c`", ":red[x] $x$ <b>", "www.evil.example", "a\nb # c"])
def test_a_persons_words_come_back_as_they_were(text: str) -> None:
    trigger = Trigger(text, "same_day", estimate(0.1, -0.4, 0.6), "yes")
    assert unmark(plain(text)) == " ".join(text.split())
    assert " ".join(text.split()) in unmark(tell_trigger(trigger))
    assert not any(bold for piece, bold in spans(plain(text)) if piece)


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
    assert "comparing days alike in the pain before and the weekday. Worth" in tell_trigger(alone)
