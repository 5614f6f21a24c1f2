import numpy as np
import pandas as pd
import pytest
from numpy.testing import assert_allclose

from analytics.measures.answers import Estimate, TooFew
from analytics.measures.sessions import Sessions, measure_sessions

NO_ENTRIES = pd.DataFrame({"felt_at": pd.to_datetime([]), "intensity": pd.Series([], dtype=float)})
BEFORE_AFTER = "sessions with pain written before and after"


def _sessions(before: list[float], after: list[float]) -> pd.DataFrame:
    began = pd.date_range("2026-01-05 17:00", periods=len(before), freq="7D")
    return pd.DataFrame({"began_at": began, "pain_before": before, "pain_after": after})


def _measured(entries: pd.DataFrame, sessions: pd.DataFrame) -> Sessions:
    measured = measure_sessions(entries, sessions)
    assert isinstance(measured, Sessions)
    return measured


def _estimate(answer: Estimate | TooFew | None) -> Estimate:
    assert isinstance(answer, Estimate)
    return answer


def _life(seed: int, effect: float = 0.0, days: int = 365) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Three readings a day of pain that lingers; a session at 13:06 on some days whose 13:00 reading is high."""
    rng = np.random.default_rng(seed)
    drift = np.zeros(days * 3)
    for each in range(1, days * 3):
        drift[each] = 0.9 * drift[each - 1] + rng.normal(0, 0.55)
    hours = (24.0 * np.arange(days)[:, None] + [7.0, 13.0, 21.0]).ravel()
    pain, began = np.empty_like(hours), [-1000.0]
    for each, hour in enumerate(hours):
        relief = sum(effect for start in began if 0 < hour - start < 36)
        pain[each] = np.clip(np.round(4 + drift[each] + relief + rng.normal(0, 0.7)), 0, 10)
        if each % 3 == 1 and pain[each] >= 5.5 and hour - began[-1] > 96:
            began.append(hour + 0.1)
    start = pd.Timestamp("2025-01-06")
    felt_at = start + pd.to_timedelta(hours, unit="h")
    at = np.array(began[1:])
    before = pain[np.searchsorted(hours, at) - 1]
    sessions = pd.DataFrame({"began_at": start + pd.to_timedelta(at, unit="h"), "pain_before": before})
    return pd.DataFrame({"felt_at": felt_at, "intensity": pain}), sessions


# truth


def test_the_change_right_after_is_students_paired_t() -> None:
    """Student 1908, hours of sleep gained on two drugs (R: t.test(extra ~ group, data = sleep, paired = TRUE))."""
    first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    raw = _estimate(_measured(NO_ENTRIES, _sessions(second, first)).right_after.raw)
    assert_allclose([raw.estimate, raw.low, raw.high], [-1.58, -2.4598858, -0.7001142], rtol=1e-6)
    assert raw.p == pytest.approx(0.002833, abs=5e-7)
    assert raw.n == 10


def test_what_is_left_the_next_day_finds_a_true_effect_and_the_raw_number_flatters_it() -> None:
    found = [_measured(*_life(seed, effect=-1.5)).next_day for seed in range(8)]
    left = float(np.mean([_estimate(each.left).estimate for each in found]))
    raw = float(np.mean([_estimate(each.raw).estimate for each in found]))
    print(f"true -1.5, left {left:.2f}, raw {raw:.2f}")
    assert left == pytest.approx(-1.5, abs=0.2)
    assert raw < left - 0.5


def test_sessions_that_do_nothing_are_left_with_nothing_though_pain_falls_after_them() -> None:
    """40 diaries of a year: 5 % false is 2; more than 7 has a chance below 1 in 1,000."""
    found = [_measured(*_life(seed)).next_day for seed in range(40)]
    left = [_estimate(each.left) for each in found]
    raw = float(np.mean([_estimate(each.raw).estimate for each in found]))
    false, bias = sum(each.p < 0.05 for each in left), float(np.mean([each.estimate for each in left]))
    print(f"no effect: raw {raw:.2f}, left {bias:.2f}, false {false} of 40")
    assert abs(bias) <= 0.1
    assert false <= 7
    assert raw < -0.5


# mirror


def test_before_and_after_swapped_turn_the_change_round() -> None:
    before, after = [6.0, 7, 5, 8, 6, 7, 6, 9], [4.0, 6, 5, 5, 4, 6, 3, 6]
    down = _estimate(_measured(NO_ENTRIES, _sessions(before, after)).right_after.raw)
    up = _estimate(_measured(NO_ENTRIES, _sessions(after, before)).right_after.raw)
    assert (down.estimate, down.low, down.high) == (-up.estimate, -up.high, -up.low)


def test_pain_turned_round_turns_what_is_left_round() -> None:
    entries, sessions = _life(2)
    mirrored = entries.assign(intensity=10 - entries["intensity"])
    turned = _measured(mirrored, sessions.assign(pain_before=10 - sessions["pain_before"]))
    left = _estimate(_measured(entries, sessions).next_day.left)
    assert _estimate(turned.next_day.left).estimate == pytest.approx(-left.estimate)


def test_what_would_have_come_anyway_is_the_raw_number_less_what_is_left() -> None:
    effect = _measured(*_life(1)).next_day
    assert effect.fall_back == pytest.approx(_estimate(effect.raw).estimate - _estimate(effect.left).estimate)


# edge


def test_no_session_at_all_is_too_few() -> None:
    assert measure_sessions(NO_ENTRIES, _sessions([], [])) == TooFew(0, 8, BEFORE_AFTER)


def test_seven_sessions_with_both_scores_are_too_few_and_are_still_counted() -> None:
    measured = _measured(NO_ENTRIES, _sessions([6.0] * 8, [4.0] * 7 + [np.nan]))
    assert measured.right_after.raw == TooFew(7, 8, BEFORE_AFTER)
    assert measured.count == 8


def test_sessions_may_lack_every_column_but_their_moment() -> None:
    measured = _measured(NO_ENTRIES, _sessions([6.0] * 9, [4.0] * 9)[["began_at"]])
    assert measured.right_after.raw == TooFew(0, 8, BEFORE_AFTER)
    assert isinstance(measured.next_day.raw, TooFew)
    assert isinstance(measured.next_day.left, TooFew)


def test_changes_that_are_all_equal_have_no_width() -> None:
    raw = _estimate(_measured(NO_ENTRIES, _sessions([6.0] * 8, [4.0] * 8)).right_after.raw)
    assert (raw.estimate, raw.low, raw.high, raw.p) == (-2.0, -2.0, -2.0, 0.0)


def test_few_other_days_leave_the_raw_number_and_say_what_is_missing() -> None:
    sessions = _sessions([6.0] * 10, [4.0] * 10)
    entries = pd.DataFrame({"felt_at": sessions["began_at"] + pd.Timedelta(hours=20), "intensity": 5.0})
    next_day = _measured(entries, sessions).next_day
    assert _estimate(next_day.raw).estimate == -1.0
    assert next_day.left == TooFew(0, 30, "days without a session, with pain written that day and the next")


def test_the_score_before_may_be_a_reading_of_the_last_three_hours() -> None:
    sessions = _sessions([6.0] * 8, [4.0] * 8)[["began_at"]]
    morning = pd.DataFrame({"felt_at": sessions["began_at"] - pd.Timedelta(hours=2), "intensity": 7.0})
    after = pd.DataFrame({"felt_at": sessions["began_at"] + pd.Timedelta(hours=20), "intensity": 5.0})
    assert _estimate(_measured(pd.concat([morning, after]), sessions).next_day.raw).estimate == -2.0
    early = morning.assign(felt_at=morning["felt_at"] - pd.Timedelta(hours=2))
    assert isinstance(_measured(pd.concat([early, after]), sessions).next_day.raw, TooFew)


def test_hours_count_from_the_end_of_the_session() -> None:
    sessions = _sessions([6.0] * 8, [4.0] * 8)
    entries = pd.DataFrame({"felt_at": sessions["began_at"] + pd.Timedelta(hours=8.75), "intensity": 5.0})
    assert _estimate(_measured(entries, sessions).next_day.raw).n == 8
    assert isinstance(_measured(entries, sessions.assign(minutes=60)).next_day.raw, TooFew)


def test_a_date_alone_takes_no_part_in_the_hours() -> None:
    entries, sessions = _life(3)
    dated = pd.DataFrame({"felt_at": entries["felt_at"].dt.normalize(), "intensity": 9.0, "has_time": False})
    both = pd.concat([entries.assign(has_time=True), dated])
    assert measure_sessions(both, sessions) == measure_sessions(entries, sessions)


def test_what_other_programs_read_has_the_shape_of_the_face() -> None:
    measured = _measured(*_life(1))
    right_after, next_day = measured.right_after.as_dict(), measured.next_day.as_dict()
    assert measured.as_dict() == {"effects": [right_after, next_day], "count": measured.count}
    assert right_after == {"hours": 0.3, "too_few": {"have": 0, "need": 8, "of": BEFORE_AFTER}}
    assert set(next_day) == {
        "hours", "from", "to", "raw", "raw_low", "raw_high", "fall_back", "estimate", "low", "high", "p", "n",
    }  # fmt: skip
