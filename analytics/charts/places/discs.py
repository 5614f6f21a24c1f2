"""Draw how often it hurts: a disc on each place of the body, its area the share of days, its number the mean.

Discs that would lie on one another are moved apart, just so far that each number can be read.
"""

from collections.abc import Mapping
from itertools import combinations
from math import hypot, sqrt

from analytics.charts.places.body import Key, level
from analytics.diary.figure import shapes

# In units of the figure: the disc of a place that hurts every day, the smallest that holds its number, and between two.
LARGEST, SMALLEST, BETWEEN = 23.0, 14.0, 1.5
ROUNDS, NUMBER = 60, 1.2


def draw_discs(view: str, means: Mapping[Key, float], shares: Mapping[Key, float], told: Mapping[Key, str]) -> str:
    """The discs of one view as SVG, the rarest on top.

    Args:
        view: "front" or "back".
        means: NRS points of each place that has a disc.
        shares: of the days written down, on how many it was written: 0 to 1.
        told: what is told when one points at it; as HTML.
    """
    there = {(shape.region, shape.side): shape.centre for shape in shapes(view)}
    sizes = {each: max(LARGEST * sqrt(shares[each]), SMALLEST) for each in means if each in there}
    centres = {each: list(there[each]) for each in sizes}
    for _ in range(ROUNDS):
        for one, other in combinations(centres, 2):
            part(centres[one], centres[other], sizes[one] + sizes[other] + BETWEEN)
    ranked = sorted(centres, key=lambda each: -sizes[each])
    return "".join(_disc(centres[each], sizes[each], means[each], told[each]) for each in ranked)


def part(one: list[float], other: list[float], least: float) -> None:
    """Move two centres straight away from one another until they are `least` apart."""
    across, down = other[0] - one[0], other[1] - one[1]
    distance = hypot(across, down)
    lacking = (least - distance) / 2
    if lacking <= 0:
        return
    along = (across / distance, down / distance) if distance else (1.0, 0.0)
    for axis, share in enumerate(along):
        one[axis] -= lacking * share
        other[axis] += lacking * share


def _disc(centre: list[float], size: float, mean: float, told: str) -> str:
    x, y = (f"{each:.1f}" for each in centre)
    return (
        f'<g><title>{told}</title><circle class="disc{level(mean)}" cx="{x}" cy="{y}" r="{size:.1f}"/>'
        f'<text class="number{level(mean)}" x="{x}" y="{y}" font-size="{NUMBER * size:.1f}">{mean:.0f}</text></g>'
    )
