"""Bring in scales: which range a heading names, and points on a scale as NRS points (0 to 10)."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from analytics.diary.entries import HIGHEST_PAIN, LOWEST_PAIN
from analytics.readers.levels import level_word, says_no_pain
from analytics.readers.numbers import EITHER, NumberStyle, as_number, as_quantity, single_blanks, within
from analytics.readers.spans import amount_cell
from analytics.readers.values import LevelWord, Range, Unreadable

OUT_OF = r"(?:/|out of|of|von|sur|su|de|di|sobre|op|van|uit)"
_TO = r"(?:-|–|—|−|\.{2,3}|…|→|to|bis|à|al?|tot|till?|until|through|hasta|fino a|/)"
_PLAIN = r"[+\-−]?\d+(?:[.,]\d+)?"
_BEFORE, _BEHIND = r"(?<![\w.,:/])(?<!\d[-–])", r"(?![\d:]|[.,/\-–]\d)"
_RANGE = re.compile(rf"{_BEFORE}({_PLAIN}) ?{_TO} ?({_PLAIN}){_BEHIND}")
# Each end with its word behind it: "1 (low) - 5 (high)".
_SAID_RANGE = re.compile(rf"{_BEFORE}({_PLAIN}) ?\(?[^\W\d][^\d()]*?\)? ?{_TO} ?({_PLAIN})(?= ?\(?[^\W\d])")
_ENDS = re.compile(rf"(?<![\w.])({_PLAIN}) ?[=:] ?(?=[^\W\d])|(?<=[^\W\d]) ?= ?({_PLAIN}){_BEHIND}")
_TOP = re.compile(
    r"(?<!\d)(?<!\d )(?:/|(?<!\w)(?:out of|of|von|sur|su|de|di|sobre|op|van) )(\d{1,3})(?= *(?:[)\],;]|$))"
)
_HOURS = re.compile(r" ?(?:h|hrs?|hours?|uhr|am|pm|weeks?|days?|min|years?)\b")
_MOST = 1000.0
_NUMBER = r"(?:[+\-−]?(?:\d[\d.,]*\d|\d|[.,]\d+)|\d* ?[½¼¾⅓⅔])"
_POINTS = re.compile(rf"({_NUMBER})(?: ?{OUT_OF} ?({_NUMBER})| ?(%))?")
_BETWEEN = re.compile(rf"({_NUMBER}) ?(?:-|–|—|to|bis|à|a|tot) ?({_NUMBER})(?: ?{OUT_OF} ?({_NUMBER}))?")
# A word for a level with its number, in either order: "2 - moderate", "Moderate (2)".
_BOTH = re.compile(
    r"(?P<first>.+?) ?[-–:=(\[,]? ?(?P<second>[^\W\d][^\d]*?)[)\]]?"
    r"|(?P<word>[^\d]+?)[-–:=(\[, ]+(?P<number>[^\s].*?)[)\]]?"
)
_MANY = 5  # values above 10 before a file's pain does not look like 0 to 10: fewer are slips of the pen


def scale_in_heading(column: str) -> tuple[float, float] | None:
    """The range that a column's name says: "severity (1-4)", "0–5", "1 to 7", "(0 = none, 10 = worst)", "/10", "%"."""
    name = re.sub(r"(?<=\d)_(?=\d)", "-", single_blanks(column)).replace("_", " ")
    for found in (*_RANGE.finditer(name), *_SAID_RANGE.finditer(name)):
        low, high = _plain(found[1]), _plain(found[2])
        is_scale = low < high <= _MOST and (low in (0, 1) or low == -high or _is_bracketed(name, found))
        if is_scale and not _HOURS.match(name, found.end()):
            return low, high
    ends = [_plain(found[1] or found[2]) for found in _ENDS.finditer(name)]
    if ends and min(ends) < max(ends):
        return min(ends), max(ends)
    if top := _TOP.search(name):
        return 0.0, float(top[1])
    return (0.0, 100.0) if re.search(r"[(\[] ?% ?[)\]]", name) else None


def _plain(text: str) -> float:
    return float(text.replace("−", "-").replace(",", "."))


def _is_bracketed(name: str, found: re.Match[str]) -> bool:
    return bool(re.search(r"[(\[][^)\]]*$", name[: found.start()]))


def scale_of_values(numbers: Iterable[float]) -> tuple[float, float] | None:
    """The scale that values look like where they cannot be 0 to 10: more than half of them, and five, lie above 10.

    Whole numbers from 1 to 5 alone say nothing, in however many rows: a person whose pain stays between 1 and 5 of 10
    writes the same, so a scale is asked about only where a heading names one.
    """
    values = Counter(numbers)
    above = sum(times for value, times in values.items() if value > HIGHEST_PAIN)
    if above < _MANY or above <= values.total() / 2:
        return None
    return 0.0, max(100.0, *values)


def as_pain(
    text: str,
    scale: tuple[float, float] | None = None,
    *,
    is_reversed: bool = False,
    style: NumberStyle = EITHER,
    levels: Mapping[str, float] | None = None,
) -> float:
    """Pain in NRS points (0 to 10): "7", "7,5", "7/10", "70 %", "no pain"; another scale is stretched onto it.

    Args:
        text: the cell.
        scale: its lowest and highest value; None where nobody said it, and it is read as 0 to 10.
        is_reversed: the highest value means no pain.
        style: how the file writes numbers.
        levels: points (0 to 10) for the words for levels, where the person said them.

    Raises:
        Range: it names two values ("5-6"), here in NRS points.
        LevelWord: it is a word for a level, and nobody said which number that is.
        Unreadable: it is no number, or outside its scale.
    """
    if says_no_pain(text):
        return LOWEST_PAIN
    cell = amount_cell(text)
    if level := level_word(cell):
        return _of_word(level, levels)
    number, word = _without_word(cell)
    of = scale or (LOWEST_PAIN, HIGHEST_PAIN)
    if word and word != "none" and scale is None and not re.search(rf"{OUT_OF} ?{_NUMBER}$", number):
        raise Unreadable("a word and a number whose scale is not known")
    points = _points(number, of, style, is_reversed=is_reversed)
    if word == "none" and points != LOWEST_PAIN:
        raise Unreadable("a number beside a word for no pain")
    return points


def _of_word(level: str, levels: Mapping[str, float] | None) -> float:
    if levels is None or level not in levels:
        raise LevelWord(level)
    return levels[level]


def _without_word(cell: str) -> tuple[str, str | None]:
    """Of a number with a word for a level ("Moderate (2)") the number, and the level."""
    found = _BOTH.fullmatch(cell)
    level = level_word(found["second"] or found["word"]) if found else None
    return ((found["first"] or found["number"]).strip(), level) if found and level else (cell, None)


def _points(cell: str, scale: tuple[float, float], style: NumberStyle, *, is_reversed: bool) -> float:
    if between := _BETWEEN.fullmatch(cell):
        _check_top(between[3], scale, style)
        ends = [_stretched(between[end], scale, style, is_reversed=is_reversed) for end in (1, 2)]
        if as_quantity(between[1], style) < as_quantity(between[2], style):
            raise Range(min(ends), max(ends))
    found = _POINTS.fullmatch(cell)
    if not found:
        raise Unreadable("not a number")
    if found[3]:
        if scale[0] != 0:  # it may count from 0 or from the scale's lowest value
            raise Unreadable("a percentage of a scale that does not begin at 0")
        return _stretched(found[1], (0.0, 100.0), style, is_reversed=is_reversed)
    _check_top(found[2], scale, style)
    return _stretched(found[1], scale, style, is_reversed=is_reversed)


def _check_top(top: str | None, scale: tuple[float, float], style: NumberStyle) -> None:
    if top is not None and as_number(top, style) != scale[1]:
        raise Unreadable(f"out of {top.strip()}, not out of {scale[1]:g}")


def _stretched(text: str, scale: tuple[float, float], style: NumberStyle, *, is_reversed: bool) -> float:
    low, high = scale
    points = (within(as_quantity(text, style), low, high) - low) / (high - low) * HIGHEST_PAIN
    return round(HIGHEST_PAIN - points if is_reversed else points, 10)
