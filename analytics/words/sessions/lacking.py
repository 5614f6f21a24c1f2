"""Tell what the diary cannot say of sessions yet, all of it once."""

from collections.abc import Mapping

from analytics.measures.sessions.effects import DAY_AFTER, NEXT_DAY, SAME_DAY
from analytics.measures.sessions.sessions import Sessions
from analytics.measures.sessions.timeline import AFTER_HOURS
from analytics.measures.statistics.answers import TooFew
from analytics.words.numbers import in_a_row
from analytics.words.too_few import tell_so_far

_WHEN = {
    AFTER_HOURS: "right after a session", SAME_DAY: "later the same day", NEXT_DAY: "the next day",
    DAY_AFTER: "the day after that",
}  # fmt: skip


def lacking(sessions: Sessions) -> dict[str, TooFew]:
    """What would be known, and what it takes; what is asked first stands first."""
    raw = {_WHEN[each.hours]: each.raw for each in sessions.effects if isinstance(each.raw, TooFew)}
    left = [
        each.left for each in sessions.effects if isinstance(each.left, TooFew) and not isinstance(each.raw, TooFew)
    ]
    asked = {
        f"how pain is {in_a_row(list(raw))}": next(iter(raw.values()), None),
        "how much of the change would have come anyway": next(iter(left), None),
        "how long relief lasts": sessions.relief, "how hard it should be": sessions.pressure,
    }  # fmt: skip
    return {what: answer for what, answer in asked.items() if isinstance(answer, TooFew)}


def tell_lacking(lacking: Mapping[str, TooFew]) -> str:
    """What cannot be said yet, with what is there and what it takes for the first of it; empty where all is known."""
    first = next(iter(lacking.values()), None)
    return "" if first is None else f"**Too early to say** {in_a_row(list(lacking))}. {tell_so_far(first)}"
