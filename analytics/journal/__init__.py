"""Read and write the journal: the one DuckDB file that holds the diary, and the only room that speaks SQL."""

from analytics.diary.faults import JournalFault
from analytics.journal.asking import Habits
from analytics.journal.faults import StaleFault
from analytics.journal.incoming import Incoming, Kept, Line, Own
from analytics.journal.journal import Journal
from analytics.journal.opening import belongs_to_journal
from analytics.journal.reading import EntryLine, FollowUp, KeptIntake, Noted, OwnFactor, SessionLine, UsualSession
from analytics.journal.undoable import Written

__all__ = [
    "EntryLine",
    "FollowUp",
    "Habits",
    "Incoming",
    "Journal",
    "JournalFault",
    "Kept",
    "KeptIntake",
    "Line",
    "Noted",
    "Own",
    "OwnFactor",
    "SessionLine",
    "StaleFault",
    "UsualSession",
    "Written",
    "belongs_to_journal",
]
