"""Bring in files: read, map and check every row, then keep the good ones in one transaction.

Conservation law, checked on every import: rows = kept + already there + set aside.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from analytics.diary.accounts import Account
from analytics.diary.factors import factor_name, is_known
from analytics.diary.periods import Period
from analytics.diary.problems import Problem
from analytics.journal import Incoming, Journal, Kept, Line
from analytics.readers.clock_columns import ask_clocks
from analytics.readers.column_roles import find_roles
from analytics.readers.columns import field_of, may_person, plain
from analytics.readers.date_orders import ask_order, told_order
from analytics.readers.dates import is_serial
from analytics.readers.evidence import names_body
from analytics.readers.faults import FileFault, Unanswered
from analytics.readers.file_rules import AS_WRITTEN, find_rules
from analytics.readers.formats import read_table
from analytics.readers.formats.delimited import LONGEST_CELL, MOST_BYTES, too_large
from analytics.readers.journal_questions import ask_days, ask_for_journal, check_answers, told_units
from analytics.readers.mapping import OF_JOURNAL, Mapping
from analytics.readers.questions import Choice, NoAnswer, Question, Questions
from analytics.readers.roles import Roles
from analytics.readers.rows import Reading, RowFault, Said
from analytics.readers.table import Cells, Row, Table, carried
from analytics.readers.years import ask_years

FORMAT = "journal"
FIRST_ROWS = 8
_MOST_PEOPLE = 12
_OF_DAY = ("felt_at", "date", "year", "month", "day")
_A_FIFTH = 5  # more rows than this without a day are no slips
_OF_MOMENT_AND_PLACE = ("felt_at", "date", "time", "year", "month", "day", "region", "side")


@dataclass(frozen=True, slots=True)
class Imported(Account):
    """What became of a file, and what it leaves open.

    Attributes:
        questions: what the file leaves open.
        first: the first rows as they are kept.
        table: the file as it was read.
    """

    questions: tuple[Question, ...] = ()
    first: tuple[tuple[Line, ...], ...] = field(default=(), repr=False)
    table: Table | None = field(default=None, repr=False)


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
        mapping: what its columns mean, where their names do not say it, and answers to what it leaves open.
        dry_run: change nothing.
        file_name: the name the person knows it by, where it was stored under another.

    Raises:
        Unanswered: the file leaves something open; nothing was changed.
        FileFault: the file as a whole cannot be read; the sentence says what would help.
        JournalFault: the journal could not keep it; nothing was changed.
    """
    return _attempt(journal, path, now, mapping or Mapping(), file_name, dry_run=dry_run, is_look=False)


def look(
    journal: Journal, path: str | Path, *, now: datetime, mapping: Mapping | None = None, file_name: str | None = None
) -> Imported:
    """What would become of a file, with all that it leaves open; where nobody answered, one answer is shown.

    Raises:
        FileFault: the file as a whole cannot be read; the sentence says what would help.
    """
    return _attempt(journal, path, now, mapping or Mapping(), file_name, dry_run=True, is_look=True)


def _attempt(
    journal: Journal, path: str | Path, now: datetime, mapping: Mapping, file_name: str | None, *, dry_run: bool,
    is_look: bool,
) -> Imported:  # fmt: skip
    questions = Questions(mapping.answers)
    try:
        read = _read_file(Path(path), now, mapping, file_name, questions)
        _check_sum(read.incoming)
        ways = ask_days(journal.read_own_factors(), read.incoming.lines, questions)
        # What was answered for another file of its shape may not come up in this one, nor in other letters.
        if not is_look and not mapping.encoding:
            _check_needless(questions)
        check_answers(questions)
        is_open = bool(questions.still_open)
        kept = journal.keep_import(read.incoming, now=now, dry_run=dry_run or is_open or not read.incoming.lines)
        ask_for_journal(kept.asks, questions)
    except NoAnswer as fault:
        raise FileFault(
            f"'{fault.answer}' is none of the answers. {fault.question.asks}", fault.question.option
        ) from None
    if questions.still_open and not is_look:
        raise Unanswered(read.table.name, questions.still_open)
    for factor in ways if kept.import_id else ():
        journal.write_factor(factor, now=now)
    return _account(read, kept, questions)


def _check_sum(incoming: Incoming) -> None:
    """Every row says something or is set aside, and none does both: checked while nothing is kept yet."""
    if incoming.rows != len({line.line for line in incoming.lines} | {each.line for each in incoming.problems}):
        raise FileFault(f"{incoming.file_name} was not brought in: its rows do not add up. Please report this file.")


def _check_needless(questions: Questions) -> None:
    needless = [name for name in questions.needless if name not in OF_JOURNAL]
    if needless:
        asked = ", ".join(f"'{name}'" for name in questions.asked) or "nothing"
        raise FileFault(f"There is no question '{needless[0]}' about this file. It asks: {asked}.")


@dataclass(frozen=True, slots=True)
class _Read:
    """A file as it was read."""

    table: Table
    incoming: Incoming
    asides: tuple[Problem, ...]
    assumed: tuple[str, ...]


def _read_file(path: Path, now: datetime, mapping: Mapping, file_name: str | None, questions: Questions) -> _Read:
    """All that a file says, and what it leaves open."""
    table, digest = _read_bytes(path, mapping, file_name, questions)
    mapping = _with_person(table, mapping, questions)
    rows, assumed = _chosen_rows(table, mapping)
    roles = find_roles(table, rows, mapping, questions)
    rows = _with_days(table, rows, roles, mapping, questions)
    rules = find_rules(table, rows, roles, mapping, questions)
    dates = [*_dates(rows, table.header, roles), *(mapping.set.get(name, "") for name in ("felt_at", "date"))]
    order = ask_order(dates, mapping.dates, questions)
    is_set = mapping.set.keys() & {"felt_at", "date"}
    years = {} if is_set else ask_years(table, rows, roles, order, now.date(), questions)
    clocks = ask_clocks(Cells(table, rows)[roles.fields["time"]], questions) if "time" in roles.fields else {}
    is_counted = is_serial(filter(None, dates))
    reading = Reading(mapping, roles, rules, order, now, is_serial=is_counted, years=years, clocks=clocks)
    said, problems, left_out = _read_rows(rows, table, reading)
    _ask_zone(reading, questions)
    assumed += [*told_order(dates, mapping.dates), *sorted(reading.told)]
    assumed += [f"{_rows(left_out)} left out: what they are about is not read"] if left_out else []
    assumed += told_units(line for _, each in said for line in each.lines)
    assumed += [f"column '{column}' is not read" for column in roles.unread]
    if reading.named and roles.fields.get("triggers") != "triggers":
        assumed.append("what a day's list of triggers does not name counts as not there that day")
    lines = tuple(line for _, each in said for line in each.lines)
    asides = tuple(_problem(table, row, fault) for row, each in said for fault in each.asides)
    incoming = Incoming(
        file_name=table.name, sha256=digest, format=FORMAT, options=mapping.options, rows=len(said) + len(problems),
        lines=lines, zeros=tuple(_zeros(reading.named)), problems=tuple(problems), header=tuple(table.header),
        delimiter=table.delimiter, shape=_shape(roles), covered=_covered(roles, lines),
        answers={name: choice for name, choice in mapping.answers.items() if name in OF_JOURNAL},
    )  # fmt: skip
    return _Read(table, incoming, asides, tuple(assumed))


def _taken(questions: Questions) -> Iterable[str]:
    """The defaults that hold for want of an answer, told where nothing else tells them."""
    for each in questions.asked.values():
        if each.name != "zone" and each.default is not None and questions.given(each.name) is None:
            words = next(choice.words for choice in each.choices if choice.name == each.default)
            said = re.sub(r"(?<=[.:)]) [^.?:']+[?](?=\s|$)", "", each.asks)
            yield f"{said} Taken: {re.sub('^(yes|no): ', '', words)} ({each.option})"


def _account(read: _Read, kept: Kept, questions: Questions) -> Imported:
    incoming = read.incoming
    rows_said = len({line.line for line in incoming.lines})
    there = frozenset(kept.already_there)
    brought = [line.felt_at.date() for line in incoming.lines if line.line not in there]
    return Imported(
        file=incoming.file_name, format=incoming.format, import_id=kept.import_id,
        rows=incoming.rows, kept=rows_said - len(kept.already_there),
        set_aside=incoming.problems, already_there_lines=kept.already_there, assumed=read.assumed,
        added=kept.added, days=Period(min(brought), max(brought)) if brought else None, changed=kept.changed,
        reread=kept.reread, values_set_aside=read.asides, no_longer_there=kept.no_longer_there, yours=kept.yours,
        together=kept.together, taken=tuple(_taken(questions)), questions=tuple(questions.asked.values()),
        first=_first(incoming.lines), table=read.table,
    )  # fmt: skip


def _first(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], ...]:
    rows: dict[int, list[Line]] = {}
    for line in lines:
        if line.line not in rows and len(rows) == FIRST_ROWS:
            break
        rows.setdefault(line.line, []).append(line)
    return tuple(map(tuple, rows.values()))


def _read_bytes(path: Path, mapping: Mapping, file_name: str | None, questions: Questions) -> tuple[Table, str]:
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
    table = read_table(content, name, questions=questions, skip_lines=mapping.skip_lines, encoding=mapping.encoding)
    return table, sha256(content).hexdigest()


def _with_person(table: Table, mapping: Mapping, questions: Questions) -> Mapping:
    """Asks whose rows are read where a column names several people."""
    column = next(
        (each for each in table.header if may_person(each) and each not in dict(mapping.columns).values()), None
    )
    if column is None or mapping.person:
        return mapping
    cells = Counter(cell for row in table.rows if (cell := _cells(row, table.header)[column].strip()))
    is_about = any(names_body(cell) or is_known(factor_name(cell)) or not cell[0].isalpha() for cell in cells)
    has_pain = any(field_of(each) == "intensity" for each in table.header)
    if is_about or not has_pain or not 2 <= len(cells) <= _MOST_PEOPLE or len(cells) * 2 > sum(cells.values()) + 1:
        return mapping
    choices = (*(Choice(cell, f"{cell}: {count} rows") for cell, count in cells.items()),
               Choice("all", "all rows: they are of one person"))  # fmt: skip
    shown = ", ".join(f"'{cell}'" for cell in cells)
    asks = f"Column '{column}' names {shown}, and a diary is one person's. Whose rows are read?"
    answer = questions.ask(Question("person", asks, choices))
    return mapping if answer in (None, "all") else replace(mapping, person=(column, answer))


def _chosen_rows(table: Table, mapping: Mapping) -> tuple[list[Row], list[str]]:
    """The rows to read: values carried down, one person's where the file holds several."""
    for column in (*mapping.carry_down, *(mapping.person or ())[:1]):
        if column not in table.header:
            raise FileFault(f"{table.name} has no column '{column}'. Its columns are: {', '.join(table.header)}.")
    rows = carried(table.rows, table.header, mapping.carry_down) if mapping.carry_down else table.rows
    if not mapping.person:
        return rows, [*table.told]
    column, person = mapping.person
    chosen = [row for row in rows if _cells(row, table.header)[column].strip() == person]
    if not chosen:
        raise FileFault(f"{table.name} has no row whose '{column}' is '{person}'.")
    others = _rows(len(rows) - len(chosen), " of others")
    return chosen, [*table.told, f"only rows whose '{column}' is '{person}': {others} left out"]


def _with_days(table: Table, rows: list[Row], roles: Roles, mapping: Mapping, questions: Questions) -> list[Row]:
    """The rows with the day above them, where a good part has none of its own and the person says that it holds."""
    columns = tuple(roles.fields[name] for name in _OF_DAY if name in roles.fields)
    places = [table.header.index(column) for column in columns]
    bare = [row for row in rows if any(place >= len(row.cells) or not row.cells[place].strip() for place in places)]
    if mapping.carry_down or mapping.person or len(bare) * _A_FIFTH <= len(rows) or bare[:1] == rows[:1]:
        return rows
    answer = questions.ask(
        Question(
            "carry_down",
            f"{len(bare):,} of {len(rows):,} rows have no whole day of their own. Is it the day of the row above them?",
            (Choice("yes", "yes: the day above holds until another is written"),
             Choice("no", "no: rows without a day are set aside")),
            example=f"line {bare[0].line}: {bare[0].text[:120]}",
        )
    )  # fmt: skip
    return rows if answer == "no" else carried(rows, table.header, columns)


def _rows(count: int, whose: str = "") -> str:
    return f"1 row{whose} is" if count == 1 else f"{count} rows{whose} are"


def _cells(row: Row, header: list[str]) -> dict[str, str]:
    return dict(zip(header, (*row.cells, *[""] * len(header)), strict=False))


def _dates(rows: Iterable[Row], header: list[str], roles: Roles) -> list[str]:
    places = [header.index(roles.fields[name]) for name in ("felt_at", "date") if name in roles.fields]
    return [row.cells[place] for row in rows for place in places if place < len(row.cells)]


def _read_rows(rows: list[Row], table: Table, reading: Reading) -> tuple[list[tuple[Row, Said]], list[Problem], int]:
    """What each row says, the rows that cannot be kept, and how many are left out."""
    said: list[tuple[Row, Said]] = []
    problems: list[Problem] = []
    left_out = 0
    for row in rows:
        try:
            each = _read_row(row, table.header, reading)
        except RowFault as fault:
            problems.append(_problem(table, row, fault))
            continue
        if each is None:
            left_out += 1
        else:
            said.append((row, each))
    return said, problems, left_out


def _problem(table: Table, row: Row, fault: RowFault) -> Problem:
    return Problem(
        source=table.name, line=row.line, field=fault.field, value=fault.value.strip(), reason=fault.reason,
        text=row.text,
    )  # fmt: skip


def _read_row(row: Row, header: list[str], reading: Reading) -> Said | None:
    if row.fault:
        raise RowFault("row", row.text[:100], row.fault)
    longest = max(row.cells, key=len)
    if len(longest) > LONGEST_CELL:
        raise RowFault("row", longest[:100], f"longer than {LONGEST_CELL:,} characters in one cell")
    nameless = [row.cells[place] for place in _nameless(tuple(header)) if place < len(row.cells)]
    return reading.read(row.line, _cells(row, header), [*nameless, *row.cells[len(header) :]])


@lru_cache(maxsize=4)
def _nameless(header: tuple[str, ...]) -> tuple[int, ...]:
    """Columns without a name, numbered where there are several."""
    return tuple(place for place, column in enumerate(header) if re.fullmatch(r"( \(\d+\))?", column))


def _zeros(named: dict[date, set[str]]) -> list[tuple[date, str]]:
    """Factors the trigger column names on other days only, for days on which it says something (or "none")."""
    everywhere = set[str]().union(*named.values())
    return [(day, factor) for day in sorted(named) for factor in sorted(everywhere - named[day])]


def _covered(roles: Roles, lines: tuple[Line, ...]) -> tuple[date, ...]:
    """Days of a file with a column of triggers: what it implies of them counts, not what an earlier one did."""
    return tuple(sorted({line.felt_at.date() for line in lines})) if "triggers" in roles.fields else ()


def _shape(roles: Roles) -> str:
    """The names of the columns that hold moment and place."""
    held = [roles.fields[name] for name in _OF_MOMENT_AND_PLACE if name in roles.fields]
    return "|".join(sorted(plain(column) for column in (*held, *([roles.name] if roles.name else []))))


def _ask_zone(reading: Reading, questions: Questions) -> None:
    """Moments with an offset may be read on the clock of a place."""
    if not reading.zoned or reading.mapping.zone:
        return
    answer = questions.ask(
        Question(
            "zone", f"Moments say which clock they are of ('{reading.zoned[0]}'). Read them on another place's clock?",
            (Choice(AS_WRITTEN, "no: the clock time is kept as it stands"),),
            default=AS_WRITTEN, takes=("ZONE", r"[A-Za-z_]+(?:/[\w+-]+)*"),
        )
    )  # fmt: skip
    if answer == AS_WRITTEN:
        reading.told.add("times carry an offset: the clock time is kept as written")
