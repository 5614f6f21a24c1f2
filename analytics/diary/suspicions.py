"""Words for what a person suspects of setting pain off: which factor, which day's pain, and when it was named."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from analytics.diary.factors import When


@dataclass(frozen=True, slots=True)
class Suspicion:
    """One suspicion, kept with its moment: what is named before it can be seen is tested otherwise than the rest.

    Attributes:
        factor: as stored, under the name it has now.
        when: whose pain it is suspected of: the same day's or the next day's.
        named_at: local wall-clock time.
        entries_seen: how many entries the diary held then.
        withdrawn_at: when the person took it back; None while it stands.
    """

    factor: str
    when: When
    named_at: datetime
    entries_seen: int
    withdrawn_at: datetime | None = None
    suspicion_id: UUID = field(default_factory=uuid4)

    @property
    def stands(self) -> bool:
        """Whether it was not taken back."""
        return self.withdrawn_at is None
