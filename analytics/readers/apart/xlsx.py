"""Bring in workbooks of Excel and of all that write them (XLSX, XLSM), read by openpyxl.

Of openpyxl its readers of the parts are used, one after another: its rows of a sheet ("read only") are as wide as
their last cell is far, and leave out in silence a row or a cell that does not stand in its order.
"""

import io
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from types import SimpleNamespace
from typing import IO, Any, cast
from zipfile import ZipFile

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.numbers import BUILTIN_FORMATS, STRIP_RE, is_date_format, is_timedelta_format
from openpyxl.utils.escape import unescape
from openpyxl.worksheet._reader import FORMULA_TAG, VALUE_TAG, WorkSheetParser
from openpyxl.xml.constants import ARC_STYLE, SHEET_MAIN_NS
from openpyxl.xml.functions import fromstring, iterparse

from analytics.readers.apart.answer import Answer, NotRead
from analytics.readers.apart.archive import Archive
from analytics.readers.apart.cells import clock_text, moment_text, number_text, percent_text, span_text

# Formats of days and clocks in the Far East that stand in no file, and that openpyxl does not know.
# Source: ECMA-376, part 1, 18.8.30 (numFmt).
_EASTERN = dict.fromkeys((*range(27, 32), 36, *range(50, 55), 57, 58), "yyyy-mm-dd") | dict.fromkeys(
    (*range(32, 36), 55, 56), "h:mm:ss"
)
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_AS_ALL_WRITE = rb"http://schemas.openxmlformats.org/\1/2006/"
_MAIN = f"{{{SHEET_MAIN_NS}}}"
_WORDS = (f"{_MAIN}t", f"{_MAIN}r/{_MAIN}t")
_FORMATS, _STYLES = f"{_MAIN}numFmts/{_MAIN}numFmt", f"{_MAIN}cellXfs/{_MAIN}xf"
_CHUNK = 1 << 18
_NO_STYLE = -1
_ASIDE = {"e": "error", "f": "formula"}
_ANY_DAY, _LAST = date(2000, 1, 1), datetime(9999, 12, 31, 23, 59, 59)
_HALF_A_SECOND = timedelta(microseconds=500_000)


@dataclass(slots=True)
class _Book:
    """What the cells of a workbook refer to.

    Attributes:
        epoch: the day from which days count.
        strings: the words that cells share.
        codes: what cells of each style are shown as.
        days: the styles of days and clocks.
        spans: those among them of spans of time.
    """

    epoch: datetime
    strings: list[str] = field(default_factory=list)
    codes: dict[int, str] = field(default_factory=dict)
    days: set[int] = field(default_factory=set)
    spans: set[int] = field(default_factory=set)


def read_xlsx(archive: Archive, answer: Answer) -> None:
    """All sheets of a workbook.

    Raises:
        NotRead: it is none, or beyond what is read.
    """
    with warnings.catch_warnings():  # openpyxl warns of what it would not write again
        warnings.simplefilter("ignore")
        reader = _open(archive)
        book = _Book(reader.wb.epoch, list(_strings(reader)))
        if ARC_STYLE in archive:
            _read_styles(reader, book)
        for sheet, relation in reader.parser.find_sheets():
            if relation.Type.endswith("/worksheet") and relation.target in archive:
                answer.begin(sheet.name, is_hidden=sheet.state != "visible")
                with reader.archive.open(relation.target) as part:
                    _read_sheet(part, book, answer)
                answer.end()


class _Packed(ZipFile):
    """A packed file of which no part is opened before it is bounded and found to declare nothing."""

    def __init__(self, archive: Archive) -> None:
        super().__init__(cast("IO[bytes]", archive.packed.fp))
        self._archive = archive

    def open(self, name: Any, *_: object, **__: object) -> IO[bytes]:
        """A part to read; one in the namespaces of the strict form, which openpyxl does not know, in the usual ones."""
        first = self._archive.check(name)
        part = super().open(name)
        return io.BytesIO(_STRICT.sub(_AS_ALL_WRITE, part.read())) if _STRICT.search(first) else part


def _open(archive: Archive) -> Any:
    """The reader of a workbook, which knows its sheets."""
    if "xl/workbook.bin" in archive:
        raise NotRead("binary")
    if "[Content_Types].xml" not in archive:
        raise NotRead("archive")
    reader = ExcelReader(archive.packed.fp, read_only=True, data_only=True, keep_links=False)
    reader.archive = _Packed(archive)
    reader.read_manifest()
    try:
        reader.read_workbook()
    except OSError:  # it has no part that is one
        raise NotRead("archive") from None
    return reader


def _strings(reader: Any) -> Iterator[str]:
    """The words that cells share; openpyxl's own reader of them takes "x005F_" out of each."""
    for relation in reader.parser.rels.values():
        if relation.Type.endswith("/sharedStrings") and relation.target in reader.valid_files:
            with reader.archive.open(relation.target) as part:
                for _, element in iterparse(part):
                    if element.tag == f"{_MAIN}si":
                        yield "".join(each.text or "" for path in _WORDS for each in element.iterfind(path))
                        element.clear()


def _read_styles(reader: Any, book: _Book) -> None:
    """What cells are shown as; of colours and letters, of which openpyxl refuses what others write, nothing is read."""
    styles = fromstring(reader.archive.read(ARC_STYLE))
    own = {each.get("numFmtId"): each.get("formatCode", "") for each in styles.iterfind(_FORMATS)}
    for number, style in enumerate(styles.iterfind(_STYLES)):
        known = style.get("numFmtId", "0")
        code = own[known] if known in own else BUILTIN_FORMATS.get(int(known)) or _EASTERN.get(int(known), "")
        book.codes[number] = STRIP_RE.sub("", code.partition(";")[0]).lower()
        if is_date_format(code):
            book.days.add(number)
        if is_timedelta_format(code):
            book.spans.add(number)


class _Parser(WorkSheetParser):  # type: ignore[misc]
    """Reads the cells of a sheet, and of those without a value whether they hold a formula."""

    def parse_cell(self, element: Any) -> dict[str, Any]:
        """One cell; a number that is no day, but shown as one, is that number."""
        cell: dict[str, Any] = super().parse_cell(element)
        value = cell["value"]
        if value is None:
            if element.get("t") != "str" and element.find(FORMULA_TAG) is not None:
                cell["data_type"] = "f"
        elif element.get("t", "n") == "n" and (
            cell["data_type"] == "e" or (isinstance(value, datetime) and value < self.epoch)
        ):
            cell |= {"value": float(element.findtext(VALUE_TAG)), "data_type": "n"}
        elif element.get("t") == "d":  # written as a day, it says itself whether it has a clock
            cell["style_id"] = _NO_STYLE
        return cell


def _read_sheet(part: IO[bytes], book: _Book, answer: Answer) -> None:
    source = SimpleNamespace(read=lambda _: part.read(_CHUNK))  # in small pieces, one long name takes minutes
    parser = _Parser(source, book.strings, True, book.epoch, book.days, book.spans)  # noqa: FBT003 - data_only
    for number, row in parser.parse():
        cells: dict[int, str] = {}
        for cell in row:
            if kind := _ASIDE.get(cell["data_type"]):
                answer.aside(kind, number, cell["column"])
            elif cell["value"] is not None and (text := _text(cell["value"], cell["style_id"], book)):
                cells[cell["column"]] = text
        answer.row(number, cells)


def _text(value: Any, style: int, book: _Book) -> str:
    """What a cell says."""
    if isinstance(value, str):
        text: str = unescape(value)
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    if isinstance(value, bool):
        return "true" if value else "false"
    code = book.codes.get(style, "")
    if isinstance(value, int | float):
        return percent_text(repr(value)) if "%" in code else number_text(repr(value))
    return _shown(value, code)


def _shown(value: Any, code: str) -> str:
    """A day, a clock or a span to the second, for a clock has no parts of seconds that anybody wrote."""
    if isinstance(value, timedelta):
        return span_text(round(value.total_seconds()))
    if isinstance(value, time):
        value, code = datetime.combine(_ANY_DAY, value), "h"
    if not isinstance(value, datetime):
        return f"{value:%Y-%m-%d}"
    value = (min(value, _LAST) + _HALF_A_SECOND).replace(microsecond=0)
    seconds = (value.hour * 60 + value.minute) * 60 + value.second
    has_clock = "h" in code or "s" in code
    if has_clock and "d" not in code and "y" not in code:
        return clock_text(seconds)
    is_day = not has_clock and any(each in code for each in "dmy")
    return moment_text(value, has_clock=not is_day or bool(seconds))
