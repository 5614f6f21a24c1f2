"""Words for a span of calendar days."""

from dataclasses import dataclass
from datetime import date, timedelta


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

    def overlaps(self, other: "Period") -> bool:
        """Whether they share a day."""
        return self.first <= other.last and other.first <= self.last

    def joined_to(self, other: "Period") -> "Period":
        """The days of both and all between them."""
        return Period(min(self.first, other.first), max(self.last, other.last))

    def as_dict(self) -> dict[str, str]:
        """ISO dates."""
        return {"first": self.first.isoformat(), "last": self.last.isoformat()}
