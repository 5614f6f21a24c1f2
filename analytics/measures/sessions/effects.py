"""Measure the three numbers of a session: what the diary shows, what would have come anyway, what is left.

Question: how much lower is pain right after a session, the same day, the next day and the day after, because of it?
Estimand: the effect of one session on pain 0.3 hours after its end, and on the readings 1 to 8, 8 to 30 and 30 to 54
hours after it, later sessions held fixed, given everything that was recorded before; several sessions add up.
Method: `raw` is the mean of after minus before with Student's t for its interval; `left` comes from the averaged
regression of `sessions.terms`; what would have come anyway is raw minus left.
What it cannot say: where sessions were booked on pain that was felt and not written, what is left is too pessimistic.
The truth is then between what is left and what the diary shows.
Source: regression to the mean, Bland and Altman 1994 (doi:10.1136/bmj.308.6942.1499); ignorable treatment
assignment, Rubin 1976 (doi:10.1093/biomet/63.3.581).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.diary.number_words import in_words
from analytics.measures.sessions.terms import BINS, SessionTerms, read_terms
from analytics.measures.sessions.timeline import AFTER_HOURS, Timeline
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.least_squares import Numbers
from analytics.measures.statistics.thresholds import SCORED, SESSIONS_SCORED

OTHER_READINGS, FOLLOWED = 30, 5
# The hour that names an effect, and its bin.
SAME_DAY, NEXT_DAY, DAY_AFTER = 5.0, 24.0, 48.0
LATER = {SAME_DAY: BINS[1], NEXT_DAY: BINS[2], DAY_AFTER: BINS[3]}
KNOWN_BEFORE = "sessions with pain written before"
OTHERS = "entries of pain besides those before and after sessions"
FOLLOWING = {
    SAME_DAY: f"sessions with pain written before and {BINS[1][0]:g} to {BINS[1][1]:g} hours later",
    NEXT_DAY: "sessions with pain written before and the day after",
    DAY_AFTER: f"sessions with pain written before and {in_words(DAY_AFTER / 24)} days later",
}


@dataclass(frozen=True, slots=True)
class Effect:
    """Pain some hours after a session against before (negative is less pain).

    `raw` is what the diary shows (after minus before, with its interval), `left` what is left of it once what the
    record before leads to expect is taken out, `fall_back` = raw - left: what would have come anyway.
    """

    hours: float
    first_hour: float | None  # the readings between first_hour and last_hour after the end; None right after
    last_hour: float | None
    raw: Estimate | TooFew
    left: Estimate | TooFew

    @property
    def fall_back(self) -> float | None:
        """How much of the raw change would have come anyway (NRS points)."""
        if isinstance(self.raw, Estimate) and isinstance(self.left, Estimate):
            return self.raw.estimate - self.left.estimate
        return None

    def as_dict(self) -> dict[str, object]:
        """One item of FACE's `effects`.

        {"hours", "from", "to", "raw", "raw_low", "raw_high", "fall_back", "estimate", "low", "high", "p", "n"}: the
        estimate is what is left; "too_few" stands instead of what cannot be answered.
        """
        spans = () if self.first_hour is None else (("from", self.first_hour), ("to", self.last_hour))
        told: dict[str, object] = {"hours": self.hours, **dict(spans)}
        if isinstance(self.raw, Estimate):
            told |= {"raw": self.raw.estimate, "raw_low": self.raw.low, "raw_high": self.raw.high}
        return told | ({} if self.fall_back is None else {"fall_back": self.fall_back}) | self.left.as_dict()


@dataclass(frozen=True, slots=True)
class Group:
    """Sessions of one kind, or given by one person: how many, and their effect right after and the next day."""

    name: str
    count: int
    right_after: Effect
    next_day: Effect

    def as_dict(self) -> dict[str, object]:
        """{"name", "count", "effects": [...]}."""
        effects = [self.right_after.as_dict(), self.next_day.as_dict()]
        return {"name": self.name, "count": self.count, "effects": effects}


def measure_effects(line: Timeline, terms: SessionTerms | None, changes: Numbers) -> tuple[Effect, ...]:
    """Right after, the same day, the next day and the day after, of all sessions.

    Args:
        line: readings and sessions.
        terms: of all sessions; None where there is too little to regress on.
        changes: after minus before of all sessions, also of those without a time of day.
    """
    everyone = np.ones(len(line.began), dtype=bool)
    right_after = _right_after(line, terms, 0, everyone, changes)
    return (right_after, *(_later(line, terms, 0, everyone, hours) for hours in LATER))


def measure_groups(line: Timeline, names: Sequence[str | None], of_all: SessionTerms | None) -> tuple[Group, ...]:
    """The same for sessions apart by their names (m), where there are two names at least and one with enough."""
    named = {name: np.array([each == name for each in names], dtype=bool) for name in dict.fromkeys(names)}
    asked = {name: mask for name, mask in named.items() if name and _both_scores(line, mask) >= SESSIONS_SCORED}
    if len(named) < 2 or not asked or of_all is None:
        return ()
    rest = ~np.any(list(asked.values()), axis=0)
    terms = read_terms(line, [*asked.values(), *([rest] if rest.any() else [])], of_all.grid)
    groups = [_group(line, terms, place, name, mask) for place, (name, mask) in enumerate(asked.items())]
    return tuple(sorted(groups, key=lambda each: -each.count))


def _group(line: Timeline, terms: SessionTerms, place: int, name: str, mask: NDArray[np.bool_]) -> Group:
    right_after = _right_after(line, terms, place, mask, (line.after - line.before)[mask])
    return Group(name, int(mask.sum()), right_after, _later(line, terms, place, mask, NEXT_DAY))


def _both_scores(line: Timeline, group: NDArray[np.bool_]) -> int:
    return int((group & ~np.isnan(line.before) & ~np.isnan(line.after)).sum())


def _right_after(
    line: Timeline, terms: SessionTerms | None, place: int, group: NDArray[np.bool_], changes: Numbers
) -> Effect:
    known = _both_scores(line, group)
    left = _asked(line, terms, known, SCORED, lambda terms: terms.right_after(place, known))
    return Effect(AFTER_HOURS, None, None, paired_change(changes, SCORED), left)


def _later(line: Timeline, terms: SessionTerms | None, place: int, group: NDArray[np.bool_], hours: float) -> Effect:
    first, last = LATER[hours]
    raw = paired_change((line.mean_after(first, last) - line.before)[group], FOLLOWING[hours], FOLLOWED)
    if isinstance(raw, TooFew):
        return Effect(hours, first, last, raw, raw)
    known = int((group & ~np.isnan(line.before)).sum())
    left = _asked(line, terms, known, KNOWN_BEFORE, lambda terms: terms.in_bin(place, BINS.index(LATER[hours]), raw.n))
    return Effect(hours, first, last, raw, left)


def _asked(
    line: Timeline, terms: SessionTerms | None, known: int, of: str, ask: Callable[[SessionTerms], Estimate]
) -> Estimate | TooFew:
    """What the terms say, where there are sessions and other readings enough."""
    if known < SESSIONS_SCORED:
        return TooFew(known, SESSIONS_SCORED, of)
    return TooFew(line.others, OTHER_READINGS, OTHERS) if terms is None else ask(terms)


def paired_change(changes: Numbers, of: str, need: int = SESSIONS_SCORED) -> Estimate | TooFew:
    """Mean of the known changes with Student's interval, or how many there are of those needed."""
    known = changes[~np.isnan(changes)]
    if len(known) < need:
        return TooFew(len(known), need, of)
    error = float(known.std(ddof=1)) / len(known) ** 0.5
    return Estimate.from_t(float(known.mean()), error, len(known) - 1, len(known))
