"""Where it hurts, as a person reads it: the places of most days, how they feel, and how widespread it is."""

import pytest

from analytics.measures.places.places import PlacePain, Places
from analytics.words.places.places import (
    areas_in_words,
    place_words,
    tell_beside,
    tell_most_often,
    tell_numbness,
    tell_place,
    tell_places,
    tell_places_shortly,
    tell_widespread,
    widespread_in_brief,
)

NECK = PlacePain(
    region="neck", side="right", mean=4.66, worst=9.0, days=40, qualities=(("dull", 20), ("sharp", 1)), numb_days=3
)
JAW = PlacePain(region="*jaw*", side="middle", mean=3.0, worst=4.5, days=1)
BACK = PlacePain(region="lower back", side=None, mean=2.0, worst=6.0, days=9, numb_days=1)
KNEE = PlacePain(region="knee", side="left", mean=1.0, worst=2.0, days=5)
FIRST = "Most often it hurts at the **neck, right: 4.7 out of 10 on average (40 days)**."
SECOND = r" Then \*jaw\*: 3.0 out of 10 on average (1 day)"
THIRD = " and lower back: 2.0 out of 10 on average (9 days)."


@pytest.mark.parametrize(
    ("places", "sentence"),
    [
        ((), "No place is written down in this time."),
        ((NECK,), FIRST),
        ((NECK, JAW), f"{FIRST}{SECOND}."),
        ((NECK, JAW, BACK), f"{FIRST}{SECOND}{THIRD}"),
        ((NECK, JAW, BACK, KNEE), f"{FIRST}{SECOND}{THIRD} 1 more place stands in the table."),
        ((NECK, JAW, BACK, KNEE, KNEE), f"{FIRST}{SECOND}{THIRD} 2 more places stand in the table."),
    ],
)
def test_three_places_are_told_and_the_rest_are_counted(places: tuple[PlacePain, ...], sentence: str) -> None:
    assert tell_places(Places(places=places)) == sentence
    assert tell_most_often(Places(places=places)) == (FIRST if places else sentence)


def test_a_place_is_told_with_its_side_its_worst_and_how_it_feels() -> None:
    assert [tell_place(each) for each in (NECK, JAW, BACK)] == [
        "Neck, right: 4.7 on average over 40 days, worst 9.0; dull on 20 days, sharp on 1 day",
        "*jaw*: 3.0 on average over 1 day, worst 4.5",
        "Lower back: 2.0 on average over 9 days, worst 6.0",
    ]
    assert [place_words(each) for each in (NECK, JAW, BACK)] == ["neck, right", "*jaw*", "lower back"]


def test_numbness_is_told_with_its_days_and_only_where_it_was() -> None:
    assert tell_numbness(Places(places=(NECK, JAW, BACK))) == (
        "**Numbness or tingling**: neck, right (3 days); lower back (1 day)."
    )
    assert tell_numbness(Places(places=(JAW,))) == ""


def test_widespread_pain_is_a_count_and_no_diagnosis() -> None:
    areas = ("lower leg, left", "lower leg, right", "neck", "hip, left")
    assert areas_in_words(areas) == ["lower leg, left and right", "neck", "hip, left"]
    assert tell_widespread(Places(places=(NECK,), areas=areas)) == (
        "In the last seven days written down there was pain in **4 of 19 areas** of the Widespread Pain Index: lower leg, "
        "left and right; neck; hip, left. A doctor may ask for this count; it is no diagnosis, and what was not worth a "
        "line is not in it."
    )
    assert tell_widespread(Places(places=(NECK,))) == ""


@pytest.mark.parametrize(
    ("places", "sentence"),
    [
        ((), "No place is written down in this time."),
        ((NECK,), "Most often it hurts at the **neck, right**: 4.7 on average (40 days)."),
        (
            (NECK, JAW, BACK, KNEE),
            r"Most often it hurts at the **neck, right**: 4.7 on average (40 days). Then: \*jaw\*; lower back.",
        ),
    ],
)
def test_the_first_places_are_told_in_one_sentence(places: tuple[PlacePain, ...], sentence: str) -> None:
    assert tell_places_shortly(Places(places)) == sentence
    assert len(sentence.split()) <= 25


def test_what_stands_below_a_place_and_how_widespread_it_is() -> None:
    assert [tell_beside(each) for each in (NECK, JAW)] == ["40 days · worst 9.0 · dull", "1 day · worst 4.5"]
    assert widespread_in_brief(Places((), ("neck", "jaw, left"))) == "2 of 19 areas"
