"""What the journal refuses and what it still takes: each bound of its tables, from either side."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.faults import JournalFault
from analytics.diary.intake import Intake
from analytics.diary.periods import Period
from analytics.diary.places import WORST, find_place
from analytics.journal import Journal

NOW = datetime(2026, 5, 2, 9, 0)
ENTRY = Entry(NOW, (Rating("neck", 5),), NOW)
SESSION = Session(NOW, "massage", minutes=30)


def with_one(name: str, value: float) -> dict[str, Any]:
    """One field by its name, whichever it is."""
    return {name: value}


@pytest.mark.parametrize(
    ("name", "taken", "refused"),
    [
        ("minutes", [0.5, 1440], [0, -1, 1441]),
        ("pressure", [0, 10], [-0.1, 10.1]),
        ("pain_before", [0, 10], [-0.1, 10.1]),
        ("pain_after", [0, 10], [-0.1, 10.1]),
        ("soreness", [0, 10], [-0.1, 10.1]),
        ("hold_seconds", [0, 86_400], [-1, 86_401]),
    ],
)
def test_a_session_within_its_bounds(name: str, taken: list[float], refused: list[float]) -> None:
    with Journal(":memory:") as journal:
        for number, value in enumerate(taken):
            session = replace(SESSION, session_id=UUID(int=number), **with_one(name, value))
            journal.write_entry(None, (), [session], now=NOW)
            found = journal.read_session(session.session_id)
            assert found
            assert getattr(found.what, name) == value
        for value in refused:
            with pytest.raises(JournalFault):
                journal.write_entry(
                    None, (), [replace(SESSION, session_id=UUID(int=9), **with_one(name, value))], now=NOW
                )
        assert journal.read_counts()["sessions"] == len(taken)


@pytest.mark.parametrize("name", ["sitting_minutes", "longest_sit_minutes"])
def test_a_day_has_1440_minutes(name: str) -> None:
    with Journal(":memory:") as journal:
        for number, value in enumerate((0, 1440)):
            journal.write_entry(replace(ENTRY, entry_id=UUID(int=number), **with_one(name, value)), now=NOW)
        for value in (-1, 1441):
            with pytest.raises(JournalFault):
                journal.write_entry(replace(ENTRY, entry_id=UUID(int=9), **with_one(name, value)), now=NOW)
        assert journal.read_counts()["entries"] == 2


@pytest.mark.parametrize("name", ["peg_pain", "peg_enjoyment", "peg_activity"])
def test_peg_goes_from_nought_to_ten(name: str) -> None:
    with Journal(":memory:") as journal:
        for value in (0, 10):
            journal.write_intake(Intake(**with_one(name, value)), now=NOW)
        for value in (-1, 11):
            with pytest.raises(JournalFault):
                journal.write_intake(Intake(**with_one(name, value)), now=NOW)
        assert len(journal.read_intakes()) == 2


def test_questions_about_a_session_open_and_close_at_their_hours() -> None:
    """It ends at 9:45: pain after from then for three hours; the next morning on another day, for 36 hours in all."""
    with Journal(":memory:") as journal:
        journal.write_entry(None, [], [replace(SESSION, minutes=45)], now=NOW)

        def asked(**after: int) -> list[str]:
            return [each.question for each in journal.read_follow_ups(NOW + timedelta(**after))]

        assert asked(minutes=44) == []
        assert asked(minutes=45) == asked(hours=3, minutes=44) == ["pain after"]
        assert asked(hours=3, minutes=45) == []
        assert asked(hours=14, minutes=59) == []  # still the same day
        assert asked(hours=15) == asked(hours=36) == ["next morning"]
        assert asked(hours=36, minutes=1) == []


def test_a_late_session_is_asked_about_six_hours_after_its_end_and_half_an_hour_where_none_is_known() -> None:
    late = Session(datetime(2026, 5, 2, 23, 0), "massage", pain_after=3)
    with Journal(":memory:") as journal:
        journal.write_entry(None, [], [late], now=NOW)
        open_at = datetime(2026, 5, 3, 5, 30)
        assert journal.read_follow_ups(open_at - timedelta(minutes=1)) == []
        (asked,) = journal.read_follow_ups(open_at)
        assert (asked.question, asked.ended_at) == ("next morning", datetime(2026, 5, 2, 23, 30))


def test_lately_is_fourteen_days_with_today() -> None:
    today = date(2026, 5, 20)
    with Journal(":memory:") as journal:
        for back in (0, 13, 14):
            at = datetime(2026, 5, 20, 8) - timedelta(days=back)
            exposures = [Exposure(at.date(), "sleep", 7, "hours")] if back else []
            journal.write_entry(Entry(at, (Rating("neck", 5),), at), exposures, now=at)
        scored = replace(SESSION, pain_before=6, pain_after=4)
        for number, each in enumerate((scored, replace(scored, pain_after=None), replace(scored, pain_before=None))):
            journal.write_entry(None, (), [replace(each, session_id=UUID(int=number))], now=NOW)
        found = journal.read_progress(today)
    assert (found.recent_days, found.days, found.sessions, found.factor_days) == (2, 3, 1, {"sleep": 2})


def test_what_is_looked_for_is_found_up_to_its_bounds() -> None:
    with Journal(":memory:") as journal:
        for number, (region, pain) in enumerate((("neck", 6.0), ("jaw", 5.9), ("knee", 6.0))):
            at = NOW + timedelta(hours=number)
            journal.write_entry(Entry(at, (Rating(region, pain, "left"),), at, notes=f"word{number} all"), now=at)
        session = replace(SESSION, pain_before=2, pain_after=6, notes="all of it")
        journal.write_entry(None, (), [session], now=NOW)
        day = Period(NOW.date(), NOW.date())

        def found(**asked: Any) -> tuple[int, int, int]:
            seen = journal.read_found(day, **asked)
            return seen.matching, len(seen.entries), len(seen.sessions)

        assert found() == (4, 3, 1)
        assert found(least=6.0) == (3, 2, 1)
        assert found(least=6.1) == (0, 0, 0)
        assert found(words="ALL  word1") == (1, 1, 0)
        assert found(kind="session") == (1, 0, 1)
        assert found(place=find_place("neck, left")) == (1, 1, 0)
        assert found(place=find_place("neck, right")) == (0, 0, 0)
        assert found(place=WORST, most=2) == (4, 2, 0)
        assert journal.read_found(Period(NOW.date() + timedelta(days=1), NOW.date() + timedelta(days=1))).matching == 0


@pytest.mark.parametrize(
    ("place", "asked", "is_found"),
    [
        (TreatedPlace("neck"), "neck, left", True),
        (TreatedPlace("neck", "left"), "neck, left", True),
        (TreatedPlace("neck", "both"), "neck, left", True),
        (TreatedPlace("neck", "right"), "neck, left", False),
        (TreatedPlace("jaw", "left"), "neck, left", False),
        (TreatedPlace("neck", "right"), "neck", True),
        (TreatedPlace(None, None, "scalenes"), "neck", True),
    ],
)
def test_a_session_is_of_a_place_on_its_side_or_where_no_side_or_place_was_said(
    place: TreatedPlace, asked: str, *, is_found: bool
) -> None:
    """Its scores count for that place, and it is found where that place is looked for, if it names one."""
    with Journal(":memory:") as journal:
        session = replace(SESSION, places=(place,), pain_before=6, pain_after=4)
        journal.write_entry(None, (), [session], now=NOW)
        day = Period(NOW.date(), NOW.date())
        (row,) = journal.read_sessions(day, find_place(asked)).to_dict("records")
        assert (row["pain_before"], bool(row["is_here"])) == (6, is_found)
        assert journal.read_found(day, find_place(asked)).matching == (is_found and place.region is not None)
