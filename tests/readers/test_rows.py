"""A row of cells becomes a line of the diary: which line of the journal each number comes from, and what is refused."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from analytics import Findings, analyse, bring_in, share
from analytics.diary.periods import Period
from analytics.diary.places import WORST
from analytics.journal import Journal
from analytics.readers import Imported

NOW = datetime(2026, 5, 20, 12, 0)


@pytest.fixture
def journal() -> Iterator[Journal]:
    with Journal(":memory:") as journal:
        yield journal


def bring(journal: Journal, tmp_path: Path, text: str, name: str = "diary.csv") -> Imported:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return bring_in(journal, path, now=NOW)


def period(journal: Journal) -> Period:
    found = journal.read_period()
    assert found
    return found


@pytest.mark.parametrize(
    ("row", "rating", "before", "after"),
    [
        ("6,massage,,4", 6.0, 6.0, 4.0),  # an after alone: the rating of that line is the pain before
        ("6,massage,5,4", 6.0, 5.0, 4.0),
        ("6,massage,,", 6.0, None, None),
        ("6,massage,5,", 6.0, 5.0, None),
        (",massage,,4", None, None, 4.0),
    ],
)
def test_the_pain_before_is_its_own_cell_else_the_rating_of_the_same_line_where_an_after_stands(
    journal: Journal, tmp_path: Path, row: str, rating: float | None, before: float | None, after: float | None
) -> None:
    """A line above and a line below, of the same day, must not lend their ratings."""
    around = "2026-05-02 {hour},neck,{pain},,,\n"
    text = "felt_at,region,intensity,treatment,pain_before,pain_after\n"
    text += around.format(hour="08:00", pain=9) + f"2026-05-02 17:00,neck,{row}\n" + around.format(hour="21:00", pain=1)
    assert bring(journal, tmp_path, text).kept == 3
    (session,) = journal.read_sessions(period(journal)).to_dict("records")
    found = [None if session[name] != session[name] else session[name] for name in ("pain_before", "pain_after")]
    assert found == [before, after]
    ratings = journal.read_ratings(period(journal)).set_index("felt_at")["intensity"]
    assert ratings.get(datetime(2026, 5, 2, 17)) == rating


def test_scores_without_a_treatment_are_not_read_and_that_is_said(journal: Journal, tmp_path: Path) -> None:
    found = bring(journal, tmp_path, "date,pain,treatment,pain_before,pain_after\n2026-05-02,6,,8,4\n")
    assert found.kept == 1
    assert "rows without a treatment: what stands under its minutes, pressure and scores is not read" in found.assumed
    assert journal.read_sessions(period(journal)).empty


def test_rows_that_differ_only_in_their_note_are_two_rows(journal: Journal, tmp_path: Path) -> None:
    """The same moment, place and pain with another note is another line; the same note again is there already."""
    text = (
        "felt_at,region,intensity,notes\n2026-05-02 08:00,neck,6,slept badly\n2026-05-02 08:00,neck,6,long drive\n"
        "2026-05-02 08:00,neck,6,slept badly\n2026-05-02 08:00,neck,6,\n"
    )
    found = bring(journal, tmp_path, text)
    assert (found.rows, found.kept, found.already_there_lines) == (4, 3, (4,))
    notes = journal.read_entries(period(journal))["notes"].tolist()
    assert all(note in "\n".join(map(str, notes)) for note in ("slept badly", "long drive"))
    again = bring(journal, tmp_path, text + "2026-05-02 08:00,neck,6,a third\n", "again.csv")
    assert (again.kept, again.already_there_lines) == (1, (2, 3, 4, 5))


@pytest.mark.parametrize(
    ("row", "field", "value", "reason"),
    [
        ("2026-05-20 12:01,6,,,", "felt_at", "2026-05-20 12:01", "in the future"),
        ("2026-05-21,6,,,", "felt_at", "2026-05-21", "in the future"),
        ("2026-05-02,7/20,,,", "intensity", "7/20", "out of 20, not out of 10"),
        ("2026-05-02,−1,,,", "intensity", "−1", "less than 0"),
        (",6,,,", "felt_at", "", "empty"),
        ("soon,6,,,", "felt_at", "soon", "not a date"),
        ("2026-05-02,,,,", "intensity", "", "empty, and there is no treatment either"),
        ("2026-05-02,None,,,", "intensity", "None", "no value, and there is no treatment either"),
    ],
)
def test_a_row_that_cannot_be_kept_says_where_and_why(
    journal: Journal, tmp_path: Path, row: str, field: str, value: str, reason: str
) -> None:
    found = bring(journal, tmp_path, f"felt_at,intensity,treatment,pressure,hold_seconds\n{row}\n2026-05-02,1,,,\n")
    assert [(each.line, each.field, each.value, each.reason) for each in found.set_aside] == [(2, field, value, reason)]
    assert found.kept == 1


@pytest.mark.parametrize(
    ("row", "field", "value", "reason"),
    [
        ("6,massage,11,", "pressure", "11", "more than 10"),
        ("6,massage,,3601", "hold_seconds", "3601", "more than 3600"),
        ("6,-5,,", "treatment", "-5", "less than 0"),
        (",massage,x,", "pressure", "x", "not a number"),
    ],
)
def test_a_value_that_cannot_be_read_costs_that_value_and_not_its_row(
    journal: Journal, tmp_path: Path, row: str, field: str, value: str, reason: str
) -> None:
    found = bring(journal, tmp_path, f"felt_at,intensity,treatment,pressure,hold_seconds\n2026-05-02,{row}\n")
    aside = [(each.line, each.field, each.value, each.reason) for each in found.values_set_aside]
    assert (found.kept, found.set_aside, aside) == (1, (), [(2, field, value, reason)])
    counts = journal.read_counts()
    assert (counts["ratings"], counts["sessions"]) == (row[0] == "6", "massage" in row)


@pytest.mark.parametrize(
    "row", ["2026-05-20 12:00,6,,,", "2026-05-20,6,,,", "2026-05-02,10,massage,10,3600", "2026-05-02,0,massage,0,0"]
)
def test_what_lies_on_a_bound_is_kept(journal: Journal, tmp_path: Path, row: str) -> None:
    assert bring(journal, tmp_path, f"felt_at,intensity,treatment,pressure,hold_seconds\n{row}\n").kept == 1


def test_offsets_are_told_and_the_clock_is_kept(journal: Journal, tmp_path: Path) -> None:
    found = bring(journal, tmp_path, "felt_at,intensity\n2026-05-02T08:00-03:30,6\n2026-05-02T23:30+05:45,5\n")
    assert "times carry an offset: the clock time is kept as written" in found.assumed
    felt = sorted(journal.read_ratings(period(journal))["felt_at"])
    assert [each.to_pydatetime() for each in felt] == [datetime(2026, 5, 2, 8), datetime(2026, 5, 2, 23, 30)]


def test_what_a_column_counts_is_no_amount_where_it_is_only_named(journal: Journal, tmp_path: Path) -> None:
    rows = "2026-05-02,5,7,60,stress; sitting; cold\n2026-05-03,4,,90,stress\n2026-05-04,4,2,30,none\n"
    found = bring(journal, tmp_path, f"date,pain,stress,sitting,triggers\n{rows}")
    aside = [(each.line, each.field, each.value, each.reason) for each in found.values_set_aside]
    assert aside == [(3, "triggers", "stress", "named without how much, which column 'stress' counts")]
    assert found.kept == 3
    with journal._cursor() as cursor:
        kept = cursor.execute("SELECT factor, amount FROM lines WHERE factor IS NOT NULL ORDER BY felt_at").fetchall()
        without = cursor.execute("SELECT day FROM zeros WHERE factor = 'stress'").fetchall()
    assert sorted(kept) == [("cold", 1.0), ("stress", 2.0), ("stress", 7.0)]
    assert without == [(date(2026, 5, 4),)]


def test_a_factor_with_a_unit_that_was_only_named_is_yes_or_no(journal: Journal, tmp_path: Path) -> None:
    days = [(date(2026, 1, 1) + timedelta(day), day % 5 < 2, day) for day in range(120)]
    rows = "".join(
        f"{day},{4 + number % 3 if drove else 2 + number % 3},{'driving' if drove else 'none'}\n"
        for day, drove, number in days
    )
    bring(journal, tmp_path, f"date,pain,triggers\n{rows}")
    found = analyse(journal)
    assert isinstance(found, Findings)
    told: Any = found.as_dict()["triggers"]
    same_day = told[0]
    assert (same_day["trigger"], same_day["unit"]) == ("driving", "yes")
    assert 1 < same_day["estimate"] < 4  # between a day with it and one without, not per 60 minutes


def test_what_was_only_named_is_kept_so_leaves_so_and_is_not_compared_with_amounts(
    journal: Journal, tmp_path: Path
) -> None:
    rows = '2026-05-02,neck,5,"stress, driving, cold"\n2026-05-03,neck,4,none\n2026-05-04,neck,4,driving 40 min\n'
    found = bring(journal, tmp_path, f"date,region,pain,triggers\n{rows}")
    assert "'driving' is named with and without how much: only days that say it are compared" in found.assumed
    said = {("cold", 1.0, None), ("stress", 1.0, "yes"), ("driving", 1.0, "yes"), ("driving", 40.0, "minutes")}
    assert amounts_of(journal) == said
    days = journal.read_tables(WORST, period(journal)).trigger_days
    assert [*days["driving"].fillna(-1)] == [-1, 0, 40]
    assert [*days["stress"]] == [1, 0, 0]
    table = share(journal, tmp_path / "page.csv", now=NOW)
    with Journal(":memory:") as other:
        assert bring_in(other, table, now=NOW).values_set_aside == ()
        assert amounts_of(other) == said


def amounts_of(journal: Journal) -> set[tuple[object, ...]]:
    """Factor, amount and unit of all that there was some of."""
    with journal._cursor() as cursor:
        return set(cursor.execute("SELECT factor, amount, unit FROM exposures WHERE amount > 0").fetchall())


def test_a_file_of_amounts_alone_needs_no_pain(journal: Journal, tmp_path: Path) -> None:
    found = bring(journal, tmp_path, "date,exposure:sleep [h],exposure:sitting [h]\n2026-05-02,7.5,8\n")
    assert (found.kept, found.added["exposures"]) == (1, 2)
    assert "sitting stands in 'h' and is kept in minutes" in found.assumed


@pytest.mark.parametrize(("length", "kept"), [(100_000, 1), (100_001, 0)])
def test_a_cell_holds_a_hundred_thousand_characters(journal: Journal, tmp_path: Path, length: int, kept: int) -> None:
    found = bring(journal, tmp_path, f"date,pain,notes\n2026-05-02,6,{'x' * length}\n")
    assert found.kept == kept
    if not kept:
        (problem,) = found.set_aside
        assert (problem.value, problem.reason) == ("x" * 100, "longer than 100,000 characters in one cell")


def test_a_line_with_postures_or_sitting_or_a_note_alone_is_an_entry(journal: Journal, tmp_path: Path) -> None:
    text = "date,posture,sitting_minutes,notes,exposure:sleep\n"
    text += "2026-05-02,car,,,7\n2026-05-03,,90,,7\n2026-05-04,,,tired,7\n"
    assert bring(journal, tmp_path, text + "2026-05-05,,,,7\n").kept == 4
    entries = journal.read_entries(period(journal))
    assert [each.day for each in entries["felt_at"]] == [2, 3, 4]
    assert journal.read_counts() == {"ratings": 0, "entries": 3, "sessions": 0, "exposures": 4}


@pytest.mark.parametrize(
    ("day", "clock", "field", "value", "reason"),
    [
        ("soon", "08:00", "date", "soon", "not a date"),
        ("2026-05-02", "soon", "time", "soon", "not a time of day"),
        ("2026-05-02 25:00", "", "date", "2026-05-02 25:00", "not a time of day"),
        ("", "08:00", "date", "", "empty"),
    ],
)
def test_of_a_date_and_a_time_the_one_that_cannot_be_read_is_named(
    journal: Journal, tmp_path: Path, day: str, clock: str, field: str, value: str, reason: str
) -> None:
    found = bring(journal, tmp_path, f"date,time,pain\n{day},{clock},6\n2026-05-02,07:00,5\n")
    assert [(each.field, each.value, each.reason) for each in found.set_aside] == [(field, value, reason)]
