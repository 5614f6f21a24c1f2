"""Measure how long relief lasts after a session, beside spells without one.

Question: how long does pain stay below its level before a session, and how long does it do so without?
Estimand: the mean number of hours, of the first 72 after the end of a session, until pain is written again at its level
before or above it; and how much longer that is than after the same score without a session.
Method: Kaplan-Meier in steps of an hour, over ordinary readings (scores of sessions are written only where there is
one), censored when the next session begins and at the last reading; the first hour does not count. Each session stands
beside all untreated spells that begin with the same score, alike in the two days before (mean within a point), with no
session in the 48 hours before, and within two hours of the same time of day where there are two of those; together
they weigh as much as the session. The interval of the difference comes from drawing the diary's weeks anew (seeded),
with Student's t; 3 hours are added to its error for what alike spells still differ by, as they do without any effect.
What it cannot say: how long the session itself works. Pain that was high falls by itself and stays down a while:
without any effect "relief" lasts about a day. The number of hours is never told without the untreated one.
Source: Kaplan and Meier 1958 (doi:10.1080/01621459.1958.10501452); restricted mean, Royston and Parmar 2013
(doi:10.1186/1471-2288-13-152); blocks, Kuensch 1989 (doi:10.1214/aos/1176347265).
"""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from analytics.measures.sessions.timeline import Timeline
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.statistics.readings import Readings

HORIZON, UNTREATED_FOR, PAST, ALIKE, FIRST, SAME_TIME = 72, 48.0, 48.0, 1.0, 1.0, 2.0
# Hours by which spells alike in all that is asked differ without any effect: tests/benchmarks/README.md.
STILL_UNLIKE = 3.0
SESSIONS, SPELLS_EACH, DAYS, DRAWS = 10, 2, 60, 499
MATCHED = "sessions with two times of the same pain and no session to compare with"


@dataclass(frozen=True, slots=True)
class Relief:
    """Hours until pain is back, restricted to 72: after sessions, after alike spells without, and the difference."""

    METHOD: ClassVar[str] = (
        "The time until pain is written again at its level before, beside times when the same score was followed by no "
        f"session; within {HORIZON} hours, on average."
    )
    LIMIT: ClassVar[str] = "High pain falls by itself and stays down a while, so hours alone say nothing."

    treated: float
    untreated: float
    difference: Estimate
    spells: int  # untreated ones
    still_treated: tuple[float, ...]  # share not back yet, after 1, 2, ... 72 hours
    still_untreated: tuple[float, ...]

    def as_dict(self) -> dict[str, object]:
        """{"treated", "untreated", "estimate", "low", "high", "p", "n", "spells"} in hours."""
        hours = {"treated": self.treated, "untreated": self.untreated}
        return hours | self.difference.as_dict() | {"spells": self.spells}


@dataclass(frozen=True, slots=True)
class Spells:
    """Spells that begin with a score: when it was written, its hours `last` seen, whether pain was `back` then."""

    at: Numbers
    score: Numbers
    past: Numbers  # mean of the two days before, NaN where nothing was written
    last: Numbers
    back: NDArray[np.bool_]

    def only(self, chosen: NDArray[np.bool_]) -> "Spells":
        """Some of them."""
        return Spells(
            at=self.at[chosen],
            score=self.score[chosen],
            past=self.past[chosen],
            last=self.last[chosen],
            back=self.back[chosen],
        )

    def counts(self) -> tuple[Numbers, Numbers]:
        """Still under watch at each hour, and back at it (spells x 72)."""
        hours, last = np.arange(1, HORIZON + 1), np.ceil(self.last)[:, None]
        return (hours <= last).astype(float), ((hours == last) & self.back[:, None]).astype(float)


def measure_relief(line: Timeline, seed: int = 1) -> Relief | TooFew:
    """Measure how long relief lasts, or how many sessions there are to ask."""
    days = len(np.unique(np.floor(line.hours / 24)))
    if days < DAYS:
        return TooFew(days, DAYS, "days with a reading that has a time of day")
    known = int((~np.isnan(line.before)).sum())
    if known < SESSIONS:
        return TooFew(known, SESSIONS, "sessions with pain written before")
    treated, untreated = _treated(line), _untreated(line)
    alike = _alike(treated, untreated)
    enough = alike.sum(axis=1) >= SPELLS_EACH
    if int(enough.sum()) < SESSIONS:
        return TooFew(int(enough.sum()), SESSIONS, MATCHED)
    return _compared(treated.only(enough), untreated, alike[enough], seed)


def _treated(line: Timeline) -> Spells:
    known = ~np.isnan(line.before)
    return followed(line, line.began[known], line.ended[known], line.before[known])


def _untreated(line: Timeline) -> Spells:
    """From each reading with no session in the 48 hours before; time counts from where one would have ended."""
    length = float(np.median(line.ended - line.began))
    ended = np.sort(line.ended)
    latest = np.concatenate([[-np.inf], ended])[np.searchsorted(ended, line.hours, side="right")]
    in_one = ((line.hours[:, None] >= line.began) & (line.hours[:, None] <= line.ended)).any(axis=1)
    free = (line.hours - latest >= UNTREATED_FOR) & ~in_one
    return followed(line, line.hours[free], line.hours[free] + length, line.pain[free])


def followed(line: Timeline, at: Numbers, ended: Numbers, score: Numbers) -> Spells:
    """What became of spells that begin with a score; those after which nothing was written are left out."""
    began, hours = np.sort(line.began), line.hours[line.ordinary]
    until = np.minimum(np.append(began, np.inf)[np.searchsorted(began, ended)], ended + HORIZON)
    first = np.searchsorted(hours, ended + FIRST, side="right")
    # The score on which the next session is booked still belongs to the time before it.
    stop = np.searchsorted(hours, until, side="right")
    pain = line.pain[line.ordinary]
    last, back = np.zeros(len(at)), np.zeros(len(at), dtype=bool)
    for spell, (start, end) in enumerate(zip(first, stop, strict=True)):
        if end > start:
            high = np.flatnonzero(pain[start:end] >= score[spell])
            back[spell] = len(high) > 0
            last[spell] = hours[start + high[0] if len(high) else end - 1] - ended[spell]
    past = Readings(line.hours, line.pain).mean_between(at - PAST, at - FIRST)
    return Spells(at=at, score=score, past=past, last=last, back=back).only(last > 0)


def _alike(treated: Spells, untreated: Spells) -> Numbers:
    """Which untreated spells resemble which session (1 or 0): those at the same time of day where there are enough."""
    same = np.abs(treated.score[:, None] - untreated.score) < 1e-6
    far = np.abs(treated.past[:, None] - untreated.past) > ALIKE
    apart = np.abs(treated.at[:, None] % 24 - untreated.at % 24)
    then = np.minimum(apart, 24 - apart) <= SAME_TIME
    alike, alike_then = same & ~far, same & ~far & then
    enough = alike_then.sum(axis=1) >= SPELLS_EACH
    return np.where(enough[:, None], alike_then, alike).astype(float)


def _compared(treated: Spells, untreated: Spells, alike: Numbers, seed: int) -> Relief:
    times = _weeks_drawn(treated, untreated, seed)
    of_session, of_spell = times[0], times[1]
    beside = of_spell @ alike.T
    of_session = np.where(beside > 0, of_session, 0.0)
    shares = (of_session / np.maximum(beside, 1e-12)) @ alike * of_spell
    after, without = _still(of_session, treated), _still(shares, untreated)
    hours, hours_without = 1 + after[:, :-1].sum(axis=1), 1 + without[:, :-1].sum(axis=1)
    longer = hours - hours_without
    count = len(treated.at)
    error = float(np.hypot(np.std(longer[1:], ddof=1), STILL_UNLIKE))
    difference = Estimate.from_t(float(longer[0]), error, count - 1, count)
    used = int((alike.sum(axis=0) > 0).sum())
    return Relief(
        treated=float(hours[0]),
        untreated=float(hours_without[0]),
        difference=difference,
        spells=used,
        still_treated=tuple(after[0]),
        still_untreated=tuple(without[0]),
    )


def _weeks_drawn(treated: Spells, untreated: Spells, seed: int) -> tuple[Numbers, Numbers]:
    """How often each session and each spell occurs: once in the first row, as its week was drawn in the others."""
    weeks, place = np.unique(np.floor(np.concatenate([treated.at, untreated.at]) / 168), return_inverse=True)
    drawn = np.random.default_rng(seed).multinomial(len(weeks), np.full(len(weeks), 1 / len(weeks)), size=DRAWS)
    times = np.vstack([np.ones(len(weeks)), drawn])[:, place]
    return times[:, : len(treated.at)], times[:, len(treated.at) :]


def _still(weights: Numbers, spells: Spells) -> Numbers:
    """Kaplan-Meier: the share not back yet after each hour (draws x 72)."""
    watched, back = (weights @ counts for counts in spells.counts())
    return np.asarray(np.cumprod(1 - back / np.maximum(watched, 1e-12), axis=1), dtype=float)
