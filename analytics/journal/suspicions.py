"""Write what the person suspects: named with its moment and what could be seen by then; taken back, it stays."""

from collections.abc import Iterable
from datetime import datetime
from uuid import uuid4

from analytics.diary.factors import When
from analytics.journal.undoable import Undoable

_ENTRIES = "SELECT count(*) FROM entries"
_STANDING = (
    'withdrawn_at IS NULL AND "when" = $when AND (factor = $factor OR factor IN '
    "(SELECT factor FROM factors WHERE called = $factor))"
)


def name_suspicions(deed: Undoable, named: Iterable[tuple[str, When]], now: datetime) -> None:
    """Keep each factor with the day it is suspected of; what is named already is not named again."""
    ((seen,),) = deed.cursor.execute(_ENTRIES).fetchall()
    for factor, when in named:
        stands = f"SELECT 1 FROM suspicions WHERE {_STANDING}"
        if not deed.cursor.execute(stands, {"factor": factor, "when": when}).fetchall():
            row = {"suspicion_id": uuid4(), "factor": factor, "when": when, "named_at": now, "entries_seen": seen}
            deed.put("suspicions", [row])


def withdraw_suspicions(deed: Undoable, withdrawn: Iterable[tuple[str, When]], now: datetime) -> None:
    """No longer suspect them; what was named keeps its moment, and gets that of its end.

    A clock may be set back between the two; an end before the beginning would be refused.
    """
    for factor, when in withdrawn:
        for row in deed.take("suspicions", _STANDING, factor=factor, when=when):
            named_at = row["named_at"]
            ended_at = max(now, named_at) if isinstance(named_at, datetime) else now
            deed.put("suspicions", [{**row, "withdrawn_at": ended_at}])
