"""Show the letter that was asked for, out of what is kept: no choice is worked out twice."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from analytics import Journal, compose, find
from analytics.actions import since_last_time
from analytics.diary.periods import Period
from analytics.diary.places import Place
from analytics.diary.sharing import SECTIONS
from analytics.letter import files
from analytics.letter.facts import Letter, narrowed
from analytics.letter.nameless import without_names
from analytics.measures.trend.since import Since
from pages.frame.cache import answer

FEW = 4  # files kept: a page holds all that draws its charts, a record system's document every rating


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person chose: whom it is from and for, which days and place, what is in it, and whether with names."""

    alias: str
    recipient: str
    period: Period
    place: Place
    sections: frozenset[str]
    paper: str
    is_named: bool


def letter_of(journal: Journal, asked: Asked, form: str = "html") -> Letter:
    """The letter as it leaves in a form; some hold every entry."""
    is_whole = f".{form}" in files.WHOLE or "every_entry" in asked.sections
    whole = answer(journal, _whole, asked.place, asked.period, is_whole, datetime.now().date())
    since = answer(journal, _since, asked.place, asked.period, asked.recipient, datetime.now().date())
    named = replace(whole, since=since, alias=asked.alias, recipient=asked.recipient, paper=asked.paper)
    letter = narrowed(named, asked.sections)
    return letter if asked.is_named else without_names(letter)


def content_of(journal: Journal, asked: Asked, form: str, passphrase: str = "") -> bytes:
    """The file; what was printed is not kept, for a passphrase may lock it.

    Raises:
        LetterFault: no browser of this machine can print a PDF.
    """
    if form == "pdf":
        return files.content_of(letter_of(journal, asked), ".pdf", passphrase)
    return _content(journal, journal.version, asked, form, datetime.now().date())


@lru_cache(maxsize=FEW)
def _content(journal: Journal, _version: int, asked: Asked, form: str, _today: date) -> bytes:
    return files.content_of(letter_of(journal, asked, form), f".{form}")


def _since(journal: Journal, place: Place, period: Period, recipient: str, today: date) -> Since | None:
    """The one part that hangs on whom it is for."""
    return since_last_time(journal, answer(journal, find, place, period), recipient, today)


def _whole(journal: Journal, place: Place, period: Period, every_entry: bool, today: date) -> Letter:  # noqa: FBT001
    """The letter with every section in it; every entry only where it is needed, for it takes long."""
    found = answer(journal, find, place, period)
    every = SECTIONS.keys() - (set() if every_entry else {"every_entry"})
    return compose(journal, found, "", every, (), datetime.combine(today, datetime.min.time()))
