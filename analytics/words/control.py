"""Tell which of the latest days were unlike the time before."""

from analytics.measures.answers import TooFew
from analytics.measures.control import LATEST, Control
from analytics.words.numbers import counted, day, in_a_row, in_words, pain, sentence_case

DAYS_TOLD = 5


def tell_control(control: Control | TooFew) -> str:
    """The usual range and the days outside it; empty before there is enough to ask."""
    if isinstance(control, TooFew):
        return ""
    low, high = max(control.low, 0.0), min(control.high, 10.0)
    usual = f"the range that was usual before ({pain(low)} to {pain(high)}, from {counted(control.n, 'day')})"
    if not control.outside:
        return f"None of the last {LATEST} days lies outside {usual}."
    latest = [day(each) for each in control.outside[-DAYS_TOLD:]]
    lies = "lies" if len(control.outside) == 1 else "lie"
    which = in_a_row(latest) if len(latest) == len(control.outside) else f"latest {in_a_row(latest)}"
    count = sentence_case(in_words(len(control.outside)))
    return f"**{count} of the last {LATEST} days {lies} outside** {usual}: {which}."
