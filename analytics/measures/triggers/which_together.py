"""Measure: which triggers are asked together, which alone, and of which the diary knows too little."""

from dataclasses import dataclass

import pandas as pd

from analytics.diary.factors import POSTURE_PREFIX, find_factor
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.collinearity import Group, find_groups
from analytics.measures.statistics.filled_exposures import FilledDays, read_filled_days
from analytics.measures.statistics.thresholds import DAYS_KNOWN, KNOWN_SHARE
from analytics.measures.triggers.day_effects import DayEffects, fit_day_effects
from analytics.measures.triggers.lag_check import LagCheck, fit_lag_check

DAYS_APART, LEVELS = 5, 2


@dataclass(frozen=True, slots=True)
class Asked:
    """One trigger, or several that cannot be told apart, with its two answers."""

    name: str
    same_day: Estimate | TooFew
    next_day: Estimate | TooFew
    joined: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    alone: bool = False
    checks: tuple[Estimate | None, Estimate | None] = (None, None)  # both once more, by the lagged regression


def ask_all(table: pd.DataFrame) -> list[Asked]:
    """Every column of `table` (every calendar day, floats) but pain, with its answers."""
    refused = {name: too_few for name in _names(table) if (too_few := _refusal(_logged(table)[name]))}
    together = asked_together(table)
    alone = [name for name in _names(table) if name not in (*refused, *together)]
    return [
        *_ask(table, together, alone=False),
        *(each for name in alone for each in _ask_alone(table, name, alone=len(together) + len(alone) > 1)),
        *(Asked(name, too_few, too_few) for name, too_few in refused.items()),
    ]


def asked_together(table: pd.DataFrame) -> list[str]:
    """The triggers known on enough days to enter one regression."""
    logged = _logged(table)
    known = logged.notna().mean()
    return [name for name in _names(table) if known[name] >= KNOWN_SHARE and not _refusal(logged[name])]


def _names(table: pd.DataFrame) -> list[str]:
    return [str(name) for name in table.columns if name != "pain"]


def _logged(table: pd.DataFrame) -> pd.DataFrame:
    return table[table["pain"].notna()]


def _refusal(amounts: "pd.Series[float]") -> TooFew | None:
    """Why a trigger on the logged days cannot be asked at all, or None."""
    known = amounts.dropna()
    label = find_factor(str(amounts.name)).label
    if len(known) < DAYS_KNOWN:
        return TooFew(len(known), DAYS_KNOWN, f"days with pain and {label} written down")
    commonest = known.mode().iloc[0]
    apart = int((known != commonest).sum())
    return TooFew(apart, DAYS_APART, _apart_words(amounts, commonest)) if apart < DAYS_APART else None


def _apart_words(amounts: "pd.Series[float]", commonest: float) -> str:
    name = str(amounts.name)
    label = find_factor(name).label
    thing = f"the posture {label}" if name.startswith(POSTURE_PREFIX) else label
    if amounts.dropna().isin((0.0, 1.0)).all():
        return f"days {'with' if commonest == 0 else 'without'} {thing}"
    return f"days on which {thing} differs from its commonest value"


def _ask_alone(table: pd.DataFrame, name: str, *, alone: bool) -> list[Asked]:
    """On the days of which it is known; the others are as if nothing had been written."""
    known = table.assign(pain=table["pain"].where(table[name].notna()))
    if known["pain"].nunique() < LEVELS:
        refusal = TooFew(known["pain"].nunique(), LEVELS, f"levels of pain on days with {find_factor(name).label}")
        return [Asked(name, refusal, refusal, alone=alone)]
    return _ask(known, [name], alone=alone)


def _ask(table: pd.DataFrame, names: list[str], *, alone: bool) -> list[Asked]:
    """These triggers in one regression."""
    if not names:
        return []
    filled = read_filled_days(table, names)
    effects, lagged = (fit_day_effects(filled, 0), fit_day_effects(filled, 1)), fit_lag_check(filled)
    groups = find_groups(filled.amounts[filled.logged])
    return [_answered(effects, lagged, group, filled, alone=alone) for group in groups]


def _answered(
    effects: tuple[DayEffects, DayEffects], lagged: LagCheck | None, group: Group, filled: FilledDays, *, alone: bool
) -> Asked:
    members = [filled.names[member] for member in group.members]
    falling = (name for name, weight in zip(members, group.weights, strict=True) if weight < 0)
    labels = " and ".join(find_factor(name).label for name in members)
    untold = TooFew(0, DAYS_APART, f"days on which {labels} does not simply follow the weekday")
    is_known = lagged is not None and lagged.pairs(group) >= lagged.need
    return Asked(
        name=" + ".join(members),
        same_day=effects[0].answer(group, filled.days_known(group.members)) or untold,
        next_day=_next_day(effects[1], lagged, group, untold),
        joined=tuple(members) if len(members) > 1 else (),
        against=tuple(falling),
        alone=alone,
        checks=(lagged.same_day(group), lagged.next_day(group)) if lagged and is_known else (None, None),
    )


def _next_day(effects: DayEffects, lagged: LagCheck | None, group: Group, untold: TooFew) -> Estimate | TooFew:
    if lagged is None:
        return TooFew(1, LEVELS, "levels of pain on days that follow one another")
    pairs = lagged.pairs(group)
    if pairs < lagged.need:
        return TooFew(pairs, lagged.need, "days that are complete, together with the day before")
    return effects.answer(group, pairs) or untold
