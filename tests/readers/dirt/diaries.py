"""Diaries as people live them, drawn by a seed: plain truth, before anybody wrote it into a file."""

import random
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TypeVar

SIDED = ("shoulder", "knee", "hip", "wrist", "jaw", "foot")
UNSIDED = ("neck", "lower back", "upper back", "head")
Spot = tuple[str, str | None]
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Felt:
    """Pain of one place at one moment; `note` is the number of what was written beside it."""

    clock: time
    spot: Spot
    pain: float
    note: int | None = None


@dataclass(frozen=True, slots=True)
class Care:
    """A treatment of a day: the number of its kind, and what surrounded it."""

    kind: int
    minutes: int
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Day:
    """What a person knows of one day; `triggers` are numbers of words, None where nothing was written about them."""

    on: date
    felt: tuple[Felt, ...]
    triggers: tuple[int, ...] | None
    slept_minutes: int | None
    steps: int | None
    stress: int | None
    care: Care | None


@dataclass(frozen=True, slots=True)
class Diary:
    """Thirty to a hundred and twenty days of one person."""

    seed: int
    spots: tuple[Spot, ...]
    days: tuple[Day, ...]


def draw_diary(seed: int) -> Diary:
    """The diary of that seed, always the same."""
    chance = random.Random(f"diary {seed}")
    spots = _spots(chance)
    first = date(2024, 1, 1) + timedelta(chance.randrange(600))
    habits = _Habits(chance, spots)
    span, skips = chance.randint(30, 120), chance.choice([0.0, 0.05, 0.2])
    written = [first + timedelta(each) for each in range(span) if each == 0 or chance.random() >= skips]
    return Diary(seed, spots, tuple(habits.day(on) for on in written))


def _spots(chance: random.Random) -> tuple[Spot, ...]:
    """Two to four places that hurt this person, each once on a side."""
    pool: list[Spot] = [(name, None) for name in UNSIDED]
    pool += [
        (name, side) for name in SIDED for side in chance.choice([("left",), ("right",), ("left", "right"), (None,)])
    ]
    return tuple(chance.sample(pool, chance.randint(2, 4)))


class _Habits:
    """How one person feels and writes: usual pain of each place, how often a day, in halves or whole points."""

    def __init__(self, chance: random.Random, spots: tuple[Spot, ...]) -> None:
        self.chance, self.spots = chance, spots
        self.usual = {spot: chance.uniform(1.5, 6.5) for spot in spots}
        self.now = dict(self.usual)
        self.grain = chance.choice([1.0, 1.0, 0.5])
        self.hours = chance.choice([(21,), (19,), (7,), (8, 21), (6, 18), (7, 13, 21)])
        self.pool = chance.sample(range(8), chance.randint(3, 6))
        self.has_care, self.has_notes = chance.random() < 0.4, chance.choice([0.1, 0.3, 0.6])

    def day(self, on: date) -> Day:
        chance, felt = self.chance, list[Felt]()
        bad = chance.random() < 0.25
        for clock in self._clocks():
            felt += self._felt(clock, bad=bad)
        named = chance.sample(self.pool, min(len(self.pool), chance.choice([0, 0, 1, 1, 2, 3])))
        triggers = None if not named and chance.random() < 0.5 else tuple(named)
        return Day(
            on, tuple(felt), triggers, _maybe(chance, 0.92, max(200, round(chance.gauss(420, 65)))),
            _maybe(chance, 0.92, max(640, int(chance.lognormvariate(8.85, 0.45)))),
            _maybe(chance, 0.9, min(10, max(0, round(chance.gauss(4 + 2 * bad, 2))))),
            self._care() if self.has_care and chance.random() < 0.2 else None,
        )  # fmt: skip

    def _clocks(self) -> list[time]:
        """When the person writes: near their hours, and an hour off now and then."""
        return [time(hour + self.chance.choice([0, 0, 0, 1]), self.chance.randrange(60)) for hour in self.hours]

    def _felt(self, clock: time, *, bad: bool) -> list[Felt]:
        """All places the person minds now; the first complaint always."""
        chance, found = self.chance, []
        for number, spot in enumerate(self.spots):
            self.now[spot] = 0.7 * self.now[spot] + 0.3 * self.usual[spot] + chance.gauss(0.6 * bad, 0.9)
            if number and chance.random() < 0.35:
                continue
            pain = min(10.0, max(0.0, round(self.now[spot] / self.grain) * self.grain))
            found.append(Felt(clock, spot, pain, chance.randrange(16) if chance.random() < self.has_notes else None))
        return found

    def _care(self) -> Care:
        before = float(self.chance.randint(4, 8))
        return Care(self.chance.randrange(3), self.chance.choice([20, 30, 45, 60]), before,
                    max(0.0, before - self.chance.randint(0, 3)))  # fmt: skip


def _maybe(chance: random.Random, share: float, value: _Value) -> _Value | None:
    return value if chance.random() < share else None
