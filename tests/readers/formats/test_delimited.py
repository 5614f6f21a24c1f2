"""Bytes as text and text as rows: encodings, marks between cells, quotes, and the line each row starts on."""

import pytest

from analytics.readers.faults import FileFault
from analytics.readers.formats import delimited
from analytics.readers.formats.delimited import decode, header_of, split_rows
from analytics.readers.table import Row, carried

OPEN_QUOTE = "a quotation mark that is opened and never closed"


@pytest.mark.parametrize(
    ("content", "text", "encoding"),
    [
        ("a,é".encode(), "a,é", "utf-8-sig"),
        (b"\xef\xbb\xbfa,b", "a,b", "utf-8-sig"),
        ("a,é".encode("cp1252"), "a,é", "cp1252"),
        ("a,é".encode("utf-16"), "a,é", "utf-16"),
    ],
)
def test_the_encoding_is_found(content: bytes, text: str, encoding: str) -> None:
    assert decode(content, "a.csv") == (text, encoding)


EMPTY = "a.csv is empty. Choose a file with a header line and at least one row."
NO_TEXT = "a.csv is not a text file. Save or export the diary as CSV and bring that in."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", EMPTY),
        (b" \n\t", EMPTY),
        (b"a\0b", NO_TEXT),
        (b"\x01\x02abc", NO_TEXT),
        (b"a\x81", NO_TEXT),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(FileFault) as fault:
        decode(content, "a.csv")
    assert str(fault.value) == sentence


def test_one_strange_mark_in_a_hundred_is_still_text() -> None:
    assert decode(b"\x01" + b"a" * 99, "a.csv")[1] == "utf-8-sig"
    with pytest.raises(FileFault):
        decode(b"\x01\x01" + b"a" * 98, "a.csv")


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
    monkeypatch.setattr(delimited, "MOST_ROWS", 2)
    monkeypatch.setattr(delimited, "MOST_COLUMNS", 3)
    assert len(split_rows("a,b,c\n1,2,3", 0, "a.csv")[0]) == 2
    with pytest.raises(FileFault, match=r"^a\.csv holds more than 2 rows\. Split it and bring in the parts\.$"):
        split_rows("a,b\n1,2\n3,4", 0, "a.csv")
    with pytest.raises(FileFault, match=r"^a\.csv has more than 3 columns\. Keep those of the diary and try again\.$"):
        split_rows("a,b,c,d\n1,2,3,4", 0, "a.csv")
    monkeypatch.setattr(delimited, "MOST_BYTES", 3)
    assert decode(b"a,b", "a.csv")[0] == "a,b"
    with pytest.raises(FileFault, match=r"^a\.csv is larger than 0 MB\. Split it and bring in the parts\.$"):
        decode(b"a,bc", "a.csv")


def test_a_line_longer_than_a_diary_has_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "LONGEST_CELL", 10)
    rows, _ = split_rows(f"a,b\n1,{'x' * 98}\n1,{'x' * 99}", 0, "a.csv")
    assert [row.fault for row in rows] == [None, None, "longer than a line of a diary can be"]


def test_names_of_columns_are_trimmed_and_repeated_ones_numbered() -> None:
    (header, *rest), _ = split_rows("a, b ,a,,\n1,,3\n,5,6,7\n", 0, "a.csv")
    assert header_of([header]) == ["a", "b", "a (2)"]
    assert carried(rest, ["a", "b", "c"], ("a",)) == [
        Row(line=2, cells=("1", "", "3"), text="1,,3"),
        Row(line=3, cells=("1", "5", "6", "7"), text=",5,6,7"),
    ]


def test_a_row_that_was_not_read_keeps_how_it_stood(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its first cell is shown short; the line itself is kept to a thousand characters."""
    monkeypatch.setattr(delimited, "LONGEST_CELL", 150)
    rows, _ = split_rows(f"a,b\n{'x' * 1501}\n3,4", 0, "a.csv")
    assert [row.line for row in rows] == [1, 2, 3]
    assert (rows[1].cells, rows[1].text) == (("x" * 100,), "x" * 1000)


def test_a_quote_that_stays_open_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "LONGEST_CELL", 2)
    monkeypatch.setattr(delimited, "_LONGEST_RECORD_LINES", 3)
    inside, beyond = ('a,b\n"' + "x\n" * count + '",2' for count in (2, 3))
    assert [row.fault for row in split_rows(inside, 0, "a.csv")[0]] == [None, None]
    assert split_rows(beyond, 0, "a.csv")[0][1].fault == OPEN_QUOTE


def test_text_is_looked_at_for_strange_marks_in_its_first_ten_thousand_characters() -> None:
    assert decode(b"a" * 10_000 + b"\x01" * 5_000, "a.csv")[1] == "utf-8-sig"
    with pytest.raises(FileFault):
        decode(b"a" * 9_899 + b"\x01" * 101, "a.csv")


def test_the_mark_that_splits_most_lines_alike_is_the_mark() -> None:
    """A comma in every note splits lines unlike; the wider of two that tie; the first two hundred lines decide."""
    assert split_rows("a;b;c\n1;2;x, y\n3;4;z\n5;6;u, v, w", 0, "a.csv")[1] == ";"
    assert split_rows("a,b;c,d\n1,2;3,4", 0, "a.csv")[1] == ","
    late = "a;b\n" + "1;2\n" * 199 + "1,2\n" * 400
    assert split_rows(late, 0, "a.csv")[1] == ";"


def test_the_bounds_of_a_file_are_those_that_are_told() -> None:
    assert (delimited.MOST_BYTES, delimited.MOST_ROWS) == (100_000_000, 1_000_000)
    assert (delimited.MOST_COLUMNS, delimited.LONGEST_CELL) == (1_000, 100_000)
