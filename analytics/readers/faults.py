"""Bring in faults of whole files: the text is the sentence a person reads, and says what would help."""

from analytics.diary.faults import JournalFault


class FileFault(JournalFault):
    """The file as a whole could not be brought in; nothing was changed."""
