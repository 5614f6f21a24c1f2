"""Bring in workbooks of Excel and of all that write them (XLSX, XLSM): sheets, shared words, and each cell once."""

import posixpath
import re
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from analytics.readers.apart.answer import Answer, NotRead
from analytics.readers.apart.archive import LOCAL, Archive, of
from analytics.readers.apart.cells import counted_text, moment_text, number_text, percent_text
from analytics.readers.apart.xlsx_formats import read_kinds

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_HIDDEN = ("hidden", "veryHidden")


@dataclass(slots=True)
class Book:
    """What the cells of a workbook refer to.

    Attributes:
        sheets: name, part, and whether it is hidden.
        strings: the words that cells share.
        kinds: what the number of a cell of each style is shown as.
        is_1904: days count from 1904.
    """

    sheets: list[tuple[str, str, bool]] = field(default_factory=list)
    strings: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    is_1904: bool = False


def read_xlsx(archive: Archive, answer: Answer) -> None:
    """All sheets of a workbook.

    Raises:
        NotRead: it is none, or beyond what is read.
    """
    book = _open(archive)
    for name, part, is_hidden in book.sheets:
        answer.begin(name, is_hidden=is_hidden)
        sheet = _Sheet(book, answer)
        archive.parse(part, sheet.start, sheet.end, sheet.text)
        answer.end()


def _open(archive: Archive) -> Book:
    main = next((target for kind, target in _relations(archive, "").values() if kind == "officeDocument"), "")
    main = main if main in archive else "xl/workbook.xml"
    if main not in archive:
        raise NotRead("binary" if main.endswith(".bin") or "xl/workbook.bin" in archive else "archive")
    if main.endswith(".bin"):
        raise NotRead("binary")
    related = _relations(archive, main)
    book = Book()

    def start(name: str, attributes: dict[str, str]) -> None:
        name = LOCAL[name]
        if name == "workbookPr":
            book.is_1904 = attributes.get("date1904", "") in ("1", "true")
        if name == "sheet":
            kind, target = related.get(of(attributes, "id"), ("", ""))
            if kind == "worksheet" and target in archive:
                book.sheets.append((attributes.get("name", ""), target, attributes.get("state") in _HIDDEN))

    archive.parse(main, start, lambda _: None)
    parts = {kind: target for kind, target in related.values() if target in archive}
    if "styles" in parts:
        book.kinds = read_kinds(archive, parts["styles"])
    if "sharedStrings" in parts:
        book.strings = _read_strings(archive, parts["sharedStrings"])
    return book


def _relations(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """What a part refers to: identifier to its kind and the part's name."""
    folder, name = posixpath.split(part)
    found: dict[str, tuple[str, str]] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if LOCAL[name] == "Relationship":
            target = attributes.get("Target", "").replace("\\", "/")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[attributes.get("Id", "")] = (attributes.get("Type", "").rpartition("/")[2], path)

    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations in archive:
        archive.parse(relations, start, lambda _: None)
    return found


class _Words:
    """The words of a part while it is walked through: those of a reading aid for Japanese are left out."""

    __slots__ = ("_in_aid", "_is_text", "parts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._is_text, self._in_aid = False, False

    def start(self, name: str) -> None:
        self._is_text = name == "t" and not self._in_aid
        self._in_aid = self._in_aid or name == "rPh"

    def end(self, name: str) -> None:
        self._is_text = False
        self._in_aid = self._in_aid and name != "rPh"

    def text(self, text: str) -> None:
        if self._is_text:
            self.parts.append(text)

    def take(self) -> str:
        """What was collected, and from now on nothing."""
        words = unescaped("".join(self.parts))
        self.parts.clear()
        return words


def _read_strings(archive: Archive, part: str) -> list[str]:
    words, strings = _Words(), list[str]()

    def end(name: str) -> None:
        name = LOCAL[name]
        words.end(name)
        if name == "si":
            strings.append(words.take())

    archive.parse(part, lambda name, _: words.start(LOCAL[name]), end, words.text)
    return strings


def unescaped(text: str) -> str:
    """Text without the marks that stand for characters XML cannot hold: "_x000D_", and "_x005F_" for "_"."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


class _Sheet:
    """One sheet while it is walked through."""

    __slots__ = (
        "_answer", "_book", "_cells", "_column", "_has_formula", "_is_value", "_kind", "_number", "_style", "_value",
        "_words",
    )  # fmt: skip

    def __init__(self, book: Book, answer: Answer) -> None:
        self._book, self._answer = book, answer
        self._cells: dict[int, str] = {}
        self._number = self._column = 0
        self._kind, self._style = "n", ""
        self._value: list[str] = []
        self._words = _Words()
        self._is_value = self._has_formula = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = LOCAL[name]
        if name == "c":
            reference = attributes.get("r")
            self._column = _column(reference.rstrip("0123456789")) if reference else self._column + 1
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._has_formula = False
        elif name == "v":
            self._is_value = True
        elif name == "row":
            said = attributes.get("r", "")
            self._number = max(self._number + 1, int(said) if said.isdecimal() else 0)
            self._column = 0
        elif name == "f":
            self._has_formula = True
        else:
            self._words.start(name)

    def text(self, text: str) -> None:
        if self._is_value:
            self._value.append(text)
        else:
            self._words.text(text)

    def end(self, name: str) -> None:
        name = LOCAL[name]
        if name == "c":
            self._end_cell()
        elif name == "v":
            self._is_value = False
        elif name == "row":
            self._answer.row(self._number, self._cells)
            self._cells = {}
        elif name != "f":
            self._words.end(name)

    def _end_cell(self) -> None:
        value = "".join(self._value)
        self._value.clear()
        words = self._words.take() if self._words.parts else ""
        if self._kind == "e":
            self._answer.aside("error", self._number, self._column)
            return
        text = words if self._kind == "inlineStr" else self._text(value) if value else ""
        if text:
            self._cells[self._column] = text
            if len(self._cells) > self._answer.bounds.columns:
                raise NotRead("columns")
        elif self._has_formula and self._kind != "str" and not value:
            self._answer.aside("formula", self._number, self._column)

    def _text(self, value: str) -> str:
        if self._kind == "s":
            return self._book.strings[int(value)]
        if read := _READ.get(self._kind):
            return read(value)
        kinds, style = self._book.kinds, self._style
        kind = kinds[int(style)] if style.isdecimal() and int(style) < len(kinds) else ""
        if kind in ("", "percent"):
            return percent_text(value) if kind else number_text(value)
        return counted_text(value, kind, is_1904=self._book.is_1904)


def _truth(value: str) -> str:
    return "true" if value in ("1", "true") else "false"


def _iso(value: str) -> str:
    try:
        return moment_text(datetime.fromisoformat(value.removesuffix("Z")), has_clock="T" in value)
    except ValueError:
        return value


_READ = {"str": unescaped, "b": _truth, "d": _iso}


@lru_cache(maxsize=4096)
def _column(name: str) -> int:
    """The number of a column: "A" is 1."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - 64
    return number
