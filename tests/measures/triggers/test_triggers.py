import subprocess
import sys
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from numpy.testing import assert_allclose
from scipy import stats

from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.collinearity import Group, inflation
from analytics.measures.statistics.day_table import read_days
from analytics.measures.statistics.filled_exposures import filled_in, read_filled_days
from analytics.measures.triggers.any_pain import AnyPain
from analytics.measures.triggers.lag_check import fit_lag_check
from analytics.measures.triggers.triggers import Trigger, Triggers, measure_triggers, questions
from analytics.measures.triggers.which_together import Asked
from tests.made import made_days, rounded

EFFECTS = {"sitting": 0.3, "sleep": -0.4, "lifting": 0.8, "coffee": 0.0}


def _diary(
    days: int = 200, seed: int = 1, share_missing: float = 0.2, effects: Mapping[str, float] = MappingProxyType({})
) -> pd.DataFrame:
    """Pain that lingers (phi 0.6) with weekdays, three amounts and a yes/no; days missing here and there."""
    rng = np.random.default_rng(seed)
    table = pd.DataFrame(
        {
            "sitting": rng.normal(7, 1.5, days),
            "sleep": rng.normal(7, 1, days),
            "lifting": (rng.random(days) < 0.3).astype(float),
            "coffee": rng.normal(2, 1, days),
        },
        index=pd.date_range("2025-01-01", periods=days, name="day"),
    )
    drift = np.zeros(days)
    for day in range(1, days):
        drift[day] = 0.6 * drift[day - 1] + rng.normal()
    weekday = 0.3 * np.cos(pd.DatetimeIndex(table.index).day_of_week.to_numpy())
    table["pain"] = 4 + drift + weekday + sum(effect * table[name] for name, effect in effects.items())
    return table[rng.random(days) >= share_missing]


def _asked(days: pd.DataFrame) -> dict[tuple[str, str], Trigger]:
    measured = measure_triggers(days)
    assert isinstance(measured, Triggers)
    return {(each.trigger, each.when): each for each in measured.asked}


def _estimate(trigger: Trigger) -> Estimate:
    assert isinstance(trigger.answer, Estimate)
    return trigger.answer


def _too_few(trigger: Trigger) -> TooFew:
    assert isinstance(trigger.answer, TooFew)
    return trigger.answer


def _statsmodels(days: pd.DataFrame, names: list[str]) -> tuple[object, int]:
    table = days[["pain", *names]].reindex(pd.date_range(days.index.min(), days.index.max()))
    before = table.shift(1).add_suffix("_before")
    weekday = (
        pd.get_dummies(pd.DatetimeIndex(table.index).day_of_week, drop_first=True).set_index(table.index).astype(float)
    )
    columns = pd.concat([before["pain_before"], table[names], before[[f"{name}_before" for name in names]]], axis=1)
    rows = pd.concat([table["pain"], columns, weekday.add_prefix("weekday")], axis=1).dropna()
    return sm.OLS(rows["pain"], sm.add_constant(rows.drop(columns="pain"))).fit(), len(rows)


# truth


def test_the_lagged_regression_is_that_of_statsmodels_to_eight_digits() -> None:
    days = _diary(effects=EFFECTS)
    expected, n = _statsmodels(days, list(EFFECTS))
    lagged = fit_lag_check(read_filled_days(read_days(days), list(EFFECTS)))
    assert lagged
    for member, name in enumerate(EFFECTS):
        answer = lagged.same_day(Group((member,), (1.0,)))
        assert answer
        low, high = expected.conf_int().loc[name]  # type: ignore[attr-defined]  # statsmodels ships no types
        wanted = [expected.params[name], low, high, expected.pvalues[name]]  # type: ignore[attr-defined]  # the same
        assert_allclose([answer.estimate, answer.low, answer.high, answer.p], wanted, rtol=1e-8, atol=1e-12)
        assert answer.n == n


def test_the_next_day_effect_has_the_delta_methods_error() -> None:
    days = _diary(effects=EFFECTS)
    fitted, _ = _statsmodels(days, list(EFFECTS))
    params, cov = fitted.params, fitted.cov_params()  # type: ignore[attr-defined]  # statsmodels ships no types
    lagged = fit_lag_check(read_filled_days(read_days(days), list(EFFECTS)))
    assert lagged
    for member, name in enumerate(EFFECTS):
        phi, now, before = (params[each] for each in ("pain_before", name, f"{name}_before"))
        gradient = pd.Series({"pain_before": now, name: phi, f"{name}_before": 1.0})
        error = float(np.sqrt(gradient @ cov.loc[gradient.index, gradient.index] @ gradient))
        answer = lagged.next_day(Group((member,), (1.0,)))
        assert answer
        half = stats.t.ppf(0.975, fitted.df_resid) * error  # type: ignore[attr-defined]  # the same
        wanted = [phi * now + before, phi * now + before - half, phi * now + before + half]
        assert_allclose([answer.estimate, answer.low, answer.high], wanted, rtol=1e-8)


def test_the_next_day_is_found_where_it_was_planted() -> None:
    """Four fifths of yesterday's sitting and nothing of today's: 0.4 an hour, found the next day alone."""
    rng = np.random.default_rng(11)
    hours = rng.normal(7, 1.5, 300)
    pain = 4 + 0.4 * np.concatenate([[0.0], hours[:-1] - 7]) + rng.normal(0, 0.8, 300)
    days = pd.DataFrame({"pain": pain, "hours": hours}, index=pd.date_range("2025-01-01", periods=300, name="day"))
    next_day = _estimate(_asked(days)["hours", "next_day"])
    assert next_day.low < 0.4 < next_day.high
    assert next_day.low > 0.25
    same_day = _estimate(_asked(days)["hours", "same_day"])
    assert same_day.low < 0 < same_day.high


def test_what_was_planted_lies_in_its_interval() -> None:
    asked = _asked(_diary(400, effects=EFFECTS))
    for name, effect in EFFECTS.items():
        answer = _estimate(asked[name, "same_day"])
        assert answer.low < effect < answer.high
        assert (asked[name, "same_day"].verdict == "likely") == (effect != 0)


def test_false_discovery_is_controlled_over_all_that_was_answered() -> None:
    asked = [each for each in _asked(_diary(120, 5)).values() if isinstance(each.answer, Estimate)]
    assert len(asked) >= 6
    p = [each.answer.p for each in asked if isinstance(each.answer, Estimate)]
    q = [each.q for each in asked if each.q is not None]
    assert_allclose(q, stats.false_discovery_control(p).tolist())


def test_inflation_is_one_over_one_minus_r_squared() -> None:
    r = 0.8
    assert_allclose(inflation(np.array([[1, r], [r, 1]])), [1 / (1 - r**2)] * 2, rtol=1e-6)


def test_smallest_visible_is_two_point_eight_standard_errors() -> None:
    trigger = _asked(_diary())["sleep", "same_day"]
    answer = _estimate(trigger)
    assert trigger.smallest_visible == pytest.approx(2.8 * answer.error)
    assert answer.error == pytest.approx((answer.high - answer.low) / 2 / 1.96, rel=0.05)


# mirror


def test_pain_turned_round_turns_every_effect_round() -> None:
    days = _diary(effects=EFFECTS)
    mirrored = _asked(days.assign(pain=10 - days["pain"]))
    for key, trigger in _asked(days).items():
        answer, other = _estimate(trigger), _estimate(mirrored[key])
        assert_allclose([answer.estimate, answer.low], [-other.estimate, -other.high], atol=1e-10)
        assert answer.p == pytest.approx(other.p)


def test_a_trigger_in_minutes_has_a_sixtieth_of_the_effect_of_one_in_hours() -> None:
    days = _diary(effects=EFFECTS)
    minutes = measure_triggers(days.assign(sitting=days["sitting"] * 60))
    assert isinstance(minutes, Triggers)
    hours = minutes.in_units({"sitting": (60, "60 minutes")})
    found = next(each for each in hours.asked if each.trigger == "sitting" and each.when == "same_day")
    wanted = _asked(days)["sitting", "same_day"]
    assert found.unit == "60 minutes"
    assert found.smallest_visible == pytest.approx(wanted.smallest_visible)
    assert_allclose([_estimate(found).low, _estimate(found).error], [_estimate(wanted).low, _estimate(wanted).error])


def test_order_of_rows_missing_days_as_nothing_and_number_types_do_not_matter() -> None:
    days = _diary(effects=EFFECTS).round()
    filled = days.reindex(pd.date_range(days.index.min(), days.index.max(), name="day"))
    types = {"sitting": "Int64", "lifting": "boolean", "pain": "Float64"}
    assert measure_triggers(days) == measure_triggers(days[::-1])
    assert measure_triggers(days) == measure_triggers(filled.astype(types).assign(words="x"))
    assert measure_triggers(days) == measure_triggers(filled.assign(lifting=filled["lifting"].map({1: True, 0: False})))


def test_an_effect_too_small_to_matter_is_not_announced_however_sure_it_is() -> None:
    """0.05 points per standard deviation, over eight years."""
    days = _diary(3000, share_missing=0.1)
    asked = _asked(days.assign(pain=days["pain"] / 20 + 0.05 * days["sleep"]))
    sleep = asked["sleep", "same_day"]
    assert _estimate(sleep).p < 0.001
    assert (sleep.is_negligible, sleep.verdict) == (True, "cannot_tell")
    assert sleep.as_dict()["negligible"] is True
    assert not _asked(_diary(effects=EFFECTS))["sleep", "same_day"].is_negligible


# edge


def test_fewer_than_twenty_days_are_too_few() -> None:
    assert measure_triggers(_diary(19, share_missing=0)) == TooFew(19, 20, "days with pain written down")


def test_pain_alone_asks_nothing() -> None:
    assert measure_triggers(_diary()[["pain"]]) == TooFew(0, 1, "triggers written down beside pain")


def test_pain_that_never_changes_is_too_few_levels() -> None:
    assert measure_triggers(_diary().assign(pain=3)) == TooFew(1, 2, "levels of pain")


def test_a_yes_no_trigger_takes_five_days_at_each_level() -> None:
    days = _diary()
    rare = days.assign(heavy_lifting=[1.0] * 4 + [0.0] * (len(days) - 4))
    assert _too_few(_asked(rare)["heavy_lifting", "same_day"]) == TooFew(4, 5, "days with heavy lifting")
    usual = days.assign(heavy_lifting=1.0)
    assert _too_few(_asked(usual)["heavy_lifting", "next_day"]) == TooFew(0, 5, "days without heavy lifting")


def test_an_amount_that_never_differs_is_told_so() -> None:
    words = "days on which sitting differs from its commonest value"
    assert _too_few(_asked(_diary().assign(sitting_minutes=480))["sitting_minutes", "same_day"]) == TooFew(0, 5, words)


def test_a_trigger_that_cannot_be_asked_does_not_cost_the_others_their_days() -> None:
    days = _diary(effects=EFFECTS)
    with_rare = days.assign(unknown=np.nan, constant=1.0)
    assert _asked(with_rare)["sleep", "same_day"].answer == _asked(days)["sleep", "same_day"].answer


def test_a_trigger_known_on_few_days_is_asked_alone() -> None:
    days = _diary(300, effects=EFFECTS)
    half = days.assign(alcohol=np.where(np.arange(len(days)) < len(days) / 2, days["coffee"] % 1, np.nan))
    asked = _asked(half)
    assert asked["alcohol", "same_day"].alone
    assert not asked["sleep", "same_day"].alone
    assert _estimate(asked["sleep", "same_day"]).n > _estimate(asked["alcohol", "same_day"]).n


def test_the_next_day_takes_more_pairs_of_days_than_the_regression_has_columns() -> None:
    days = _diary(30, share_missing=0)
    many = days.assign(**{f"more{each}": np.random.default_rng(each).normal(size=30) for each in range(8)})
    # 1, yesterday's pain, 12 triggers on two days, 3 for the weekday, and 8.
    words = "days that are complete, together with the day before"
    asked = _asked(many)
    assert _too_few(asked["sleep", "next_day"]) == TooFew(29, 37, words)
    assert _estimate(asked["sleep", "same_day"]).n == 30


def test_a_day_on_which_one_of_several_is_missing_counts_for_the_others() -> None:
    days = _diary(200, effects=EFFECTS)
    holes = np.random.default_rng(3).random((len(days), 4)) < 0.25
    asked = _asked(days.assign(**days[list(EFFECTS)].mask(holes)))
    for name, effect in EFFECTS.items():
        answer = _estimate(asked[name, "same_day"])
        assert answer.low < effect < answer.high
        assert answer.n == int((~holes[:, list(EFFECTS).index(name)]).sum())
        assert not asked[name, "same_day"].alone


def test_what_is_missing_is_filled_in_with_what_goes_with_the_rest() -> None:
    chance = np.random.default_rng(2)
    one = chance.normal(5, 2, 400)
    written = np.column_stack([one, 3 * one + 1, chance.normal(size=400)])
    truth = written.copy()
    written[:40, 1] = np.nan
    written[40:50] = np.nan
    filled = filled_in(written)
    assert_allclose(filled[:40, 1], truth[:40, 1], atol=0.5)
    assert_allclose(filled[40:50], np.tile(np.nanmean(written, axis=0), (10, 1)))
    assert_allclose(filled[50:], truth[50:])


def test_ways_that_disagree_on_the_side_are_not_interpreted() -> None:
    clear, other = Estimate(0.5, 0.1, 0.9, 0.01, 80, 0.2), Estimate(-0.2, -0.6, 0.2, 0.3, 70, 0.2)
    assert [each.verdict for each in questions(Asked("cold", clear, other, checks=(other, None)))] == [
        "unstable",
        "cannot_tell",
    ]
    assert [each.verdict for each in questions(Asked("cold", clear, other, checks=(clear, None)))] == [
        "cannot_tell"
    ] * 2
    unclear = Estimate(0.1, -0.3, 0.5, 0.6, 80, 0.2)
    assert questions(Asked("cold", unclear, other, checks=(other, None)))[0].verdict == "cannot_tell"


def test_two_triggers_that_cannot_be_told_apart_share_one_answer_which_is_their_sum() -> None:
    days = _diary(effects=EFFECTS)
    twins = _asked(days.assign(screen=days["sitting"]))
    assert ("sitting", "same_day") not in twins
    joined = twins["sitting + screen", "same_day"]
    assert joined.joined == ("sitting", "screen")
    assert _estimate(joined).estimate == pytest.approx(
        _estimate(_asked(days)["sitting", "same_day"]).estimate, rel=0.01
    )


def test_triggers_that_stand_in_for_each_other_share_their_difference() -> None:
    days = _diary(effects=EFFECTS)
    opposed = _asked(days.assign(no_lifting=1 - days["lifting"]))["lifting + no_lifting", "same_day"]
    assert opposed.against == ("no_lifting",)
    assert _estimate(opposed).estimate == pytest.approx(
        _estimate(_asked(days)["lifting", "same_day"]).estimate, rel=0.01
    )


def test_a_trigger_that_follows_the_weekday_has_no_answer() -> None:
    days = _diary()
    office = days.assign(office=(pd.DatetimeIndex(days.index).day_of_week < 5).astype(float))
    assert "simply follow the weekday" in _too_few(_asked(office)["office", "same_day"]).of


def test_the_clearest_comes_first_and_what_has_no_answer_last() -> None:
    measured = measure_triggers(_diary(effects=EFFECTS).assign(never=0.0))
    assert isinstance(measured, Triggers)
    answered = [each.answer for each in measured.asked if isinstance(each.answer, Estimate)]
    distance = [abs(answer.estimate) / answer.error for answer in answered]
    assert distance == sorted(distance, reverse=True)
    assert [each.trigger for each in measured.asked[-2:]] == ["never", "never"]


def test_what_other_programs_read_has_the_shape_of_the_face() -> None:
    told = _asked(_diary(effects=EFFECTS).assign(never=0.0))
    assert set(told["sleep", "same_day"].as_dict()) == {
        "trigger", "unit", "when", "estimate", "low", "high", "p", "n", "q", "verdict", "smallest_visible",
        "days_with", "days_without",
    }  # fmt: skip
    assert told["never", "next_day"].as_dict() == {
        "trigger": "never", "unit": "1", "when": "next_day",
        "too_few": {"have": 0, "need": 5, "of": "days with never"},
    }  # fmt: skip


def test_a_day_that_stands_twice_is_refused_in_words() -> None:
    days = _diary()
    with pytest.raises(ValueError, match="twice"):
        measure_triggers(pd.concat([days, days.iloc[:1]]))


def test_importing_the_measures_loads_neither_streamlit_nor_duckdb() -> None:
    code = (
        "import sys, analytics.measures.triggers, analytics.measures.sessions, analytics.measures.trend.course\n"
        "print(sorted({'streamlit', 'duckdb'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


# calibration


@pytest.mark.parametrize("days", [60, 200])
def test_a_diary_in_which_nothing_is_going_on_is_told_so(days: int) -> None:
    """60 diaries of 4 triggers on 2 days: 5 % of 480 is 24; more than 45 has a chance below 1 in 10,000."""
    asked = [each for seed in range(60) for each in _asked(_diary(days, seed)).values()]
    false = sum(_estimate(each).p < 0.05 for each in asked)
    likely = sum(each.verdict == "likely" for each in asked)
    print(f"{days} days: {false} of {len(asked)} below .05, {likely} called likely")
    assert false <= 45
    assert likely <= 12


def test_days_with_and_without_are_counted_among_those_with_pain() -> None:
    days = pd.date_range("2026-01-01", periods=60, name="day")
    numbers = np.random.default_rng(3)
    table = pd.DataFrame({"pain": numbers.uniform(0, 9, 60), "lifting": [1.0] * 12 + [0.0] * 48, "hours": range(60)})
    table.loc[0, "pain"] = np.nan
    found = measure_triggers(table.set_index(days))
    assert isinstance(found, Triggers)
    counted = {each.trigger: (each.days_with, each.days_without) for each in found.asked}
    assert counted == {"lifting": (11, 48), "hours": (29, 30)}


def test_the_numbers_of_a_known_diary() -> None:
    found = measure_triggers(made_days())
    assert isinstance(found, Triggers)
    names = (
        "trigger",
        "when",
        "estimate",
        "low",
        "high",
        "p",
        "q",
        "smallest_visible",
        "n",
        "verdict",
        "days_with",
        "days_without",
    )
    assert [[rounded(each.as_dict()[name]) for name in names] for each in found.asked] == [
        [
            "sitting_minutes",
            "same_day",
            0.005956,
            0.003271,
            0.008634,
            4.61e-05,
            0.0003689,
            0.003816,
            62,
            "likely",
            31,
            31,
        ],
        [
            "sitting_minutes",
            "next_day",
            0.00521,
            0.002419,
            0.008028,
            0.0004496,
            0.001696,
            0.003989,
            53,
            "likely",
            31,
            31,
        ],
        ["sleep", "next_day", -0.6628, -1.027, -0.2984, 0.0006359, 0.001696, 0.518, 44, "likely", 28, 28],
        ["sleep", "same_day", 0.577, 0.2366, 0.9178, 0.001293, 0.002586, 0.4847, 56, "likely", 28, 28],
        [
            "heavy_lifting",
            "next_day",
            0.4771,
            -0.0008981,
            0.9547,
            0.05041,
            0.08066,
            0.6797,
            53,
            "worth_testing",
            28,
            34,
        ],
        ["stress", "next_day", 0.03372, -0.05976, 0.1272, 0.4719, 0.6291, 0.133, 53, "cannot_tell", 31, 31],
        ["stress", "same_day", -0.02576, -0.1159, 0.06491, 0.5688, 0.65, 0.1287, 62, "cannot_tell", 31, 31],
        ["heavy_lifting", "same_day", 0.0001232, -0.4334, 0.4352, 0.9995, 0.9995, 0.6179, 62, "cannot_tell", 28, 34],
    ]


def test_what_other_programs_read_of_a_trigger_that_is_joined_alone_negligible_or_often_without_pain() -> None:
    described = AnyPain(with_pain=12, with_of=20, without_pain=8, without_of=40, above=None)
    full = Trigger(
        trigger="sleep", when="next_day", answer=TooFew(3, 20, "days"), unit="1 hour", joined=("sleep", "tea"),
        against=("tea",), alone=True, any_pain=described, is_negligible=True,
    )  # fmt: skip
    assert full.as_dict() == {
        "trigger": "sleep", "unit": "1 hour", "when": "next_day", "joined": ["sleep", "tea"], "against": ["tea"],
        "alone": True, "negligible": True, "too_few": {"have": 3, "need": 20, "of": "days"},
        "any_pain": {"with_pain": 12, "with_of": 20, "without_pain": 8, "without_of": 40, "above": None},
    }  # fmt: skip
    bare = Trigger(trigger="sleep", when="same_day", answer=TooFew(3, 20, "days"))
    assert set(bare.as_dict()) == {"trigger", "unit", "when", "too_few"}


def test_many_days_without_pain_are_described_on_the_same_day_alone() -> None:
    days = made_days()
    often_none = days.assign(pain=days["pain"].where(days["pain"] > 5, 0.0).where(days["pain"].notna()))
    found = measure_triggers(often_none)
    assert isinstance(found, Triggers)
    assert {each.when for each in found.asked if each.any_pain} == {"same_day"}
    assert {each.trigger for each in found.asked if each.any_pain} == set(days.columns) - {"pain"}
