"""Share the pages' own sentences, section by section: the same results in the same words, in every form."""

from collections.abc import Callable
from typing import TypeVar

from analytics.letter.facts import Letter
from analytics.measures.answers import TooFew
from analytics.measures.comparison import Comparison
from analytics.measures.course import Course
from analytics.measures.places import Places
from analytics.measures.pressure import Pressure, TooMuch
from analytics.measures.relief import Relief
from analytics.measures.sessions import Sessions
from analytics.measures.triggers import Triggers
from analytics.words.comparison import tell_comparison
from analytics.words.course import tell_course, tell_flares
from analytics.words.coverage import tell_coverage
from analytics.words.intake import tell_peg
from analytics.words.lately import tell_lately
from analytics.words.numbers import in_a_row
from analytics.words.places import PLACES_TOLD, tell_places
from analytics.words.pressure import tell_pressure
from analytics.words.referral import tell_referral
from analytics.words.relief import tell_relief
from analytics.words.safe import plain
from analytics.words.sessions import tell_sessions
from analytics.words.too_few import tell_too_few
from analytics.words.triggers import tell_triggers

_Found = TypeVar("_Found", Course, Sessions, Triggers)
MOST_REFERRED = 2


def said_in(letter: Letter) -> dict[str, list[str]]:
    """The sentences of each section, as the words room makes them; none of a section that was left out."""
    return {
        "coverage": [tell_coverage(letter.coverage, letter.period)],
        "course": _told_course(letter),
        "places": [tell_places(Places(letter.places.places[:PLACES_TOLD]))] if letter.places else [],
        "referral": _told_referral(letter.places),
        "sessions": _told(letter.sessions, _told_sessions),
        "triggers": _told(letter.triggers, lambda triggers: [tell_triggers(triggers)]),
        "signs": [f"Ticked by the person: {in_a_row([plain(each) for each in letter.signs])}."] if letter.signs else [],
    }


def _told_course(letter: Letter) -> list[str]:
    """The period beside the one before it, else its latest days beside those before; PEG; since the last session."""
    if letter.course is None:
        return []
    if isinstance(letter.comparison, Comparison):
        lead = tell_comparison(letter.comparison, f"the {letter.period.days} days before")
    else:
        lead = _told(letter.course, lambda course: [tell_course(course)])[0]
    flares = [tell_flares(letter.course)] if isinstance(letter.course, Course) else []
    peg = [tell_peg([(each.at, each.score) for each in letter.peg])] if letter.peg else []
    return [lead, *flares, *peg, *(tell_lately(letter.lately)[-1:] if letter.lately else [])]


def _told_referral(places: Places | None) -> list[str]:
    """What is classically described for the places of most days."""
    regions = dict.fromkeys(each.region for each in places.places) if places else {}
    return [told for told in map(tell_referral, regions) if told][:MOST_REFERRED]


def _told_sessions(sessions: Sessions) -> list[str]:
    """The numbers, how long relief lasts, and pressure where too much of it shows; the rest stands on the pages."""
    told = [tell_sessions(sessions)]
    told += [tell_relief(sessions.relief)] if isinstance(sessions.relief, Relief) else []
    too_much = sessions.pressure.too_much if isinstance(sessions.pressure, Pressure) else None
    told += [tell_pressure(sessions.pressure)] if isinstance(too_much, TooMuch) and too_much.best else []
    return told


def _told(found: _Found | TooFew | None, tell: Callable[[_Found], list[str]]) -> list[str]:
    """The sentences of one section; none where it was not chosen."""
    if found is None:
        return []
    return [tell_too_few(found)] if isinstance(found, TooFew) else tell(found)
