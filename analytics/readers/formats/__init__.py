"""Bring in the bytes of a file as a table, told by what they hold and never by their name; one file a form."""

from analytics.readers.formats.delimited import read_delimited
from analytics.readers.table import Table


def read_table(content: bytes, name: str, skip_lines: int = 0) -> Table:
    """The file as rows under a header.

    Raises:
        FileFault: it cannot be read; the sentence says what would help.
    """
    # A further form looks at the bytes and is asked first; what nobody knows is read as delimited text.
    return read_delimited(content, name, skip_lines)
