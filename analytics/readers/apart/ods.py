"""Bring in sheets of LibreOffice and of all that write them (ODS): each cell once, however often it says it is there.

By hand, for the library that reads them too (python-calamine, 0.9.1) makes 0.0 of a formula without a result that
shows "#N/A", which would be kept as a value.

Source: OASIS, Open Document Format 1.3, part 3, 9.1 (tables) and 19.385 (values).
"""

import re
from dataclasses import dataclass, field
from datetime import datetime

from analytics.readers.apart.answer import Answer, NotRead
from analytics.readers.apart.archive import LOCAL, Archive, of
from analytics.readers.apart.cells import clock_text, moment_text, number_text, percent_text, span_text

_SPAN = re.compile(r"(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?")
_DAY = 86_400
_NUMBERS = ("float", "currency")
_BESIDE = frozenset({"annotation", "shapes", "frame", "custom-shape", "rect", "ellipse", "line", "caption", "g"})
_CELLS = ("table-cell", "covered-table-cell")


def read_ods(archive: Archive, answer: Answer) -> None:
    """All sheets of a workbook.

    Raises:
        NotRead: it is none, or beyond what is read.
    """
    if b"encryption-data" in archive.read("META-INF/manifest.xml") or "encrypted-package" in archive:
        raise NotRead("password")
    if "content.xml" not in archive:
        raise NotRead("archive")
    content = _Content(answer)
    archive.parse("content.xml", content.start, content.end, content.text)
    if not content.has_sheets:
        raise NotRead("archive")


@dataclass(slots=True)
class _Cell:
    """One cell while it is walked through."""

    attributes: dict[str, str]
    is_cell: bool
    lines: list[str] = field(default_factory=list)


class _Content:
    """All sheets while they are walked through."""

    def __init__(self, answer: Answer) -> None:
        self.has_sheets = False
        self._answer = answer
        self._hidden: set[str] = set()
        self._style = ""
        self._number = self._column = 0  # of the row and the cell that come next
        self._repeated = 1  # times that a row stands there
        self._cells: dict[int, str] = {}
        self._asides: list[tuple[str, int]] = []
        self._cell: _Cell | None = None
        self._paragraphs = 0
        self._depth = self._beside = 0  # of tables within one another, and of what is no cell's text

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = LOCAL[name]
        if self._beside or name in _BESIDE:
            self._beside += 1
        elif name == "table":
            self._start_table(attributes)
        elif name == "table-row":
            self._cells, self._asides, self._column = {}, [], 1
            self._repeated = _times(attributes, "number-rows-repeated")
        elif name in _CELLS:
            self._cell = _Cell(attributes, name == "table-cell")
        elif self._cell:
            self._start_text(name, attributes)
        elif name == "style":
            self._style = of(attributes, "name")
        elif name == "table-properties" and of(attributes, "display") == "false":
            self._hidden.add(self._style)

    def _start_table(self, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > 1:
            return
        self.has_sheets, self._number = True, 1
        self._answer.begin(of(attributes, "name"), is_hidden=of(attributes, "style-name") in self._hidden)

    def _start_text(self, name: str, attributes: dict[str, str]) -> None:
        if name == "p":
            self._paragraphs += 1
            if self._paragraphs == 1 and self._cell:
                self._cell.lines.append("")
        elif name == "s":
            self.text(" " * min(_times(attributes, "c"), self._answer.bounds.cell))
        elif name == "tab":
            self.text("\t")
        elif name == "line-break":
            self.text("\n")

    def text(self, text: str) -> None:
        if (
            self._cell
            and self._paragraphs
            and not self._beside
            and len(self._cell.lines[-1]) <= self._answer.bounds.cell
        ):
            self._cell.lines[-1] += text

    def end(self, name: str) -> None:
        name = LOCAL[name]
        if self._beside:
            self._beside -= 1
        elif name == "table":
            self._depth -= 1
            if not self._depth:
                self._answer.end()
        elif name == "table-row":
            self._end_row()
        elif name in _CELLS:
            self._end_cell()
        elif name == "p" and self._paragraphs:
            self._paragraphs -= 1

    def _end_cell(self) -> None:
        cell, self._cell, self._paragraphs = self._cell, None, 0
        if cell is None:
            return
        times = _times(cell.attributes, "number-columns-repeated")
        kind, text = _value(cell)
        if kind:
            self._asides.append((kind, self._column))
        elif text:
            if len(self._cells) + times > self._answer.bounds.columns:
                raise NotRead("columns")
            self._cells.update(dict.fromkeys(range(self._column, self._column + times), text))
        self._column += times

    def _end_row(self) -> None:
        for kind, column in self._asides:
            self._answer.aside(kind, self._number, column)
        if self._cells:
            for number in range(self._number, self._number + self._repeated):
                self._answer.row(number, self._cells)
        self._number += self._repeated


def _times(attributes: dict[str, str], name: str) -> int:
    said = of(attributes, name, "1")
    return max(1, int(said[:9])) if said.isdecimal() else 1


def _value(cell: _Cell) -> tuple[str, str]:
    """What a cell says; in front, why it says nothing ("error", "formula")."""
    said = {name[name.rfind(" ") + 1 :]: value for name, value in cell.attributes.items() if "office" in name}
    shown = "\n".join(cell.lines)
    kind = said.get("value-type", "")
    if any(name.endswith(" value-type") and value == "error" for name, value in cell.attributes.items()):
        return "error", ""
    if not kind and not shown:
        has_formula = any(name.endswith(" formula") for name in cell.attributes)
        return ("formula" if has_formula else ""), ""
    if kind in _NUMBERS and shown.startswith("#"):  # what some write where a formula failed
        return "error", ""
    return "", _typed(kind, said, shown)


def _typed(kind: str, said: dict[str, str], shown: str) -> str:
    if kind in _NUMBERS:
        return number_text(said.get("value", shown))
    if kind == "percentage":
        return percent_text(said.get("value", shown))
    if kind == "boolean":
        return said.get("boolean-value", shown)
    if kind == "date":
        return _date(said.get("date-value", shown))
    if kind == "time":
        return _time(said.get("time-value", shown))
    return shown or said.get("string-value", "")


def _date(value: str) -> str:
    try:
        return moment_text(datetime.fromisoformat(value.removesuffix("Z")), has_clock="T" in value)
    except ValueError:
        return value


def _time(value: str) -> str:
    """A time of day; one of a whole day or more is a span."""
    found = _SPAN.fullmatch(value)
    if not found:
        return value
    days, hours, minutes, seconds = (int((part or "0")[:9]) for part in found.groups()[1:])
    total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    return clock_text(total) if total < _DAY and not found[1] else span_text(-total if found[1] else total)
