"""Share every entry and session as a table (CSV), in the columns of the journal's own diary: a row is one thing said.

A person's words that a spreadsheet would take for a formula leave shielded (`diary.formulas`), and bringing the file in
takes the shield away again.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, time
from hashlib import md5
from uuid import UUID

from analytics.diary.careful import (
    BEFORE,
    BOTH,
    CONDITION,
    MEDICINES,
    NEVER,
    NOT_SHARED,
    NOTHING,
    SEEN,
    SIGNS,
    Careful,
)
from analytics.diary.formulas import shielded
from analytics.diary.periods import counted_day
from analytics.diary.things import (
    COLUMNS,
    IDENTIFIER,
    LISTS,
    MOMENT,
    NUMBERS,
    OF,
    PART,
    TEXTS,
    Thing,
    amount_column,
    as_cell,
)
from analytics.letter.facts import Letter

# What of an entry or a session leaves in no letter.
_NEVER = frozenset({
    "written", "trigger_point", "trigger_signs", "spreads_to", "longest_sit_minutes", "by", "sensations", "soreness",
    "range_before", "range_after", "range_unit",
})  # fmt: skip


def share_diary(things: Iterable[Thing]) -> str:
    """The whole diary, every column of it, as a table that comes in again."""
    return _table(things, COLUMNS)


def share_table(letter: Letter) -> str:
    """What was chosen of it; without names its days are counted and no row says which it is."""
    things = sorted([*letter.things, *_answered(letter)], key=lambda each: each.felt_at)
    # A day that is counted is no date, and what has no identifier is no table of the journal's own.
    left_out = _NEVER if letter.is_named else _NEVER | {IDENTIFIER, OF}
    return _table(things, [name for name in COLUMNS if name not in left_out])


def _table(things: Iterable[Thing], columns: Iterable[str]) -> str:
    things = _joined(things)
    factors = sorted({amount_column(each.factor, each.unit) for each in things if each.factor is not None})
    file = io.StringIO()
    names = [*columns, *factors]
    table = csv.writer(file, lineterminator="\r\n")
    table.writerow(map(shielded, names))
    table.writerows([cells.get(name, "") for name in names] for cells in map(_cells, things))
    return file.getvalue()


def _joined(things: Iterable[Thing]) -> list[Thing]:
    """What a day's list implies stands in the first row of that day, where there is one."""
    rows = list(things)
    implied = {each.felt_at.date(): each for each in rows if each.is_implied}
    joined = []
    for each in (row for row in rows if not row.is_implied):
        beside = implied.pop(each.felt_at.date(), None)
        joined.append(replace(each, not_named=beside.not_named) if beside else each)
    return sorted([*joined, *implied.values()], key=lambda each: each.felt_at)


def _cells(each: Thing) -> dict[str, str]:
    cells = {name: shielded(words) for name in TEXTS if (words := getattr(each, name))}
    cells |= {name: shielded(as_cell(words)) for name in LISTS if (words := getattr(each, name))}
    cells |= {name: _number(value) for name in NUMBERS if (value := getattr(each, name)) is not None}
    cells |= {MOMENT: _moment(each.felt_at, has_time=each.has_time), IDENTIFIER: each.id, OF: each.of}
    cells[PART] = shielded(each.part or "")
    if each.other_end:
        cells["other_end"] = each.other_end.isoformat(" ")
    if each.day_ends is not None:
        cells["day_ends"] = str(each.day_ends)
    if each.factor is not None and each.amount is not None:
        cells[amount_column(each.factor, each.unit)] = _number(each.amount)
    return cells


def _answered(letter: Letter) -> Iterator[Thing]:
    """A row an answer to what must be known before hands are laid on; what an entry's own row says, it says alone."""
    there = {(sign, each.felt_at) for each in letter.things for sign in each.signs}
    for at, question, answer in _answers(letter.careful, datetime.combine(letter.made_on, time.min)):
        if (answer, at) not in there:
            yield Thing(at, at.time() != time.min, _answer_id(at, question, answer), safety_question=question,
                        safety_answer=answer)  # fmt: skip


def _answer_id(at: datetime, question: str, answer: str) -> str:
    """What tells an answer, as the journal says it (`written_answers`)."""
    words = "\x1f".join(("answer", at.isoformat(timespec="microseconds"), question, answer))
    return str(UUID(bytes=md5(words.encode("utf-8", "replace"), usedforsecurity=False).digest()))


def _answers(careful: Careful | None, made: datetime) -> Iterator[tuple[datetime, str, str]]:
    if careful is None:
        yield made, "safety answers", NOT_SHARED
        return
    for each in (*careful.signs, *careful.earlier, *(sign for sign, _ in careful.seen)):
        yield each.last, SIGNS, each.words
    for each, seen_on in careful.seen:
        yield datetime.combine(seen_on, time.min), SEEN, each.words
    if not (careful.signs or careful.seen or careful.earlier):
        yield careful.told_at or made, SIGNS, NOTHING if careful.told_at else NEVER
    for each in (*careful.reasons, *careful.earlier_reasons):
        yield each.last, BEFORE, each.words
    if not careful.reasons:
        yield careful.asked_at or made, BEFORE, NOTHING if careful.asked_at else NEVER
    told = [(CONDITION, each) for each in careful.conditions]
    told += [(MEDICINES, careful.medicines)] if careful.medicines else []
    for question, answer in told or [(BOTH, NOTHING if careful.told_at else NEVER)]:
        yield careful.told_at or made, question, answer


def _number(value: float) -> str:
    """Every digit of it, and no more."""
    return repr(value).removesuffix(".0")


def _moment(at: datetime, *, has_time: bool) -> str:
    number = counted_day(at)
    day = at.date().isoformat() if number is None else f"day {number}"
    clock = at.time().isoformat("minutes" if not (at.second or at.microsecond) else "auto")
    return f"{day} {clock}" if has_time else day
