"""Bring in the columns of one file while it is being found out what each is for."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from analytics.diary.factors import factor_name
from analytics.readers.columns import (
    AT_PLACE,
    EXPOSURE,
    field_of,
    unit_of,
    without_unit,
)
from analytics.readers.faults import FileFault
from analytics.readers.mapping import Mapping
from analytics.readers.questions import Questions
from analytics.readers.roles import AmountColumn, PainColumn
from analytics.readers.table import Cells, Column, Row, Table
from analytics.readers.values import is_missing

_CONTENT = ("intensity", "treatment", "signs", "safety_question", "sitting_minutes", "posture", "triggers")


@dataclass(slots=True)
class FileColumns:
    """The file's columns while their roles are being found."""

    table: Table
    rows: Sequence[Row]
    mapping: Mapping
    questions: Questions
    fields: dict[str, str] = field(default_factory=dict)
    pains: list[PainColumn] = field(default_factory=list)
    amounts: list[AmountColumn] = field(default_factory=list)
    medicines: list[str] = field(default_factory=list)
    name: str | None = None
    of_name: dict[str, str] = field(default_factory=dict)
    spell: tuple[str, str] | None = None
    _cells: Cells | None = None
    _said: dict[str, Column] = field(default_factory=dict)

    def cells(self, column: str) -> Column:
        """Its cells that say something."""
        if self._cells is None:
            self._cells = Cells(self.table, self.rows)
        if column not in self._said:
            self._said[column] = self._cells[column].which(lambda cell: not is_missing(cell))
        return self._said[column]

    @property
    def free(self) -> list[str]:
        """Columns that nobody claims so far."""
        claimed = {*self.fields.values(), *self.medicines, self.name, *(self.mapping.person or ())[:1]}
        claimed.update(self.spell or ())
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

    def take(self, name: str, column: str) -> None:
        """Give a column the role that a field's name says."""
        if name.startswith(AT_PLACE):
            self.pains.append(PainColumn(column, name.removeprefix(AT_PLACE).strip(), is_own=True))
        elif name == "intensity":
            self.pains.append(PainColumn(column, is_own=field_of(column) != "intensity"))
        elif name.startswith(EXPOSURE):
            words = name.removeprefix(EXPOSURE)
            factor = factor_name(without_unit(words))
            self.amounts.append(AmountColumn(column, factor, unit_of(words) or unit_of(column)))
        elif name == "name":
            self.name = column
        elif name in self.fields and self.fields[name] != column:
            raise FileFault(f"'{name}' can be held by one column only, not by '{self.fields[name]}' and '{column}'.")
        else:
            self.fields[name] = column

    @property
    def has_content(self) -> bool:
        """Whether any column holds something to keep."""
        known = self.fields.keys() | self.mapping.set.keys()
        return bool(known & set(_CONTENT) or self.pains or self.amounts or self.medicines or self.name)
