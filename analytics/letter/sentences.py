"""Share the pages' own sentences, section by section: the same results in the same words, in every form."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from analytics.diary.entries import HIGHEST_PAIN, LOWEST_PAIN
from analytics.diary.number_words import in_words
from analytics.diary.places import WORST
from analytics.diary.referral import muscles_felt_in
from analytics.diary.treatments import find_kind
from analytics.letter.facts import Letter
from analytics.letter.rows import SessionRow
from analytics.measures.places.places import Places
from analytics.measures.sessions.pressure import Pressure, TooMuch
from analytics.measures.sessions.relief import Relief
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.trend.comparison import Comparison
from analytics.measures.trend.course import MEAN_DAYS, Course
from analytics.measures.trend.since import Since
from analytics.measures.triggers.dose import Dose
from analytics.measures.triggers.triggers import Triggers
from analytics.words.intake import tell_peg
from analytics.words.letter import (
    ANSWERS,
    GENTLE,
    LATELY,
    NO_SESSIONS,
    NOTHING_TO_ASK_FROM,
    SINCE,
    tell_beside,
    tell_elsewhere,
    tell_few_since,
    tell_remaining,
    tell_since,
    tell_verdict,
    tell_wish,
)
from analytics.words.numbers import counted, pain, sentence_case
from analytics.words.places.places import PLACES_TOLD, tell_numbness, tell_places
from analytics.words.places.referral import tell_referral_briefly
from analytics.words.safe import plain
from analytics.words.safety import NOT_SHARED, tell_careful
from analytics.words.sessions.pressure import tell_pressure
from analytics.words.sessions.relief import tell_relief
from analytics.words.sessions.sessions import tell_left, tell_sessions
from analytics.words.too_few import tell_too_few
from analytics.words.trend.comparison import tell_latest_briefly
from analytics.words.trend.course import tell_average, tell_flares
from analytics.words.trend.coverage import tell_coverage
from analytics.words.triggers.dose import tell_dose
from analytics.words.triggers.triggers import tell_triggers

_Found = TypeVar("_Found", Course, Sessions, Triggers)
MOST_REFERRED = 3
ABOUT = (
    f"Pain from {LOWEST_PAIN:g} (none) to {HIGHEST_PAIN:g} (worst imaginable). Self-reported; not a diagnosis. "
    "“You” is the person who keeps the diary."
)
METHODS = {
    "course": "Days: a day's pain is the average of its moments, the line that of the written days among "
    f"{in_words(MEAN_DAYS)}, or of a month over many years. None of it says why pain changed.",
    "places": "Places: the average of each day's highest rating. A place not mentioned on a day is unknown that day.",
    "sessions": "Sessions: entries after one beside what such entries tend to become by themselves. Where pain that "
    "was not written down led to one, what is left looks too small; hands, rest and warmth cannot be told apart.",
    "triggers": "What goes with it: days beside days alike in the rest, clear only after allowing for all that was "
    "asked. Something not written down may lie behind both.",
}


def said_in(letter: Letter) -> dict[str, list[str]]:
    """The sentences of each section, as the words room makes them; none of a section that was left out."""
    return {
        "coverage": [tell_coverage(letter.coverage, letter.period)],
        "about": ["pain in the worst place each time" if letter.place == WORST.label else plain(letter.place)],
        "since": _told_since(letter),
        "course": _told_course(letter),
        "flares": [tell_flares(letter.course)] if isinstance(letter.course, Course) else [],
        "places": _told_places(letter.places),
        "referral": _told_referral(letter.places),
        "remains": _told_remaining(letter),
        "sessions": _told(letter.sessions, _told_sessions),
        "left": [tell_left(letter.sessions)] if isinstance(letter.sessions, Sessions) else [],
        "triggers": _told_triggers(letter),
        "method": _told_method(letter),
        "careful": tell_careful(letter.careful) if letter.careful else [NOT_SHARED],
    }


@dataclass(frozen=True, slots=True)
class Verdict:
    """How it goes in one look: what it is called, the number, which way it went, and what that compares."""

    title: str
    number: str
    told: str
    compared: str


def verdict_in(letter: Letter) -> Verdict | None:
    """Since last time, where enough is written since; else these days beside those before; else their average alone.

    None where it was not chosen.
    """
    since, beside = letter.since, letter.comparison
    if not isinstance(letter.course, Course):
        return None
    if since and (isinstance(since.difference, Estimate) or not isinstance(beside, Comparison)):
        return Verdict(
            SINCE, pain(since.now.mean), tell_verdict(since.difference, _mean_before(since)), tell_since(since)
        )
    if isinstance(beside, Comparison):
        compared = " ".join([tell_beside(beside), *([tell_few_since(since)] if since else [])])
        return Verdict(LATELY, pain(beside.later.mean), tell_verdict(beside.difference, beside.earlier.mean), compared)
    told = f"Average of {counted(letter.course.n, 'day')} written."
    return Verdict(LATELY, pain(letter.course.mean), "Too few days to compare", told)


def _mean_before(since: Since) -> float:
    return since.before.mean if since.before else 0.0


@dataclass(frozen=True, slots=True)
class Wish:
    """The one decision that is asked for, the answers to tick, and which own words it is made of."""

    asks: str
    answers: tuple[str, ...]
    made_of: str = ""


def wish_in(letter: Letter) -> Wish:
    """The person's question or hope; else one made of the last session by another's hands, never an invented one."""
    last = next((row for row in reversed(letter.session_rows) if _by_others(row)), None)
    treated = last.places if last else ""
    places = letter.recent.shown if letter.recent else ()
    # What was not shared may be anything.
    is_careful = letter.careful is None or bool(letter.careful.names)
    answers = (*(GENTLE if is_careful else ANSWERS), tell_elsewhere(places, treated))
    for name in ("questions", "goals"):
        if said := getattr(letter.hopes, name).strip():
            return Wish(sentence_case(said), answers, name)
    asks = tell_wish(last.pressure, last.kind, last.places, is_careful=is_careful) if last else NOTHING_TO_ASK_FROM
    return Wish(asks, answers)


def _by_others(row: SessionRow) -> bool:
    kind = find_kind(row.kind)
    return kind.is_hands_on and kind.usual_by != "self" and row.by != "self"


def _by_oneself(letter: Letter, sessions: Sessions) -> int:
    """How many of the sessions with pain before and after one gave oneself; 0 where these rows are not those asked."""
    scored = [row for row in letter.session_rows if None not in (row.pain_before, row.pain_after)]
    own = [row for row in scored if (row.by or find_kind(row.kind).usual_by) == "self"]
    raw = sessions.right_after.raw
    return len(own) if isinstance(raw, Estimate) and raw.n == len(scored) else 0


def own_words(letter: Letter) -> list[tuple[str, str]]:
    """The person's words that the wish is not made of, each with what it is about."""
    hopes, asked = letter.hopes, wish_in(letter).made_of
    said = (
        ("Symptoms", "symptoms", hopes.symptoms),
        ("Hopes for", "goals", hopes.goals),
        ("Asks", "questions", hopes.questions),
    )
    return [(title, text) for title, name, text in said if text and name != asked]


def _told_course(letter: Letter) -> list[str]:
    """The period, or its latest days, beside those before; without its averages where they stand in a table."""
    if letter.course is None:
        return []
    if isinstance(letter.comparison, Comparison):
        return [tell_latest_briefly(letter.comparison, letter.period)]
    return _told(letter.course, lambda course: [tell_average(course)])


def _told_since(letter: Letter) -> list[str]:
    """What is compared, and PEG."""
    verdict = verdict_in(letter)
    peg = [tell_peg([(each.at, each.score) for each in letter.peg], "in these days")] if letter.peg else []
    return [*([verdict.compared] if verdict else []), *peg]


def _told_referral(places: Places | None) -> list[str]:
    """What is classically described for the places of most days."""
    regions = dict.fromkeys(each.region for each in places.places) if places else {}
    return tell_referral_briefly([each for each in regions if muscles_felt_in(each)][:MOST_REFERRED])


def _told_places(places: Places | None) -> list[str]:
    """The places of most days, and where it was numb."""
    if places is None:
        return []
    told = (tell_places(Places(places.places[:PLACES_TOLD])), tell_numbness(places))
    return [each for each in told if each]


def _told_triggers(letter: Letter) -> list[str]:
    """What stands out, and how pain goes with sitting where that was asked."""
    sitting = [tell_dose(letter.dose)] if isinstance(letter.dose, Dose) else []
    return _told(letter.triggers, lambda triggers: [tell_triggers(triggers), *sitting])


def _told_method(letter: Letter) -> list[str]:
    """How each section is worked out and what it cannot say, a small line each."""
    places = letter.places if letter.places and letter.places.places else None
    found = {"course": letter.course, "places": places, "sessions": letter.sessions, "triggers": letter.triggers}
    return [METHODS[name] for name, each in found.items() if each is not None and not isinstance(each, TooFew)]


def _told_remaining(letter: Letter) -> list[str]:
    """What sessions leave, in one line; that none is written where none is."""
    if letter.sessions is not None and not letter.session_rows:
        return [NO_SESSIONS]
    return _told(letter.sessions, lambda sessions: [tell_remaining(sessions, _by_oneself(letter, sessions))])


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
