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

    def as_dict(self) -> dict[str, str]:
        """ISO dates."""
        return {"first": self.first.isoformat(), "last": self.last.isoformat()}
