"""Words for where it hurts: regions, their groups and synonyms, and what a place asked for matches.

Region and side are separate. A region's group is itself a place a person may write ("knee" when front or back was
not said). A word nobody knows is kept as the person wrote it, as a region of its own; so is a word of the body that is
not one region ("back", "leg").
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from analytics.diary.phrase_words import SEVERITIES
from analytics.diary.place_lists import is_body, parted
from analytics.diary.place_phrases import NO_REGION, REMEMBERED, languages, read_phrase, tokens_of
from analytics.diary.regions import REGIONS as _TABLE
from analytics.diary.spelling import folded

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


@lru_cache(REMEMBERED)
def find_region(words: str) -> str | None:
    """The region words name ("LBP", "Knee pain", "Schmerz im Nacken"), or None where nobody knows one, or not one."""
    plain = _plain(words)
    known = _NAMES.get(plain) or _NAMES.get(plain.removesuffix("s"))
    if known:
        return known
    regions = {reading.region for reading in read_phrase(_composed(words)).values()} - {NO_REGION}
    return regions.pop() if len(regions) == 1 else None


def _composed(words: str) -> str:
    return unicodedata.normalize("NFC", words)


@lru_cache(REMEMBERED)
def split_side(words: str) -> tuple[str, str | None]:
    """A place and its side where the words hold both: "left knee" and "Knie (li.)" are ("knee" or "Knie", "left")."""
    text = _composed(words)
    read = [each for each in read_phrase(text).values() if each.region != NO_REGION]
    if len({(each.region, each.side) for each in read}) == 1 and read[0].side:
        rest = _without(text, read[0].sides)
        while rest and find_region(rest) != read[0].region:
            rest = rest.rpartition(" ")[0]  # "bas du dos à" gauche
        if rest:
            return rest, read[0].side
    return words.strip(), None


@lru_cache(REMEMBERED)
def split_own_side(words: str) -> tuple[str, str | None]:
    """A place of no one region, and its side: "Rücken links" and "dos à droite" are ("Rücken", "left") and so on."""
    text = _composed(words)
    read = list(read_phrase(text).values())
    if len({(each.region, each.side) for each in read}) == 1 and read[0].region == NO_REGION and read[0].side:
        rest = _without(text, read[0].sides)
        while rest and not is_body(rest):
            rest = rest.rpartition(" ")[0]
        if rest:
            return rest, read[0].side
    return words.strip(), None


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return " ".join(re.sub(r"[(),\[\]]", " ", text).split()).strip(" -–.:")


@lru_cache(REMEMBERED)
def find_side(words: str) -> str | None:
    """The side that words name ("R", "Right only", "beidseits", "left and right"), or None."""
    said, others = _sides_said(words)
    sides = {side for word, side in said if not others or word in _said_always()}
    if sides == {"left", "right"} and not others:
        return "both" if len(said) == 2 and len(tokens_of(words)) > 2 else None
    return sides.pop() if len(sides) == 1 else None


def _sides_said(words: str) -> tuple[list[tuple[str, str]], bool]:
    """The words of a text that say a side, and whether others beside them say something else."""
    plain = [token.plain for token in tokens_of(_composed(words)) if token.plain[0].isalpha()]
    joiners = {joiner for language in languages().values() for joiner in (*language.joiners, *language.little)}
    said = [(word, side) for word in plain if (side := _side_word(word))]
    if len(plain) > 1:  # "der" is also an article
        said = [each for each in said if not any(each[0] in language.little for language in languages().values())]
    return said, any(word not in joiners and not _side_word(word) for word in plain)


def _side_word(word: str) -> str | None:
    for language in languages().values():
        if word in language.sides or word in language.middle:
            return language.sides.get(word, "middle")
    return None


@cache
def _said_always() -> frozenset[str]:
    """The words for a side that say it among others; "re", "dx" or "G" only do so where nothing else stands."""
    words = {word for language in languages().values() for word in (*language.sides, *language.middle)}
    return frozenset(word for word in words if len(word) > len("deux")) | {"left", "both", "l", "r"}


@lru_cache(REMEMBERED)
def split_places(cell: str) -> tuple[str, ...]:
    """The words for each place in one cell: "Neck, left shoulder" are two, "Knee, left" is one; none where it is empty.

    Semicolons, bars and line breaks part always; commas, strokes, "+" and "and" only where every part names a place,
    so that what nobody knows stays whole.
    """
    return parted(_composed(cell))


def names_place(words: str) -> bool:
    """Whether words name a place of the body, or several: "Knee pain" and "back", not "office"."""
    places = split_places(words)
    return bool(places) and all(find_region(place) or is_body(place) for place in places)


_LAST_BRACKET = re.compile(r"(.*\S)\s*[(\[]([^()\[\]]*)[)\]]\s*", re.DOTALL)
_SEVERITIES = frozenset(folded(word) for word in SEVERITIES)


def strip_severity(words: str) -> tuple[str, str | None]:
    """A name and the severity in its last bracket: "Back (lower) pain (Moderate)"; None where that says no severity."""
    found = _LAST_BRACKET.fullmatch(words)
    if found and " ".join(folded(_composed(found[2])).split()) in _SEVERITIES:
        return found[1].strip(), found[2].strip()
    return words.strip(), None


# A name of the table with one of these was always read as a place and its side, "left knee" or "Knie links".
_PLAIN_SIDES = {
    "left", "l", "links", "gauche", "right", "r", "rechts", "droite", "both", "bilateral", "middle", "centre", "center",
}  # fmt: skip


def _is_plain_name(words: str, name: str) -> bool:
    plain = _plain(name)
    beside = set(_plain(re.sub(r"[(),]", " ", words)).split()) - set(plain.split())
    return beside <= _PLAIN_SIDES and (plain in _NAMES or plain.removesuffix("s") in _NAMES)


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

    None and "worst" ask for the worst place of each moment, "mean" for the average of all. A side within words that
    are not a plain name ("pain in my left ankle") asks for these words as they were written, for older files kept them
    as a place of their own.
    """
    if words is None or _plain(words) == "worst":
        return WORST
    if _plain(words) == "mean":
        return MEAN
    own, side = split_own_side(words)
    if side:
        return Place(words.strip(), "place", tuple(sorted({words.strip().lower(), own.lower(), _plain(own)})), side)
    name, side = split_side(words)
    region = find_region(name)
    if side and not _is_plain_name(words, name):
        return Place(words.strip(), "place", tuple(sorted({words.strip().lower(), _plain(words)})))
    named = {name.lower(), _plain(name)} | ({region, *GROUPS.get(region, ())} if region else set())
    return Place(words.strip(), "place", tuple(sorted(named)), side)


# What says a side within a place's own words; a single letter does at the end alone, for "L 5" is no side. Python, SQL
# and the browser read the same patterns, without minding capitals.
SAYS_SIDE = {
    "left": r"(?:^|\W)(?:left|links\w*|linke[rsnm]?|gauches?|izquierd[ao]s?|sinistr[aeio]|sx)(?:\W|$)|\Wl\W*$",
    "right": r"(?:^|\W)(?:right|rechts\w*|rechte[rsnm]?|droite?s?|derech[ao]s?|destr[aeio]|dx)(?:\W|$)|\Wr\W*$",
    "both": r"(?:^|\W)(?:both|bilateral\w*|beide\w*|beids\w*|les deux|amb[ao]s|entramb[ei])(?:\W|$)",
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
