"""The journal's schema: every column says what it holds, and the day table is what is declared."""

from datetime import date, datetime
from importlib.resources import files
from pathlib import Path

import duckdb
import pytest

from analytics.diary.entries import Entry, Rating
from analytics.diary.periods import Period
from analytics.diary.places import WORST
from analytics.diary.tables import DAY_COLUMNS
from analytics.journal import Journal
from analytics.journal.opening import SCHEMA_NUMBER, sql

QUESTIONS = sorted(path.name for path in files("analytics.journal").joinpath("questions").iterdir())


@pytest.fixture
def schema() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    for part in (*range(1, SCHEMA_NUMBER + 1), "views", "comments"):
        connection.execute(sql(f"schema/{part}.sql"))
    return connection


def uncommented(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    return connection.execute(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND coalesce(comment, '') = ''"
    ).fetchall()


def test_every_column_says_what_it_holds(schema: duckdb.DuckDBPyConnection) -> None:
    assert uncommented(schema) == []


def test_a_column_without_a_comment_is_found(schema: duckdb.DuckDBPyConnection) -> None:
    schema.execute("CREATE TABLE silent (nothing INTEGER)")
    assert uncommented(schema) == [("silent", "nothing")]


def test_columns_that_carry_a_unit_name_it(schema: duckdb.DuckDBPyConnection) -> None:
    rows = schema.execute("SELECT column_name, comment FROM duckdb_columns() WHERE NOT internal").fetchall()
    units = {"_minutes": "minutes", "_seconds": "seconds", "intensity": "NRS", "pain_": "NRS", "_at": "wall-clock"}
    for column, comment in rows:
        for mark, unit in units.items():
            if mark in column and column != "imported_at":
                assert unit in comment, f"{column}: {comment}"


@pytest.mark.parametrize(
    "asked",
    [
        "sql FROM duckdb_tables()",
        # The engine writes down the columns of a REPLACE in any order.
        "view_name, list_sort(regexp_extract_all(sql, '\\w+')) FROM duckdb_views() WHERE NOT internal",
        "constraint_text FROM duckdb_constraints()",
        "function_name, parameters, macro_definition FROM duckdb_functions() WHERE NOT internal",
        "COLUMNS('name|type|default|nullable|comment') FROM duckdb_columns() WHERE NOT internal",
        "schema_number, version FROM facts",
    ],
)
def test_a_journal_in_memory_has_the_schema_of_one_on_disk(tmp_path: Path, asked: str) -> None:
    """In tests the one is copied from a schema made before (`conftest.py`), the other made step by step."""
    with Journal(":memory:") as copied, Journal(tmp_path / "mine.duckdb") as made:
        both = []
        for journal in (copied, made):
            with journal._cursor() as cursor:
                both.append(sorted(map(repr, cursor.execute(f"SELECT {asked}").fetchall())))
    assert both[0] == both[1] != []


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_says_what_a_row_is(name: str) -> None:
    assert sql(f"questions/{name}").splitlines()[0].startswith(("-- A row is", "-- The one row"))


def test_the_day_table_is_what_is_declared() -> None:
    with Journal(":memory:") as journal:
        moment = datetime(2026, 5, 2, 8, 30)
        journal.write_entry(Entry(moment, (Rating("neck", 5.5),), moment), now=moment)
        days = journal.read_days(WORST, Period(date(2026, 5, 1), date(2026, 5, 3)))
    assert list(days.columns) == list(DAY_COLUMNS)
    assert (days.index.name, str(days.index.dtype)) == ("day", "datetime64[us]")
    assert days["readings"].tolist() == [0, 1, 0]
    assert days["pain"].isna().tolist() == [True, False, True]
    assert {str(days[name].dtype) for name in ("pain", "worst", "evening")} == {"float64"}


def brought_by_two(connection: duckdb.DuckDBPyConnection, hour: int, pain: float) -> None:
    """Two imports of one line each, as schema 7 held them: the second put the line of the first out of count."""
    for name, at, said in (("a", 8, 6.0), ("b", hour, pain)):
        connection.execute(
            "INSERT INTO imports BY NAME SELECT md5($name)::UUID AS import_id, $name AS file_name, $name AS sha256, "
            "'journal' AS format, '{}' AS options, TIMESTAMP '2024-02-01' AS imported_at, 1 AS rows, 1 AS kept, "
            "0 AS already_there, 0 AS set_aside, ascii($name) AS place",
            {"name": name},
        )
        connection.execute(
            "INSERT INTO lines BY NAME SELECT md5($name)::UUID AS fingerprint, md5('key' || $name)::UUID AS key, "
            "1 AS nth, $name = 'b' AS counts, 2 AS line, make_timestamp(2024, 1, 5, $at, 0, 0) AS felt_at, "
            "true AS has_time, TIMESTAMP '2024-02-01' AS recorded_at, 'neck' AS region, $said AS intensity",
            {"name": name, "at": at, "said": said},
        )
        connection.execute(
            "INSERT INTO claims SELECT md5($name)::UUID, md5($name)::UUID, 2, NULL, NULL", {"name": name}
        )
    connection.execute("INSERT INTO superseded SELECT md5('b')::UUID, md5('a')::UUID, NULL")


@pytest.mark.parametrize(
    ("hour", "pain", "answers"), [(8, 7.0, (True, False)), (9, 6.0, (False, True)), (8, 6.0, (False, False))]
)
def test_what_was_answered_before_answers_were_kept_is_told_by_what_went_out_of_count(
    hour: int, pain: float, answers: tuple[bool, bool]
) -> None:
    """At the same moment with another value, and at another with the same; in other words alone nothing was asked."""
    connection = duckdb.connect()
    for number in range(1, 8):
        connection.execute(sql(f"schema/{number}.sql"))
    brought_by_two(connection, hour, pain)
    connection.execute(sql("schema/8.sql"))
    found = connection.execute("SELECT takes_same_moments, takes_moved FROM imports ORDER BY place").fetchall()
    assert found == [(False, False), answers]
