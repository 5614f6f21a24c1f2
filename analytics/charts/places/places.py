"""Draw where it hurts: the body in the colours of each place's mean, its number on it."""

from collections.abc import Mapping
from html import escape

from analytics.charts.places.body import draw_body
from analytics.diary.figure import Shape, shapes
from analytics.diary.places import GROUPS
from analytics.measures.places.places import PlacePain, Places

Shown = tuple[str, str]  # a drawn region and its side
Box = tuple[float, float, float, float]  # of the figure: left, top, width and height


def draw_view(
    view: str, places: Places, words: Mapping[PlacePain, str], box: Box, over: str = "", decimals: int = 0
) -> str:
    """One view as inline SVG, cut to a box.

    Args:
        view: the side one looks at.
        places: as measured.
        words: of each place, what is told when one points at it.
        box: what of the figure is shown.
        over: SVG to be drawn over it.
        decimals: of the numbers.
    """
    marked = _marked(places)
    told = {shown: escape(words[place]) for shown, place in marked.items()}
    levels = {shown: place.mean for shown, place in marked.items()}
    numbered = {(shape.region, shape.side) for shape in numbered_in(view, places)}
    return draw_body(view, levels, told, numbered, over, box, decimals)


def _marked(places: Places) -> dict[Shown, PlacePain]:
    """The place that each shape belongs to."""
    return {shown: place for place in reversed(places.places) for shown in shown_at(place)}


def numbered_in(view: str, places: Places) -> list[Shape]:
    """Where numbers stand: of each place on each side one, where there is most room for it."""
    marked, roomiest = _marked(places), dict[tuple[PlacePain, str], Shape]()
    for shape in shapes(view):
        if place := marked.get((shape.region, shape.side)):
            known = roomiest.setdefault((place, shape.side), shape)
            roomiest[place, shape.side] = max(known, shape, key=lambda each: (each.room, each.region))
    return list(roomiest.values())


def shown_at(place: PlacePain) -> tuple[Shown, ...]:
    """Where a place is drawn: itself, or the members of a group; on both sides where no one side is told.

    The places written on most days come last when drawn, so that they stay on top.
    """
    sides = (place.side,) if place.side in ("left", "right") else ("left", "right", "middle")
    regions = (place.region, *GROUPS.get(place.region, ()))
    return tuple((region, side or "") for region in regions for side in sides)
