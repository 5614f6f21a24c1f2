"""Draw what pain fell by as a bar of two parts, as HTML that a page styles: what would have come anyway, what is left.

What is left is never solid, for a solid bar looks like proof: it is striped where it is clear, an open frame where the
diary cannot tell, and a line across its end is the range it is likely to lie in.
"""

from collections.abc import Sequence
from html import escape

from analytics.measures.sessions.effects import Effect
from analytics.measures.statistics.answers import Estimate

Told = tuple[str, str]  # a number, and what it is


def draw_shares(bars: Sequence[tuple[Effect, Sequence[Told]]], alt: str) -> str:
    """One bar an effect, all on one scale of points fallen; where pain rose, a bar lies left of the line at nothing.

    Args:
        bars: effects whose change is known, each with its words: what pain did, then the parts of it.
        alt: what all of it says, for whoever cannot see it.
    """
    ends = [0.0, *(end for effect, _ in bars for end in _ends(effect))]
    low, high = min(ends), max(ends)
    rows = "".join(_row(effect, told, low, (high - low) or 1.0) for effect, told in bars)
    return f'<div class="shares" role="img" aria-label="{escape(alt)}">{rows}</div>'


def is_clear(effect: Effect) -> bool:
    """Whether something is left of it, and no less than nothing fits."""
    return isinstance(effect.left, Estimate) and effect.left.high < 0


def _ends(effect: Effect) -> list[float]:
    """Every point of its bar, as points fallen."""
    raw, left, anyway = effect.raw, effect.left, effect.fall_back
    fallen = [-raw.estimate] if isinstance(raw, Estimate) else []
    if isinstance(left, Estimate) and anyway is not None:
        fallen += [-anyway, -anyway - left.low, -anyway - left.high]
    return fallen


def _row(effect: Effect, told: Sequence[Told], low: float, scale: float) -> str:
    mark = '<i class="clear">●</i>' if is_clear(effect) else "<i>○</i>"
    (number, did), *parts = told
    kinds = ("anyway", "left") if len(parts) > 1 else ("left",)
    said = "".join(f'<span class="{kind}">{_told(part)}</span>' for kind, part in zip(kinds, parts, strict=True))
    return (
        f'<div class="share"><p>{mark} {escape(did)} <b>{escape(number)}</b></p>'
        f'<div class="bar">{_bar(effect, low, scale)}</div><p class="parts">{said}</p></div>'
    )


def _told(told: Told) -> str:
    number, words = told
    return f"<b>{escape(number)}</b> {escape(words)}" if number else escape(words)


def _bar(effect: Effect, low: float, scale: float) -> str:
    """Its parts side by side; one above the other where they overlap, as where pain would have risen."""
    raw, left, anyway = effect.raw, effect.left, effect.fall_back
    if not isinstance(raw, Estimate):
        return ""
    fallen = -raw.estimate
    if not isinstance(left, Estimate) or anyway is None:
        return f'<i class="whole" style="{_span(0, fallen, low, scale)}"></i>'
    halves = "" if 0 <= -anyway <= fallen else " half"
    kind = "left" if is_clear(effect) else "left open"
    return (
        f'<i class="anyway{halves}" style="{_span(0, -anyway, low, scale)}"></i>'
        f'<i class="{kind}{halves}" style="{_span(-anyway, fallen, low, scale)}"></i>'
        f'<i class="range" style="{_span(-anyway - left.high, -anyway - left.low, low, scale)}"></i>'
    )


def _span(one: float, other: float, low: float, scale: float) -> str:
    first, last = sorted((one, other))
    return f"left:{100 * (first - low) / scale:.1f}%;width:{100 * (last - first) / scale:.1f}%"
