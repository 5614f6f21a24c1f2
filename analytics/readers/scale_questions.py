"""Bring in scales: what a heading, the values or the words beside them show of one is asked about, never guessed."""

import re
from collections import Counter
from collections.abc import Iterable

from analytics.diary.entries import HIGHEST_PAIN, LOWEST_PAIN, SCALE
from analytics.diary.factors import factor_name
from analytics.readers.columns import EXPOSURE, plain
from analytics.readers.faults import FileFault
from analytics.readers.levels import level_word
from analytics.readers.mapping import Mapping, Scale
from analytics.readers.numbers import NumberStyle, as_number
from analytics.readers.questions import Choice, Question, Questions
from analytics.readers.roles import Roles
from analytics.readers.scales import scale_in_heading, scale_of_values
from analytics.readers.table import Cells
from analytics.readers.values import Unreadable


def ask_scales(
    cells: Cells, roles: Roles, mapping: Mapping, questions: Questions, style: NumberStyle
) -> dict[str, Scale]:
    """The scale of each column of pain. One that names its range, or shows another than 0 to 10, is asked about."""
    found: dict[str, Scale] = {}
    columns = [each.column for each in roles.pains]
    for column in columns:
        scale = mapping.scale or _asked_scale(cells, column, questions, style, is_only=len(columns) == 1)
        if scale:
            found[column] = scale
    one = mapping.scale or (found.get(columns[0]) if len(set(found.values())) == 1 and columns else None)
    return found | (dict.fromkeys(("pain_before", "pain_after"), one) if one else {})


def _asked_scale(cells: Cells, column: str, questions: Questions, style: NumberStyle, *, is_only: bool) -> Scale | None:
    named = scale_in_heading(column)
    numbers = {cell: _number(cell, style) for cell in cells[column].counts}
    values = Counter[float]()
    for cell, times in cells[column].counts.items():
        if (value := numbers[cell]) is not None:
            values[value] += times
    seems = scale_of_values(values)
    if named is None and seems is None and (top := _top_beside_words(cells[column].counts, style)):
        seems = (LOWEST_PAIN, top)
    if named in (None, (LOWEST_PAIN, HIGHEST_PAIN)) and seems is None:
        return None
    low, high = seems or named or (LOWEST_PAIN, HIGHEST_PAIN)
    choices = [Choice(f"{low:g}..{high:g}", f"{low:g} is no pain, {high:g} the worst")]
    if low > 0:
        choices.append(Choice(f"0..{high:g}", f"{low:g} is a little pain, {high:g} the worst; no pain would be 0"))
    if seems is None:
        choices.append(Choice("0..10", "the numbers are of 10, as they stand"))
    said = f"goes up to {max(values):g}" if seems else f"goes from {low:g} to {high:g} by its name"
    answer = questions.ask(
        Question(
            "scale" if is_only else f"scale:{column}",
            f"The pain in column '{column}' {said}, and the diary counts {SCALE}. What do its numbers mean?",
            tuple({each.name: each for each in choices}.values()),
            takes=("LOW..HIGH", r"-?\d+(\.\d+)?\.\.-?\d+(\.\d+)?"),
        )
    )
    return _scale_of(answer) or (low, high)


def _top_beside_words(cells: Iterable[str], style: NumberStyle) -> float | None:
    """The highest number of a column that has words for levels beside its numbers ("2.0:Moderate"); else None."""
    found = [re.fullmatch(r"([\d.,]+)\s*[:(\-–]+\s*(.+?)\)?", cell) for cell in cells]
    numbers = [_number(each[1], style) for each in found if each and level_word(each[2]) is not None]
    top = max((number for number in numbers if number is not None), default=None)
    return top if top and top < HIGHEST_PAIN else None


def _scale_of(answer: str | None) -> Scale | None:
    if answer is None:
        return None
    low, _, high = answer.partition("..")
    return (float(low), float(high)) if float(low) < float(high) else None


def _number(cell: str, style: NumberStyle) -> float | None:
    try:
        return as_number(cell, style)
    except Unreadable:
        return None


def ask_factor_scales(roles: Roles, mapping: Mapping, questions: Questions) -> dict[str, Scale]:
    """Scales of factors counted in points, where a heading names another range than 0 to 10."""
    found = dict(mapping.scales)
    read = {each.factor for each in roles.amounts} | {
        factor_name(plain(about.removeprefix(EXPOSURE))) for about in roles.of_name.values()
    }
    for name in found.keys() - read:
        raise FileFault(
            f"A scale is named for '{name}', and no column is read as that.", f"--map exposure:{name}=COLUMN"
        )
    for each in roles.amounts:
        named = scale_in_heading(each.column)
        if each.factor in found or named in (None, (LOWEST_PAIN, HIGHEST_PAIN)):
            continue
        low, high = named
        answer = questions.ask(
            Question(
                f"scale:{each.column}",
                f"Column '{each.column}' goes from {low:g} to {high:g} by its name. How is it to be kept?",
                (
                    Choice(f"{low:g}..{high:g}", f"stretched, so that {low:g} becomes 0 and {high:g} becomes 10"),
                    Choice("0..10", "as the numbers stand"),
                ),
                takes=("LOW..HIGH", r"-?\d+(\.\d+)?\.\.-?\d+(\.\d+)?"),
            )
        )
        scale = _scale_of(answer)
        if scale and scale != (LOWEST_PAIN, HIGHEST_PAIN):
            found[each.factor] = scale
    return found
