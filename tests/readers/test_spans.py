"""Spans of time, on a clock or in words, whole or not at all."""

from collections.abc import Callable
from typing import Any

import pytest

from analytics.readers.numbers import EITHER, NumberStyle
from analytics.readers.spans import as_minutes, is_approximate
from analytics.readers.values import Unreadable


def refusal(rule: Callable[..., object], *cell: Any, **how: Any) -> str:
    with pytest.raises(Unreadable) as fault:
        rule(*cell, **how)
    return str(fault.value)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        ("90 min", 90),
        ("1:30", 90),
        ("1:30:30", 90.5),
        ("7 Std. 30 Min.", 450),
        ("7 heures et 30 minutes", 450),
        ("7 ore e 30 minuti", 450),
        ("7 horas y 30 minutos", 450),
        ("7 uur en 30 minuten", 450),
        ("7u30", 450),
        ("7h30", 450),
        ("1½ h", 90),
        ("½ h", 30),
        ("90 s", 1.5),
        ("1 h 5 min 30 s", 65.5),
        ("~90", 90),
        ("ca. 90 min", 90),
        ("1 h 30", 90),
        ("1h30m", 90),
        ("5 hours", 300),
        ("1.5 h", 90),
        ("1,5 h", 90),
        ("2 hrs", 120),
        ("45m", 45),
        ("30 minutes", 30),
        ("0", 0),
        ("1440", 1440),
        ("24:00", 1440),
        ("24 h", 1440),
    ],
)
def test_a_span_of_time_as_it_is_written(text: str, minutes: float) -> None:
    assert as_minutes(text, 1440) == minutes


def test_a_plain_number_is_hours_where_the_column_says_so_and_thousands_where_the_file_does() -> None:
    assert (as_minutes("1.5", 1440, in_hours=True), as_minutes("45 min", 1440, in_hours=True)) == (90, 45)
    point, comma = NumberStyle(".", frozenset(",")), NumberStyle(",", frozenset("."))
    assert [as_minutes("1,200", 1440, style=style) for style in (point, comma, EITHER)] == [1200, 1.2, 1.2]
    assert as_minutes("12,00", 1440, style=point) == 12


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1441", "more than 1440 minutes"),
        ("24 h 1", "more than 1440 minutes"),
        ("5-6", "a range: its middle is 5.5"),
        ("5-6 h", "a range: its middle is 330"),
        ("7+", "an amount with an open end"),
        ("<90", "an amount with an open end"),
        ("7 h 75", "not a number of minutes"),
        ("1,5 h 30 min", "not a span of time"),
        ("30 min 7 h", "not a span of time"),
        ("7 h 75 min", "not a span of time"),
        ("7 h 30 min and", "not a number of minutes"),
        ("22:30-6:15", "not a number of minutes"),
        ("7:30 Uhr", "not a number of minutes"),
        ("90 min walk", "not a number of minutes"),
        ("2 x 30 min", "not a number of minutes"),
        ("-5", "less than 0"),
        ("0:75", "not a number of minutes"),
        ("h", "not a number of minutes"),
        ("two", "not a number of minutes"),
        ("", "not a number of minutes"),
    ],
)
def test_a_span_that_cannot_be_says_why(text: str, reason: str) -> None:
    assert refusal(as_minutes, text, 1440) == reason


@pytest.mark.parametrize("text", ["~7", "≈ 7", "ca. 7", "circa 7 h", "about 7", "etwa 7", "environ 7 h", "Ungefähr ½"])
def test_about_so_much_is_told(text: str) -> None:
    assert is_approximate(text)


@pytest.mark.parametrize("text", ["7", "around the neck", "caffeine 7", "7~", ""])
def test_a_word_that_only_looks_like_about_is_none(text: str) -> None:
    assert not is_approximate(text)
