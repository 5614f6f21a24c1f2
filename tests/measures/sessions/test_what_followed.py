"""Measure: of each session, the next morning and the hours until pain was back, as they were written."""

import pandas as pd
import pytest

from analytics.measures.sessions.what_followed import WhatFollowed, measure_what_followed

ENTRIES = pd.DataFrame(
    [
        ("2026-03-04 20:00", 2.0), ("2026-03-05 03:00", 9.0), ("2026-03-05 08:00", 3.0), ("2026-03-05 11:00", 1.0),
        ("2026-03-05 18:00", 6.0), ("2026-03-20 15:00", 1.0), ("2026-03-20 19:00", 2.0),
    ],
    columns=["felt_at", "intensity"],
).astype({"felt_at": "datetime64[us]"})  # fmt: skip


def sessions(*rows: tuple[str, float | None, bool]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["began_at", "pain_before", "has_time"])
    return table.assign(began_at=pd.to_datetime(table["began_at"]), minutes=60.0, pain_after=None)


def test_the_next_morning_is_its_first_reading_and_the_night_does_not_count() -> None:
    (found,) = measure_what_followed(ENTRIES, sessions(("2026-03-04 17:00", 6.0, True)))
    assert found.next_morning == 3.0


def test_hours_run_from_the_end_until_pain_is_as_high_as_before() -> None:
    night, evening, lower, unknown = measure_what_followed(
        ENTRIES,
        sessions(
            ("2026-03-04 17:00", 6.0, True), ("2026-03-05 12:00", 6.0, True), ("2026-03-20 13:00", 7.0, True),
            ("2026-03-28 13:00", None, True),
        ),
    )  # fmt: skip
    assert (night.hours, night.is_back) == (9.0, True)
    assert (evening.hours, evening.is_back) == (5.0, True)
    assert (lower.hours, lower.is_back) == (5.0, False)
    assert unknown == WhatFollowed()


def test_a_session_without_a_time_has_its_morning_and_no_hours() -> None:
    dated, timed = measure_what_followed(
        ENTRIES, sessions(("2026-03-04 00:00", 6.0, False), ("2026-03-20 13:00", 7.0, True))
    )
    assert (dated.next_morning, dated.hours) == (3.0, None)
    assert timed.hours == 5.0


def test_pain_that_was_not_lower_right_after_has_no_hours() -> None:
    table = sessions(*[("2026-03-20 13:00", 7.0, True)] * 3).assign(pain_after=[9.0, 7.0, 6.5])
    table["began_at"] += pd.to_timedelta([0, 7, 14], unit="D") - pd.to_timedelta(14, unit="D")
    entries = pd.concat([ENTRIES.assign(felt_at=ENTRIES["felt_at"] - pd.Timedelta(days=7 * week)) for week in range(3)])
    worse, same, lower = measure_what_followed(entries.sort_values("felt_at"), table)
    assert (worse.hours, same.hours) == (None, None)
    assert lower.hours is not None


def test_no_session_is_no_answer() -> None:
    assert measure_what_followed(ENTRIES, sessions()) == ()


@pytest.mark.parametrize(
    ("hour", "morning"), [("03:59", None), ("04:00", 3.0), ("07:59", 3.0), ("11:59", 3.0), ("12:00", None)]
)
def test_a_morning_is_from_four_to_twelve(hour: str, morning: float | None) -> None:
    entries = pd.DataFrame({"felt_at": pd.to_datetime([f"2026-03-05 {hour}"]), "intensity": [3.0]})
    (found,) = measure_what_followed(entries, sessions(("2026-03-04 17:00", 6.0, True)))
    assert found.next_morning == morning
