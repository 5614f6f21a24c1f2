"""Words of several places in one cell, parted: "Neck, left shoulder", "upper and lower back", "Hand- und Fußgelenk"."""

import re
from collections.abc import Iterator

from analytics.diary.place_phrases import APART, BETWEEN, Language, languages, read_phrase, tokens_of
from analytics.diary.spelling import folded

_HANGING = re.compile(r"[-–]$")  # "Nacken- und Schulterschmerzen"


def is_body(words: str, language: str | None = None) -> bool:
    """Whether words name one place of the body, in any language or in that one; it may be of no one region ("back")."""
    read = read_phrase(words)
    return bool(read) if language is None else language in read


def parted(cell: str) -> tuple[str, ...]:
    """The words for each place in a cell."""
    pieces = re.split(f"[{''.join(APART)}\r]", cell)
    return tuple(place for piece in pieces if piece.strip() for place in _softly(piece.strip()))


def _softly(piece: str) -> tuple[str, ...]:
    """A piece at its commas, strokes, "and" and wide gaps where every part names a place; else whole."""
    if is_body(piece):
        return (piece,)
    far_apart = tuple(re.split(r"\s{2,}", piece))  # a comma that became a blank
    if len(far_apart) > 1 and all(map(is_body, far_apart)):
        return far_apart
    for name, language in languages().items():
        for with_sides in (True, False):
            points = list(_points(piece, language, with_sides=with_sides))
            needed = name if any(is_word for _, _, is_word in points) else None
            places = _places(piece, _between(piece, points), needed, language) if points else None
            if places:
                return places
    return (piece,)


def _points(piece: str, language: Language, *, with_sides: bool) -> Iterator[tuple[int, int, bool]]:
    """Where a piece may be parted, and whether by a word; not in brackets, nor between two sides."""
    tokens = [token for token in tokens_of(piece) if token.plain not in language.articles]
    depth = 0
    for number, token in enumerate(tokens):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(token.plain, 0)
        is_word = token.plain in language.joiners
        if depth == 0 and (is_word or token.plain == "," or token.plain in BETWEEN):
            words = [each.plain for each in tokens if each.plain != "."]
            at = number - sum(each.plain == "." for each in tokens[:number])
            around = {language.sides.get(word) for word in (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])}
            if not (with_sides and around == {"left", "right"}):
                yield token.start, token.end, is_word


def _between(piece: str, points: list[tuple[int, int, bool]]) -> list[tuple[int, int]]:
    """From and to of each part that holds something."""
    starts = [0, *(end for _, end, _ in points)]
    ends = [*(start for start, _, _ in points), len(piece)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if piece[start:end].strip()]


def _places(piece: str, spans: list[tuple[int, int]], needed: str | None, language: Language) -> tuple[str, ...] | None:
    """The parts as places; None where one of them names none. A side that stands last belongs to the place before."""
    if len(spans) > 1 and folded(piece[slice(*spans[-1])]).strip(" .") in {*language.sides, *language.middle}:
        spans = [*spans[:-2], (spans[-2][0], spans[-1][1])]
    parts = [piece[start:end].strip() for start, end in spans]
    whole = [_completed(parts, number, needed, language) for number in range(len(parts))]
    return tuple(whole) if len(whole) > 1 and all(is_body(place, needed) for place in whole) else None


def _completed(parts: list[str], number: int, needed: str | None, language: Language) -> str:
    """A part with what it shares with its neighbour: "upper" of "lower back", "Hand-" of "Fußgelenk"."""
    part = parts[number]
    follows = parts[number + 1] if number + 1 < len(parts) else ""
    if _HANGING.search(part) and follows:
        last = follows.split()[-1]
        shared = [part[:-1] + last[at:] for at in range(len(last) - 3, 0, -1)]
        return next((word for word in shared if is_body(word, needed)), part[:-1])
    if folded(part) in language.order:
        after, before = follows.split(), parts[number - 1].split() if number else []
        shared = [" ".join([part, *after[at:]]) for at in range(1, len(after))]
        shared += [" ".join([*before[:at], part]) for at in range(len(before) - 1, 0, -1)]
        return next((words for words in shared if is_body(words, needed)), part)
    return part
