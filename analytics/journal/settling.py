"""Write which revision of a thing counts: a function of the imports that are left, in their order.

An import's part in it is one step. A new import is the last step; where one goes, or is read anew, the things it names
are settled again from the first import on.
"""

from collections.abc import Mapping
from typing import Any

import duckdb

from analytics.journal.opening import sql

_THIS = "CREATE OR REPLACE TEMP TABLE this AS FROM imports WHERE import_id = $import_id"
_CONCERNED = """
SELECT import_id::VARCHAR FROM imports SEMI JOIN (
    SELECT import_id FROM claims JOIN lines USING (fingerprint) SEMI JOIN settling USING (key)
    UNION ALL SELECT import_id FROM superseded JOIN lines USING (fingerprint) SEMI JOIN settling USING (key)
) AS named USING (import_id) ORDER BY place
"""
_NONE_COUNTS = "UPDATE lines SET counts = false FROM settling WHERE lines.key = settling.key AND counts"
_OF_IMPORT = """
CREATE OR REPLACE TEMP TABLE settling AS
SELECT DISTINCT key FROM lines SEMI JOIN (
    SELECT fingerprint FROM claims WHERE import_id = $import_id
    UNION ALL SELECT fingerprint FROM superseded WHERE import_id = $import_id
) AS named USING (fingerprint)
"""


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


def settle(cursor: duckdb.DuckDBPyConnection) -> None:
    """Find again what counts of some things (`settling`), by all imports that are left."""
    cursor.execute(_NONE_COUNTS)
    for (import_id,) in cursor.execute(_CONCERNED).fetchall():
        take_up(cursor, import_id)
        run(cursor, "step")


def undo(cursor: duckdb.DuckDBPyConnection, import_id: str) -> bool:
    """Take one import back inside the caller's transaction; False where there is none of that identifier."""
    mark = {"import_id": import_id}
    if not cursor.execute("SELECT 1 FROM imports WHERE import_id = $import_id", mark).fetchall():
        return False
    cursor.execute(_OF_IMPORT, mark)
    for table in ("claims", "zeros", "covered", "set_aside", "superseded", "imports"):
        cursor.execute(f"DELETE FROM {table} WHERE import_id = $import_id", mark)
    run(cursor, "words")
    run(cursor, "purge")
    settle(cursor)
    run(cursor, "equals_left")
    run(cursor, "first_claims")
    return True
