"""The table of classically described referral patterns: complete, in known regions, and found by group."""

import pytest

from analytics.diary.referral import MUSCLES, muscles_felt_in, muscles_in

REGIONS = {
    "head", "forehead", "temple", "behind the eye", "eyes", "face", "jaw", "ear", "top of the head", "back of the head",
    "neck", "front of neck", "side of neck", "back of neck",
    "shoulder", "top of shoulder", "front of shoulder", "back of shoulder",
    "upper back", "between the shoulder blades", "shoulder blade",
    "middle back", "lower back", "sacroiliac joint", "tailbone",
    "hip", "outer hip", "buttock", "groin",
    "thigh", "front of thigh", "back of thigh", "inner thigh", "outer thigh",
    "knee", "front of knee", "back of knee", "lower leg", "shin", "calf",
    "foot", "ankle", "heel", "sole", "top of foot", "toes",
    "chest", "side of chest", "abdomen",
    "arm", "upper arm", "front of upper arm", "back of upper arm", "elbow", "inner elbow", "outer elbow", "forearm",
    "hand", "wrist", "palm", "back of hand", "fingers", "thumb",
}  # fmt: skip
CLASSICAL = {
    "upper trapezius", "middle trapezius", "lower trapezius", "levator scapulae", "sternocleidomastoid",
    "suboccipitals", "splenius capitis", "splenius cervicis", "temporalis", "masseter", "scalenes", "supraspinatus",
    "infraspinatus", "teres minor", "subscapularis", "pectoralis major", "pectoralis minor", "serratus anterior",
    "rhomboids", "latissimus dorsi", "forearm extensors", "supinator", "iliocostalis", "multifidus",
    "quadratus lumborum", "iliopsoas", "gluteus maximus", "gluteus medius", "gluteus minimus", "piriformis",
    "tensor fasciae latae", "rectus femoris", "vastus medialis", "hamstrings", "gastrocnemius", "soleus",
}  # fmt: skip


def names(region: str) -> list[str]:
    return [muscle.name for muscle in muscles_felt_in(region)]


def test_every_classical_muscle_is_there_once() -> None:
    assert sorted(muscle.name for muscle in MUSCLES) == sorted(CLASSICAL)


def test_every_region_is_one_of_the_diarys_own() -> None:
    for muscle in MUSCLES:
        assert {*muscle.lies_in, *muscle.felt_in} <= REGIONS, muscle.name
        assert muscle.lies_in, muscle.name
        assert muscle.felt_in, muscle.name


def test_every_pattern_names_where_it_was_read() -> None:
    assert all(muscle.source for muscle in MUSCLES)
    assert all(muscle.verified != (muscle.source == "practice pages only") for muscle in MUSCLES)


def test_a_headache_looks_at_the_shoulder_first() -> None:
    first = muscles_felt_in("headache")[0]
    assert first.name == "upper trapezius"
    assert first.lies_in[0] == "top of shoulder"


@pytest.mark.parametrize(
    ("region", "muscles"),
    [
        ("temple", ["upper trapezius", "suboccipitals", "temporalis"]),
        ("top of the head", ["sternocleidomastoid", "splenius capitis"]),
        ("outer elbow", ["forearm extensors", "supinator", "supraspinatus"]),
        ("Calf", ["gastrocnemius", "soleus", "hamstrings", "gluteus minimus"]),
        ("LBP", ["quadratus lumborum", "iliocostalis", "multifidus", "gluteus medius", "iliopsoas"]),
        ("a place of one's own", []),
    ],
)
def test_a_place_finds_its_muscles_best_known_first(region: str, muscles: list[str]) -> None:
    assert names(region)[: max(len(muscles), 1)] == muscles


def test_a_group_asks_for_all_its_members() -> None:
    assert set(names("head")) >= {*names("temple"), *names("jaw"), *names("ear")}
    assert {muscle.name for muscle in muscles_in("neck")} >= {"scalenes", "suboccipitals", "sternocleidomastoid"}
