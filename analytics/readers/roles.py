"""Bring in what each column of a file is for: by its name, by what it holds, and by what the person said.

Where names and cells do not settle it, it is a question; what nobody claims is named as not read.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from analytics.diary.factors import Factor, factor_name, find_factor, is_known, knows_unit
from analytics.diary.places import find_side, names_place, strip_severity
from analytics.readers.columns import (
    AT_PLACE,
    EXPOSURE,
    field_of,
    may_end,
    may_name,
    may_start,
    may_value,
    plain,
    speaks_of_pain,
    unit_of,
    without_range,
)
from analytics.readers.evidence import is_level, names_body, names_in, shows_clock, shows_factor
from analytics.readers.faults import FileFault
from analytics.readers.mapping import Mapping, is_field
from analytics.readers.questions import Choice, Question, Questions
from analytics.readers.scales import scale_in_heading
from analytics.readers.table import Row, Table
from analytics.readers.values import is_missing

_CONTENT = ("intensity", "treatment", "signs", "safety_question", "sitting_minutes", "posture", "triggers")
_MOST_NAMES = 200
_CLOCK_UNIT = re.compile(r"h{1,2}:m{1,2}(?::s{1,2})?", re.IGNORECASE)  # says how it is written, not in what
_EACH, _LEAVE = "each", "leave"


@dataclass(frozen=True, slots=True)
class PainColumn:
    """A column of pain: of the row's own place, or of one place that the column is about.

    Attributes:
        column: its name.
        place: the words for that place; "" for the row's own.
        is_own: whether its name tells what it says from what another column of the same row says.
    """

    column: str
    place: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class AmountColumn:
    """A column of amounts of one factor, in that unit where one is named."""

    column: str
    factor: str
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Roles:
    """What each column is for.

    Attributes:
        fields: field to the one column that holds it.
        pains: columns of pain.
        amounts: columns of amounts.
        name: the column that says what each row is about; None where the rows are about pain.
        of_name: each of its words to a field: "intensity", "intensity@PLACE", "exposure:NAME[UNIT]", "treatment", or ""
            where its rows are left out.
        unread: columns that nobody claims.
    """

    fields: dict[str, str]
    pains: tuple[PainColumn, ...] = ()
    amounts: tuple[AmountColumn, ...] = ()
    name: str | None = None
    of_name: dict[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()

    @property
    def is_level_named(self) -> bool:
        """Whether most names of places say how bad it is there: a number beside them is of a scale nobody named."""
        places = [name for name, means in self.of_name.items() if means == "intensity"]
        return sum(bool(strip_severity(name)[1]) for name in places) * 2 > len(places)


@dataclass(slots=True)
class _Columns:
    """The file's columns while their roles are being found."""

    table: Table
    rows: list[Row]
    mapping: Mapping
    questions: Questions
    fields: dict[str, str] = field(default_factory=dict)
    pains: list[PainColumn] = field(default_factory=list)
    amounts: list[AmountColumn] = field(default_factory=list)
    name: str | None = None
    of_name: dict[str, str] = field(default_factory=dict)

    def cells(self, column: str) -> list[str]:
        """Its cells that say something."""
        place = self.table.header.index(column)
        cells = (row.cells[place].strip() for row in self.rows if place < len(row.cells))
        return [cell for cell in cells if not is_missing(cell)]

    @property
    def free(self) -> list[str]:
        """Columns that nobody claims so far."""
        claimed = {*self.fields.values(), self.name, *(self.mapping.person or ())[:1]}
        claimed |= {each.column for each in self.pains} | {each.column for each in self.amounts}
        denied = {name for name, column in self.mapping.columns if not column}
        return [
            column for column in self.table.header
            if column.strip() and column not in claimed and field_of(column) not in denied
        ]  # fmt: skip

    @property
    def unread(self) -> list[str]:
        """Columns that nobody claims in the end."""
        denied = {name for name, column in self.mapping.columns if not column}
        free = set(self.free)
        return [
            column for column in self.table.header if column in free or (column.strip() and field_of(column) in denied)
        ]


def find_roles(table: Table, rows: list[Row], mapping: Mapping, questions: Questions) -> Roles:
    """What each column of a file is for.

    Raises:
        FileFault: a column that was named is not there, or nothing says when or what.
    """
    _check_named(table, mapping)
    found = _Columns(table, rows, mapping, questions)
    _by_mapping(found)
    _by_name(found)
    _settle_moment(found)
    _find_time_column(found)
    _find_pain_columns(found)
    _find_place_columns(found)
    _find_name_column(found)
    _find_factor_columns(found)
    _check_enough(found)
    if "region" in found.fields and not found.name:
        _ask_location(found)
    return Roles(found.fields, tuple(found.pains), tuple(found.amounts), found.name, found.of_name, tuple(found.unread))


def _check_named(table: Table, mapping: Mapping) -> None:
    named = [column for _, column in mapping.columns if column]
    for column in (*named, *mapping.carry_down, *(mapping.person or ())[:1]):
        if column not in table.header:
            raise FileFault(f"{table.name} has no column '{column}'. Its columns are: {', '.join(table.header)}.")


def _by_mapping(found: _Columns) -> None:
    for name, column in found.mapping.columns:
        if column:
            _take(found, name, column)


def _take(found: _Columns, name: str, column: str) -> None:
    """Give a column the role that a field's name says."""
    if name.startswith(AT_PLACE):
        found.pains.append(PainColumn(column, name.removeprefix(AT_PLACE).strip(), is_own=True))
    elif name == "intensity":
        found.pains.append(PainColumn(column, is_own=field_of(column) != "intensity"))
    elif name.startswith(EXPOSURE):
        words = name.removeprefix(EXPOSURE)
        factor = factor_name(re.sub(r"\s*[\[(][^\])]*[\])]\s*$", "", words))
        found.amounts.append(AmountColumn(column, factor, unit_of(words) or unit_of(column)))
    elif name == "name":
        found.name = column
    elif name in found.fields and found.fields[name] != column:
        raise FileFault(f"'{name}' can be held by one column only, not by '{found.fields[name]}' and '{column}'.")
    else:
        found.fields[name] = column


def _by_name(found: _Columns) -> None:
    """Columns whose name means a field, the first of two; what the person said stands before any name."""
    said = {name for name, _ in found.mapping.columns} | found.mapping.set.keys()
    has_pain = bool(found.pains)
    for column in found.free:
        name = field_of(column)
        if name is None or name in said or name in _displaced(found.mapping):
            continue
        if name == "intensity" and (has_pain or found.pains):
            continue
        if name not in found.fields:
            _take(found, name, column)


def _settle_moment(found: _Columns) -> None:
    """Columns of the moment known by their names, held against their cells."""
    fields, header = found.fields, found.table.header
    day = fields.get("day")
    if day and not {"year", "month"} <= fields.keys() and any(len(cell) > 2 for cell in found.cells(day)):
        del fields["day"]
        fields.setdefault("date", day)  # "Day" over whole dates
    when = fields.get("felt_at")
    if when and "date" in fields and "time" not in fields and shows_clock(found.cells(when)):
        fields["time"] = fields.pop("felt_at")  # "when" over "am" and "pm" beside a date
    end = next((column for column in header if may_end(column)), None)
    if when and may_start(when) and end and any(factor_name(plain(column)) == "sleep" for column in header):
        fields["felt_at"] = end  # a night counts for the day it ends on


def _find_pain_columns(found: _Columns) -> None:
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


def _displaced(mapping: Mapping) -> set[str]:
    """Fields for the moment that give way to the one the person named."""
    named = {name for name, _ in mapping.columns} | mapping.set.keys()
    if named & {"felt_at", "date"}:
        return {"felt_at", "date", "year", "month", "day"} - named
    return {"felt_at", "date"} if named & {"year", "month", "day"} else set()


def _find_place_columns(found: _Columns) -> None:
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


def _bare(column: str) -> str:
    """A column's name without the unit or the range behind it; a side or a part of the place there belongs to it."""
    found = re.fullmatch(r"(.*\S)\s*[\[(]([^\])]*)[\])]\s*", column, re.DOTALL)
    if not found or find_side(found[2]) or names_place(found[2]):
        return without_range(column)
    return found[1]


def _holds_pain(cells: list[str]) -> bool:
    """Whether a column rates pain; a few slips of the pen among many cells are slips."""
    return sum(map(is_level, cells)) > len(cells) * 0.8


def _find_time_column(found: _Columns) -> None:
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


def _find_name_column(found: _Columns) -> None:
    """A column that says what each row is about: pain places, and maybe mood or medicines among them."""
    column = found.name or _likely_name(found)
    if not column or (found.pains and all(each.place for each in found.pains)):
        return
    words = Counter(name for cell in found.cells(column) for name in names_in(cell))
    bodies = sum(count for word, count in words.items() if names_body(word))
    if not bodies and not found.name and not _asked_each(found, column, words):
        return
    found.name = column
    found.fields = {name: held for name, held in found.fields.items() if held != column}
    if not found.pains:
        value = next((each for each in found.free if may_value(each)), None) or _only_numbers(found)
        found.pains += [PainColumn(value)] if value else []
    found.of_name = {word: _meaning(found, column, word, count) for word, count in words.most_common(_MOST_NAMES)}


def _only_numbers(found: _Columns) -> str | None:
    """The one free column in which most cells are levels or begin with a number; None where there are several."""
    columns = [column for column in found.free if (cells := found.cells(column)) and _are_values(cells)]
    return columns[0] if len(columns) == 1 else None


def _are_values(cells: list[str]) -> bool:
    return sum(is_level(cell) or cell[0].isdigit() for cell in cells) > 0.8 * len(cells)


def _likely_name(found: _Columns) -> str | None:
    """A free column that is called so, or whose cells mostly name places; one of places only where it is called so."""
    dropped = {name for name, column in found.mapping.columns if not column}
    region = found.fields.get("region")
    if region:
        return region if may_name(region) or any(map(_names_factor, found.cells(region))) else None
    symptoms = found.fields.get("symptoms")
    for column in (*found.free, *([symptoms] if symptoms else [])):
        if field_of(column) in dropped:
            continue
        cells = found.cells(column)
        bodies = sum(map(names_body, cells))
        known = bodies + sum(map(_names_factor, cells)) if bodies else 0
        is_text = bool(cells) and not any(re.match(r"[\d.,:/-]+$", cell) for cell in cells[:50])
        if is_text and (known > len(cells) / 2 or (may_name(column) and column != symptoms)):
            return column
    return None


def _names_factor(cell: str) -> bool:
    return is_known(factor_name(plain(cell)))


def _asked_each(found: _Columns, column: str, words: Counter[str]) -> bool:
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


def _meaning(found: _Columns, column: str, word: str, count: int) -> str:
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


def _shows(found: _Columns, column: str, word: str, factor: str) -> bool:
    """Whether the values under a name are amounts of the factor of that name."""
    if not found.pains:
        return False
    at, value = found.table.header.index(column), found.table.header.index(found.pains[0].column)
    cells = [row.cells[value].strip() for row in found.rows if len(row.cells) > max(at, value)
             and row.cells[at].strip() == word]  # fmt: skip
    said = [cell for cell in cells if not is_missing(cell)]
    return shows_factor(said, factor, unit_of(word), found.table.delimiter)


def _find_factor_columns(found: _Columns) -> None:
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
                default="factor" if is_sure else _LEAVE if _has_content(found) else None,
                takes=("exposure:NAME[UNIT]", r"exposure:.+"),
            )
        )
        if answer == "factor":
            found.amounts.append(AmountColumn(column, factor, unit))
        elif answer and answer.startswith(EXPOSURE):
            _take(found, answer, column)


def _counted_in(factor: Factor, unit: str | None) -> str:
    """How amounts of a factor are counted, where its name does not say it."""
    if factor.is_said_by_unit and not unit:
        return ""
    return f", in {unit or factor.unit}" if unit or factor.unit else ", yes or no"


def _has_content(found: _Columns) -> bool:
    """Whether any column holds something to keep."""
    known = found.fields.keys() | found.mapping.set.keys()
    return bool(known & set(_CONTENT) or found.pains or found.amounts or found.name)


def _check_enough(found: _Columns) -> None:
    """There must be a moment, and something to keep."""
    known = found.fields.keys() | found.mapping.set.keys()
    has_moment = known & {"felt_at", "date"} or known >= {"year", "month", "day"}
    has_content = _has_content(found)
    is_offered = any(name.startswith(("column:", "names", "places", "pains")) for name in found.questions.asked)
    if has_moment and (has_content or is_offered):
        return
    shown = ", ".join(f"'{name}'" for name in found.table.header[:12])
    lacks = "pain or a treatment" if has_moment else "a date"
    raise FileFault(
        f"{found.table.name} has no column for {lacks}. Found in its first line: {shown}. Say which column holds what.",
        "--map date=COLUMN --map intensity=COLUMN --map region=COLUMN",
    )


def _ask_location(found: _Columns) -> None:
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
