"""Bring in columns that may be pain, a place, a time or a factor: offered by their names and by what they hold."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analytics.diary.entries import HIGHEST_PAIN, LOWEST_PAIN
from analytics.diary.factors import Factor, factor_name, find_factor, is_known, knows_unit
from analytics.diary.places import find_side, names_place
from analytics.diary.units import times
from analytics.readers.columns import (
    EXPOSURE,
    plain,
    unit_of,
    without_range,
    without_unit,
)
from analytics.readers.evidence import are_answers, is_level, may_be_amounts, shows_clock, shows_factor
from analytics.readers.file_columns import FileColumns
from analytics.readers.headings import PAIN, Heading, names_part, read_heading
from analytics.readers.questions import Choice, Question
from analytics.readers.roles import AmountColumn, PainColumn
from analytics.readers.scales import scale_in_heading
from analytics.readers.spans import minutes_in
from analytics.readers.table import Column, how_many

_CLOCK_UNIT = re.compile(r"h{1,2}:m{1,2}(?::s{1,2})?", re.IGNORECASE)  # says how it is written, not in what
_SPANS = ("minutes", "hours")
_EACH, _LEAVE = "each", "leave"


def ask_pain_columns(found: FileColumns) -> None:
    """Columns whose headings ask for pain, each with levels: "Pain morning", "Wie stark ist dein Schmerz?"."""
    headings = {column: heading for column in found.free if (heading := _of_pain(found, column))}
    columns = [column for column, heading in headings.items() if heading.is_plain]
    asks = "By their names, these columns may hold pain: {}. Do they?"
    choices = ("yes: each is pain", "no: they are not read")
    if _is_each(found, "pains", asks, columns, choices, _LEAVE if found.pains else _EACH):
        found.pains += [PainColumn(column, is_own=len(columns) > 1) for column in columns]
    for column in [each for each in headings if each not in columns]:
        _ask_pain(found, column, default=_LEAVE if found.has_content else None)


def _is_each(
    found: FileColumns, name: str, asks: str, columns: list[str], choices: tuple[str, str], default: str | None
) -> bool:
    """Whether each of some columns is pain, as the person says or by default; the question holds their names."""
    if not columns:
        return False
    asked = asks.format(", ".join(f"'{column}'" for column in columns))
    each, leave = choices
    return found.questions.ask(Question(name, asked, (Choice(_EACH, each), Choice(_LEAVE, leave)), default)) != _LEAVE


def _of_pain(found: FileColumns, column: str) -> Heading | None:
    heading = read_heading(column)
    if heading is None or heading.about != PAIN or names_place(_bare(column)):
        return None
    return heading if _holds_pain(found.cells(column)) else None


def _ask_pain(found: FileColumns, column: str, default: str | None) -> None:
    """A column that may say how strong the pain was, and whose heading does not say just that."""
    answer = found.questions.ask(
        Question(
            f"column:{column}",
            f"Is column '{column}' how strong the pain was?",
            (Choice("intensity", "yes: it is the pain"), Choice(_LEAVE, "no: it is not read")),
            default=default,
        )
    )
    if answer == "intensity":
        found.pains.append(PainColumn(column, is_own=True))


def ask_rated_places(found: FileColumns) -> None:
    """Levels beside places where no name says pain ("How bad (0-10)?"): who writes where it hurts writes how much."""
    if "region" not in found.fields or found.pains or found.name or "intensity" in found.mapping.set:
        return
    for column in [each for each in found.free if f"column:{each}" not in found.questions.asked]:
        if _holds_pain(found.cells(column)):
            _ask_pain(found, column, default=None)


def ask_part_columns(found: FileColumns) -> None:
    """One column a part of the day: "Morning", "Evening", each maybe with the pain then."""
    columns = [column for column in found.free if names_part(column) and _holds_pain(found.cells(column))]
    is_sure = len(columns) > 1 and not found.pains and not any(_may_be_pain(found, column) for column in found.free)
    is_said = any(name.startswith(("intensity", EXPOSURE)) for name, _ in found.mapping.columns)
    asks = "Columns are named after parts of the day: {}. Do they hold the pain then?"
    choices = ("each is the pain at that part of the day", "they are not read")
    if _is_each(found, "parts", asks, columns, choices, _LEAVE if is_said else _EACH if is_sure else None):
        found.pains += [PainColumn(column, is_own=True) for column in columns]


def _may_be_pain(found: FileColumns, column: str) -> bool:
    """Whether a column of levels is neither named after a part of the day nor after what may set pain off."""
    is_other = names_part(column) or _factor_of(column) is not None
    return not is_other and _holds_pain(found.cells(column))


def ask_place_columns(found: FileColumns) -> None:
    """One column a place: "Neck", "Shoulder left", each with the pain there."""
    columns = [column for column in found.free if names_place(_bare(column)) and _holds_pain(found.cells(column))]
    asks = "Columns are named after places: {}. Is each the pain there?"
    choices = ("each is the pain at its place", "they are not read")
    if _is_each(found, "places", asks, columns, choices, None if found.pains else _EACH):
        found.pains += [PainColumn(column, _bare(column), is_own=True) for column in columns]


def _holds_pain(cells: Column) -> bool:
    """Whether a column rates pain; a few slips of the pen among many cells are slips."""
    return how_many(is_level, cells) > len(cells) * 0.8


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
        offered, cells = _factor_of(column), found.cells(column)
        if not offered or not cells:
            continue
        if offered.is_question and not may_be_amounts(cells, offered.factor, offered.unit):
            continue
        answer = found.questions.ask(_asked_factor(found, column, offered))
        if answer in ("factor", *_SPANS):
            unit = answer if answer in _SPANS else offered.unit
            found.amounts.append(AmountColumn(column, offered.factor, unit))
        elif answer and answer.startswith(EXPOSURE):
            found.take(answer, column)


@dataclass(frozen=True, slots=True)
class _Offered:
    """A factor that a column's name means.

    Attributes:
        factor: as stored.
        unit: that its name gives.
        is_question: whether its name is more than what the factor is called.
        is_plain: whether nothing else stands in it.
    """

    factor: str
    unit: str | None
    is_question: bool = False
    is_plain: bool = True


def _factor_of(column: str) -> _Offered | None:
    factor = factor_name(plain(without_range(column)))
    unit = None if _CLOCK_UNIT.fullmatch(unit_of(column) or "") else unit_of(column)
    heading = None if is_known(factor) else read_heading(column)
    if heading and is_known(heading.about):
        unit = unit if unit and knows_unit(heading.about, unit) else heading.unit
        return _rated(_Offered(heading.about, unit, is_question=True, is_plain=heading.is_plain), column)
    return _rated(_Offered(factor, unit), column) if is_known(factor) else None


def _rated(offered: _Offered, column: str) -> _Offered:
    """A factor with what a range behind its name says: "Sleep (0-10)" is how well, not how long."""
    is_rated = scale_in_heading(column) is not None and not offered.unit and offered.factor == "sleep"
    return replace(offered, factor="sleep_quality", is_plain=False) if is_rated else offered


def _asked_factor(found: FileColumns, column: str, offered: _Offered) -> Question:
    known, unit = find_factor(offered.factor), offered.unit
    cells, shows = found.cells(column), _is_sure(found, column, offered)
    own = minutes_in(known.unit)
    is_asked = any(name.startswith("column:") for name in found.questions.asked)
    other = None if unit or shows or own is None or are_answers(cells) else "minutes" if own > 1 else "hours"
    choices = [Choice("factor", f"yes: {known.label}{_counted_in(known, unit, cells)}")]
    if other:
        choices.append(Choice(other, f"yes: {known.label}, in {other}"))
    return Question(
        f"column:{column}",
        f"Is column '{column}' about {known.label}?",
        (*choices, Choice(_LEAVE, "no: it is not read")),
        default="factor" if shows else _LEAVE if found.has_content or (is_asked and not offered.is_plain) else None,
        takes=("exposure:NAME[UNIT]", r"exposure:.+"),
    )


def _is_sure(found: FileColumns, column: str, offered: _Offered) -> bool:
    """Whether a column can hardly be anything else than amounts of that factor."""
    factor, unit, cells = offered.factor, offered.unit, found.cells(column)
    known, scale = find_factor(factor), scale_in_heading(column)
    if not offered.is_plain or (scale is not None and not known.is_level):  # "Exercise (0-10)" says how hard
        return False
    others = [_factor_of(other) for other in found.table.header if other != column]
    if offered.is_question and any(other and other.factor == factor for other in others):  # a nap, or last night
        return False
    if offered.is_question and are_answers(cells) and not known.is_yes_no:  # how much is not known
        return False
    if offered.is_question and (unit or scale):
        return scale in (None, (LOWEST_PAIN, HIGHEST_PAIN))
    shows = not unit and shows_factor(cells, factor, None, found.table.delimiter)
    return shows or bool(unit and knows_unit(factor, unit))


def _counted_in(factor: Factor, unit: str | None, cells: Sequence[str]) -> str:
    """How amounts of a factor are counted, where its name does not say it."""
    if are_answers(cells):
        return ", yes or no"
    if factor.is_said_by_unit and not unit:
        return ""
    counted_in = factor.unit if times(unit or factor.unit, factor.unit) == 1 else unit or factor.unit
    return f", in {counted_in}" if counted_in else ", yes or no"


def ask_location(found: FileColumns) -> None:
    """A column of places of which most name nothing of the body is asked about before they become places."""
    column = found.fields["region"]
    cells = found.cells(column)
    words = Counter({cell: times for cell, times in cells.counts.items() if not names_place(cell)})
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
