"""Bring in files: read, map and check every row, then keep the good ones in one transaction.

Conservation law, checked on every import: rows = kept + already there + set aside.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import numpy as np

from analytics.diary.accounts import Account
from analytics.diary.days import DAY_ENDS
from analytics.diary.periods import Period
from analytics.journal import Incoming, Journal, Kept, Line, days_of_lines, rows_of_lines
from analytics.readers.exports import bring_back, is_export
from analytics.readers.faults import FileFault, Unanswered
from analytics.readers.journal_questions import ask_days, ask_for_journal, check_answers, ways_of
from analytics.readers.mapping import OF_JOURNAL, Mapping
from analytics.readers.own_diary import Known
from analytics.readers.questions import NoAnswer, Question, Questions
from analytics.readers.read_file import ReadFile, read_file
from analytics.readers.table import Table

FIRST_ROWS = 8


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
    """Bring a table, a workbook or JSON into the journal; with `dry_run` only say what would become of each row.

    An export (a folder, or the zip of one) is laid into an empty journal whole, as it was written.

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
    if is_export(Path(path)):
        return _brought_back(journal, Path(path), now, file_name or Path(path).name, dry_run=dry_run)
    questions = Questions(mapping.answers)
    try:
        read = read_file(Path(path), now, mapping, file_name, questions, _known(journal))
        _check_sum(read.incoming)
        own = journal.read_own_factors()
        ways = ways_of(own, read.own.ways) if read.own else ask_days(own, read.incoming.lines, questions)
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
    if kept.import_id and read.own and read.own.day_ends and journal.read_setting(DAY_ENDS) is None:
        journal.write_setting(DAY_ENDS, str(read.own.day_ends), now=now)
    return _account(read, kept, questions)


def _brought_back(journal: Journal, path: Path, now: datetime, name: str, *, dry_run: bool) -> Imported:
    """A whole journal, which nothing takes back: it went into an empty one."""
    rows, added = bring_back(journal, path, name, now=now, dry_run=dry_run)
    return Imported(
        file=name, format="export", import_id="", rows=rows, kept=rows, set_aside=(), already_there_lines=(),
        assumed=(), added=added, days=None if dry_run else journal.read_period(),
    )  # fmt: skip


def _known(journal: Journal) -> Known:
    """What the person calls things in the journal that a file is brought into."""
    return Known(frozenset(map(str.lower, journal.read_laid_places())), journal.read_called())


def _check_sum(incoming: Incoming) -> None:
    """Every row says something or is set aside, and none does both: checked while nothing is kept yet."""
    said = rows_of_lines(incoming.lines)
    aside = np.array([each.line for each in incoming.problems], dtype=np.int64)
    if incoming.rows != len(np.union1d(said, aside) if len(aside) else said):
        raise FileFault(f"{incoming.file_name} was not brought in: its rows do not add up. Please report this file.")


def _check_needless(questions: Questions) -> None:
    needless = [name for name in questions.needless if name not in OF_JOURNAL]
    if needless:
        asked = ", ".join(f"'{name}'" for name in questions.asked) or "nothing"
        raise FileFault(f"There is no question '{needless[0]}' about this file. It asks: {asked}.")


def _taken(questions: Questions) -> Iterable[str]:
    """The defaults that hold for want of an answer, told where nothing else tells them."""
    for each in questions.asked.values():
        if each.name != "zone" and each.default is not None and questions.given(each.name) is None:
            words = next(choice.words for choice in each.choices if choice.name == each.default)
            said = re.sub(r"(?<=[.:)]) [^.?:']+[?](?=\s|$)", "", each.asks).replace("':", "'.")
            yield f"{said} Taken: {re.sub('^(yes|no): ', '', words)} ({each.option})"


def _account(read: ReadFile, kept: Kept, questions: Questions) -> Imported:
    incoming = read.incoming
    rows_said = len(rows_of_lines(incoming.lines))
    brought = days_of_lines(incoming.lines, without=kept.already_there)
    return Imported(
        file=incoming.file_name, format=incoming.format, import_id=kept.import_id,
        rows=incoming.rows, kept=rows_said - len(kept.already_there),
        set_aside=incoming.problems, already_there_lines=kept.already_there, assumed=read.assumed,
        added=kept.added, days=Period(brought[0], brought[-1]) if brought else None, changed=kept.changed,
        reread=kept.reread, values_set_aside=read.asides, no_longer_there=kept.no_longer_there, yours=kept.yours,
        together=kept.together, taken=tuple(_taken(questions)), questions=tuple(questions.asked.values()),
        first=_first(incoming.lines), table=read.table,
    )  # fmt: skip


def _first(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    rows: dict[int, list[Line]] = {}
    for line in lines:
        if line.line not in rows and len(rows) == FIRST_ROWS:
            break
        rows.setdefault(line.line, []).append(line)
    return tuple(map(tuple, rows.values()))
