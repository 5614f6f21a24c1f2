"""Words for what was handed on: to whom, when, in which form, and which sections of which days it held."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from analytics.diary.periods import Period

# Sections and whether they are in unless the person says otherwise. Notes, diet, smoking, mood and menstruation are
# outside a massage therapist's scope, and the last three are further sides: out unless chosen.
SECTIONS = {
    "course": True, "places": True, "sessions": True, "triggers": True, "words": True, "safety": True,
    "notes": False, "diet": False, "smoking": False, "mood": False, "cycle": False,
    "every_session": False, "every_entry": False, "about_me": False,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shared:
    """One page that left; the page itself is not kept.

    Attributes:
        shared_at: local wall-clock time.
        recipient: whom it was for; empty where nobody was named.
        form: "html", "pdf", "txt", "csv" or "json".
        period: the days it was about.
        place: the place it was about, as it read.
        sections: the sections that were in it.
        named: false where it went without names, dates and the person's own words.
    """

    shared_at: datetime
    recipient: str
    form: str
    period: Period
    place: str
    sections: tuple[str, ...]
    named: bool = True
    letter_id: UUID = field(default_factory=uuid4)
