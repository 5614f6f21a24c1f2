"""Tell whether pain is another than it was, in the words for what a change means (Farrar 2001; IMMPACT)."""

from analytics.diary.periods import Period
from analytics.measures.statistics.answers import Estimate
from analytics.measures.statistics.thresholds import DAYS_EACH, IMPORTANT, NOTICED, SUBSTANTIAL
from analytics.measures.trend.comparison import Comparison, Stretch
from analytics.words.numbers import (
    TENTH,
    change,
    counted,
    day,
    days_between,
    likely_range,
    pain,
    sentence_case,
    size,
    what_fits,
)


def tell_comparison(comparison: Comparison, earlier: str = "the time before") -> str:
    """The later period beside the earlier one; `earlier` is what that is called ("the 30 days before")."""
    return _told(comparison, "your pain", earlier, _averages(comparison))


def tell_latest(comparison: Comparison, period: Period) -> str:
    """A period beside the one before it; where it is only its last days that are compared, they are named."""
    what = f"your pain{_which(comparison, period)}"
    return _told(comparison, what, _days_before(comparison), _averages(comparison))


def tell_latest_briefly(comparison: Comparison, period: Period) -> str:
    """The same without the averages, for where they stand beside it."""
    return _told(comparison, f"pain{_which(comparison, period)}", _days_before(comparison), "")


def tell_latest_shortly(comparison: Comparison) -> str:
    """The verdict first and both averages, in at most 25 words; no direction but where it is clear."""
    before, now = comparison.earlier, comparison.later
    days = f"{_length(comparison)} days"
    averages = f"{pain(now.mean)} on average in the {days} to {day(now.last)}, was {pain(before.mean)}"
    if is_about_the_same(comparison.difference, before.mean):
        return f"**About the same** as in the {days} before: {averages}."
    if comparison.is_clear:
        return (
            f"**{'Lower' if comparison.difference.estimate < 0 else 'Higher'}** than in the {days} before: {averages}."
        )
    return f"Whether pain has changed, **the diary cannot tell**: {averages} in those before."


def is_about_the_same(difference: Estimate, before: float) -> bool:
    """Whether no change fits that anybody would notice, beside the average before: then no direction is told."""
    return max(-difference.low, difference.high) < max(NOTICED * before, TENTH)


def comparison_in_brief(comparison: Comparison) -> str:
    """Both averages: "4.3, was 4.8"."""
    return f"{pain(comparison.later.mean)}, was {pain(comparison.earlier.mean)}"


def _told(comparison: Comparison, what: str, earlier: str, averages: str) -> str:
    """No direction but where it is clear, and "about the same" only where nothing else fits."""
    found, before, now = comparison.difference, comparison.earlier.mean, comparison.later.mean
    fits = f"{sentence_case(what_fits(found.low, found.high))}."
    if is_about_the_same(found, before):
        how_much = _how_much(found) if found.is_clear else fits
        return f"{sentence_case(what)} is **about the same as in {earlier}**{averages}. {how_much}"
    if not found.is_clear:
        return f"Whether {what} is another than in {earlier}, **the diary cannot tell**{averages}. {fits}"
    told = f"{sentence_case(what)} is **{'lower' if found.estimate < 0 else 'higher'} than in {earlier}**{averages}."
    # The weekday held fixed, it may lie on the other side of the averages: their share then says nothing of it.
    share = meaning(now, before) if (now < before) == (found.estimate < 0) else ""
    return " ".join(filter(None, (told, share, _how_much(found))))


def _averages(comparison: Comparison) -> str:
    now, before = comparison.later, comparison.earlier
    return f": {pain(now.mean)} on average {_written(now)}, {pain(before.mean)} then {_written(before)}"


def _days_before(comparison: Comparison) -> str:
    return f"the {_length(comparison)} days before"


def _which(comparison: Comparison, period: Period) -> str:
    """Which days are compared, where it is not the whole period."""
    later = comparison.later
    return "" if later.first == period.first else f" in the {_length(comparison)} days to {day(later.last)}"


def _length(comparison: Comparison) -> int:
    return Period(comparison.later.first, comparison.later.last).days


def tell_nothing_beside(period: Period, written: int) -> str:
    """A period with too little in it; nobody can write the past, so it is another choice that helps."""
    have = f"{counted(written, 'day')} with pain written down"
    return f"**{days_between(period.first, period.last)}:** {have}; a comparison takes {DAYS_EACH}. Choose other days."


def is_noticed(now: float, before: float) -> bool:
    """Whether a difference is worth a word: under 10 % nobody calls it a change (IMMPACT)."""
    return abs(now - before) >= NOTICED * before and pain(now) != pain(before)


def meaning(now: float, before: float) -> str:
    """By how many per cent, and what that counts as; empty where it is not worth a word."""
    if before == 0 or not is_noticed(now, before):
        return ""
    share = abs(now - before) / before
    amount = f"That is {100 * share:.0f}\u00a0% {'less' if now < before else 'more'}"
    if share >= SUBSTANTIAL:
        return f"{amount}, which counts as a substantial change."
    if share >= IMPORTANT:
        return f"{amount}, which counts as a clinically important change."
    return f"{amount}, short of the {100 * IMPORTANT:.0f}\u00a0% that count as clinically important."


def _written(stretch: Stretch) -> str:
    return f"({counted(stretch.n, 'day')} written)"


def _how_much(found: Estimate) -> str:
    """That it is more than drift: the weekday held fixed, so its number may differ a little from the averages'."""
    if max(abs(found.low), abs(found.high)) < TENTH:
        return f"That is more than it drifts by itself, and still {size(0)}: too little to matter."
    interval = likely_range(found.low, found.high)
    return f"Weekday for weekday it is {change(found.estimate)} ({interval}), more than it drifts by itself."
