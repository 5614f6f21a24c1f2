"""When a day ends: where it is asked, and in which words."""

import pytest

from analytics.words.day_end import DAY_ENDS_AT, offers_later_end, tell_later_end


@pytest.mark.parametrize(
    ("at_night", "timed", "is_offered"),
    [(0, 0, False), (19, 19, False), (20, 20, True), (20, 200, True), (20, 201, False), (300, 2999, True)],
)
def test_another_end_is_offered_from_twenty_entries_and_a_tenth_of_them(
    at_night: int,
    timed: int,
    is_offered: bool,  # noqa: FBT001
) -> None:
    assert offers_later_end(at_night, timed) is is_offered


def test_it_says_how_many_and_what_it_changes() -> None:
    assert tell_later_end(34, 1210) == (
        "34 of the 1,210 entries of the last year were felt between midnight and 4 o'clock. If such an hour belongs to "
        "the day before for you, say when a day ends; each entry keeps its time."
    )
    assert list(DAY_ENDS_AT.items())[:2] == [(0, "midnight"), (60, "1 o'clock")]
