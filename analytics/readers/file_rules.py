"""Bring in how the cells of one file are to be read.

What the file shows is told; what it leaves open is asked.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from analytics.diary.entries import LOWEST_PAIN
from analytics.diary.factors import factor_name, find_factor
from analytics.diary.places import strip_severity
from analytics.readers.levels import OFFERED_POINTS, level_word
from analytics.readers.lists import NO_MARKS, ListMarks, list_mark
from analytics.readers.mapping import Mapping, check_zone
from analytics.readers.numbers import NumberStyle, find_style, reads_two_ways
from analytics.readers.questions import Choice, NoAnswer, Question, Questions
from analytics.readers.roles import AmountColumn, Roles
from analytics.readers.rules import ASIDE, Rules
from analytics.readers.scale_questions import ask_factor_scales, ask_scales
from analytics.readers.table import Cells, Row, Table, counts_of, how_many
from analytics.readers.values import OtherUnit, Range, Unreadable, is_missing

_LISTS = ("triggers", "qualities", "symptoms", "posture", "signs")

_NUMBERS = ("sitting_minutes", "treatment_minutes", "pressure", "hold_seconds", "pain_before", "pain_after")

_BY_PROGRAMS = frozenset({"None", "NONE", "nil"})  # as a program prints an empty value
AS_WRITTEN = "as_written"


def find_rules(table: Table, rows: Sequence[Row], roles: Roles, mapping: Mapping, questions: Questions) -> Rules:
    """How this file's cells are read, as far as it shows; the rest is asked."""
    cells = Cells(table, rows)
    style = _style(cells, roles, questions)
    rules = Rules(
        style=style,
        scales=ask_scales(cells, roles, mapping, questions, style),
        is_reversed=mapping.reversed,
        levels=_levels(cells, roles, questions),
        none_is_zero=_none(cells, roles, questions),
        marks={name: _marks(cells, roles, name) for name in _LISTS}
        | {column: list_mark(cells[column]) for column in roles.medicines},
        factor_scales=ask_factor_scales(roles, mapping, questions),
        zone=asked_zone(mapping, questions),
    )
    rules = replace(rules, counts=_counts(cells, roles, rules))
    rules = replace(rules, between=_between(cells, roles, rules, questions))
    return replace(rules, units=_units(cells, roles, rules, questions))


def _marks(cells: Cells, roles: Roles, name: str) -> ListMarks:
    """How a column's lists are joined; signs are whole sentences of the journal's own, joined by semicolons."""
    return list_mark(cells[roles.fields[name]]) if name in roles.fields and name != "signs" else NO_MARKS


def _counts(cells: Cells, roles: Roles, rules: Rules) -> frozenset[str]:
    """The factors that the triggers give amounts of beyond doubt somewhere."""
    column = roles.fields.get("triggers")
    pieces = {word for cell in cells[column].counts for word in rules.words("triggers", cell)} if column else set[str]()
    return frozenset(factor_name(name) for name, amount in map(rules.counted, pieces) if amount)


def _numbers(cells: Cells, roles: Roles) -> list[str]:
    """The distinct cells of each column that holds numbers."""
    columns = [each.column for each in roles.pains] + [each.column for each in roles.amounts]
    columns += [roles.fields[name] for name in _NUMBERS if name in roles.fields]
    return [cell for column in columns for cell in cells[column].counts]


def _style(cells: Cells, roles: Roles, questions: Questions) -> NumberStyle:
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


def _pain_cells(cells: Cells, roles: Roles) -> Counter[str]:
    columns = [each.column for each in roles.pains]
    columns += [roles.fields[name] for name in ("pain_before", "pain_after") if name in roles.fields]
    named = [word for name in roles.of_name if roles.is_level_named and (word := strip_severity(name)[1])]
    return _counted(cells, columns) + Counter(named)


def _counted(cells: Cells, columns: Iterable[str]) -> Counter[str]:
    """The distinct cells of some columns, and how often each stands there."""
    found = Counter[str]()
    for column in columns:
        found.update(cells[column].counts)
    return found


def _asked_words(words: list[str]) -> Question:
    shown = ", ".join(f"'{word}'" for word in words)
    return Question(
        "words",
        f"How bad it is stands in words ({shown}). Which numbers of 10 are mild, moderate and severe?",
        (
            Choice("3,5,8", "mild 3, moderate 5, severe 8; very severe 10, none 0"),
            Choice("2,5,7", "mild 2, moderate 5, severe 7; very severe 10, none 0"),
            Choice(ASIDE, "what stands in words is set aside"),
        ),
        takes=("MILD,MODERATE,SEVERE", r"(?:10|\d(?:\.\d+)?)(?:,(?:10|\d(?:\.\d+)?)){2}"),
    )


def _levels(cells: Cells, roles: Roles, questions: Questions) -> dict[str, float]:
    """Words for how bad it is, and the numbers they stand for: asked once for the whole file."""
    columns = [each.column for each in roles.amounts if find_factor(each.factor).is_level]
    found = _pain_cells(cells, roles) + _counted(cells, columns)
    words = Counter({cell: times for cell, times in found.items() if level_word(cell) not in (None, "none")})
    if not words:
        return {"none": LOWEST_PAIN}
    question = _asked_words([word for word, _ in words.most_common(5)])
    answer = questions.ask(question)
    if answer == ASIDE:
        return {"none": LOWEST_PAIN}
    numbers = tuple(map(float, answer.split(","))) if answer else (3.0, 5.0, 8.0)
    if answer and list(numbers) != sorted(numbers):
        raise NoAnswer(question, answer)
    return dict(OFFERED_POINTS) | dict(zip(("mild", "moderate", "severe"), numbers, strict=True))


def _none(cells: Cells, roles: Roles, questions: Questions) -> bool:
    """Whether "none" under pain means no pain; beside words for how bad it is it does."""
    columns = [each.column for each in roles.pains]
    columns += [roles.fields[name] for name in ("pain_before", "pain_after") if name in roles.fields]
    found = [(cell, column) for column in columns for cell in cells[column].counts if level_word(cell) == "none"]
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


def _faults(cells: Iterable[str], each: AmountColumn, rules: Rules) -> list[tuple[str, Unreadable]]:
    faults = []
    for cell in counts_of(cells):
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


def _between(cells: Cells, roles: Roles, rules: Rules, questions: Questions) -> str:
    """What becomes of "5-6"."""
    found = next(_spans(cells, roles, rules), None)
    if found is None:
        return ASIDE
    cell, span = found
    answer = questions.ask(
        Question(
            "ranges",
            f"'{cell}' goes from one number to another. Which counts?",
            (
                Choice(ASIDE, "none of them: what stands so is set aside"),
                Choice("middle", f"the middle: {span.middle:g}"),
                Choice("low", f"the lower: {span.low:g}"),
                Choice("high", f"the higher: {span.high:g}"),
            ),
            default=ASIDE,
        )
    )
    return answer or ASIDE


def _spans(cells: Cells, roles: Roles, rules: Rules) -> Iterator[tuple[str, Range]]:
    for each in roles.amounts:
        yield from (
            (cell, fault) for cell, fault in _faults(cells[each.column], each, rules) if isinstance(fault, Range)
        )
    for pain in roles.pains:
        for cell in cells[pain.column].counts:
            try:
                rules.pain(cell, pain.column)
            except Range as span:
                yield cell, span
            except Unreadable:
                continue


def _units(cells: Cells, roles: Roles, rules: Rules, questions: Questions) -> dict[str, str]:
    """Cells whose amounts cannot be in the unit they seem to be in, and the one they are likely in."""
    found: dict[str, str] = {}
    for each in roles.amounts:
        amounts = cells[each.column].which(lambda cell: not is_missing(cell))
        others = {cell: fault.unit for cell, fault in _faults(amounts, each, rules) if isinstance(fault, OtherUnit)}
        if not others:
            continue
        cell, unit = next(iter(others.items()))
        many = how_many(others.__contains__, amounts) * 2 > len(amounts)
        answer = questions.ask(
            Question(
                f"unit:{each.column}",
                f"'{cell}' in column '{each.column}' is more than a day holds: it looks like {unit}. Is it?",
                (Choice(unit, f"yes: the column is in {unit}"), Choice(ASIDE, "no: such values are set aside")),
                default=None if many else ASIDE,
            )
        )
        if answer and answer != ASIDE:
            found[each.column] = answer
    return found
