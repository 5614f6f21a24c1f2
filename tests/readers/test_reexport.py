"""Bring in: the same diary exported again, with eight kinds of change. Nothing doubled, changes named, undo exact."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from analytics import JournalFault, bring_in
from analytics.diary.places import find_region
from analytics.journal import Journal
from analytics.readers import faults
from analytics.readers.columns import field_of

NOW = datetime(2026, 5, 20, 12, 0)
VIEWS = ("entries", "ratings", "exposures", "sessions", "treated_places")
HEADER = "Date,Time,Location,Pain,Triggers,exposure:sleep [h],Treatment,Minutes,Pain before,Pain after,Quality,Notes"
ROWS = (
    "2026-03-11,07:45,neck,6,stress;cold,5.5,,,,,aching,",
    "2026-03-11,07:45,left knee,3,,,,,,,,",
    "2026-03-11,21:10,neck,5,,,,,,,,long day",
    "2026-03-12,08:05,neck,5,none,7.25,,,,,dull,",
    "2026-03-12,17:30,neck,,,,massage,45,6,3,,",
    "2026-03-12,21:30,neck,3,,,,,,,,",
    "2026-03-13,08:00,low back,4,lifting,6.5,,,,,,boxes",
    "2026-03-13,20:50,low back,5.5,,,,,,,,",
    "2026-03-14,07:50,low back,4,none,8,,,,,,",
    "2026-03-15,,left knee,2,,,,,,,,",
    "2026-03-15,,left knee,2,,,,,,,,",
    "2026-03-16,08:10,neck,1,none,7.5,,,,,,",
)
NEXT_DAY = "2026-03-17,08:00,neck,2,none,7,,,,,,"
MAPPED = {"treatment_minutes": "Minutes"}


def text_of(rows: tuple[str, ...] = ROWS, header: str = HEADER) -> str:
    return "\n".join((header, *rows, ""))


def with_row(number: int, old: str, new: str) -> str:
    """The file with one row written otherwise."""
    assert old in ROWS[number]
    return text_of((*ROWS[:number], ROWS[number].replace(old, new, 1), *ROWS[number + 1 :]))


def with_column(name: str, cells: dict[int, str]) -> str:
    """The file with a column more, which holds something on some rows."""
    return text_of(tuple(f"{row},{cells.get(number, '')}" for number, row in enumerate(ROWS)), f"{HEADER},{name}")


@contextmanager
def everywhere(function: Callable[..., Any], instead: Callable[..., Any]) -> Iterator[None]:
    """Another function under the name of one, in every module that has it."""
    name = function.__name__
    holders = [each for key, each in [*sys.modules.items()]
               if key.startswith("analytics.") and vars(each).get(name) is function]  # fmt: skip
    for each in holders:
        setattr(each, name, instead)
    try:
        yield
    finally:
        for each in holders:
            setattr(each, name, function)


def poorer_words() -> AbstractContextManager[None]:
    """The program before it knew a word for a place."""

    def of_fewer(words: str) -> str | None:
        return None if words.strip().lower() == "low back" else find_region(words)

    return everywhere(find_region, of_fewer)


def fewer_fields() -> AbstractContextManager[None]:
    """The program before it read a column."""

    def of_fewer(column: str) -> str | None:
        return None if field_of(column) == "qualities" else field_of(column)

    return everywhere(field_of, of_fewer)


@dataclass(frozen=True, slots=True)
class Change:
    """What the next export differs in, and what must be said of it.

    Attributes:
        then: the next file.
        rows: how many rows it has.
        kept: rows in which anything is new or changed; None where that is not the question.
        changed: rows named as changed.
        gone: rows named as no longer in the file.
        more: entries, ratings and sessions more than before.
        before: the program that reads the first file.
        options: how the next file is read, beside what the first was read with.
    """

    then: str
    rows: int = 12
    kept: int | None = 0
    changed: int = 0
    gone: int = 0
    more: tuple[int, int, int] = (0, 0, 0)
    before: Callable[[], AbstractContextManager[None]] = nullcontext
    options: dict[str, str] = field(default_factory=dict)


STEPS = with_column("Step count", {0: "8412", 3: "10233"})
SPELLS = """Start,End,Driving,Minutes
2026-03-11 08:00,2026-03-11 09:30,90,
2026-03-12 17:00,2026-03-12 18:30,90,
2026-03-13 08:00,2026-03-13 09:00,60,
"""
CHANGES = {
    "column added that is not read": Change(with_column("Weekday", dict(enumerate(["Sun", "Sun", "Sun", "Mon"])))),
    "column added that is read": Change(with_column("exposure:steps", {0: "8412", 3: "10233"}), kept=2),
    "note added": Change(with_row(3, "dull,", "dull,slept on the sofa"), kept=1, changed=1),
    "note changed": Change(with_row(2, "long day", '"long day, two trains"'), kept=None, changed=1),
    "score corrected": Change(with_row(5, "neck,3", "neck,4"), kept=1, changed=1),
    "score of a day without a time corrected": Change(with_row(10, "knee,2", "knee,6"), kept=1, changed=1),
    "pain after a session corrected": Change(with_row(4, "6,3", "6,2"), kept=1, changed=1),
    "row deleted": Change(text_of((*ROWS[:6], *ROWS[7:])), rows=11, gone=1),
    "order changed": Change(text_of(ROWS[::-1])),
    "order changed within a day": Change(text_of((ROWS[2], ROWS[1], ROWS[0], *ROWS[3:]))),
    "columns in another order": Change(
        text_of(tuple(",".join(row.split(",")[::-1]) for row in ROWS), ",".join(HEADER.split(",")[::-1]))
    ),
    "dates written otherwise": Change(text_of(tuple(f"{row[8:10]}.{row[5:7]}.2026{row[10:]}" for row in ROWS))),
    "saved by a spreadsheet": Change(
        text_of(tuple(row.replace(",0", ",").replace(".5", ".50") for row in ROWS)).replace("\n", "\r\n")
    ),
    "synonym added to the vocabulary": Change(
        text_of((*ROWS, NEXT_DAY)), rows=13, kept=None, more=(1, 1, 0), before=poorer_words
    ),
    "field added to the code": Change(
        text_of((*ROWS, NEXT_DAY)), rows=13, kept=None, more=(1, 1, 0), before=fewer_fields
    ),
    "end of a spell changed": Change(SPELLS.replace("09:30", "09:45"), rows=3, kept=1, changed=1),
    "column of ends added": Change(SPELLS, rows=3, kept=3, changed=3),
    "option added": Change(STEPS, kept=2, options={"exposure:steps": "Step count"}),
}  # fmt: skip
FIRST = {
    "option added": STEPS, "end of a spell changed": SPELLS,
    "column of ends added": re.sub(r",(End|[-0-9]+ [:0-9]+)", "", SPELLS),
}  # fmt: skip


class Diary:
    """A journal in memory, and files brought into it."""

    def __init__(self, folder: Path) -> None:
        self.journal, self.folder, self.count = Journal(":memory:"), folder, 0

    def bring(self, text: str, *, at: int, options: dict[str, str] | None = None) -> Any:
        """Bring in a file, `at` so many hours after the first; what it asks is answered in favour of the file."""
        path = self.folder / f"export_{at}.csv"
        path.write_bytes(text.encode())
        answers = dict[str, str]()
        for _ in range(4):
            more: dict[str, Any] = {"answers": answers} if answers else {}
            try:
                return bring_in(self.journal, path, now=NOW + timedelta(hours=at), map=MAPPED | (options or {}), **more)
            except JournalFault as fault:
                questions = getattr(fault, "questions", ())
                if not questions:
                    raise
                answers |= {each.name: _agreed([choice.name for choice in each.choices]) for each in questions}
        raise AssertionError(answers)

    def counts(self) -> tuple[int, int, int]:
        """Entries, ratings, sessions."""
        entries, ratings, sessions = (len(self.rows(view)) for view in ("entries", "ratings", "sessions"))
        return entries, ratings, sessions

    def rows(self, view: str) -> list[tuple[object, ...]]:
        """All of a view."""
        with self.journal._cursor() as cursor:
            return cursor.execute(f"FROM {view} ORDER BY ALL").fetchall()

    def all(self) -> dict[str, list[tuple[object, ...]]]:
        """All that the diary says."""
        return {view: self.rows(view) for view in VIEWS}

    def undo(self, imported: Any) -> None:
        """Take a file back."""
        self.journal.undo_import(imported.import_id, now=NOW + timedelta(days=1))


def _agreed(choices: list[str]) -> str:
    """The person's own word stays; the newer file is right."""
    liked = ("own", "newer", "file", "change", "yes", "keep", "dmy")
    return next((each for word in liked for each in choices if word in each), choices[0])


def brought(folder: Path, name: str) -> tuple[Diary, Any, dict[str, Any], Any]:
    """A diary with both exports in it: first file, what the diary said then, second file."""
    change, diary = CHANGES[name], Diary(folder)
    with change.before():
        first = diary.bring(FIRST.get(name, text_of()), at=0)
    before = diary.all()
    return diary, first, before, diary.bring(change.then, at=1, options=change.options)


@pytest.mark.parametrize("name", CHANGES)
def test_nothing_is_doubled(tmp_path: Path, name: str) -> None:
    change = CHANGES[name]
    diary, _, before, second = brought(tmp_path, name)
    had = tuple(len(before[view]) for view in ("entries", "ratings", "sessions"))
    assert diary.counts() == tuple(one + more for one, more in zip(had, change.more, strict=True))
    assert second.rows == change.rows == second.kept + second.already_there + len(second.set_aside)
    assert change.kept in (None, second.kept)


@pytest.mark.parametrize("name", CHANGES)
def test_a_day_and_factor_has_one_amount(tmp_path: Path, name: str) -> None:
    """No trigger, zero or amount of the first file stands a second time."""
    diary = brought(tmp_path, name)[0]
    said = [row[:2] for row in diary.rows("exposures")]
    assert len(said) == len(set(said))


@pytest.mark.parametrize("name", CHANGES)
def test_what_changed_is_named(tmp_path: Path, name: str) -> None:
    change, second = CHANGES[name], brought(tmp_path, name)[-1]
    assert len(second.changed) == change.changed
    assert len(second.no_longer_there) == change.gone


@pytest.mark.parametrize("name", list(CHANGES)[::2])
def test_undoing_the_second_leaves_what_the_first_said(tmp_path: Path, name: str) -> None:
    diary, _, before, second = brought(tmp_path, name)
    if second.import_id:
        diary.undo(second)
    assert diary.all() == before


@pytest.mark.parametrize("name", list(CHANGES)[1::2])
def test_undoing_the_first_leaves_what_the_second_says(tmp_path: Path, name: str) -> None:
    change = CHANGES[name]
    diary, first, _, _ = brought(tmp_path, name)
    diary.undo(first)
    alone = Diary(tmp_path)
    alone.bring(change.then, at=1, options=change.options)
    assert diary.all() == alone.all()


@pytest.mark.parametrize(("name", "order"), [(name, place % 2) for place, name in enumerate(CHANGES)])
def test_undoing_both_leaves_nothing(tmp_path: Path, name: str, order: int) -> None:
    diary, first, _, second = brought(tmp_path, name)
    for imported in (first, second)[:: 1 if order else -1]:
        if imported.import_id:
            diary.undo(imported)
    assert diary.counts() == (0, 0, 0)
    assert not diary.rows("exposures")
    assert not diary.rows("treated_places")


THREE = (
    text_of(),
    text_of(
        (ROWS[0].replace("neck,6", "neck,7"), *ROWS[1:5], ROWS[5].replace("3,,,,,,,,", "4,,,,,,,,later"), *ROWS[6:])
    ),
    text_of((ROWS[0].replace("neck,6", "neck,7").replace("5.5", "5.75"), *ROWS[1:3], *ROWS[4:], NEXT_DAY)),
)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_three_exports_are_undone_in_any_order(tmp_path: Path, order: tuple[int, ...]) -> None:
    """After each step the diary is one that never had the files taken back."""
    diary = Diary(tmp_path)
    imported = [diary.bring(text, at=number) for number, text in enumerate(THREE)]
    left = [0, 1, 2]
    for number in order:
        diary.undo(imported[number])
        left.remove(number)
        never = Diary(tmp_path)
        for each in left:
            never.bring(THREE[each], at=each)
        assert diary.all() == never.all(), left


@pytest.mark.parametrize(("undone", "says"), [((1,), 7.0), ((2,), 7.0), ((1, 2), 6.0), ((0,), 7.0), ((), 7.0)])
def test_a_thing_says_what_the_latest_file_left_says(tmp_path: Path, undone: tuple[int, ...], says: float) -> None:
    diary = Diary(tmp_path)
    imported = [diary.bring(text, at=number) for number, text in enumerate(THREE)]
    for number in undone:
        diary.undo(imported[number])
    with diary.journal._cursor() as cursor:
        found = cursor.execute("SELECT intensity FROM ratings WHERE felt_at = '2026-03-11 07:45' AND region = 'neck'")
        assert found.fetchall() == [(says,)]


def test_the_same_file_again_brings_nothing(tmp_path: Path) -> None:
    diary = Diary(tmp_path)
    diary.bring(text_of(), at=0)
    before, again = diary.all(), diary.bring(text_of(), at=1)
    assert (again.kept, again.already_there, diary.all()) == (0, 12, before)


def test_the_readers_can_ask() -> None:
    """What the tests above answer comes as one fault with all the questions of a file."""
    assert issubclass(getattr(faults, "Unanswered", type(None)), faults.FileFault)
