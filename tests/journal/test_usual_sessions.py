"""Read what is usual of each kind of treatment."""

from datetime import datetime, timedelta

from analytics.diary.entries import Session, TreatedPlace
from analytics.journal import Journal, UsualSession

NOW = datetime(2026, 5, 2, 9, 0)
NECK, LEFT_JAW = TreatedPlace("neck", "right", "trapezius"), TreatedPlace("jaw", "left")


def test_what_is_usual_of_a_kind_is_its_middle_length_its_commonest_place_and_its_last_time() -> None:
    had = [
        Session(NOW - timedelta(days=3), "stretching", minutes=5, places=(LEFT_JAW,)),
        Session(NOW - timedelta(days=2), "stretching", minutes=10, places=(NECK,)),
        Session(NOW - timedelta(days=1), "stretching", minutes=60, places=(NECK, LEFT_JAW, TreatedPlace(None, "left"))),
        Session(NOW - timedelta(days=9), "stretching", hold_seconds=40, places=(NECK,)),
        Session(NOW, "heat"),
    ]
    with Journal(":memory:") as journal:
        assert journal.read_usual_sessions() == []
        journal.write_entry(None, (), had, now=NOW)
        assert journal.read_usual_sessions() == [
            UsualSession("stretching", 10, 40, "neck", "right", NOW - timedelta(days=1)),
            UsualSession("heat", None, None, None, None, NOW),
        ]
