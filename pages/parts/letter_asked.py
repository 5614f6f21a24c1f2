"""Make the letter that was asked for, out of what is kept: no choice is worked out twice."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from analytics import Findings, Journal, compose
from analytics.diary.periods import Period
from analytics.letter.facts import SECTIONS, Letter, narrowed
from analytics.letter.html import share_html
from analytics.letter.nameless import without_names
from pages.parts.findings import find
from pages.parts.kept import answer

FEW = 4  # pages kept: each holds all that draws its charts, five megabytes


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person chose: whom it is for, which days and place, what is in it, and whether with names."""

    recipient: str
    period: Period
    place: str
    sections: frozenset[str]
    paper: str
    is_named: bool


def letter_of(journal: Journal, asked: Asked, *, every_entry: bool = False) -> Letter:
    """The letter as it leaves; `every_entry` for a form that holds them all."""
    today = datetime.now().date()
    whole = answer(journal, _whole, asked.place, asked.period, every_entry or "every_entry" in asked.sections, today)
    letter = narrowed(replace(whole, recipient=asked.recipient, paper=asked.paper), asked.sections)
    return letter if asked.is_named else without_names(letter)


def page_of(journal: Journal, asked: Asked) -> str:
    """The page as HTML."""
    return _page(journal, journal.version, asked, datetime.now().date())


@lru_cache(maxsize=FEW)
def _page(journal: Journal, _version: int, asked: Asked, _today: date) -> str:
    return share_html(letter_of(journal, asked))


def _whole(journal: Journal, place: str, period: Period, every_entry: bool, today: date) -> Letter:  # noqa: FBT001
    """The letter with every section in it; every entry only where it is needed, for it takes long."""
    found = answer(journal, find, place, period)
    if not isinstance(found, Findings):
        raise TypeError(found)
    every = SECTIONS.keys() - (set() if every_entry else {"every_entry"})
    return compose(journal, found, "", every, (), datetime.combine(today, datetime.min.time()))
