"""Write which revision of a thing counts: a function of the imports that are left, of their order and of their answers.

An import's part in it is one step after all that came before. Where one goes, or is read anew, what all say of the days
concerned is laid beside the journal and brought again by one after the other, as if the journal were new.
"""

import duckdb

from analytics.journal.import_facts import find_alike
from analytics.journal.import_questions import Asked, ask_older, ask_pairs
from analytics.journal.incoming import MOVED, SAME_MOMENTS
from analytics.journal.rows_to_correct import are_corrected
from analytics.journal.stepping import run, take_up

_LAID_ASIDE = """
SELECT import_id::VARCHAR, file_name, options, takes_same_moments, takes_moved
FROM imports SEMI JOIN laid_aside USING (import_id) ORDER BY place
"""

_WRITTEN = "SELECT 1 WHERE EXISTS (FROM taken_over) OR EXISTS (FROM written_lines)"
_BESIDE = "SELECT 1 FROM brought WHERE intensity IS NULL AND treatment IS NULL AND factor IS NULL LIMIT 1"


def settle(asked: Asked) -> None:
    """What one import (`this`) brought (`brought`) takes its place after what others said; what is unclear is asked."""
    cursor = asked.cursor
    find_alike(cursor, asked.options)
    for step in ("keep", "step"):
        run(cursor, step)
    if cursor.execute("SELECT 1 FROM pairs LIMIT 1").fetchall():
        run(cursor, "spelt")
    ask_older(asked)
    run(cursor, "outcome")
    find_theirs(cursor)
    if is_compared(asked):
        run(cursor, "same_cells")
        run(cursor, "other_words")
        ask_pairs(asked, SAME_MOMENTS, "other_values", "same")
        run(cursor, "gone")
        ask_pairs(asked, MOVED, "moves", "moved")


def find_theirs(cursor: duckdb.DuckDBPyConnection) -> None:
    """What of the lines brought stays as the person has it, or is there already; most journals and files have none."""
    for step, question in (("yours", _WRITTEN), ("beside", _BESIDE)):
        if cursor.execute(question).fetchall():
            run(cursor, step)


def is_compared(asked: Asked) -> bool:
    """Whether there are earlier files, of which it may have changed, moved or dropped something."""
    return not are_corrected(asked.file_name) and bool(
        asked.cursor.execute("SELECT 1 FROM imports, this WHERE imports.place < this.place LIMIT 1").fetchall()
    )


def settle_anew(cursor: duckdb.DuckDBPyConnection) -> None:
    """Bring again what the imports say that was laid aside, each with the answers that it came with."""
    for import_id, file_name, options, takes_same, takes_moved in cursor.execute(_LAID_ASIDE).fetchall():
        take_up(cursor, import_id)
        run(cursor, "brought_again")
        answers = {SAME_MOMENTS: "same" if takes_same else "both", MOVED: "moved" if takes_moved else "both"}
        settle(Asked(cursor, file_name, options, answers))
    run(cursor, "forgotten")


def undo(cursor: duckdb.DuckDBPyConnection, import_id: str) -> bool:
    """Take one import back inside the caller's transaction; False where there is none of that identifier."""
    mark = {"import_id": import_id}
    if not cursor.execute("SELECT 1 FROM imports WHERE import_id = $import_id", mark).fetchall():
        return False
    take_up(cursor, import_id)
    run(cursor, "days_concerned")
    for table in ("claims", "zeros", "covered", "set_aside", "imports"):
        cursor.execute(f"DELETE FROM {table} WHERE import_id = $import_id", mark)
    run(cursor, "words")
    run(cursor, "laid_aside")
    settle_anew(cursor)
    return True
