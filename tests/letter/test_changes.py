"""The small table of what has changed: which days it sets beside which, and the numbers in it."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from analytics import Findings, Journal, analyse, bring_in, compose
from analytics.letter.changes import ChangeTable, change_table

NOW = datetime(2026, 5, 20, 12)


def changes(folder: Path, days: int, since: int | None = None) -> ChangeTable | None:
    """Of a diary of 2, 4 and 6 points in turn, 0 on its last day: a day each."""
    levels = [0, *((2, 4, 6)[back % 3] for back in range(1, days))]
    rows = [f"{NOW - timedelta(days=back):%Y-%m-%d %H:%M},neck,{level}" for back, level in enumerate(levels)]
    (folder / "days.csv").write_text("\n".join(["felt_at,region,intensity", *rows]), encoding="utf-8")
    with Journal(":memory:") as journal:
        assert bring_in(journal, folder / "days.csv", now=NOW).kept == days
        first = None if since is None else (NOW - timedelta(days=since - 1)).date()
        found = analyse(journal, first=first)
        assert isinstance(found, Findings)
        return change_table(compose(journal, found, "", (), (), NOW))


def test_of_a_whole_diary_its_last_thirty_days_stand_by_their_last_day_beside_those_before(tmp_path: Path) -> None:
    table = changes(tmp_path, 90)
    assert table
    assert table.heads == ("30 days to 20 May 2026", "30 days before")
    assert table.rows == (
        ("On average", ("3.9", "4.0")), ("Worst day's average", ("6.0", "6.0")),
        ("Days without pain", ("1 of 30", "0 of 30")),
    )  # fmt: skip


@pytest.mark.parametrize(("written", "days"), [(90, 40), (90, 30), (400, 30), (800, 30)])
def test_a_period_that_was_chosen_stays_those_days_however_long_the_diary_is(
    tmp_path: Path, written: int, days: int
) -> None:
    table = changes(tmp_path, written, days)
    assert table
    assert table.heads == (f"These {days} days", f"{days} days before")
    assert dict(table.rows)["Days without pain"] == (f"1 of {days}", f"0 of {days}")


def test_a_short_diary_is_told_as_it_is(tmp_path: Path) -> None:
    table = changes(tmp_path, 12)
    assert table
    assert table.heads == ("These 12 days",)
    assert table.rows[-1] == ("Days without pain", ("1 of 12",))
