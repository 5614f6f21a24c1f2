"""Write by steps: an import is compared and kept by questions and changes in SQL, each a file of `steps/`."""

from collections.abc import Mapping
from typing import Any

import duckdb

from analytics.journal.opening import sql

_THIS = "CREATE OR REPLACE TEMP TABLE this AS FROM imports WHERE import_id = $import_id"


def run(cursor: duckdb.DuckDBPyConnection, step: str, named: Mapping[str, object] | None = None) -> None:
    """Run the statements of one step; one that takes values is one statement."""
    cursor.execute(sql(f"steps/{step}.sql"), named)


def rows_of(
    cursor: duckdb.DuckDBPyConnection, step: str, named: Mapping[str, object] | None = None
) -> list[tuple[Any, ...]]:
    """The rows that one step finds."""
    return cursor.execute(sql(f"steps/{step}.sql"), named).fetchall()


def take_up(cursor: duckdb.DuckDBPyConnection, import_id: str) -> None:
    """Make an import the one that steps are about (`this`)."""
    cursor.execute(_THIS, {"import_id": import_id})
