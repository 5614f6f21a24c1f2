"""Kinds of treatment: which are given by hand, by whom, and what they ask."""

from dataclasses import fields
from datetime import datetime

import pytest

from analytics.diary.entries import Session
from analytics.diary.treatments import (
    HANDS,
    KEPT_IN,
    KIND_NAMES,
    KINDS,
    TreatmentField,
    find_kind,
    held_in,
    medicine_in,
    noted_medicine,
)
from analytics.diary.vocabulary import BY


def test_hands_are_on_where_a_massage_may_harm() -> None:
    assert {kind.name for kind in KINDS if kind.is_hands_on} == {
        "trigger point massage", "self-massage", "myofascial release", "Swedish massage", "deep tissue massage",
    }  # fmt: skip


def test_what_one_does_alone_is_by_oneself() -> None:
    assert {kind.name: kind.usual_by for kind in KINDS if kind.usual_by} == {
        "self-massage": "self", "stretching": "self",
    }  # fmt: skip
    assert "self" in BY


def test_a_kind_of_ones_own_may_be_given_by_hand_and_asks_for_all_that_hands_may_do() -> None:
    own = find_kind("shiatsu")
    assert (own.name, own.is_hands_on, own.usual_by, own.fields) == ("shiatsu", True, None, HANDS)


def test_pressure_and_hold_are_asked_where_something_presses_and_a_medicine_of_a_medication_alone() -> None:
    asks = {field: {kind.name for kind in KINDS if field in kind.fields} for field in TreatmentField}
    presses = {kind.name for kind in KINDS if kind.is_hands_on} | {"other"}
    assert asks[TreatmentField.PRESSURE] == asks[TreatmentField.HOLD] == presses
    assert asks[TreatmentField.MEDICINE] == {"medication"}
    assert asks[TreatmentField.MINUTES] == {*KIND_NAMES} - {"medication"}
    assert asks[TreatmentField.PAIN] == asks[TreatmentField.NOTES] == {*KIND_NAMES}


def test_each_field_is_kept_in_fields_of_a_session_and_each_of_those_is_asked() -> None:
    kept = {name for names in KEPT_IN.values() for name in names}
    assert KEPT_IN.keys() == set(TreatmentField)
    assert kept == {each.name for each in fields(Session)} - {"began_at", "kind", "has_time", "session_id"}


def test_what_a_file_says_of_any_kind_is_held() -> None:
    at = datetime(2026, 3, 2, 9)
    assert held_in(Session(at, "heat", pressure=0, notes="warm")) == {TreatmentField.PRESSURE, TreatmentField.NOTES}
    assert TreatmentField.MEDICINE in held_in(Session(at, "medication", notes="ibuprofen"))
    assert held_in(Session(at, "rest")) == set()


@pytest.mark.parametrize(
    ("name", "dose", "rest", "notes"),
    [
        ("ibuprofen", "400 mg", "", "ibuprofen, 400 mg"),
        (
            "ibuprofen",
            "400 mg, twice",
            "after lunch\n\nfelt sick",
            "ibuprofen, 400 mg, twice\nafter lunch\n\nfelt sick",
        ),
        ("ibuprofen", "", "after lunch", "ibuprofen\nafter lunch"),
        ("", "", "after lunch", "\nafter lunch"),
        ("", "", "", ""),
    ],
)
def test_a_medicine_stands_on_the_first_line_of_the_notes(name: str, dose: str, rest: str, notes: str) -> None:
    assert noted_medicine(f" {name} ", dose, rest) == notes
    assert medicine_in(notes) == (name, dose, rest)


def test_a_long_line_of_a_file_is_no_medicine_and_stays_whole() -> None:
    for line in ("a" * 61, f"ibuprofen, {'b' * 41}"):
        assert medicine_in(line) == ("", "", line)
        assert medicine_in(noted_medicine(*medicine_in(line))) == ("", "", line)


def test_a_kind_is_found_by_its_name() -> None:
    assert [find_kind(kind.name) for kind in KINDS] == list(KINDS)
