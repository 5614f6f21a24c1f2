"""Tell what the therapist's page alone says: a decision to take, how it went since last time, what sessions leave.

It is read in half a minute by somebody with a client waiting: the answer first, how far to trust it at once behind.
"""

from collections.abc import Sequence

from analytics.diary.factors import POSTURE_PREFIX, find_factor
from analytics.diary.periods import Period
from analytics.diary.places import find_region
from analytics.measures.places.places import PlacePain
from analytics.measures.sessions.effects import Effect
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.trend.comparison import Comparison, Stretch
from analytics.measures.trend.since import Since
from analytics.measures.triggers.triggers import Trigger, Triggers
from analytics.words.numbers import (
    TENTH,
    change,
    counted,
    day,
    in_a_row,
    is_told,
    likely_range,
    pain,
    sentence_case,
    signed,
)
from analytics.words.places.places import place_words
from analytics.words.trend.comparison import is_about_the_same
from analytics.words.triggers.amounts import step_words, thing, trigger_name
from analytics.words.triggers.triggers import tell_when

WISH, WHERE, SINCE, LATELY = "What I would like", "Where now", "Since last time", "How it is now"
SESSIONS, AGGRAVATES, MY_WORDS = "Last sessions", "What aggravates, what eases", "My words"
NO_SESSIONS = "No session is written on these days."
NOTHING_TO_ASK_FROM = "More, less, or elsewhere?"
WHERE_TO_GO_ON = "Where shall we go on?"
TO_AGREE_ON, GENTLE = "To agree on:", ("lighter", "the same")
ANSWERS = (*GENTLE, "firmer")  # which is not offered where hands are to be careful
LIGHT, MEDIUM = 3, 6  # of a pressure from 1 to 10, the most that is called so
MOST_NAMED = 8
ARROWS = {"lower": "↓", "higher": "↑", "not clearly different": "→", "about the same": "→"}
_POSTURES = {
    "at desk": "at the desk", "sofa": "on the sofa", "car": "in the car", "bed": "lying in bed", "standing": "standing",
    "walking": "walking", "lifting": "lifting",
}  # fmt: skip
_GIVEN = {"therapist": "by a therapist", "self": "by oneself", "tool": "with a tool"}
_STANDS_ALONE = ("between", "behind", "top", "back", "front", "side")


def tell_wish(pressure: float | None, kind: str, places: str, *, is_careful: bool = False) -> str:
    """A question made of what was done last: "Shall we go on with firm pressure on the right of my neck?".

    Where there is something to be careful about, it names neither a pressure nor a kind, which may mean one.
    """
    if is_careful:
        return f"Shall we go on{_where(places, ' with')}?" if places else WHERE_TO_GO_ON
    what = f"{_pressure(pressure)} pressure" if pressure is not None else kind
    return f"Shall we go on with {what}{_where(places)}?"


def _pressure(pressure: float) -> str:
    return "light" if pressure <= LIGHT else "medium" if pressure <= MEDIUM else "firm"


def _where(places: str, joined: str = " on") -> str:
    """Places of a session as one speaks of them; in brackets where that cannot be done."""
    if not places:
        return ""
    each = [_mine(words) for words in places.split("; ")]
    spoken = [words for words in each if words]
    return f"{joined} {in_a_row(spoken)}" if len(spoken) == len(each) else f" ({places})"


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
    return f"elsewhere, perhaps: {others[0]}" if others else "elsewhere"


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
    told = f"Average of the {_days_in(since.now)} since {_last_time(since)} ({since.now.n} written)"
    if since.before is None:
        return f"{told}."
    told = f"{told}; {_earlier(since.before, 'up to it')}."
    falls = since.last_time == "session" and since.now.mean < since.before.mean
    return f"{told} People go when it hurts, so part of a fall comes by itself." if falls else told


def tell_few_since(since: Since) -> str:
    """The same where it is beside nothing: there are too few days."""
    told = f"{pain(since.now.mean)} on average in the {_days_in(since.now)} since {_last_time(since)}"
    return f"{told} ({since.now.n} written): too few to compare."


def tell_beside(comparison: Comparison) -> str:
    """The same of a period beside the one before it."""
    now = comparison.later
    told = f"Average of the {_days_in(now)} to {day(now.last)} ({now.n} written)"
    return f"{told}; {_earlier(comparison.earlier, 'before')}."


def _earlier(before: Stretch, which: str) -> str:
    return f"{pain(before.mean)} in the {Period(before.first, before.last).days} {which} ({before.n} written)"


def _days_in(stretch: Stretch) -> str:
    """How many days it is: "30 days", "day"."""
    days = Period(stretch.first, stretch.last).days
    return counted(days, "day") if days > 1 else "day"


def _last_time(since: Since) -> str:
    return f"{'the last page' if since.last_time == 'page' else 'the session'} on {day(since.on)}"


def tell_remaining(sessions: Sessions, by_oneself: int = 0) -> str:
    """What may be a session's own, and what the next day says.

    Args:
        sessions: as measured.
        by_oneself: how many of the sessions right after which it is asked one gave oneself, as far as that is known.
    """
    return f"{_right_after(sessions.right_after, by_oneself)} {_next_day(sessions.next_day)}"


def _right_after(effect: Effect, by_oneself: int) -> str:
    raw, left = effect.raw, effect.left
    if isinstance(raw, TooFew):
        return f"Right after: too few sessions to tell, {raw.have} of {raw.need}."
    own = f", {by_oneself} of them by oneself" if by_oneself else ""
    fell = f"**Right after, pain was {change(raw.estimate)}** ({counted(raw.n, 'session')}{own})."
    if isinstance(left, TooFew):
        return f"{fell} How much of that comes by itself is not known yet."
    if left.high >= 0:
        return f"{fell} Whether the session did it, **the diary cannot tell**."
    return f"{fell} {_by_itself(raw.estimate, left.estimate)}; {_own(left)}."


def _by_itself(raw: float, left: float) -> str:
    """What would have come anyway, so rounded that it and what is left are what was seen."""
    anyway = round(round(raw, 1) - round(left, 1), 1)
    if not is_told(anyway):
        return "Without it, pain would have been about the same as before"
    if anyway < 0:
        return f"About {pain(-anyway)} of that comes by itself, because one goes when it hurts"
    return f"Without it, pain would have been about {change(anyway)}"


def _own(left: Estimate) -> str:
    """What may be a session's own, never more surely than that."""
    points = pain(-left.estimate) if is_told(left.estimate) else f"less than {TENTH}"
    return f"{points} may be the session's own (likely {likely_range(left.low, left.high)})"


def _next_day(effect: Effect) -> str:
    left = effect.left
    if isinstance(left, TooFew):
        return f"The next day: too few sessions to tell, {left.have} of {left.need}."
    if left.high >= 0:
        return "The next day: **the diary cannot tell**."
    return f"The next day, {_own(left)}."


def tell_given(by: str, usual: str | None) -> str:
    """Who gave a session, where its kind does not say so itself; never a name."""
    return _GIVEN.get(by, "") if by != usual else ""


def clear_triggers(triggers: Triggers) -> list[tuple[Trigger, Estimate]]:
    """Those with a clear answer that matters, and that answer."""
    asked = [each for each in triggers.asked if each.verdict == "likely" and not each.is_negligible]
    return [(each, each.answer) for each in asked if isinstance(each.answer, Estimate)]


def tell_effect(trigger: Trigger, answer: Estimate) -> tuple[str, str]:
    """Its name, and which way it goes on which day: "Sleep", "each hour more: less pain, the day after"."""
    direction = f"{'more' if answer.estimate > 0 else 'less'} pain, {tell_when(trigger.when)}"
    step = "" if trigger.joined else step_words(trigger)
    if not step:
        return trigger_name(trigger) if trigger.joined else sentence_case(_spoken(trigger)), direction
    return sentence_case(thing(trigger)), f"each {step} more: {direction}"


def _spoken(trigger: Trigger) -> str:
    """What was asked about, a posture of the diary's own as one speaks of it: "lying in bed"."""
    name = trigger.trigger
    is_posture = name.startswith(POSTURE_PREFIX) and not trigger.joined
    return _POSTURES.get(find_factor(name).label, thing(trigger)) if is_posture else thing(trigger)


def tell_clear(answer: Estimate) -> str:
    """One of them as the words of its picture."""
    ends = f"likely {signed(answer.low)} to {signed(answer.high)}"
    return f"{signed(answer.estimate)} points, {ends}"


def tell_unclear(triggers: Triggers) -> str:
    """What was asked and is clear on neither day, in one line; empty where there is none."""
    clear = {_spoken(each) for each, _ in clear_triggers(triggers)}
    small = {_spoken(each) for each in triggers.asked if each.is_negligible}
    open_ones = {_spoken(each) for each in triggers.asked if not each.is_negligible}
    testing = {_spoken(each) for each in triggers.asked if each.verdict == "worth_testing"}
    names = list(dict.fromkeys(_spoken(each) for each in triggers.asked if _spoken(each) in open_ones - clear))
    told = [f"{name} (worth testing)" if name in testing else name for name in names]
    more = [f"{len(told) - MOST_NAMED} more"] if len(told) > MOST_NAMED else []
    lines = [f"○ Not clear yet: {in_a_row([*told[:MOST_NAMED], *more])}."] if told else []
    none = sorted(small - open_ones)
    return " ".join([*lines, *([f"Too little to matter: {in_a_row(none)}."] if none else [])])
