"""Read and write the journal: the one DuckDB file that holds the diary, and the only room that speaks SQL."""

from analytics.diary.faults import JournalFault
from analytics.journal.faults import StaleFault
from analytics.journal.incoming import Incoming, Kept, Line, LineExposure
from analytics.journal.journal import Habits, Journal
from analytics.journal.reading import FollowUp, KeptIntake, Noted, OwnFactor
from analytics.journal.writing import Written

__all__ = [
    "FollowUp",
    "Habits",
    "Incoming",
    "Journal",
    "JournalFault",
    "Kept",
    "KeptIntake",
    "Line",
    "LineExposure",
    "Noted",
    "OwnFactor",
    "StaleFault",
    "Written",
]  # fmt: skip
