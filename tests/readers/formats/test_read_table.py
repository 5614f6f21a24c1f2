"""A table in which nothing has shifted: the header where it stands, tables apart, rows fitted, asked about or aside."""

import csv
import io
from collections.abc import Iterator
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.readers.faults import FileFault
from analytics.readers.formats import read_table
from analytics.readers.questions import Question, Questions
from analytics.readers.table import Table

DAYS = "date,pain,region\n2026-03-01,5,neck\n2026-03-02,4,knee\n"


def read(text: str | bytes, /, **answers: str) -> tuple[Table, dict[str, Question]]:
    questions = Questions(answers)
    content = text if isinstance(text, bytes) else text.encode()
    return read_table(content, "a.csv", questions=questions), questions.asked


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows if not row.fault]


def aside(table: Table) -> list[tuple[int, str]]:
    return [(row.line, row.fault) for row in table.rows if row.fault]


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("My diary\n\n\n", 4),
        ("date, pain and place are what I write\n", 2),
        ("Name,Anna\nBorn,1970-01-01\nFrom,2026-03-01\n\n", 5),
        ("prose\n" * 11, 12),
        ("Exported 2026-03-05 08:00 by an app, version 2.0\n,,\n", 3),
    ],
)
def test_the_header_is_found_below_prose_and_told(before: str, line: int) -> None:
    table, asked = read(before + DAYS)
    assert (table.header, len(table.rows), table.rows[0].line) == (["date", "pain", "region"], 2, line + 1)
    assert table.told[0].startswith(f"the names of the columns are line {line}: ")
    assert asked == {}


def test_a_header_of_unknown_names_is_where_the_width_becomes_steady() -> None:
    table, _ = read("Auszug\nName,Anna\n\nTag,Kummer,Wo\n" + "01.03.2026,5,Bein\n" * 9)
    assert (table.header, len(table.rows)) == (["Tag", "Kummer", "Wo"], 9)
    assert table.told == ("the names of the columns are line 4: the 3 lines before are not read",)


def test_lines_to_skip_override_the_search() -> None:
    one, two = (
        read_table(f"x,y,z\n{DAYS}".encode(), "a.csv", questions=Questions(), skip_lines=lines) for lines in (1, 2)
    )
    assert (one.header, one.told) == (["date", "pain", "region"], ())
    assert two.header == ["2026-03-01", "5", "neck"]


def test_a_file_without_names_says_so_and_numbers_its_columns() -> None:
    text = "2026-03-01,5,neck\n2026-03-02,4,knee\n"
    table, asked = read(text)
    assert (table.header, len(table.rows)) == (["column 1", "column 2", "column 3"], 2)
    assert asked["header"].default == "none"
    assert table.told == ()  # it is told with its question
    assert read(text, header="first")[0].header == ["2026-03-01", "5", "neck"]


FITBIT = (
    "Activities\nDate,Calories Burned,Steps\n2026-03-01,\"2,310\",\"11,204\"\n\n"
    "Sleep\nStart Time,End Time,Minutes Asleep,Minutes Awake\n2026-03-01 11:05PM,2026-03-02 6:50AM,410,55\n"
)  # fmt: skip


def test_a_second_table_is_never_read_under_the_first_ones_names() -> None:
    table, asked = read(FITBIT)
    assert (table.header[2], cells(table)) == ("Steps", [("2026-03-01", "2,310", "11,204")])
    assert asked["table"].default == "1"
    assert (
        "the table of 'Sleep', line 6 (Start Time, End Time, Minutes Asleep, Minutes Awake) is not read: 1 row"
        in table.told
    )
    second, _ = read(FITBIT, table="2")
    assert (second.header[2], cells(second)[0][2], second.rows[0].line) == ("Minutes Asleep", "410", 7)


def test_the_table_with_a_moment_and_something_to_keep_is_the_default() -> None:
    text = "Medicine,Dose\nA,5\nB,7\n\ndate,pain\n2026-03-01,5\n"
    table, asked = read(text)
    assert (asked["table"].default, table.header) == ("2", ["date", "pain"])


def test_a_small_table_does_not_stand_for_many_rows_without_names_unasked() -> None:
    many = "".join(f"2026-03-{day:02},neck,left,{day % 7},{day},8\n" for day in range(1, 20))
    below = "\nStart Time,End Time,Minutes Asleep,Minutes Awake\n2026-03-01 11:05PM,2026-03-02 6:50AM,410,55\n"
    _, asked = read(many + below)
    assert asked["table"].default is None


def test_a_header_that_stands_again_is_skipped_and_told() -> None:
    table, asked = read(DAYS + "\nMarch\n" + DAYS)
    assert (len(table.rows), aside(table), asked) == (4, [], {})
    assert table.told == ("the names of the columns stand again and are skipped: line 6",)


def test_files_joined_end_to_end_are_tables_apart() -> None:
    table, asked = read(DAYS + "date,time,treatment\n2026-03-03,08:00,massage\n")
    assert (len(table.rows), len(asked["table"].choices)) == (2, 2)


def test_a_comma_inside_a_number_is_repaired_only_as_the_person_says() -> None:
    text = "date,pain,region\n" + "2026-03-01,5,neck\n" * 5 + "2026-03-06,6,5,neck\n"
    table, asked = read(text)
    assert aside(table) == [(7, "4 values for 3 columns")]
    assert asked["cells"].default == "aside"
    assert asked["cells"].choices[0].words == (
        "a comma inside a number: line 7 becomes date 2026-03-06 · pain 6,5 · region neck"
    )
    assert cells(read(text, cells="number")[0])[-1] == ("2026-03-06", "6,5", "neck")


def test_where_it_could_be_either_number_each_is_offered_and_most_rows_must_be_answered() -> None:
    text = "date,pain,exposure:sleep\n2026-03-01,6,5,7\n2026-03-02,4,5,8\n2026-03-03,3,0,7\n"
    table, asked = read(text)
    assert (cells(table), len(aside(table)), asked["cells"].default) == ([], 3, None)
    names = [choice.name for choice in asked["cells"].choices]
    assert names == ["number:pain", "number:exposure:sleep", "aside"]
    assert cells(read(text, cells="number:pain")[0])[0] == ("2026-03-01", "6,5", "7")


def test_a_decimal_comma_before_an_empty_last_cell_is_seen() -> None:
    text = "date,pain,notes\n2026-03-01,5,slept\n2026-03-02,6,5,\n2026-03-03,6,5,x\n2026-03-04,4,y\n2026-03-05,6,5\n"
    table, _ = read(text)
    assert [line for line, _ in aside(table)] == [3, 4, 6]
    repaired, _ = read(text, cells="number")
    assert cells(repaired)[1:3] == [("2026-03-02", "6,5", ""), ("2026-03-03", "6,5", "x")]
    assert all(row[2] != "5" for row in cells(repaired))


def test_a_comma_inside_the_note_or_a_list_and_a_remark_beyond() -> None:
    text = "date,pain,notes\n2026-03-01,5,slept badly, then ok\n2026-03-02,4,\n2026-03-03,4,x\n"
    assert cells(read(text, cells="note")[0])[0] == ("2026-03-01", "5", "slept badly, then ok")
    assert cells(read(text, cells="remark")[0])[0] == ("2026-03-01", "5", "slept badly\nthen ok")
    listed = "date;pain;triggers\n2026-03-01;5;Stress; Kälte\n2026-03-02;4;\n2026-03-03;4;Stress\n"
    assert cells(read(listed, cells="list")[0])[0] == ("2026-03-01", "5", "Stress; Kälte")
    assert aside(read(listed)[0]) == [(2, "4 values for 3 columns")]


def test_words_behind_a_whole_row_are_a_remark_of_it() -> None:
    table, asked = read("date,region,pain\n2026-03-01,neck,5,could be 6\n2026-03-02,knee,4\n2026-03-03,knee,4\n")
    assert asked["cells"].default == "remark"
    assert (table.header[3], cells(table)[0][3], cells(table)[1]) == (
        "remarks",
        "could be 6",
        ("2026-03-02", "knee", "4", ""),
    )


def test_a_row_in_quotes_as_one_cell_is_read_without_them() -> None:
    table, asked = read(DAYS + '"2026-03-03,6,neck"\n')
    assert (cells(table)[2], asked) == (("2026-03-03", "6", "neck"), {})
    assert table.told == ("line 4 stands in quotation marks as one cell: read without them",)


def test_rows_that_end_early_are_empty_at_the_end_where_the_rest_fits() -> None:
    text = DAYS + "2026-03-03,6\n2026-03-04,neck\n2026-03-05\n2026-03-06 7,neck\n"
    table, asked = read(text)
    assert cells(table)[2:] == [("2026-03-03", "6", ""), ("2026-03-05", "", "")]
    assert [line for line, _ in aside(table)] == [5, 7]
    assert asked["short"].default == "empty"
    assert table.told == ()  # a default that holds is told with its question
    told = ("2 rows end early (lines 4, 6): what is missing is taken as empty",)
    assert read(text, short="empty")[0].told == told
    assert len(aside(read(text, short="aside")[0])) == 4


def test_where_every_row_is_narrower_than_its_header_it_must_be_said() -> None:
    _, asked = read("date,pain (0,10),notes\n2026-03-01,5,slept\n2026-03-02,4,ok\n")
    assert asked["short"].default is None


def test_empty_cells_beyond_the_header_do_not_count() -> None:
    table, asked = read("date;pain\n2026-03-01;5;\n2026-03-02;5,5;\n")
    assert (cells(table), asked) == ([("2026-03-01", "5"), ("2026-03-02", "5,5")], {})
    assert read("date,pain,\n2026-03-01,5\n2026-03-02,4\n")[0].header == ["date", "pain"]


def test_a_row_of_broken_bytes_is_set_aside_and_named() -> None:
    table, _ = read(("date,notes\n" + "2026-03-01,müde\n" * 8).encode() + b"2026-03-09,m\xfcde\n")
    assert aside(table) == [(10, "a row with a broken letter, which cannot be read")]
    assert table.rows[-1].cells == ("2026-03-09", "m\ufffdde")


def test_a_header_alone_is_refused() -> None:
    with pytest.raises(FileFault, match="holds names of columns and no rows"):
        read("date,pain\n")


PLAIN = st.sampled_from(["2026-03-01", "5", "neck", "", "a, b", "x; y", 'say "so"', "one\ntwo", "7,5", "|", "é"])
ROWS = st.lists(st.tuples(st.sampled_from(["2026-03-01", "2026-03-02"]), PLAIN, PLAIN, PLAIN), min_size=1, max_size=12)


def written(rows: list[tuple[str, ...]], mark: str, ending: str, blanks: list[int], quoting: Literal[0, 1]) -> str:
    def lines() -> Iterator[str]:
        for at, row in enumerate([("date", "pain", "region", "notes"), *rows]):
            file = io.StringIO()
            csv.writer(file, delimiter=mark, lineterminator="\n", quoting=quoting).writerow(row)
            yield file.getvalue()[:-1]
            yield from [""] * blanks.count(at)

    return ending.join(lines()) + ending


@settings(max_examples=100, deadline=None)
@given(
    ROWS, st.sampled_from(",;\t|"), st.sampled_from(["\n", "\r\n", "\r"]), st.lists(st.integers(0, 12), max_size=4),
    st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
)  # fmt: skip
def test_every_record_comes_back_as_it_was_written(
    rows: list[tuple[str, ...]], mark: str, ending: str, blanks: list[int], quoting: Literal[0, 1]
) -> None:
    table, _ = read(written(rows, mark, ending, blanks, quoting))
    assert [row.cells for row in table.rows] == [tuple(row) for row in rows]
    assert not aside(table)


DIRT = st.lists(
    st.sampled_from(
        ["2026-03-01,5,neck", "2026-03-01,5,5,neck", "2026-03-01,5", "date,pain,region", "x", "", ",,",
         '"2026-03-01,5,neck"', "2026-03-01,5,neck,and more", "date,sleep,steps,mood",
         '2026-03-01,"5,neck', "Sleep", "n,a,m"]
    ),
    max_size=25,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(DIRT, st.sampled_from(["number", "note", "remark", "aside", None]), st.sampled_from(["empty", "aside", None]))
def test_every_record_under_the_header_is_a_row_or_told(lines: list[str], wide: str | None, short: str | None) -> None:
    """All tables together hold every record once; no row has another width than the header but those with a fault."""
    text = "date,pain,region\n2026-03-01,5,neck\n" + "\n".join(lines)
    answers = {name: answer for name, answer in (("cells", wide), ("short", short)) if answer}
    allowed = {name: {choice.name for choice in each.choices} for name, each in read(text)[1].items()}
    answers = {name: answer for name, answer in answers.items() if answer in allowed.get(name, ())}
    numbers = sorted(allowed.get("table", {"1"}))
    asking = len(numbers) > 1
    tables = []
    for number in numbers:
        try:
            tables.append(read(text, **answers, **({"table": number} if asking else {}))[0])
        except FileFault:  # another table's rows allow other answers
            tables.append(read(text, **({"table": number} if asking else {}))[0])
    seen = sorted(row.line for table in tables for row in table.rows)
    carrying = [at for at, line in enumerate(text.split("\n"), start=1) if line.strip(" ,")]
    assert len(seen) == len(set(seen))
    untold = set(carrying) - set(seen) - {1}
    left = {text.split("\n")[at - 1] for at in untold}
    assert left <= {"date,pain,region", "date,sleep,steps,mood", "x", "Sleep", "n,a,m"}
    for table in tables:
        assert all(row.fault or len(row.cells) == len(table.header) for row in table.rows)
