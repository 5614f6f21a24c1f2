"""Tell how long relief lasts, never without how long it lasts with no session."""

from analytics.measures.sessions.relief import HORIZON, Relief
from analytics.measures.sessions.what_followed import WhatFollowed
from analytics.measures.statistics.answers import TooFew
from analytics.words.numbers import counted
from analytics.words.too_few import tell_too_few


def tell_relief(relief: Relief | TooFew) -> str:
    """Hours below the level before, after sessions and without, and the difference."""
    if isinstance(relief, TooFew):
        return f"How long relief lasts: {tell_too_few(relief)}"
    longer, looked = relief.difference, f"of the {HORIZON} looked at"
    shown = (
        f"After a session pain stays below its level before for **{_hours(relief.treated)}** {looked}; after the same "
        f"pain without a session, for **{_hours(relief.untreated)}** ({counted(longer.n, 'session')}, "
        f"{counted(relief.spells, 'time')} without one)."
    )
    if longer.low <= 0 <= longer.high:
        span = f"anything from {round(abs(longer.low))} fewer to {round(longer.high)} more hours"
        return f"{shown} Whether that differs, **the diary cannot tell**: {span} fits."
    if longer.high < 0:
        return (
            f"{shown} That is less, not more; it may well be because you go when it hurts more than the scores say, so "
            "**the diary cannot tell** whether it helps."
        )
    ends = f"{round(longer.low)} to {_hours(longer.high)}"
    return f"{shown} What is left for the session itself: **{_hours(longer.estimate)} more** ({ends})."


def tell_back(became: WhatFollowed) -> str:
    """When pain was as high as before the session; empty where that is not known."""
    if became.hours is None:
        return ""
    hours = _hours(became.hours)
    return f"as high as before by {hours} after" if became.is_back else f"still lower {hours} after"


def hours_until_back(became: WhatFollowed) -> str:
    """The same for a small table: "22", "over 27", or "–" where that is not known."""
    return "–" if became.hours is None else f"{'' if became.is_back else 'over '}{became.hours:.0f}"


def _hours(hours: float) -> str:
    return counted(round(abs(hours)), "hour")
