"""Measure: which triggers are asked together, which alone, and of which the diary knows too little."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.diary.factors import POSTURE_PREFIX, find_factor
from analytics.measures.answers import Estimate, TooFew
from analytics.measures.collinearity import Group, find_groups
from analytics.measures.lagged import Lagged, Pairs, find_pairs, fit_lagged

KNOWN_TOGETHER = 0.70
DAYS_KNOWN, DAYS_APART = 20, 5


@dataclass(frozen=True, slots=True)
class Asked:
    """One trigger, or several that cannot be told apart, with its two answers."""

    name: str
    same_day: Estimate | TooFew
    next_day: Estimate | TooFew
    joined: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    alone: bool = False


def ask_all(table: pd.DataFrame) -> list[Asked]:
    """Every column of `table` (every calendar day, floats) but pain, with its answers."""
    logged = table[table["pain"].notna()]
    names = [str(name) for name in table.columns if name != "pain"]
    refused = {name: too_few for name in names if (too_few := _refusal(logged[name]))}
    known = logged.notna().mean()
    asked = [name for name in names if name not in refused]
    together = [name for name in asked if known[name] >= KNOWN_TOGETHER]
    alone = [name for name in asked if name not in together]
    return [
        *_ask(table, together, alone=False),
        *(each for name in alone for each in _ask(table, [name], alone=len(asked) > 1)),
        *(Asked(name, too_few, too_few) for name, too_few in refused.items()),
    ]


def _refusal(trigger: "pd.Series[float]") -> TooFew | None:
    """Why a trigger on the logged days cannot be asked at all, or None."""
    known = trigger.dropna()
    label = find_factor(str(trigger.name)).label
    if len(known) < DAYS_KNOWN:
        return TooFew(len(known), DAYS_KNOWN, f"days with pain and {label} written down")
    commonest = known.mode().iloc[0]
    apart = int((known != commonest).sum())
    return TooFew(apart, DAYS_APART, _apart_words(trigger, commonest)) if apart < DAYS_APART else None


def _apart_words(trigger: "pd.Series[float]", commonest: float) -> str:
    name = str(trigger.name)
    label = find_factor(name).label
    thing = f"the posture {label}" if name.startswith(POSTURE_PREFIX) else label
    if trigger.dropna().isin((0.0, 1.0)).all():
        return f"days {'with' if commonest == 0 else 'without'} {thing}"
    return f"days on which {thing} differs from its commonest value"


def _ask(table: pd.DataFrame, names: list[str], *, alone: bool) -> list[Asked]:
    """These triggers in one regression."""
    if not names:
        return []
    pairs = find_pairs(table, names)
    if too_few := _too_few_pairs(pairs):
        return [Asked(name, too_few, too_few, alone=alone) for name in names]
    still = [name for name, column in zip(names, pairs.triggers.T, strict=True) if np.ptp(column) == 0]
    if still:
        rest = [name for name in names if name not in still]
        return [*_ask(table, rest, alone=alone), *(_unvaried(name, alone=alone) for name in still)]
    fitted = fit_lagged(pairs)
    return [_answered(fitted, group, names, alone=alone) for group in find_groups(pairs.triggers)]


def _too_few_pairs(pairs: Pairs) -> TooFew | None:
    if len(pairs.pain) < pairs.need:
        return TooFew(len(pairs.pain), pairs.need, "days that are complete, together with the day before")
    return TooFew(1, 2, "levels of pain on such days") if np.ptp(pairs.pain) == 0 else None


def _unvaried(name: str, *, alone: bool) -> Asked:
    refusal = TooFew(
        0, DAYS_APART, f"days without a gap on which {find_factor(name).label} differs from the other days"
    )
    return Asked(name, refusal, refusal, alone=alone)


def _answered(fitted: Lagged, group: Group, names: list[str], *, alone: bool) -> Asked:
    members = [names[member] for member in group.members]
    falling = (name for name, weight in zip(members, group.weights, strict=True) if weight < 0)
    labels = " and ".join(find_factor(name).label for name in members)
    untold = TooFew(
        0, DAYS_APART, f"days without a gap on which {labels} does not simply follow the weekday or the rest"
    )
    return Asked(
        name=" + ".join(members),
        same_day=fitted.same_day(group) or untold,
        next_day=fitted.next_day(group) or untold,
        joined=tuple(members) if len(members) > 1 else (),
        against=tuple(falling),
        alone=alone,
    )
