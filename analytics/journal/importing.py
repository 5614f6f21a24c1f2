"""Write one import: stage its lines in the database, compare, keep, and say what became of each; or ask first.

An import is one transaction of the caller's; where something is asked the caller rolls back.
"""

from datetime import datetime
from operator import itemgetter
from uuid import uuid4

import duckdb

from analytics.journal.import_facts import insert_facts, renew_facts
from analytics.journal.import_questions import Asked, known_import
from analytics.journal.incoming import Incoming, Kept
from analytics.journal.settling import is_compared, settle, settle_anew
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
    if cursor.execute("SELECT 1 FROM lines WHERE is_former LIMIT 1").fetchall():
        run(cursor, "adopt")
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
    return account


def _renew(cursor: duckdb.DuckDBPyConnection, import_id: str, incoming: Incoming) -> None:
    """The same file again: it keeps its place among the imports; what became of each line, and what is settled anew."""
    take_up(cursor, import_id)
    run(cursor, "said_before")
    if cursor.execute("SELECT 1 FROM this WHERE options <> $options", {"options": incoming.options}).fetchall():
        run(cursor, "every_day_anew")
    renew_facts(cursor, import_id, incoming)
    run(cursor, "outcome_again")
    run(cursor, "yours")


def _account(asked: Asked, import_id: str, *, is_known: bool) -> Kept:
    cursor, mark = asked.cursor, dict[str, object](import_id=import_id)
    rows = rows_of(cursor, "rows")
    already, changed, reread, yours = (
        tuple(row[0] for row in rows if is_asked(row))
        for is_asked in (lambda row: not row[1], itemgetter(2), itemgetter(3), itemgetter(4))
    )
    kept = len(rows) - len(already)
    if is_known:
        ((kept,),) = rows_of(cursor, "kept_again", mark)
    counts = {"kept": kept, "already": len(rows) - kept, "changed": len(changed), "reread": len(reread)}
    run(cursor, "counts", counts | mark)
    gone = () if is_known or not is_compared(asked) else rows_of(cursor, "no_longer_there")
    return Kept(
        import_id=import_id, already_there=already, changed=changed, reread=reread,
        no_longer_there=tuple((str(name), int(line)) for name, line in gone), yours=yours,
        together=tuple(line for (line,) in rows_of(cursor, "together")), asks=tuple(asked.open),
    )  # fmt: skip
