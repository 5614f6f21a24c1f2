"""Tell: where pain is classically described as coming from."""

import pytest

from analytics.diary.places import REGIONS
from analytics.diary.referral import MUSCLES
from analytics.words.places.referral import at_place, tell_referral, tell_referral_briefly
from analytics.words.safe import unmark


@pytest.mark.parametrize(
    ("region", "sentence"),
    [
        (
            "temple",
            (
                "Pain at the temple is classically described as coming from the upper trapezius (top of the "
                "shoulder), the suboccipitals (back of the neck) or the temporalis itself. A description from "
                "textbooks, not a diagnosis (NAMTPT; Dynamic Chiropractic)."
            ),
        ),
        (
            "Headache",
            (
                "Pain in the head is classically described as coming from the upper trapezius (top of the shoulder), "
                "the sternocleidomastoid (side of the neck), the suboccipitals (back of the neck), the temporalis "
                "(temple) or the splenius capitis (back of the neck), among others. A description from textbooks, not "
                "a diagnosis (NAMTPT; Family Practice Notebook; Dynamic Chiropractic)."
            ),
        ),
        (
            "calf",
            (
                "Pain in the calf is classically described as coming from the gastrocnemius (right there), the soleus "
                "(right there), the hamstrings (back of the thigh) or the gluteus minimus (outer hip). A description "
                "from textbooks, not a diagnosis (Family Practice Notebook; for the gluteus minimus, practice pages "
                "only)."
            ),
        ),
        (
            "chest",
            (
                "Pain in the chest is classically described as coming from the pectoralis major (right there), the "
                "pectoralis minor (right there), the scalenes (side of the neck) or the serratus anterior (side of the "
                "chest). A description from textbooks, not a diagnosis (NAMTPT; Family Practice Notebook; Travell and "
                "Simons 1983, in MedLink). Pain in the chest that is new is for a doctor first."
            ),
        ),
        (
            "back of knee",
            (
                "Pain at the back of the knee is classically described as coming from the hamstrings (back of the "
                "thigh). A description from textbooks, not a diagnosis (Family Practice Notebook)."
            ),
        ),
        ("toes", ""),
        ("![x](http://e)", ""),
    ],
)
def test_a_place_is_told_with_the_muscles_described_for_it(region: str, sentence: str) -> None:
    assert tell_referral(region) == sentence


def test_never_more_than_five_muscles_and_never_without_what_it_is() -> None:
    for sentence in filter(None, map(tell_referral, REGIONS)):
        assert 1 <= sum(f"the {muscle.name}" in sentence.split(". ")[0] for muscle in MUSCLES) <= 5
        assert "not a diagnosis (" in sentence
        assert "()" not in sentence
        assert unmark(sentence) == sentence


@pytest.mark.parametrize(
    ("region", "told"),
    [
        ("temple", "at the temple"), ("calf", "in the calf"), ("eyes", "around the eyes"),
        ("behind the eye", "behind the eye"), ("between the shoulder blades", "between the shoulder blades"),
        ("back of neck", "at the back of the neck"), ("back of the hand", "at the back of the hand"),
        ("tailbone", "at the tailbone"), ("jaw", "in the jaw"),
    ],
)  # fmt: skip
def test_a_place_has_the_preposition_one_says(region: str, told: str) -> None:
    assert at_place(region) == told


def test_briefly_each_place_has_a_line_and_all_share_one_warning() -> None:
    calf = (
        "Pain in the calf: the gastrocnemius (right there), the soleus (right there), the hamstrings (back of the thigh) "
        "or the gluteus minimus (outer hip)."
    )
    assert tell_referral_briefly(["calf", "toes", "Calf"]) == [
        calf,
        "A description from textbooks, not a diagnosis (Family Practice Notebook; for the gluteus minimus, practice pages only).",
    ]
    *lines, last = tell_referral_briefly(["temple", "chest"])
    assert [each.split(":")[0] for each in lines] == ["Pain at the temple", "Pain in the chest"]
    assert last == (
        "A description from textbooks, not a diagnosis (NAMTPT; Dynamic Chiropractic; Family Practice Notebook; Travell "
        "and Simons 1983, in MedLink). Pain in the chest that is new is for a doctor first."
    )
    assert tell_referral_briefly(["toes"]) == []


def test_a_place_is_told_by_its_own_name_however_it_was_written() -> None:
    assert tell_referral(" Calf ") == tell_referral("calf")
    assert tell_referral("Headache").startswith("Pain in the head is")
    assert tell_referral_briefly(["Headache"])[0].startswith("Pain in the head: ")
