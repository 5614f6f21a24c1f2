"""Tell what the therapist's page alone says: a decision to take, how it went since last time, what sessions leave.

It is read in half a minute by somebody with a client waiting: the answer first, how far to trust it at once behind.
"""

from collections.abc import Sequence

from analytics.diary.places import find_region
from analytics.measures.places.places import PlacePain
from analytics.measures.sessions.effects import Effect
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.trend.comparison import Comparison
from analytics.measures.trend.since import Since
from analytics.measures.triggers.triggers import Trigger, Triggers
from analytics.words.numbers import counted, day, in_a_row, likely_range, pain, sentence_case, signed, size
from analytics.words.places.places import place_words
from analytics.words.trend.comparison import is_about_the_same
from analytics.words.triggers.amounts import thing
from analytics.words.triggers.triggers import tell_when

WISH, WHERE, SINCE, LATELY = "What I would like", "Where now", "Since last time", "How it is now"
SESSIONS, AGGRAVATES, MY_WORDS = "Last sessions", "What aggravates, what eases", "My words"
NO_SESSIONS = "No session is written on these days."
NOTHING_TO_ASK_FROM = "More, less, or elsewhere?"
ANSWERS = ("firmer", "the same", "lighter")
LIGHT, MEDIUM = 3, 6  # of a pressure from 1 to 10, the most that is called so
MOST_NAMED = 8
ARROWS = {"lower": "↓", "higher": "↑", "not clearly different": "→", "about the same": "→"}
_STANDS_ALONE = ("between", "behind", "top", "back", "front", "side")


def tell_wish(pressure: float | None, kind: str, places: str) -> str:
    """A question made of what was done last: "Shall we go on with firm pressure on the right of my neck?"."""
    what = f"{_pressure(pressure)} pressure" if pressure is not None else kind
    return f"Shall we go on with {what}{_where(places)}?"


def _pressure(pressure: float) -> str:
    return "light" if pressure <= LIGHT else "medium" if pressure <= MEDIUM else "firm"


def _where(places: str) -> str:
    """Places of a session as one speaks of them; in brackets where that cannot be done."""
    if not places:
        return ""
    each = [_mine(words) for words in places.split("; ")]
    spoken = [words for words in each if words]
    return f" on {in_a_row(spoken)}" if len(spoken) == len(each) else f" ({places})"


def _mine(words: str) -> str:
    name, comma, side = words.rpartition(", ")
    region, is_sided = (name, True) if comma and side in ("left", "right") else (words, False)
    if find_region(region) is None or region.startswith(_STANDS_ALONE) or (comma and not is_sided):
        return ""
    return f"the {side} of my {region}" if is_sided else f"my {region}"


def tell_elsewhere(places: Sequence[PlacePain], treated: str) -> str:
    """The last answer: the place that hurts most beside the one worked on, else beside the one that hurts most."""
    ranked = sorted(places, key=lambda each: -each.mean)
    names = [place_words(each) for each in ranked]
    worked_on = treated.split("; ") if treated else names[:1]
    others = [name for name in names if name not in worked_on]
    return f"elsewhere: {others[0]}" if others else "elsewhere"


def verdict_of(difference: Estimate | TooFew, before: float) -> str:
    """No more than its interval allows, as on Trends; empty where there are too few days to ask."""
    if isinstance(difference, TooFew):
        return ""
    if is_about_the_same(difference, before):
        return "about the same"
    return ("lower" if difference.estimate < 0 else "higher") if difference.is_clear else "not clearly different"


def tell_verdict(difference: Estimate | TooFew, before: float) -> str:
    """The verdict behind its arrow, beside the average before: "→ Not clearly different"."""
    verdict = verdict_of(difference, before)
    return f"{ARROWS[verdict]} {sentence_case(verdict)}" if verdict else "Too few days to compare"


def tell_since(since: Since) -> str:
    """What is compared, and on how many days."""
    told = f"On average since {_last_time(since)}, {counted(since.now.n, 'day')} written"
    if since.before is None:
        return f"{told}."
    told = f"{told}; {pain(since.before.mean)} in as many days up to it, {since.before.n} written."
    falls = since.last_time == "session" and since.now.mean < since.before.mean
    return f"{told} People go when it hurts, so part of a fall comes by itself." if falls else told


def tell_few_since(since: Since) -> str:
    """The same where it is beside nothing: there are too few days."""
    written = f"{counted(since.now.n, 'day')} written"
    return f"Since {_last_time(since)}: {pain(since.now.mean)} on average, {written}, too few to compare."


def _last_time(since: Since) -> str:
    return f"{'the last page' if since.last_time == 'page' else 'the session'} on {day(since.on)}"


def tell_beside(comparison: Comparison) -> str:
    """The same of a period beside the one before it."""
    now, before = comparison.later, comparison.earlier
    told = f"On average to {day(now.last)}, {counted(now.n, 'day')} written"
    return f"{told}; {pain(before.mean)} in as many days before, {before.n} written."


def tell_remaining(sessions: Sessions) -> str:
    """What remains for a session itself, and what the next day says, in one line."""
    return f"{_right_after(sessions.right_after)} {_next_day(sessions.next_day)}"


def _right_after(effect: Effect) -> str:
    raw, left = effect.raw, effect.left
    if isinstance(raw, TooFew):
        return f"Right after: too few sessions to tell, {raw.have} of {raw.need}."
    direction = "lower" if raw.estimate < 0 else "higher"
    fell = f"**Right after, {size(raw.estimate)} {direction}** ({counted(raw.n, 'session')})"
    if isinstance(left, TooFew):
        return f"{fell}; how much of that would have come anyway is not known yet."
    if left.high >= 0:
        return f"{fell}; whether the session did it, **the diary cannot tell**."
    return f"{fell}; {pain(-left.estimate)} of it is left for the session itself ({_likely(left)})."


def _next_day(effect: Effect) -> str:
    left = effect.left
    if isinstance(left, TooFew):
        return f"The next day: too few sessions to tell, {left.have} of {left.need}."
    if left.high >= 0:
        return "**The next day: cannot tell yet.**"
    return f"**The next day, {size(left.estimate)} lower** is left ({_likely(left)})."


def _likely(left: Estimate) -> str:
    return f"likely {likely_range(left.low, left.high)}"


def clear_triggers(triggers: Triggers) -> list[tuple[Trigger, Estimate]]:
    """Those with a clear answer that matters, and that answer."""
    asked = [each for each in triggers.asked if each.verdict == "likely" and not each.is_negligible]
    return [(each, each.answer) for each in asked if isinstance(each.answer, Estimate)]


def tell_direction(trigger: Trigger, answer: Estimate) -> str:
    """Which way it goes, and on which day: "more pain, the same day"."""
    return f"{'more' if answer.estimate > 0 else 'less'} pain, {tell_when(trigger.when)}"


def tell_clear(answer: Estimate) -> str:
    """One of them as the words of its picture."""
    ends = f"likely {signed(answer.low)} to {signed(answer.high)}"
    return f"{signed(answer.estimate)} points, {ends}"


def tell_unclear(triggers: Triggers) -> str:
    """What was asked and is clear on neither day, in one line; empty where there is none."""
    clear = {thing(each) for each, _ in clear_triggers(triggers)}
    small = {thing(each) for each in triggers.asked if each.is_negligible}
    open_ones = {thing(each) for each in triggers.asked if not each.is_negligible}
    testing = {thing(each) for each in triggers.asked if each.verdict == "worth_testing"}
    names = list(dict.fromkeys(thing(each) for each in triggers.asked if thing(each) in open_ones - clear))
    told = [f"{name} (worth testing)" if name in testing else name for name in names]
    more = [f"{len(told) - MOST_NAMED} more"] if len(told) > MOST_NAMED else []
    lines = [f"○ Not clear yet: {in_a_row([*told[:MOST_NAMED], *more])}."] if told else []
    none = sorted(small - open_ones)
    return " ".join([*lines, *([f"Too little to matter: {in_a_row(none)}."] if none else [])])
