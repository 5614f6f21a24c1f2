"""Ask again what is written: an entry or a treatment of the journal back into the fields of a draft."""

from analytics.diary.entries import Entry, Rating, Session
from analytics.journal import Noted
from pages.entry.body import Mark
from pages.entry.draft import Draft
from pages.entry.said import SESSION_NUMBERS, WORD_FIELDS, muscle_field, place_field
from pages.entry.when import fill_when


def fill_entry(draft: Draft, noted: Noted[Entry]) -> None:
    """An entry of the journal into the draft's fields."""
    entry = noted.what
    draft.put("loaded", noted)
    fill_when(draft, entry.felt_at, has_time=entry.has_time)
    highest = _highest(entry)
    draft.mark(marks_of(entry))
    for rating in highest:
        fill_details(draft, rating)
    for field, value in (
        ("postures", list(entry.postures)), ("sitting", entry.sitting_minutes),
        ("longest_sit", entry.longest_sit_minutes), ("warning_signs", list(entry.warning_signs)),
        ("notes", entry.notes or ""),
    ):  # fmt: skip
        draft.put(field, value)


def marks_of(entry: Entry) -> tuple[Mark, ...]:
    """The places of an entry as the body shows them."""
    return tuple(Mark(each.region, each.side, each.intensity) for each in _highest(entry))


def _highest(entry: Entry) -> list[Rating]:
    """One rating a place: a file may hold several of one day, and the higher counts."""
    highest: dict[tuple[str, str | None], Rating] = {}
    for rating in sorted(entry.ratings, key=lambda each: -each.intensity):
        highest.setdefault((rating.region, rating.side), rating)
    return list(highest.values())


def fill_details(draft: Draft, rating: Rating) -> None:
    """What is noted about one place into its fields."""
    mark = Mark(rating.region, rating.side, rating.intensity)
    draft.put(place_field("trigger_point", mark), rating.trigger_point)
    for name in WORD_FIELDS:
        draft.put(place_field(name, mark), list(getattr(rating, name)))


def fill_session(draft: Draft, noted: Noted[Session]) -> None:
    """A session of the journal into the draft's fields."""
    session = noted.what
    draft.put("loaded session", noted)
    fill_when(draft, session.began_at, has_time=session.has_time)
    for name in SESSION_NUMBERS:
        draft.put(f"session {name}", getattr(session, name))
    muscles: dict[tuple[str, str | None], list[str]] = {}
    for place in session.places:
        muscles.setdefault((place.region or "", place.side), []).extend([place.muscle] if place.muscle else [])
    for (region, side), names in muscles.items():
        draft.put(muscle_field(region, side), names)
    for field, value in (
        ("kind", session.kind), ("by", session.by), ("treated", list(muscles)),
        ("sensations", list(session.sensations)), ("range_unit", session.range_unit or "degrees"),
        ("session notes", session.notes or ""),
    ):  # fmt: skip
        draft.put(field, value)
