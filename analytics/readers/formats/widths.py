"""Bring in rows as wide as their header: what has shifted is repaired as the person says, or set aside with its reason.

A row with more cells than the header has a comma in it that parts nothing, and which is not guessed. A repair is only
offered where every cell then looks as its column does in the rows that are whole.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from analytics.readers.formats.headers import lines_of
from analytics.readers.formats.looks import Columns, columns_of, kind_of
from analytics.readers.formats.records import split_cells, trimmed, unwrapped
from analytics.readers.questions import Choice, Question, Questions
from analytics.readers.table import Row

_MARKS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_WIDE_CHOICES = {
    "note": "a {} inside the note", "list": "a {} inside the list", "remark": "a note beyond the columns",
}  # fmt: skip


def fit_rows(
    header: list[str], drawn: int, rows: list[Row], delimiter: str, questions: Questions
) -> tuple[list[str], list[Row], tuple[str, ...]]:
    """The header and the rows, each as wide as it or with a fault, and what was assumed.

    Args:
        header: the names of the columns.
        drawn: how many cells the header's line has, those without a name at its end among them.
        rows: the rows below it.
        delimiter: the mark between cells.
        questions: what the person answered.
    """
    width = len(header)
    uneven = [at for at, row in enumerate(rows) if len(row.cells) != width and not row.fault]
    if not uneven:
        return header, rows, ()
    table = columns_of(header, rows, delimiter)
    fitted, told = list(rows), []
    told += _unwrap(table, fitted, uneven)
    wide, short = _sorted(table, fitted, uneven, drawn)
    wide += _hidden(table, fitted) if wide and delimiter == "," else []
    if wide:
        header = _settle_wide(table, fitted, sorted(set(wide)), drawn, questions, told)
    if short:
        _settle_short(table, fitted, short, questions, told)
    if len(header) > width:
        fitted = [replace(row, cells=(*row.cells, "")) if len(row.cells) == width else row for row in fitted]
    return header, fitted, tuple(told)


def _unwrap(table: Columns, rows: list[Row], uneven: list[int]) -> list[str]:
    """Rows that stand in quotation marks as one cell."""
    mended = []
    for at in uneven:
        inside = unwrapped(rows[at].text) if len(trimmed(rows[at].cells)) == 1 < table.width else None
        cells = split_cells(inside, table.delimiter) if inside else []
        if len(cells) == table.width and table.fit(cells):
            rows[at] = replace(rows[at], cells=tuple(cells))
            mended.append(rows[at].line)
    verb = "stands" if len(mended) == 1 else "stand"
    return [f"{lines_of(mended)} {verb} in quotation marks as one cell: read without them"] if mended else []


def _has_thousands(cells: Sequence[str]) -> bool:
    """Whether a comma may have parted thousands: three figures behind one to three."""
    pairs = pairwise(cell.strip() for cell in cells)
    return any(re.fullmatch(r"[1-9]\d{0,2}", one) and re.fullmatch(r"\d{3}", next_one) for one, next_one in pairs)


def _sorted(table: Columns, rows: list[Row], uneven: list[int], drawn: int) -> tuple[list[int], list[int]]:
    """The rows that are too wide and those that end early; empty cells beyond the header are dropped."""
    wide, short = [], []
    padded = _padding(rows)
    for at in uneven:
        cells, width = rows[at].cells, table.width
        if len(cells) < width:
            short.append(at)
        elif len(cells) > width:
            kept = trimmed(cells)
            is_padded = len(cells) in (drawn, padded) and table.fit(kept) and not _has_thousands(kept)
            is_joined = table.delimiter == "," and not is_padded and any(table.all_joins(cells))
            if len(kept) > width or is_joined or not table.fit(kept):
                wide.append(at)
            else:
                rows[at] = replace(rows[at], cells=cells[:width])
    return wide, short


def _padding(rows: list[Row]) -> int:
    """The width that most rows have."""
    widths = Counter(len(row.cells) for row in rows)
    width = max(widths, key=lambda each: widths[each])
    return width if widths[width] * 2 > len(rows) else 0


def _hidden(table: Columns, rows: list[Row]) -> list[int]:
    """Rows as wide as the header in which a number stands under words, behind another: a comma shifted it there."""
    whole = [at for at, row in enumerate(rows) if len(row.cells) == table.width and not row.fault]
    return [
        at for at in whole
        if any(look.is_shifted(*pair) for look, pair in zip(table.looks[1:], pairwise(rows[at].cells), strict=True))
    ]  # fmt: skip


def _settle_wide(
    table: Columns, rows: list[Row], wide: list[int], drawn: int, questions: Questions, told: list[str]
) -> list[str]:
    """The wide rows as the person says; the header, with a column of remarks where they need one."""
    question = _ask_wide(table, [rows[at] for at in wide], len(rows), drawn)
    answer = questions.ask(question)
    header, done = table.header, []
    if answer == "remark" and table.notes is None:
        header = [*header, _free_name(header)]
    for at in wide:
        cells = _repaired(table, rows[at], answer or "aside")
        if cells:
            rows[at] = replace(rows[at], cells=tuple(cells))
            done.append(rows[at].line)
        else:
            count = len(trimmed(rows[at].cells))
            is_wide = count > table.width
            fault = f"{count} values for {table.width} columns" if is_wide else "a row whose values have shifted"
            rows[at] = replace(rows[at], fault=fault)
    if done and questions.given(question.name) is not None:
        words = next(each.words for each in question.choices if each.name == answer).split(":", maxsplit=1)[0]
        told.append(f"{lines_of(done)} held more values than there are columns, read as {words}")
    return header


def _free_name(header: list[str]) -> str:
    return next(name for name in ("remarks", "remark", "comments", "comment", "note") if name not in header)


def _repaired(table: Columns, row: Row, answer: str) -> list[str] | None:
    cells = trimmed(row.cells)
    if answer.startswith("number"):
        column = answer.partition(":")[2]
        ways = _number_ways(table, row)
        if column:
            ways = [(places, whole) for places, whole in ways if places == (table.header.index(column),)]
        return _padded(ways[0][1], table.width) if len(ways) == 1 else None
    if answer in ("note", "list"):
        return table.joined_at(table.notes if answer == "note" else table.lists, cells, row.text)
    if answer == "remark" and len(cells) > table.width:
        return _remarked(table, cells)
    return None


def _number_ways(table: Columns, row: Row) -> list[tuple[tuple[int, ...], list[str]]]:
    kept = trimmed(row.cells)
    if len(kept) > table.width:
        return table.joins(kept)
    as_it_stands = [((), kept)] if table.fit(kept) else []
    return [*as_it_stands, *table.all_joins(row.cells)]


def _padded(cells: list[str], width: int) -> list[str]:
    return cells + [""] * (width - len(cells))


def _remarked(table: Columns, cells: list[str]) -> list[str] | None:
    within, beyond = cells[: table.width], "\n".join(cell for cell in cells[table.width :] if cell.strip())
    if not table.fit(within) or not any(map(str.isalpha, beyond)):
        return None
    if table.notes is None:
        return [*within, beyond]
    within[table.notes] = f"{within[table.notes]}\n{beyond}".strip()
    return within


def _ask_wide(table: Columns, wide: list[Row], count: int, drawn: int) -> Question:
    """The question what the rows with more cells than columns mean, with what can be offered for any of them."""
    row = wide[0]
    choices = [*_number_choices(table, wide)]
    for name, words in _WIDE_CHOICES.items():
        shown = next(((each.line, cells) for each in wide if (cells := _repaired(table, each, name))), None)
        if shown:
            said = words.format(_MARKS.get(table.delimiter, "mark"))
            choices.append(Choice(name, f"{said}: line {shown[0]} becomes {_shown(table.header, shown[1])}"))
    choices.append(Choice("aside", "not read: these rows are set aside"))
    default = "aside" if len(wide) * 2 <= count else None
    if all(_is_remark(table, each, drawn) for each in wide):
        default = "remark"
    many = f"{len(wide)} rows hold" if len(wide) > 1 else "1 row holds"
    beside = f"so that some may stand in the wrong one. What is the {_MARKS.get(table.delimiter, 'mark')} too many?"
    asks = f"{many} more values than the file has columns ({table.width}), {beside}"
    return Question("cells", asks, tuple(choices), default, f"line {row.line}: {row.text[:120]}")


def _is_remark(table: Columns, row: Row, drawn: int) -> bool:
    """Whether all columns hold what they hold elsewhere, the last a number, and words follow: nothing has shifted."""
    cells = trimmed(row.cells)
    within, beyond = cells[: table.width], cells[table.width :]
    if not beyond or not table.fit(within) or table.joins(cells):
        return False
    are_words = all(kind_of(cell) in ("", "words", "mixed") or re.search(r"[^\W\d_]{2}", cell) for cell in beyond)
    is_named = all(look.kinds or look.field for look in table.looks)
    return are_words and is_named and (kind_of(within[-1]) == "number" or len(row.cells) <= drawn)


def _number_choices(table: Columns, wide: list[Row]) -> list[Choice]:
    ways = [(row, _number_ways(table, row)) for row in wide[:1_000]] if table.delimiter == "," else []
    clear = next(((row, found[0][1]) for row, found in ways if len(found) == 1), None)
    if clear:
        shown = _shown(table.header, clear[1])
        return [Choice("number", f"a comma inside a number: line {clear[0].line} becomes {shown}")]
    open_ways = [(row, found) for row, found in ways if found]
    if not open_ways:
        return []
    row, first = open_ways[0]
    return [
        Choice(
            f"number:{table.header[places[0]]}",
            f"a comma inside '{table.header[places[0]]}': line {row.line} becomes {_shown(table.header, cells)}",
        )
        for places, cells in first[:3]
        if len(places) == 1
    ]


def _shown(header: list[str], cells: list[str]) -> str:
    """A row as it would be read."""
    pairs = zip([*header, "note"], cells, strict=False)
    return " · ".join(f"{name} {cell.strip()}" for name, cell in pairs if cell.strip())[:160]


def _settle_short(table: Columns, rows: list[Row], short: list[int], questions: Questions, told: list[str]) -> None:
    """The rows that end early: what is missing can only be empty cells at the end, else they are set aside."""
    fits = [at for at in short if table.fit(list(rows[at].cells)) and _is_enough(table, rows[at])]
    filled = set(fits)
    for at in short:
        if at not in filled:
            fault = f"{_values(len(rows[at].cells))} for {table.width} columns"
            rows[at] = replace(rows[at], fault=fault)
    if not fits:
        return
    answer = questions.ask(question := _ask_short(table, [rows[at] for at in fits]))
    for at in fits:
        if answer == "empty":
            rows[at] = replace(rows[at], cells=tuple(_padded(list(rows[at].cells), table.width)))
        else:
            fault = f"{_values(len(rows[at].cells))} for {table.width} columns"
            rows[at] = replace(rows[at], fault=fault)
    if answer == "empty" and questions.given(question.name) is not None:
        many = "1 row ends" if len(fits) == 1 else f"{len(fits)} rows end"
        told.append(f"{many} early ({lines_of([rows[at].line for at in fits])}): what is missing is taken as empty")


def _values(count: int) -> str:
    return "1 value" if count == 1 else f"{count} values"


def _is_enough(table: Columns, row: Row) -> bool:
    """A single cell of words under a header of several columns is a remark between rows, not one of them."""
    return len(trimmed(row.cells)) > 1 or table.width == 1 or kind_of(row.cells[0]) not in ("words", "mixed")


def _ask_short(table: Columns, short: list[Row]) -> Question:
    row = short[0]
    known = all(look.field for look in table.looks[: max(len(each.cells) for each in short)])
    is_sure = any(look.kinds for look in table.looks) or known
    missing = ", ".join(f"'{name}'" for name in table.header[len(row.cells) :][:4])
    many = f"{len(short)} rows end" if len(short) > 1 else "1 row ends"
    return Question(
        "short",
        f"{many} before the last column (line {row.line} without {missing}). Is what is missing empty?",
        (
            Choice("empty", f"empty: line {row.line} becomes {_shown(table.header, list(row.cells))}"),
            Choice("aside", "not read: these rows are set aside"),
        ),
        "empty" if is_sure else None,
        f"line {row.line}: {row.text[:120]}",
    )
