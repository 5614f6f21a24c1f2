"""JSON is read where it holds a list of records; a row's line is the number of its record."""

import json
from typing import Any

import pytest

from analytics.readers.faults import FileFault
from analytics.readers.formats import read_table
from analytics.readers.questions import Question, Questions
from analytics.readers.table import Table

RECORDS = [
    {"date": "2026-03-01", "pain": 7, "region": "neck", "triggers": ["stress", "cold"], "sleep": {"hours": 7.5}},
    {"date": "2026-03-02", "pain": None, "notes": "a\nb", "well": True, "sleep": {"hours": 8.432, "good": False}},
]


def read(content: str | bytes | Any, **answers: str) -> tuple[Table, dict[str, Question]]:
    questions = Questions(answers)
    bare = content.encode() if isinstance(content, str) else content
    return read_table(bare, "a.json", questions=questions), questions.asked


def refusal(content: str) -> str:
    with pytest.raises(FileFault) as fault:
        read(content)
    return fault.value.sentence


@pytest.mark.parametrize(
    "content",
    [
        json.dumps(RECORDS), json.dumps({"version": 2, "entries": RECORDS, "tags": []}, indent=2),
        "\n".join(map(json.dumps, RECORDS)), "\r\n\r\n".join(map(json.dumps, RECORDS)) + "\r\n",
        b"\xef\xbb\xbf" + json.dumps(RECORDS).encode(),
    ],
)  # fmt: skip
def test_a_list_of_records_is_a_table(content: str | bytes) -> None:
    table, asked = read(content)
    assert table.header == ["date", "pain", "region", "triggers", "sleep.hours", "notes", "well", "sleep.good"]
    assert [(row.line, *row.cells) for row in table.rows] == [
        (1, "2026-03-01", "7", "neck", "stress; cold", "7.5", "", "", ""),
        (2, "2026-03-02", "", "", "", "8.4320", "a\nb", "true", "false"),
    ]
    assert (asked, table.told) == ({}, ())


def test_of_several_lists_the_one_that_looks_like_a_diary_is_the_default() -> None:
    content = json.dumps({"medicines": [{"name": "A"}], "entries": RECORDS})
    table, asked = read(content)
    assert (asked["sheet"].default, table.header[0]) == ("entries", "date")
    assert asked["sheet"].choices[0].words == "medicines: 1 row of name"
    assert table.told == ("the list 'entries' is read", "the list 'medicines' is not read: 1 row")
    assert read(content, sheet="medicines")[0].header == ["name"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("NaN", "NaN"), ("-Infinity", "-Infinity"), ("1e400", "1e400"), ("7.0", "7"), ("-0.0", "0"), ("1e2", "100"),
        ("9" * 5000, "9" * 5000), ('["a;b", "c|d", "e\\nf"]', "a,b; c,d; e,f"), ("[]", ""), ("{}", ""), ("[1, null, 2]", "1; 2"),
        ('{"a": {"b": 1}}', '{"b": "1"}'), ('[{"a": 1}]', '[{"a": "1"}]'), ('"\\ud800"', "?"), ('"\\ud83d\\ude00"', "😀"),
        ('"\\u0000"', "\ufffd"), ('"' + "x" * 200_000 + '"', "x" * 100_001),
    ],
)  # fmt: skip
def test_any_value_is_a_cell(value: str, text: str) -> None:
    table, _ = read(f'[{{"date": "2026-03-01", "x": {value}}}]')
    assert table.rows[0].cells == (("2026-03-01", text) if value != "{}" else ("2026-03-01",))


def test_of_a_name_that_stands_twice_both_values_are_there() -> None:
    table, _ = read('[{"pain": 4, "pain": 7}]')
    assert (table.header, table.rows[0].cells) == (["pain", "pain (2)"], ("4", "7"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('[{"a": 1}', "damaged"), ('[{"a": 1}] x', "damaged"), ('[{"a": 1} {"a": 2}]', "damaged"), ('{"a": ', "damaged"),
        ("[[1, 2], [3, 4]]", "JSON without a list of records"), ('{"a": {"b": 1}}', "JSON without a list of records"),
        ('[{"a": 1}, 2]', "JSON without a list of records"), ("[]", "JSON without a list of records"),
        ("[" * 100_000 + "]" * 100_000, "nested without end"), ('[{"a":' * 50_000, "nested without end"),
        ("[" + json.dumps({f"c{at}": at for at in range(2_000)}) + "]", "more than 1,000 columns"), ("{}", "is empty"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_sentence(content: str, words: str) -> None:
    sentence = refusal(content)
    assert sentence.startswith("a.json ")
    assert words in sentence
    assert sentence.endswith(".")
