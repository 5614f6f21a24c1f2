"""Read and write the journal: the one DuckDB file that holds the diary, and the only room that speaks SQL."""

from analytics.diary.faults import JournalFault
from analytics.journal.incoming import Incoming, Kept, Line, LineExposure
from analytics.journal.journal import Habits, Journal
from analytics.journal.writing import Written

__all__ = ["Habits", "Incoming", "Journal", "JournalFault", "Kept", "Line", "LineExposure", "Written"]
