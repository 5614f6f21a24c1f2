"""Factors: what each says about itself, and what follows from it."""

from dataclasses import fields

import pytest

from analytics.diary.entries import Entry
from analytics.diary.factors import (
    DAY_MINUTES,
    FACTORS,
    LARGEST,
    LEVEL,
    OF_ENTRY,
    Factor,
    diet_name,
    factor_name,
    find_factor,
)


def test_a_factor_is_a_level_or_yes_no_or_an_amount() -> None:
    kinds = {name: (find_factor(name).is_level, find_factor(name).is_yes_no) for name in ("stress", "heat", "sleep")}
    assert kinds == {"stress": (True, False), "heat": (False, True), "sleep": (False, False)}
    assert [find_factor(name).highest for name in ("stress", "heat", "sleep", "sitting_minutes")] == [
        10, 1, 24, DAY_MINUTES,
    ]  # fmt: skip


def test_what_an_entry_says_of_a_day_are_fields_of_it() -> None:
    assert set(OF_ENTRY) <= {field.name for field in fields(Entry)}
    assert set(LARGEST) == {"sitting_minutes", "longest_sit_minutes"}


def test_what_is_asked_for_unasked() -> None:
    assert [factor.name for factor in FACTORS if factor.is_offered] == [
        "sleep", "stress", "exercise", "screen_time", "alcohol", "coffee", "smoking", "heavy_lifting", "overuse",
        "poor_posture", "minor_injury", "cold", "heat", "menstruation", "weather",
    ]  # fmt: skip
    assert [factor.name for factor in FACTORS if factor.is_folded] == ["alcohol", "coffee", "smoking"]


def test_food_and_drink_in_own_words_stay_with_diet_however_they_came() -> None:
    wine = Factor("diet:_red_wine", "red wine", section="diet")
    assert diet_name("Red wine") == diet_name("diet: red wine") == factor_name("Diet: red wine") == wine.name
    assert find_factor(wine.name) == wine
    assert find_factor(wine.name, "glasses").section == "diet"


@pytest.mark.parametrize(
    ("factor", "own"),
    [
        (find_factor("gardening", "beds"), Factor("gardening", "gardening", "beds", 1, "1 beds")),
        (find_factor("new_pillow"), Factor("new_pillow", "new pillow")),
        (find_factor("mood", "smiles"), Factor("mood", "mood", "smiles", 1, "1 smiles", section="mood")),
        (find_factor("posture: sofa"), Factor("posture: sofa", "sofa")),
        (find_factor("back_pain", LEVEL), Factor("back_pain", "back pain", LEVEL, 1, "1 0–10")),
    ],
)
def test_a_name_or_a_unit_of_ones_own_is_a_factor_too(factor: Factor, own: Factor) -> None:
    assert factor == own
