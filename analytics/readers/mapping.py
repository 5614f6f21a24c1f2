"""Bring in by a mapping: which column holds which field, and how its values are to be read."""

import json
import re
from collections.abc import Iterable
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field, fields
from math import isfinite
from typing import Any, Literal, Self
from zoneinfo import ZoneInfo

from analytics.diary.factors import factor_name
from analytics.readers.columns import AT_PLACE, EXPOSURE, FIELDS
from analytics.readers.faults import FileFault

DateOrder = Literal["dmy", "mdy", "ymd"]
Scale = tuple[float, float]
_ORDERS = ("dmy", "mdy", "ymd")
OF_JOURNAL = ("older", "same_moments", "moved", "again")  # questions that the journal asks, not the file
_OF_ONE_FILE = ("year", "zero")  # answers that say nothing of the next file of its shape
_SCALE = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)\s*")


@dataclass(frozen=True, slots=True)
class Mapping:
    """How a file is read; the defaults match columns by their names.

    Attributes:
        columns: field of the journal's CSV, `exposure:NAME`, `exposure:NAME[UNIT]` or `intensity@PLACE`, and the
            file's column that holds it; "" where no column is to be read as that field, whatever its name. Pain and
            exposures may be held by several columns.
        set: field to a value that holds for every row.
        scale: lowest and highest value of the file's pain scale, where it is not 0 to 10.
        scales: the same for a factor's column.
        reversed: the file's highest value means no pain.
        dates: order of day, month and year in numeric dates; None finds out or asks.
        zone: time zone to read moments with an offset in; None keeps the clock time as written.
        carry_down: columns whose empty cells take the value above.
        person: column of names and the one name whose rows are read.
        skip_lines: number of lines before the header; 0 finds out.
        encoding: how the bytes are to be read as text; None finds out or asks.
        sheet: which sheet of a workbook is read; None finds out or asks.
        answers: question to choice, for what the file leaves open.
    """

    columns: tuple[tuple[str, str], ...] = ()
    set: dict[str, str] = field(default_factory=dict)
    scale: Scale | None = None
    scales: dict[str, Scale] = field(default_factory=dict)
    reversed: bool = False
    dates: DateOrder | None = None
    zone: str | None = None
    carry_down: tuple[str, ...] = ()
    person: tuple[str, str] | None = None
    skip_lines: int = 0
    encoding: str | None = None
    sheet: str | None = None
    answers: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what cannot be meant, in a sentence."""
        for name in (*(name for name, _ in self.columns), *self.set):
            if not is_field(name):
                raise FileFault(
                    f"There is no field '{name}'. Fields are {', '.join(FIELDS)}, intensity@PLACE for a column of one "
                    "place, and exposure:NAME for anything else."
                )
        if self.dates not in (None, *_ORDERS):
            raise FileFault("Dates are dmy (day first), mdy (month first) or ymd (year first).")
        for scale in (*([self.scale] if self.scale else []), *self.scales.values()):
            if not (scale[0] < scale[1] and all(map(isfinite, scale))):
                raise FileFault("A scale goes from its lowest to its highest value, such as 0..100.")
        if self.skip_lines < 0:
            raise FileFault("The number of lines to skip is 0 or more.")
        check_zone(self.zone)

    @property
    def is_plain(self) -> bool:
        """Whether nothing is said of what its columns mean: one of the journal's own is then read as what it is."""
        return not (self.columns or self.set or self.skip_lines or self.encoding or self.carry_down or self.person)

    @property
    def options(self) -> str:
        """What differs from the defaults as JSON, the same text for the same mapping."""
        differs = {part.name: getattr(self, part.name) for part in fields(self)}
        differs["answers"] = {name: choice for name, choice in self.answers.items() if name not in OF_JOURNAL}
        return json.dumps({name: value for name, value in differs.items() if value}, sort_keys=True)

    @classmethod
    def of_options(cls, options: str) -> Self:
        """The mapping that those options say of another file: without what was answered for theirs alone."""
        known = {part.name for part in fields(cls)}
        said = {name: value for name, value in json.loads(options).items() if name in known}
        pair = said.get("person")
        return cls(
            **(said | {"columns": tuple((name, column) for name, column in said.get("columns", ()))})
            | {"scale": _as_scale(said.get("scale")), "person": (pair[0], pair[1]) if pair else None}
            | {"scales": {name: _as_scale(scale) for name, scale in said.get("scales", {}).items()}}
            | {"carry_down": tuple(said.get("carry_down", ()))}
            | {"answers": {name: said["answers"][name] for name in said.get("answers", ()) if name not in _OF_ONE_FILE}}
        )

    @classmethod
    def of(
        cls,
        *,
        columns: MappingOf[str, str] | Iterable[str] = (),
        set: MappingOf[str, str] | Iterable[str] = (),  # noqa: A002 - the name the command line gives it
        scale: str | Scale | Iterable[str] | None = None,
        carry_down: str | Iterable[str] = (),
        person: str | tuple[str, str] | None = None,
        answers: MappingOf[str, str] | Iterable[str] = (),
        **further: Any,
    ) -> Self:
        """A mapping from the command line's words ("FIELD=COLUMN", "0..100") or from Python's own forms.

        Raises:
            FileFault: a word is not of its form.
        """
        carried = carry_down.split(",") if isinstance(carry_down, str) else carry_down
        answered = dict(_pairs(answers))
        for name in ("dates", "encoding", "sheet"):
            if name in answered and not further.get(name):
                further[name] = answered.pop(name)
        pain, factors = _scales(scale)
        if "scale" in answered and not pain and _SCALE.fullmatch(answered["scale"]):
            pain = _scale(answered.pop("scale"))
        return cls(
            columns=tuple(dict.fromkeys(_pairs(columns))),  # said twice is said once
            set=dict(_pairs(set)),
            scale=pain,
            scales=factors,
            carry_down=tuple(name.strip() for name in carried if name.strip()),
            person=_pair(person) if isinstance(person, str) else person,
            answers=answered,
            **further,
        )


def is_field(name: str) -> bool:
    """Whether a mapping may name it."""
    rest = name.partition("@")[2] if name.startswith(AT_PLACE) else name.partition(":")[2]
    return name in FIELDS or (name.startswith((AT_PLACE, EXPOSURE)) and bool(rest.strip()))


def check_zone(zone: str | None) -> None:
    """Refuse a time zone that there is not."""
    try:
        ZoneInfo(zone or "UTC")
    except (ValueError, OSError, KeyError):
        raise FileFault(f"There is no time zone '{zone}'. Zones are named like Europe/Berlin.") from None


def _pairs(words: MappingOf[str, str] | Iterable[str]) -> list[tuple[str, str]]:
    return list(words.items()) if isinstance(words, MappingOf) else [_pair(word) for word in words]


def _pair(word: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not equals or not name.strip():
        raise FileFault(f"'{word}' is not of the form NAME=VALUE.")
    return name.strip(), value.strip()


def _scales(words: str | Scale | Iterable[str] | None) -> tuple[Scale | None, dict[str, Scale]]:
    """The pain's own scale ("0..100") and those of factors ("stress=0..100")."""
    if words is None or isinstance(words, str):
        words = [words] if words else []
    said = list(words)
    numbers = [float(each) for each in said if isinstance(each, int | float)]
    if len(numbers) == 2:
        return (numbers[0], numbers[1]), {}
    pain, factors = None, dict[str, Scale]()
    for word in map(str, said):
        name, equals, scale = word.rpartition("=")
        if equals:
            factors[factor_name(name)] = _scale(scale)
        else:
            pain = _scale(scale)
    return pain, factors


def _scale(words: str) -> Scale:
    found = _SCALE.fullmatch(words)
    if not found:
        raise FileFault(f"'{words}' is not a scale. A scale is its lowest and highest value, such as 0..100.")
    return float(found[1]), float(found[2])


def _as_scale(pair: Iterable[float] | None) -> Scale | None:
    if pair is None:
        return None
    low, high = pair
    return low, high
