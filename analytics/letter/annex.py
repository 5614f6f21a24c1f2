"""Share every entry in words, for the sides that follow the page when they were chosen."""

from collections.abc import Sequence
from datetime import date, datetime

from analytics.diary.factors import LEVEL, OF_ENTRY, find_factor
from analytics.diary.places import place_name
from analytics.diary.treatments import find_kind
from analytics.letter.facts import Letter
from analytics.letter.rows import Amount, EntryRow, RatingRow, SessionRow
from analytics.words.letter import tell_given
from analytics.words.numbers import day
from analytics.words.saved import tell_minutes
from analytics.words.sessions.relief import tell_back
from analytics.words.triggers.amounts import label

Day = tuple[date, tuple[EntryRow, ...], tuple[Amount, ...]]


def by_day(letter: Letter) -> list[Day]:
    """Each day with its entries and what else is written of it, latest first; nothing where they were not chosen."""
    if "every_entry" not in letter.sections:
        return []
    entries: dict[date, list[EntryRow]] = {}
    amounts: dict[date, list[Amount]] = {}
    for entry in letter.entries:
        entries.setdefault(entry.felt_at.date(), []).append(entry)
    for amount in letter.amounts:
        if _is_told(amount):
            amounts.setdefault(amount.day, []).append(amount)
    days = sorted(entries.keys() | amounts.keys(), reverse=True)
    return [(each, tuple(entries.get(each, ())), tuple(amounts.get(each, ()))) for each in days]


def _is_told(amount: Amount) -> bool:
    """Not sitting, and no yes or no that is "no": most of those were never written."""
    is_no = not amount.unit and not amount.amount
    return amount.factor not in OF_ENTRY and not is_no


def moment(at: datetime, *, has_time: bool) -> str:
    """A day, and the time of day where it is known."""
    return f"{day(at)}, {at:%H:%M}" if has_time else day(at)


def rating_words(rating: RatingRow) -> str:
    """One rating, as plain text: "Neck, right 6 (aching, numbness)"."""
    felt = ", ".join([*rating.qualities, *rating.symptoms])
    return f"{place_name(rating.region, rating.side)} {rating.intensity:g}" + (f" ({felt})" if felt else "")


def amount_words(amounts: Sequence[Amount]) -> str:
    """What is written of a day beside pain, as plain text: "sleep 6.5 hours, heavy lifting"."""
    return ", ".join(_amount(each) for each in amounts)


def _amount(each: Amount) -> str:
    unit = each.unit or find_factor(each.factor).unit
    if not unit and each.amount == 1:
        return label(each.factor)
    of = " of 10" if unit == LEVEL else f" {unit}" if unit else ""
    return f"{label(each.factor)} {each.amount:g}{of}"


def day_lines(at: date, entries: Sequence[EntryRow], amounts: Sequence[Amount]) -> list[str]:
    """A day as lines of plain text: a line an entry, and one of what else is written of it."""
    also = [f"{day(at)}: {amount_words(amounts)}"] if amounts else []
    return [*map(_entry_words, entries), *also]


def _entry_words(entry: EntryRow) -> str:
    sat = f"sitting {entry.sitting_minutes:g} minutes" if entry.sitting_minutes is not None else ""
    parts = ["; ".join([*map(rating_words, entry.ratings), *entry.signs]), ", ".join(entry.postures), sat, entry.note]
    return f"{moment(entry.felt_at, has_time=entry.has_time)}: {' · '.join(filter(None, parts))}"


def session_words(session: SessionRow) -> str:
    """One session as a line of plain text."""
    scores = (("before", session.pain_before), ("after", session.pain_after),
              ("next morning", session.became.next_morning))  # fmt: skip
    parts = [
        session.kind, session.places, session.muscles,
        *(tell_minutes(value) for value in (session.minutes,) if value is not None),
        *(f"pressure {value:g} of 10" for value in (session.pressure,) if value is not None),
        tell_given(session.by, find_kind(session.kind).usual_by),
        ", ".join(f"{name} {value:g}" for name, value in scores if value is not None),
        tell_back(session.became),
    ]  # fmt: skip
    return f"{moment(session.began_at, has_time=session.has_time)}: {' · '.join(filter(None, parts))}"
