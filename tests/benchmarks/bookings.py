"""Lives with massages in them, whose truth is known. Shares no code with the measures.

Pain carries itself on in hours (an Ornstein-Uhlenbeck process with a correlation of phi from day to day), has a wave of
the day and a weekend, and is written down in halves at up to three hours a day, with the reading's own noise. A session
is booked by one of four habits: "score" - at once, at midday, on a score of 6 and more, which is written both as an
entry and as the pain before; "earlier" - for five o'clock, on the midday score; "felt" - for five o'clock, on what is
felt at midday and not written; "random" - for five o'clock, on any day. It lowers pain by `effect`, which halves every
`half_life` hours; effects add up.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
BOOKINGS = ("score", "earlier", "felt", "random")
FIRST_DAY = pd.Timestamp("2025-01-06")
HOURS = (8, 13, 21)
LEVEL, SPREAD, NOISE, HIGH, APART = 5.0, 1.3, 0.5, 6.0, 4
SKIPPED_DAY, SKIPPED_READING, AT_RANDOM = 0.12, 0.12, 0.25
BOOKED_AT, MINUTES = 17, 45


@dataclass(frozen=True, slots=True)
class Booking:
    """How pain carries itself on from day to day, days, what a session does, and when it is booked."""

    phi: float
    days: int
    effect: float
    half_life: float
    booking: str


@dataclass(frozen=True, slots=True)
class Lived:
    """What was written down, and the hours from each session's end to each reading for the truth."""

    entries: pd.DataFrame
    sessions: pd.DataFrame


def live(cell: Booking, seed: int) -> Lived:
    """One diary with its sessions."""
    rng = np.random.default_rng(
        [seed, cell.days, int(cell.phi * 10), int(cell.half_life), BOOKINGS.index(cell.booking)]
    )
    hours = np.arange(cell.days * 24)
    pain = LEVEL + SPREAD * _carried(rng, len(hours), cell.phi) + _usual(hours)
    entries, sessions, last = [], [], -APART
    for day in range(cell.days):
        if rng.random() < SKIPPED_DAY:
            continue
        for hour in HOURS:
            if rng.random() < SKIPPED_READING:
                continue
            at = day * 24 + hour
            score = _written(rng, pain[at])
            entries.append((at, score))
            if hour == HOURS[1] and day - last >= APART and _books(cell, rng, score, pain[at]):
                last, began = day, at if cell.booking == "score" else day * 24 + BOOKED_AT
                ended = began + MINUTES / 60
                before = score if cell.booking == "score" else _written(rng, pain[began])
                left = 2.0 ** (-np.maximum(hours - ended, 0) / cell.half_life)
                pain = pain + np.where(hours > ended, cell.effect * left, 0.0)
                sessions.append((began, before, _written(rng, pain[began + 1])))
    return Lived(_table(entries, "felt_at", "intensity"), _sessions(sessions))


def live_often(days: int, count: int) -> Lived:
    """Three readings on each day and so many sessions at random, of three kinds and with everything written down."""
    rng = np.random.default_rng([days, count])
    at = (np.arange(days)[:, None] * 24 + np.array(HOURS)).ravel()
    felt = LEVEL + SPREAD * _carried(rng, days * 24, 0.5)
    began = np.sort(rng.choice(days * 24 - 24, count, replace=False))
    sessions = _sessions([(hour, _written(rng, felt[hour]), _written(rng, felt[hour + 1])) for hour in began])
    sessions["kind"] = rng.choice(["massage", "heat", "stretching"], count)
    sessions["by"] = rng.choice(["self", "therapist"], count)
    sessions["pressure"] = rng.integers(1, 10, count)
    sessions["hold_seconds"] = rng.integers(1, 9, count) * 10
    return Lived(_table([(hour, _written(rng, felt[hour])) for hour in at], "felt_at", "intensity"), sessions)


def _carried(rng: np.random.Generator, count: int, phi: float) -> Numbers:
    hourly = phi ** (1 / 24)
    fresh = rng.standard_normal(count) * (1 - hourly**2) ** 0.5
    carried = np.empty(count)
    carried[0] = rng.standard_normal()
    for hour in range(1, count):
        carried[hour] = hourly * carried[hour - 1] + fresh[hour]
    return carried


def _usual(hours: NDArray[np.int_]) -> Numbers:
    weekend = (hours // 24) % 7 >= 5
    return np.asarray(0.3 * np.sin(2 * np.pi * (hours % 24 - 9) / 24) + 0.2 * weekend)


def _written(rng: np.random.Generator, felt: float) -> float:
    return float(np.clip(np.round((felt + NOISE * rng.standard_normal()) * 2) / 2, 0, 10))


def _books(cell: Booking, rng: np.random.Generator, score: float, felt: float) -> bool:
    chosen = rng.random() < AT_RANDOM
    return {"score": score >= HIGH, "earlier": score >= HIGH, "felt": felt >= HIGH, "random": chosen}[cell.booking]


def _table(rows: list[tuple[int, float]], moment: str, score: str) -> pd.DataFrame:
    hours, scores = zip(*rows, strict=True)
    return pd.DataFrame({moment: FIRST_DAY + pd.to_timedelta(np.array(hours), unit="h"), score: scores})


def _sessions(rows: list[tuple[int, float, float]]) -> pd.DataFrame:
    began, before, after = zip(*rows, strict=True) if rows else ((), (), ())
    return pd.DataFrame(
        {
            "began_at": FIRST_DAY + pd.to_timedelta(np.array(began, dtype=float), unit="h"),
            "pain_before": np.array(before, dtype=float),
            "pain_after": np.array(after, dtype=float),
            "minutes": float(MINUTES),
        }
    )
