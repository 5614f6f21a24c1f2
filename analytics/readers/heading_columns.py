"""Bring in columns by what their headings ask: where it hurt, what set it off, what was taken or done, and notes.

Each is offered; it is taken for what it asks about only where its cells can hardly be anything else.
"""

from collections.abc import Callable, Sequence

from analytics.diary.factors import factor_name, is_known
from analytics.diary.places import names_place
from analytics.readers.amounts import as_treatment
from analytics.readers.columns import EXPOSURE
from analytics.readers.file_columns import FileColumns
from analytics.readers.headings import (
    MEDICATION,
    NOTES,
    TREATMENT,
    TRIGGERS,
    Heading,
    asks_where,
    read_heading,
)
from analytics.readers.lists import as_list, list_mark
from analytics.readers.medicines import are_medicines
from analytics.readers.numbers import EITHER, as_number
from analytics.readers.questions import Choice, Question
from analytics.readers.roles import AmountColumn
from analytics.readers.spans import amount_cell, measured, minutes_in
from analytics.readers.table import counts_of, how_many
from analytics.readers.values import NO, NOTHING_WORDS, YES, Unreadable, plain_words

_LEAVE = "leave"
_NOT_READ = Choice(_LEAVE, "no: it is not read")


def ask_heading_columns(found: FileColumns) -> None:
    """Columns whose headings ask for a place, triggers, a massage, medicines or notes."""
    for column in found.free:
        cells, heading = found.cells(column), read_heading(column)
        if not cells:
            continue
        if asks_where(column) and how_many(names_place, cells) * 2 > len(cells):
            _ask_field(found, column, "region", "Is it where it hurt?", is_sure=True)
        elif heading and (ask := _ASKS.get(heading.about)):
            ask(found, column, heading, cells)


def _ask_field(found: FileColumns, column: str, field: str, words: str, *, is_sure: bool) -> None:
    if field in found.fields | found.mapping.set:
        return
    choices = (Choice(field, "yes"), _NOT_READ)
    answer = found.questions.ask(
        Question(f"column:{column}", f"Column '{column}': {words}", choices, _default(found, field, is_sure=is_sure),
                 example=_example(found, column))
    )  # fmt: skip
    if answer == field:
        found.fields[field] = column


def _default(found: FileColumns, taken: str, *, is_sure: bool) -> str | None:
    return taken if is_sure else _LEAVE if found.has_content else None


def _example(found: FileColumns, column: str) -> str:
    return f"'{found.cells(column)[0][:80]}'"


def _ask_triggers(found: FileColumns, column: str, heading: Heading, cells: Sequence[str]) -> None:
    if all(map(_is_number_or_answer, counts_of(cells))):
        return
    marks = list_mark(cells)
    said = {cell: as_list(cell, marks, known=lambda word: is_known(factor_name(word))) for cell in counts_of(cells)}
    counts = counts_of(cells)
    known = sum(counts[cell] * is_known(factor_name(word)) for cell, words in said.items() for word in words)
    is_sure = heading.is_plain and known * 2 > sum(counts[cell] * len(words) for cell, words in said.items())
    _ask_field(found, column, TRIGGERS, "Is it what may have set the pain off?", is_sure=is_sure)


def _ask_notes(found: FileColumns, column: str, heading: Heading, cells: Sequence[str]) -> None:
    if how_many(_is_number_or_answer, cells) * 2 <= len(cells):
        _ask_field(found, column, NOTES, "Is it a note to each row?", is_sure=heading.is_plain)


def _ask_treatment(found: FileColumns, column: str, heading: Heading, cells: Sequence[str]) -> None:
    if not all(map(_is_treatment, counts_of(cells))):
        return
    is_sure = heading.is_plain and all(_is_answer(cell) or _is_span(cell) for cell in counts_of(cells))
    _ask_field(found, column, TREATMENT, "Is it whether there was a massage, or which?", is_sure=is_sure)


def _is_treatment(cell: str) -> bool:
    try:
        as_treatment(cell, "massage")
    except Unreadable:
        return False
    return True


def _is_span(cell: str) -> bool:
    """Whether a cell says a span of time with its unit: "30 min"."""
    try:
        return minutes_in(measured(amount_cell(cell), EITHER)[1]) is not None
    except Unreadable:
        return False


def _ask_medication(found: FileColumns, column: str, heading: Heading, cells: Sequence[str]) -> None:
    """Medicines are treatments; bare numbers and yes and no may also be a factor of the person's own."""
    is_counted = all(map(_is_number_or_answer, counts_of(cells)))
    asked = "whether there was any" if all(map(_is_answer, counts_of(cells))) else "how many there were"
    treatment = Choice(MEDICATION, "yes: each that was taken is the treatment 'medication'")
    factor = Choice("factor", f"yes: {asked}, as something of your own that may go with pain")
    choices = {
        "answers": (treatment, factor, _NOT_READ), "numbers": (factor, _NOT_READ), "": (treatment, _NOT_READ),
    }["" if not is_counted else "answers" if all(map(_is_answer, counts_of(cells))) else "numbers"]  # fmt: skip
    is_sure = heading.is_plain and are_medicines(cells)
    answer = found.questions.ask(
        Question(f"column:{column}", f"Is column '{column}' what was taken?", choices,
                 _default(found, MEDICATION, is_sure=is_sure), example=_example(found, column),
                 takes=("exposure:NAME[UNIT]", r"exposure:.+"))
    )  # fmt: skip
    if answer == MEDICATION:
        found.medicines.append(column)
    elif answer == "factor":
        found.amounts.append(AmountColumn(column, factor_name(heading.word)))
    elif answer and answer.startswith(EXPOSURE):
        found.take(answer, column)


def _is_answer(cell: str) -> bool:
    return plain_words(cell) in YES | NO | NOTHING_WORDS


def _is_number_or_answer(cell: str) -> bool:
    try:
        as_number(cell, EITHER)
    except Unreadable:
        return _is_answer(cell)
    return True


_ASKS: dict[str, Callable[[FileColumns, str, Heading, Sequence[str]], None]] = {
    TRIGGERS: _ask_triggers, NOTES: _ask_notes, TREATMENT: _ask_treatment, MEDICATION: _ask_medication,
}  # fmt: skip
