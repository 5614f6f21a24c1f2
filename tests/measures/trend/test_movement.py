"""Slope, change of level, usual range and rhythm: against books and other packages, mirrored, at the edges, told."""

from datetime import date, datetime, timedelta

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from scipy import stats

from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.averaged import answer_jointly
from analytics.measures.statistics.drift import DRAWS, draw_diaries, share_as_large
from analytics.measures.statistics.whitening import whiten
from analytics.measures.trend.level_shift import LevelShift, measure_level_shift
from analytics.measures.trend.rhythm import Cell, Rhythm, RhythmTest, measure_rhythm, measure_weekday_test
from analytics.measures.trend.slope import Slope, measure_slope
from analytics.measures.trend.unusual_days import UnusualDays, carried_on, measure_unusual_days
from analytics.words.trend.level_shift import tell_level_shift
from analytics.words.trend.rhythm import tell_day, tell_week
from analytics.words.trend.slope import tell_slope
from analytics.words.trend.unusual_days import tell_unusual_days

NOT_YET = TooFew(3, 20, "days with pain written down")


def diary(days: int = 120, phi: float = 0.5, seed: int = 1, share_missing: float = 0.2) -> pd.DataFrame:
    """Stable pain around 5 that carries itself on."""
    chance = np.random.default_rng(seed)
    pain = np.empty(days)
    pain[0] = chance.normal()
    for day in range(1, days):
        pain[day] = phi * pain[day - 1] + (1 - phi**2) ** 0.5 * chance.normal()
    table = pd.DataFrame({"pain": 5 + 1.2 * pain}, pd.date_range("2025-01-06", periods=days, name="day"))
    return table[chance.random(days) >= share_missing]


def rising(table: pd.DataFrame, points: float) -> pd.DataFrame:
    since = np.asarray((table.index - table.index[0]).days, dtype=float)
    return table.assign(pain=table["pain"] + points * since / since.max())


def stepping(table: pd.DataFrame, points: float) -> pd.DataFrame:
    return table.assign(pain=table["pain"] + points * (np.arange(len(table)) >= len(table) // 2))


def trend_of(table: pd.DataFrame) -> Slope:
    found = measure_slope(table)
    assert isinstance(found, Slope)
    return found


def change_of(table: pd.DataFrame) -> LevelShift:
    found = measure_level_shift(table)
    assert isinstance(found, LevelShift)
    return found


# truth


def test_several_coefficients_are_tested_together_as_statsmodels_does() -> None:
    """At phi 0 and no noise the averaged F test is the ordinary one; one point of the grid stands for the average."""
    chance = np.random.default_rng(3)
    design = np.column_stack([np.ones(60), chance.normal(size=(60, 3))])
    outcome = chance.normal(size=60) + 0.3 * design[:, 1]
    whitened = whiten(np.arange(60, dtype=float) * 1000, outcome, design)  # so far apart that nothing is carried on
    expected = sm.OLS(outcome, design).fit().f_test(np.eye(4)[1:3]).pvalue
    assert answer_jointly(whitened, np.zeros(4), [1, 2]) == pytest.approx(float(expected), rel=1e-6)


def test_the_limits_of_days_that_do_not_carry_on_are_shewharts() -> None:
    """An alternating diary has no positive correlation: mean and t with n degrees of freedom, by hand."""
    pain = [4.0, 6.0] * 30 + [5.0] * 30
    table = pd.DataFrame({"pain": pain}, pd.date_range("2025-01-01", periods=90, name="day"))
    found = measure_unusual_days(table)
    assert isinstance(found, UnusualDays)
    half = float(stats.t.ppf(0.99865, 60)) * float(np.std(pain[:60], ddof=1)) * (1 + 1 / 60) ** 0.5
    assert (found.mean, found.high, found.n, found.carried) == pytest.approx((5.0, 5 + half, 60, 0.0))


def test_how_pain_carries_on_is_corrected_for_its_bias() -> None:
    estimates = [carried_on(diary(60, 0.8, seed, 0.0)["pain"].to_numpy()) for seed in range(200)]
    assert np.mean(estimates) == pytest.approx(0.8, abs=0.06)


def test_drawn_diaries_carry_on_as_the_days_do() -> None:
    table = diary(400, 0.7, share_missing=0.0)
    times, pain = np.arange(400.0), table["pain"].to_numpy()
    drawn = draw_diaries(times, pain, np.ones((400, 1)), times - 200, seed=0)
    assert drawn.shape == (400, DRAWS)
    assert drawn.var() == pytest.approx(1.0, abs=0.1)
    seen = float(np.corrcoef(pain[1:], pain[:-1])[0, 1])
    assert np.mean(drawn[1:] * drawn[:-1]) == pytest.approx(seen, abs=0.08)
    assert (drawn == draw_diaries(times, pain, np.ones((400, 1)), times - 200, seed=0)).all()


def test_a_share_is_never_zero() -> None:
    assert share_as_large(5.0, np.zeros(99)) == 0.01
    assert share_as_large(0.0, np.zeros(99)) == 1.0


# what is there is found, and its mirror image


def test_a_rise_is_a_fall_turned_round() -> None:
    table = rising(diary(), 4.0)
    up, down = trend_of(table).answer, trend_of(10 - table).answer
    assert up.p < 0.05
    assert up.low < 4.0 / len(pd.date_range(table.index[0], table.index[-1])) * 30 < up.high
    assert (down.estimate, down.low, down.p) == pytest.approx((-up.estimate, -up.high, up.p))


def test_a_step_is_found_where_it_is_and_turns_round() -> None:
    table = stepping(diary(), 4.0)
    found, turned = change_of(table), change_of(10 - table)
    true = table.index[len(table) // 2].date()
    assert found.is_clear
    assert abs((found.day - true).days) <= 4
    assert found.after - found.before == pytest.approx(4.0, abs=1.0)
    assert (turned.day, turned.p) == (found.day, found.p)
    assert turned.before == pytest.approx(10 - found.before)


def test_a_day_far_off_lies_outside() -> None:
    table = diary(share_missing=0.0)
    table.iloc[-3] = 10.9
    found = measure_unusual_days(table)
    assert isinstance(found, UnusualDays)
    assert table.index[-3].date() in found.outside


def test_a_rhythm_of_the_week_and_of_the_day_is_found() -> None:
    table = diary(200)
    weekly = table.assign(pain=table["pain"] + 2.0 * (pd.DatetimeIndex(table.index).day_of_week == 2))
    clear, flat = measure_weekday_test(weekly), measure_weekday_test(table)
    assert isinstance(clear, RhythmTest)
    assert isinstance(flat, RhythmTest)
    assert clear.is_clear
    assert not flat.is_clear
    at = [datetime(2025, 1, 6) + timedelta(days=day, hours=hour) for day in range(40) for hour in (8, 21)]
    chance = np.random.default_rng(4).normal(0, 1, len(at))
    entries = pd.DataFrame({"felt_at": at, "intensity": [4 + 2 * (each.hour == 21) for each in at] + chance})
    found = measure_rhythm(table, entries)
    assert isinstance(found.day, RhythmTest)
    assert found.day.is_clear
    assert found.day.n == 80
    assert sum(cell.n for cell in found.cells) == 80
    assert {cell.part for cell in found.cells} == {0, 3}


# edge


def test_too_little_is_told_apart_by_what_is_missing() -> None:
    days = "days with pain written down"
    assert measure_slope(diary(19, share_missing=0)) == TooFew(19, 20, days)
    assert measure_slope(diary(25, share_missing=0)) == TooFew(25, 28, "days from the first written to the last")
    assert measure_level_shift(diary(29, share_missing=0)) == TooFew(29, 30, days)
    assert measure_unusual_days(diary(59, share_missing=0)) == TooFew(29, 30, f"{days} before the last 30")
    assert measure_weekday_test(diary(41, share_missing=0)) == TooFew(
        5, 6, "weeks in which every weekday was written down"
    )
    level = diary().assign(pain=4.0)
    assert measure_slope(level) == measure_level_shift(level) == TooFew(1, 2, "levels of pain")
    assert isinstance(measure_unusual_days(level), UnusualDays)
    nothing = pd.DataFrame({"pain": []}, pd.DatetimeIndex([]))
    assert isinstance(measure_unusual_days(nothing), TooFew)
    assert isinstance(measure_slope(nothing), TooFew)
    rhythm = measure_rhythm(level, pd.DataFrame({"felt_at": pd.to_datetime([]), "intensity": []}))
    assert rhythm.day == TooFew(0, 2, "parts of the day with 8 readings each")


# calibration


def test_a_stable_diary_is_seldom_said_to_move() -> None:
    """60 diaries at phi 0.8: at 6 % more than 9 have a chance below 1 in 200; ordinary tests say so in 28 of them."""
    stable = [diary(90, 0.8, seed) for seed in range(60)]
    trends, changes = [trend_of(each).answer.p for each in stable], [change_of(each).p for each in stable]
    assert sum(p < 0.05 for p in trends) <= 9
    assert sum(p < 0.05 for p in changes) <= 9
    days = [np.asarray((each.index - each.index[0]).days, dtype=float) for each in stable]
    plainly = [stats.linregress(at, each["pain"]).pvalue for at, each in zip(days, stable, strict=True)]
    assert sum(p < 0.05 for p in plainly) > 15


# words


@pytest.mark.parametrize(
    ("slope", "sentence"),
    [
        (
            Estimate(-0.62, -1.0, -0.2, 0.01, 84),
            "Over these 84 days pain **fell by 0.6 points a month** (0.2 to 1.0), more than it drifts by itself.",
        ),
        (
            Estimate(0.62, 0.2, 1.0, 0.01, 84),
            "Over these 84 days pain **rose by 0.6 points a month** (0.2 to 1.0), more than it drifts by itself.",
        ),
        (
            Estimate(0.1, -0.2, 0.4, 0.4, 84),
            (
                "Whether pain rises or falls over all of this time, **the diary cannot tell**: anything from −0.2 "
                "to +0.4 points a month "
                "fits (84 days), and pain that drifts by itself draws such lines too."
            ),
        ),
    ],
)
def test_a_trend_is_told(slope: Estimate, sentence: str) -> None:
    assert tell_slope(Slope(slope)) == sentence


def test_a_change_is_told() -> None:
    clear, unclear = (LevelShift(date(2026, 8, 24), 3.14, 4.4, p, 90) for p in (0.01, 0.4))
    assert tell_level_shift(clear) == (
        "Since about 24 August 2026 pain has been at another level: **3.1 on average before, 4.4 since**, more than it "
        "drifts by itself. What changed then, you may know better."
    )
    assert tell_level_shift(unclear) == (
        "No lasting change of level stands out (90 days); a small one may hide in the ups and downs."
    )
    assert tell_level_shift(NOT_YET) == ""
    assert unclear.as_dict() == {"found": False, "p": 0.4, "n": 90}


def test_the_usual_range_is_told() -> None:
    days = tuple(date(2026, 3, day) for day in range(1, 8))
    usual = "the range that was usual before (0.0 to 8.8, from 270 days)"
    none, one, many = (UnusualDays(4.4, -0.1, 8.77, 0.5, 270, days[:count]) for count in (0, 1, 7))
    assert tell_unusual_days(none) == f"None of the last 30 days lies outside {usual}."
    assert tell_unusual_days(one) == f"**One of the last 30 days lies outside** {usual}: 1 March 2026."
    assert tell_unusual_days(many) == (
        f"**Seven of the last 30 days lie outside** {usual}: latest 3 March 2026, 4 March 2026, 5 March 2026, "
        "6 March 2026 and 7 March 2026."
    )
    assert tell_unusual_days(NOT_YET) == ""


def test_a_rhythm_is_told() -> None:
    cells = (Cell(0, 0, 3.0, 10), Cell(1, 0, 4.0, 30), Cell(0, 3, 5.0, 20))
    rhythm = Rhythm(RhythmTest(0.2, 90), RhythmTest(0.01, 60), cells)
    assert tell_week(rhythm.week) == (
        "Whether weekdays differ, **the diary cannot tell** (all tested together over 90 days)."
    )
    assert tell_week(RhythmTest(0.01, 90)) == (
        "**Weekdays differ** by more than chance (all tested together over 90 days)."
    )
    assert tell_day(rhythm) == (
        "**The parts of the day differ** by more than chance (all tested together over 60 readings). On average: night "
        "and morning 3.8 (40 readings), evening 5.0 (20 readings)."
    )
    assert tell_week(NOT_YET) == (
        "Weekdays: **Too early to say.** Three days with pain written down so far; it takes 20, so 17 more. Each "
        "further day you write counts, good days too."
    )
