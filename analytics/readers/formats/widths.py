"""Bring in rows as wide as their header: what has shifted is repaired as the person says, or set aside with its reason.

A row with more cells than the header has a comma in it that parts nothing, and which is not guessed. A repair is only
offered where every cell then looks as its column does in the rows that are whole.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as made
from itertools import pairwise

from analytics.diary.factors import factor_name, find_factor, is_known
from analytics.readers.columns import field_of, plain
from analytics.readers.formats.headers import lines_of
from analytics.readers.formats.records import split_cells, unwrapped
from analytics.readers.levels import level_word
from analytics.readers.questions import Choice, Question, Questions
from analytics.readers.table import Row
from analytics.readers.values import is_missing

_SELDOM = 0.02  # the share of the cells of a column that tells nothing of it yet
_SAMPLE = 5_000  # rows from which the look of the columns is taken
_MOST_REPAIRS = 40  # ways to join, of which more than one is ambiguous anyhow
_NUMBER = re.compile(r"[+\-−]?\d+(?:[.,]\d+)?\s*%?")
_WHOLE = re.compile(r"[+\-−]?\d{1,6}")
_PART = re.compile(r"\d{1,6}")
_WORDS = frozenset(
    {"notes", "region", "side", "muscle", "treatment", "symptoms", "qualities", "posture", "triggers", "signs"}
)
_LISTS = frozenset({"triggers", "symptoms", "qualities", "posture"})
_NUMBERS = frozenset({"intensity", "pain_before", "pain_after", "sitting_minutes", "pressure", "hold_seconds"})
_MOMENTS = frozenset({"felt_at", "date", "year", "month", "day"})
_MARKS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_WIDE_CHOICES = {
    "note": "a {} inside the note", "list": "a {} inside the list", "remark": "a note beyond the columns",
}  # fmt: skip


@dataclass(slots=True)
class _Look:
    """What the cells of one column look like in the rows that are whole."""

    name: str
    field: str | None
    seen: dict[str, int] = made(default_factory=lambda: defaultdict(int))
    longest: dict[str, int] = made(default_factory=lambda: defaultdict(int))
    filled: int = 0
    numbers: int = 0

    @property
    def kinds(self) -> set[str]:
        """The looks that more than a few cells have: a row that shifted brings its neighbour's."""
        return {kind for kind, count in self.seen.items() if count >= _SELDOM * self.filled}

    @property
    def is_counted(self) -> bool:
        """Whether it is called as something that is counted or measured."""
        factor = factor_name(plain(self.name))
        return self.field is None and is_known(factor) and not find_factor(factor).is_yes_no

    @property
    def is_free(self) -> bool:
        """Whether anything may stand in it: notes, and columns of long words."""
        return self.field == "notes" or self.longest.get("words", 0) > 25 or self.longest.get("mixed", 0) > 25

    def add(self, cell: str) -> None:
        kind = _kind(cell)
        if kind:
            self.seen[kind] += 1
            self.longest[kind] = max(self.longest[kind], _length(cell))
            self.filled += 1
            self.numbers += kind == "number"

    def fits(self, cell: str) -> bool:
        """Whether a cell looks as the others; where there are none, as its name lets expect."""
        kind = _kind(cell)
        if not kind:
            return True
        if kind == "words" and self.is_counted and not level_word(cell):
            return False
        if kind == "number" and self.field in _WORDS:
            return self.numbers * 2 > self.filled and self.field != "notes"
        if self.is_free or not self.kinds:
            return self.is_free or self._may(cell, kind)
        if self.field in _MOMENTS:
            return self._may(cell, kind) and len(cell.strip()) <= max(self.longest.values())
        spare = kind == "number"  # a day may have a figure more than all others
        return kind in self.kinds and (kind in ("words", "mixed") or _length(cell) <= self.longest[kind] + spare)

    def _may(self, cell: str, kind: str) -> bool:
        """Whether a column of its name may hold such a cell."""
        if self.field in _MOMENTS:
            return any(map(str.isdigit, cell))
        return kind == "number" or self.field not in _NUMBERS


def _kind(cell: str) -> str:
    """The look of a cell: "" for an empty one, "number", "words", "mixed", or the shape of what begins with a digit."""
    plain = cell.strip()
    if not plain or is_missing(plain):
        return ""
    if _NUMBER.fullmatch(plain):
        return "number"
    if not any(map(str.isdigit, plain)):
        return "words"
    if not plain[0].isdigit() or len(plain) > 40:
        return "mixed"
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", plain))


def _length(cell: str) -> int:
    """How long a cell is, of a number its whole part: a lost mark between two cells makes one of them longer."""
    found = re.match(r"\s*[+\-−]?(\d+)(?:[.,]\d+)?\s*%?\s*$", cell)
    return len(found[1]) if found else len(cell.strip())


@dataclass(frozen=True, slots=True)
class _Table:
    """The columns to which rows are fitted."""

    header: list[str]
    looks: list[_Look]
    delimiter: str

    @property
    def width(self) -> int:
        return len(self.header)

    @property
    def notes(self) -> int | None:
        """The column of notes."""
        return next((at for at, look in enumerate(self.looks) if look.field == "notes"), None)

    @property
    def lists(self) -> int | None:
        """The last column that holds lists."""
        return next((at for at in reversed(range(self.width)) if self.looks[at].field in _LISTS), None)

    def fit(self, cells: list[str]) -> bool:
        return all(look.fits(cell) for look, cell in zip(self.looks, cells, strict=False))

    def joins(self, cells: list[str]) -> list[tuple[tuple[int, ...], list[str]]]:
        """The ways to join neighbours to numbers so that as many cells are left as there are columns, and all fit."""
        found: list[tuple[tuple[int, ...], list[str]]] = []
        for at, (places, joined) in enumerate(_joined(cells, max(1, len(cells) - self.width))):
            if at == _MOST_REPAIRS or len(found) > 5:
                break
            if self.fit(joined):
                found.append((places, joined))
        return found

    def all_joins(self, cells: Sequence[str]) -> Iterator[tuple[tuple[int, ...], list[str]]]:
        """The same of a row with empty cells at its end, of which some may stand beyond the columns."""
        least = max(self.width + 1, len(_trimmed(cells)))
        for width in range(least, len(cells) + 1):
            yield from self.joins(list(cells[:width]))

    def joined_at(self, at: int | None, cells: list[str], text: str) -> list[str] | None:
        """The row with what is too much joined at one column, as it stood in the file."""
        beyond = len(cells) - self.width
        if at is None or beyond < 1:
            return None
        mark = self.delimiter + (" " if self.delimiter + " " in text else "")
        joined = [*cells[:at], mark.join(cells[at : at + beyond + 1]), *cells[at + beyond + 1 :]]
        return joined if self.fit(joined) and not _WHOLE.fullmatch(cells[at].strip()) else None


def _joined(cells: list[str], count: int, start: int = 0) -> Iterator[tuple[tuple[int, ...], list[str]]]:
    """Every way to join `count` pairs of neighbours, whole number and decimals, each to one cell."""
    if count == 0:
        yield (), cells
        return
    for at in range(start, len(cells) - 1):
        if _WHOLE.fullmatch(cells[at].strip()) and _PART.fullmatch(cells[at + 1].strip()):
            joined = [*cells[:at], f"{cells[at].strip()},{cells[at + 1].strip()}", *cells[at + 2 :]]
            for places, whole in _joined(joined, count - 1, at + 1):
                yield (at, *places), whole


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
    table = _Table(header, _looks(header, rows), delimiter)
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


def _looks(header: list[str], rows: list[Row]) -> list[_Look]:
    looks = [_Look(name, field_of(name)) for name in header]
    whole = [row for row in rows if len(row.cells) == len(header) and not row.fault]
    for row in whole[:: max(1, len(whole) // _SAMPLE)]:
        for look, cell in zip(looks, row.cells, strict=True):
            look.add(cell)
    return looks


def _unwrap(table: _Table, rows: list[Row], uneven: list[int]) -> list[str]:
    """Rows that stand in quotation marks as one cell."""
    mended = []
    for at in uneven:
        inside = unwrapped(rows[at].text) if len(_trimmed(rows[at].cells)) == 1 < table.width else None
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


def _trimmed(cells: Sequence[str]) -> list[str]:
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return list(cells[:end])


def _sorted(table: _Table, rows: list[Row], uneven: list[int], drawn: int) -> tuple[list[int], list[int]]:
    """The rows that are too wide and those that end early; empty cells beyond the header are dropped."""
    wide, short = [], []
    padded = _padding(rows)
    for at in uneven:
        cells, width = rows[at].cells, table.width
        if len(cells) < width:
            short.append(at)
        elif len(cells) > width:
            kept = _trimmed(cells)
            is_padded = len(cells) in (drawn, padded) and table.fit(kept) and not _has_thousands(kept)
            is_joined = table.delimiter == "," and not is_padded and any(table.all_joins(cells))
            if len(kept) > width or is_joined or not table.fit(kept):
                wide.append(at)
            else:
                rows[at] = replace(rows[at], cells=cells[:width])
    return wide, short


def _padding(rows: list[Row]) -> int:
    """The width that most rows have."""
    widths: dict[int, int] = defaultdict(int)
    for row in rows:
        widths[len(row.cells)] += 1
    width = max(widths, key=lambda each: widths[each])
    return width if widths[width] * 2 > len(rows) else 0


def _hidden(table: _Table, rows: list[Row]) -> list[int]:
    """Rows as wide as the header in which a number stands under words, behind another: a comma shifted it there."""
    found = []
    for at, row in enumerate(rows):
        if len(row.cells) != table.width or row.fault:
            continue
        for place in range(1, table.width):
            look = table.looks[place]
            is_odd = (
                look.field in _WORDS and _PART.fullmatch(row.cells[place].strip()) and not look.fits(row.cells[place])
            )
            if is_odd and _WHOLE.fullmatch(row.cells[place - 1].strip()):
                found.append(at)
                break
    return found


def _settle_wide(
    table: _Table, rows: list[Row], wide: list[int], drawn: int, questions: Questions, told: list[str]
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
            count = len(_trimmed(rows[at].cells))
            is_wide = count > table.width
            fault = f"{count} values for {table.width} columns" if is_wide else "a row whose values have shifted"
            rows[at] = replace(rows[at], fault=fault)
    if answer and done:
        words = next(each.words for each in question.choices if each.name == answer).split(":", maxsplit=1)[0]
        told.append(f"{lines_of(done)} held more values than there are columns, read as {words}")
    return header


def _free_name(header: list[str]) -> str:
    return next(name for name in ("remarks", "remark", "comments", "comment", "note") if name not in header)


def _repaired(table: _Table, row: Row, answer: str) -> list[str] | None:
    cells = _trimmed(row.cells)
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


def _number_ways(table: _Table, row: Row) -> list[tuple[tuple[int, ...], list[str]]]:
    kept = _trimmed(row.cells)
    if len(kept) > table.width:
        return table.joins(kept)
    as_it_stands = [((), kept)] if table.fit(kept) else []
    return [*as_it_stands, *table.all_joins(row.cells)]


def _padded(cells: list[str], width: int) -> list[str]:
    return cells + [""] * (width - len(cells))


def _remarked(table: _Table, cells: list[str]) -> list[str] | None:
    within, beyond = cells[: table.width], "\n".join(cell for cell in cells[table.width :] if cell.strip())
    if not table.fit(within) or not any(map(str.isalpha, beyond)):
        return None
    if table.notes is None:
        return [*within, beyond]
    within[table.notes] = f"{within[table.notes]}\n{beyond}".strip()
    return within


def _ask_wide(table: _Table, wide: list[Row], count: int, drawn: int) -> Question:
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


def _is_remark(table: _Table, row: Row, drawn: int) -> bool:
    """Whether all columns hold what they hold elsewhere, the last a number, and words follow: nothing has shifted."""
    cells = _trimmed(row.cells)
    within, beyond = cells[: table.width], cells[table.width :]
    if not beyond or not table.fit(within) or table.joins(cells):
        return False
    are_words = all(_kind(cell) in ("", "words", "mixed") or re.search(r"[^\W\d_]{2}", cell) for cell in beyond)
    is_named = all(look.kinds or look.field for look in table.looks)
    return are_words and is_named and (_kind(within[-1]) == "number" or len(row.cells) <= drawn)


def _number_choices(table: _Table, wide: list[Row]) -> list[Choice]:
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


def _settle_short(table: _Table, rows: list[Row], short: list[int], questions: Questions, told: list[str]) -> None:
    """The rows that end early: what is missing can only be empty cells at the end, else they are set aside."""
    fits = [at for at in short if table.fit(list(rows[at].cells)) and _is_enough(table, rows[at])]
    filled = set(fits)
    for at in short:
        if at not in filled:
            fault = f"{_values(len(rows[at].cells))} for {table.width} columns"
            rows[at] = replace(rows[at], fault=fault)
    if not fits:
        return
    answer = questions.ask(_ask_short(table, [rows[at] for at in fits]))
    for at in fits:
        if answer == "empty":
            rows[at] = replace(rows[at], cells=tuple(_padded(list(rows[at].cells), table.width)))
        else:
            fault = f"{_values(len(rows[at].cells))} for {table.width} columns"
            rows[at] = replace(rows[at], fault=fault)
    if answer == "empty":
        many = "1 row ends" if len(fits) == 1 else f"{len(fits)} rows end"
        told.append(f"{many} early ({lines_of([rows[at].line for at in fits])}): what is missing is taken as empty")


def _values(count: int) -> str:
    return "1 value" if count == 1 else f"{count} values"


def _is_enough(table: _Table, row: Row) -> bool:
    """A single cell of words under a header of several columns is a remark between rows, not one of them."""
    return len(_trimmed(row.cells)) > 1 or table.width == 1 or _kind(row.cells[0]) not in ("words", "mixed")


def _ask_short(table: _Table, short: list[Row]) -> Question:
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
