"""What one cell says, or why it cannot be read."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.readers.values import (
    Unreadable,
    as_amount,
    as_bounded,
    as_list,
    as_minutes,
    as_number,
    as_pain,
    as_treatment,
    is_missing,
)


def refusal(rule: Callable[..., object], *cell: Any, **how: Any) -> str:
    with pytest.raises(Unreadable) as fault:
        rule(*cell, **how)
    return str(fault.value)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("7", 7),
        ("7.5", 7.5),
        ("7,5", 7.5),
        (" 7 ", 7),
        ("7/10", 7),
        ("7 / 10", 7),
        ("7 out of 10", 7),
        ("0", 0),
        ("10", 10),
        ("no pain", 0),
        ("No Pain ", 0),
        ("+3", 3),
        (".5", 0.5),
    ],
)
def test_pain_as_it_is_written(text: str, points: float) -> None:
    assert as_pain(text) == points


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("7/20", "out of 20, not out of 10"),
        ("7 / 5 ", "out of 5, not out of 10"),
        ("7 out of 100", "out of 100, not out of 10"),
        ("-1", "less than 0"),
        ("−1", "less than 0"),
        ("−0.5", "less than 0"),
        ("11", "more than 10"),
        ("10.0001", "more than 10"),
        ("7.", "not a number"),
        ("7/x", "not a number"),
        ("1e1", "not a number"),
        ("--1", "not a number"),
        ("", "not a number"),
        ("12/10", "more than 10"),
    ],
)
def test_pain_that_is_none_says_why(text: str, reason: str) -> None:
    assert refusal(as_pain, text) == reason


@pytest.mark.parametrize(
    ("text", "scale", "is_reversed", "points"),
    [
        ("35/100", (0, 100), False, 3.5),
        ("3/5", (1, 5), False, 5),
        ("1", (1, 5), False, 0),
        ("5", (1, 5), False, 10),
        ("−5", (-10, 0), False, 5),
        ("20", (0, 100), True, 8),
        ("0", (0, 10), True, 10),
        ("no pain", (0, 100), True, 0),
    ],
)
def test_another_scale_is_stretched(text: str, scale: tuple[float, float], *, is_reversed: bool, points: float) -> None:
    assert as_pain(text, scale, is_reversed=is_reversed) == points


def test_out_of_ten_on_another_scale_is_refused() -> None:
    assert refusal(as_pain, "35/10", (0, 100)) == "out of 10, not out of 100"
    assert refusal(as_pain, "101", (0, 100)) == "more than 100"
    assert refusal(as_pain, "0", (1, 5)) == "less than 1"


@given(st.integers(-9999, 9999).map(lambda number: number / 100), st.sampled_from("-−"), st.sampled_from(".,"))
def test_a_number_with_either_minus_and_either_comma_is_the_same(value: float, minus: str, comma: str) -> None:
    assert as_number(f"{value:.2f}".replace("-", minus).replace(".", comma)) == value


def test_both_bounds_are_allowed() -> None:
    assert [as_bounded(text, 0, 10) for text in ("0", "10")] == [0, 10]
    assert [refusal(as_bounded, text, 0, 10) for text in ("-0.1", "10.1")] == ["less than 0", "more than 10"]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        ("90 min", 90),
        ("1:30", 90),
        ("1:30:59", 90),
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
    assert (as_minutes("1,200", 1440, thousands=True), as_minutes("1,200", 1440)) == (1200, 1.2)
    assert as_minutes("12,00", 1440, thousands=True) == 12


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1441", "more than 1440 minutes"),
        ("24 h 1", "more than 1440 minutes"),
        ("-5", "less than 0"),
        ("0:75", "not a number of minutes"),
        ("h", "not a number of minutes"),
        ("two", "not a number of minutes"),
        ("", "not a number of minutes"),
    ],
)
def test_a_span_that_cannot_be_says_why(text: str, reason: str) -> None:
    assert refusal(as_minutes, text, 1440) == reason


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("7.5", 7.5, None),
        ("8,432", 8432, None),
        ("8,43", 8.43, None),
        ("1,234,567", 1_234_567, None),
        ("5 hours", 5, "hours"),
        ("8,432 Steps", 8432, "steps"),
        ("-2", -2, None),
        ("yes", 1, None),
        ("Y", 1, None),
        ("x", 1, None),
        ("✓", 1, None),
        ("true", 1, None),
        ("ja", 1, None),
        ("oui", 1, None),
        ("NO", 0, None),
        ("nein", 0, None),
        ("false", 0, None),
        ("non", 0, None),
    ],
)
def test_an_amount_with_its_unit_or_yes_and_no(text: str, amount: float, unit: str | None) -> None:
    assert as_amount(text) == (amount, unit)


def test_a_comma_is_decimal_where_thousands_are_not_grouped() -> None:
    assert as_amount("8,432", thousands=False) == (8.432, None)
    assert refusal(as_amount, "1,234,567", thousands=False) == refusal(as_amount, "much") == "not a number"


@pytest.mark.parametrize(
    ("text", "kind", "minutes"),
    [
        ("no", None, None),
        ("0", None, None),
        ("-", None, None),
        ("", None, None),
        ("0 min", None, None),
        ("yes", "massage", None),
        ("1", "massage", None),
        ("X", "massage", None),
        ("45", "massage", 45),
        ("45 min", "massage", 45),
        ("1:30", "massage", 90),
        ("2 h", "massage", 120),
        (" Deep tissue ", "Deep tissue", None),
        ("'=cmd", "=cmd", None),
    ],
)
def test_a_treatment_is_a_kind_or_a_span_of_time(text: str, kind: str | None, minutes: float | None) -> None:
    assert as_treatment(text, "massage") == (kind, minutes)


def test_a_treatment_of_more_than_a_day_is_refused() -> None:
    assert as_treatment("1440", "massage") == ("massage", 1440)
    assert refusal(as_treatment, "1441", "massage") == "more than 1440 minutes"


def test_a_list_keeps_its_order_and_names_each_word_once() -> None:
    assert as_list("b; a|b ;; '=c") == ("b", "a", "=c")
    assert as_list(" ; ") == ()


@pytest.mark.parametrize(
    "text", ["", " ", "-", "–", "—", "NA", "n/a", "NaN", "None", "null", "nil", "?", "unknown", " N.A. "]
)
def test_what_says_nothing_is_missing(text: str) -> None:
    assert is_missing(text)


@pytest.mark.parametrize("text", ["0", "no", "--", "nothing", "."])
def test_what_says_something_is_not_missing(text: str) -> None:
    assert not is_missing(text)
