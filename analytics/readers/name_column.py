"""Bring in a column that says what each row is about: places of pain, and maybe mood or medicines among them."""

import re
from collections import Counter

from analytics.diary.factors import factor_name, find_factor, is_known
from analytics.readers.columns import (
    EXPOSURE,
    field_of,
    may_name,
    may_value,
    plain,
    unit_of,
)
from analytics.readers.evidence import is_level, names_body, names_in, shows_factor
from analytics.readers.file_columns import FileColumns
from analytics.readers.mapping import is_field
from analytics.readers.questions import Choice, Question
from analytics.readers.roles import PainColumn
from analytics.readers.table import Column, how_many
from analytics.readers.values import is_missing

_MOST_NAMES = 200

_EACH, _LEAVE = "each", "leave"


def find_name_column(found: FileColumns) -> None:
    """A column that says what each row is about: pain places, and maybe mood or medicines among them."""
    column = found.name or _likely_name(found)
    if not column or (found.pains and all(each.place for each in found.pains)):
        return
    words = Counter[str]()
    for cell, times in found.cells(column).counts.items():
        for name in names_in(cell):
            words[name] += times
    bodies = sum(count for word, count in words.items() if names_body(word))
    if not bodies and not found.name and not _asked_each(found, column, words):
        return
    found.name = column
    found.fields = {name: held for name, held in found.fields.items() if held != column}
    if not found.pains:
        value = next((each for each in found.free if may_value(each)), None) or _only_numbers(found)
        found.pains += [PainColumn(value)] if value else []
    found.of_name = {word: _meaning(found, column, word, count) for word, count in words.most_common(_MOST_NAMES)}


def _only_numbers(found: FileColumns) -> str | None:
    """The one free column in which most cells are levels or begin with a number; None where there are several."""
    columns = [column for column in found.free if (cells := found.cells(column)) and _are_values(cells)]
    return columns[0] if len(columns) == 1 else None


def _are_values(cells: Column) -> bool:
    return how_many(lambda cell: is_level(cell) or cell[0].isdigit(), cells) > 0.8 * len(cells)


def _likely_name(found: FileColumns) -> str | None:
    """A free column that is called so, or whose cells mostly name places; one of places only where it is called so."""
    dropped = {name for name, column in found.mapping.columns if not column}
    region = found.fields.get("region")
    if region:
        return region if may_name(region) or any(map(_names_factor, found.cells(region).counts)) else None
    symptoms = found.fields.get("symptoms")
    for column in (*found.free, *([symptoms] if symptoms else [])):
        if field_of(column) in dropped:
            continue
        cells = found.cells(column)
        bodies = how_many(names_body, cells)
        known = bodies + how_many(_names_factor, cells) if bodies else 0
        is_text = bool(cells) and not any(re.match(r"[\d.,:/-]+$", cell) for cell in cells[:50])
        if is_text and (known > len(cells) / 2 or (may_name(column) and column != symptoms)):
            return column
    return None


def _names_factor(cell: str) -> bool:
    return is_known(factor_name(plain(cell)))


def _asked_each(found: FileColumns, column: str, words: Counter[str]) -> bool:
    """Whether a column of names without a single place says what rows are about; one name alone may be the person's."""
    shown = ", ".join(f"'{word}'" for word, _ in words.most_common(5))
    answer = found.questions.ask(
        Question(
            "names",
            f"Column '{column}' holds {shown}, and none names a place. Is it what each row is about?",
            (
                Choice(_LEAVE, "no: it is not read, and every row is pain"),
                Choice(_EACH, "yes: each name is asked about"),
            ),
            default=_LEAVE if len(words) < 2 else None,
        )
    )
    return answer == _EACH


def _meaning(found: FileColumns, column: str, word: str, count: int) -> str:
    """What rows under that name are about."""
    if names_body(word):
        return "intensity"
    rows = "1 row" if count == 1 else f"{count} rows"
    factor = find_factor(factor_name(plain(word)))
    unit = f", in {unit_of(word) or factor.unit}" if unit_of(word) or factor.unit else ""
    answer = found.questions.ask(
        Question(
            f"name:{word}",
            f"Column '{column}' says '{word}' in {rows}, and that names no place. What is it?",
            (
                Choice("leave", "not read: its rows are left out"),
                Choice("factor", f"something that may set pain off{unit}"),
                Choice("place", "a place of your own that hurts"),
                Choice("treatment", "a treatment"),
            ),
            default="factor" if is_known(factor.name) and _shows(found, column, word, factor.name) else None,
            takes=("exposure:NAME[UNIT]", r"(?:exposure:|intensity@).+"),
        )
    )
    if answer and is_field(answer):
        return answer
    plain_factor = f"{EXPOSURE}{factor.name}" + (f"[{unit_of(word)}]" if unit_of(word) else "")
    return {"factor": plain_factor, "place": "intensity", "treatment": "treatment"}.get(answer or "leave", "")


def _shows(found: FileColumns, column: str, word: str, factor: str) -> bool:
    """Whether the values under a name are amounts of the factor of that name."""
    if not found.pains:
        return False
    at, value = found.table.header.index(column), found.table.header.index(found.pains[0].column)
    cells = [row.cells[value].strip() for row in found.rows if len(row.cells) > max(at, value)
             and row.cells[at].strip() == word]  # fmt: skip
    said = [cell for cell in cells if not is_missing(cell)]
    return shows_factor(said, factor, unit_of(word), found.table.delimiter)
