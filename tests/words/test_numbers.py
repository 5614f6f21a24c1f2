"""Numbers as a person reads them: one decimal, a real minus, and never more than is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.diary.number_words import in_words
from analytics.words.numbers import (
    change,
    counted,
    in_a_row,
    likely_range,
    pain,
    sentence_case,
    share_of,
    signed,
    signed_range,
    size,
    what_fits,
)

POINTS = st.floats(-10, 10)


@pytest.mark.parametrize(
    ("value", "as_pain", "as_signed", "as_size", "as_change"),
    [
        (3.46, "3.5", "+3.5", "3.5 points", "3.5 points higher"),
        (-0.4, "−0.4", "−0.4", "0.4 points", "0.4 points lower"),
        (0.0, "0.0", "0.0", "less than 0.1 points", "no different"),
        (-0.04, "0.0", "0.0", "less than 0.1 points", "less than 0.1 points lower"),
        (0.04, "0.0", "0.0", "less than 0.1 points", "less than 0.1 points higher"),
        (0.05, "0.1", "+0.1", "0.1 points", "0.1 points higher"),
        (-0.051, "−0.1", "−0.1", "0.1 points", "0.1 points lower"),
        (10.0, "10.0", "+10.0", "10.0 points", "10.0 points higher"),
    ],
)
def test_a_number_reads_with_one_decimal_and_a_real_minus(
    value: float, as_pain: str, as_signed: str, as_size: str, as_change: str
) -> None:
    assert (pain(value), signed(value), size(value), change(value)) == (as_pain, as_signed, as_size, as_change)


@given(POINTS)
def test_no_number_shows_a_hyphen_or_a_negative_nothing(value: float) -> None:
    for text in (pain(value), signed(value), size(value), change(value)):
        assert "-" not in text
        assert "−0.0" not in text
    assert signed(value).startswith("+") == (round(value, 1) > 0)
    assert pain(-value) == signed(-value).removeprefix("+")


@given(POINTS, POINTS)
def test_a_range_reads_from_the_smaller_end_to_the_larger(one: float, other: float) -> None:
    low, high = sorted((one, other))
    told = likely_range(low, high)
    if low < 0 < high:
        assert told == f"{signed(low)} to {signed(high)}"
    else:
        near, far = sorted((abs(low), abs(high)))
        assert told == ("under 0.1" if far < 0.05 else f"{pain(near)} to {pain(far)}")
        assert told == likely_range(-high, -low)


@pytest.mark.parametrize(
    ("low", "high", "told", "fits"),
    [
        (0.12, 0.48, "0.1 to 0.5", "anything from 0.1 points higher to 0.5 points higher fits"),
        (-0.48, -0.12, "0.1 to 0.5", "anything from 0.5 points lower to 0.1 points lower fits"),
        (-0.8, 0.4, "−0.8 to +0.4", "anything from 0.8 points lower to 0.4 points higher fits"),
        (0.0, 0.4, "0.0 to 0.4", "anything from no different to 0.4 points higher fits"),
        (-0.04, 0.04, "0.0 to 0.0", "a difference of less than 0.1 points, either way, fits"),
        (0.01, 0.04, "under 0.1", "a difference of less than 0.1 points, either way, fits"),
        (0.01, 0.05, "0.0 to 0.1", "anything from less than 0.1 points higher to 0.1 points higher fits"),
        (-0.05, 0.02, "−0.1 to 0.0", "anything from 0.1 points lower to less than 0.1 points higher fits"),
    ],
)
def test_an_interval_in_figures_and_in_words(low: float, high: float, told: str, fits: str) -> None:
    assert (likely_range(low, high), what_fits(low, high)) == (told, fits)


def test_a_difference_stands_with_its_interval() -> None:
    assert signed_range(0.31, 0.15, 0.42) == "+0.3 (+0.1 to +0.4)"
    assert signed_range(-1.0, -1.96, 0.0) == "−1.0 (−2.0 to 0.0)"


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [
        (0, 0, "–"),
        (0, 7, "0 %"),
        (1, 300, "1 %"),
        (299, 300, "99 %"),
        (300, 300, "100 %"),
        (17, 20, "85 %"),
        (1, 3, "33 %"),
    ],
)
def test_a_share_is_never_nothing_of_something_nor_all_of_less(part: int, whole: int, told: str) -> None:
    assert share_of(part, whole).replace("\u00a0", " ") == told


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_only_all_is_a_hundred_per_cent_and_only_none_is_nothing(part: int, more: int) -> None:
    told = int(share_of(part, part + more).split()[0].removesuffix("%").replace("\u00a0", ""))
    assert told <= 99
    assert (told == 0) == (part == 0)


def test_counts_and_lists() -> None:
    assert [counted(number, "day") for number in (0, 1, 2, 11826)] == ["0 days", "1 day", "2 days", "11,826 days"]
    assert [counted(number, "entry", "entries") for number in (1, 2)] == ["1 entry", "2 entries"]
    assert [in_words(number) for number in (-1, 0, 1, 7, 10, 11)] == ["-1", "no", "one", "seven", "ten", "11"]
    assert [in_a_row(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert (sentence_case("neck, Left"), sentence_case("")) == ("Neck, Left", "")
