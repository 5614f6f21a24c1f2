"""Draw one answer as a line of a table: its dot, its likely range, and where no difference lies. Inline SVG, no script.

A filled dot is clear, an open dot cannot be told yet, as in every figure.
"""

from collections.abc import Sequence

from analytics.charts.look import Look
from analytics.measures.statistics.answers import Estimate

WIDTH, HEIGHT, ROOM, DOT = 96, 14, 6, 4


def draw_range(answer: Estimate, beside: Sequence[Estimate], look: Look, told: str, *, is_clear: bool) -> str:
    """One answer on the axis that it shares with those beside it; points to the right are more pain.

    Args:
        answer: in NRS points.
        beside: all answers of the table, this one among them.
        look: LIGHT or DARK.
        told: the same in words, for who cannot see it; as HTML.
        is_clear: whether the answer is clear.
    """
    low = min(0.0, *(each.low for each in beside))
    high = max(0.0, *(each.high for each in beside))

    def at(points: float) -> str:
        return f"{ROOM + (WIDTH - 2 * ROOM) * (points - low) / ((high - low) or 1):.1f}"

    colour, middle = look.accent if is_clear else look.muted, HEIGHT / 2
    return (
        f'<svg class="range" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" '
        f'aria-label="{told}">'
        f'<path d="M{at(0)} 0V{HEIGHT}" stroke="{look.muted}" stroke-dasharray="2 2"/>'
        f'<path d="M{at(answer.low)} {middle}H{at(answer.high)}" stroke="{colour}" stroke-width="2.5"/>'
        f'<circle cx="{at(answer.estimate)}" cy="{middle}" r="{DOT}" stroke="{colour}" stroke-width="2" '
        f'fill="{colour if is_clear else look.background}"/></svg>'
    )
