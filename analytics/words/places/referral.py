"""Tell where pain of a place is classically described as coming from: textbook knowledge, never a diagnosis."""

import re
from collections.abc import Iterable

from analytics.diary.places import find_region
from analytics.diary.referral import Muscle, muscles_felt_in
from analytics.words.numbers import in_a_row

TOLD = 5
_NOT_A_DIAGNOSIS = "A description from textbooks, not a diagnosis"
_CHEST = ("chest", "side of chest")
_DOCTOR_FIRST = " Pain in the chest that is new is for a doctor first."
_NO_ARTICLE = ("behind ", "between ")
_AT = (
    "temple", "forehead", "ankle", "heel", "wrist", "elbow", "inner elbow", "outer elbow", "shoulder blade",
    "sacroiliac joint", "tailbone", "outer hip",
)  # fmt: skip


def tell_referral(region: str) -> str:
    """Which muscles the pain of a place is classically laid to, with the source; empty where nothing is described."""
    muscles = muscles_felt_in(region)
    if not muscles:
        return ""
    place = find_region(region) or region.strip().lower()
    more = ", among others" if len(muscles) > TOLD else ""
    return (
        f"Pain {at_place(place)} is classically described as coming from {_muscles(muscles[:TOLD], place)}{more}. "
        f"{_NOT_A_DIAGNOSIS} ({_sources(muscles[:TOLD])}).{_DOCTOR_FIRST if place in _CHEST else ''}"
    )


def tell_referral_briefly(regions: Iterable[str]) -> list[str]:
    """A line for each place of which something is described, and where it is written; no Markdown."""
    told = {find_region(each) or each.strip().lower(): muscles_felt_in(each)[:TOLD] for each in regions}
    lines = [f"Pain {at_place(place)}: {_muscles(muscles, place)}." for place, muscles in told.items() if muscles]
    if not lines:
        return []
    doctor = _DOCTOR_FIRST if any(place in _CHEST for place, muscles in told.items() if muscles) else ""
    sources = _sources(tuple(dict.fromkeys(each for muscles in told.values() for each in muscles)))
    return [*lines, f"{_NOT_A_DIAGNOSIS} ({sources}).{doctor}"]


def _muscles(muscles: tuple[Muscle, ...], place: str) -> str:
    """The muscles, each with where to look for it: "the temporalis itself" where it is the only one right there."""
    there = [muscle for muscle in muscles if place in muscle.lies_in]
    return _either([f"the {muscle.name}{_where(muscle, place, alone=len(there) == 1)}" for muscle in muscles])


def _where(muscle: Muscle, place: str, *, alone: bool) -> str:
    if place not in muscle.lies_in:
        return f" ({_named(muscle.lies_in[0])})"
    if not alone:
        return " (right there)"
    return " themselves" if _is_plural(muscle) else " itself"


def _is_plural(muscle: Muscle) -> bool:
    return muscle.name.endswith(("extensors", "suboccipitals", "rhomboids", "scalenes", "hamstrings"))


def _either(items: list[str]) -> str:
    return " or ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else items[0]


def _named(region: str) -> str:
    """A region as one says it: "top of the shoulder"."""
    return re.sub(r"\bof (?!the\b)", "of the ", region)


def at_place(region: str) -> str:
    """A region with its preposition: "at the temple", "in the calf", "behind the eye"; unescaped."""
    if region.startswith(_NO_ARTICLE):
        return region
    if region == "eyes":
        return "around the eyes"
    return f"{'at' if ' of ' in region or region in _AT else 'in'} the {_named(region)}"


def _sources(muscles: tuple[Muscle, ...]) -> str:
    """Each source once; what was found on pages of single practices only is said with the muscle's name."""
    known = list(dict.fromkeys(muscle.source for muscle in muscles if muscle.verified))
    weak = [f"the {muscle.name}" for muscle in muscles if not muscle.verified]
    if weak:
        known.append(f"for {in_a_row(weak)}, practice pages only" if known else "practice pages only")
    return "; ".join(known)
