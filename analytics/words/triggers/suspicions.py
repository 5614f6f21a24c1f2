"""Tell what was suspected: when it was named, and what the diary bears out of it."""

from analytics.diary.suspicions import Suspicion
from analytics.measures.statistics.answers import Estimate
from analytics.measures.triggers.triggers import Trigger
from analytics.measures.triggers.what_stands import Suspected
from analytics.words.numbers import counted, day, in_a_row, sentence_case
from analytics.words.triggers.amounts import is_amount, label, short_label
from analytics.words.triggers.what_stands import CANNOT_TELL, at_most

ASKED = "What do you suspect sets it off?"
WHEN = {"same_day": "the same day", "next_day": "the day after"}


def factor_words(factor: str) -> str:
    """What is suspected, as plain text: "Coffee"."""
    return sentence_case(short_label(factor))


def suspicion_words(suspicion: Suspicion) -> str:
    """With its day where that is not the usual one, so that it is not read against a result of the other day."""
    later = f", {WHEN['next_day']}" if suspicion.when == "next_day" else ""
    return factor_words(suspicion.factor) + later


def tell_suspected(suspected: Suspected) -> str:
    """What the diary bears out of it in a few words, as plain text: "your diary agrees"."""
    asked, borne = suspected.asked, suspected.borne
    if asked is None or borne == "cannot_tell" or not isinstance(answer := asked.answer, Estimate):
        return CANNOT_TELL
    if borne in ("agrees", "opposite"):
        with_it = "with more of it" if is_amount(asked) else "with it"
        return ("your diary agrees" if borne == "agrees" else f"less pain {with_it}") + _together(suspected, asked)
    if borne == "may_be":
        return f"may be {'more' if answer.estimate > 0 else 'less'} pain, not clear yet"
    return f"{'no sign so far' if borne == 'no_sign' else 'too little to matter'}, {at_most(asked, answer)}"


def tell_named(suspicion: Suspicion) -> str:
    """When it was named, how much was written by then, and whose pain it is suspected of; plain text."""
    seen = counted(suspicion.entries_seen, "entry", "entries") if suspicion.entries_seen else "the first entry"
    return f"Named on {day(suspicion.named_at.date())}, {_after(suspicion)} {seen}: pain {WHEN[suspicion.when]}."


def _after(suspicion: Suspicion) -> str:
    return "after" if suspicion.entries_seen else "before"


def _together(suspected: Suspected, asked: Trigger) -> str:
    others = [label(name) for name in asked.names if name != suspected.suspicion.factor]
    return f", together with {in_a_row(others)}" if others else ""
