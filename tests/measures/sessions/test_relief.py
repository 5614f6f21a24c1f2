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
