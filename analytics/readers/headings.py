"""Bring in headings that are questions: what "Wie viele Stunden hast du geschlafen?" asks about, or nothing.

A heading is about a thing where exactly one thing is named in it, nothing in it says otherwise ("no", "next to", "how
often"), and the units in it are of that thing. Where every other word is a little word too, it can hardly be meant
otherwise; else it may, and is only offered.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from analytics.diary.factors import find_factor, is_known, knows_unit
from analytics.diary.heading_words import ABOUT, BESIDE, HOW_LONG, HOW_WELL, JOINED, LAST, OTHERWISE, WHERE
from analytics.diary.phrase_words import SPEECH
from analytics.diary.place_phrases import Token, tokens_of
from analytics.diary.spelling import folded
from analytics.diary.units import measured_in
from analytics.readers.clocks import part_of_day
from analytics.readers.spans import minutes_in

PAIN, NOTES, MEDICATION, TREATMENT, TRIGGERS = "pain", "notes", "medication", "treatment", "triggers"
# What a word for the first says of the second: "sleeping pills" are no sleep, "what triggered the pain" is no pain.
_STRONGER = {MEDICATION: {PAIN, "sleep", "stress"}, TRIGGERS: {PAIN}, "sleep_quality": {"sleep"}}
_BRACKET = re.compile(r"[(\[][^)\]]*\d[^)\]]*[)\]]")  # "(0 = none, 10 = worst)"
_SAYS_ENDS = re.compile(r"\d\s*[=:]\s*[^\W\d]|[^\W\d]\s*=\s*\d")
_SHORTEST_UNIT = 3  # letters: "m", "h" and "s" are words of other languages
_LONGEST = 4  # words of one thing: "sonst noch etwas"


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading asks.

    Attributes:
        about: the one thing it is about: PAIN, NOTES, MEDICATION, TREATMENT, TRIGGERS, or a factor as stored.
        word: that thing as it stands there.
        unit: the unit that it names, where that is one of the factor's.
        is_plain: whether nothing else stands there.
    """

    about: str
    word: str
    unit: str | None = None
    is_plain: bool = False


@lru_cache(maxsize=4096)
def read_heading(name: str) -> Heading | None:
    """What a heading is about; None where it is about nothing that is known, or about two things."""
    tokens = _tokens(name)
    words = [token.plain for token in tokens]
    found, rest = _things(words)
    about = {thing for thing, _ in found}
    if "sleep" in about and set(rest) & _forms(HOW_WELL):
        about, rest = about | {"sleep_quality"}, [word for word in rest if word not in _forms(HOW_WELL)]
    about = about.difference(*(_STRONGER.get(thing, set()) for thing in about))
    about = about - {NOTES} or about
    if len(about) != 1 or (about != {NOTES} and _says_otherwise(words)):
        return None
    (thing,) = about
    units = [word for word in rest if len(word) >= _SHORTEST_UNIT and word not in _little() and measured_in(word)]
    fitting = [unit for unit in units if is_known(thing) and find_factor(thing).unit and knows_unit(thing, unit)]
    if (units and not fitting) or (set(rest) & _forms(HOW_LONG) and not _is_span(thing)):
        return None
    unit = next(iter(fitting), None) or _joined_unit(words, thing)
    unknown = [word for word in rest if word not in _little() | _forms(HOW_LONG) | set(units) and not part_of_day(word)]
    at = next((place for its, place in found if its == thing), range(0))
    word = " ".join(tokens[each].raw for each in at) or thing
    return Heading(thing, word, unit, is_plain=not unknown and not _SAYS_ENDS.search(name))


def asks_where(name: str) -> bool:
    """Whether a heading asks for a place: "Wo hast du Schmerzen?"."""
    return bool(_forms(WHERE) & set(_words(name)[:2]))


@lru_cache(maxsize=4096)
def part_in(name: str) -> str | None:
    """The part of the day that a heading names among little words and pain: "Pain morning", "Am Abend (0-10)"."""
    words = _words(name)
    if whole := part_of_day(" ".join(words)):
        return whole
    parts = {word: part for word in words if word not in _little() and (part := part_of_day(word))}
    others = [word for word in words if word not in parts and word not in _little() and _thing(word) != PAIN]
    is_today = not set(words) & _forms(LAST)
    return next(iter(parts.values())) if len(set(parts.values())) == 1 and is_today and not others else None


def names_part(name: str) -> bool:
    """Whether a heading names a part of the day and no thing: "Morning", "am Abend"."""
    return part_in(name) is not None and not any(map(_thing, _words(name)))


def _words(name: str) -> list[str]:
    """Its words as they are compared."""
    return [token.plain for token in _tokens(name)]


def _tokens(name: str) -> list[Token]:
    """Its words, without a scale in brackets; "No." is a number."""
    text = re.sub(r"\b[Nn]o\.", "number", _BRACKET.sub(" ", name))
    return [token for token in tokens_of(text) if token.plain[0].isalpha()]


def _things(words: list[str]) -> tuple[list[tuple[str, range]], list[str]]:
    """The things that are named, each with its place, the longest first; and the words that name none."""
    found: list[tuple[str, range]] = []
    rest: list[str] = []
    at = 0
    while at < len(words):
        for taken in range(min(_LONGEST, len(words) - at), 0, -1):
            thing = _about().get(tuple(words[at : at + taken])) or (_joined(words[at]) if taken == 1 else None)
            if thing:
                found.append((thing, range(at, at + taken)))
                at += taken
                break
        else:
            rest.append(words[at])
            at += 1
    return found, rest


def _thing(word: str) -> str | None:
    return _about().get((word,)) or _joined(word)


@lru_cache(maxsize=4096)
def _joined(word: str) -> str | None:
    """What one word with its measure is about: "schlafdauer" is sleep."""
    for ending in _forms(JOINED):
        stem = word.removesuffix(ending)
        things = (_about().get((key,)) for key in (stem, stem[:-1]))  # "schlafdauer" and "stimmungswert"
        if stem != word and (thing := next(filter(None, things), None)):
            return thing
    return None


def _joined_unit(words: list[str], thing: str) -> str | None:
    """The unit within one word: "schlafstunden"."""
    joined = [word for word in words if _joined(word) == thing]
    endings = ("stunden", "minuten", "uren")
    return next((ending for word in joined for ending in endings if word.endswith(ending)), None)


def _says_otherwise(words: list[str]) -> bool:
    otherwise = _forms(OTHERWISE)
    pairs = map(" ".join, pairwise(words))
    return any(word in otherwise for word in (*words, *pairs))


def _is_span(thing: str) -> bool:
    return is_known(thing) and minutes_in(find_factor(thing).unit) is not None


@cache
def _about() -> dict[tuple[str, ...], str]:
    return {tuple(form.split()): thing for thing, words in ABOUT.items() for form in _forms(words)}


@cache
def _little() -> frozenset[str]:
    """Words that change nothing of what is asked."""
    spoken = [(each.articles, each.prepositions, each.contractions) for each in SPEECH.values()]
    return _forms(", ".join((BESIDE, *(words for each in spoken for words in each))))


@cache
def _forms(words: str) -> frozenset[str]:
    return frozenset(_each_form(words))


def _each_form(words: str) -> Iterator[str]:
    for each in words.split(","):
        stem, *endings = each.strip().split("/")
        yield from (folded(stem + ending) for ending in ("", *endings))
