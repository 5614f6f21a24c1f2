"""Words for the diary as a table: one thing that it says a row, under the names of the columns of its own CSV.

A thing is a rating, a part of a session (one place), an amount of one factor, an answer about safety, or what stands
beside no rating. The letter writes such rows, the readers read them; each column is named here and nowhere else.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

MOMENT, PART, IDENTIFIER, OF, NOT_NAMED_COLUMN = "felt_at", "part", "id", "of", "not_named"
TEXTS = (
    "region", "side", "written", "on_map", "on_map_side", "trigger_point", "notes", "treatment", "by", "muscle",
    "range_unit", "safety_question", "safety_answer", "factor_said", "day_is",
)  # fmt: skip
LISTS = ("qualities", "symptoms", "trigger_signs", "spreads_to", "posture", "signs", "sensations", NOT_NAMED_COLUMN)
# Each number and the bounds it may have.
NUMBERS = {
    "intensity": (0.0, 10.0), "sitting_minutes": (0.0, 1440.0), "longest_sit_minutes": (0.0, 1440.0),
    "treatment_minutes": (0.0, 1440.0), "pressure": (0.0, 10.0), "hold_seconds": (0.0, 86_400.0),
    "pain_before": (0.0, 10.0), "pain_after": (0.0, 10.0), "soreness": (0.0, 10.0), "range_before": (0.0, 360.0),
    "range_after": (0.0, 360.0),
}  # fmt: skip
COLUMNS = (
    MOMENT, PART, "region", "side", "intensity", "qualities", "symptoms", "posture", "sitting_minutes", "treatment",
    "muscle", "treatment_minutes", "pressure", "hold_seconds", "pain_before", "pain_after", "notes", "signs",
    "safety_question", "safety_answer", "written", "on_map", "on_map_side", "trigger_point", "trigger_signs",
    "spreads_to", "longest_sit_minutes", "by", "sensations", "soreness", "range_before", "range_after", "range_unit",
    "other_end", "factor_said", "day_is", NOT_NAMED_COLUMN, "day_ends", IDENTIFIER, OF,
)  # fmt: skip
# By these a table is known as the journal's own, whatever else stands in it.
OWN = frozenset({MOMENT, PART, IDENTIFIER, OF})
_AMOUNT = re.compile(r"exposure:(?P<factor>.*?)(?: \[(?P<unit>[^\[]*)\])?", re.DOTALL)
_MARKS = re.compile(r"\\(.)|(; ?)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that the diary says.

    Attributes:
        id: what tells it when it comes back; empty where it leaves without names.
        of: the entry or session it is a part of, where it was written here.
        part: of the day, of a date without an hour.
        region: as it was written; `on_map` and `on_map_side` are what the person laid that word on.
        written: the person's own word for the place, where it is another.
        factor: as it is called now; `factor_said` is what the file said, where that was another name.
        unit: of the amount; None for yes and no.
        day_is: how several amounts of the factor make a day, where the person said so.
        other_end: of the spell that an amount is of.
        not_named: factors that were not there that day, as a list of those that were there implies.
        day_ends: minutes after midnight at which a day ends, where the moment belongs to the day before.
    """

    felt_at: datetime
    has_time: bool
    id: str = ""
    of: str = ""
    part: str | None = None
    region: str | None = None
    side: str | None = None
    written: str | None = None
    on_map: str | None = None
    on_map_side: str | None = None
    intensity: float | None = None
    qualities: tuple[str, ...] = ()
    symptoms: tuple[str, ...] = ()
    trigger_point: str | None = None
    trigger_signs: tuple[str, ...] = ()
    spreads_to: tuple[str, ...] = ()
    posture: tuple[str, ...] = ()
    sitting_minutes: float | None = None
    longest_sit_minutes: float | None = None
    signs: tuple[str, ...] = ()
    notes: str | None = None
    treatment: str | None = None
    by: str | None = None
    muscle: str | None = None
    treatment_minutes: float | None = None
    pressure: float | None = None
    hold_seconds: float | None = None
    sensations: tuple[str, ...] = ()
    pain_before: float | None = None
    pain_after: float | None = None
    soreness: float | None = None
    range_before: float | None = None
    range_after: float | None = None
    range_unit: str | None = None
    safety_question: str | None = None
    safety_answer: str | None = None
    factor: str | None = None
    factor_said: str | None = None
    amount: float | None = None
    unit: str | None = None
    day_is: str | None = None
    other_end: datetime | None = None
    not_named: tuple[str, ...] = ()
    day_ends: int | None = None

    @property
    def is_implied(self) -> bool:
        """Whether it only says what was not there on its day."""
        said = (self.intensity, self.treatment, self.factor, self.notes, self.safety_question, self.safety_answer,
                self.sitting_minutes, self.longest_sit_minutes)  # fmt: skip
        return bool(self.not_named) and not (self.posture or self.signs) and all(each is None for each in said)


def amount_column(factor: str, unit: str | None) -> str:
    """The column of a factor's amounts in a unit."""
    # Brackets at its end are the unit: a name that ends in some says that it has none.
    return f"exposure:{factor}" + (f" [{unit or ''}]" if unit or factor.endswith("]") else "")


def factor_of(column: str) -> tuple[str, str | None] | None:
    """The factor and the unit of such a column; None for another."""
    found = _AMOUNT.fullmatch(column)
    return (found["factor"], found["unit"] or None) if found and found["factor"] else None


def as_cell(words: Iterable[str]) -> str:
    """A list in one cell: "aching; tight". A mark within a word, and a word of nothing, stand behind a backslash."""
    return "; ".join(word.replace("\\", "\\\\").replace(";", "\\;") or "\\0" for word in words)


def from_cell(cell: str) -> tuple[str, ...]:
    """The words of such a cell."""
    if not cell:
        return ()
    words, word, at = list[str](), "", 0
    for mark in _MARKS.finditer(cell):
        word += cell[at : mark.start()]
        at = mark.end()
        if mark[2]:
            words.append(word)
            word = ""
        else:
            word += "" if mark[1] == "0" else mark[1]
    return (*words, word + cell[at:])
