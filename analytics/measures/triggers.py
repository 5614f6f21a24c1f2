"""Measure what goes with worse days.

(docstring to be written)
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

import pandas as pd

from analytics.measures.answers import Estimate, TooFew

When = Literal["same_day", "next_day"]
Verdict = Literal["likely", "worth_testing", "cannot_tell", "unstable"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """One question asked: does this trigger go with pain the same or the next day?

    `answer` is NRS points per unit of the column given, or `TooFew`. `unit` is how a person says one unit
    ("60 minutes", "1 hour", "yes"). `joined` names the triggers that the diary cannot tell apart. `alone` is True
    where it was known on too few days to be asked together with the others.
    """

    trigger: str
    when: When
    answer: Estimate | TooFew
    unit: str = "1"
    q: float | None = None
    verdict: Verdict = "cannot_tell"
    smallest_visible: float | None = None
    joined: tuple[str, ...] = ()
    alone: bool = False

    def scaled(self, factor: float, unit: str) -> "Trigger":
        """The same answer per `factor` units (60 turns points a minute into points an hour)."""
        raise NotImplementedError

    def as_dict(self) -> dict[str, object]:
        """One item of FACE's list."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Triggers:
    """All that was asked, clearest first (distance of the estimate from zero in its own standard errors)."""

    METHOD: ClassVar[str]
    LIMIT: ClassVar[str]

    asked: tuple[Trigger, ...]
    days: int  # logged days

    def as_dict(self) -> dict[str, object]:
        """{"triggers": [...]}."""
        raise NotImplementedError


def measure_triggers(days: pd.DataFrame) -> Triggers | TooFew:
    """Days: the day table; `pain` in NRS points; every other numeric column is a trigger in its own unit."""
    raise NotImplementedError
