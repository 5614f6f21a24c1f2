"""Tell what sessions leave in a sentence, and each question about them in the few words of a line."""

from analytics.diary.number_words import in_words
from analytics.measures.sessions.effects import DAY_AFTER, NEXT_DAY, Effect
from analytics.measures.sessions.pressure import Pressure
from analytics.measures.sessions.prevention import Prevention
from analytics.measures.sessions.relief import Relief
from analytics.measures.sessions.responders import Responders
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.sessions.timeline import AFTER_HOURS
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.words.numbers import change, counted, likely_range, pain, sentence_case, signed, size

CANNOT_TELL, UNCLEAR, NOT_YET = "the diary cannot tell", "cannot tell", "not known yet"


_TWO_DAYS = f"{in_words(DAY_AFTER / 24)} days after"
Told = tuple[str, str]  # a number, and what it is


def tell_help(sessions: Sessions) -> str:
    """Right after and the next day, in at most 25 words; empty where right after is not known."""
    now, later = sessions.right_after, sessions.next_day
    if isinstance(now.raw, TooFew):
        return ""
    return " ".join(filter(None, (_right_after(now.raw, now.left), _next_day(later.left))))


def _right_after(raw: Estimate, left: Estimate | TooFew) -> str:
    shown = f"Pain is {change(raw.estimate)} right after"
    if isinstance(left, TooFew):
        return f"{shown}; how much would have come anyway is {NOT_YET}."
    if left.high < 0:
        likely = likely_range(left.low, left.high)
        return f"A session may take **{size(left.estimate)} off your pain** right after ({likely})."
    if left.low > 0:
        return f"Right after, **{CANNOT_TELL}**: you may go when it hurts more than the scores say."
    return f"{shown}; whether that is the session, **{CANNOT_TELL}**."


def _next_day(left: Estimate | TooFew) -> str:
    if isinstance(left, TooFew):
        return f"The next day is {NOT_YET}."
    if left.high < 0:
        return f"The next day: **{change(left.estimate)}** ({likely_range(left.low, left.high)})."
    return f"For the next day, **{CANNOT_TELL}**."


def tell_share(effect: Effect) -> tuple[Told, ...]:
    """The words at the bar of an effect: what is left, or what pain did where that is not known; then its parts."""
    raw, left, anyway = effect.raw, effect.left, effect.fall_back
    if isinstance(raw, TooFew):
        return ()
    when = {AFTER_HOURS: "right after", NEXT_DAY: "by the next day"}[effect.hours]
    went = f"ain {'fell' if raw.estimate <= 0 else 'rose'}"
    if isinstance(left, TooFew) or anyway is None:
        return (pain(abs(raw.estimate)), f"P{went} {when}"), ("", f"How much would have come anyway is {NOT_YET}")
    came = f"it would have {'fallen' if anyway <= 0 else 'risen'} {pain(abs(anyway))} anyway"
    if raw.estimate <= 0 and anyway <= 0:
        came = f"{pain(-anyway)} would have come anyway"
    number = signed(left.estimate) if left.high < 0 else "?"
    whole = (number, sentence_case(when))
    return whole, ("", f"P{went} {pain(abs(raw.estimate))}; {came}"), ("", f"The session: {_likely(left)}")


def _likely(left: Estimate) -> str:
    """The range of what is left."""
    if left.high < 0:
        return f"{pain(-left.estimate)} less, likely {pain(-left.high)} to {pain(-left.low)}"
    if left.low > 0:
        return f"likely {pain(left.low)} to {pain(left.high)} more"
    return f"anything from {pain(-left.low)} less to {pain(left.high)} more"


def tell_shares(sessions: Sessions) -> str:
    """What the bars show, for whoever cannot see them."""
    bars = filter(None, map(tell_share, (sessions.right_after, sessions.next_day)))
    return " ".join(f"{did}, {_heard(number)}: {_parts(parts)}." for (number, did), *parts in bars)


def _heard(number: str) -> str:
    return CANNOT_TELL if number == "?" else number


def _parts(parts: list[Told]) -> str:
    return ", ".join(" ".join(each).strip() for each in parts)


def hours_in_brief(later: Effect, after: Effect) -> str:
    """How long something is left, as far as it is clear."""
    for effect, words in ((after, _TWO_DAYS), (later, "later that day")):
        if isinstance(effect.left, Estimate) and effect.left.high < 0:
            return f"{change(effect.left.estimate)} {words}"
    return UNCLEAR


def relief_in_brief(relief: Relief) -> str:
    """How many hours longer than without a session."""
    longer = relief.difference
    return f"{counted(round(longer.estimate), 'hour')} longer" if longer.low > 0 else UNCLEAR


def often_in_brief(responders: Responders | TooFew, prevention: Prevention | TooFew) -> str:
    """After how many sessions pain was clearly lower; where that is not known, that flares are counted."""
    if isinstance(responders, Responders):
        return f"much lower after {responders.count} of {responders.of}"
    return "flares counted" if isinstance(prevention, Prevention) else NOT_YET


def pressure_in_brief(pressure: Pressure) -> str:
    """Which pressure went with least pain, or that one of the three goes with another pain."""
    if not isinstance(pressure.too_much, TooFew) and pressure.too_much.best is not None:
        return f"least pain at about {pain(pressure.too_much.best.estimate)} of 10"
    of_each = [each for each in (pressure.pressure, pressure.hold_seconds, pressure.minutes) if each]
    clear = sum(not each.low <= 0 <= each.high for each in of_each)
    stands = "stands" if clear == 1 else "stand"
    return f"{in_words(clear)} of {in_words(len(of_each))} {stands} out" if clear else UNCLEAR


def day_before_in_brief(sessions: Sessions) -> str:
    """Whether the day before a session was like other days."""
    before = sessions.day_before
    if before is None:
        return NOT_YET
    if not before.is_clear:
        return "no clear sign against it"
    return f"{'better' if before.estimate < 0 else 'worse'} the day before"


def moved_in_brief(sessions: Sessions) -> str:
    """How much further one could move, or how sore one was."""
    moved, sore = sessions.range_of_motion, sessions.soreness
    if isinstance(moved, Estimate):
        if moved.low <= 0 <= moved.high:
            return UNCLEAR
        unit = "°" if sessions.range_unit == "degrees" else " points"
        return f"{pain(abs(moved.estimate))}{unit} {'further' if moved.estimate > 0 else 'less'}"
    return f"sore {pain(sore.estimate)} of 10" if isinstance(sore, Estimate) else NOT_YET
