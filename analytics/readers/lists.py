"""Bring in lists: several things in one cell, split on what the column shows, and never inside a name."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from analytics.readers.table import counts_of
from analytics.readers.values import as_text, is_missing, plain_words, says_nothing

Known = Callable[[str], bool] | Collection[str]
_OWN = re.compile(r"[;|\r\n]")
_ALWAYS = re.compile(r"[;|\r\n\t•；、｜]")
_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
_SLASH_APART = re.compile(r"(?<=\S) +/ +(?=\S)")
_SLASH = re.compile(r" +/ +|(?:(?<=[^\W\d_]{2})|(?<=[)\]]))/(?=[^\W\d_]{2})")
_APART = re.compile(r"(?<=\S) {2,}(?=\S)")  # where a program took the commas out
_AND = re.compile(r" +(?:and|und|et|y|e|ed|en|&|\+) +", re.IGNORECASE)
_AND_BEFORE = re.compile(r"(?:and|und|et|&) +", re.IGNORECASE)
_LONGEST_NAME = 4  # pieces between commas that one known name may hold
_BULLET = re.compile(r"^[-–*▪◦·] +")
_LITERAL = re.compile(r"""\[((?:["'][^\[\]]*["'])?)\]""")  # a list as programs print it: "['Stress', 'Cold']"
_NO_WORD = re.compile(r"[\d\s.,]*")


@dataclass(frozen=True, slots=True)
class ListMarks:
    """How the lists of one column are joined.

    Attributes:
        shown: the marks that join things there, among ";", "|", a line break, ",", "/" and "and".
        alone: the words that stand alone somewhere in the column, as they are compared.
    """

    shown: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()


NO_MARKS = ListMarks()  # as in the journal's own files: semicolons, bars and line breaks, which always split


def list_mark(cells: Iterable[str]) -> ListMarks:
    """How lists of a column are joined, as its cells show it.

    Commas join where at least as many cells have only commas as have a semicolon, a bar or a line break: in a column of
    those a comma stands inside names. A slash between words joins where nothing else does.
    """
    texts = Counter[str]()
    for cell, times in counts_of(cells).items():
        if text := as_text(cell):
            texts[text] += times
    always = [text for text in texts if _ALWAYS.search(text)]
    commas = [text for text in texts if len(_outside(text, _COMMA)) > 1 and not _ALWAYS.search(text)]
    shown = {mark for text in always for mark in _ALWAYS.findall(text.replace("\r", "\n"))}
    if commas and sum(texts[each] for each in commas) >= sum(texts[each] for each in always):
        shown.add(",")
    slash = _SLASH_APART if shown else _SLASH
    if any(len(_slash_pieces(text, slash)) > 1 for text in texts):
        shown.add("/")
    names = {_name(text) for text in texts if not _APART.search(text)} | _recurring(texts, _APART)
    apart = [_outside(text, _APART) for text in texts if _APART.search(text)]
    if apart and sum(_name(word) in names for words in apart for word in words) * 2 > sum(map(len, apart)):
        shown.add("  ")
    words = {word for text in texts for word in as_list(text, ListMarks(frozenset(shown)))}
    alone = {*map(_name, words), *_recurring(words, _AND)}
    marks = ListMarks(frozenset(shown), frozenset(alone))
    joined = any(len(_ands(text, lambda word: _name(word) in alone)) > 1 for text in texts)
    return ListMarks(marks.shown | {"and"} if joined else marks.shown, marks.alone)


def _recurring(texts: Iterable[str], mark: re.Pattern[str]) -> set[str]:
    """The pieces between marks that stand beside different ones in several cells: they are names."""
    ways: dict[str, set[tuple[str, ...]]] = {}
    for text in texts:
        pieces = tuple(map(_name, _outside(text, mark)))
        for piece in pieces if len(pieces) > 1 else ():
            ways.setdefault(piece, set()).add(tuple(sorted(pieces)))
    return {piece for piece, found in ways.items() if len(found) > 1}


def as_list(text: str, marks: ListMarks = NO_MARKS, known: Known = ()) -> tuple[str, ...]:
    """The things that a cell names, in order, each once; "none" and its like are nothing.

    Semicolons, bars and line breaks always split. A comma splits outside brackets, numbers and known names where the
    column is joined by it, else where all its pieces are names; so does a slash. "and" splits only between names.

    Args:
        text: the cell.
        marks: how the column is joined (`list_mark`).
        known: whole names that are known, or what tells whether one is; not what is merely found in a longer one.
    """
    is_known = known if callable(known) else _among(known)
    literal = None if marks == NO_MARKS else _LITERAL.fullmatch(text.strip())
    if literal:
        words = [word.strip(" '\"") for word in literal[1].split(",")]
    else:
        parts = (_OWN if marks == NO_MARKS else _ALWAYS).split(text)
        if "\n" in text:
            parts = [_BULLET.sub("", part.strip(" ,")) for part in parts]
        parts = [each for part in parts for each in (_outside(part, _APART) if "  " in marks.shown else [part])]
        words = [word for part in parts for word in _things(part.strip(), marks, is_known)]
    things: dict[str, str] = {}
    for word in map(as_text, words):
        if not is_missing(word) and not says_nothing(word):
            things.setdefault(plain_words(word), word)
    return tuple(things.values())


def _among(names: Collection[str]) -> Callable[[str], bool]:
    plain = {plain_words(name) for name in names}
    return lambda word: plain_words(word) in plain


def _things(part: str, marks: ListMarks, is_known: Callable[[str], bool]) -> list[str]:
    def is_name(word: str) -> bool:
        return is_known(word) or is_known(_name(word)) or _name(word) in marks.alone

    pieces = _rejoined(_outside(part, _COMMA), is_known)
    if "," not in marks.shown and not all(is_name(piece) for piece in pieces if piece):
        pieces = [part]
    if len(pieces) > 1:
        pieces = [_without_and(piece, is_name) for piece in pieces]
    slashed = [word for piece in pieces for word in _slashes(piece, marks, is_known, is_name)]
    return [word for piece in slashed for word in ([piece] if is_known(piece) else _ands(piece, is_name))]


def _slashes(
    piece: str, marks: ListMarks, is_known: Callable[[str], bool], is_name: Callable[[str], bool]
) -> list[str]:
    if is_known(piece):
        return [piece]
    pieces = _slash_pieces(piece, _SLASH)
    is_sure = "/" in marks.shown and (_SLASH_APART.search(piece) or not marks.shown - {"/", "and"})
    return pieces if is_sure or all(map(is_name, pieces)) else [piece]


def _slash_pieces(text: str, slash: re.Pattern[str]) -> list[str]:
    """The words between slashes; "3 / 4" is no list."""
    pieces = _outside(text, slash)
    return [text] if any(_NO_WORD.fullmatch(each) for each in pieces) else pieces


def _ands(piece: str, is_name: Callable[[str], bool]) -> list[str]:
    pieces = _outside(piece, _AND)
    return pieces if all(map(is_name, pieces)) else [piece]


def _without_and(piece: str, is_name: Callable[[str], bool]) -> str:
    """The last of "a, b and c" where a comma stands before "and" too; "y", "e" and "en" may begin a name."""
    found = _AND_BEFORE.match(piece)
    return piece[found.end() :] if found and not is_name(piece) else piece


def _rejoined(pieces: list[str], is_known: Callable[[str], bool]) -> list[str]:
    """Pieces of a known name that holds the comma, and a bare number and what it follows, are one again."""
    joined: list[str] = []
    at = 0
    while at < len(pieces):
        last = min(len(pieces), at + _LONGEST_NAME)
        end = next((end for end in range(last, at + 1, -1) if is_known(", ".join(pieces[at:end]))), at + 1)
        piece = ", ".join(pieces[at:end])
        at = end
        if piece and joined and _NO_WORD.fullmatch(piece):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return joined


def _outside(text: str, mark: re.Pattern[str]) -> list[str]:
    """The pieces between marks that stand outside brackets; a bracket that is never closed is none."""
    brackets = _brackets(text)
    pieces = []
    begins = 0
    for found in mark.finditer(text):
        before = bisect(brackets, (found.start(), 0)) - 1
        if before < 0 or brackets[before][1] < found.start():
            pieces.append(text[begins : found.start()].strip())
            begins = found.end()
    return [*pieces, text[begins:].strip()]


def _brackets(text: str) -> list[tuple[int, int]]:
    """Where each outermost pair of brackets begins and ends, in order."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for place, each in enumerate(text):
        if each in "([{":
            opened.append(place)
        elif each in ")]}" and opened:
            begins = opened.pop()
            while pairs and pairs[-1][0] > begins:
                pairs.pop()
            pairs.append((begins, place))
    return pairs


def _name(word: str) -> str:
    """The name of a thing that may carry an amount ("coffee=2")."""
    return plain_words(word.partition("=")[0])
