"""Ask of a draft when it was felt."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from analytics.diary.days import day_of
from pages.entry.entry_draft import ANY_DAY, NOW, YESTERDAY, EntryDraft


@dataclass(frozen=True, slots=True)
class When:
    """A moment, and whether its time of day is known."""

    felt_at: datetime
    has_time: bool

    def day(self, ends: int) -> date:
        """The day it belongs to, where a day ends so many minutes after midnight."""
        return day_of(self.felt_at, ends if self.has_time else 0)


def moment_of(draft: EntryDraft, now: datetime) -> When:
    """The moment chosen, never one that is still to come."""
    at = chosen_moment(draft, now)
    if draft.when == NOW or at > now:
        return When(now.replace(second=0, microsecond=0), has_time=True)
    return When(at, has_time=draft.clock is not None)


def chosen_moment(draft: EntryDraft, now: datetime) -> datetime:
    """The moment chosen, be it still to come."""
    day = now.date() - timedelta(days=1) if draft.when == YESTERDAY else now.date()
    if draft.when == ANY_DAY:
        day = draft.day or day
    return datetime.combine(day, draft.clock or time())
