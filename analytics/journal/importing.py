"""Write one import: stage its lines in the database, compare, keep, and say what became of each; or ask first.

An import is one transaction of the caller's; where something is asked the caller rolls back.
"""

from datetime import datetime
from operator import itemgetter
from uuid import uuid4

import duckdb

from analytics.journal.import_facts import find_alike, insert_facts, renew_facts
from analytics.journal.import_questions import Asked, ask_older, ask_pairs, known_import
from analytics.journal.incoming import MOVED, SAME_MOMENTS, Incoming, Kept
from analytics.journal.rows_to_correct import are_corrected
from analytics.journal.settling import rows_of, run, settle, take_up
from analytics.journal.staging import insert_aside, insert_days, stage


def keep(cursor: duckdb.DuckDBPyConnection, incoming: Incoming, now: datetime) -> Kept:
    """Store an import inside the caller's transaction and say what became of it, without what the diary gained.

    The same file with the same options is the same import: what it says now takes the place of what it said. Where
    something is asked, what was stored is one of the answers: the caller rolls back.
    """
    asked = Asked(cursor, incoming)
    run(cursor, "words")
    stage(cursor, incoming.lines)
    known = known_import(asked)
    if cursor.execute("SELECT 1 FROM lines WHERE is_former LIMIT 1").fetchall():
        run(cursor, "adopt")
    import_id = known or str(uuid4())
    insert_days(cursor, import_id, incoming)
    if known:
        _read_again(cursor, import_id, incoming)
    else:
        _bring(asked, import_id, now)
    insert_aside(cursor, import_id, incoming)
    return _account(asked, import_id, is_known=bool(known))


def _bring(asked: Asked, import_id: str, now: datetime) -> None:
    """A new import: the last step of all, and what of it must be asked."""
    cursor, incoming = asked.cursor, asked.incoming
    insert_facts(cursor, import_id, incoming, now)
    find_alike(cursor, incoming)
    for step in ("keep", "step", "spelt"):
        run(cursor, step)
    ask_older(asked)
    run(cursor, "outcome")
    run(cursor, "yours")
    if _is_compared(asked):
        run(cursor, "same_cells")
        run(cursor, "other_words")
        ask_pairs(asked, SAME_MOMENTS, "other_values", "same")
        run(cursor, "gone")
        ask_pairs(asked, MOVED, "moves", "moved")
        run(cursor, "superseded_too")


def _is_compared(asked: Asked) -> bool:
    """Whether there are other files, of which it may have changed, moved or dropped something."""
    return not are_corrected(asked.incoming.file_name) and bool(
        asked.cursor.execute("SELECT 1 FROM imports OFFSET 1 LIMIT 1").fetchall()
    )


def _read_again(cursor: duckdb.DuckDBPyConnection, import_id: str, incoming: Incoming) -> None:
    """The same file again: what it says now takes the place of what it said, in its own place among the imports."""
    take_up(cursor, import_id)
    run(cursor, "said_before")
    renew_facts(cursor, import_id, incoming)
    run(cursor, "keep_again")
    run(cursor, "purge")
    settle(cursor)
    run(cursor, "first_claims")
    take_up(cursor, import_id)
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
    gone = () if is_known or not _is_compared(asked) else rows_of(cursor, "no_longer_there")
    return Kept(
        import_id=import_id, already_there=already, changed=changed, reread=reread,
        no_longer_there=tuple((str(name), int(line)) for name, line in gone), yours=yours,
        together=tuple(line for (line,) in rows_of(cursor, "together")), asks=tuple(asked.open),
    )  # fmt: skip
