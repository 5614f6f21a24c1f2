"""Bring in by a mapping: which column holds which field, and how its values are to be read."""

import json
import re
from collections.abc import Iterable
from collections.abc import Mapping as MappingOf
from dataclasses import asdict, dataclass, field
from math import isfinite
from typing import Literal, Self
from zoneinfo import ZoneInfo

from analytics.readers.columns import FIELDS
from analytics.readers.faults import FileFault

DateOrder = Literal["dmy", "mdy", "ymd"]
_ORDERS = ("dmy", "mdy", "ymd")


@dataclass(frozen=True, slots=True)
class Mapping:
    """How a file is read; the defaults match columns by their names.

    Attributes:
        columns: field of the journal's CSV (or `exposure:NAME`) to the file's column that holds it; to "" where
            no column is to be read as that field, whatever its name.
        set: field to a value that holds for every row.
        scale: lowest and highest value of the file's pain scale, where it is not 0 to 10.
        reversed: the file's highest value means no pain.
        dates: order of day, month and year in numeric dates; None finds out or asks.
        zone: time zone to read moments with an offset in; None keeps the clock time as written.
        carry_down: columns whose empty cells take the value above.
        person: column of names and the one name whose rows are read.
        skip_lines: number of lines before the header.
    """

    columns: dict[str, str] = field(default_factory=dict)
    set: dict[str, str] = field(default_factory=dict)
    scale: tuple[float, float] | None = None
    reversed: bool = False
    dates: DateOrder | None = None
    zone: str | None = None
    carry_down: tuple[str, ...] = ()
    person: tuple[str, str] | None = None
    skip_lines: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be meant, in a sentence."""
        for name in (*self.columns, *self.set):
            if name not in FIELDS and not name.startswith("exposure:"):
                raise FileFault(
                    f"There is no field '{name}'. Fields are {', '.join(FIELDS)}, and exposure:NAME for anything else."
                )
        if self.dates not in (None, *_ORDERS):
            raise FileFault("Dates are dmy (day first), mdy (month first) or ymd (year first).")
        if self.scale and not (self.scale[0] < self.scale[1] and all(map(isfinite, self.scale))):
            raise FileFault("A scale goes from its lowest to its highest value, such as 0..100.")
        if self.skip_lines < 0:
            raise FileFault("The number of lines to skip is 0 or more.")
        self._check_zone()

    def _check_zone(self) -> None:
        try:
            ZoneInfo(self.zone or "UTC")
        except (ValueError, OSError, KeyError):
            raise FileFault(f"There is no time zone '{self.zone}'. Zones are named like Europe/Berlin.") from None

    @property
    def options(self) -> str:
        """The mapping as JSON, the same text for the same mapping."""
        return json.dumps(asdict(self), sort_keys=True)

    @classmethod
    def of(
        cls,
        *,
        columns: MappingOf[str, str] | Iterable[str] = (),
        set: MappingOf[str, str] | Iterable[str] = (),  # noqa: A002 - the name the command line gives it
        scale: str | tuple[float, float] | None = None,
        reversed: bool = False,  # noqa: A002 - the same
        dates: DateOrder | None = None,
        zone: str | None = None,
        carry_down: str | Iterable[str] = (),
        person: str | tuple[str, str] | None = None,
        skip_lines: int = 0,
    ) -> Self:
        """A mapping from the command line's words ("FIELD=COLUMN", "0..100") or from Python's own forms.

        Raises:
            FileFault: a word is not of its form.
        """
        carried = carry_down.split(",") if isinstance(carry_down, str) else carry_down
        return cls(
            dict(_pairs(columns)),
            dict(_pairs(set)),
            _scale(scale) if isinstance(scale, str) or scale is None else (float(scale[0]), float(scale[1])),
            reversed,
            dates,
            zone,
            tuple(name.strip() for name in carried if name.strip()),
            _pair(person) if isinstance(person, str) else person,
            skip_lines,
        )


def _pairs(words: MappingOf[str, str] | Iterable[str]) -> list[tuple[str, str]]:
    return list(words.items()) if isinstance(words, MappingOf) else [_pair(word) for word in words]


def _pair(word: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not equals or not name.strip():
        raise FileFault(f"'{word}' is not of the form NAME=VALUE.")
    return name.strip(), value.strip()


def _scale(words: str | None) -> tuple[float, float] | None:
    if words is None:
        return None
    found = re.fullmatch(r"\s*(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)\s*", words)
    if not found:
        raise FileFault(f"'{words}' is not a scale. A scale is its lowest and highest value, such as 0..100.")
    return float(found[1]), float(found[2])
