"""Tell which of the latest days were unlike the time before."""

from analytics.diary.entries import HIGHEST_PAIN
from analytics.diary.number_words import in_words
from analytics.measures.statistics.answers import TooFew
from analytics.measures.statistics.thresholds import LATEST_DAYS
from analytics.measures.trend.unusual_days import UnusualDays
from analytics.words.numbers import counted, day, in_a_row, pain, sentence_case

DAYS_TOLD = 5


def tell_unusual_days(found: UnusualDays | TooFew) -> str:
    """The usual range and the days outside it; empty before there is enough to ask."""
    if isinstance(found, TooFew):
        return ""
    low, high = max(found.low, 0.0), min(found.high, HIGHEST_PAIN)
    usual = f"the range that was usual before ({pain(low)} to {pain(high)}, from {counted(found.n, 'day')})"
    if not found.outside:
        return f"None of the last {LATEST_DAYS} days lies outside {usual}."
    latest = [day(each) for each in found.outside[-DAYS_TOLD:]]
    lies = "lies" if len(found.outside) == 1 else "lie"
    which = in_a_row(latest) if len(latest) == len(found.outside) else f"latest {in_a_row(latest)}"
    count = sentence_case(in_words(len(found.outside)))
    return f"**{count} of the last {LATEST_DAYS} days {lies} outside** {usual}: {which}."
