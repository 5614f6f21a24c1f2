"""Bring in tables: where the header stands among the records, and where another table begins below.

A header is a row of names: of fields, or such that on from it all rows are equally wide. What stands above the first is
not read; a row of names further down begins a table of its own, so that nothing is read under another table's names.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from analytics.readers.columns import field_of, without_range
from analytics.readers.formats.header_lines import groups_above, join_lines
from analytics.readers.formats.records import Records, names_in, trimmed
from analytics.readers.questions import Choice, Question, Questions
from analytics.readers.table import Row

_FIRST = 60  # records among which the first header is looked for
_LONGEST_NAME = 80
_TITLES = 3  # lines of a title above a header
_MOMENTS = ("felt_at", "date", "year")
_ASIDE = ("notes", "time", "month", "day", "side")  # beside which nothing would be kept
DIGIT_FIRST = re.compile(r'(?:^|[,;\t|])\s*"?\s*[+-]?[.,]?\d')
_DATED = re.compile(r"\d{4}|\d:\d\d|\d[-/.]\d")


@dataclass(slots=True)
class Found:
    """One table of a file: the line and the cells of its header, what stands above it, and its rows.

    Attributes:
        columns: what they are called where the header takes two lines; else the header's cells.
        below: the second of those lines, where it stands below the first.
    """

    line: int
    header: list[str]
    title: str = ""
    columns: list[str] = field(default_factory=list)
    below: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    repeats: list[int] = field(default_factory=list)

    @property
    def names(self) -> tuple[str, ...]:
        """The header's cells without blanks and without the empty ones at its end."""
        return _names(self.header)

    @property
    def words(self) -> str:
        """How a person finds it in the file."""
        shown = ", ".join(self.names[:4]) + (", …" if len(self.names) > 4 else "")
        title = f"'{self.title}', " if self.title else ""
        return f"{title}line {self.line} ({shown})"


def find_tables(records: Records, questions: Questions, *, is_named: bool) -> tuple[list[Found], tuple[str, ...]]:
    """The tables of a file in order, at least one, and what was assumed; with `is_named` the first row is a header."""
    rows = records.rows
    first = 0 if is_named else _first_header(rows)
    if first is None:
        first = _unnamed(rows, questions)
    if first < 0:
        width = Counter(len(trimmed(row.cells)) for row in rows).most_common(1)[0][0]
        return _apart(records, Found(rows[0].line, [f"column {number}" for number in range(1, width + 1)]), 0), ()
    lines = join_lines(rows, first)
    start = Found(rows[first].line, list(rows[first].cells), columns=lines.names, below=_names(lines.below))
    before = rows[first].line - 1
    unread = "the line before is" if before == 1 else f"the {before} lines before are"
    told = (f"the names of the columns are line {rows[first].line}: {unread} not read",) if first else ()
    return _apart(records, start, first + (2 if lines.below else 1)), lines.told or told


def _unnamed(rows: list[Row], questions: Questions) -> int:
    """A file whose first row is no header: -1, or 0 where the person says that it is one."""
    shown = ", ".join(cell.strip() for cell in rows[0].cells if cell.strip())[:80]
    question = Question(
        "header",
        f"No line holds names of columns: line {rows[0].line} is '{shown}'. Is it a row of the diary?",
        (
            Choice("none", "a row: the columns are called 'column 1', 'column 2' and so on, to say what they mean"),
            Choice("first", "the names of the columns"),
        ),
        "none",
        shown,
    )
    return 0 if questions.ask(question) == "first" else -1


def _first_header(rows: list[Row]) -> int | None:
    """The place of the first header; None where the file has none."""
    named = next((at for at in range(min(len(rows), _FIRST)) if _names_fields(rows, at)), None)
    if named and sum(map(_is_day, rows[:named])) * 2 > max(named, 2 * _TITLES):
        named = None  # the header of a further table, below one that has none
    while named is not None and named + 1 < len(rows) and names_in(rows[named + 1].cells):
        named += 1  # prose may name fields too: the header is what the rows stand under
    steady = _steady(rows)
    if named is None:
        return steady if _are_names(rows[steady]) or len(rows) == 1 else None
    has_table_above = steady < named - 1 and _are_names(rows[steady]) and _are_all_names(rows[steady])
    return steady if has_table_above else named


def _is_day(row: Row) -> bool:
    """Whether a row is one of a diary: a date, and more than a word beside it."""
    cells = [cell for cell in row.cells if cell.strip()]
    return len(cells) >= 3 and any(re.fullmatch(r"\s*\d[\d\s./:T-]{3,}\s*", cell) for cell in cells[:2])


def _steady(rows: list[Row]) -> int:
    """The first row from which on most are as wide as most of the file."""
    widths = [len(trimmed(row.cells)) for row in rows[: _FIRST * 2]]
    counted = Counter(len(trimmed(row.cells)) for row in rows[:5_000])
    usual = max(counted, key=lambda width: (counted[width], width))
    for at in range(len(widths)):
        near = widths[at + 1 : at + 6]
        is_steady = sum(1 for width in near if abs(width - usual) <= 1) * 2 > len(near)
        if len(rows[at].cells) >= usual and widths[at] >= usual - 1 and is_steady:
            return at
    return 0


def _names_fields(rows: list[Row], at: int) -> bool:
    """Whether a row names a moment and more; where all else in it is unknown, a date must stand under the moment."""
    cells = [cell.strip() for cell in rows[at].cells]
    plain = [cell for cell in cells if cell and not cell[0].isdigit()]
    if any(_DATED.search(without_range(cell)) and not re.search(r"[(\[]", cell) for cell in cells):
        return False
    if names_in(cells):
        return len(plain) * 2 >= sum(map(bool, cells))
    places = [place for place, cell in enumerate(cells) if field_of(cell) in _MOMENTS]
    below = rows[at + 1].cells if at + 1 < len(rows) else ()
    under = [below[place] for place in places if place < len(below)]
    return (
        (_are_all_names(rows[at]) or (bool(groups_above(rows, at)) and all(map(_is_name, _names(rows[at].cells)))))
        and abs(len(trimmed(below)) - len(trimmed(cells))) <= 1
        and any(re.search(r"\d", cell) for cell in under)
    )


def _are_names(row: Row) -> bool:
    """Whether most cells of a row could be names and none is a date."""
    cells = _names(row.cells)
    plain = [cell for cell in cells if cell and not re.match(r"[+-]?[.,]?\d", cell)]
    return len(plain) * 2 > sum(map(bool, cells)) and not any(
        _DATED.search(without_range(cell)) for cell in plain if "(" not in cell
    )


def _are_all_names(row: Row) -> bool:
    """Whether a row holds names, each once, without a gap."""
    cells = _names(row.cells)
    return len(cells) > 1 and len(set(cells)) == len(cells) and all(map(_is_name, cells))


def _is_name(cell: str) -> bool:
    return bool(
        0 < len(cell) <= _LONGEST_NAME and not cell[0].isdigit() and re.search(r"[^\W\d_]", cell)
        and not _DATED.search(re.sub(r"[(\[].*", "", without_range(cell)))
    )  # fmt: skip


def _names(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells of a header, or of what may be one."""
    return tuple(cell.strip() for cell in trimmed(cells))


def _apart(records: Records, first: Found, start: int) -> list[Found]:
    """The rows below a header, and the tables that begin among them."""
    rows, now = records.rows, first
    tables = {first.names: first}
    order: list[int] | None = None  # of the cells where the header stands again with its names in another order
    for at in range(start, len(rows)):
        row = rows[at]
        if now.repeats and now.below and _names(row.cells) == now.below:
            continue
        may_be_names = row.cells[0].strip() == now.header[0].strip() or not DIGIT_FIRST.search(row.text)
        names = _names(row.cells) if may_be_names else ()
        if not may_be_names or not ((len(names) > 1 and names in tables) or _begins(records, at, now)):
            now.rows.append(_in_order(row, order))
            continue
        title = _title(now, len(names))
        again = next((each for each in tables if sorted(each) == sorted(names)), None)
        order = [names.index(name) for name in again] if again and again != names else None
        if again:
            now = tables[again]
            now.repeats.append(row.line)
        else:
            now = tables[names] = Found(row.line, list(row.cells), title)
    return list(tables.values())


def _in_order(row: Row, order: list[int] | None) -> Row:
    if order is None or row.fault or len(trimmed(row.cells)) > len(order):
        return row
    cells = [*row.cells, *[""] * len(order)]
    return replace(row, cells=tuple(cells[at] for at in order))


def _title(above: Found, width: int) -> str:
    """The lines of words right above a header, taken from the table they stand below."""
    words: list[str] = []
    while above.rows and min(width, len(above.names)) > 1 and len(words) < _TITLES and _is_title(above.rows[-1]):
        words.insert(0, above.rows.pop().cells[0].strip())
    return " ".join(words)


def _is_title(row: Row) -> bool:
    return not row.fault and len(trimmed(row.cells)) == 1 and not _DATED.search(row.cells[0])


def _begins(records: Records, at: int, now: Found) -> bool:
    """Whether a row is the header of another table: names of fields, or names below an empty line or a title."""
    rows = records.rows
    row = rows[at]
    if row.fault:
        return False
    if names_in(row.cells) and _are_all_names(row):
        return True
    if len(now.header) < 2:
        return False
    is_apart = row.line in records.gaps or (at > 0 and _is_title(rows[at - 1]))
    if not (is_apart and _are_all_names(row) and at + 1 < len(rows)):
        return False
    below, above = (
        rows[at + 1],
        next((each for each in reversed(now.rows[-_TITLES - 1 :]) if not _is_title(each)), None),
    )
    names = _names(row.cells)
    if not DIGIT_FIRST.search(below.text) or len(trimmed(below.cells)) > len(names):
        return False
    is_other = len(names) != len(now.names) or bool(above and DIGIT_FIRST.search(above.text))
    return is_other and len(trimmed(below.cells)) > 1


def choose_table(tables: list[Found], questions: Questions) -> tuple[Found, tuple[str, ...]]:
    """The table that is read, and what is said of the others and of headers that stand again."""
    filled = [table for table in tables if table.rows] or tables[:1]
    chosen = filled[0]
    if len(filled) > 1:
        kept = next((at for at, table in enumerate(filled) if _keeps(table)), None)
        default = next((at for at, table in enumerate(filled) if _has_moment(table)), 0) if kept is None else kept
        # A table that says little may not stand for the many rows of another that nobody named.
        is_sure = kept is not None or len(filled[default].rows) * 2 >= sum(len(table.rows) for table in filled)
        choices = tuple(Choice(f"{at}", f"{each.words}: {_rows(each)}") for at, each in enumerate(filled, start=1))
        asks = f"The file holds {len(filled)} tables, one below the other. Which is read? The others can follow."
        answer = questions.ask(Question("table", asks, choices, f"{default + 1}" if is_sure else None))
        chosen = filled[int(answer or default + 1) - 1]
    others = [table for table in tables if table is not chosen]
    told = [f"the table of {chosen.words} is read"] if others else []
    told += [f"the table of {each.words} is not read: {_rows(each)}" for each in others]
    if chosen.repeats:
        told.append(f"the names of the columns stand again and are skipped: {lines_of(chosen.repeats)}")
    return chosen, tuple(told)


def _rows(table: Found) -> str:
    again = f" and its names {len(table.repeats)} more times" if table.repeats else ""
    return ("1 row" if len(table.rows) == 1 else f"{len(table.rows)} rows") + again


def _has_moment(table: Found) -> bool:
    return any(field_of(name) in _MOMENTS for name in table.names)


def _keeps(table: Found) -> bool:
    fields = {name for cell in table.names if (name := field_of(cell))}
    return _has_moment(table) and bool(fields - {*_MOMENTS, *_ASIDE})


def lines_of(lines: list[int]) -> str:
    """The numbers of some lines, the first of many."""
    shown = ", ".join(map(str, lines[:5]))
    more = f" and {len(lines) - 5} more" if len(lines) > 5 else ""
    return f"line{'s' if len(lines) > 1 else ''} {shown}{more}"
