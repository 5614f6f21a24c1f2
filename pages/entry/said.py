"""Ask what a draft says: its fields as an entry, exposures and a session; and the way back, into fields."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid5

from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.places import find_region, split_side
from analytics.diary.treatments import USUAL_MINUTES
from analytics.journal import Noted
from pages.entry.body import Mark
from pages.entry.draft import Draft
from pages.entry.when import JUST_ENDED, When, moment_of

WORD_FIELDS = ("qualities", "symptoms", "signs", "spreads_to")
SESSION_NUMBERS = (
    "minutes", "pressure", "hold_seconds", "pain_before", "pain_after", "soreness", "range_before", "range_after",
)  # fmt: skip
NO_UNIT = "amount"  # a number whose unit nobody wrote down


@dataclass(frozen=True, slots=True)
class Said:
    """What a draft says, ready to be written."""

    entry: Entry | None
    exposures: tuple[Exposure, ...]
    cleared: tuple[tuple[date, str], ...]
    sessions: tuple[Session, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether there is anything to write."""
        return not (self.entry or self.exposures or self.cleared or self.sessions)


def said_in(draft: Draft, now: datetime) -> Said:
    """The draft's fields as what they mean."""
    when = moment_of(draft, now)
    exposures, cleared = _amounts(draft, when.felt_at.date())
    session = session_in(draft, now)
    return Said(_entry(draft, when, now), exposures, cleared, (session,) if session else ())


def place_field(name: str, mark: Mark) -> str:
    """The name of a field about one place."""
    return f"{name} of {mark.side or ''} {mark.region}"


def words_in(draft: Draft, field: str) -> tuple[str, ...]:
    """Words chosen, and words of the person's own."""
    chosen = [*draft.get(field, ()), *draft.get(f"own {field}", ())]
    return tuple(dict.fromkeys(word.strip() for word in chosen if word.strip()))


def _entry(draft: Draft, when: When, now: datetime) -> Entry | None:
    loaded: Noted[Entry] | None = draft.get("loaded")
    was = loaded.what if loaded else Entry(when.felt_at, (), now, entry_id=draft.identifier)
    if loaded and was.felt_at.replace(second=0, microsecond=0) == when.felt_at.replace(second=0, microsecond=0):
        when = When(was.felt_at, when.has_time)  # a file's moment may be finer than the field shows
    entry = replace(
        was, felt_at=when.felt_at, has_time=when.has_time, ratings=_ratings(draft, was.ratings),
        postures=words_in(draft, "postures"), sitting_minutes=draft.get("sitting"),
        longest_sit_minutes=draft.get("longest_sit"), warning_signs=tuple(draft.get("warning_signs", ())),
        notes=draft.get("notes", "").strip() or None,
    )  # fmt: skip
    says = entry.ratings or entry.postures or entry.warning_signs or entry.notes
    numbers = (entry.sitting_minutes, entry.longest_sit_minutes)
    return entry if says or numbers != (None, None) or loaded else None


def _ratings(draft: Draft, were: Sequence[Rating]) -> tuple[Rating, ...]:
    """One rating a marked place; what a file says twice of one place stays as it is while the place is marked."""
    ratings = [_rating(draft, mark, were) for mark in draft.marks]
    shown = {rating.rating_id for rating in ratings}
    places = {(rating.region, rating.side) for rating in ratings}
    return (*ratings, *(each for each in were if each.rating_id not in shown and (each.region, each.side) in places))


def _rating(draft: Draft, mark: Mark, were: Sequence[Rating]) -> Rating:
    """Words of the person's own are kept as they were written, beside the region they name."""
    name, said_side = split_side(mark.region)
    region, side = find_region(name) or mark.region, mark.side or said_side
    fresh = Rating(region, mark.intensity, side, written=None if region == mark.region else mark.region)
    was = next((each for each in were if (each.region, each.side) == (region, side)), fresh)
    if draft.get(place_field("shown", mark)) is None:
        return replace(was, intensity=mark.intensity)
    said: dict[str, Any] = {name: words_in(draft, place_field(name, mark)) for name in WORD_FIELDS}
    point = draft.get(place_field("trigger_point", mark))
    return replace(was, intensity=mark.intensity, trigger_point=point, **said)


def _amounts(draft: Draft, day: date) -> tuple[tuple[Exposure, ...], tuple[tuple[date, str], ...]]:
    """What was changed of the day's amounts: those written, and those that are unknown again."""
    noted: dict[str, tuple[float, str | None]] = draft.get(f"noted {day}", {})
    now: dict[str, float | None] = {}
    units: dict[str, str] = draft.get(f"asked {day}", {})
    for name, unit in units.items():
        now[name] = draft.get(f"amount {name} {day}") if unit else _happened(draft, name, day)
    changed = {name: amount for name, amount in now.items() if amount != (noted[name][0] if name in noted else None)}
    written = [
        Exposure(day, name, float(amount), units[name] if units[name] not in ("", NO_UNIT) else None)
        for name, amount in changed.items() if amount is not None
    ]  # fmt: skip
    return tuple(written), tuple((day, name) for name, amount in changed.items() if amount is None)


def _happened(draft: Draft, name: str, day: date) -> float | None:
    if name in draft.get(f"happened {day}", ()):
        return 1.0
    return 0.0 if name in draft.get(f"not happened {day}", ()) else None


def session_in(draft: Draft, now: datetime) -> Session | None:
    """The treatment, where a kind was chosen."""
    kind = (draft.get("own kind") or draft.get("kind") or "").strip()
    if not kind:
        return None
    when = moment_of(draft, now)
    loaded: Noted[Session] | None = draft.get("loaded session")
    numbers: dict[str, Any] = {name: draft.get(f"session {name}") for name in SESSION_NUMBERS}
    began = when.felt_at
    if draft.get("began") == JUST_ENDED and when.has_time and not loaded:
        began -= timedelta(minutes=numbers["minutes"] or USUAL_MINUTES)
    has_range = numbers["range_before"] is not None or numbers["range_after"] is not None
    was = loaded.what if loaded else Session(began, kind, session_id=uuid5(draft.identifier, "session"))
    return replace(
        was, began_at=began, kind=kind, has_time=when.has_time,
        by=draft.get("by"), places=_treated(draft), sensations=words_in(draft, "sensations"),
        range_unit=draft.get("range_unit", "degrees") if has_range else None,
        notes=draft.get("session notes", "").strip() or None, **numbers,
    )  # fmt: skip


def _treated(draft: Draft) -> tuple[TreatedPlace, ...]:
    """Each place with its muscles; a place without one is treated as a whole."""
    places: list[tuple[str, str | None]] = [*draft.get("treated", ()), *treated_elsewhere(draft)]
    return tuple(
        TreatedPlace(region or None, side, muscle)
        for region, side in dict.fromkeys(places)
        for muscle in (draft.get(muscle_field(region, side), ()) or (None,))
    )


def treated_elsewhere(draft: Draft) -> list[tuple[str, str | None]]:
    """Treated places from the list or in the person's own words: "jaw, left" is a place with its side."""
    parted = [split_side(words) for words in draft.get("treated elsewhere", ())]
    return [(find_region(name) or name, side) for name, side in parted]


def muscle_field(region: str, side: str | None) -> str:
    """The name of the field for the muscles of one treated place."""
    return f"muscles of {side or ''} {region}"
