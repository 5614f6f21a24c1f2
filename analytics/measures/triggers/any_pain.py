"""Measure how often there was any pain at all, where many days had none.

Question: on days with more of a trigger, was there any pain more often?
Estimand: none; the days written down are described, without a verdict.
Method: of the days with the trigger (an amount: above its median) and of those without it (at or below), how many had
pain above 0. Only where more than 40 % of the logged days have none, for there an average hides it, and with 5 days on
each side.
What it cannot say: whether the trigger is the reason, nor whether the difference is more than chance.
Source: two-part description of outcomes with many zeros, Duan 1983 (doi:10.1080/07350015.1983.10509330).
"""

from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd

MANY_ZEROS, DAYS_EACH = 0.4, 5


@dataclass(frozen=True, slots=True)
class AnyPain:
    """Days with any pain of all days: with the trigger, or more than `above` of it, and without."""

    with_pain: int
    with_of: int
    without_pain: int
    without_of: int
    above: float | None  # the median in the trigger's unit; None for yes and no

    def as_dict(self) -> dict[str, object]:
        """{"with_pain", "with_of", "without_pain", "without_of", "above"}."""
        return asdict(self)


def measure_any_pain(pain: "pd.Series[float]", amounts: "pd.Series[float]") -> AnyPain | None:
    """Pain (NRS points) and amounts of the same days; None where few days are without pain, or a side is small."""
    known = pain.notna() & amounts.notna()
    is_any, amount = (pain[known] > 0).to_numpy(), amounts[known].to_numpy(dtype=float)
    if not len(amount) or (pain.dropna() == 0).mean() <= MANY_ZEROS:
        return None
    above = None if set(amount) <= {0.0, 1.0} else float(np.median(amount))
    has = amount > (above or 0.0)
    if min(int(has.sum()), int((~has).sum())) < DAYS_EACH:
        return None
    return AnyPain(
        with_pain=int(is_any[has].sum()),
        with_of=int(has.sum()),
        without_pain=int(is_any[~has].sum()),
        without_of=int((~has).sum()),
        above=above,
    )
