"""What became of a file, as a person reads it."""

from analytics.diary.problems import Problem
from analytics.words.imports import tell_import


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
