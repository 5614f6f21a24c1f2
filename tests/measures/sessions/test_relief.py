"""How long relief lasts, beside spells without a session."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from numpy.testing import assert_allclose
from scipy import stats

from analytics.measures.sessions.relief import MATCHED, Relief, Spells, _still, followed, measure_relief
from analytics.measures.sessions.timeline import Timeline, read_timeline
from analytics.measures.statistics.answers import TooFew
from tests.benchmarks.bookings import Booking, live


def _line(seed: int, effect: float = 0.0, days: int = 365, booking: str = "earlier") -> Timeline:
    lived = live(Booking(0.5, days, effect, 24.0, booking), seed)
    return read_timeline(lived.entries, lived.sessions)


def _measured(line: Timeline) -> Relief:
    relief = measure_relief(line)
    assert isinstance(relief, Relief)
    return relief


def test_kaplan_meier_is_scipys() -> None:
    """Made-up spells of which some are censored, in whole hours (scipy.stats.ecdf of CensoredData)."""
    rng = np.random.default_rng(4)
    last, back = np.ceil(rng.exponential(20, 40)), rng.random(40) < 0.7
    spells = Spells(np.zeros(40), np.zeros(40), np.zeros(40), last, back)
    expected = stats.ecdf(stats.CensoredData(uncensored=last[back], right=last[~back])).sf
    hours = np.arange(1, 73)
    assert_allclose(_still(np.ones((1, 40)), spells)[0], expected.evaluate(hours), atol=1e-12)


def test_weights_are_as_good_as_repeated_spells() -> None:
    last, back = np.array([3.0, 8, 8, 30]), np.array([True, True, False, True])
    spells = Spells(np.zeros(4), np.zeros(4), np.zeros(4), last, back)
    often = np.array([2, 1, 3, 1])
    repeated = Spells(np.zeros(7), np.zeros(7), np.zeros(7), np.repeat(last, often), np.repeat(back, often))
    assert_allclose(_still(often[None].astype(float), spells), _still(np.ones((1, 7)), repeated), atol=1e-12)


def test_hours_are_the_area_under_the_curve() -> None:
    relief = _measured(_line(1))
    assert relief.treated == pytest.approx(1 + sum(relief.still_treated[:-1]))
    assert relief.untreated == pytest.approx(1 + sum(relief.still_untreated[:-1]))
    assert relief.difference.estimate == pytest.approx(relief.treated - relief.untreated)


def test_sessions_that_do_nothing_relieve_for_as_long_as_no_session() -> None:
    """30 lives of a year: 5 % false is 1.5; more than 6 has a chance below 1 in 200."""
    found = [_measured(_line(seed)) for seed in range(30)]
    treated = float(np.mean([each.treated for each in found]))
    longer = float(np.mean([each.difference.estimate for each in found]))
    false = sum(each.difference.p < 0.05 for each in found)
    print(f"no effect: {treated:.0f} hours of 'relief', {longer:.1f} longer than without, false {false} of 30")
    assert treated > 20
    assert abs(longer) < 4
    assert false <= 6


def test_an_effect_that_lasts_makes_relief_longer() -> None:
    longer = [_measured(_line(seed, effect=-2.0)).difference.estimate for seed in range(10)]
    print(f"an effect of -2 with a half-life of a day: {np.mean(longer):.0f} hours longer")
    assert float(np.mean(longer)) > 12


def test_pain_lowered_by_the_session_alone_never_changes_the_untreated_hours() -> None:
    line = _line(2)
    after = np.isin(line.hours, line.ended + 0.3)
    eased = replace(line, pain=np.where(after, 0.0, line.pain))
    assert _measured(eased).untreated == pytest.approx(_measured(line).untreated, abs=1.0)


def test_the_score_on_which_the_next_session_is_booked_ends_the_spell() -> None:
    """Sessions at noon every fourth day, pain 6 just then and 3 in the evenings between: back after 95.5 hours."""
    days = pd.date_range("2026-01-01", periods=120)
    booked = np.arange(120) % 4 == 0
    entries = pd.concat(
        [
            pd.DataFrame({"felt_at": days + pd.Timedelta(hours=20), "intensity": 3.0}),
            pd.DataFrame({"felt_at": days[booked] + pd.Timedelta(hours=12), "intensity": 6.0}),
        ]
    )
    sessions = pd.DataFrame({"began_at": days[booked] + pd.Timedelta(hours=12), "pain_before": 6.0})
    line = read_timeline(entries, sessions)
    spells = followed(line, line.began[:-1], line.ended[:-1], line.before[:-1])
    assert not spells.back.any()  # 95.5 hours are beyond the 72 that are looked at
    sooner = followed(line, line.began[:-1], line.ended[:-1] + 48, line.before[:-1])
    assert sooner.back.all()
    assert_allclose(sooner.last, 47.5)


def test_the_same_diary_gives_the_same_answer() -> None:
    assert measure_relief(_line(3)) == measure_relief(_line(3))


def test_too_few_days_sessions_or_spells_are_counted() -> None:
    days = measure_relief(_line(1, days=40))
    assert isinstance(days, TooFew)
    assert days.of == "days with a reading that has a time of day"
    line = _line(1)
    none = replace(line, before=np.full(len(line.began), np.nan))
    assert measure_relief(none) == TooFew(0, 10, "sessions with pain written before")
    unlike = replace(line, before=np.full(len(line.began), 5.25))
    assert measure_relief(unlike) == TooFew(0, 10, MATCHED)


def test_a_diary_without_sessions_or_readings_is_too_few() -> None:
    nothing = pd.DataFrame({"felt_at": pd.to_datetime([]), "intensity": pd.Series([], dtype=float)})
    assert isinstance(measure_relief(read_timeline(nothing, pd.DataFrame({"began_at": pd.to_datetime([])}))), TooFew)


# a diary in which everything is known: eight days, over and over

EIGHT = 8


def _known(
    cycles: int = 12,
    *,
    session_at: float = 12.0,
    spell_at: float = 12.0,
    back: tuple[float, float] = (24.0, 8.0),
    more: tuple[tuple[int, float, float], ...] = (),
    spell_score: float = 6.0,
) -> Timeline:
    """A session on the first day of eight on a score of 6, which is back `back[0]` hours after it began; on the fifth
    day a reading of 6 without a session, back `back[1]` hours later; else 3 in the morning and in the evening.

    Args:
        cycles: how often.
        session_at: hour of the day.
        spell_at: hour of the day.
        back: hours after which 6 is written again.
        more: further readings: day of the eight, hour, pain.
        spell_score: what the spell without a session begins with.
    """
    readings: dict[float, float] = {}
    for start in np.arange(cycles) * EIGHT * 24.0:
        readings |= {start + day * 24 + hour: 3.0 for day in range(EIGHT) for hour in (8.25, 20.25)}
        readings[start + session_at + back[0]] = 6.0
        readings |= {start + 4 * 24 + spell_at: spell_score, start + 4 * 24 + spell_at + back[1]: spell_score}
        readings |= {start + day * 24 + hour: pain for day, hour, pain in more}
    origin = pd.Timestamp("2026-01-05")
    hours = np.array(sorted(readings))
    entries = pd.DataFrame(
        {"felt_at": origin + pd.to_timedelta(hours, unit="h"), "intensity": [readings[at] for at in hours]}
    )
    began = origin + pd.to_timedelta(np.arange(cycles) * EIGHT * 24 + session_at, unit="h")
    return read_timeline(entries, pd.DataFrame({"began_at": began, "pain_before": 6.0}))


def test_three_hours_of_caution_are_added_where_nothing_varies() -> None:
    """Back after 23.5 hours of a session's end and after 7.5 without: 24 and 8 begun hours, and chance has no part."""
    relief = _measured(_known())
    assert (relief.treated, relief.untreated, relief.difference.estimate) == pytest.approx((24.0, 8.0, 16.0))
    assert relief.difference.error == pytest.approx(3.0)
    assert relief.difference.n == 12
    half = float(stats.t.ppf(0.975, 11)) * 3
    assert (relief.difference.low, relief.difference.high) == pytest.approx((16 - half, 16 + half))
    assert relief.spells == 12
    assert relief.still_treated == pytest.approx((1.0,) * 23 + (0.0,) * 49)
    assert relief.still_untreated == pytest.approx((1.0,) * 7 + (0.0,) * 65)
    assert relief.as_dict() == {
        "treated": pytest.approx(24.0), "untreated": pytest.approx(8.0), "spells": 12, **relief.difference.as_dict(),
    }  # fmt: skip


def test_caution_and_chance_add_as_errors_do() -> None:
    line = _line(1)
    error = _measured(line).difference.error
    assert error > 3
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("analytics.measures.sessions.relief.STILL_UNLIKE", 0.0)
        assert error == pytest.approx((_measured(line).difference.error ** 2 + 9) ** 0.5)


@pytest.mark.parametrize(("minutes", "hours"), [(59, 24.0), (60, 24.0), (62, 2.0)])
def test_the_first_hour_after_a_session_does_not_count(minutes: int, hours: float) -> None:
    """A session ends at 12:30; pain as high as before is written some minutes later, once within the hour."""
    assert _measured(_known(more=((0, 12.5 + minutes / 60, 6.0),))).treated == pytest.approx(hours)


def test_spells_at_the_same_time_of_day_are_found_across_midnight() -> None:
    """Sessions at half past eleven in the evening, spells at one in the morning; those of noon last longer."""
    decoy = ((6, 12.0, 6.0), (6, 32.5, 6.0))
    across = _measured(_known(session_at=23.5, spell_at=25.0, more=decoy))
    assert across.untreated == pytest.approx(8.0)
    assert across.spells == 12
    # Three hours apart is not the same time of day: then all alike spells count, those of noon too.
    later = _measured(_known(session_at=23.5, spell_at=26.5, more=decoy))
    assert later.spells > 12
    assert later.untreated > 8.0


@pytest.mark.parametrize(("apart", "is_same"), [(2.0, True), (2.25, False)])
def test_two_hours_are_the_same_time_of_day(apart: float, *, is_same: bool) -> None:
    found = _measured(_known(spell_at=12.0 + apart, more=((6, 20.5, 6.0), (6, 40.5, 6.0))))
    assert (found.spells == 12) is is_same


def test_spells_unlike_in_score_or_in_the_days_before_do_not_count() -> None:
    assert measure_relief(_known(spell_score=6.5)) == TooFew(0, 10, MATCHED)
    # A reading of 5.25 the day before makes the mean of these two days higher by more than a point.
    unlike = tuple((3, hour, 5.25) for hour in (9.0, 11.0, 13.0, 15.0, 17.0, 19.0))
    assert measure_relief(_known(more=unlike)) == TooFew(0, 10, MATCHED)
    alike = tuple((3, hour, 4.0) for hour in (9.0, 11.0, 13.0, 15.0, 17.0, 19.0))
    assert _measured(_known(more=alike)).spells == 12


def test_a_spell_within_two_days_of_a_session_is_not_free_of_it() -> None:
    """A reading of 6 a day and a half after a session is none; two days and a quarter after it, it is one."""
    assert _measured(_known(more=((1, 23.0, 6.0),))).spells == 12
    near, far = (_measured(_known(spell_at=12.0, more=((2, hour, 6.0),))).spells for hour in (12.0, 13.0))
    assert (near, far) == (12, 24)


@pytest.mark.parametrize(("cycles", "have"), [(10, None), (9, 9)])
def test_ten_sessions_are_enough(cycles: int, have: int | None) -> None:
    found = measure_relief(_known(cycles))
    assert found == TooFew(9, 10, "sessions with pain written before") if have else isinstance(found, Relief)


def test_relief_is_looked_at_for_three_days_and_no_longer() -> None:
    """Pain that is back only after 75 hours counts as 72."""
    relief = _measured(_known(back=(75.0, 8.0)))
    assert relief.treated == pytest.approx(72.0)
    assert relief.still_treated[-1] == pytest.approx(1.0)
