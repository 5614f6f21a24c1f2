"""Tell whether pain rises or falls over a period."""

from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.slope import Slope
from analytics.words.numbers import counted, likely_range, signed, size
from analytics.words.too_few import tell_too_few


def tell_slope(slope: Slope | TooFew) -> str:
    """The slope a month, where it is more than drift; else what fits."""
    if isinstance(slope, TooFew):
        return f"Up or down: {tell_too_few(slope)}"
    answer = slope.answer
    days = counted(answer.n, "day")
    if answer.is_clear:
        way = "fell" if answer.estimate < 0 else "rose"
        return (
            f"Over these {days} pain **{way} by {size(answer.estimate)} a month** "
            f"({likely_range(answer.low, answer.high)}), more than it drifts by itself."
        )
    return (
        "Whether pain rises or falls over all of this time, **the diary cannot tell**: anything from "
        f"{signed(answer.low)} to {signed(answer.high)} points a month fits ({days}), and pain that drifts by itself "
        "draws such lines too."
    )


def slope_in_brief(slope: Slope | TooFew) -> str:
    """Which way and by how much, in a few words."""
    if isinstance(slope, TooFew):
        return "not known yet"
    answer = slope.answer
    if not answer.is_clear:
        return "cannot tell"
    return f"{'fell' if answer.estimate < 0 else 'rose'} by {size(answer.estimate)} a month"
