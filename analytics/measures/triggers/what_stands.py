"""Measure what stands of all that was asked: which triggers are clear, which are not known yet, which were suspected.

Question: what may be said firmly of each trigger, and what does the diary bear out of what the person suspected?
Estimand and method: those of `triggers.triggers`, whose verdicts are sorted here and nowhere else. A trigger counts
once, though its same day and its next day are asked: the clearest day is the one told; of what is not known, the day
whose interval reaches furthest. "No sign" takes an interval within a point a step, and an estimate no further from
none than its own standard error; a wider or a leaning answer cannot tell.
What it cannot say: more than the verdicts do. A factor that cannot be told apart from another is borne out with it.
Source: as there; a point as the least that people notice, Farrar 2001 (doi:10.1016/S0304-3959(01)00349-9).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from analytics.diary.suspicions import Suspicion
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.triggers.triggers import Trigger, Triggers

Borne = Literal["agrees", "opposite", "may_be", "no_sign", "too_little", "cannot_tell"]
NOTICED_POINTS = 1.0


@dataclass(frozen=True, slots=True)
class BothDays:
    """One trigger asked about: the day that is told first, and the other one."""

    told: Trigger
    other: Trigger | None = None

    @property
    def days(self) -> tuple[Trigger, ...]:
        """Both, the same day before the day after."""
        both = [self.told, *([self.other] if self.other else [])]
        return tuple(sorted(both, key=lambda each: each.when != "same_day"))

    @property
    def is_clear(self) -> bool:
        """Whether more or less pain goes with it, on one of the days at least."""
        return self.told.verdict == "likely"


@dataclass(frozen=True, slots=True)
class Suspected:
    """A suspicion that stands, what was asked of it (None where nothing was), and what the diary bears out."""

    suspicion: Suspicion
    asked: Trigger | None
    borne: Borne


@dataclass(frozen=True, slots=True)
class WhatStands:
    """Each trigger once: clear or not known yet; and what was suspected, in the order of its naming."""

    clear: tuple[BothDays, ...]
    unknown: tuple[BothDays, ...]
    suspected: tuple[Suspected, ...]

    @property
    def reach(self) -> float:
        """How far from no difference the clear ones may lie, in NRS points; where none is clear, all others."""
        answers = [each.told.answer for each in self.clear or self.unknown]
        return max((furthest(each) for each in answers if isinstance(each, Estimate)), default=0.0)


def furthest(answer: Estimate) -> float:
    """The largest difference, either way, that the interval holds (NRS points a step)."""
    return max(-answer.low, answer.high)


def measure_what_stands(triggers: Triggers | TooFew, suspicions: Iterable[Suspicion] = ()) -> WhatStands:
    """The one way from what was asked to what is said of it."""
    asked = () if isinstance(triggers, TooFew) else triggers.asked
    by_name: dict[str, list[Trigger]] = {}
    for each in asked:
        by_name.setdefault(each.trigger, []).append(each)
    rows = [_both(days) for days in by_name.values()]
    return WhatStands(
        clear=tuple(each for each in rows if each.is_clear),
        unknown=tuple(sorted((each for each in rows if not each.is_clear), key=lambda each: _rank(each.told))),
        suspected=tuple(_suspected(each, asked) for each in suspicions if each.stands),
    )


def _both(days: list[Trigger]) -> BothDays:
    told, *others = sorted(days, key=_rank)
    return BothDays(told, others[0] if others else None)


def _rank(trigger: Trigger) -> tuple[int, float]:
    """What is told first: clear, then worth testing, then the furthest reach; what has no answer comes last."""
    if isinstance(trigger.answer, TooFew):
        return 3, 0.0
    if trigger.verdict in ("likely", "worth_testing"):
        return int(trigger.verdict != "likely"), trigger.answer.p
    return 2, -furthest(trigger.answer)


def _suspected(suspicion: Suspicion, asked: tuple[Trigger, ...]) -> Suspected:
    same = (each for each in asked if suspicion.factor in each.names and each.when == suspicion.when)
    found = next(same, None)
    return Suspected(suspicion, found, _borne(found))


def _borne(trigger: Trigger | None) -> Borne:
    """Of one that is told only against another, nothing: the two cannot be told apart."""
    if trigger is None or isinstance(trigger.answer, TooFew) or trigger.against:
        return "cannot_tell"
    answer = trigger.answer
    if trigger.verdict == "likely":
        return "agrees" if answer.estimate > 0 else "opposite"
    if trigger.is_negligible:
        return "too_little"
    if trigger.verdict != "cannot_tell":
        return "may_be" if trigger.verdict == "worth_testing" else "cannot_tell"
    is_near = abs(answer.estimate) <= answer.error and furthest(answer) < NOTICED_POINTS
    return "no_sign" if is_near else "cannot_tell"
