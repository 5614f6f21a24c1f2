"""Bring in the bytes of a file as a table, told by what they hold and never by their name; one file a form."""

from analytics.readers.formats.delimited import read_delimited
from analytics.readers.formats.foreign import is_sheets
from analytics.readers.formats.sheets import read_sheets
from analytics.readers.questions import Questions
from analytics.readers.table import Table


def read_table(
    content: bytes,
    name: str,
    *,
    questions: Questions,
    skip_lines: int = 0,
    encoding: str | None = None,
    sheet: str | None = None,
) -> Table:
    """The file as rows under a header; what it leaves open is asked.

    Args:
        content: its bytes.
        name: the name the person knows it by.
        questions: where questions go and answers come from.
        skip_lines: number of lines before the header; 0 looks for it.
        encoding: how its bytes are read; None finds out or asks. A workbook says it itself.
        sheet: which of its sheets is read, where it has several; None finds out or asks.

    Raises:
        FileFault: it cannot be read; the sentence says what would help.
    """
    # A further form looks at the bytes and is asked first; what nobody knows is read as delimited text.
    if is_sheets(content):
        return read_sheets(content, name, questions, skip_lines, sheet)
    return read_delimited(content, name, questions, skip_lines, encoding)
