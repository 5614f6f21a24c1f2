"""Draw where it hurts: the body in the colours of each place's mean, its number on it."""

from collections.abc import Mapping
from html import escape

from analytics.charts.places.body import draw_body
from analytics.diary.figure import shapes
from analytics.diary.places import GROUPS
from analytics.measures.places.places import PlacePain, Places

Shown = tuple[str, str]  # a drawn region and its side
Box = tuple[float, float, float, float]  # of the figure: left, top, width and height


def draw_view(view: str, places: Places, words: Mapping[PlacePain, str], box: Box, over: str = "") -> str:
    """One view as inline SVG, cut to a box.

    Args:
        view: "front" or "back".
        places: as measured.
        words: of each place, what is told when one points at it, as plain text.
        box: what of the figure is shown.
        over: SVG to be drawn over it.
    """
    marked, told = _marked(places, words)
    levels = {shown: place.mean for shown, place in marked.items()}
    return draw_body(view, levels, told, _numbered(view, marked), over, box)


def _marked(places: Places, words: Mapping[PlacePain, str]) -> tuple[dict[Shown, PlacePain], dict[Shown, str]]:
    """The place that each shape belongs to, and its words."""
    marked = {shown: place for place in reversed(places.places) for shown in shown_at(place)}
    return marked, {shown: escape(words[place]) for shown, place in marked.items()}


def _numbered(view: str, marked: Mapping[Shown, PlacePain]) -> set[Shown]:
    """Where numbers stand: of each place on each side one, where there is most room for it."""
    roomiest: dict[tuple[PlacePain, str], tuple[float, Shown]] = {}
    for shape in shapes(view):
        shown = (shape.region, shape.side)
        if shown in marked:
            known = roomiest.setdefault((marked[shown], shape.side), (shape.room, shown))
            roomiest[marked[shown], shape.side] = max(known, (shape.room, shown))
    return {shown for _, shown in roomiest.values()}


def shown_at(place: PlacePain) -> tuple[Shown, ...]:
    """Where a place is drawn: itself, or the members of a group; on both sides where no one side is told.

    The places written on most days come last when drawn, so that they stay on top.
    """
    sides = (place.side,) if place.side in ("left", "right") else ("left", "right", "middle")
    regions = (place.region, *GROUPS.get(place.region, ()))
    return tuple((region, side or "") for region in regions for side in sides)
