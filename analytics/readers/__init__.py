"""Bring in files of any origin: diary lines and, beside them, every line that could not be read, with its reason."""

from analytics.readers.faults import FileFault, Unanswered
from analytics.readers.files import Imported, bring_in, look
from analytics.readers.mapping import Mapping
from analytics.readers.questions import Choice, Question

__all__ = ["Choice", "FileFault", "Imported", "Mapping", "Question", "Unanswered", "bring_in", "look"]
