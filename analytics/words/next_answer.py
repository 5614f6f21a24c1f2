"""Tell a person who comes back what is written, and what a little more would let the diary say."""

from analytics.diary.factors import find_factor
from analytics.diary.progress import RECENT_DAYS, Progress
from analytics.measures.next_answer import NextAnswer
from analytics.words.numbers import counted, sentence_case
from analytics.words.safe import plain


def tell_next_answer(progress: Progress, near: NextAnswer | None) -> str:
    """One or two sentences: the days written lately, and the nearest answer; nothing about days left out."""
    if not progress.days:
        return "Nothing written yet. Tap where it hurts, choose a number, save."
    lately = f"Written on **{progress.recent_days} of the last {RECENT_DAYS} days**."
    if not progress.recent_days:
        lately = f"Nothing is written in the last {RECENT_DAYS} days; one entry is enough to go on."
    return f"{lately} {_tell_near(near, progress)}"


def _tell_near(near: NextAnswer | None, progress: Progress) -> str:
    if near is None:
        if not progress.factor_days:
            return (
                "Sitting, sleep or whatever you suspect, written beside pain, is what lets the diary look for triggers."
            )
        return "Each further day makes the likely ranges narrower."
    more = counted(near.missing, "more day")
    if near.of == "trend":
        return f"With {more} you see your first trend."
    if near.of == "sessions":
        missing = counted(near.missing, "more session")
        return f"With {missing} with pain before and after, the diary can begin to say whether massage helps."
    label = plain(find_factor(near.factor or "").label)
    written = f"{sentence_case(label)} is written beside pain on {counted(near.have, 'day')}"
    return f"{written}; with {more} the diary can begin to say whether it goes with worse days."
