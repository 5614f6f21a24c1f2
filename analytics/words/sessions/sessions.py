"""Tell how pain goes around a session, and how much of it would have come anyway."""

from analytics.diary.number_words import in_words
from analytics.measures.sessions.effects import DAY_AFTER, NEXT_DAY, SAME_DAY, Effect, Group
from analytics.measures.sessions.prevention import WEEK, Prevention
from analytics.measures.sessions.responders import Responders
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.sessions.timeline import AFTER_HOURS
from analytics.measures.statistics.answers import Estimate, TooFew
from analytics.measures.statistics.thresholds import IMPORTANT, IMPORTANT_POINTS
from analytics.words.numbers import TENTH, change, counted, likely_range, pain, sentence_case, signed, size, what_fits
from analytics.words.safe import plain
from analytics.words.too_few import tell_too_few

_WHEN = {
    AFTER_HOURS: "Right after a session", SAME_DAY: "Later the same day", NEXT_DAY: "The next day",
    DAY_AFTER: "The day after that",
}  # fmt: skip

# Where booking follows pain that was felt but not written, the adjusted number is too pessimistic (METHODS, sessions).
_PESSIMISTIC = (
    "**The diary cannot tell whether it helps.** What is left is more pain, not less; that may well be because you go "
    "when it hurts more than the scores say. Only a planned trial could tell"
)
_ABOUT_THE_COUNT = "That is a count; it does not say what did it, for high pain falls by itself."


def tell_sessions(sessions: Sessions) -> str:
    """Right after a session and the next day, in that order, and how far to trust them."""
    told = [tell_effect(sessions.right_after), tell_effect(sessions.next_day), tell_day_before(sessions)]
    return " ".join(each for each in told if each)


def tell_left(sessions: Sessions) -> str:
    """What the diary shows and what is left for the session, right after and the next day, for a small page."""
    return " ".join(
        f"{_WHEN[effect.hours]}: {_briefly(effect)}" for effect in (sessions.right_after, sessions.next_day)
    )


def _briefly(effect: Effect) -> str:
    raw, left = effect.raw, effect.left
    if isinstance(raw, TooFew):
        return tell_too_few(raw)
    ends = likely_range(raw.low, raw.high)
    shown = f"{change(raw.estimate)} than before ({ends}; {counted(raw.n, 'session')})"
    if isinstance(left, TooFew) or left.low > 0:
        return f"{shown}; left for the session itself: {_left_of(left)}."
    if left.high >= 0:
        fits = what_fits(left.low, left.high)
        return f"{shown}; whether anything is left for the session itself, **the diary cannot tell** ({fits})."
    rest = f"**{change(left.estimate)}** ({likely_range(left.low, left.high)})"
    return f"{shown}; left for the session itself: {rest}."


def tell_effect(effect: Effect) -> str:
    """One effect: what the diary shows, what would have come anyway, what is left."""
    if isinstance(effect.raw, TooFew):
        return f"{_WHEN[effect.hours]}: {tell_too_few(effect.raw)}"
    return f"{_shown(effect.hours, effect.raw)} {_left(effect.raw, effect.left)}"


def tell_known(effect: Effect) -> str:
    """The same of what is known alone; empty where nothing is."""
    if isinstance(effect.raw, TooFew) or isinstance(effect.left, Estimate):
        return "" if isinstance(effect.raw, TooFew) else tell_effect(effect)
    return f"{_shown(effect.hours, effect.raw)} How much of that would have come anyway is not known yet."


def _shown(hours: float, raw: Estimate) -> str:
    shown = f"{_WHEN[hours]} pain is {change(raw.estimate)} than before"
    return f"{shown} ({likely_range(raw.low, raw.high)}; {counted(raw.n, 'session')})."


def _left(raw: Estimate, left: Estimate | TooFew) -> str:
    if isinstance(left, TooFew):
        return f"How much of that would have come anyway: {tell_too_few(left)}"
    came = _anyway(raw.estimate, raw.estimate - left.estimate)
    if left.low <= 0 <= left.high:
        fits = what_fits(left.low, left.high)
        return f"{came} Whether anything is left for the session, **the diary cannot tell**: {fits}."
    if left.low > 0:
        return f"{came} {_PESSIMISTIC} ({change(left.estimate)}, {likely_range(left.low, left.high)})."
    likely = likely_range(left.low, left.high)
    return f"{came} What is left for the session itself: **{change(left.estimate)}** ({likely})."


def _anyway(raw: float, anyway: float) -> str:
    if abs(anyway) < TENTH / 2:
        return "Without a session it would have been about the same as before."
    if raw < anyway < 0:
        return f"About {size(anyway)} of that would have come anyway, because sessions fall on bad days."
    return f"Without a session it would have been about {change(anyway)}."


def tell_day_before(sessions: Sessions) -> str:
    """What pain did in the day before sessions, and what that means for the numbers; empty where it is nothing."""
    before, effect = sessions.day_before, sessions.right_after
    if before is None or not before.is_clear:
        return ""
    if before.estimate < 0:
        return (
            f"In the day before a session pain was already {size(before.estimate)} lower than other days lead to "
            "expect. A session cannot do that, so something else may come with it: take these numbers with care."
        )
    went = f"In the day before a session pain was {size(before.estimate)} higher than other days lead to expect"
    taken = f"{went}: you go when it hurts, and what you had written down is taken into account."
    if (
        not isinstance(effect.raw, Estimate)
        or not isinstance(effect.left, Estimate)
        or (effect.fall_back or 0) > -TENTH / 2
    ):
        return taken
    ends = " and ".join(change(each.estimate) for each in (effect.left, effect.raw))
    return f"{taken} Where you went because of pain you had not written down, the truth right after is between {ends}."


def tell_responders(responders: Responders | TooFew) -> str:
    """After how many sessions pain was clearly lower; empty where there are too few."""
    if isinstance(responders, TooFew):
        return ""
    share, low, high = (
        round(100 * each) for each in (responders.count / responders.of, responders.low, responders.high)
    )
    return (
        f"After **{responders.count} of {counted(responders.of, 'session')}** pain was at least {IMPORTANT_POINTS:g} "
        f"points or {100 * IMPORTANT:.0f} % lower ({share} %, likely {low} to {high} %). {_ABOUT_THE_COUNT}"
    )


def tell_prevention(prevention: Prevention | TooFew) -> str:
    """Days of flares after sessions and elsewhere, as counts; empty where there are too few."""
    if isinstance(prevention, TooFew):
        return ""
    after = f"{prevention.flare_days_after} of {prevention.days_after} written days were part of a flare"
    without = f"of the other days, {prevention.flare_days_without} of {prevention.days_without}"
    what = "People go during a flare, so these counts say nothing about whether sessions prevent one."
    return f"In the {in_words(WEEK)} days after a session, {after}; {without}. {what}"


def tell_range(sessions: Sessions) -> str:
    """How far one could move after a session, against before; empty where it was hardly written."""
    moved = sessions.range_of_motion
    if isinstance(moved, TooFew):
        return ""
    unit = "degrees" if sessions.range_unit == "degrees" else "points (0 to 10)"
    if moved.low <= 0 <= moved.high:
        return (
            "Whether range of motion was another after a session than before, **the diary cannot tell**: anything "
            f"from {signed(moved.low)} to {signed(moved.high)} {unit} fits ({counted(moved.n, 'session')})."
        )
    more = "larger" if moved.estimate > 0 else "smaller"
    return (
        f"Range of motion was {pain(abs(moved.estimate))} {unit} {more} after a session than before "
        f"({likely_range(moved.low, moved.high)}; {counted(moved.n, 'session')}). One goes when it is stiff, so some "
        "of that would have come anyway; how much, these two numbers cannot say."
    )


def tell_soreness(soreness: Estimate | TooFew) -> str:
    """How sore the day after is; empty where it was hardly written."""
    if isinstance(soreness, TooFew):
        return ""
    ends = likely_range(max(soreness.low, 0.0), min(soreness.high, 10.0))
    rests = f"({ends}; {counted(soreness.n, 'session')})"
    return f"Soreness the day after: {pain(soreness.estimate)} of 10 on average {rests}."


def tell_group(group: Group) -> str:
    """One kind of session, or who gave it: what is left right after and the next day."""
    named = f"**{plain(sentence_case(group.name))}**, {counted(group.count, 'session')}"
    right_after, next_day = _left_of(group.right_after.left), _left_of(group.next_day.left)
    return f"{named}. Left right after: {right_after}. Left the next day: {next_day}."


def _left_of(left: Estimate | TooFew) -> str:
    if isinstance(left, TooFew):
        return f"too early to say ({left.have} of {left.need} {plain(left.of)})"
    if left.low <= 0 <= left.high:
        return f"the diary cannot tell ({what_fits(left.low, left.high)})"
    if left.low > 0:
        return "the diary cannot tell, only a planned trial could (what is left is more pain)"
    return f"{change(left.estimate)} ({likely_range(left.low, left.high)})"
