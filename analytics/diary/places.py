"""Words for where it hurts: regions, their groups and synonyms, and what a place asked for matches.

Region and side are separate. A region's group is itself a place a person may write ("knee" when front or back was
not said). A word nobody knows is kept as the person wrote it, as a region of its own.
"""

import re
from dataclasses import dataclass

from analytics.diary.regions import REGIONS as _TABLE

GROUPS: dict[str, tuple[str, ...]] = {
    each.name: tuple(member.name for member in _TABLE if member.group == each.name and member is not each)
    for each in _TABLE
    if each.group == each.name
}
REGIONS: tuple[str, ...] = tuple(each.name for each in _TABLE)
NOT_NAMED = "place not named"  # where a file rates pain and says no place


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("-", " ").replace("_", " ").split())


_NAMES = {_plain(region): region for region in REGIONS} | {
    _plain(word): each.name for each in _TABLE for word in each.synonyms
}


def find_region(words: str) -> str | None:
    """The region a word names ("LBP", "lower-back", "Knees"), or None where nobody knows it."""
    plain = _plain(words)
    return _NAMES.get(plain) or _NAMES.get(plain.removesuffix("s"))


def split_side(words: str) -> tuple[str, str | None]:
    """A place and its side where the words hold both: "left knee" and "Knee (L)" are ("knee", "left")."""
    tokens = words.replace("(", " ").replace(")", " ").replace(",", " ").split()
    sides = [_SIDE_WORDS[token.lower()] for token in tokens if token.lower() in _SIDE_WORDS]
    rest = " ".join(token for token in tokens if token.lower() not in _SIDE_WORDS)
    if len(sides) != 1 or not find_region(rest):
        return words.strip(), None
    return rest, sides[0]


_SIDE_WORDS = {
    "left": "left", "l": "left", "links": "left", "gauche": "left",
    "right": "right", "r": "right", "rechts": "right", "droite": "right",
    "both": "both", "bilateral": "both", "middle": "middle", "centre": "middle", "center": "middle",
}  # fmt: skip


def find_side(words: str) -> str | None:
    """The side that words name ("R", "Right only", "bilateral"), or None."""
    found = {_SIDE_WORDS[token] for token in _plain(words).split() if token in _SIDE_WORDS}
    return found.pop() if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Place:
    """A place asked for: every region it matches, on one side or on any.

    Attributes:
        label: as the person reads it.
        pool: "place" for the regions named; "worst" and "mean" for all places of a moment.
        regions: what a rating's region may be; lower case.
        side: "left" or "right" where only that side is asked for.
    """

    label: str
    pool: str = "place"
    regions: tuple[str, ...] = ()
    side: str | None = None


WORST = Place("worst place", "worst")
MEAN = Place("all places, on average", "mean")


def find_place(words: str | None) -> Place:
    """What a question about a place matches: its region, its group's members, or the person's own word.

    None and "worst" ask for the worst place of each moment, "mean" for the average of all.
    """
    if words is None or _plain(words) == "worst":
        return WORST
    if _plain(words) == "mean":
        return MEAN
    name, side = split_side(words)
    region = find_region(name)
    named = {name.lower(), _plain(name)} | ({region, *GROUPS.get(region, ())} if region else set())
    return Place(words.strip(), "place", tuple(sorted(named)), side)


# What says a side within a place's own words; a single letter does at the end alone, for "L 5" is no side. Python, SQL
# and the browser read the same patterns, without minding capitals.
SAYS_SIDE = {
    "left": r"(?:^|\W)(?:left|links\w*|linke[rsnm]?|gauche)(?:\W|$)|\Wl\W*$",
    "right": r"(?:^|\W)(?:right|rechts\w*|rechte[rsnm]?|droite?)(?:\W|$)|\Wr\W*$",
    "both": r"(?:^|\W)(?:both|bilateral|beide\w*|beids\w*)(?:\W|$)",
}


def says_side(words: str, side: str) -> bool:
    """Whether a place's own words say that side already."""
    return side in SAYS_SIDE and re.search(SAYS_SIDE[side], words, re.IGNORECASE) is not None


def with_side(region: str, side: str | None) -> str:
    """A region with its side, said once: "neck, left", "Nacken links"; the middle is not told."""
    return region if side in (None, "", "middle") or says_side(region, side) else f"{region}, {side}"


def place_name(region: str, side: str | None = None) -> str:
    """How a region and its side are read: "Back of neck, left"."""
    return with_side(region[:1].upper() + region[1:], side if side in ("left", "right") else None)
