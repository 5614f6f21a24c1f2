"""How pain goes with the amount of sitting."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm

from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.triggers.dose import Dose, measure_dose
from tests.made import made_days, rounded


def diary(days: int = 400, *, slope: float = 0.0, bend: float = 0.0, seed: int = 3) -> pd.DataFrame:
    """Minutes of sitting around 7 hours; points of pain per hour, and per hour beyond the median."""
    chance = np.random.default_rng(seed)
    hours = chance.normal(7, 2, days).clip(0, 14)
    carried = np.zeros(days)
    for day in range(1, days):
        carried[day] = 0.5 * carried[day - 1] + chance.normal(0, 0.8)
    pain = 5 + carried + slope * (hours - 7) + bend * np.maximum(hours - np.median(hours), 0)
    index = pd.date_range("2025-01-01", periods=days, name="day")
    return pd.DataFrame({"pain": pain, "sitting_minutes": hours * 60, "sleep": chance.normal(7, 1, days)}, index)


def measured(table: pd.DataFrame) -> Dose:
    dose = measure_dose(table, per=60)
    assert isinstance(dose, Dose)
    return dose


def test_the_two_tests_and_slopes_are_those_of_statsmodels() -> None:
    """Truth: OLS on the same columns."""
    table = diary(150, slope=0.2)
    knot = table["sitting_minutes"].median()
    amounts = pd.DataFrame({"x": table["sitting_minutes"], "z": table["sleep"]})
    amounts["beyond"] = (table["sitting_minutes"] - knot).clip(lower=0)
    weekday = pd.get_dummies(pd.DatetimeIndex(table.index).day_of_week, drop_first=True).set_index(table.index)
    before = amounts.shift(1).add_suffix("_before").assign(pain_before=table["pain"].shift(1))
    columns = pd.concat([amounts, before, weekday.astype(float).add_prefix("day")], axis=1).dropna()
    fit = sm.OLS(table["pain"].loc[columns.index], sm.add_constant(columns)).fit()
    dose = measure_dose(table)
    assert isinstance(dose, Dose)
    assert dose.bend_p == pytest.approx(fit.pvalues["beyond"], rel=1e-8)
    assert dose.below.estimate == pytest.approx(fit.params["x"], rel=1e-8)
    assert dose.above.estimate == pytest.approx(fit.params["x"] + fit.params["beyond"], rel=1e-8)
    assert dose.p == pytest.approx(float(fit.f_test("x = 0, beyond = 0").pvalue), rel=1e-8)
    assert dose.n == 149


def test_an_even_rise_shows_no_bend_and_a_bend_is_found_where_there_is_one() -> None:
    even, bent = measured(diary(slope=0.3)), measured(diary(bend=0.8))
    assert even.p < 0.001
    assert not even.bends
    assert bent.bends
    assert bent.below.low < 0 < bent.below.high
    assert bent.above.low < 0.8 < bent.above.high
    assert not measured(diary(100, bend=2.0)).bends, "never before 120 days"


def test_the_curve_keeps_to_the_amounts_that_occurred_and_is_level_at_the_median() -> None:
    table = diary(slope=0.3)
    dose = measured(table)
    low, high = (table["sitting_minutes"] / 60).quantile([0.05, 0.95])
    assert (dose.curve[0].amount, dose.curve[-1].amount) == pytest.approx((low, high))
    assert dose.curve[0].difference < 0 < dose.curve[-1].difference
    assert dose.knot == pytest.approx((table["sitting_minutes"] / 60).median())


def test_too_few_days_and_amounts_that_hardly_differ_are_told() -> None:
    words = "days in a row with pain and sitting written down"
    assert measure_dose(diary(50)) == TooFew(49, 60, words)
    assert measure_dose(diary().drop(columns="sitting_minutes")) == TooFew(0, 60, words)
    assert measure_dose(diary().assign(sitting_minutes=480.0)) == TooFew(0, 60, words)


def test_a_bend_is_seldom_found_where_there_is_none() -> None:
    """60 flat diaries and 60 even ones: more than 8 of 60 has a chance below 1 in 100 at 5 %."""
    flat = [measured(diary(150, seed=seed)) for seed in range(60)]
    assert sum(each.p < 0.05 for each in flat) <= 8
    assert sum(measured(diary(150, slope=0.4, seed=seed)).bends for seed in range(60)) <= 8


def dose(p: float, bend_p: float, below: float = 0.2, above: float = 0.2, n: int = 200) -> Dose:
    from analytics.measures.triggers.dose import DosePoint

    slopes = [Estimate(each, each - 0.1, each + 0.1, 0.01, n) for each in (below, above)]
    ends = (DosePoint(4.1, -0.6, -0.9, -0.3), DosePoint(7, 0, 0, 0), DosePoint(9, 0.4, 0.2, 0.6))
    return Dose("sitting_minutes", ends, 7.0, p, bend_p, slopes[0], slopes[1], n)


def test_what_other_programs_read() -> None:
    told = dose(0.4, 0.01).as_dict()
    assert told["knot"] == 7.0
    assert told["curve"] == [
        {"amount": 4.1, "difference": -0.6, "low": -0.9, "high": -0.3},
        {"amount": 7, "difference": 0, "low": 0, "high": 0},
        {"amount": 9, "difference": 0.4, "low": 0.2, "high": 0.6},
    ]


def test_the_numbers_of_a_known_diary() -> None:
    told = measured(made_days(130)).as_dict()
    curve = told["curve"]
    assert isinstance(curve, list)
    assert len(curve) == 13
    assert rounded(told | {"curve": [curve[place] for place in (0, 6, 12)]}) == {
        "trigger": "sitting_minutes",
        "knot": 7.163,
        "p": 1e-07,
        "bend_p": 0.3386,
        "bends": False,
        "below": {"estimate": 0.595, "low": 0.2806, "high": 0.9095, "p": 0.000311, "n": 101},
        "above": {"estimate": 0.28, "low": -0.1213, "high": 0.6812, "p": 0.1689, "n": 101},
        "n": 101,
        "curve": [
            {"amount": 5.347, "difference": -1.081, "low": -1.652, "high": -0.5098},
            {"amount": 6.987, "difference": -0.1047, "low": -0.16, "high": -0.04938},
            {"amount": 8.628, "difference": 0.4101, "low": -0.1777, "high": 0.9979},
        ],
    }


@pytest.mark.parametrize(("amounts", "is_asked"), [(5, True), (4, False)])
def test_five_amounts_are_enough_for_a_curve(amounts: int, *, is_asked: bool) -> None:
    table = diary(150, slope=0.3)
    few = table.assign(sitting_minutes=300.0 + 60 * (np.arange(150) * 7 % amounts))
    assert isinstance(measure_dose(few, per=60), Dose) is is_asked


def test_what_is_counted_is_named_as_one_says_it() -> None:
    table = diary(50).rename(columns={"sitting_minutes": "screen_time"})
    assert measure_dose(table, "screen_time") == TooFew(49, 60, "days in a row with pain and screen time written down")
