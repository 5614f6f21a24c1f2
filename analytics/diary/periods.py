"""Words for a span of calendar days, and for days that are counted instead of dated."""

from dataclasses import dataclass
from datetime import date, timedelta

# Where a diary leaves without its dates, its first day is this one: no diary is that old, and all that reckons with
# days, those before the first among them, goes on as before.
DAY_ONE = date(1001, 1, 1)
_COUNTED_YEARS = range(900, 1200)


def counted_day(day: date) -> int | None:
    """Which day of the diary it is where days are counted from 1; None for a day of the calendar."""
    return day.toordinal() - DAY_ONE.toordinal() + 1 if day.year in _COUNTED_YEARS else None


@dataclass(frozen=True, slots=True)
class Period:
    """Calendar days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Number of calendar days."""
        return (self.last - self.first).days + 1

    @classmethod
    def ending(cls, last: date, days: int) -> "Period":
        """The `days` days that end with `last`."""
        return cls(last - timedelta(days=days - 1), last)

    def before(self) -> "Period":
        """As many days, right before."""
        return Period.ending(self.first - timedelta(days=1), self.days)

    def year_before(self) -> "Period":
        """The same weekdays 52 weeks earlier."""
        back = timedelta(weeks=52)
        return Period(self.first - back, self.last - back)

    def up_to_now(self, written: "Period | None", today: date) -> "Period":
        """The same days; where they reach the last one written, what was told since belongs to them too."""
        is_latest = written is None or self.last >= written.last
        return Period(self.first, max(self.last, today)) if is_latest else self

    def overlaps(self, other: "Period") -> bool:
        """Whether they share a day."""
        return self.first <= other.last and other.first <= self.last

    def joined_to(self, other: "Period") -> "Period":
        """The days of both and all between them."""
        return Period(min(self.first, other.first), max(self.last, other.last))

    def as_dict(self) -> dict[str, str]:
        """ISO dates."""
        return {"first": self.first.isoformat(), "last": self.last.isoformat()}
