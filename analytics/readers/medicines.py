"""Bring in medicines: what was taken and how much, as people write it: "Ibuprofen 400, 2x Paracetamol 500 mg"."""

import re
from collections.abc import Iterable
from functools import cache

from analytics.diary.heading_words import COMMON_MEDICINES, NOT_TAKEN, OTHER_TREATMENTS
from analytics.diary.place_phrases import tokens_of
from analytics.diary.spelling import folded
from analytics.diary.treatments import noted_medicine
from analytics.readers.lists import ListMarks, as_list
from analytics.readers.values import NO, YES, Unreadable, is_missing, plain_words, says_nothing

# All of a piece: how much of the medicine before it ("400 mg", "1-0-1", "x2").
_DOSE = re.compile(r"(?:[x×] ?)?\d[\d.,/ x×½-]*(?:(?:mg|g|µg|mcg|ug|ml|ie|iu|%)\b)?(?: ?[x×] ?\d+|/d)?", re.IGNORECASE)
_SAYS_DOSE = re.compile(r"\d ?(?:mg|g|µg|mcg|ug|ml|ie|iu)\b|[^\W\d_]{3,} \d{2,4}\b", re.IGNORECASE)
_BEHIND = re.compile(r"[ ,]+(?=(?:[x×] ?)?\d)")  # before the dose


def read_medicines(text: str, marks: ListMarks) -> tuple[tuple[str, str], ...]:
    """Each medicine of a cell: as it stands there, and as a session's notes hold it ("ibuprofen, 400 mg").

    Raises:
        Unreadable: it says that none was taken, in other words than "none".
    """
    if is_missing(text) or says_nothing(text) or plain_words(text) in NO | {"0"}:
        return ()
    if plain_words(text) in YES | {"1"}:
        return ((text.strip(), ""),)
    if any(token.plain in _folded(NOT_TAKEN) for token in tokens_of(text)):
        raise Unreadable("a medicine that was not taken")
    return tuple((piece, _noted(piece)) for piece in _with_doses(as_list(text, marks)))


def is_other_treatment(words: str) -> bool:
    """Whether what was taken is a treatment of another kind: "Wärme", "massage"."""
    said = [token.plain for token in tokens_of(words) if token.plain[0].isalpha()]
    return bool(said) and said[0] in _folded(OTHER_TREATMENTS)


def are_medicines(cells: Iterable[str]) -> bool:
    """Whether most cells are medicines beyond doubt: with a dose, or of a common name."""
    said = [cell for cell in cells if not (is_missing(cell) or says_nothing(cell))]
    sure = [cell for cell in said if _SAYS_DOSE.search(cell) or _is_common(cell)]
    return bool(said) and len(sure) * 2 > len(said)


def _is_common(cell: str) -> bool:
    return any(token.plain in _folded(COMMON_MEDICINES) for token in tokens_of(cell))


def _with_doses(pieces: Iterable[str]) -> list[str]:
    """Pieces of a list; a dose behind a comma belongs to the medicine before it."""
    joined: list[str] = []
    for piece in pieces:
        if joined and _DOSE.fullmatch(piece):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return joined


def _noted(piece: str) -> str:
    name, *dose = _BEHIND.split(piece, maxsplit=1)
    return noted_medicine(name, dose[0] if dose else "", "")


@cache
def _folded(words: str) -> frozenset[str]:
    return frozenset(folded(word.strip()) for word in words.split(","))
