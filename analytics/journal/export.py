"""Write every table of the journal into a file of its own, and read them back into an empty one: the same rows.

Which tables there are is asked of the database, so that a new one is never left behind. A CSV holds each value as text,
lists as JSON; nothing (a bare cell) is not an empty text (a quoted one). Parquet is the database's own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Self, cast

import duckdb

from analytics.journal.faults import (
    DamagedExportFault,
    ExportOfOtherFault,
    NewerExportFault,
    NotEmptyFault,
    NotWrittenFault,
)
from analytics.journal.opening import SCHEMA_NUMBER, sql

FORMS = ("csv", "parquet")
_COLUMNS = """
SELECT table_name, column_name, data_type
FROM duckdb_columns() SEMI JOIN duckdb_tables() USING (database_name, table_oid)
WHERE database_name = $database
ORDER BY table_name, column_index
"""
_WRITE_CSV = "FORMAT csv, HEADER, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR '', FORCE_QUOTE *"
_READ_CSV = (
    "header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = false, "
    "new_line = '\\n', auto_detect = false, strict_mode = true, max_line_size = 100000000"
)
_HOLDS = "count(*), coalesce(sum(md5_number_lower(to_json([{texts}])::VARCHAR)), 0)::VARCHAR"
_FACTS = "facts"


@dataclass(frozen=True, slots=True)
class TableFile:
    """One table as it lies in a file.

    Attributes:
        file: its name in the folder.
        rows: how many there are.
        columns: name and type of each, in order.
        sha256: of the file's bytes.
        rows_hash: of the rows, the same in whatever order they stand.
    """

    table: str
    file: str
    rows: int
    columns: tuple[tuple[str, str], ...]
    sha256: str
    rows_hash: str

    def as_dict(self) -> dict[str, object]:
        """As the manifest holds it, under the table's name."""
        columns = [{"name": name, "type": kind} for name, kind in self.columns]
        return {
            "file": self.file, "rows": self.rows, "columns": columns, "sha256": self.sha256, "rows_hash": self.rows_hash
        }  # fmt: skip

    @classmethod
    def of(cls, table: str, said: Mapping[str, object]) -> Self:
        """From what the manifest holds.

        Raises:
            KeyError, TypeError, ValueError: it is of another form.
        """
        columns = cast("Iterable[Mapping[str, object]]", said["columns"])
        return cls(
            table, str(said["file"]), int(str(said["rows"])),
            tuple((str(each["name"]), str(each["type"])) for each in columns), str(said["sha256"]),
            str(said["rows_hash"]),
        )  # fmt: skip


def write_tables(cursor: duckdb.DuckDBPyConnection, folder: Path, form: str) -> tuple[TableFile, ...]:
    """Each table into a file of a form, all as they stood at one moment, each read back before it counts.

    Raises:
        NotWrittenFault: what was written does not read back as it was.
    """
    cursor.begin()
    try:
        tables = _tables_of(cursor, "journal")
        return tuple(_write_table(cursor, folder, form, name, columns) for name, columns in tables.items())
    except duckdb.Error:  # its words may quote the diary
        raise NotWrittenFault from None
    finally:
        cursor.rollback()


def _write_table(
    cursor: duckdb.DuckDBPyConnection, folder: Path, form: str, table: str, columns: tuple[tuple[str, str], ...]
) -> TableFile:
    path = folder / f"{table}.{form}"
    if form == "csv":
        texts = ", ".join(f'{_text(name, kind)} AS "{name}"' for name, kind in columns)
        cursor.execute(f"COPY (SELECT {texts} FROM journal.{table}) TO {_quoted(path)} ({_WRITE_CSV})")
    else:
        cursor.execute(f"COPY journal.{table} TO {_quoted(path)} (FORMAT parquet)")
    held = _holds(cursor, f"journal.{table}", columns)
    if _holds(cursor, f"({_rows_in(path, form, columns)})", columns) != held:
        raise NotWrittenFault
    return TableFile(table, path.name, held[0], columns, sha256_of(path), held[1])


def lay_in(cursor: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Lay what has arrived (`let_arrive`) into the empty journal, inside the caller's transaction.

    Returns:
        table to its number of rows.

    Raises:
        NotEmptyFault: something is written in the journal, or was brought in.
    """
    tables = [table for table in _tables_of(cursor, "journal") if table != _FACTS]
    if any(_count(cursor, f"journal.{table}") for table in tables):
        raise NotEmptyFault
    for table in tables:
        cursor.execute(f"INSERT INTO journal.{table} BY NAME FROM arriving.{table}")
    # What was found at a version of the empty journal must not hold for the full one. The caller's deed adds one.
    cursor.execute(
        "UPDATE facts SET version = greatest(facts.version, arrived.version - 1) FROM arriving.facts AS arrived"
    )
    return {table: _count(cursor, f"journal.{table}") for table in tables}


def let_arrive(
    cursor: duckdb.DuckDBPyConnection, folder: Path, form: str, schema: int, files: Iterable[TableFile]
) -> None:
    """Read the files of an export into a passing journal (`arriving`) of their schema, and bring it up to the present.

    Raises:
        NewerExportFault: a newer version of the program wrote it.
        ExportOfOtherFault: its tables are not those of a journal of that schema.
        DamagedExportFault: a file does not hold what the manifest says.
    """
    if schema > SCHEMA_NUMBER:
        raise NewerExportFault
    if schema < 1 or form not in FORMS:
        raise ExportOfOtherFault
    cursor.execute("ATTACH ':memory:' AS arriving")
    cursor.execute("USE arriving")
    try:
        for step in range(1, schema + 1):
            cursor.execute(sql(f"schema/{step}.sql"))
        known, given = _tables_of(cursor, "arriving"), {each.table: each for each in files}
        if {name: set(columns) for name, columns in known.items()} != {
            name: set(each.columns) for name, each in given.items()
        }:
            raise ExportOfOtherFault
        for each in given.values():
            _take_in(cursor, folder, form, each)
        for step in range(schema + 1, SCHEMA_NUMBER + 1):
            cursor.execute(sql(f"schema/{step}.sql"))
    finally:
        cursor.execute("USE journal")


def let_go(cursor: duckdb.DuckDBPyConnection) -> None:
    """Drop the passing journal."""
    cursor.execute("USE journal")
    cursor.execute("DETACH DATABASE IF EXISTS arriving")


def _take_in(cursor: duckdb.DuckDBPyConnection, folder: Path, form: str, each: TableFile) -> None:
    try:
        rows = _rows_in(folder / each.file, form, each.columns)
        cursor.execute(f"INSERT INTO arriving.{each.table} BY NAME {rows}")
        held = _holds(cursor, f"arriving.{each.table}", each.columns)
    except duckdb.Error:
        raise DamagedExportFault(each.file) from None
    if held != (each.rows, each.rows_hash):
        raise DamagedExportFault(each.file)


def _tables_of(cursor: duckdb.DuckDBPyConnection, database: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Every table with its columns and their types."""
    tables: dict[str, tuple[tuple[str, str], ...]] = {}
    for table, column, kind in cursor.execute(_COLUMNS, {"database": database}).fetchall():
        tables[table] = (*tables.get(table, ()), (column, kind))
    return tables


def _count(cursor: duckdb.DuckDBPyConnection, table: str) -> int:
    ((count,),) = cursor.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(count)


def _holds(cursor: duckdb.DuckDBPyConnection, rows: str, columns: tuple[tuple[str, str], ...]) -> tuple[int, str]:
    """How many rows, and their hash: a sum over the text of each, so that their order does not matter."""
    texts = ", ".join(_text(name, kind) for name, kind in sorted(columns))
    ((count, total),) = cursor.execute(f"SELECT {_HOLDS.format(texts=texts)} FROM {rows}").fetchall()
    return int(count), str(total)


def _is_nested(kind: str) -> bool:
    return kind.endswith("]") or "(" in kind


def _text(name: str, kind: str) -> str:
    return f'to_json("{name}")::VARCHAR' if _is_nested(kind) else f'"{name}"::VARCHAR'


def _rows_in(path: Path, form: str, columns: tuple[tuple[str, str], ...]) -> str:
    """The question for the rows of a file, each value of its column's type."""
    if form == "parquet":
        return f"SELECT * FROM read_parquet({_quoted(path)})"
    names = ", ".join(f"'{name}': 'VARCHAR'" for name, _ in columns)
    typed = ", ".join(
        f'CAST("{name}"{"::JSON" if _is_nested(kind) else ""} AS {kind}) AS "{name}"' for name, kind in columns
    )
    return f"SELECT {typed} FROM read_csv({_quoted(path)}, {_READ_CSV}, columns = {{{names}}})"


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def sha256_of(path: Path) -> str:
    """Of a file's bytes, in hexadecimal."""
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
