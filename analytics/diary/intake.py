"""Words for what a person tells once, and again when it changes: background, habits, goals, and the PEG score."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

CONDITIONS = ("fibromyalgia", "arthritis", "Parkinson's disease", "migraine", "other")


NEW_PAIN_DAYS = 42  # six weeks


@dataclass(frozen=True, slots=True)
class NewPain:
    """Pain that began with an injury, and the last day of a lighter way of writing, where the person chose one."""

    injured_on: date
    lighter_until: date | None = None


@dataclass(frozen=True, slots=True)
class Intake:
    """One version of what a person tells about themselves; each is kept with the date it was written.

    `peg_pain` (average pain), `peg_enjoyment` and `peg_activity` (how much it gets in the way of enjoying life and of
    general activity) are 0 to 10 over the past week: the PEG scale, Krebs 2009 (doi:10.1007/s11606-009-0981-1).
    """

    conditions: tuple[str, ...] = ()
    medicines: str | None = None
    operations: str | None = None
    injuries: str | None = None
    work: str | None = None
    sitting: str | None = None
    exercise: str | None = None
    sleep: str | None = None
    smoking: str | None = None
    diet: str | None = None
    symptoms: str | None = None
    goals: str | None = None
    questions: str | None = None
    peg_pain: float | None = None
    peg_enjoyment: float | None = None
    peg_activity: float | None = None
    warning_signs: tuple[str, ...] = ()
    intake_id: UUID = field(default_factory=uuid4)

    @property
    def peg(self) -> float | None:
        """The PEG score: the mean of its three items, 0 to 10; None where one is missing."""
        items = (self.peg_pain, self.peg_enjoyment, self.peg_activity)
        return sum(item for item in items if item is not None) / 3 if None not in items else None
