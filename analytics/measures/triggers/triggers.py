"""Measure what goes with worse days.

Question: on days with more of a trigger, is pain higher the same day or the day after?
Estimand: same day: change in the day's pain if the trigger is one unit higher, the day's other triggers,
everything up to yesterday and the weekday held fixed. Next day: change in tomorrow's pain from one unit
more today, other days' triggers held fixed, today's pain carrying it on.
Method: generalised least squares with the stock each trigger left behind, averaged over how pain carries itself on
(`triggers.day_effects`), all triggers together. The autoregressive distributed-lag regression of
`triggers.lag_check`, ordinary t, checks both: opposite signs with either p < .05 are "unstable", and not
interpreted. (It is not the answer for the next day, for it takes pain to forget at one pace: with four years of real
pain and a trigger moved by whole weeks it found something in 38 of 100.) A trigger missing on a day is filled in from
the others (`statistics.filled_exposures`); one known on fewer than 70 % of the logged days is asked alone and marked.
A trigger needs 20 logged days, 5 of them away from its commonest value (for yes/no: 5 at each level); the next day also
as many pairs of days as the lagged regression has columns, and 8. Triggers that cannot be told apart are asked as one
(`statistics.collinearity`). Benjamini-Hochberg over all that was answered: q <= 0.05 likely, q <= 0.10 worth
testing; what lies within 0.1 points per standard deviation of the trigger is too little to matter, and called neither.
What it cannot say: whether the trigger is the reason. Where the trigger was written after the pain of its
day, the same-day answer may be pain leading to the trigger.
Source: Harville 1977 (doi:10.1080/01621459.1977.10480998) for the likelihood that is averaged; Pesaran and Shin 1998
(doi:10.1017/CCOL0521633230.011) for the check; Benjamini and Hochberg 1995
(doi:10.1111/j.2517-6161.1995.tb02031.x). Measured: tests/benchmarks/README.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

import pandas as pd

from analytics.diary.factors import DayIs, When
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.day_table import read_days
from analytics.measures.statistics.thresholds import CLEARLY, DAYS_KNOWN, verdict_of
from analytics.measures.statistics.together import q_values, unclearness
from analytics.measures.triggers.any_pain import AnyPain, measure_any_pain
from analytics.measures.triggers.which_together import Asked, ask_all

Verdict = Literal["likely", "worth_testing", "cannot_tell", "unstable"]
# A tenth of a point for one standard deviation more: less than anyone writes down.
MATTERS = 0.1
# An effect of 2.8 standard errors is found in 4 diaries of 5 (1.96 + 0.84).
VISIBLE_ERRORS = 2.8


@dataclass(frozen=True, slots=True)
class Trigger:
    """One question asked: does this trigger go with pain the same or the next day?

    `answer` is NRS points per unit of the column given, or `TooFew`. `unit` is how a person says one unit
    ("60 minutes", "1 hour", "yes"). `joined` names the triggers that the diary cannot tell apart, the first
    one giving the unit; those of them in `against` fall as the first one rises. `alone` is True where it
    was known on too few days to be asked together with the others. `any_pain` describes how often there was any pain,
    where many days had none. `is_negligible`: whichever way it goes, it is too little to matter (the whole interval
    within 0.1 points per standard deviation of the trigger). `step`: how many of the column's units make one unit here.
    `days_with` and `days_without` count the logged days with it and without (an amount: above its median, and not).
    `day_is`: how a day was made of its amounts, where one had several.
    """

    trigger: str
    when: When
    answer: Estimate | TooFew
    unit: str = "1"
    q: float | None = None
    verdict: Verdict = "cannot_tell"
    smallest_visible: float | None = None
    joined: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    alone: bool = False
    any_pain: AnyPain | None = None
    is_negligible: bool = False
    step: float = 1.0
    days_with: int = 0
    days_without: int = 0
    day_is: tuple[DayIs, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The trigger, or all of those that were asked as one."""
        return self.joined or (self.trigger,)

    def scaled(self, units: float, unit: str) -> "Trigger":
        """The same answer per `units` units (60 turns points a minute into points an hour)."""
        if isinstance(self.answer, TooFew):
            return replace(self, unit=unit, step=self.step * units)
        visible = None if self.smallest_visible is None else self.smallest_visible * abs(units)
        answer, step = self.answer.times(units), self.step * units
        return replace(self, answer=answer, unit=unit, smallest_visible=visible, step=step)

    def as_dict(self) -> dict[str, object]:
        """One item of FACE's list."""
        asked: dict[str, object] = {"trigger": self.trigger, "unit": self.unit, "when": self.when}
        if self.joined:
            asked |= {"joined": list(self.joined)} | ({"against": list(self.against)} if self.against else {})
        if self.alone:
            asked["alone"] = True
        if self.any_pain:
            asked["any_pain"] = self.any_pain.as_dict()
        if self.is_negligible:
            asked["negligible"] = True
        if self.day_is:
            asked["day_is"] = " or ".join(self.day_is)
        if isinstance(self.answer, TooFew):
            return asked | self.answer.as_dict()
        told = {
            "q": self.q, "verdict": self.verdict, "smallest_visible": self.smallest_visible,
            "days_with": self.days_with, "days_without": self.days_without,
        }  # fmt: skip
        return asked | self.answer.as_dict() | told


@dataclass(frozen=True, slots=True)
class Triggers:
    """All that was asked, clearest first (distance of the estimate from zero in its own standard errors)."""

    METHOD: ClassVar[str] = (
        "Days are compared with days alike in the other triggers, in what earlier days left behind, in the weekday "
        "and in how pain carries itself on (least squares averaged over an AR(1) process with noise, checked by an ADL "
        "regression). A finding counts as likely only after allowing for everything that was asked "
        "(Benjamini–Hochberg)."
    )
    LIMIT: ClassVar[str] = (
        "A diary shows what goes together, not what leads to what. Something not written down may lie behind both."
    )

    asked: tuple[Trigger, ...]
    days: int  # logged days

    def of_days(self, day_is: Mapping[str, tuple[DayIs, ...]]) -> "Triggers":
        """Each trigger with how a day was made of its amounts, where one had several."""
        return replace(self, asked=tuple(replace(each, day_is=day_is.get(each.names[0], ())) for each in self.asked))

    def in_units(self, units: Mapping[str, tuple[float, str]]) -> "Triggers":
        """Each trigger per a step that a person reads: {"sitting_minutes": (60, "60 minutes")}.

        Triggers asked as one are read in the step of the first named.
        """
        return replace(self, asked=tuple(_in_unit(each, units) for each in self.asked))

    def as_dict(self) -> dict[str, object]:
        """{"triggers": [...]}."""
        return {"triggers": [trigger.as_dict() for trigger in self.asked]}


def measure_triggers(days: pd.DataFrame) -> Triggers | TooFew:
    """Days: the day table; `pain` in NRS points; every other numeric column is a trigger in its own unit.

    Raises:
        ValueError: no `pain` column, or a day twice.
    """
    table = read_days(days)
    logged = table[table["pain"].notna()]
    if len(logged) < DAYS_KNOWN:
        return TooFew(len(logged), DAYS_KNOWN, "days with pain written down")
    if logged["pain"].nunique() < 2:
        return TooFew(1, 2, "levels of pain")
    if len(table.columns) == 1:
        return TooFew(0, 1, "triggers written down beside pain")
    asked = [_described(question, table) for each in ask_all(table) for question in questions(each)]
    judged = map(_judged, asked, q_values([each.answer for each in asked]))
    return Triggers(tuple(sorted(judged, key=lambda each: unclearness(each.answer))), len(logged))


def questions(asked: Asked) -> tuple[Trigger, Trigger]:
    """The same day and the day after, before they are judged together with the rest."""
    same_day = Trigger(
        asked.name, "same_day", asked.same_day, joined=asked.joined, against=asked.against, alone=asked.alone
    )
    next_day = replace(same_day, when="next_day", answer=asked.next_day)
    return _checked(same_day, asked.checks[0]), _checked(next_day, asked.checks[1])


def _described(trigger: Trigger, table: pd.DataFrame) -> Trigger:
    """With whether it matters at all and, on the same day and of one trigger only, how often there was any pain."""
    amounts = table.loc[table["pain"].notna(), trigger.names[0]].dropna()
    spread, usual = float(amounts.std()), 0.0 if amounts.isin([0, 1]).all() else float(amounts.median())
    more = int((amounts > usual).sum())
    trigger = replace(trigger, days_with=more, days_without=len(amounts) - more)
    if isinstance(trigger.answer, Estimate):
        furthest = max(-trigger.answer.low, trigger.answer.high) * spread
        trigger = replace(trigger, is_negligible=furthest < MATTERS)
    if trigger.joined or trigger.when == "next_day":
        return trigger
    return replace(trigger, any_pain=measure_any_pain(table["pain"], table[trigger.trigger]))


def _checked(trigger: Trigger, check: Estimate | None) -> Trigger:
    """Unstable where the two ways of working it out point to opposite sides, either of them clearly."""
    answer = trigger.answer
    if isinstance(answer, TooFew) or check is None:
        return trigger
    apart = answer.estimate * check.estimate < 0 and min(answer.p, check.p) < CLEARLY
    return replace(trigger, verdict="unstable") if apart else trigger


def _judged(trigger: Trigger, q: float | None) -> Trigger:
    if q is None or isinstance(trigger.answer, TooFew):
        return trigger
    verdict: Verdict = "cannot_tell" if trigger.is_negligible else verdict_of(q)
    verdict = trigger.verdict if trigger.verdict == "unstable" else verdict
    return replace(trigger, q=q, verdict=verdict, smallest_visible=VISIBLE_ERRORS * trigger.answer.error)


def _in_unit(trigger: Trigger, units: Mapping[str, tuple[float, str]]) -> Trigger:
    step = units.get(trigger.names[0])
    return trigger.scaled(*step) if step else trigger
