"""Tell how pain goes around a session, and how much of it would have come anyway."""

from analytics.measures.answers import Estimate, TooFew
from analytics.measures.sessions import Effect, Sessions
from analytics.words.numbers import change, counted, likely_range, signed, size
from analytics.words.too_few import tell_too_few

_FLATTERS = (
    "That flatters the session: people go when it hurts most, and pain that is high tends to fall by itself. "
    "How much of it would have come anyway, these two scores cannot say."
)

# Where booking follows pain that was felt but not written, the adjusted number is too pessimistic (METHODS, sessions).
_PESSIMISTIC = (
    "**The diary cannot tell whether it helps.** What is left is more pain, not less; that may well be because you go "
    "when it hurts more than the scores say. Only a planned trial could tell"
)


def tell_sessions(sessions: Sessions) -> str:
    """Right after a session and the next day, in that order."""
    return f"{tell_effect(sessions.right_after)} {tell_effect(sessions.next_day)}"


def tell_effect(effect: Effect) -> str:
    """One effect: what the diary shows, what would have come anyway, what is left."""
    when = "Right after a session" if effect.first_hour is None else "The next day"
    if isinstance(effect.raw, TooFew):
        return f"{when}: {tell_too_few(effect.raw)}"
    shown = f"{when} pain is {change(effect.raw.estimate)} than before"
    rests = f"({likely_range(effect.raw.low, effect.raw.high)}; {counted(effect.raw.n, 'session')})"
    if effect.left is None:
        return f"{shown} {rests}. {_FLATTERS}"
    return f"{shown} {rests}. {_left(effect, effect.left)}"


def _left(effect: Effect, left: Estimate | TooFew) -> str:
    if isinstance(left, TooFew):
        return f"How much of that would have come anyway: {tell_too_few(left)}"
    anyway = effect.fall_back or 0.0
    came = (
        f"About {size(anyway)} of that would have come anyway, because sessions fall on bad days."
        if anyway < 0
        else f"Without a session it would have been about {change(anyway)}."
    )
    if left.low <= 0 <= left.high:
        fits = f"anything from {signed(left.low)} to {signed(left.high)} points fits"
        return f"{came} What is left cannot be told from zero: **too early to say** ({fits})."
    if left.low > 0:
        return f"{came} {_PESSIMISTIC} ({change(left.estimate)}, {likely_range(left.low, left.high)})."
    return f"{came} Left: **{change(left.estimate)}** ({likely_range(left.low, left.high)})."
