"""Write one import: stage its lines in the database, compare, keep, and say what became of each; or ask first.

An import is one transaction of the caller's; where something is asked the caller rolls back.
"""

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

import duckdb

from analytics.journal.import_facts import insert_facts, renew_facts
from analytics.journal.import_questions import Asked, known_import
from analytics.journal.incoming import Incoming, Kept
from analytics.journal.settling import find_theirs, is_compared, settle, settle_anew
from analytics.journal.staging import insert_aside, insert_days, stage
from analytics.journal.stepping import rows_of, run, take_up


def keep(cursor: duckdb.DuckDBPyConnection, incoming: Incoming, now: datetime) -> Kept:
    """Store an import inside the caller's transaction and say what became of it, without what the diary gained.

    The same file with the same options is the same import: what it says now takes the place of what it said. Where
    something is asked, what was stored is one of the answers: the caller rolls back.
    """
    asked = Asked(cursor, incoming.file_name, incoming.options, incoming.answers)
    run(cursor, "words")
    stage(cursor, incoming.lines)
    known = known_import(asked, incoming.sha256)
    has_former = bool(cursor.execute("SELECT 1 FROM lines WHERE is_former LIMIT 1").fetchall())
    if has_former:
        run(cursor, "adopt")
    before = _said_beside(cursor, known) if known and not has_former else None
    import_id = known or str(uuid4())
    insert_days(cursor, import_id, incoming)
    if known:
        _renew(cursor, import_id, incoming)
    else:
        insert_facts(cursor, import_id, incoming, now)
        settle(asked)
    insert_aside(cursor, import_id, incoming)
    account = _account(asked, import_id, is_known=bool(known))
    if known:
        for step in ("laid_aside", "said_now"):
            run(cursor, step)
        settle_anew(cursor)
        is_other = bool(cursor.execute("SELECT 1 FROM anew LIMIT 1").fetchall())
        account = replace(account, wrote=is_other or _said_beside(cursor, known) != before)
    return account


def _said_beside(cursor: duckdb.DuckDBPyConnection, import_id: str) -> list[tuple[object, ...]]:
    """What the journal holds of an import beside its lines, in short."""
    return [
        each
        for table in ("imports", "zeros", "covered", "set_aside")
        for each in cursor.execute(
            f"SELECT count(*), sum(hash(t)) FROM {table} AS t WHERE import_id = $import_id", {"import_id": import_id}
        ).fetchall()
    ]


def _renew(cursor: duckdb.DuckDBPyConnection, import_id: str, incoming: Incoming) -> None:
    """The same file again: it keeps its place among the imports; what became of each line, and what is settled anew."""
    take_up(cursor, import_id)
    run(cursor, "said_before")
    if cursor.execute("SELECT 1 FROM this WHERE options <> $options", {"options": incoming.options}).fetchall():
        run(cursor, "every_day_anew")
    renew_facts(cursor, import_id, incoming)
    run(cursor, "outcome_again")
    find_theirs(cursor)


def _account(asked: Asked, import_id: str, *, is_known: bool) -> Kept:
    cursor, mark = asked.cursor, dict[str, object](import_id=import_id)
    run(cursor, "rows")
    already, changed, reread, yours = (
        _lines(cursor, said) for said in ("NOT is_kept", "is_changed", "is_reread", "is_yours")
    )
    ((rows,),) = cursor.execute("SELECT count(*) FROM rows_of_file").fetchall()
    ((kept,),) = rows_of(cursor, "kept_again", mark) if is_known else [(rows - len(already),)]
    counts = {"kept": kept, "already": rows - kept, "changed": len(changed), "reread": len(reread)}
    run(cursor, "counts", counts | mark)
    gone = () if is_known or not is_compared(asked) else rows_of(cursor, "no_longer_there")
    return Kept(
        import_id=import_id, already_there=already, changed=changed, reread=reread,
        no_longer_there=tuple((str(name), int(line)) for name, line in gone), yours=yours,
        together=tuple(line for (line,) in rows_of(cursor, "together")), asks=tuple(asked.open),
    )  # fmt: skip


def _lines(cursor: duckdb.DuckDBPyConnection, said: str) -> tuple[int, ...]:
    """The lines of the rows of which something is so, in order; there may be a million."""
    found = cursor.execute(f"SELECT line FROM rows_of_file WHERE {said} ORDER BY line").fetchnumpy()
    return tuple(found["line"].tolist())
