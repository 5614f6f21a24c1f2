"""A file that wants all the memory or all the time ends in one sentence or is read, and this process goes on."""

import io
import json
import subprocess
import sys
import time
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from analytics.readers.apart import __main__ as reading
from analytics.readers.apart.answer import Answer, Bounds
from analytics.readers.faults import FileFault
from analytics.readers.formats import apart, delimited, read_table, records
from analytics.readers.formats.apart import read_apart
from analytics.readers.questions import Questions
from tests.benchmarks.hostile import ROOT, files, laughs, long_name, long_sheet, shared_words
from tests.readers.formats.workbooks import book, content_of, ods_of, sheet_of

SMALL = dict(files(0.002))


@pytest.mark.parametrize("name", SMALL)
def test_each_of_them_in_small_is_one_sentence_or_a_table(name: str) -> None:
    sentence = "."
    try:
        table = read_table(SMALL[name](), "a", questions=Questions())
    except FileFault as fault:
        sentence = fault.sentence
    else:
        assert table.header
    assert sentence.endswith(".")


ROW = (
    '<table:table-row table:number-rows-repeated="{}"><table:table-cell table:number-columns-repeated="{}" {}/>'
    "</table:table-row>"
)
ONE = 'office:value-type="float" office:value="1"'


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: long_sheet(b" " * 1_000_000, 20), "unpacks to far more than a diary holds"),
        (lambda: long_sheet(b"<row><c><v>1</v></c></row>" * 1_000, 600), "unpacks to far more"),
        (lambda: long_sheet(b'<row><c r="ALK1"><v>4</v></c></row>', 5_010), "more than 5,000,000 cells"),
        (lambda: ods_of(content_of({"A": ROW.format(1_000_000, 900, ONE)})), "more than 5,000,000 cells"),
        (lambda: ods_of(content_of({"A": ROW.format(1, 16_384, ONE)})), "more than 1,000 columns"),
        (lambda: book(dict.fromkeys(map(str, range(401)), sheet_of(""))), "more than 400 sheets"),
        (lambda: book({"A": laughs() + "<x>&a11;</x>"}), "damaged"),
        (lambda: long_sheet(long_name(40_000_000), 1), "takes more memory than a diary needs"),
        (lambda: b'[{"a": "' + b"x" * 50_000_000 + b'"}]', "JSON larger than 50 MB"),
        (lambda: b"[" + b'{"a": "' + b"x" * 100 + b'"},' * 1 + b'{"a":"' + b"\xf0\x9f\x98\x80" * 12_000_000 + b'"}]',
         "takes more memory than a diary needs"),
    ],
)  # fmt: skip
def test_what_a_diary_never_is_is_refused_before_any_of_it_is_held(make: Callable[[], bytes], words: str) -> None:
    with pytest.raises(FileFault) as fault:
        read_apart(make(), "a")
    assert words in fault.value.sentence


LOADED = """
import runpy, sys
runpy.run_module("analytics.readers.apart", run_name="__main__")
print(*[name for name, module in sys.modules.items() if module], file=sys.stderr)
"""


@pytest.mark.parametrize(("content", "loaded"), [(book({"A": sheet_of("<row/>")}), True), (b'[{"a": 1}]', False)])
def test_no_more_is_loaded_than_reads_the_file(content: bytes, *, loaded: bool) -> None:
    """Not what openpyxl would load where it finds it: of the memory that it may take, most would be gone."""
    bounds = dict.fromkeys(["rows", "columns", "cells", "sheets", "cell", "letters", "json"], 99) | {"seconds": 60}
    done = subprocess.run(
        [sys.executable, "-c", LOADED, json.dumps(bounds)], input=content, capture_output=True, check=True, cwd=ROOT
    )
    names = set(done.stderr.decode().split())
    assert ("openpyxl" in names) is loaded
    assert not names & {"numpy", "pandas", "duckdb", "PIL", "lxml", "defusedxml"}
    assert json.loads(done.stdout.splitlines()[-1]) == {"fault": ""}


def test_memory_that_is_not_there_for_xml_is_told_as_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object) -> None:
        lack = ET.ParseError("out of memory")
        lack.code = 1
        raise lack

    monkeypatch.setattr(reading, "_read", read)
    stream = io.StringIO()
    reading.answer_all(b"", Answer(stream, Bounds(9, 9, 9, 9, 9, 9, 9)))
    assert json.loads(stream.getvalue()) == {"fault": "memory"}


def test_more_rows_than_are_read_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "MOST_ROWS", 99)
    with pytest.raises(FileFault, match="rows"):
        read_apart(long_sheet(b"<row><c><v>1</v></c></row>" * 100, 1), "a")
    with pytest.raises(FileFault, match="rows"):
        read_apart(b"[" + b",".join([b'{"a": 1}'] * 100) + b"]", "a")


def test_what_takes_the_processor_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_seconds", lambda _: 1)
    began = time.monotonic()
    with pytest.raises(FileFault, match="takes longer to read, or more memory, than a diary does"):
        read_apart(shared_words(1_000_000), "a")
    assert time.monotonic() - began < 60


def test_what_waits_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_PATIENCE", 0)
    with pytest.raises(FileFault, match="takes longer to read"):
        read_apart(shared_words(200_000), "a")


@pytest.mark.parametrize("fault", list(apart._FAULTS))
def test_every_reason_is_a_sentence_that_says_what_would_help(fault: str) -> None:
    assert apart._FAULTS[fault].count(". ") == 1
    assert apart._FAULTS[fault].endswith(".")


def test_a_row_of_a_million_commas_among_others_is_set_aside() -> None:
    content = b"date,pain\n2026-03-01,4\n" + b"," * 900_000 + b"x\n2026-03-02,5\n"
    table = read_table(content, "a", questions=Questions())
    assert [row.fault for row in table.rows] == [None, "more than 1,000 columns", None]
    assert sum(len(row.cells) for row in table.rows) < 10


def test_of_lines_without_end_few_are_looked_at() -> None:
    """Twenty million empty ones are one gap, and a sample of a file holds no line of a book's length."""
    assert [row.line for row in records._records(["a", *[""] * 1_000, "b"], 0, ",", frozenset())] == [1, 1001, 1002]
    assert records._sample(["a", "," * 1_000_000, "b"], 0) == ["a", "b"]
    assert [len(line) for line in records._sample(["," * 1_000_000], 0)] == [20_000]


def test_rows_beyond_the_most_are_not_read_before_the_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MOST_ROWS", 9)
    assert len(records.read_records("date,pain\n" + "2026-03-01,4\n" * 50, 0, "a").rows) == 10


def test_blank_lines_without_end_are_no_rows() -> None:
    for content in (b"date,pain\n2026-03-01,4\n" + b"\n" * 300_000, b"\n" * 300_000 + b"date,pain\n2026-03-01,4\n"):
        assert len(read_table(content, "a", questions=Questions()).rows) == 1


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_file_of_more_lines_than_a_diary_has_is_refused_before_they_are_parted(
    end: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delimited, "_MOST_LINES", 300)
    content = b"date,pain" + end + b"2026-03-01,4" + end * 299
    assert len(read_table(content, "a", questions=Questions()).rows) == 1
    with pytest.raises(FileFault, match=r"a holds more than 300 lines. Take out the empty ones"):
        read_table(content + end, "a", questions=Questions())


def test_a_value_as_deep_as_python_reads_is_a_cell_and_one_deeper_a_sentence() -> None:
    content = json.dumps([{"a": [[[["x"]]]]}]).encode()
    assert read_table(content, "a", questions=Questions()).rows[0].cells == ('[[[["x"]]]]',)
