"""Measure: the two forms an answer takes, an estimate with its interval or "not yet"."""

from dataclasses import dataclass

from scipy import special

from analytics.measures.statistics.thresholds import CLEARLY, UPPER


@dataclass(frozen=True, slots=True)
class TooFew:
    """The diary does not hold enough yet to answer.

    Attributes:
        have: how many there are.
        need: how many it takes.
        of: what is counted, in words that read after the number ("sessions with pain written before and
        after").
    """

    have: int
    need: int
    of: str

    def as_dict(self) -> dict[str, object]:
        """The shape other programs read."""
        return {"too_few": {"have": self.have, "need": self.need, "of": self.of}}


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimate in NRS points with its 95 % interval.

    Attributes:
        estimate: NRS points (per unit of the trigger where there is one).
        low: lower end of the 95 % interval.
        high: upper end.
        p: two-sided p value of "no difference".
        n: number of readings it rests on.
        error: its standard error.
    """

    estimate: float
    low: float
    high: float
    p: float
    n: int
    error: float = 0.0

    @classmethod
    def from_t(cls, estimate: float, error: float, freedom: int, n: int) -> "Estimate":
        """From a standard error, by Student's t with that many degrees of freedom (Student 1908)."""
        half = float(special.stdtrit(freedom, UPPER)) * error
        p = 2 * float(special.stdtr(freedom, -abs(estimate) / error)) if error > 0 else float(estimate == 0)
        return cls(estimate, estimate - half, estimate + half, p, n, error)

    @property
    def is_clear(self) -> bool:
        """Whether "no difference" may be ruled out, where this alone was asked."""
        return self.p < CLEARLY

    def times(self, units: float) -> "Estimate":
        """The same answer per `units` units."""
        low, high = sorted((self.low * units, self.high * units))
        return Estimate(
            estimate=self.estimate * units, low=low, high=high, p=self.p, n=self.n, error=self.error * abs(units)
        )

    def as_dict(self) -> dict[str, object]:
        """The shape other programs read."""
        return {"estimate": self.estimate, "low": self.low, "high": self.high, "p": self.p, "n": self.n}
