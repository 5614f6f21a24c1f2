"""Readings and sessions on one line of time: which readings count, at which hour, and what pain does by itself."""

import numpy as np
import pandas as pd
import pytest

from analytics.measures.sessions.timeline import Timeline, read_timeline, usual_columns

DAY = pd.Timestamp("2026-03-02")  # a Monday
START = (DAY - pd.Timestamp(0)).total_seconds() / 3600


def line(readings: list[tuple[float, float]], **session: float) -> Timeline:
    """Readings by their hour of 2 March 2026, and one session at noon."""
    felt_at = DAY + pd.to_timedelta([round(3600 * hour) for hour, _ in readings], unit="s")
    entries = pd.DataFrame({"felt_at": felt_at, "intensity": pd.Series([pain for _, pain in readings], dtype=float)})
    return read_timeline(entries, pd.DataFrame([{"began_at": DAY + pd.Timedelta(hours=12), **session}]))


@pytest.mark.parametrize(
    ("readings", "hours"),
    [
        ([(10.9, 6)], [10.9, 12]),
        ([(11.0, 6)], [11]),
        ([(12.0, 6)], [12]),
        ([(12.1, 6)], [12, 12.1]),
        ([(11.5, 5)], [11.5, 12]),
        ([(11.5, 5), (11.2, 6)], [11.2, 11.5]),
    ],
)
def test_a_score_before_counts_unless_a_reading_of_the_hour_before_says_the_same(
    readings: list[tuple[float, float]], hours: list[float]
) -> None:
    found = line(readings, pain_before=6)
    np.testing.assert_allclose(found.hours - START, hours)
    assert found.others == len(readings)


@pytest.mark.parametrize(
    ("readings", "hours"),
    [
        ([(12.6, 4)], [12.6]),
        ([(12.5, 4)], [12.5]),
        ([(13.5, 4)], [13.5]),
        ([(13.6, 4)], [12.8, 13.6]),
        ([(12.4, 4)], [12.4, 12.8]),
        ([(12.6, 3)], [12.6, 12.8]),
    ],
)
def test_a_score_after_counts_unless_a_reading_of_the_hour_after_says_the_same(
    readings: list[tuple[float, float]], hours: list[float]
) -> None:
    np.testing.assert_allclose(line(readings, pain_after=4).hours - START, hours)


@pytest.mark.parametrize(
    ("readings", "written", "before"),
    [
        ([(9.0, 7)], None, 7), ([(8.9, 7)], None, np.nan), ([(9.5, 7), (11.5, 5)], None, 5), ([(12.0, 7)], None, 7),
        ([(12.1, 7)], None, np.nan), ([(11.5, 5)], 6, 6), ([], None, np.nan),
    ],
)  # fmt: skip
def test_the_pain_before_is_the_score_written_else_the_last_reading_of_three_hours(
    readings: list[tuple[float, float]], written: float | None, before: float
) -> None:
    session = {} if written is None else {"pain_before": written}
    np.testing.assert_allclose(line(readings, **session).before, [before])


def test_a_session_ends_its_minutes_after_it_begins_thirty_where_they_are_not_known() -> None:
    assert line([], minutes=45).ended[0] - START == pytest.approx(12.75)
    assert line([]).ended[0] - START == pytest.approx(12.5)


@pytest.mark.parametrize(
    ("hour", "within", "ahead"),
    [(12.5, 0, 0), (12.6, 1, 0), (20.5, 1, 0), (20.6, 0, 0), (11.0, 0, 0), (10.9, 0, 1), (12.0, 0, 0)],
)
def test_bins_hold_what_is_after_their_first_hour_up_to_and_with_their_last(
    hour: float, within: int, ahead: int
) -> None:
    """The session ends at 12:30: more than 0 and up to 8 hours after it; from more than an hour to a day before it."""
    found = line([(hour, 5)])
    assert found.between(0.0, 8.0, np.array([True])).tolist() == [within]
    assert found.between(0.0, 8.0, np.array([False])).tolist() == [0]
    assert found.ahead(1.0, 24.0).tolist() == [ahead if hour != 11.0 else 1]


def test_means_before_and_after_a_session_keep_to_their_hours() -> None:
    found = line([(3.0, 9), (4.0, 1), (11.0, 3), (11.5, 9), (13.5, 9), (14.0, 2), (20.5, 4), (21.0, 9)])
    assert found.mean_before(8.0, 1.0).tolist() == [3.0]
    assert found.mean_after(1.0, 8.0).tolist() == [3.0]


def test_pain_by_itself_has_a_wave_of_the_day_a_weekend_and_a_wave_of_the_week() -> None:
    """A second wave of the day only where each part of it has ten readings."""
    at = [24.0 * day + hour for day in range(10) for hour in (8.0, 12.0, 17.0, 21.0)]
    whole, part = (line([(each, 5) for each in chosen]) for chosen in (at, at[:-1]))
    assert (usual_columns(whole).shape[1], usual_columns(part).shape[1]) == (7, 5)
    columns, clock = usual_columns(part), 2 * np.pi * (np.array(at[:-1]) % 24) / 24
    weekday = np.floor(np.array(at[:-1]) / 24) % 7
    week = 2 * np.pi * weekday / 7
    expected = [np.cos(clock), np.sin(clock), np.cos(week), np.sin(week), weekday >= 5]
    np.testing.assert_allclose(columns, np.column_stack(expected), atol=1e-9)
    np.testing.assert_allclose(
        usual_columns(whole)[:-1, 2:4], np.column_stack([np.cos(2 * clock), np.sin(2 * clock)]), atol=1e-9
    )
