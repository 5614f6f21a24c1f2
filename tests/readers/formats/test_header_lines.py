"""Headers of two lines: the groups and the units are read into the names of the columns, or said; never rows."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from analytics import bring_in
from analytics.journal import Journal
from analytics.readers.formats import read_table
from analytics.readers.questions import Questions
from analytics.readers.table import Table

ROWS = "2026-03-01,08:30,5,3,7,good\n2026-03-02,08:30,4,3,6,bad\n"


def read(text: str) -> Table:
    return read_table(text.encode(), "a.csv", questions=Questions())


def names(text: str) -> list[str]:
    table = read(text)
    assert [row.cells[0] for row in table.rows] == ["2026-03-01", "2026-03-02"]
    return table.header


@pytest.mark.parametrize(
    ("lines", "header"),
    [
        (",,Pain,,Sleep,\nDate,Time,Neck,Knee,hours,quality", "Date,Time,Neck,Knee,Sleep (hours),Sleep quality"),
        ("Date,Time,Pain,,Sleep,\n,,Neck,Knee,hours,quality", "Date,Time,Neck,Knee,Sleep (hours),Sleep quality"),
        ("Date,Time,Pain,Pain,Sleep,Sleep\nDate,Time,Neck,Knee,hours,quality",
         "Date,Time,Neck,Knee,Sleep (hours),Sleep quality"),
        ("Datum,Zeit,Schmerz,,Schlaf,\n,,Nacken,Knie,Std.,Qualität",
         "Datum,Zeit,Nacken,Knie,Schlaf (Std.),Schlaf Qualität"),
        (",,Morning,,Evening,\nDate,Time,Neck,Knee,Neck,Knee",
         "Date,Time,Neck (Morning),Knee (Morning),Neck (Evening),Knee (Evening)"),
        (",,Left,,Right,\nDate,Time,Neck,Knee,Neck,Knee", "Date,Time,Left Neck,Left Knee,Right Neck,Right Knee"),
        ("Date,Time,Pain,Stress,Sleep,notes\n,,0-10,1 to 5,h,",
         "Date,Time,Pain (0-10),Stress (1 to 5),Sleep (h),notes"),
        ("Datum,Zeit,Schmerz,Stress,Schlaf,Notizen\nTT.MM.JJJJ,hh:mm,(0-10),[1-5],(Std.),",
         "Datum,Zeit,Schmerz (0-10),Stress (1-5),Schlaf (Std.),Notizen"),
        (",,Massage,,,\nDate,Time,minutes,Neck,Knee,notes", "Date,Time,Massage minutes,Neck,Knee,notes"),
        ("My diary\n,,Pain,,Sleep,\nDate,Time,Neck,Knee,hours,quality\n,,0-10,0-10,h,",
         "Date,Time,Neck (0-10),Knee (0-10),Sleep (hours),Sleep quality"),
    ],
)  # fmt: skip
def test_two_lines_make_the_names_of_the_columns(lines: str, header: str) -> None:
    for mark in ",;\t":
        table = f"{lines}\n{ROWS}".replace(",", mark)
        assert names(table) == header.split(",")


def test_what_was_made_of_them_is_told() -> None:
    table = read(f",,Pain,,Sleep,\nDate,Time,Neck,Knee,hours,quality\n{ROWS}")
    assert table.told == (
        "the names of the columns stand in lines 1 and 2, together as 'Sleep (hours)', 'Sleep quality'",
    )
    below = read(f"Date,Time,Pain,Stress,Sleep,notes\n,,0-10,0-10,h,\n{ROWS}")
    assert below.told == (
        "the names of the columns stand in lines 1 and 2, together as 'Pain (0-10)', 'Stress (0-10)', 'Sleep (h)'",
    )


def test_groups_that_no_name_needs_are_said_not_to_be_read() -> None:
    table = read(f",,Pain,,Other,\nDate,Time,Neck,Knee,Coffee,notes\n{ROWS}")
    assert table.header == ["Date", "Time", "Neck", "Knee", "Coffee", "notes"]
    assert table.told == ("the names of the columns are line 2: the line before is not read",)


@pytest.mark.parametrize("line", [",,5,3,7,", ",,mild,severe,,", "2026-02-28,,mild,,,", ",,none,,,slept"])
def test_a_row_below_the_header_stays_a_row(line: str) -> None:
    table = read(f"Date,Time,Neck,Knee,Sleep,notes\n{line}\n{ROWS}")
    assert (len(table.rows), table.header) == (3, ["Date", "Time", "Neck", "Knee", "Sleep", "notes"])


def test_both_lines_that_stand_again_are_skipped() -> None:
    head = "Date,Time,Pain,Stress,Sleep,notes\n,,0-10,0-10,h,\n"
    table = read(head + ROWS + head + ROWS)
    assert (len(table.rows), table.header[2]) == (4, "Pain (0-10)")
    assert table.told[-1] == "the names of the columns stand again and are skipped: line 5"


@pytest.fixture
def journal() -> Iterator[Journal]:
    with Journal(":memory:") as journal:
        yield journal


def test_units_in_a_second_line_are_those_of_the_amounts(journal: Journal, tmp_path: Path) -> None:
    text = "Date,Pain,Sleep\n,0-100,min\n2026-03-01,50,420\n2026-03-02,40,360\n"
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    imported = bring_in(journal, tmp_path / "a.csv", now=datetime(2026, 5, 1), scale="0..100")
    assert (imported.rows, imported.kept) == (2, 2)
    assert [(line.intensity, line.amount, line.unit) for line in imported.first[0]] == [
        (5.0, None, None), (None, 7.0, "hours"),
    ]  # fmt: skip


def test_a_sentence_with_a_comma_above_the_header_names_no_groups() -> None:
    text = "Pain diary\nExport from the phone, values 0 to 10\n\nDate,Time,Pain,Stress,Sleep,notes\n"
    assert names(text + ROWS) == ["Date", "Time", "Pain", "Stress", "Sleep", "notes"]
    assert read(text + ROWS).told == ("the names of the columns are line 4: the 3 lines before are not read",)
