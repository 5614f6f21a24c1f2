"""Words for a deed that failed: one small family of exceptions whose text is the sentence a person reads."""


class JournalFault(Exception):  # noqa: N818 - "fault" is the house's word for a deed that failed
    """What was asked could not be done; the text says why and what to do, and nothing was lost."""
