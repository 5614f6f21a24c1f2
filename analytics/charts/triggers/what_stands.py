"""Draw one answer of a row on the axis that all rows share, as HTML that a page styles.

A filled dot is clear, a ring is not known yet, the bar is the likely range: colour is never alone. What reaches past an
end of the axis is cut there, and says so by an arrow.
"""

from html import escape

from analytics.measures.statistics.answers import Estimate

ENDS = (0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 10.0)


def axis_end(reach: float) -> float:
    """Where a symmetric axis ends that holds so many points either way."""
    return next((end for end in ENDS if reach <= end), ENDS[-1])


def side(answer: Estimate, *, is_clear: bool) -> str:
    """The class of a row: what is clear has the colour of its side, the rest none."""
    return "open" if not is_clear else "more" if answer.estimate > 0 else "less"


def draw_bar(answer: Estimate, end: float, told: str, *, is_clear: bool) -> str:
    """Points to the right are more pain; `told` is the same in words."""
    cut = [f"cut-{name}" for name, past in (("left", answer.low < -end), ("right", answer.high > end)) if past]
    return (
        f'<span class="{" ".join(["bar", side(answer, is_clear=is_clear), *cut])}" role="img" '
        f'aria-label="{escape(told)}"><i class="zero"></i>'
        f'<i class="range" style="left: {_at(answer.low, end)}; right: calc(100% - {_at(answer.high, end)})"></i>'
        f'<i class="dot" style="left: {_at(answer.estimate, end)}"></i></span>'
    )


def draw_axis(words: tuple[str, str, str]) -> str:
    """What the ends and the middle mean; the bars say it one by one to who cannot see them."""
    return f'<p class="axis" aria-hidden="true">{"".join(f"<span>{escape(each)}</span>" for each in words)}</p>'


def draw_nothing() -> str:
    """Three rings about the line of no difference: nothing lies clearly on either side. No words, so none is cut."""
    rings = "".join(
        f'<path class="reach" d="M{x - width} {y}H{x + width}"/><circle cx="{x}" cy="{y}" r="6"/>'
        for x, y, width in ((112, 14, 40), (130, 40, 30), (118, 66, 52))
    )
    return (
        f'<svg class="nothing" viewBox="0 0 240 80" aria-hidden="true"><path class="zero" d="M120 2V78"/>{rings}</svg>'
    )


def _at(points: float, end: float) -> str:
    return f"{50 + 50 * min(max(points / end, -1.0), 1.0):.1f}%"
