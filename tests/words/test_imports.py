"""What became of a file, as a person reads it."""

import pytest

from analytics.diary.problems import Problem
from analytics.words.imports import tell_import, tell_problem


def test_an_import_is_accounted_for_line_by_line() -> None:
    problems = [Problem("a", 4, "intensity", "12", "more than 10"), Problem("a", 5, "date", "", "empty")]
    told = tell_import("a.csv", 1203, 1200, 1, problems, ["dates are day first: 23/04/2024"], "ID", rehearsed=False)
    assert told.splitlines() == [
        "a.csv: 1,203 rows: 1,200 kept, 1 already there, 2 set aside.",
        "Assumed: dates are day first: 23/04/2024.",
        "Line 4, intensity: '12' is more than 10.",
        "Line 5, date: it is empty.",
        "To take it back: undo ID",
    ]
    many = tell_import("a.csv", 30, 0, 0, problems * 15, [], "ID", rehearsed=True).splitlines()
    assert many[0] == "a.csv: 30 rows: 0 would be kept, 0 already there, 30 set aside."
    assert many[-1] == "and 10 more set aside; --json names them all."


@pytest.mark.parametrize(("count", "lines"), [(20, 21), (21, 22)])
def test_twenty_problems_are_named_and_the_rest_are_counted(count: int, lines: int) -> None:
    problem = Problem("a", 4, "intensity", "12", "more than 10")
    told = tell_import("a.csv", count, 0, 0, [problem] * count, [], "ID", rehearsed=True).splitlines()
    assert len(told) == lines
    assert (told[-1] == "and 1 more set aside; --json names them all.") is (count > 20)
    assert tell_problem(problem) == "Line 4, intensity: '12' is more than 10."


def test_one_row_is_one_row_and_nothing_to_undo_where_it_was_a_rehearsal() -> None:
    assert tell_import("a.csv", 1, 1, 0, [], [], "ID", rehearsed=False) == (
        "a.csv: 1 row: 1 kept, 0 already there, 0 set aside.\nTo take it back: undo ID"
    )
    assert tell_import("a.csv", 1, 1, 0, [], ["x"], "ID", rehearsed=True) == (
        "a.csv: 1 row: 1 would be kept, 0 already there, 0 set aside.\nAssumed: x."
    )
