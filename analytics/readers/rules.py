"""Bring in how the cells of one file are to be read: its numbers, scales, words, lists and units.

What the file shows is told; what it leaves open is asked.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from analytics.diary.entries import HIGHEST_PAIN, LOWEST_PAIN, SCALE
from analytics.diary.factors import factor_name, find_factor, in_own_unit, is_known
from analytics.diary.places import strip_severity
from analytics.readers.amounts import read_amount, written_unit
from analytics.readers.columns import EXPOSURE, plain
from analytics.readers.faults import FileFault
from analytics.readers.levels import OFFERED_POINTS, level_word
from analytics.readers.lists import NO_MARKS, ListMarks, as_list, list_mark
from analytics.readers.mapping import Mapping, Scale, check_zone
from analytics.readers.numbers import NumberStyle, as_number, find_style, reads_two_ways
from analytics.readers.questions import Choice, NoAnswer, Question, Questions
from analytics.readers.roles import AmountColumn, Roles
from analytics.readers.scales import as_pain, scale_in_heading, scale_of_values
from analytics.readers.spans import is_approximate
from analytics.readers.table import Row, Table
from analytics.readers.values import LevelWord, OtherUnit, Range, Unreadable, is_missing, says_nothing

_LISTS = ("triggers", "qualities", "symptoms", "posture", "signs")
_NUMBERS = ("sitting_minutes", "treatment_minutes", "pressure", "hold_seconds", "pain_before", "pain_after")
_BY_PROGRAMS = frozenset({"None", "NONE", "nil"})  # as a program prints an empty value
_ASIDE = "aside"
AS_WRITTEN = "as_written"


_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of a factor with its unit, and what was done to it, to be told."""

    amount: float
    unit: str | None
    told: str | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """How this file's cells are read.

    Attributes:
        style: how its numbers are written.
        scales: column of pain to its lowest and highest value, where it is not 0 to 10.
        is_reversed: the highest value of pain means none.
        levels: a word for how bad it is, to NRS points.
        none_is_zero: whether "none" under pain means no pain.
        marks: what joins the words of each field that holds lists.
        units: column of amounts to the unit they are in, where that was asked.
        factor_scales: factor to the scale of its points, where it is not 0 to 10.
        between: what becomes of "5-6": "low", "middle" or "high"; set aside where it is none of them.
        zone: time zone that moments with an offset are read in.
    """

    style: NumberStyle
    scales: dict[str, Scale]
    is_reversed: bool
    levels: dict[str, float]
    none_is_zero: bool
    marks: dict[str, ListMarks]
    units: dict[str, str] = field(default_factory=dict)
    factor_scales: dict[str, Scale] = field(default_factory=dict)
    between: str = _ASIDE
    zone: str | None = None
    _known: dict[tuple[object, ...], object] = field(default_factory=dict, init=False, compare=False, repr=False)

    def once(self, rule: Callable[..., _Read], *cell: Hashable) -> _Read:
        """What a rule makes of a cell: a diary says the same few things again and again, so each is read once.

        Raises:
            Unreadable: the rule cannot read it.
        """
        key = (rule.__name__, *cell)
        if key not in self._known:
            try:
                self._known[key] = rule(*cell)
            except Unreadable as fault:
                self._known[key] = fault
        found = self._known[key]
        if isinstance(found, Unreadable):
            raise found
        return cast("_Read", found)

    def pain(self, text: str, column: str) -> float | None:
        """Pain in NRS points; None where the cell says nothing.

        Raises:
            Unreadable: it is no pain.
        """
        if says_nothing(text) or is_missing(text):
            return LOWEST_PAIN if self.none_is_zero and level_word(text) == "none" else None
        try:
            return as_pain(
                text, self.scales.get(column), is_reversed=self.is_reversed, style=self.style, levels=self.levels
            )
        except Range as span:
            return self._of_span(span)

    def amount(self, text: str, factor: str, column: AmountColumn | None) -> Amount:
        """An amount of a factor in its own unit.

        Raises:
            Unreadable: it is none, or none that can be.
        """
        unit = (self.units.get(column.column) or column.unit) if column else None
        scale = self.factor_scales.get(factor)
        if scale and column:
            return Amount(as_pain(text, scale, style=self.style, levels=self.levels), None)
        try:
            amount, own = read_amount(text, factor, unit, self.style)
        except Range as span:
            return Amount(self._of_span(span), span.unit)
        except LevelWord as word:
            if word.level not in self.levels:
                raise
            return Amount(self.levels[word.level], None)
        written = written_unit(text, self.style) or unit
        size, _ = in_own_unit(factor, written)
        told = f"{find_factor(factor).label} stands in '{written}' and is kept in {own}" if size != 1 else None
        if is_approximate(text):
            told = f"'{text.strip()}' is read as {amount:g}"
        return Amount(amount, own, told)

    def _of_span(self, span: Range) -> float:
        """What counts of "5-6"."""
        ends = {"low": span.low, "high": span.high, "middle": span.middle}
        if self.between not in ends:
            raise span
        return ends[self.between]

    def words(self, name: str, text: str) -> tuple[str, ...]:
        """The words of a list."""
        return as_list(text, self.marks[name], known=_known(name))


def _known(name: str) -> Callable[[str], bool]:
    return (lambda word: is_known(factor_name(word))) if name == "triggers" else (lambda _: False)


@dataclass(frozen=True, slots=True)
class Columns:
    """The cells of a file by its columns, those that say something."""

    table: Table
    rows: list[Row]

    def __getitem__(self, column: str) -> list[str]:
        """Of one column."""
        place = self.table.header.index(column)
        cells = (row.cells[place].strip() for row in self.rows if place < len(row.cells))
        return [cell for cell in cells if cell]


def find_rules(table: Table, rows: list[Row], roles: Roles, mapping: Mapping, questions: Questions) -> Rules:
    """How this file's cells are read, as far as it shows; the rest is asked."""
    cells = Columns(table, rows)
    style = _style(cells, roles, questions)
    rules = Rules(
        style=style,
        scales=_scales(cells, roles, mapping, questions, style),
        is_reversed=mapping.reversed,
        levels=_levels(cells, roles, questions),
        none_is_zero=_none(cells, roles, questions),
        marks={name: _marks(cells, roles, name) for name in _LISTS},
        factor_scales=_factor_scales(roles, mapping, questions),
        zone=asked_zone(mapping, questions),
    )
    rules = replace(rules, between=_between(cells, roles, rules, questions))
    return replace(rules, units=_units(cells, roles, rules, questions))


def _marks(cells: Columns, roles: Roles, name: str) -> ListMarks:
    """How a column's lists are joined; signs are whole sentences of the journal's own, joined by semicolons."""
    return list_mark(cells[roles.fields[name]]) if name in roles.fields and name != "signs" else NO_MARKS


def _numbers(cells: Columns, roles: Roles) -> list[str]:
    """Cells of all columns that hold numbers."""
    columns = [each.column for each in roles.pains] + [each.column for each in roles.amounts]
    columns += [roles.fields[name] for name in _NUMBERS if name in roles.fields]
    return [cell for column in columns for cell in cells[column]]


def _style(cells: Columns, roles: Roles, questions: Questions) -> NumberStyle:
    """How the file writes numbers; where nothing shows whether a mark is decimal, it is asked."""
    numbers = _numbers(cells, roles)
    style, shown = find_style(numbers, cells.table.delimiter)
    either = None if shown else next((cell for cell in numbers if reads_two_ways(cell)), None)
    if either is None:
        return style
    mark = next(each for each in either if each in ".,")
    grouped, decimal = either.replace(mark, ""), either.replace(",", ".")
    is_group = mark not in style.decimal
    answer = questions.ask(
        Question(
            "decimal",
            f"'{either}' may be {grouped} or {decimal}. Which is it?",
            (
                Choice("thousands", f"{grouped}: the mark groups thousands"),
                Choice("decimal", f"{decimal}: the mark is decimal"),
            ),
            default="thousands" if is_group and mark == "," else None,
        )
    )
    other = "," if mark == "." else "."
    return NumberStyle(mark, style.group - {mark}) if answer == "decimal" else NumberStyle(other, style.group | {mark})


def _scales(
    cells: Columns, roles: Roles, mapping: Mapping, questions: Questions, style: NumberStyle
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


def _asked_scale(
    cells: Columns, column: str, questions: Questions, style: NumberStyle, *, is_only: bool
) -> Scale | None:
    named = scale_in_heading(column)
    values = [value for cell in cells[column] if (value := _number(cell, style)) is not None]
    seems = scale_of_values(values)
    if named is None and seems is None and (top := _top_beside_words(cells[column], style)):
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


def _top_beside_words(cells: list[str], style: NumberStyle) -> float | None:
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


def _pain_cells(cells: Columns, roles: Roles) -> list[str]:
    columns = [each.column for each in roles.pains]
    columns += [roles.fields[name] for name in ("pain_before", "pain_after") if name in roles.fields]
    named = [word for name in roles.of_name if roles.is_level_named and (word := strip_severity(name)[1])]
    return [*(cell for column in columns for cell in cells[column]), *named]


def _asked_words(words: list[str]) -> Question:
    shown = ", ".join(f"'{word}'" for word in words)
    return Question(
        "words",
        f"How bad it is stands in words ({shown}). Which numbers of 10 are mild, moderate and severe?",
        (
            Choice("3,5,8", "mild 3, moderate 5, severe 8; very severe 10, none 0"),
            Choice("2,5,7", "mild 2, moderate 5, severe 7; very severe 10, none 0"),
            Choice(_ASIDE, "what stands in words is set aside"),
        ),
        takes=("MILD,MODERATE,SEVERE", r"(?:10|\d(?:\.\d+)?)(?:,(?:10|\d(?:\.\d+)?)){2}"),
    )


def _levels(cells: Columns, roles: Roles, questions: Questions) -> dict[str, float]:
    """Words for how bad it is, and the numbers they stand for: asked once for the whole file."""
    columns = [each.column for each in roles.amounts if find_factor(each.factor).is_level]
    found = [*_pain_cells(cells, roles), *(cell for column in columns for cell in cells[column])]
    words = Counter(cell for cell in found if level_word(cell) not in (None, "none"))
    if not words:
        return {"none": LOWEST_PAIN}
    question = _asked_words([word for word, _ in words.most_common(5)])
    answer = questions.ask(question)
    if answer == _ASIDE:
        return {"none": LOWEST_PAIN}
    numbers = tuple(map(float, answer.split(","))) if answer else (3.0, 5.0, 8.0)
    if answer and list(numbers) != sorted(numbers):
        raise NoAnswer(question, answer)
    return dict(OFFERED_POINTS) | dict(zip(("mild", "moderate", "severe"), numbers, strict=True))


def _none(cells: Columns, roles: Roles, questions: Questions) -> bool:
    """Whether "none" under pain means no pain; beside words for how bad it is it does."""
    columns = [each.column for each in roles.pains]
    columns += [roles.fields[name] for name in ("pain_before", "pain_after") if name in roles.fields]
    found = [(cell, column) for column in columns for cell in cells[column] if level_word(cell) == "none"]
    if not found:
        return False
    by_program = all(cell in _BY_PROGRAMS for cell, _ in found) and "words" not in questions.asked
    answer = questions.ask(
        Question(
            "none",
            f"'{found[0][0]}' stands under '{found[0][1]}'. Does it mean no pain, or that nothing was noted?",
            (Choice("zero", "no pain: 0"), Choice("nothing", "nothing was noted")),
            default="nothing" if by_program else "zero",
        )
    )
    return answer == "zero"


def _factor_scales(roles: Roles, mapping: Mapping, questions: Questions) -> dict[str, Scale]:
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


def _faults(cells: Iterable[str], each: AmountColumn, rules: Rules) -> list[tuple[str, Unreadable]]:
    faults = []
    for cell in dict.fromkeys(cells):
        if is_missing(cell):
            continue
        try:
            rules.amount(cell, each.factor, each)
        except Unreadable as fault:
            faults.append((cell, fault))
    return faults


def asked_zone(mapping: Mapping, questions: Questions) -> str | None:
    """The time zone that was named, as an option or as an answer."""
    answer = questions.given("zone")
    zone = mapping.zone or (answer if answer not in (None, AS_WRITTEN) else None)
    check_zone(zone)
    return zone


def _between(cells: Columns, roles: Roles, rules: Rules, questions: Questions) -> str:
    """What becomes of "5-6"."""
    found = next(_spans(cells, roles, rules), None)
    if found is None:
        return _ASIDE
    cell, span = found
    answer = questions.ask(
        Question(
            "ranges",
            f"'{cell}' goes from one number to another. Which counts?",
            (
                Choice(_ASIDE, "none of them: what stands so is set aside"),
                Choice("middle", f"the middle: {span.middle:g}"),
                Choice("low", f"the lower: {span.low:g}"),
                Choice("high", f"the higher: {span.high:g}"),
            ),
            default=_ASIDE,
        )
    )
    return answer or _ASIDE


def _spans(cells: Columns, roles: Roles, rules: Rules) -> Iterator[tuple[str, Range]]:
    for each in roles.amounts:
        yield from (
            (cell, fault) for cell, fault in _faults(cells[each.column], each, rules) if isinstance(fault, Range)
        )
    for pain in roles.pains:
        for cell in dict.fromkeys(cells[pain.column]):
            try:
                rules.pain(cell, pain.column)
            except Range as span:
                yield cell, span
            except Unreadable:
                continue


def _units(cells: Columns, roles: Roles, rules: Rules, questions: Questions) -> dict[str, str]:
    """Columns whose amounts cannot be in the unit they seem to be in, and the one they are likely in."""
    found: dict[str, str] = {}
    for each in roles.amounts:
        amounts = [cell for cell in cells[each.column] if not is_missing(cell)]
        others = {cell: fault.unit for cell, fault in _faults(amounts, each, rules) if isinstance(fault, OtherUnit)}
        if not others:
            continue
        cell, unit = next(iter(others.items()))
        many = sum(amount in others for amount in amounts) * 2 > len(amounts)
        answer = questions.ask(
            Question(
                f"unit:{each.column}",
                f"'{cell}' in column '{each.column}' is more than a day holds: it looks like {unit}. Is it?",
                (Choice(unit, f"yes: the column is in {unit}"), Choice(_ASIDE, "no: such values are set aside")),
                default=None if many else _ASIDE,
            )
        )
        if answer and answer != _ASIDE:
            found[each.column] = answer
    return found
