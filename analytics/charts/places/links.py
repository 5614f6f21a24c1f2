"""Draw which place tends to hurt the day after another: arrows over the body, from the earlier to the later place."""

from collections.abc import Mapping, Sequence
from html import escape
from math import hypot

from analytics.charts.places.places import Box, shown_at
from analytics.diary.figure import VIEW_BOX, shapes
from analytics.measures.places.links import Link
from analytics.measures.places.places import PlacePain

Point = tuple[float, float]
SIDES = ("right", "middle", "left")
# In units of the figure, or shares of the way and of the room: where an arrow ends, bends and begins, and its head.
SHORT, BEND, HEAD, ASIDE = 2.0, 0.3, 8.0, 1.35


def draw_arrows(view: str, links: Sequence[Link], words: Mapping[Link, str], box: Box = VIEW_BOX) -> str:
    """The arrows of one view as an SVG group; a pair of which one place is not to be seen there has none.

    Args:
        view: "front" or "back".
        links: those that stand out.
        words: of each, what is told when one points at it.
        box: what of the figure is shown.
    """
    drawn = []
    for link in links:
        start, end = _beside(view, link.earlier), _beside(view, link.later)
        if start and end and start != end and lies_in(box, start) and lies_in(box, end):
            drawn.append(_arrow(start, end, link, words[link]))
    return f'<g class="arrows">{"".join(drawn)}</g>' if drawn else ""


def lies_in(box: Box, point: Point) -> bool:
    """Whether a point of the figure is shown."""
    left, top, width, height = box
    return left < point[0] < left + width and top < point[1] < top + height


def _beside(view: str, region: str) -> Point | None:
    """Beside the middle of a region's roomiest shape in this view, where its number stands; on the right of two."""
    wanted = {name for name, _ in shown_at(PlacePain(region, None, 0.0, 0.0, 0))}
    there = [shape for shape in shapes(view) if shape.region in wanted]
    best = max(there, key=lambda shape: (-SIDES.index(shape.side), shape.room), default=None)
    if best is None:
        return None
    x, y = best.centre
    return x + (ASIDE * best.room if x >= 0 else -ASIDE * best.room), y


def _arrow(start: Point, end: Point, link: Link, words: str) -> str:
    """Bent to its own left, so that the way there and the way back lie apart."""
    (x0, y0), (x1, y1) = start, end
    across, down = x1 - x0, y1 - y0
    bend = ((x0 + x1) / 2 + BEND * down, (y0 + y1) / 2 - BEND * across)
    length = hypot(x1 - bend[0], y1 - bend[1])
    along = ((x1 - bend[0]) / length, (y1 - bend[1]) / length)
    tip = (x1 - SHORT * along[0], y1 - SHORT * along[1])
    neck = (tip[0] - HEAD * along[0], tip[1] - HEAD * along[1])
    wing = (-along[1] * HEAD / 2, along[0] * HEAD / 2)
    line = f"M{_at(start)} Q{_at(bend)} {_at(neck)}"
    head = (
        f"M{_at(tip)} L{_at((neck[0] + wing[0], neck[1] + wing[1]))} L{_at((neck[0] - wing[0], neck[1] - wing[1]))} Z"
    )
    sure = "likely" if link.verdict == "likely" else "maybe"
    return (
        f'<g class="arrow {sure}"><title>{escape(words)}</title><path class="under" d="{line}"/>'
        f'<path class="shaft" d="{line}"/><path class="head" d="{head}"/></g>'
    )


def _at(point: Point) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"
