"""Tell whether pain rises or falls over a period."""

from analytics.measures.answers import TooFew
from analytics.measures.trend import CLEARLY, Trend
from analytics.words.numbers import counted, likely_range, signed, size
from analytics.words.too_few import tell_too_few


def tell_trend(trend: Trend | TooFew) -> str:
    """The slope a month, where it is more than drift; else what fits."""
    if isinstance(trend, TooFew):
        return f"Up or down: {tell_too_few(trend)}"
    slope = trend.slope
    days = counted(slope.n, "day")
    if slope.p < CLEARLY:
        way = "fell" if slope.estimate < 0 else "rose"
        return (
            f"Over these {days} pain **{way} by {size(slope.estimate)} a month** "
            f"({likely_range(slope.low, slope.high)}), more than it drifts by itself."
        )
    return (
        "Whether pain rises or falls over all of this time, **the diary cannot tell**: anything from "
        f"{signed(slope.low)} to {signed(slope.high)} points a month fits ({days}), and pain that drifts by itself "
        "draws such lines too."
    )
