"""Read and write the journal: the one DuckDB file that holds the diary, and the only room that speaks SQL."""

from analytics.diary.faults import JournalFault
from analytics.journal.asking import Habits
from analytics.journal.faults import StaleFault
from analytics.journal.incoming import Incoming, Kept, Line, Own
from analytics.journal.journal import Journal
from analytics.journal.line_table import BETWEEN, LISTS, LineTable, amounts_of_lines, days_of_lines, rows_of_lines
from analytics.journal.opening import belongs_to_journal
from analytics.journal.reading import EntryLine, FollowUp, KeptIntake, Noted, OwnFactor, SessionLine, UsualSession
from analytics.journal.undoable import Written

__all__ = [
    "BETWEEN",
    "LISTS",
    "EntryLine",
    "FollowUp",
    "Habits",
    "Incoming",
    "Journal",
    "JournalFault",
    "Kept",
    "KeptIntake",
    "Line",
    "LineTable",
    "Noted",
    "Own",
    "OwnFactor",
    "SessionLine",
    "StaleFault",
    "UsualSession",
    "Written",
    "amounts_of_lines",
    "belongs_to_journal",
    "days_of_lines",
    "rows_of_lines",
]
