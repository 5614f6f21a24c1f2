"""Words for how much is written: what a person who comes back sees first."""

from collections.abc import Mapping
from dataclasses import dataclass, field

RECENT_DAYS = 14


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of days and sessions.

    Attributes:
        recent_days: days with an entry among the last `RECENT_DAYS`, today included.
        days: days with pain written down, in all.
        sessions: sessions with pain written before and after.
        factor_days: for each factor, the days on which it and pain are written down.
    """

    recent_days: int
    days: int
    sessions: int
    factor_days: Mapping[str, int] = field(default_factory=dict)
