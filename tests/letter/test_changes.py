"""The small table of what has changed: which days it sets beside which, and the numbers in it."""

from datetime import datetime, timedelta

from analytics import Findings, Journal, analyse, compose
from analytics.diary.entries import Entry, Rating
from analytics.letter.changes import ChangeTable, change_table

NOW = datetime(2026, 5, 20, 12)


def changes(days: int, since: int | None = None) -> ChangeTable | None:
    """Of a diary of 2, 4 and 6 points in turn, 0 on its last day: a day each."""
    with Journal(":memory:") as journal:
        for back in range(days):
            at = NOW - timedelta(days=back)
            level = 0.0 if back == 0 else (2.0, 4.0, 6.0)[back % 3]
            journal.write_entry(Entry(at, (Rating("neck", level),), at), now=at)
        first = None if since is None else (NOW - timedelta(days=since - 1)).date()
        found = analyse(journal, first=first)
        assert isinstance(found, Findings)
        return change_table(compose(journal, found, "", (), (), NOW))


def test_of_a_whole_diary_the_last_thirty_days_stand_beside_those_before_and_all() -> None:
    table = changes(90)
    assert table
    assert table.heads == ("30 days before", "Last 30 days", "All 90 days")
    assert table.rows == (
        ("Average pain", ("4.0", "3.9", "4.0")), ("Worst day's average", ("6.0", "6.0", "6.0")),
        ("Pain-free days", ("0 of 30", "1 of 30", "1 of 90")),
    )  # fmt: skip


def test_a_period_with_as_many_days_before_it_stands_beside_those() -> None:
    table = changes(90, 40)
    assert table
    assert table.heads == ("40 days before", "These 40 days")
    assert dict(table.rows)["Pain-free days"] == ("0 of 40", "1 of 40")


def test_a_short_diary_is_told_as_it_is() -> None:
    table = changes(12)
    assert table
    assert table.heads == ("All 12 days",)
    assert table.rows[-1] == ("Pain-free days", ("1 of 12",))
