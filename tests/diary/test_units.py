"""Units: what each factor knows, into what an amount is turned, and what no day holds."""

import pytest

from analytics.diary.factors import FACTORS, Factor, bounds_of, in_own_unit, knows_unit, likely_unit


@pytest.mark.parametrize(
    ("name", "unit", "known"),
    [
        ("sleep", "Std.", True), ("sleep", "heures", True), ("sleep", "uren", True), ("sleep", "sec", True),
        ("sleep", "cups", False), ("sleep", "432", False), ("sleep", "h 30 min", False),
        ("coffee", "Tassen", True), ("coffee", "tazze", True), ("coffee", "h", False),
        ("steps", "Schritte", True), ("steps", "pas", True), ("steps", "120", False),
        ("smoking", "Zigaretten", True), ("alcohol", "verres", True), ("stress", "Punkte", True),
        ("gardening", "beds", True), ("gardening", "h", True), ("air", "°C", True), ("air", "%", True),
        ("gardening", "432", False), ("gardening", "h 30", False), ("gardening", "", False), ("cold", "°C", True),
    ],
)  # fmt: skip
def test_a_unit_is_only_a_unit_that_the_factor_knows(name: str, unit: str, known: bool) -> None:  # noqa: FBT001
    assert knows_unit(name, unit) is known


@pytest.mark.parametrize("factor", [each for each in FACTORS if each.unit], ids=lambda each: str(each.name))
def test_every_factor_knows_its_own_unit(factor: Factor) -> None:
    assert knows_unit(factor.name, factor.unit)
    assert in_own_unit(factor.name, factor.unit) == (1.0, factor.unit)


@pytest.mark.parametrize(
    ("name", "unit", "own", "expected"),
    [
        ("sleep", "min", None, (1 / 60, "hours")), ("sleep", "seconds", None, (1 / 3600, "hours")),
        ("sleep", "Stunden", None, (1.0, "hours")), ("sleep", None, None, (1.0, None)),
        ("driving", "h", None, (60.0, "minutes")), ("driving", "milliseconds", None, (1 / 60_000, "minutes")),
        ("coffee", "Tassen", None, (1.0, "cups")), ("coffee", "ml", None, (1.0, "ml")),
        ("gardening", "h", None, (1.0, "h")), ("gardening", "h", "min", (60.0, "min")),
        ("load", "lb", "kg", (0.45359237, "kg")), ("load", "kg", "lb", (1 / 0.45359237, "lb")),
        ("load", "lb", "h", (1.0, "lb")), ("cold", "h", None, (1.0, "h")),
    ],
)  # fmt: skip
def test_an_amount_is_turned_into_the_factors_own_unit_where_both_measure_the_same(
    name: str, unit: str | None, own: str | None, expected: tuple[float, str | None]
) -> None:
    size, of = in_own_unit(name, unit, own)
    assert size == pytest.approx(expected[0])
    assert of == expected[1]


@pytest.mark.parametrize(
    ("name", "unit", "bounds"),
    [
        ("sleep", None, (0, 24)), ("sleep", "minutes", (0, 1440)), ("screen_time", "hours", (0, 24)),
        ("sitting_minutes", None, (0, 1440)), ("exercise", "h", (0, 24)), ("stress", None, (0, 10)),
        ("coffee", None, (0, None)), ("coffee", "ml", (0, None)), ("steps", "steps", (0, None)),
        ("heavy_lifting", None, (0, None)), ("balance", None, (None, None)), ("gardening", "h", (None, None)),
    ],
)  # fmt: skip
def test_no_day_holds_more_than_its_hours_and_only_own_factors_are_less_than_nothing(
    name: str, unit: str | None, bounds: tuple[float | None, float | None]
) -> None:
    assert bounds_of(name, unit) == pytest.approx(bounds)


@pytest.mark.parametrize(
    ("name", "amount", "unit"),
    [
        ("sleep", 410, "minutes"), ("sleep", 27_000, "seconds"), ("sleep", 27_000_000, "milliseconds"),
        ("sleep", 24, None), ("sleep", 3e9, None), ("sitting_minutes", 28_800, "seconds"), ("driving", 45, None),
        ("stress", 65, None), ("steps", 1e6, None), ("gardening", 410, None),
    ],
)  # fmt: skip
def test_an_amount_that_no_day_holds_looks_like_a_smaller_unit(name: str, amount: float, unit: str | None) -> None:
    assert likely_unit(name, amount) == unit
