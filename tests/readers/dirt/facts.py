"""What a file means, one fact at a time, and the journal held against it.

A fact names every reading that would be right: the region with its side or the word as it was written, the value, the
moment. It also names the line and the column it stands in, so that what was not kept can be looked for among what was
set aside.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, time

MINUTES = frozenset({"min", "mins", "minute", "minutes", "m", "minuten", "minutos", "minuti"})
HERE = "place not named"


def plain(words: str) -> str:
    """Words without what their meaning does not hang on: case, blanks, and how a letter is composed."""
    return " ".join(unicodedata.normalize("NFC", words).lower().split())


def stored_name(words: str) -> str:
    """The same of a factor, as names of factors are stored."""
    return plain(words).replace(" ", "_").replace("-", "_")


@dataclass(frozen=True, slots=True)
class Fact:
    """What every fact has.

    Attributes:
        day: the calendar day.
        clock: the time on the clock; None where only the day was written.
        line: line of the file its row begins on.
        columns: headings it stands under.
        is_needed: whether losing it must be said; a fact that may be kept or not needs no word.
    """

    day: date
    clock: time | None = None
    line: int = 0
    columns: tuple[str, ...] = ()
    is_needed: bool = True


@dataclass(frozen=True, slots=True)
class Rated(Fact):
    """Pain of one place; `places` are the readings of its words on the map, `word` as they stand in the file."""

    places: frozenset[tuple[str, str | None]] = frozenset({(HERE, None)})
    word: str = ""
    pains: tuple[float, ...] = ()

    def is_said_by(self, day: date, clock: time | None, place: tuple[str, str | None, str | None], pain: float) -> bool:
        """Whether a rating of the journal says this."""
        region, side, written = place
        known = (region, side) in self.places
        own = {plain(region), plain(written or "")} & {plain(self.word)} - {""}
        agrees = side is None or any(side == each for _, each in self.places)
        right = any(abs(pain - each) < 1e-6 for each in self.pains)
        return (day, clock) == (self.day, self.clock) and right and (known or bool(own and agrees))


@dataclass(frozen=True, slots=True)
class Amount(Fact):
    """An exposure of a day; `names` are its names as stored, each of them right; sleep counts in hours."""

    names: frozenset[str] = frozenset()
    amount: float = 1.0

    def is_said_by(self, day: date, factor: str, amount: float, unit: str | None) -> bool:
        """Whether an exposure of the journal says this."""
        shares = {1.0, 1 / 60} if plain(unit or "") in MINUTES else {1.0}
        right = any(abs(amount * share - self.amount) < 1e-6 * max(1, abs(self.amount)) for share in shares)
        return day == self.day and factor in self.names and right


@dataclass(frozen=True, slots=True)
class Treated(Fact):
    """A treatment."""

    kinds: frozenset[str] = frozenset()
    minutes: float | None = None
    before: float | None = None
    after: float | None = None


@dataclass(frozen=True, slots=True)
class Remark(Fact):
    """A note of a row."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """All that a file means.

    Attributes:
        facts: one by one.
        told: days on which the column of triggers says something, "none" too: what it does not name was not there.
        lines: lines on which a row begins.
    """

    facts: tuple[Fact, ...]
    told: frozenset[date] = frozenset()
    lines: tuple[int, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """Every name a factor of the file may be stored under."""
        return frozenset(name for each in self.facts if isinstance(each, Amount) for name in each.names)

    def was_there(self, day: date, factor: str) -> bool:
        """Whether the file says that there was some of a factor on a day."""
        noted = (each for each in self.facts if isinstance(each, Amount) and each.day == day)
        return any(factor in each.names and each.amount != 0 for each in noted)


@dataclass(slots=True)
class Judged:
    """What became of the facts of one file.

    Attributes:
        right: kept as meant.
        own: of those, places kept in the person's own words and not laid on the map.
        aside: not kept, and the line or the value is named among what was set aside.
        told: not kept, and the column is named among what was said.
        silent: not kept, and nothing says so.
        wrong: in the journal, and not meant: each in words.
    """

    right: int = 0
    own: int = 0
    aside: int = 0
    told: int = 0
    silent: list[Fact] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def on_lines(facts: Iterable[Fact], line: int) -> tuple[Fact, ...]:
    """The facts of a row, once it is known where the row begins."""
    return tuple(replace(each, line=line) for each in facts)


def without(text: str, parts: Iterable[str]) -> str:
    """What is left of a text when these are taken out, the longest first."""
    left = as_one_line(text)
    for part in sorted(map(as_one_line, parts), key=len, reverse=True):
        left = left.replace(part, " ")
    return left.strip()


def as_one_line(text: str) -> str:
    """A note without regard to how its lines end."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
