"""Bring in files of any origin: the things their rows say, every row or value that could not be read, and questions.

What a file leaves open is asked; nothing is kept until it is answered.
"""

from analytics.readers.faults import FileFault, Unanswered
from analytics.readers.files import Imported, bring_in, look
from analytics.readers.mapping import Mapping
from analytics.readers.questions import Choice, Question

__all__ = ["Choice", "FileFault", "Imported", "Mapping", "Question", "Unanswered", "bring_in", "look"]
