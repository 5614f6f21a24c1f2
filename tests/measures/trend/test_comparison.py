"""Two periods beside one another: mirrored, at the edges, held against a regression, told, and drawn."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from analytics.charts.look import DARK, LIGHT
from analytics.charts.trend.comparison import draw_comparison
from analytics.diary.periods import Period
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.thresholds import DAYS_EACH
from analytics.measures.trend.comparison import Comparison, Stretch, measure_comparison, measure_latest
from analytics.measures.trend.course import day_by_day
from analytics.words.trend.comparison import tell_comparison, tell_latest, tell_latest_briefly, tell_nothing_beside
from tests.made import made_days, made_up, rounded

FIRST = date(2026, 1, 5)
BEFORE, NOW = (Period(FIRST + timedelta(days=start), FIRST + timedelta(days=start + 27)) for start in (0, 28))


def table(*means: float, spread: float = 0.6, seed: int = 3) -> pd.DataFrame:
    """Twenty-eight days at each mean, each day by itself."""
    chance = np.random.default_rng(seed)
    pain = np.concatenate([mean + spread * chance.normal(size=28) for mean in means])
    return pd.DataFrame({"pain": pain}, pd.date_range(FIRST, periods=len(pain), name="day"))


def compared(days: pd.DataFrame) -> Comparison:
    found = measure_comparison(days, BEFORE, NOW)
    assert isinstance(found, Comparison)
    return found


def made(before: float, now: float, low: float, high: float, p: float) -> Comparison:
    """A comparison with these means and this difference."""
    earlier, later = (Stretch(each.first, each.last, mean, 26, 9.0, 0) for each, mean in ((BEFORE, before), (NOW, now)))
    return Comparison(earlier, later, Estimate(now - before, low, high, p, 52))


def test_a_difference_far_above_drift_is_found_with_its_size() -> None:
    found = compared(table(5.5, 4.0))
    means = table(5.5, 4.0)["pain"].groupby(np.arange(56) // 28).mean()
    assert (found.earlier.mean, found.later.mean) == pytest.approx(tuple(means))
    assert found.difference.estimate == pytest.approx(means[1] - means[0], abs=0.1)
    assert found.is_clear
    assert found.difference.high < 0


@pytest.mark.parametrize("seed", range(8))
def test_the_interval_leaves_out_zero_just_where_it_is_clear(seed: int) -> None:
    rng = np.random.default_rng(seed)
    days = table(5.0, 5.0)
    days["pain"] += rng.normal(0, 1, len(days)) + np.where(np.arange(len(days)) >= 28, 0.9, 0.0)
    found = measure_comparison(days, BEFORE, NOW)
    assert isinstance(found, Comparison)
    assert found.is_clear == (not found.difference.low <= 0 <= found.difference.high)
    assert found.difference.low < found.difference.estimate < found.difference.high


def test_where_pain_only_drifts_nothing_is_found() -> None:
    assert not compared(table(4.5, 4.5)).is_clear


def test_swapped_days_turn_the_sign_round() -> None:
    days = table(5.5, 4.0)
    swapped = days.set_axis(days.index[::-1]).sort_index()
    assert compared(swapped).difference.estimate == pytest.approx(-compared(days).difference.estimate, abs=0.05)


def test_the_order_of_the_two_periods_does_not_matter() -> None:
    days = table(5.5, 4.0)
    assert measure_comparison(days, NOW, BEFORE) == measure_comparison(days, BEFORE, NOW)


def test_days_in_neither_period_do_not_count() -> None:
    days = table(5.5, 9.0, 4.0)
    later = Period(NOW.first + timedelta(days=28), NOW.last + timedelta(days=28))
    found = measure_comparison(days, BEFORE, later)
    assert isinstance(found, Comparison)
    assert (found.earlier.n, found.later.n, found.difference.n) == (28, 28, 56)
    assert found.later.mean < 5


def test_too_few_days_in_one_of_them_are_counted() -> None:
    days = table(5.5, 4.0)[: 28 + DAYS_EACH - 1]
    assert measure_comparison(days, BEFORE, NOW) == TooFew(
        DAYS_EACH - 1, DAYS_EACH, "days with pain written down in each of the two periods"
    )


def test_no_level_but_one_cannot_be_compared() -> None:
    found = measure_comparison(table(4.0, 4.0, spread=0.0), BEFORE, NOW)
    assert found == TooFew(1, 2, "levels of pain")


def test_periods_that_share_days_are_refused() -> None:
    with pytest.raises(ValueError, match="share days"):
        measure_comparison(table(5.0, 5.0), BEFORE, Period(BEFORE.last, NOW.last))


LOWER = (
    "Your pain is **lower than in the 28 days before**: 3.0 on average (26 days written), 5.0 then (26 days written). "
)
CHANGED = "That is 40 % less, which counts as a clinically important change. "
CLEAR = "Weekday for weekday it is 2.0 points lower (1.4 to 2.6), more than it drifts by itself."
UNCLEAR = (
    "Whether your pain is another than in the 28 days before, **the diary cannot tell**: {} on average (26 days "
    "written), {} then (26 days written). Anything from {} fits."
)


@pytest.mark.parametrize(
    ("comparison", "sentence"),
    [
        (made(5.0, 3.0, -2.6, -1.4, 0.002), LOWER + CHANGED + CLEAR),
        (made(5.0, 4.0, -2.3, 0.3, 0.2), UNCLEAR.format("4.0", "5.0", "2.3 points lower to 0.3 points higher")),
        (made(4.0, 4.1, -0.6, 0.8, 0.7), UNCLEAR.format("4.1", "4.0", "0.6 points lower to 0.8 points higher")),
    ],
)
def test_a_comparison_is_told_with_both_means_and_how_sure_it_is(comparison: Comparison, sentence: str) -> None:
    assert tell_comparison(comparison, "the 28 days before").replace("\u00a0", " ") == sentence


def test_where_nothing_lies_before_a_period_its_last_days_are_compared_and_named() -> None:
    days = table(5.5, 5.5, 4.0)
    whole = Period(FIRST, FIRST + timedelta(days=83))
    latest = Period.ending(whole.last, 30)
    found = measure_latest(days, whole)
    assert found == measure_comparison(days, latest.before(), latest)
    assert isinstance(found, Comparison)
    told = "Your pain in the 30 days to 29 Mar 2026 is **lower than in the 30 days before**: "
    assert tell_latest(found, whole).startswith(told)
    assert tell_latest_briefly(found, whole).startswith(
        "Pain in the 30 days to 29 Mar 2026 is **lower than in the 30 days before**. That is "
    )


def test_where_enough_lies_before_it_the_whole_period_is_compared() -> None:
    found = measure_latest(table(5.5, 4.0), NOW)
    assert found == measure_comparison(table(5.5, 4.0), BEFORE, NOW)
    assert isinstance(found, Comparison)
    assert tell_latest(found, NOW) == tell_comparison(found, "the 28 days before")


def test_a_short_period_with_nothing_before_it_is_counted() -> None:
    assert measure_latest(table(5.5), BEFORE) == TooFew(
        0, DAYS_EACH, "days with pain written down in each of the two periods"
    )


def test_the_worst_and_the_pain_free_days_of_each_side_are_counted() -> None:
    days = table(5.5, 4.0)
    days.iloc[[30, 40], 0] = 0.0
    days.iloc[50, 0] = 9.5
    found = compared(days)
    assert (found.later.worst, found.later.pain_free_days) == (9.5, 2)
    assert (found.earlier.worst, found.earlier.pain_free_days) == (days["pain"][:28].max(), 0)


def test_both_lines_are_the_seven_day_means_from_their_first_day_on() -> None:
    days = table(5.5, 4.0)
    earlier, later = day_by_day(days[:28]), day_by_day(days[28:])
    figure = draw_comparison(compared(days), later, earlier, LIGHT)
    for trace, side in zip(figure.data[:2], (earlier, later), strict=True):
        assert list(trace.x) == list(range(1, 29))
        assert list(trace.y) == [each.seven_day_mean for each in side]
    assert figure.layout.xaxis.title.text == "Day of the period · 28 days now, 28 days before"
    assert figure.layout.yaxis.title.text == "Pain, 0 to 10"
    assert list(figure.layout.yaxis.range) == [-0.5, 10.5]


def test_the_two_words_never_lie_on_each_other() -> None:
    days = table(4.5, 4.5, spread=0.01)
    figure = draw_comparison(compared(days), day_by_day(days[28:]), day_by_day(days[:28]), DARK)
    now, before = (trace.y[0] for trace in figure.data[2:])
    assert abs(now - before) >= 0.99


def test_a_long_period_is_drawn_with_few_points() -> None:
    days = table(*(5.0 for _ in range(100)))
    both = day_by_day(days)
    figure = draw_comparison(replace(compared(days)), both, both, LIGHT)
    assert sum(len(trace.x) for trace in figure.data) <= 1000


def test_a_clear_difference_may_still_be_too_small_to_matter() -> None:
    told = tell_comparison(made(3.14, 3.08, -0.09, -0.03, 0.001))
    assert told.endswith("more than it drifts by itself, and still less than 0.1 points: too little to matter.")


def test_a_period_without_enough_days_is_named_with_what_it_holds() -> None:
    told = tell_nothing_beside(Period(date(2025, 1, 1), date(2025, 1, 30)), 1)
    assert told == ("**1 to 30 Jan 2025:** 1 day with pain written down; a comparison takes 10. Choose other days.")


def test_the_numbers_of_a_known_diary() -> None:
    one, other = Period(date(2026, 1, 5), date(2026, 2, 3)), Period(date(2026, 2, 4), date(2026, 3, 5))
    found = measure_comparison(made_days(), other, one)
    assert rounded(found.as_dict()) == {
        "earlier": {
            "first": "2026-01-05",
            "last": "2026-02-03",
            "mean": 4.577,
            "n": 27,
            "worst": 6.959,
            "pain_free_days": 0,
        },
        "later": {
            "first": "2026-02-04",
            "last": "2026-03-05",
            "mean": 5.205,
            "n": 26,
            "worst": 6.706,
            "pain_free_days": 0,
        },
        "difference": {"estimate": 0.6434, "low": -0.1807, "high": 1.468, "p": 0.124, "n": 53},
    }


@pytest.mark.parametrize(("earlier", "later", "have"), [(10, 10, None), (9, 10, 9), (10, 9, 9), (8, 9, 8)])
def test_ten_days_on_either_side_are_enough(earlier: int, later: int, have: int | None) -> None:
    one, other = Period(date(2026, 1, 5), date(2026, 1, 18)), Period(date(2026, 1, 19), date(2026, 2, 1))
    days = made_days(28)
    kept = np.concatenate([np.arange(14) < earlier, np.arange(14) < later])
    found = measure_comparison(pd.DataFrame({"pain": np.where(kept, 5 + made_up(28), np.nan)}, days.index), one, other)
    if have is None:
        assert isinstance(found, Comparison)
        assert (found.earlier.n, found.later.n) == (10, 10)
    else:
        assert found == TooFew(have, 10, "days with pain written down in each of the two periods")
