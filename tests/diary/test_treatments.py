"""Kinds of treatment: which are given by hand, by whom, and what they ask."""

from analytics.diary.treatments import KINDS, TreatmentField, find_kind
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


def test_a_kind_of_ones_own_may_be_given_by_hand_and_asks_for_everything() -> None:
    own = find_kind("shiatsu")
    assert (own.name, own.is_hands_on, own.usual_by, own.fields) == ("shiatsu", True, None, frozenset(TreatmentField))


def test_a_kind_is_found_by_its_name() -> None:
    assert [find_kind(kind.name) for kind in KINDS] == list(KINDS)
