"""What became of a file, as a person reads it."""

from dataclasses import replace

import pytest

from analytics.diary.accounts import Account
from analytics.diary.problems import Problem
from analytics.words.imports import tell_import, tell_problem

PROBLEMS = (Problem("a", 4, "intensity", "12", "more than 10"), Problem("a", 5, "date", "", "empty"))
NOTHING = {"ratings": 0, "entries": 0, "sessions": 0, "exposures": 0}
ONE = Account(
    file="a.csv", format="journal", import_id="ID", rows=1, kept=1, set_aside=(), already_there_lines=(), assumed=(),
    added=NOTHING,
)  # fmt: skip


def test_an_import_is_accounted_for_line_by_line() -> None:
    told = tell_import(
        replace(
            ONE, rows=1203, kept=1200, already_there_lines=(7,), set_aside=PROBLEMS,
            assumed=("dates are day first: 23/04/2024",),
        ),
        rehearsed=False,
    )  # fmt: skip
    assert told.splitlines() == [
        "a.csv: 1,203 rows: 1,200 kept, 1 already there, 2 set aside.",
        "Assumed: dates are day first: 23/04/2024.",
        "Line 4, intensity: '12' is more than 10.",
        "Line 5, date: it is empty.",
        "To take it back: undo ID",
    ]
    many = tell_import(
        replace(ONE, rows=30, kept=0, set_aside=PROBLEMS * 15, import_id=""), rehearsed=True
    ).splitlines()
    assert many[0] == "a.csv: 30 rows: 0 would be kept, 0 already there, 30 set aside."
    assert many[-1] == "and 10 more set aside; --json names them all."


@pytest.mark.parametrize(("count", "lines"), [(20, 21), (21, 22)])
@pytest.mark.parametrize(
    ("which", "begins", "more"),
    [
        ("set_aside", "", "and 1 more set aside; --json names them all."),
        ("values_set_aside", "Of a row that was kept: ", "and 1 more values; --json names them all."),
    ],
)
def test_twenty_problems_are_named_and_the_rest_are_counted(
    count: int, lines: int, which: str, begins: str, more: str
) -> None:
    account = replace(ONE, import_id="", **{which: PROBLEMS[:1] * count})  # type: ignore[arg-type]  # one of two alike
    told = tell_import(account, rehearsed=True).splitlines()
    assert len(told) == lines
    assert told[1] == f"{begins}Line 4, intensity: '12' is more than 10."
    assert (told[-1] == more) is (count > 20)
    assert tell_problem(PROBLEMS[0]) == "Line 4, intensity: '12' is more than 10."


def test_one_row_is_one_row_and_nothing_to_undo_where_it_was_a_rehearsal() -> None:
    assert tell_import(ONE, rehearsed=False) == (
        "a.csv: 1 row: 1 kept, 0 already there, 0 set aside.\nTo take it back: undo ID"
    )
    assert tell_import(replace(ONE, import_id="", assumed=("x",)), rehearsed=True) == (
        "a.csv: 1 row: 1 would be kept, 0 already there, 0 set aside.\nAssumed: x."
    )


def test_how_it_stands_to_what_was_there_is_told_beside_the_counts() -> None:
    account = replace(
        ONE, changed=(3,), reread=(4, 5), no_longer_there=(("b.csv", 7), ("a.csv", 9)), yours=(6,), together=(8, 10),
        taken=("Which is read? Taken: this one (--answer table=1|2)",),
    )  # fmt: skip
    assert tell_import(account, rehearsed=False).splitlines()[1:-1] == [
        "Says otherwise than before, and counts now: line 3.",
        "As before, and read better now: lines 4, 5.",
        "No longer in the file, and kept: line 9 of a.csv; line 7 of b.csv.",
        "Says otherwise than you wrote or chose, and yours stays: line 6.",
        "One moment and place, different rows, all kept (the highest pain counts): lines 8, 10.",
        "Assumed: Which is read? Taken: this one (--answer table=1|2).",
    ]


@pytest.mark.parametrize(("count", "ends"), [(20, "19, 20."), (21, "19, 20 and 1 more.")])
def test_twenty_lines_are_named_and_the_rest_are_counted(count: int, ends: str) -> None:
    account = replace(ONE, changed=tuple(range(1, count + 1)))
    assert tell_import(account, rehearsed=True).splitlines()[1].endswith(ends)


def test_the_shape_other_programs_read() -> None:
    account = replace(
        ONE, rows=4, kept=2, set_aside=PROBLEMS[:1], already_there_lines=(5,), assumed=("a",), taken=("b",),
        values_set_aside=PROBLEMS[1:], changed=(2,), reread=(3,), no_longer_there=(("b.csv", 9),), yours=(6,),
        together=(7, 8),
    )  # fmt: skip
    assert account.as_dict() == {
        "file": "a.csv", "format": "journal", "import": "ID", "rows": 4, "kept": 2, "already_there": 1,
        "set_aside": [{"line": 4, "field": "intensity", "value": "12", "reason": "more than 10"}],
        "already_there_lines": [5], "changed": [2], "read_better": [3],
        "values_set_aside": [{"line": 5, "field": "date", "value": "", "reason": "empty"}],
        "no_longer_there": [{"file": "b.csv", "line": 9}], "yours": [6], "same_moment": [7, 8],
        "assumed": ["a", "b"], "asked": [], "added": NOTHING,
    }  # fmt: skip


@pytest.mark.parametrize(("kept", "there", "nothing"), [(0, (), True), (1, (), False), (0, (2,), False)])
def test_nothing_is_where_no_row_was_kept_and_none_was_there(
    *, kept: int, there: tuple[int, ...], nothing: bool
) -> None:
    assert replace(ONE, kept=kept, already_there_lines=there).is_nothing is nothing
    assert replace(ONE, import_id="").as_dict()["import"] is None
