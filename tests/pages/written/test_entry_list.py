"""What a line of the list is marked with."""

from datetime import datetime
from uuid import uuid4

import pytest

from analytics.journal import EntryLine
from pages.written.entry_list import entry_row


@pytest.mark.parametrize(
    ("recorded", "brought_in", "mark"),
    [
        (datetime(2026, 3, 4, 22, 0), False, ""),
        (datetime(2026, 3, 5, 0, 10), False, "written later"),
        (datetime(2026, 3, 9, 12, 0), True, "from a file"),
    ],
)
def test_written_later_is_on_a_later_day(recorded: datetime, *, brought_in: bool, mark: str) -> None:
    felt = datetime(2026, 3, 4, 8, 0)
    line = EntryLine(uuid4(), "1", felt, True, recorded, brought_in, [], None, None, [], [], felt.date())
    assert entry_row(line).mark == mark
