"""A file read twice: row by row, and by its columns as a large file is; what the two say otherwise."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from analytics.readers.faults import FileFault
from analytics.readers.formats import delimited, plain
from analytics.readers.mapping import OF_JOURNAL, Mapping
from analytics.readers.own_diary import Known
from analytics.readers.questions import Questions
from analytics.readers.read_file import ReadFile, read_file
from analytics.readers.table import PlainRows

NOW = datetime(2026, 5, 20, 12, 0)
ROUNDS = 4  # of questions: what an answer opens up is asked next


@dataclass(frozen=True, slots=True)
class Twice:
    """What became of a file that was read twice.

    Attributes:
        by_columns: whether it could be read by its columns at all.
        unlike: what the two readings say otherwise, by name.
    """

    by_columns: bool
    unlike: tuple[str, ...]


@contextmanager
def _from(lines: int) -> Iterator[None]:
    """Files of more lines than these are read by their columns, however many lines are not plain."""
    held = delimited.MANY, plain.ODD_SHARE
    delimited.MANY, plain.ODD_SHARE = lines, 1.0
    try:
        yield
    finally:
        delimited.MANY, plain.ODD_SHARE = held


def _read(path: Path, mapping: Mapping, lines: int) -> tuple[ReadFile | None, str, Questions]:
    questions = Questions(mapping.answers)
    with _from(lines):
        try:
            return read_file(path, NOW, mapping, None, questions, Known()), "", questions
        except FileFault as fault:
            return None, str(fault), questions


def answers(path: Path, choice: int) -> dict[str, str]:
    """The first answer to each question of a file, or the second and so on."""
    found: dict[str, str] = {}
    for _ in range(ROUNDS):
        _, _, questions = _read(path, Mapping.of(answers=found), 10**9)
        more = {
            each.name: each.choices[choice % len(each.choices)].name
            for each in questions.asked.values() if each.name not in found and each.name not in OF_JOURNAL
        }  # fmt: skip
        if not more:
            break
        found |= more
    return found


def read_twice(path: Path, mapping: Mapping | None = None) -> Twice:
    """What a file says row by row and by its columns."""
    mapping = mapping or Mapping()
    many, fault, asked = _read(path, mapping, 1)
    one, other_fault, also_asked = _read(path, mapping, 10**9)
    pairs: dict[str, tuple[Any, Any]] = {"fault": (fault, other_fault), "questions": (asked.asked, also_asked.asked)}
    if many and one:
        pairs |= {
            name: (getattr(many.incoming, name), getattr(one.incoming, name))
            for name in ("sha256", "options", "rows", "zeros", "problems", "header", "delimiter", "shape", "covered")
        }
        pairs |= {"lines": (list(many.incoming.lines), list(one.incoming.lines)), "asides": (many.asides, one.asides),
                  "assumed": (many.assumed, one.assumed)}  # fmt: skip
    is_by_columns = many is not None and isinstance(many.table.rows, PlainRows)
    return Twice(is_by_columns, tuple(name for name, (left, right) in pairs.items() if left != right))
