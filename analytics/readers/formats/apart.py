"""Bring in what a workbook or JSON holds, read in a process of its own: it may die of a file, and this one may not."""

import io
import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from analytics.readers.faults import FileFault
from analytics.readers.formats.delimited import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from analytics.readers.formats.foreign import refusal

MOST_CELLS, MOST_SHEETS, MOST_LETTERS, MOST_JSON = 5_000_000, 400, 200_000_000, 50_000_000
_SECONDS, _PACKED, _PLAIN = 7.0, 6.0, 0.3  # on the processor: for any file, and for each MB, packed or plain
_SHORT = 20  # characters
_LAST_LINE = 100  # bytes within which the last line stands
_PATIENCE = 8  # times as long it may take beside other programs
_ROOT = Path(__file__).parents[3]  # from where the process finds this package
_AS_CSV = "Save the part with the diary as CSV and choose that file."
_FAULTS = {
    "password": "is protected by a password. Open it, save it without one, and choose it again.",
    "binary": "is a binary workbook (XLSB). Open it, save it as XLSX or CSV, and choose that file.",
    "damaged": "is damaged and cannot be read to its end. Save or export it once more and choose the new file.",
    "rows": f"holds more than {MOST_ROWS:,} rows. Split it and bring in the parts.",
    "columns": f"has more than {MOST_COLUMNS:,} columns. Keep those of the diary and try again.",
    "cells": f"holds more than {MOST_CELLS:,} cells. Split it and bring in the parts.",
    "letters": f"holds more than {MOST_LETTERS // 1_000_000} million letters. Split it and bring in the parts.",
    "json": f"is JSON larger than {MOST_JSON // 1_000_000} MB. Ask the app it comes from for an export as CSV.",
    "sheets": f"holds more than {MOST_SHEETS} sheets. {_AS_CSV}",
    "unpacked": f"unpacks to far more than a diary holds. {_AS_CSV}",
    "memory": f"takes more memory than a diary needs. {_AS_CSV}",
    "time": f"takes longer to read, or more memory, than a diary does. {_AS_CSV}",
    "records": "is JSON without a list of records. Ask the app it comes from for an export as CSV.",
    "nested": "is JSON that is nested without end. Ask the app it comes from for an export as CSV.",
}


@dataclass(slots=True)
class Sheet:
    """One sheet of a file.

    Attributes:
        name: as the file calls it.
        is_hidden: it is not shown to who opens the file.
        rows: number and cells of each that carries something.
        header: the names of its columns, where they stand in no row.
        aside: what says nothing ("far", "error", "formula"): how many cells, and the first of them.
    """

    name: str
    is_hidden: bool
    rows: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    header: list[str] | None = None
    aside: dict[str, tuple[int, list[str]]] = field(default_factory=dict)


def read_apart(content: bytes, name: str) -> list[Sheet]:
    """All sheets of a workbook, or all lists of records of JSON.

    Raises:
        FileFault: it cannot be read, or not within what a diary takes.
    """
    seconds = _seconds(content)
    bounds = {
        "rows": MOST_ROWS, "columns": MOST_COLUMNS, "cells": MOST_CELLS, "sheets": MOST_SHEETS, "cell": LONGEST_CELL,
        "letters": MOST_LETTERS, "json": MOST_JSON, "seconds": seconds,
    }  # fmt: skip
    command = [sys.executable, "-m", "analytics.readers.apart", json.dumps(bounds)]
    with TemporaryFile() as told:
        _run(command, content, told, seconds * _PATIENCE)
        if fault := _fault_of(told):
            raise FileFault(refusal("archive", name) if fault == "archive" else f"{name} {_FAULTS[fault]}")
        told.seek(0)
        return _sheets(told)


def _run(command: list[str], content: bytes, told: IO[bytes], seconds: float) -> None:
    """Let it read, and end it where it takes too long; nothing of what it says is held until it has said all."""
    with subprocess.Popen(  # noqa: S603 - our own module, told nothing that a file says
        command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=told, stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:  # fmt: skip
        try:
            process.communicate(content, timeout=seconds)
        except subprocess.TimeoutExpired:
            pass  # it has not come to its end, and so has said none
        finally:
            process.kill()


def _fault_of(told: IO[bytes]) -> str:
    """Why it could not read the file: what its last line says, or that there is none."""
    told.seek(max(0, told.seek(0, io.SEEK_END) - _LAST_LINE))
    try:
        last = json.loads(told.readlines()[-1])
        return str(last["fault"])
    except (IndexError, KeyError, TypeError, ValueError):
        return "time"


def _seconds(content: bytes) -> int:
    """As long as a diary of that size may take: a small file that takes long is none."""
    return round(_SECONDS + len(content) / 1e6 * (_PACKED if content.startswith(b"PK") else _PLAIN))


def _sheets(lines: Iterable[bytes]) -> list[Sheet]:
    """What it says."""
    sheets: list[Sheet] = []
    once: dict[str, str] = {"": ""}  # most short cells of a diary stand in it often
    for line in lines:
        said: Any = json.loads(line)
        if isinstance(said, list):
            cells = (each or "" for each in said[1:])
            shared = tuple([once.setdefault(each, each) if len(each) < _SHORT else each for each in cells])
            sheets[-1].rows.append((said[0], shared))
        elif "sheet" in said:
            sheets.append(Sheet(said["sheet"].strip() or f"sheet {len(sheets) + 1}", said["hidden"]))
        elif "header" in said:
            sheets[-1].header = said["header"]
        elif "aside" in said:
            sheets[-1].aside = {kind: (each["count"], each["first"]) for kind, each in said["aside"].items()}
    return sheets
