"""Each trigger once, clear or not; and what the diary bears out of a suspicion: edge, mirror, truth by hand."""

from datetime import datetime

import pytest

from analytics.diary.factors import When
from analytics.diary.suspicions import Suspicion
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.triggers.triggers import Trigger, Triggers, Verdict
from analytics.measures.triggers.what_stands import Borne, furthest, measure_what_stands

NOW = datetime(2026, 5, 2, 8, 30)
FEW = TooFew(3, 20, "days with pain and sleep written down")


def asked(name: str, when: When, at: float, low: float, high: float, verdict: Verdict = "cannot_tell") -> Trigger:
    return Trigger(name, when, Estimate(at, low, high, 0.01, 280, (high - low) / 3.92), "1 cup", 0.01, verdict)


def suspicion(factor: str, when: When = "same_day", withdrawn_at: datetime | None = None) -> Suspicion:
    return Suspicion(factor, when, NOW, 0, withdrawn_at)


def test_a_trigger_counts_once_and_its_clearest_day_is_told() -> None:
    days = (
        asked("sitting", "same_day", 0.3, 0.1, 0.5, "likely"), asked("coffee", "same_day", 0.0, -0.2, 0.2),
        asked("coffee", "next_day", 0.1, -0.4, 0.6), asked("sitting", "next_day", 0.1, -0.3, 0.5),
        asked("sleep", "same_day", -0.1, -0.5, 0.3), asked("sleep", "next_day", -0.4, -0.6, -0.2, "likely"),
        Trigger("storm", "same_day", FEW), Trigger("storm", "next_day", FEW),
        asked("stress", "next_day", 0.2, 0.0, 0.4, "worth_testing"), asked("stress", "same_day", 0.5, -0.9, 1.9),
    )  # fmt: skip
    stands = measure_what_stands(Triggers(days, 280))
    assert [(each.told.trigger, each.told.when) for each in stands.clear] == [
        ("sitting", "same_day"), ("sleep", "next_day"),
    ]  # fmt: skip
    assert [(each.told.trigger, each.told.when) for each in stands.unknown] == [
        ("stress", "next_day"), ("coffee", "next_day"), ("storm", "same_day"),
    ]  # fmt: skip
    assert [[day.when for day in each.days] for each in stands.clear] == [["same_day", "next_day"]] * 2
    assert stands.reach == 0.6


def test_where_nothing_is_clear_the_axis_holds_all_others() -> None:
    stands = measure_what_stands(Triggers((asked("coffee", "same_day", 0.0, -1.4, 1.4),), 280))
    assert (stands.clear, stands.reach) == ((), 1.4)
    assert measure_what_stands(TooFew(3, 20, "days")).reach == 0
    assert furthest(Estimate(-0.4, -0.9, 0.1, 0.1, 50)) == furthest(Estimate(0.4, -0.1, 0.9, 0.1, 50)) == 0.9


@pytest.mark.parametrize(
    ("found", "borne"),
    [
        (asked("coffee", "same_day", 0.3, 0.1, 0.5, "likely"), "agrees"),
        (asked("coffee", "same_day", -0.3, -0.5, -0.1, "likely"), "opposite"),
        (asked("coffee", "same_day", 0.3, 0.0, 0.6, "worth_testing"), "may_be"),
        (asked("coffee", "same_day", 0.02, -0.1, 0.14), "no_sign"),
        (asked("coffee", "same_day", -0.02, -0.14, 0.1), "no_sign"),
        (asked("coffee", "same_day", 0.1, -1.1, 1.3), "cannot_tell"),
        (asked("coffee", "same_day", 0.4, -0.05, 0.85), "cannot_tell"),
        (asked("coffee", "same_day", 0.4, 0.1, 0.7, "unstable"), "cannot_tell"),
        (asked("coffee", "next_day", 0.3, 0.1, 0.5, "likely"), "cannot_tell"),
        (asked("tea", "same_day", 0.3, 0.1, 0.5, "likely"), "cannot_tell"),
        (Trigger("coffee", "same_day", FEW), "cannot_tell"),
        (
            Trigger("coffee", "same_day", Estimate(0, -0.01, 0.01, 0.9, 900), is_negligible=True),
            "too_little",
        ),
        (
            Trigger("tea + coffee", "same_day", Estimate(0.3, 0.1, 0.5, 0.01, 90), verdict="likely",
                    joined=("tea", "coffee")),
            "agrees",
        ),
        (
            Trigger("tea + coffee", "same_day", Estimate(0.3, 0.1, 0.5, 0.01, 90), verdict="likely",
                    joined=("tea", "coffee"), against=("coffee",)),
            "cannot_tell",
        ),
    ],
)  # fmt: skip
def test_what_the_diary_bears_out_of_a_suspicion(found: Trigger, borne: Borne) -> None:
    (suspected,) = measure_what_stands(Triggers((found,), 280), [suspicion("coffee")]).suspected
    assert suspected.borne == borne


def test_what_was_taken_back_is_not_told_and_what_was_never_written_is() -> None:
    named = [suspicion("coffee", withdrawn_at=NOW), suspicion("wind", "next_day")]
    for answers in (TooFew(0, 1, "triggers"), Triggers((), 20)):
        told = measure_what_stands(answers, named).suspected
        assert [(each.suspicion.factor, each.asked, each.borne) for each in told] == [("wind", None, "cannot_tell")]
