"""Tell what was saved, in the words it was said in: "Saved: back of neck, left 6 · at desk · stress 7"."""

from collections.abc import Sequence
from datetime import date, datetime

from analytics.diary.entries import Entry, Exposure, Session
from analytics.diary.factors import LEVEL, find_factor
from analytics.diary.places import place_name
from analytics.diary.treatments import asks_medicine, medicine_in
from analytics.words.numbers import day, sentence_case
from analytics.words.safe import plain
from analytics.words.triggers.amounts import HOUR

MOST = 5
_HANDS = {"self": "by myself", "therapist": "by a therapist", "tool": "with a tool"}


def tell_saved(
    entry: Entry | None, exposures: Sequence[Exposure], cleared: Sequence[str], sessions: Sequence[Session], *,
    felt_on: date, today: date,
) -> str:  # fmt: skip
    """What was written, the pain first; the day where it is not today, a count where it is much."""
    told = [
        *(_said_of(entry) if entry else ()),
        *(tell_amount(each.factor, each.amount, each.unit) for each in exposures),
        *(f"{_name(factor)} not known" for factor in cleared),
        *(tell_session(each) for each in sessions),
    ]
    lead = "Saved" if felt_on == today else f"Saved for {day(felt_on, year=False)}"
    return f"{lead}: {_shown(told) or 'what you noted'}"


def tell_which(kind: str, at: datetime, told: Sequence[str], *, has_time: bool, today: date) -> str:
    """One entry or treatment of many, by its moment and what it is about: "the entry of 2 Mar, 14:30: jaw, left 4.5".

    Args:
        kind: "entry" or "treatment".
        at: its moment.
        told: its places, or the treatment and where it worked; escaped.
        has_time: whether its time of day is known.
        today: another year than this one is told.
    """
    moment = day(at, year=at.year != today.year) + (f", {at:%H:%M}" if has_time else "")
    return ": ".join(part for part in (f"the {kind} of {moment}", _shown(told)) if part)


def _shown(told: Sequence[str]) -> str:
    """All of it, or the first and how many more."""
    return " · ".join(told if len(told) <= MOST else [*told[: MOST - 1], f"{len(told) - MOST + 1} more"])


def _said_of(entry: Entry) -> list[str]:
    """Places, then postures, sitting and notes."""
    told = [tell_place(each.region, each.side, each.intensity) for each in entry.ratings]
    told += [plain(posture) for posture in entry.postures]
    told += [tell_amount(name, amount, find_factor(name).unit) for name, amount in entry.amounts.items()]
    told += [plain(sign) for sign in entry.warning_signs]
    return told + (["notes"] if entry.notes else [])


def tell_place(region: str, side: str | None, intensity: float) -> str:
    """A place with its intensity: "back of neck, left 6"; no pain anywhere is just that."""
    if (region, intensity) == ("whole body", 0):
        return "no pain"
    name = place_name(region, side)
    return f"{plain(name[:1].lower() + name[1:])} {intensity:g}"


def tell_amount(factor: str, amount: float, unit: str | None) -> str:
    """An amount of a day: "stress 7", "sleep 6.5 hours", "sitting 5 h 30 min", "heavy lifting"."""
    name = _name(factor)
    if unit == "minutes" and amount >= HOUR:
        hours, minutes = divmod(amount, HOUR)
        return f"{name} {hours:g} h {minutes:g} min" if minutes else f"{name} {hours:g} h"
    if not unit:
        return {0.0: f"no {name.removeprefix('a ')}", 1.0: name}.get(amount, f"{name} {amount:g}")
    return f"{name} {amount:g}" if unit in (LEVEL, find_factor(factor).label) else f"{name} {amount:g} {plain(unit)}"


def tell_session(session: Session) -> str:
    """A treatment: "trigger point massage, 45 minutes", "medication, ibuprofen, 400 mg"."""
    minutes = f", {tell_minutes(session.minutes)}" if session.minutes else ""
    return tell_kind(session.kind, session.notes) + minutes


def tell_minutes(minutes: float) -> str:
    """How long it was, in words: "1 minute"."""
    return f"{minutes:g} minute" if minutes == 1 else f"{minutes:g} minutes"


def tell_kind(kind: str, notes: str | None) -> str:
    """What was done: "heat"; of a medication what was taken: "medication, ibuprofen, 400 mg"."""
    taken = medicine_in(notes or "")[:2] if asks_medicine(kind) else ()
    return ", ".join(plain(part) for part in (kind, *taken) if part)


def tell_treatment(
    by: str | None, places: Sequence[str], minutes: float | None, pressure: float | None, hold_seconds: float | None,
    pain_before: float | None, pain_after: float | None,
) -> str:  # fmt: skip
    """A treatment in one line: "By a therapist · jaw, left · 45 minutes · pain 6 before, 3 after"; places escaped."""
    pain = ((pain_before, "before"), (pain_after, "after"))
    numbers = ((pressure, "pressure {:g}"), (hold_seconds, "held {:g} s"))
    scores = ", ".join(f"{score:g} {when}" for score, when in pain if score is not None)
    told = [
        _HANDS.get(by or "", ""),
        *places,
        *([] if minutes is None else [tell_minutes(minutes)]),
        *(words.format(number) for number, words in numbers if number is not None),
    ]
    return sentence_case(" · ".join(part for part in (*told, f"pain {scores}" if scores else "") if part))


def tell_amounts(amounts: Sequence[tuple[str, float, str | None]]) -> str:
    """The amounts of a day in one line."""
    return sentence_case(" · ".join(tell_amount(*each) for each in amounts))


def _name(factor: str) -> str:
    return plain(find_factor(factor).label)
