"""Bring in headers of two lines: groups above the names of the columns, or units and names within a group below them.

A name that tells its column from all others stays as it is, so that a file which lost its second line says the same.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analytics.diary.factors import factor_name, is_known
from analytics.diary.places import names_place
from analytics.diary.units import measured_in
from analytics.readers.columns import field_of, plain, unit_of
from analytics.readers.formats.records import trimmed
from analytics.readers.table import Row

_MOMENTS = frozenset({"felt_at", "date", "time", "year", "month", "day"})
_RANGE = re.compile(r"[01] ?(?:-|–|—|to|bis|à|a|tot|do|till|\.\.) ?\d{1,3}|/ ?\d{1,3}", re.IGNORECASE)
_HOW_WRITTEN = re.compile(r"[ymdjthsag]{1,4}(?:[-/.: ]+[ymdjthsag]{1,4})+\.?", re.IGNORECASE)  # "TT.MM.JJJJ", "hh:mm"
_SIGNS = frozenset({"%", "#", "cm", "mm", "ml", "°c", "°f", "hpa", "nrs", "vas", "0/1"})
_TOLD = 3  # names that are told


@dataclass(frozen=True, slots=True)
class HeaderLines:
    """The names of the columns, and what of the lines around them was made names.

    Attributes:
        names: as the columns are called.
        below: the cells of the line below that belongs to the header; none where that is a row.
        told: what was made of the two lines.
    """

    names: list[str]
    below: tuple[str, ...]
    told: tuple[str, ...]


def join_lines(rows: list[Row], at: int) -> HeaderLines:
    """The header that stands in a row, with the line above and the line below where they are part of it."""
    drawn = [cell.strip() for cell in rows[at].cells]
    above = groups_above(rows, at)
    names = [*_under(above, drawn)] if above else drawn
    below = _below(rows, at, names)
    joined = [*_with_below(names, below)] if below else names
    changed = [f"'{name}'" for name, before in zip(joined, drawn, strict=True) if name != before]
    shown = ", ".join(changed[:_TOLD]) + (", …" if len(changed) > _TOLD else "")
    lines = " and ".join(f"{row.line}" for row in (*rows[at - 1 : at], rows[at]) if names != drawn or row is rows[at])
    lines += f" and {rows[at + 1].line}" if below else ""
    told = (f"the names of the columns stand in lines {lines}, together as {shown}",) if changed else ()
    return HeaderLines(joined, below, told)


def groups_above(rows: list[Row], at: int) -> list[str]:
    """The group above each column, where the line above a header names groups: each holds until the next."""
    if not at:
        return []
    cells, width = [cell.strip() for cell in rows[at - 1].cells], len(trimmed(rows[at].cells))
    named = [cell for cell in cells if cell]
    is_title = named == cells[:1] or (cells[0] != "" and field_of(cells[0]) not in _MOMENTS)  # or another sentence
    if rows[at - 1].fault or is_title or len(trimmed(cells)) > width or not all(map(_is_name, named)):
        return []
    groups, group = [], ""
    for cell in (*cells, *[""] * (width - len(cells))):
        group = cell or group
        groups.append(group)
    return groups


def _under(groups: Sequence[str], names: Sequence[str]) -> Iterator[str]:
    """The names of columns, with their group where they mean nothing without it."""
    often = Counter(names)
    for group, name in zip((*groups, *[""] * len(names)), names, strict=False):
        is_of_factor = is_known(factor_name(plain(group))) and not names_place(name)
        needs = often[name] > 1 or _is_unit(name) or (is_of_factor and field_of(name) not in _MOMENTS)
        yield (
            _joined(group, name, is_often=often[name] > 1)
            if group and name and group != name and needs
            else name or group
        )


def _below(rows: list[Row], at: int, names: Sequence[str]) -> tuple[str, ...]:
    """The cells of the line below a header where they are units, or names within a group; none where it is a row."""
    if at + 2 >= len(rows) or rows[at + 1].fault or len(trimmed(rows[at + 1].cells)) > len(names):
        return ()
    cells = (*(cell.strip() for cell in rows[at + 1].cells), *[""] * len(names))[: len(names)]
    moments = [place for place, name in enumerate(names) if field_of(name) in _MOMENTS] or [0]
    if not any(re.search(r"\d", rows[at + 2].cells[place]) for place in moments if place < len(rows[at + 2].cells)):
        return ()
    is_no_row = all(_says_how(cells[place], names[place]) for place in moments)
    are_parts = all(
        _is_unit(cell) or (_is_name(cell) and _is_group(names, place))
        for place, cell in enumerate(cells) if cell and place not in moments
    )  # fmt: skip
    return cells if is_no_row and are_parts and any(cells) else ()


def _says_how(cell: str, name: str) -> bool:
    """Whether what stands under the name of a moment is none: nothing, how it is written, or the name once more."""
    return not cell or cell == name or bool(_HOW_WRITTEN.fullmatch(cell)) or _is_bracketed(cell)


def _is_group(names: Sequence[str], place: int) -> bool:
    """Whether a name may hold several columns: empty cells follow it, it stands several times, or is empty itself."""
    next_name = names[place + 1] if place + 1 < len(names) else None
    return not names[place] or next_name == "" or list(names).count(names[place]) > 1


def _with_below(names: Sequence[str], below: Sequence[str]) -> Iterator[str]:
    group, often = "", Counter(below)
    for name, cell in zip(names, below, strict=True):
        group = name or group
        is_moment = field_of(name) in _MOMENTS or cell == name
        yield _joined(group, cell, is_often=often[cell] > 1) if group and cell and not is_moment else name or cell


def _joined(group: str, name: str, *, is_often: bool) -> str:
    """A column of a group: "Sleep (h)", "Massage minutes", "Pain Neck", "Neck (morning)"."""
    both = f"{group} {name}"
    if field_of(group) == "intensity" and names_place(name) and not is_often:
        return name
    if field_of(both) not in (None, field_of(group)) or (
        not _is_unit(name) and (names_place(both) or not names_place(name))
    ):
        return both
    if names_place(name):
        return f"{name} ({group})"
    return group if unit_of(group) else f"{group} ({name.strip('()[]')})"


def _is_unit(cell: str) -> bool:
    """Whether a cell says in what a column counts."""
    bare = cell.strip("()[] ").lower()
    return bool(bare) and bool(
        _is_bracketed(cell) or measured_in(bare) or bare in _SIGNS or _RANGE.fullmatch(bare)
    )  # fmt: skip


def _is_bracketed(cell: str) -> bool:
    return bool(re.fullmatch(r"\(.+\)|\[.+\]", cell))


def _is_name(cell: str) -> bool:
    return not re.match(r"[+-]?[.,]?\d", cell) and bool(re.search(r"[^\W\d_]", cell))
