"""Share every entry and session as a table (CSV), in the columns that a journal brings in again.

A person's words that a spreadsheet would take for a formula leave shielded (`diary.formulas`), and bringing the file in
takes the shield away again.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

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
from analytics.diary.days import LATEST_END, day_of
from analytics.diary.factors import LEVEL, SITTING, find_factor
from analytics.diary.formulas import shielded
from analytics.diary.periods import counted_day
from analytics.letter.facts import Letter
from analytics.letter.rows import Amount, EntryRow, RatingRow, SessionRow

COLUMNS = (
    "felt_at", "region", "side", "intensity", "qualities", "symptoms", "posture", SITTING, "treatment",
    "muscle", "treatment_minutes", "pressure", "hold_seconds", "pain_before", "pain_after", "notes",
    "signs", "safety_question", "safety_answer",
)  # fmt: skip
Cells = dict[str, object]


def share_table(letter: Letter) -> str:
    """One row a rating, a session, or a day of which nothing else is written; in order of time."""
    # The day's sitting stands with its entries; a second column would count it twice. More than they say is of spells.
    sat = defaultdict[date, float](float)
    for entry in letter.entries:
        sat[entry.felt_at.date()] = max(sat[entry.felt_at.date()], entry.sitting_minutes or 0.0)
    amounts = [each for each in letter.amounts if each.factor != SITTING or each.amount > sat[each.day]]
    factors = {each.factor: _column(each) for each in amounts}
    by_day: dict[date, Cells] = {}
    for each in amounts:
        by_day.setdefault(each.day, {})[factors[each.factor]] = f"{each.amount:g}"
    rows = [*_rated(letter.entries), *_treated(letter.session_rows), *_answered(letter)]
    rows.sort(key=lambda row: row[0])
    file = io.StringIO()
    table = csv.DictWriter(file, [*COLUMNS, *sorted(set(factors.values()))], lineterminator="\r\n")
    table.writerow({name: shielded(name) for name in table.fieldnames})
    for at, has_time, cells in rows:
        # A row of the night may belong to the day before: the day's amounts stand in a later row, or in their own.
        beside = {} if has_time and _is_at_night(at) else by_day.pop(at.date(), {})
        table.writerow({"felt_at": _moment(at, has_time=has_time), **cells, **beside})
    for day, cells in sorted(by_day.items()):
        table.writerow({"felt_at": _moment(day, has_time=False), **cells})
    return file.getvalue()


def _is_at_night(at: datetime) -> bool:
    return day_of(at, LATEST_END) < at.date()


def _column(each: Amount) -> str:
    unit = each.unit or find_factor(each.factor).unit
    return f"exposure:{each.factor}" + (f" [{unit}]" if unit and unit != LEVEL else "")


def _rated(entries: Iterable[EntryRow]) -> Iterator[tuple[datetime, bool, Cells]]:
    """A row a rating; what belongs to the whole entry stands in its first."""
    for entry in entries:
        once: Cells = {"posture": _joined(entry.postures), SITTING: _number(entry.sitting_minutes)}
        once |= {"notes": shielded(entry.note), "signs": _joined(entry.signs)}
        for cells in [_rating(each) for each in entry.ratings] or [{}]:
            yield entry.felt_at, entry.has_time, cells | once
            once = {}


def _rating(each: RatingRow) -> Cells:
    return {
        "region": shielded(each.region), "side": each.side or "", "intensity": _number(each.intensity),
        "qualities": _joined(each.qualities), "symptoms": _joined(each.symptoms),
    }  # fmt: skip


def _treated(sessions: Iterable[SessionRow]) -> Iterator[tuple[datetime, bool, Cells]]:
    for each in sessions:
        cells: Cells = {
            "region": shielded(each.places), "treatment": shielded(each.kind), "muscle": shielded(each.muscles),
            "treatment_minutes": _number(each.minutes), "pressure": _number(each.pressure),
            "hold_seconds": _number(each.hold_seconds), "pain_before": _number(each.pain_before),
            "pain_after": _number(each.pain_after),
        }  # fmt: skip
        yield each.began_at, each.has_time, cells


def _answered(letter: Letter) -> Iterator[tuple[datetime, bool, Cells]]:
    """A row an answer to what must be known before hands are laid on; what an entry's own row says, it says alone."""
    there = {(sign, entry.felt_at) for entry in letter.entries for sign in entry.signs}
    for at, question, answer in _answers(letter.careful, datetime.combine(letter.made_on, time.min)):
        if (answer, at) not in there:
            yield at, at.time() != time.min, {"safety_question": question, "safety_answer": shielded(answer)}


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


def _joined(words: Iterable[str]) -> str:
    return "; ".join(map(shielded, words))


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _moment(at: date, *, has_time: bool) -> str:
    number = counted_day(at)
    day = f"{at:%Y-%m-%d}" if number is None else f"day {number}"
    return f"{day} {at:%H:%M}" if has_time else day
