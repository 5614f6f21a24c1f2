"""Bring in columns that may be pain, a place, a time or a factor: offered by their names and by what they hold."""

import re
from collections import Counter

from analytics.diary.factors import Factor, factor_name, find_factor, is_known, knows_unit
from analytics.diary.places import find_side, names_place
from analytics.readers.columns import (
    EXPOSURE,
    plain,
    speaks_of_pain,
    unit_of,
    without_range,
    without_unit,
)
from analytics.readers.evidence import is_level, shows_clock, shows_factor
from analytics.readers.file_columns import FileColumns
from analytics.readers.questions import Choice, Question
from analytics.readers.roles import AmountColumn, PainColumn
from analytics.readers.scales import scale_in_heading

_CLOCK_UNIT = re.compile(r"h{1,2}:m{1,2}(?::s{1,2})?", re.IGNORECASE)  # says how it is written, not in what
# says how it is written, not in what
_EACH, _LEAVE = "each", "leave"


def ask_pain_columns(found: FileColumns) -> None:
    """Columns whose names speak of pain among other words, each with levels: "Pain morning", "Pain evening"."""
    columns = [
        column for column in found.free
        if speaks_of_pain(column) and not names_place(_bare(column)) and _holds_pain(found.cells(column))
    ]  # fmt: skip
    if not columns:
        return
    shown = ", ".join(f"'{column}'" for column in columns)
    answer = found.questions.ask(
        Question(
            "pains",
            f"By their names, these columns may hold pain: {shown}. Do they?",
            (Choice(_EACH, "yes: each is pain"), Choice(_LEAVE, "no: they are not read")),
            default=_LEAVE if found.pains else _EACH,
        )
    )
    if answer == _EACH:
        found.pains += [PainColumn(column, is_own=len(columns) > 1) for column in columns]


def ask_place_columns(found: FileColumns) -> None:
    """One column a place: "Neck", "Shoulder left", each with the pain there."""
    columns = [column for column in found.free if names_place(_bare(column)) and _holds_pain(found.cells(column))]
    if not columns:
        return
    has_pain = bool(found.pains)
    shown = ", ".join(f"'{column}'" for column in columns)
    answer = found.questions.ask(
        Question(
            "places",
            f"Columns are named after places: {shown}. Is each the pain there?",
            (Choice(_EACH, "each is the pain at its place"), Choice(_LEAVE, "they are not read")),
            default=None if has_pain else _EACH,
        )
    )
    if answer != _LEAVE:
        found.pains += [PainColumn(column, _bare(column), is_own=True) for column in columns]


def _holds_pain(cells: list[str]) -> bool:
    """Whether a column rates pain; a few slips of the pen among many cells are slips."""
    return sum(map(is_level, cells)) > len(cells) * 0.8


def ask_time_column(found: FileColumns) -> None:
    """A column of clock times where no other holds the time: it may say when the row was felt, or when bed was."""
    day = next((found.fields[name] for name in ("felt_at", "date") if name in found.fields), None)
    if "time" in found.fields | found.mapping.set or not day or any(":" in cell for cell in found.cells(day)[:50]):
        return
    columns = [column for column in found.free if shows_clock(found.cells(column))]
    for column in columns:
        answer = found.questions.ask(
            Question(
                f"time:{column}",
                f"Column '{column}' holds times of day ('{found.cells(column)[0]}'). Is it when the pain was felt?",
                (Choice("time", "yes: it is the time of each row"), Choice(_LEAVE, "no: it is not read")),
                default=_LEAVE,
            )
        )
        if answer == "time" and "time" not in found.fields:
            found.fields["time"] = column


def ask_factor_columns(found: FileColumns) -> None:
    """Columns called as something that is known to set pain off: offered, for a name says no scale."""
    for column in found.free:
        factor = factor_name(plain(without_range(column)))
        if not is_known(factor) or not found.cells(column):
            continue
        known = find_factor(factor)
        unit = None if _CLOCK_UNIT.fullmatch(unit_of(column) or "") else unit_of(column)
        is_rated = scale_in_heading(column) is not None and not known.is_level  # "Sleep (0-10)" says how well
        shows = not unit and shows_factor(found.cells(column), factor, None, found.table.delimiter)
        is_sure = not is_rated and (shows or bool(unit and knows_unit(factor, unit)))
        answer = found.questions.ask(
            Question(
                f"column:{column}",
                f"Is column '{column}' about {known.label}?",
                (
                    Choice("factor", f"yes: {known.label}{_counted_in(known, unit)}"),
                    Choice(_LEAVE, "no: it is not read"),
                ),
                default="factor" if is_sure else _LEAVE if found.has_content else None,
                takes=("exposure:NAME[UNIT]", r"exposure:.+"),
            )
        )
        if answer == "factor":
            found.amounts.append(AmountColumn(column, factor, unit))
        elif answer and answer.startswith(EXPOSURE):
            found.take(answer, column)


def _counted_in(factor: Factor, unit: str | None) -> str:
    """How amounts of a factor are counted, where its name does not say it."""
    if factor.is_said_by_unit and not unit:
        return ""
    return f", in {unit or factor.unit}" if unit or factor.unit else ", yes or no"


def ask_location(found: FileColumns) -> None:
    """A column of places of which most name nothing of the body is asked about before they become places."""
    column = found.fields["region"]
    cells = found.cells(column)
    words = Counter(cell for cell in cells if not names_place(cell))
    is_said = ("region", column) in found.mapping.columns
    if is_said or sum(words.values()) * 2 <= len(cells):
        return
    shown = ", ".join(f"'{word}'" for word, _ in words.most_common(5))
    answer = found.questions.ask(
        Question(
            "location",
            f"Column '{column}' holds words that name no place of the body: {shown}. Is it where it hurts?",
            (Choice("places", "yes: they are places of your own"), Choice(_LEAVE, "no: it is not read")),
        )
    )
    if answer == _LEAVE:
        del found.fields["region"]


def _bare(column: str) -> str:
    """A column's name without the unit or the range behind it; a side or a part of the place there belongs to it."""
    unit = unit_of(column)
    return without_range(column) if not unit or find_side(unit) or names_place(unit) else without_unit(column)
