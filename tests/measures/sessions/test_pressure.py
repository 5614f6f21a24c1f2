"""Pressure, hold and minutes."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from numpy.testing import assert_allclose
from scipy import stats

from analytics.measures.sessions.pressure import OF, OF_PRESSURES, Pressure, TooMuch, measure_pressure
from analytics.measures.statistics.answers import TooFew


def sessions(count: int, seed: int, slope: float = 0.0, bend: float = 0.0) -> pd.DataFrame:
    """Pressure follows pain; pain after follows pain before, and pressure as asked."""
    rng = np.random.default_rng([seed, count])
    before = np.clip(np.round(2 * rng.normal(6, 1.3, count)) / 2, 1, 10)
    pressure = np.clip(np.round(5 + 0.8 * (before - 6) + rng.normal(0, 1.5, count)), 1, 10)
    after = 0.7 * before + slope * (pressure - 5) + bend * (pressure - 5) ** 2 + rng.normal(0, 0.8, count)
    return pd.DataFrame(
        {
            "pain_before": before, "pain_after": after, "pressure": pressure,
            "hold_seconds": rng.integers(1, 9, count) * 10.0, "minutes": rng.choice([15.0, 30, 45, 60], count),
        }
    )  # fmt: skip


def measured(table: pd.DataFrame) -> Pressure:
    found = measure_pressure(table)
    assert isinstance(found, Pressure)
    return found


def too_much(table: pd.DataFrame) -> TooMuch:
    found = measured(table).too_much
    assert isinstance(found, TooMuch)
    return found


def test_pressure_hold_and_minutes_are_statsmodels_ols() -> None:
    table = sessions(40, 1)
    columns = sm.add_constant(table[["pain_before", "pressure", "hold_seconds", "minutes"]])
    fit = sm.OLS(table["pain_after"], columns).fit()
    found = measured(table)
    for name, ours in (("pressure", found.pressure), ("hold_seconds", found.hold_seconds), ("minutes", found.minutes)):
        assert ours is not None
        assert_allclose([ours.estimate, ours.p], [fit.params[name], fit.pvalues[name]], rtol=1e-8)
        assert_allclose([ours.low, ours.high], fit.conf_int().loc[name], rtol=1e-8)


def test_too_much_is_the_larger_of_two_one_sided_tests() -> None:
    """Sasabuchi 1980, by statsmodels' t test of the slopes at both ends."""
    table = sessions(60, 2, bend=0.1)
    centred = table.assign(bend=(table["pressure"] - table["pressure"].mean()) ** 2)
    names = ["pain_before", "pressure", "hold_seconds", "minutes", "bend"]
    fit = sm.OLS(table["pain_after"], sm.add_constant(centred[names])).fit()
    ends = table["pressure"].agg(["min", "max"]) - table["pressure"].mean()
    low, high = (fit.t_test([0, 0, 1, 0, 0, 2 * end]) for end in ends)
    one_sided = max(stats.t.cdf(low.tvalue.item(), fit.df_resid), stats.t.sf(high.tvalue.item(), fit.df_resid))
    found = too_much(table)
    assert found.p == pytest.approx(one_sided, rel=1e-7)
    assert found.best is not None
    best = table["pressure"].mean() - fit.params["pressure"] / (2 * fit.params["bend"])
    assert found.best.estimate == pytest.approx(best)
    assert found.best.low < 5 < found.best.high


def test_pressure_that_does_nothing_is_not_blamed_though_it_follows_pain() -> None:
    """300 tables of 40 sessions: 5 % is 15; above 7 % for pressure has a chance of 1 in 25, above 9 % 1 in 1,000."""
    found = [measured(sessions(40, seed)) for seed in range(300)]
    false = np.mean([each.pressure.p < 0.05 for each in found])
    called = np.mean([each.too_much.p < 0.05 for each in found if isinstance(each.too_much, TooMuch)])
    table = [sessions(40, seed) for seed in range(300)]
    usual = np.mean([stats.pearsonr(each["pressure"], each["pain_before"] - each["pain_after"]).pvalue < 0.05
                     for each in table])  # fmt: skip
    print(f"false {false:.1%}, too much {called:.1%}, the drop on pressure {usual:.1%}")
    assert false <= 0.09
    assert called <= 0.08
    assert usual > 0.12


def test_a_line_is_not_called_too_much() -> None:
    assert np.mean([too_much(sessions(60, seed, slope=0.3)).p < 0.05 for seed in range(100)]) <= 0.02


def test_harder_turned_into_softer_turns_the_line_round() -> None:
    table = sessions(40, 3, slope=-0.3)
    turned = measured(table.assign(pressure=11 - table["pressure"]))
    assert turned.pressure.estimate == pytest.approx(-measured(table).pressure.estimate)


def test_what_is_hardly_written_or_always_the_same_stays_out() -> None:
    table = sessions(40, 3)
    rare = measured(table.assign(hold_seconds=table["hold_seconds"].where(np.arange(40) < 20), minutes=45.0))
    assert rare.hold_seconds is None
    assert rare.minutes is None


def test_too_few_sessions_or_pressures_are_counted() -> None:
    assert measure_pressure(sessions(14, 1)) == TooFew(14, 15, OF)
    assert measure_pressure(sessions(20, 1).assign(pressure=5)) == TooFew(1, 3, OF_PRESSURES)
    assert measured(sessions(24, 1)).too_much == TooFew(24, 25, OF)
    three = sessions(40, 1)
    assert measured(three.assign(pressure=np.arange(40) % 3)).too_much == TooFew(3, 4, OF_PRESSURES)
    assert measure_pressure(pd.DataFrame({"began_at": pd.to_datetime(["2026-01-01"])})) == TooFew(0, 15, OF)


@pytest.mark.parametrize(("known", "is_in"), [(28, True), (27, False)])
def test_hold_enters_where_it_is_known_for_seven_tenths_of_the_sessions(known: int, *, is_in: bool) -> None:
    table = sessions(40, 3)
    found = measured(table.assign(hold_seconds=table["hold_seconds"].where(np.arange(40) < known)))
    assert (found.hold_seconds is not None) is is_in


@pytest.mark.parametrize(("count", "pressures"), [(15, 3), (25, 4)])
def test_fifteen_sessions_and_three_pressures_make_a_line_and_twenty_five_and_four_a_curve(
    count: int, pressures: int
) -> None:
    table = sessions(count, 1).assign(pressure=np.arange(count) % pressures + 4.0)
    assert isinstance(measured(table).too_much, TooMuch) is (count == 25)
    assert isinstance(measure_pressure(table.iloc[1:]), TooFew) is (count == 15)


def test_the_best_pressure_has_the_delta_methods_interval() -> None:
    """The lowest point of the curve is at −line / (2 bend); its error from statsmodels' covariance, by small steps."""
    table = sessions(60, 2, bend=0.1)
    middle = table["pressure"].mean()
    names = ["pain_before", "pressure", "hold_seconds", "minutes", "bend"]
    centred = table.assign(bend=(table["pressure"] - middle) ** 2)
    fit = sm.OLS(table["pain_after"], sm.add_constant(centred[names])).fit()
    line, bend = fit.params["pressure"], fit.params["bend"]

    def lowest(line: float, bend: float) -> float:
        return float(middle - line / (2 * bend))

    step = 1e-6
    gradient = (
        np.array([lowest(line + step, bend) - lowest(line, bend), lowest(line, bend + step) - lowest(line, bend)])
        / step
    )
    within = fit.cov_params().loc[["pressure", "bend"], ["pressure", "bend"]].to_numpy()
    error = float(np.sqrt(gradient @ within @ gradient))
    best = too_much(table).best
    assert best is not None
    assert best.error == pytest.approx(error, rel=1e-3)
    half = float(stats.t.ppf(0.975, fit.df_resid)) * error
    assert (best.low, best.high) == pytest.approx((lowest(line, bend) - half, lowest(line, bend) + half), rel=1e-3)
