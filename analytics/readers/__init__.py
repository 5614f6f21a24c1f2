"""Bring in files of any origin: the things their rows say, every row or value that could not be read, and questions.

What a file leaves open is asked; nothing is kept until it is answered. Each name is loaded when it is first used: the
process that reads a workbook (`apart`) needs none of them.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analytics.readers.faults import FileFault, Unanswered
    from analytics.readers.files import Imported, bring_in, look
    from analytics.readers.mapping import Mapping
    from analytics.readers.questions import Choice, Question

# Each name and the module it comes from.
_NAMES = {
    "Choice": "questions", "FileFault": "faults", "Imported": "files", "Mapping": "mapping", "Question": "questions",
    "Unanswered": "faults", "bring_in": "files", "look": "files",
}  # fmt: skip
__all__ = ["Choice", "FileFault", "Imported", "Mapping", "Question", "Unanswered", "bring_in", "look"]


def __getattr__(name: str) -> Any:
    """A name of the table, from its module."""
    from importlib import import_module

    if name not in _NAMES:
        raise AttributeError(name)
    return getattr(import_module(f"analytics.readers.{_NAMES[name]}"), name)
