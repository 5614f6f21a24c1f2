"""One stretch of days beside another, as a person reads it: which way, by how much, what that counts as, how sure."""

from dataclasses import replace
from datetime import date

import pytest

from analytics.diary.periods import Period
from analytics.measures.statistics.answers import Estimate
from analytics.measures.trend.comparison import Comparison, Stretch
from analytics.words.safe import unmark
from analytics.words.trend.comparison import (
    comparison_in_brief,
    is_about_the_same,
    meaning,
    tell_comparison,
    tell_latest,
    tell_latest_briefly,
    tell_latest_shortly,
    tell_nothing_beside,
)

FEBRUARY = Period(date(2026, 1, 31), date(2026, 3, 1))
WINTER = Period(date(2026, 1, 1), date(2026, 3, 1))
BY_A_FIFTH = "That is 20 % less, short of the 30 % that count as clinically important."


def stretch(period: Period, mean: float, n: int) -> Stretch:
    return Stretch(first=period.first, last=period.last, mean=mean, n=n, worst=8.0, pain_free_days=0)


def comparison(low: float = -1.5, high: float = -0.7, p: float = 0.01) -> Comparison:
    difference = Estimate(estimate=-1.1, low=low, high=high, p=p, n=60)
    earlier, later = stretch(FEBRUARY.before(), 5.0, 30), stretch(FEBRUARY, 4.0, 1)
    return Comparison(earlier=earlier, later=later, difference=difference)


SMALL = "Weekday for weekday it is 1.1 points lower (0.1 to 0.4), more than it drifts by itself."
CLEAR = "Weekday for weekday it is 1.1 points lower (0.7 to 1.5), more than it drifts by itself."
NARROW = "Weekday for weekday it is 1.1 points lower (0.1 to 0.7), more than it drifts by itself."
FITS = "Anything from 1.5 points lower to 0.7 points higher fits."
TINY = "That is more than it drifts by itself, and still less than 0.1 points: too little to matter."


@pytest.mark.parametrize(
    ("found", "certainty"),
    [
        (comparison(), ("lower than", f"{BY_A_FIFTH} {CLEAR}")),
        (comparison(-0.09, -0.01), ("about the same as", TINY)),
        (comparison(-0.4, -0.1), ("about the same as", SMALL)),
    ],
)
def test_a_difference_is_told_with_its_size_its_meaning_and_how_sure_it_is(
    found: Comparison, certainty: tuple[str, str]
) -> None:
    which, sure = certainty
    means = "4.0 on average (1 day written), 5.0 then (30 days written)"
    days = "in the 30 days before"
    said = [
        tell_comparison(found), tell_comparison(found, "the days chosen"), tell_latest(found, FEBRUARY),
        tell_latest(found, WINTER), tell_latest_briefly(found, FEBRUARY), tell_latest_briefly(found, WINTER),
    ]  # fmt: skip
    assert [each.replace("\u00a0", " ") for each in said] == [
        f"Your pain is **{which} in the time before**: {means}. {sure}",
        f"Your pain is **{which} in the days chosen**: {means}. {sure}",
        f"Your pain is **{which} {days}**: {means}. {sure}",
        f"Your pain in the 30 days to 1 Mar 2026 is **{which} {days}**: {means}. {sure}",
        f"Pain is **{which} {days}**. {sure}",
        f"Pain in the 30 days to 1 Mar 2026 is **{which} {days}**. {sure}",
    ]


@pytest.mark.parametrize("p", [0.3, 0.05])
def test_no_direction_is_told_where_the_diary_cannot_tell(p: float) -> None:
    found, means = comparison(high=0.7, p=p), "4.0 on average (1 day written), 5.0 then (30 days written)"
    cannot = "**the diary cannot tell**"
    assert [tell_comparison(found), tell_latest(found, WINTER), tell_latest_briefly(found, FEBRUARY)] == [
        f"Whether your pain is another than in the time before, {cannot}: {means}. {FITS}",
        f"Whether your pain in the 30 days to 1 Mar 2026 is another than in the 30 days before, {cannot}: {means}. {FITS}",
        f"Whether pain is another than in the 30 days before, {cannot}. {FITS}",
    ]


def test_which_way_is_that_of_the_difference_whatever_the_averages_of_its_days() -> None:
    """Four in a hundred less on average, and clear; or higher averages beside a lower weekday for weekday."""
    for mean in (4.8, 5.6):
        told = comparison(-0.7, -0.1)
        told = replace(told, later=replace(told.later, mean=mean))
        assert tell_latest_briefly(told, FEBRUARY) == f"Pain is **lower than in the 30 days before**. {NARROW}"
        assert tell_latest_shortly(told).startswith("**Lower** than in")


def test_about_the_same_is_told_with_what_fits() -> None:
    found = comparison(-0.4, 0.3, p=0.9)
    assert tell_latest_briefly(found, FEBRUARY) == (
        "Pain is **about the same as in the 30 days before**. Anything from 0.4 points lower to 0.3 points higher fits."
    )


def test_a_clear_difference_of_a_tenth_is_told() -> None:
    assert "too little to matter" not in tell_comparison(comparison(-0.1, -0.01))
    assert "too little to matter" not in tell_comparison(comparison(0.01, 0.1))


@pytest.mark.parametrize(
    ("now", "before", "counts_as"),
    [
        (4.5, 5.0, "That is 10 % less, short of the 30 % that count as clinically important."),
        (5.5, 5.0, "That is 10 % more, short of the 30 % that count as clinically important."),
        (4.6, 5.0, ""),
        (5.4, 5.0, ""),
        (3.5, 5.0, "That is 30 % less, which counts as a clinically important change."),
        (3.51, 5.0, "That is 30 % less, short of the 30 % that count as clinically important."),
        (2.5, 5.0, "That is 50 % less, which counts as a substantial change."),
        (2.51, 5.0, "That is 50 % less, which counts as a clinically important change."),
        (7.5, 5.0, "That is 50 % more, which counts as a substantial change."),
        (0.0, 5.0, "That is 100 % less, which counts as a substantial change."),
        (5.0, 0.0, ""),
        (0.0, 0.0, ""),
        (0.04, 0.01, ""),
    ],
)
def test_a_change_is_called_by_what_it_counts_as(now: float, before: float, counts_as: str) -> None:
    assert meaning(now, before).replace("\u00a0", " ") == counts_as


def test_days_that_cannot_be_compared_ask_for_others() -> None:
    assert tell_nothing_beside(FEBRUARY, 1) == (
        "**31 Jan to 1 Mar 2026:** 1 day with pain written down; a comparison takes 10. Choose other days."
    )


def test_the_same_turned_round_is_higher() -> None:
    found = comparison()
    turned = replace(
        found,
        earlier=replace(found.earlier, mean=4.0),
        later=replace(found.later, mean=5.0),
        difference=found.difference.times(-1),
    )
    told = tell_latest(turned, FEBRUARY).replace("\u00a0", " ")
    assert told.startswith("Your pain is **higher than in the 30 days before**: 5.0 on average")
    assert "That is 25 % more" in told
    assert "it is 1.1 points higher (0.7 to 1.5)" in told


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (comparison(), "Lower than in the 30 days before: 4.0 on average in the 30 days to 1 Mar 2026, was 5.0."),
        (
            comparison(high=0.7, p=0.3),
            ("Whether pain has changed, the diary cannot tell: 4.0 on average in the 30 days to 1 Mar 2026, was 5.0 in "
            "those before."),
        ),
        (comparison(-0.4, 0.4, p=0.9), "About the same as in the 30 days before: 4.0 on average in the 30 days to 1 Mar 2026, was 5.0."),
    ],
)  # fmt: skip
def test_the_verdict_comes_first_and_has_a_direction_only_where_it_is_clear(found: Comparison, verdict: str) -> None:
    told = unmark(tell_latest_shortly(found))
    assert told == verdict
    assert len(told.split()) <= 25
    turned = replace(found, difference=found.difference.times(-1))
    assert unmark(tell_latest_shortly(turned)) == verdict.replace("Lower", "Higher")


@pytest.mark.parametrize(("low", "high", "is_same"), [(-0.49, 0.49, True), (-0.51, 0.1, False), (-0.1, 0.51, False)])
def test_about_the_same_is_said_only_where_no_change_fits_that_anybody_would_notice(
    low: float, high: float, *, is_same: bool
) -> None:
    assert is_about_the_same(Estimate((low + high) / 2, low, high, 0.9, 60), 5.0) is is_same


def test_both_averages_in_brief() -> None:
    assert comparison_in_brief(comparison()) == "4.0, was 5.0"
