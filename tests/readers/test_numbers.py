"""Numbers as a file writes them: what its cells show, and a number whole or not at all."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.readers.numbers import (
    EITHER,
    NumberStyle,
    as_bounded,
    as_number,
    as_quantity,
    find_style,
    reads_two_ways,
)
from analytics.readers.values import Unreadable

COMMA, POINT = NumberStyle(",", frozenset(". ")), NumberStyle(".", frozenset(", "))
BOTH = NumberStyle(".,", frozenset(".,"))


def refusal(rule: Callable[..., object], *cell: Any, **how: Any) -> str:
    with pytest.raises(Unreadable) as fault:
        rule(*cell, **how)
    return str(fault.value)


@pytest.mark.parametrize(
    ("cells", "delimiter", "decimal", "grouping", "is_shown"),
    [
        (["6,5", "8.432", "10.120"], ";", ",", ".", True),
        (["6,5", "8.432"], ",", ",", ".", True),
        (["6.5", "8,432"], ",", ".", ",", True),
        (["6.5", "8,432"], ";", ".", ",", True),
        (["8 432", "6,5"], ";", ",", ". ", True),
        (["8\u202f432", "8\u00a0432", "7,5 h"], ";", ",", ". ", True),
        (["8'432", "6.5"], ",", ".", ",'", True),
        (["8’432.5"], ",", ".", ",’", True),
        (["1.234,5"], ",", ",", ".", True),
        (["1,234.5"], ";", ".", ",", True),
        (["1,234,567", "8,432"], ";", ".", ",", True),
        (["1.234.567", "8.432"], ",", ",", ".", True),
        (["8,432"], ",", ".", ",", False),
        (["8,432"], ";", ",", ".", False),
        (["8.432", "10.120", "9"], ";", ",", ".", False),
        (["8.432"], ",", ".", ",", False),
        (["8 432", "8,432"], ";", ",", ". ", False),
        (["7", "12", ""], ",", ".", ",", True),  # nothing is open
        ([], ";", ",", ".", True),
        (["0,432", "8,432"], ",", ",", ".", True),  # no thousands begin with a nought
        (["1234,567"], ",", ",", ".", True),
        (["12,3456"], ",", ",", ".", True),
        ([".5", "8,432"], ",", ".", ",", True),
        (["6.5", "6,5"], ",", ".,", ".,", True),
        (["6.5", "6,5", "8,432"], ",", ".,", ".,", False),
        (["6,5", "1,234,567", "8,432"], ",", ",", ".,", False),  # it contradicts itself
        (["7,5 h", "8.432 steps"], ";", ",", ".", True),
        (["7,5/10", "8.432"], ";", ",", ".", True),
        (["5,5–6", "8.432"], ";", ",", ".", True),
        (["7,5 %"], ";", ",", ".", True),
        (["coffee=2,5; tea=1", "8.432"], ",", ",", ".", True),
        (["01.03.2024", "13.4.", "7:30", "good", "6-5", "slept 6,5 h"], ",", ".", ",", True),  # no numbers
        (["1,2,3", "1.2.3"], ",", ".", ",", True),
        (["9" * 200 + ",5"], ",", ".", ",", True),
    ],
)
def test_the_cells_of_a_file_show_how_it_writes_numbers(
    cells: list[str], delimiter: str, decimal: str, grouping: str, *, is_shown: bool
) -> None:
    assert find_style(cells, delimiter) == (NumberStyle(decimal, frozenset(grouping)), is_shown)


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("8.432", COMMA, 8432), ("8.432", POINT, 8.432), ("8,432", COMMA, 8.432), ("8,432", POINT, 8432),
        ("8 432", COMMA, 8432), ("8 432", POINT, 8432), ("8\u202f432", EITHER, 8432), ("8\u00a0432,5", EITHER, 8432.5),
        ("8'432", EITHER, 8432), ("8’432.25", EITHER, 8432.25), ("1.234,5", POINT, 1234.5), ("1,234.5", COMMA, 1234.5),
        ("1,234,567", COMMA, 1_234_567), ("1.234.567", POINT, 1_234_567), ("6,5", POINT, 6.5), ("6.5", COMMA, 6.5),
        ("8,432", EITHER, 8.432), ("8.432", EITHER, 8.432), ("0,432", POINT, 0.432), ("1234,567", POINT, 1234.567),
        ("-1.234,5", COMMA, -1234.5), ("−1,5", COMMA, -1.5), ("+3", POINT, 3), (",5", COMMA, 0.5), (" 7 ", POINT, 7),
        ("007", POINT, 7), ("6,50", COMMA, 6.5), ("-8.432", COMMA, -8432),
    ],
)  # fmt: skip
def test_a_number_in_the_style_of_its_file(text: str, style: NumberStyle, value: float) -> None:
    assert as_number(text, style) == value


@pytest.mark.parametrize(
    "text",
    ["", "-", "7.", "1e1", "--1", "1,23,456", "8 43", "8  432", "8 432 1", "1.234.56", "1,234,5", "1.234 567", "7 8",
     "1,234,567,8", "1'234 567", "0 432", "12 3456", "7x", "½", "5-6", "9" * 400],
)  # fmt: skip
@pytest.mark.parametrize("style", [COMMA, POINT, EITHER, BOTH])
def test_what_is_no_number_from_end_to_end_is_none(text: str, style: NumberStyle) -> None:
    assert refusal(as_number, text, style) == "not a number"


def test_where_the_file_writes_both_thousands_need_more_than_one_mark() -> None:
    assert refusal(as_number, "8,432", BOTH) == "either 8.432 or 8,432"
    assert [as_number(text, BOTH) for text in ("6,5", "6.5", "1,234.5", "8 432")] == [6.5, 6.5, 1234.5, 8432]
    assert [reads_two_ways(text) for text in ("8,432", "8.432", "8 432", "6,5", "0,432", "")] == [True] * 2 + [
        False
    ] * 4


@pytest.mark.parametrize(
    ("text", "value"),
    [("7½", 7.5), ("7 ½", 7.5), ("½", 0.5), ("1/2", 0.5), ("1 1/2", 1.5), ("¾", 0.75), ("3/4", 0.75), ("2⅓", 2 + 1 / 3),
     ("1⁄2", 0.5), ("7,5", 7.5)],
)  # fmt: skip
def test_a_quantity_may_be_a_fraction(text: str, value: float) -> None:
    assert as_quantity(text) == value


@pytest.mark.parametrize("text", ["7/10", "5/6", "2/2", "3/2", "1/2/3", "7,5½", "½½", "7½5", "1 2/", "24/7", "-½"])
def test_no_part_of_a_fraction_is_read(text: str) -> None:
    assert refusal(as_quantity, text) == "not a number"


@given(st.integers(-9999, 9999).map(lambda number: number / 100), st.sampled_from("-−"), st.sampled_from(".,"))
def test_a_number_with_either_minus_and_either_comma_is_the_same(value: float, minus: str, comma: str) -> None:
    assert as_number(f"{value:.2f}".replace("-", minus).replace(".", comma)) == value


def test_nothing_has_no_sign() -> None:
    assert str(as_number("-0")) == str(as_number("−0,0")) == "0.0"


def test_both_bounds_are_allowed() -> None:
    assert [as_bounded(text, 0, 10) for text in ("0", "10")] == [0, 10]
    assert [refusal(as_bounded, text, 0, 10) for text in ("-0.1", "10.1")] == ["less than 0", "more than 10"]


def grouped(value: int, mark: str) -> str:
    return f"{value:,}".replace(",", mark)


@st.composite
def printed(draw: st.DrawFn) -> tuple[list[float], list[str]]:
    """Numbers as one program prints them: one decimal mark, one mark between thousands or none."""
    decimal = draw(st.sampled_from(".,"))
    group = draw(st.sampled_from(sorted({"", ".", ",", " ", "'", "\u202f", "\u00a0"} - {decimal})))
    values, texts = [], []
    for _ in range(draw(st.integers(1, 6))):
        whole, digits = draw(st.integers(0, 10**7)), draw(st.integers(0, 4))
        part = draw(st.integers(0, 10**digits - 1)) if digits else 0
        behind = f"{decimal}{part:0{digits}}" if digits else ""
        sign = draw(st.sampled_from(["", "-", "−"]))
        values.append((-1 if sign else 1) * float(f"{whole}.{part:0{digits}}" if digits else whole))
        texts.append(f"{sign}{grouped(whole, group)}{behind}")
    return values, texts


@given(printed(), st.sampled_from(",;\t"))
def test_a_file_that_shows_its_style_is_read_as_it_was_printed_or_not_at_all(
    numbers: tuple[list[float], list[str]], delimiter: str
) -> None:
    values, texts = numbers
    style, is_shown = find_style(texts, delimiter)
    for value, text in zip(values, texts, strict=True):
        try:
            read = as_number(text, style)
        except Unreadable:
            continue
        assert read == value or not is_shown


@given(printed(), st.sampled_from([" h", "h", " hours", " x", "!", " 5", "/3", ";", ", 4", " and", "e1"]))
def test_a_number_with_anything_behind_it_is_no_number(numbers: tuple[list[float], list[str]], behind: str) -> None:
    for text in numbers[1]:
        assert refusal(as_number, text + behind) == "not a number"
