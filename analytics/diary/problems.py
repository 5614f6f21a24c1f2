"""Words for what is wrong with a line that somebody wrote: a value to show, never an exception."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One line of a file that was set aside, and why.

    Attributes:
        source: name of the file as the person knows it.
        line: line of the file where the row starts; 1 is the first line.
        field: the journal's field that could not be read.
        value: what stood there, as written.
        reason: what is wrong with it, to be read after "set aside because it is".
        text: the whole row as written, so that it can be corrected and brought in again.
    """

    source: str
    line: int
    field: str
    value: str
    reason: str
    text: str = ""

    def as_dict(self) -> dict[str, object]:
        """The four facts other programs read."""
        return {"line": self.line, "field": self.field, "value": self.value, "reason": self.reason}
