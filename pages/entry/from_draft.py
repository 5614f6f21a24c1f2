"""Ask what a draft says: as an entry, exposures and a session, ready to be written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid5

from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.factors import diet_name, factor_name
from analytics.diary.places import find_region, split_side
from analytics.diary.treatments import KEPT_IN, USUAL_MINUTES, TreatmentField, noted_medicine
from pages.entry.entry_draft import JUST_ENDED, AmountDraft, DayDraft, EntryDraft, SessionDraft, TreatedDraft
from pages.entry.fields import joined
from pages.entry.marks import Mark, Spot
from pages.entry.moments import When, moment_of

NO_UNIT = "amount"  # a number whose unit nobody wrote down
Written = tuple[tuple[Exposure, ...], tuple[tuple[date, str], ...]]


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


def said_in(draft: EntryDraft, now: datetime, day_ends: int = 0) -> Said:
    """The draft's fields as what they mean, where a day ends so many minutes after midnight."""
    when = moment_of(draft, now)
    exposures, cleared = _amounts(draft, when.day(day_ends))
    session = session_in(draft, now)
    return Said(_entry(draft, when, now), exposures, cleared, (session,) if session else ())


def _entry(draft: EntryDraft, when: When, now: datetime) -> Entry | None:
    loaded = draft.loaded
    was = loaded.what if loaded else Entry(when.felt_at, (), now, entry_id=draft.identifier)
    if loaded and was.felt_at.replace(second=0, microsecond=0) == when.felt_at.replace(second=0, microsecond=0):
        when = When(was.felt_at, when.has_time)  # a file's moment may be finer than the field shows
    entry = replace(
        was, felt_at=when.felt_at, has_time=when.has_time, ratings=_ratings(draft, was.ratings),
        postures=joined(draft.postures, draft.own_postures), sitting_minutes=draft.sitting_minutes,
        longest_sit_minutes=draft.longest_sit_minutes, warning_signs=tuple(draft.warning_signs),
        notes=_notes(draft),
    )  # fmt: skip
    says = entry.ratings or entry.postures or entry.warning_signs or entry.notes or entry.amounts
    return entry if says or loaded else None


def _notes(draft: EntryDraft) -> str | None:
    """What was written in words; the two lines of the lighter form say what they answer."""
    lines = (("Managed: ", draft.managed), ("Hurt: ", draft.hurt), ("", draft.notes))
    return "\n".join(f"{of}{text.strip()}" for of, text in lines if text.strip()) or None


def _ratings(draft: EntryDraft, were: Sequence[Rating]) -> tuple[Rating, ...]:
    """One rating a marked place; what a file says twice of one place stays as it is while the place is marked."""
    ratings = [_rating(draft, mark, were) for mark in draft.marks]
    shown = {rating.rating_id for rating in ratings}
    places = {(rating.region, rating.side) for rating in ratings}
    return (*ratings, *(each for each in were if each.rating_id not in shown and (each.region, each.side) in places))


def _rating(draft: EntryDraft, mark: Mark, were: Sequence[Rating]) -> Rating:
    """Words of the person's own are kept as they were written, beside the region they name."""
    name, said_side = split_side(mark.region)
    region, side = find_region(name) or mark.region, mark.side or said_side
    fresh = Rating(region, mark.intensity, side, written=None if region == mark.region else mark.region)
    was = next((each for each in were if (each.region, each.side) == (region, side)), fresh)
    place = draft.places.get(mark.spot)
    if place is None or not place.shown:
        return replace(was, intensity=mark.intensity)
    return replace(
        was, intensity=mark.intensity, trigger_point=place.trigger_point,
        qualities=joined(place.qualities, place.own_qualities), symptoms=place.all_symptoms,
        signs=joined(place.signs, place.own_signs), spreads_to=joined(place.spreads_to),
    )  # fmt: skip


def _amounts(draft: EntryDraft, day: date) -> Written:
    """What was changed of the day's amounts: those written, and those that are unknown again."""
    held = draft.days.get(day, DayDraft())
    noted, units = held.noted or {}, held.asked
    now = {
        name: draft.amounts.get((day, name), AmountDraft()).value if unit else _happened(held, name)
        for name, unit in units.items()
    } | {diet_name(word): 1.0 for word in held.diet if factor_name(word)}
    changed = {name: amount for name, amount in now.items() if amount != (noted[name][0] if name in noted else None)}
    written = [
        Exposure(day, name, float(amount), units[name] if units.get(name, "") not in ("", NO_UNIT) else None)
        for name, amount in changed.items() if amount is not None
    ]  # fmt: skip
    return tuple(written), tuple((day, name) for name, amount in changed.items() if amount is None)


def _happened(held: DayDraft, name: str) -> float | None:
    if name in held.happened:
        return 1.0
    return 0.0 if name in held.not_happened else None


def session_in(draft: EntryDraft, now: datetime) -> Session | None:
    """The treatment, where a kind was chosen."""
    said, kind = draft.session, draft.session.kind_name
    if not kind:
        return None
    when, loaded = moment_of(draft, now), draft.session.loaded
    began = when.felt_at
    if said.began == JUST_ENDED and TreatmentField.MINUTES in said.asked and when.has_time and not loaded:
        began -= timedelta(minutes=said.minutes or USUAL_MINUTES)
    was = loaded.what if loaded else Session(began, kind, session_id=uuid5(draft.identifier, "session"))
    asked = {name for field in said.asked for name in KEPT_IN[field]}
    noted = {name: value for name, value in _noted(draft).items() if name in asked}
    return replace(was, began_at=began, kind=kind, has_time=when.has_time, **noted)


def _noted(draft: EntryDraft) -> dict[str, Any]:
    """What every field holds, one that is no longer asked for too: a kind may be chosen anew."""
    said = draft.session
    has_range = said.range_before is not None or said.range_after is not None
    is_medicine = TreatmentField.MEDICINE in said.asked
    notes = noted_medicine(said.medicine, said.dose, said.notes) if is_medicine else said.notes.strip()
    return {
        "by": said.by, "places": _treated(draft), "minutes": said.minutes, "pressure": said.pressure,
        "hold_seconds": said.hold_seconds, "sensations": joined(said.sensations, said.own_sensations),
        "pain_before": said.pain_before, "pain_after": said.pain_after, "soreness": said.soreness,
        "range_before": said.range_before, "range_after": said.range_after,
        "range_unit": said.range_unit if has_range else None, "notes": notes or None,
    }  # fmt: skip


def _treated(draft: EntryDraft) -> tuple[TreatedPlace, ...]:
    """Each place with its muscles; a place without one is treated as a whole."""
    return tuple(
        TreatedPlace(spot[0] or None, spot[1], muscle)
        for spot in treated_in(draft.session)
        for muscle in (draft.treated.get(spot, TreatedDraft()).muscles or (None,))
    )


def treated_in(session: SessionDraft) -> tuple[Spot, ...]:
    """Treated places, those from the list or in the person's own words too: "jaw, left" is a place with its side."""
    parted = [split_side(words) for words in session.elsewhere]
    return tuple(dict.fromkeys([*session.treated, *((find_region(name) or name, side) for name, side in parted)]))
