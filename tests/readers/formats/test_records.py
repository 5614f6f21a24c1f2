"""Text as records: the mark between cells, quotes, and the line each record starts on."""

import pytest

from analytics.readers.faults import FileFault
from analytics.readers.formats import delimited, encodings, read_table, records
from analytics.readers.formats.delimited import header_of
from analytics.readers.formats.records import read_records
from analytics.readers.questions import Questions
from analytics.readers.table import Row, carried


def split_rows(text: str, skip_lines: int, name: str) -> tuple[list[Row], str]:
    found = read_records(text, skip_lines, name)
    return found.rows, found.delimiter


OPEN_QUOTE = "a quotation mark that is opened and never closed"


@pytest.mark.parametrize(
    ("text", "mark", "cells"),
    [
        ("a,b\n1,2\n", ",", [(1, ("a", "b")), (2, ("1", "2"))]),
        ("a;b,c\r\n1;2,5\r\n3;4", ";", [(1, ("a", "b,c")), (2, ("1", "2,5")), (3, ("3", "4"))]),
        ("a\tb\r1\t2", "\t", [(1, ("a", "b")), (2, ("1", "2"))]),
        ("a|b\n1|2", "|", [(1, ("a", "b")), (2, ("1", "2"))]),
        ("sep=;\na;b\n1;2", ";", [(2, ("a", "b")), (3, ("1", "2"))]),
        ('"sep=|"\na|b\n1|2', "|", [(2, ("a", "b")), (3, ("1", "2"))]),
        ("\n\n a,b\n,\n1, 2", ",", [(3, ("a", "b")), (5, ("1", "2"))]),
        ('a,b\n"x\ny",2\n3,4', ",", [(1, ("a", "b")), (2, ("x\ny", "2")), (4, ("3", "4"))]),
        ('a,b\n"x""y",2', ",", [(1, ("a", "b")), (2, ('x"y', "2"))]),
        ("a,b\n1,2,3\n4", ",", [(1, ("a", "b")), (2, ("1", "2", "3")), (3, ("4",))]),
    ],
)
def test_rows_keep_their_line_and_their_cells(text: str, mark: str, cells: list[tuple[int, tuple[str, ...]]]) -> None:
    rows, found = split_rows(text, 0, "a.csv")
    assert found == mark
    assert [(row.line, row.cells) for row in rows] == cells
    assert all(row.fault is None for row in rows)


def test_skipped_lines_count_as_lines() -> None:
    rows, _ = split_rows("prose\nmore, prose\na,b\n1,2", 2, "a.csv")
    assert [row.line for row in rows] == [3, 4]
    with pytest.raises(FileFault, match=r"^a\.csv holds no rows after the first 2 lines\.$"):
        split_rows("a\nb", 2, "a.csv")


@pytest.mark.parametrize("text", ['a,b\n"x,2\n3,4', 'a,b\n"x,2\n3,"4'])
def test_an_open_quote_is_a_fault_of_its_own_row_and_swallows_no_other(text: str) -> None:
    rows, _ = split_rows(text, 0, "a.csv")
    assert [row.line for row in rows] == [1, 2, 3]
    assert (rows[1].fault, rows[1].text) == (OPEN_QUOTE, '"x,2')
    assert rows[2].fault == (OPEN_QUOTE if '"4' in text else None)


def test_bounds_are_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(text: str) -> int:
        return len(read_table(text.encode(), "a.csv", questions=Questions()).rows)

    monkeypatch.setattr(delimited, "MOST_ROWS", 2)
    monkeypatch.setattr(delimited, "MOST_COLUMNS", 3)
    assert read("a,b,c\n1,2,3") == 1
    with pytest.raises(FileFault, match=r"^a\.csv holds more than 2 rows\. Split it and bring in the parts\.$"):
        read("a,b\n1,2\n3,4\n5,6")
    with pytest.raises(FileFault, match=r"^a\.csv has more than 3 columns\. Keep those of the diary and try again\.$"):
        read("a,b,c,d\n1,2,3,4")
    monkeypatch.setattr(encodings, "MOST_BYTES", 7)
    assert read("a,b\n1,2") == 1
    with pytest.raises(FileFault, match=r"^a\.csv is larger than 0 MB\. Split it and bring in the parts\.$"):
        read("a,b\n1,23")


def test_a_line_longer_than_a_diary_has_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_LONGEST_LINE", 100)
    rows, _ = split_rows(f"a,b\n1,{'x' * 98}\n1,{'x' * 99}", 0, "a.csv")
    assert [row.fault for row in rows] == [None, None, "longer than a line of a diary can be"]


def test_names_of_columns_are_trimmed_and_repeated_ones_numbered() -> None:
    (header, *rest), _ = split_rows("a, b ,a,,\n1,,3\n,5,6,7\n", 0, "a.csv")
    assert header_of(list(header.cells)) == ["a", "b", "a (2)"]
    assert carried(rest, ["a", "b", "c"], ("a",)) == [
        Row(line=2, cells=("1", "", "3"), text="1,,3"),
        Row(line=3, cells=("1", "5", "6", "7"), text=",5,6,7"),
    ]


def test_a_row_that_was_not_read_keeps_how_it_stood(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its first cell is shown short; the line itself is kept to a thousand characters."""
    monkeypatch.setattr(records, "_LONGEST_LINE", 1500)
    rows, _ = split_rows(f"a,b\n{'x' * 1501}\n3,4", 0, "a.csv")
    assert [row.line for row in rows] == [1, 2, 3]
    assert (rows[1].cells, rows[1].text) == (("x" * 100,), "x" * 1000)


def test_a_quote_that_stays_open_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_LONGEST_LINE", 20)
    monkeypatch.setattr(records, "_LONGEST_RECORD_LINES", 3)
    inside, beyond = ('a,b\n"' + "x\n" * count + '",2' for count in (2, 3))
    assert [row.fault for row in split_rows(inside, 0, "a.csv")[0]] == [None, None]
    assert split_rows(beyond, 0, "a.csv")[0][1].fault == OPEN_QUOTE


def test_the_mark_that_splits_most_lines_alike_is_the_mark() -> None:
    """A comma in every note splits lines unlike; the wider of two that tie; lines of the whole file decide."""
    assert split_rows("a;b;c\n1;2;x, y\n3;4;z\n5;6;u, v, w", 0, "a.csv")[1] == ";"
    assert split_rows("a,b;c,d\n1,2;3,4", 0, "a.csv")[1] == ","
    late = "a,b;c\n" + "1,2;3\n" * 199 + "1;2\n" * 400
    assert split_rows(late, 0, "a.csv")[1] == ";"


def test_two_decimal_commas_a_row_are_no_mark_between_cells() -> None:
    text = "date;pain;exposure:sleep\n" + "2026-03-01;5,5;7,5\n" * 50 + "2026-03-02;odd;one;more\n" * 3
    assert split_rows(text, 0, "a.csv")[1] == ";"


def test_rows_that_stand_in_quotes_as_one_cell_are_read_without_them() -> None:
    found = read_records('"date,pain,notes"\n"2026-03-01,5,""x, y"""\n', 0, "a.csv")
    assert [row.cells for row in found.rows] == [("date", "pain", "notes"), ("2026-03-01", "5", "x, y")]
    assert found.told == ("every row stands in quotation marks as one cell: read as if it did not",)
    assert read_records('"date","pain"\n"1","2"\n', 0, "a.csv").told == ()
    assert read_records('"pain"\n"5"\n', 0, "a.csv").told == ()


def test_the_bounds_of_a_file_are_those_that_are_told() -> None:
    assert (delimited.MOST_BYTES, delimited.MOST_ROWS) == (100_000_000, 1_000_000)
    assert (delimited.MOST_COLUMNS, records.LONGEST_CELL) == (1_000, 100_000)


def test_a_file_of_rows_that_cannot_be_read_is_refused_before_all_of_them_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_MOST_FAULTS", 2)
    assert len(split_rows("date,pain\n" + '2026-03-01,"4\n' * 2, 0, "a.csv")[0]) == 3
    with pytest.raises(FileFault, match=r"In a.csv more than 2 rows cannot be read, as line 4: a quotation mark"):
        split_rows("date,pain\n" + '2026-03-01,"4\n' * 3, 0, "a.csv")
