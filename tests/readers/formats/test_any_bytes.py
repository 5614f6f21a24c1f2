"""Whatever a workbook or JSON holds, what reads it ends with a line that says whether it was read whole."""

import io
import json
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.readers.apart.__main__ import answer_all
from analytics.readers.apart.answer import Answer, Bounds
from analytics.readers.apart.cells import clock_text, moment_text, number_text
from analytics.readers.formats import apart
from tests.readers.formats.workbooks import Rows, book, content_of, odf_rows, ods_of, raw, sheet_of

ROWS: Rows = [["date", "time", "pain", "ok"], [date(2026, 3, 1), time(8), 4.5, True], [None, "x", timedelta(1), False]]
SHEET, CONTENT = sheet_of(raw(ROWS)), content_of({"A": odf_rows(ROWS)})
RECORDS = '[{"date": "2026-03-01", "pain": 4.5, "a": {"b": [1, null, true]}}, {"c": "\\ud800"}]'
FAULTS = {*apart._FAULTS, "archive", ""}


def said_of(content: bytes) -> list[object]:
    """All lines but the last, which is a fault that is known."""
    stream = io.StringIO()
    answer_all(content, Answer(stream, Bounds(1_000, 50, 5_000, 5, 1_000, 1_000_000, 100_000)))
    *lines, last = map(json.loads, stream.getvalue().splitlines())
    assert last["fault"] in FAULTS
    return lines


@given(content=st.binary(max_size=300), beginning=st.sampled_from([b"", b"PK\x03\x04", b"[{", b'{"a":', b'[{"a":1},']))
@settings(max_examples=300, deadline=None)
def test_any_bytes(content: bytes, beginning: bytes) -> None:
    said_of(beginning + content)


WITHIN = st.sampled_from(
    ["", "<c>", "</c>", "<row>", 'r="XFD9"', 't="s"', 't="e"', 't="d"', 's="99"', "<v>", "1e999", "-1", "nan", "<is>",
     "<t>", "&#10;", "&x;", '"', "<text:p>", 'table:number-columns-repeated="99"', "}", "]", ",", "[", "{", "NaN", "é"]
)  # fmt: skip


@given(data=st.data(), what=st.sampled_from([SHEET, CONTENT, RECORDS]))
@settings(max_examples=400, deadline=None)
def test_a_file_of_which_some_is_another(data: st.DataObject, what: str) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(what)))
        what = what[:at] + data.draw(WITHIN) + what[at + data.draw(st.integers(0, 12)) :]
    if "spreadsheetml" in what:
        said_of(book({"A": what}))
    said_of(ods_of(what) if "office" in what else what.encode(errors="surrogatepass"))


@pytest.mark.parametrize("content", [book({"A": SHEET}), ods_of(CONTENT)])
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_a_packed_file_with_other_bytes(content: bytes, data: st.DataObject) -> None:
    spoilt = bytearray(content)
    for _ in range(data.draw(st.integers(1, 6))):
        spoilt[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    said_of(bytes(spoilt[: data.draw(st.integers(1, len(content)))]))


CELLS = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**14), 10**14), st.floats(-1e9, 1e9), st.dates(date(1900, 3, 1)),
    st.datetimes(datetime(1900, 3, 1), datetime(2100, 1, 1)).map(lambda at: at.replace(microsecond=0)),
    st.times().map(lambda at: at.replace(microsecond=0)),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20).filter(lambda text: text[:1] not in "=_"),
)  # fmt: skip


def shown(value: object) -> str | None:
    """A cell as it is read, by the value that another library reads."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return moment_text(value, has_clock=True)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return clock_text((value.hour * 60 + value.minute) * 60 + value.second)
    if isinstance(value, int | float):  # as openpyxl writes one
        return number_text(f"{value:.16g}")
    return str(value or "") or None


@given(rows=st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_what_a_library_writes_is_read_as_it_was_meant(rows: list[list[object]]) -> None:
    file, workbook = io.BytesIO(), openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    workbook.save(file)
    read = {line[0]: line[1:] for line in said_of(file.getvalue()) if isinstance(line, list)}
    for number, row in enumerate(rows, start=1):
        meant = [shown(cell) for cell in row]
        while meant and meant[-1] is None:
            meant.pop()
        assert read.get(number, []) == meant or all(not cell or cell.isspace() for cell in meant)
