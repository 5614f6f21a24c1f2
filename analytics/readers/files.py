"""Bring in files: read, map and check every row, then keep the good ones in one transaction.

Conservation law, checked on every import: rows = kept + already there + set aside.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from analytics.diary.entries import HIGHEST_PAIN, SCALE
from analytics.diary.factors import factor_name
from analytics.diary.periods import Period
from analytics.diary.problems import Problem
from analytics.journal import Incoming, Journal, Line
from analytics.readers.columns import match_columns, plain
from analytics.readers.faults import FileFault
from analytics.readers.formats import read_table
from analytics.readers.formats.delimited import LONGEST_CELL, MOST_BYTES, too_large
from analytics.readers.mapping import Mapping
from analytics.readers.moments import date_order
from analytics.readers.rows import Reading, RowFault
from analytics.readers.table import Row, Table, carried
from analytics.readers.values import as_list, is_missing

FORMAT = "journal"
_AMOUNTS = ("intensity", "treatment")
# Until these are asked: both stand, and the later file is right.
_UNASKED = {"moved": "both", "same_moments": "apart", "older": "change", "again": "beside"}
_OF_SHAPE = frozenset({"felt_at", "date", "time", "year", "month", "day", "region", "side"})


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: every row is kept, was already there, or is set aside with its reason."""

    file: str
    format: str
    import_id: str
    rows: int
    kept: int
    set_aside: tuple[Problem, ...]
    already_there_lines: tuple[int, ...]
    assumed: tuple[str, ...]
    added: dict[str, int]
    days: Period | None = None  # from the first to the last day that it brought something of

    @property
    def already_there(self) -> int:
        """Number of rows that were in the journal, or higher up in the file."""
        return len(self.already_there_lines)

    def as_dict(self) -> dict[str, object]:
        """The shape other programs read."""
        return {
            "file": self.file, "format": self.format, "import": self.import_id or None,
            "rows": self.rows, "kept": self.kept,
            "already_there": self.already_there, "set_aside": [problem.as_dict() for problem in self.set_aside],
            "already_there_lines": list(self.already_there_lines), "assumed": list(self.assumed), "added": self.added,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Preview:
    """The start of a file, for choosing what its columns mean.

    Attributes:
        columns: names of the columns.
        rows: the first rows, a cell a column.
        fields: column to the field its name means; columns without one are left out.
        delimiter: mark between cells.
        encoding: how the bytes were read.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    fields: dict[str, str]
    delimiter: str
    encoding: str


def preview_file(path: str | Path, *, skip_lines: int = 0, file_name: str | None = None) -> Preview:
    """The first rows of a file and what its columns seem to mean; reads nothing into the journal.

    Raises:
        FileFault: it cannot be read as a table.
    """
    table, _ = _read(Path(path), skip_lines, file_name)
    fields = {column: name for name, column in match_columns(table.header).items()}
    rows = tuple(tuple(_cells(row, table.header).values()) for row in table.rows[:8])
    return Preview(
        columns=tuple(table.header), rows=rows, fields=fields, delimiter=table.delimiter, encoding=table.encoding
    )


def bring_in(
    journal: Journal,
    path: str | Path,
    *,
    now: datetime,
    mapping: Mapping | None = None,
    dry_run: bool = False,
    file_name: str | None = None,
) -> Imported:
    """Bring a CSV or TSV file into the journal; with `dry_run` only say what would become of each row.

    Args:
        journal: where the rows go.
        path: the file.
        now: the clock; what lies after it is set aside.
        mapping: what its columns mean, where their names do not say it.
        dry_run: change nothing.
        file_name: the name the person knows it by, where it was stored under another.

    Raises:
        FileFault: the file as a whole cannot be read; the sentence says what would help.
        JournalFault: the journal could not keep it; nothing was changed.
    """
    mapping = mapping or Mapping()
    table, digest = _read(Path(path), mapping.skip_lines, file_name)
    columns = _columns(table, mapping)
    rows, assumed = _chosen_rows(table, mapping)
    dates = [*_dates(rows, table.header, columns), *(mapping.set.get(name, "") for name in ("felt_at", "date"))]
    order, told = date_order(dates, mapping.dates, table.name)
    _check_scale(table, mapping, columns)
    reading = Reading(mapping=mapping, columns=columns, order=order, now=now, thousands=table.delimiter != ";")
    lines, problems = _read_rows(rows, table, reading)
    shape = [plain(column) for name, column in columns.items() if name in _OF_SHAPE]
    incoming = Incoming(
        file_name=table.name, sha256=digest, format=FORMAT, options=mapping.options,
        rows=len({line.line for line in lines}) + len(problems), lines=tuple(lines),
        zeros=tuple(_zeros(rows, table.header, columns, lines)), problems=tuple(problems),
        header=tuple(table.header), shape="|".join(sorted(shape)), answers=_UNASKED,
    )  # fmt: skip
    kept = journal.keep_import(incoming, now=now, dry_run=dry_run)
    assumed += [told] if told else []
    assumed += [*sorted(reading.told), *_unread(table, mapping, columns)]
    return _account(incoming, kept.import_id, kept.already_there, tuple(assumed), kept.added)


def _account(
    incoming: Incoming, import_id: str, already: tuple[int, ...], assumed: tuple[str, ...], added: dict[str, int]
) -> Imported:
    there = set(already)
    brought = [line.felt_at.date() for line in incoming.lines if line.line not in there]
    imported = Imported(
        file=incoming.file_name, format=incoming.format, import_id=import_id,
        rows=incoming.rows, kept=len({line.line for line in incoming.lines}) - len(already),
        set_aside=incoming.problems, already_there_lines=already, assumed=assumed, added=added,
        days=Period(min(brought), max(brought)) if brought else None,
    )  # fmt: skip
    if imported.rows != imported.kept + imported.already_there + len(imported.set_aside):
        raise FileFault(f"{imported.file} was not brought in: its rows do not add up. Please report this file.")
    return imported


def _read(path: Path, skip_lines: int, file_name: str | None) -> tuple[Table, str]:
    """The file's rows under its header, and what tells it from any other file."""
    name = (file_name or path.name).encode(errors="replace").decode()
    try:
        if not path.is_file():
            raise FileFault(f"{name} cannot be opened. Check that it exists, is a file, and may be read.")
        if path.stat().st_size > MOST_BYTES:
            raise too_large(name)
        content = path.read_bytes()
    except (OSError, ValueError):
        raise FileFault(f"{name} cannot be opened. Check that it exists, is a file, and may be read.") from None
    return read_table(content, name, skip_lines), sha256(content).hexdigest()


def _columns(table: Table, mapping: Mapping) -> dict[str, str]:
    """Field to column: by the columns' names, then by what the person said."""
    unread = {name for name, column in mapping.columns.items() if not column}
    for column in (*filter(None, mapping.columns.values()), *mapping.carry_down, *(mapping.person or ())[:1]):
        if column not in table.header:
            raise FileFault(f"{table.name} has no column '{column}'. Its columns are: {', '.join(table.header)}.")
    claimed = set(mapping.columns.values())
    matched = {name: column for name, column in match_columns(table.header).items() if column not in claimed}
    matched = {name: column for name, column in matched.items() if name not in _displaced(mapping)}
    columns = {name: column for name, column in (matched | mapping.columns).items() if name not in unread}
    known = columns.keys() | mapping.set.keys()
    has_moment = known & {"felt_at", "date"} or known >= {"year", "month", "day"}
    has_content = known & set(_AMOUNTS) or any(name.startswith("exposure:") for name in known)
    if not has_moment or not has_content:
        raise _unusable(table, "a date" if not has_moment else "pain or a treatment")
    return columns


def _displaced(mapping: Mapping) -> set[str]:
    """Fields for the moment that give way to the one the person named."""
    named = mapping.columns.keys() | mapping.set.keys()
    if named & {"felt_at", "date"}:
        return {"felt_at", "date", "year", "month", "day"} - named
    return {"felt_at", "date"} if named & {"year", "month", "day"} else set()


def _unusable(table: Table, lacks: str) -> FileFault:
    shown = ", ".join(f"'{name}'" for name in table.header[:12])
    sentence = f"{table.name} has no column for {lacks}. Found in its first line: {shown}."
    later = next((row.line for row in table.rows[:20] if _is_header(row)), None)
    if later:
        skipped = "the line before it" if later == 2 else f"the {later - 1} lines before it"
        return FileFault(f"{sentence} Line {later} looks like the header: skip {skipped}.", f"--skip-lines {later - 1}")
    return FileFault(f"{sentence} Say which column holds what.", "--map date=COLUMN --map intensity=COLUMN")


def _is_header(row: Row) -> bool:
    found = match_columns([cell.strip() for cell in row.cells]).keys()
    return bool(found & {"felt_at", "date", "year"}) and bool(found & set(_AMOUNTS))


def _check_scale(table: Table, mapping: Mapping, columns: dict[str, str]) -> None:
    """A scale is never guessed: where the file shows that its pain is not 0 to 10, ask."""
    column = columns.get("intensity")
    if not column or mapping.scale:
        return
    named = re.search(r"[\[(]\s*0?\s*(?:-|–|to|\.\.)\s*(\d+)\s*[\])]", column)
    cells = (_cells(row, table.header)[column].strip() for row in table.rows)
    values = [float(text) for text in cells if re.fullmatch(r"\d+(\.\d+)?", text)]
    above = sum(value > HIGHEST_PAIN for value in values)
    if (named and float(named[1]) != HIGHEST_PAIN) or (above >= 5 and above > len(values) / 2):
        raise FileFault(
            f"The pain in {table.name} does not look like {SCALE} (column '{column}', up to "
            f"{max(values, default=0):g}). Say its lowest and highest value.",
            "--scale 0..100",
        )


def _chosen_rows(table: Table, mapping: Mapping) -> tuple[list[Row], list[str]]:
    """The rows to read: values carried down, one person's where the file holds several."""
    assumed = ["read as Windows-1252 text"] if table.encoding == "cp1252" else []
    rows = carried(table.rows, table.header, mapping.carry_down) if mapping.carry_down else table.rows
    if not mapping.person:
        return rows, assumed
    column, person = mapping.person
    chosen = [row for row in rows if _cells(row, table.header)[column].strip() == person]
    if not chosen:
        raise FileFault(f"{table.name} has no row whose '{column}' is '{person}'.")
    left_out = len(rows) - len(chosen)
    return chosen, [*assumed, f"only rows whose '{column}' is '{person}': {left_out} rows of others are left out"]


def _cells(row: Row, header: list[str]) -> dict[str, str]:
    return dict(zip(header, (*row.cells, *[""] * len(header)), strict=False))


def _dates(rows: Iterable[Row], header: list[str], columns: dict[str, str]) -> list[str]:
    places = [header.index(columns[name]) for name in ("felt_at", "date") if name in columns]
    return [row.cells[place] for row in rows for place in places if place < len(row.cells)]


def _read_rows(rows: list[Row], table: Table, reading: Reading) -> tuple[list[Line], list[Problem]]:
    lines: list[Line] = []
    problems: list[Problem] = []
    for row in rows:
        try:
            lines += _read_row(row, table.header, reading)
        except RowFault as fault:
            problems.append(
                Problem(
                    source=table.name,
                    line=row.line,
                    field=fault.field,
                    value=fault.value.strip(),
                    reason=fault.reason,
                    text=row.text,
                )
            )
    return lines, problems


def _read_row(row: Row, header: list[str], reading: Reading) -> list[Line]:
    if row.fault:
        raise RowFault("row", row.text[:100], row.fault)
    longest = max(row.cells, key=len)
    if len(longest) > LONGEST_CELL:
        raise RowFault("row", longest[:100], f"longer than {LONGEST_CELL:,} characters in one cell")
    nameless = [cell for column, cell in zip(header, row.cells, strict=False) if re.fullmatch(r"( \(\d+\))?", column)]
    return reading.lines(row.line, _cells(row, header), [*nameless, *row.cells[len(header) :]])


def _zeros(rows: list[Row], header: list[str], columns: dict[str, str], lines: list[Line]) -> list[tuple[date, str]]:
    """Factors the trigger column names on other days only, for days on which it says something (or "none")."""
    column = columns.get("triggers")
    if not column:
        return []
    said = {row.line: text for row in rows if (text := _cells(row, header)[column].strip())}
    named: dict[date, set[str]] = {}
    for line in lines:
        text = said.get(line.line, "")
        if text and (text.lower() == "none" or not is_missing(text)):
            names = set() if is_missing(text) else {factor_name(word.partition("=")[0]) for word in as_list(text)}
            named.setdefault(line.felt_at.date(), set()).update(names)
    everywhere = set[str]().union(*named.values())
    return [(day, factor) for day in sorted(named) for factor in sorted(everywhere - named[day])]


def _unread(table: Table, mapping: Mapping, columns: dict[str, str]) -> list[str]:
    """Columns that no field took: named, so that nothing is left out in silence."""
    read = {*columns.values(), *(mapping.person or ())[:1]}
    return [f"column '{column}' is not read" for column in table.header if column.strip() and column not in read]
