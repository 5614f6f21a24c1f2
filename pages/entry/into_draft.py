"""Ask again what is written: an entry or a treatment of the journal as the draft that says it."""

from analytics.diary.entries import Entry, Rating, Session
from analytics.diary.treatments import asks_medicine, medicine_in
from analytics.diary.vocabulary import RANGE_UNITS
from analytics.journal import Noted
from pages.entry.entry_draft import ANY_DAY, EntryDraft, PlaceDraft, SessionDraft, TreatedDraft
from pages.entry.marks import Mark, Spot


def filled_entry(noted: Noted[Entry]) -> EntryDraft:
    """The draft that says an entry of the journal."""
    entry = noted.what
    places = {(each.region, each.side): _place(each) for each in _highest(entry)}
    return EntryDraft(
        loaded=noted, marks=marks_of(entry), when=ANY_DAY, day=entry.felt_at.date(),
        clock=entry.felt_at.time() if entry.has_time else None,
        places={spot: place for spot, place in places.items() if place != PlaceDraft()},
        postures=entry.postures, sitting_minutes=entry.sitting_minutes, longest_sit_minutes=entry.longest_sit_minutes,
        warning_signs=entry.warning_signs, notes=entry.notes or "",
    )  # fmt: skip


def filled_session(noted: Noted[Session]) -> EntryDraft:
    """The draft that says a session of the journal."""
    session = noted.what
    muscles: dict[Spot, list[str]] = {}
    for place in session.places:
        muscles.setdefault((place.region or "", place.side), []).extend([place.muscle] if place.muscle else [])
    notes = session.notes or ""
    medicine, dose, notes = medicine_in(notes) if asks_medicine(session.kind) else ("", "", notes)
    said = SessionDraft(
        loaded=noted, kind=session.kind, medicine=medicine, dose=dose, by=session.by, treated=tuple(muscles),
        minutes=session.minutes, pain_before=session.pain_before, pain_after=session.pain_after,
        pressure=session.pressure, hold_seconds=session.hold_seconds, sensations=session.sensations,
        soreness=session.soreness, range_before=session.range_before, range_after=session.range_after,
        range_unit=session.range_unit or RANGE_UNITS[0], notes=notes,
    )  # fmt: skip
    return EntryDraft(
        when=ANY_DAY, day=session.began_at.date(), clock=session.began_at.time() if session.has_time else None,
        session=said,
        treated={spot: TreatedDraft(muscles=tuple(names)) for spot, names in muscles.items() if names},
    )  # fmt: skip


def marks_of(entry: Entry) -> tuple[Mark, ...]:
    """The places of an entry as the body shows them."""
    return tuple(Mark(each.region, each.side, each.intensity) for each in _highest(entry))


def _highest(entry: Entry) -> list[Rating]:
    """One rating a place: a file may hold several of one day, and the higher counts."""
    highest: dict[Spot, Rating] = {}
    for rating in sorted(entry.ratings, key=lambda each: -each.intensity):
        highest.setdefault((rating.region, rating.side), rating)
    return list(highest.values())


def _place(rating: Rating) -> PlaceDraft:
    """What is noted about one place."""
    return PlaceDraft(
        qualities=rating.qualities, symptoms=rating.symptoms, trigger_point=rating.trigger_point, signs=rating.signs,
        spreads_to=rating.spreads_to,
    )  # fmt: skip
