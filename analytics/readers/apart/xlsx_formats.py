"""Bring in what the numbers of a workbook's cells are shown as: dates, clocks, spans of time, shares.

Source: ECMA-376, part 1, 18.8.30 (numFmt): the formats below 164 stand in no file.
"""

import re

from analytics.readers.apart.archive import LOCAL, Archive

_OWN = (
    dict.fromkeys((*range(14, 18), *range(27, 32), 36, *range(50, 55), 57, 58), "date")
    | dict.fromkeys((*range(18, 22), *range(32, 36), 45, 47, 55, 56), "clock")
    | {22: "moment", 46: "span", 9: "percent", 10: "percent"}
)
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.')
_SPAN = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_BRACKETS = re.compile(r"\[[^\]]*\]")
_HALF = re.compile(r"am/pm|a/p")


def read_kinds(archive: Archive, part: str) -> list[str]:
    """What each style of a cell shows its number as: "date", "moment", "clock", "span", "percent", "" for a number."""
    codes: dict[int, str] = {}
    kinds: list[str] = []
    is_of_cells = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal is_of_cells
        name, number = LOCAL[name], attributes.get("numFmtId", "")
        if name == "numFmt" and number.isdecimal():
            codes[int(number)] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            is_of_cells = True
        elif name == "xf" and is_of_cells:
            known = int(number) if number.isdecimal() else 0
            kinds.append(kind_of(codes[known]) if known in codes else _OWN.get(known, ""))

    def end(name: str) -> None:
        nonlocal is_of_cells
        is_of_cells = is_of_cells and LOCAL[name] != "cellXfs"

    archive.parse(part, start, end)
    return kinds


def kind_of(code: str) -> str:
    """What a format makes of a number."""
    first = _LITERAL.sub("", code).partition(";")[0]
    if _SPAN.search(first):
        return "span"
    bare = _BRACKETS.sub("", first).lower()
    if bare in ("general", "standard", "@"):
        return ""
    half = _HALF.search(bare)
    bare = _HALF.sub("", bare)
    has_clock = bool(half) or bool(set(bare) & set("hs"))
    has_day = bool(set(bare) & set("dy")) or ("m" in bare and not has_clock)
    if has_day:
        return "moment" if has_clock else "date"
    return "clock" if has_clock else "percent" if "%" in bare else ""
