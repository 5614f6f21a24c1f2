"""Draw the body small: the one side that shows most of what hurt, from head to hips where that holds it."""

from collections.abc import Mapping

from analytics.charts.places.places import draw_view, shown_at
from analytics.diary.figure import VIEW_BOX, VIEWS, Shape, shapes
from analytics.measures.places.places import PlacePain, Places

UPPER = (-80.0, 2.0, 160.0, 208.0)


def draw_small_body(places: Places, words: Mapping[PlacePain, str]) -> str:
    """One view as inline SVG; the back where both show as much.

    Args:
        places: as measured.
        words: of each place, what is told when one points at it.
    """
    seen = {view: seen_in(view, places) for view in reversed(VIEWS)}
    view = max(seen, key=lambda each: sum(place.days for place in seen[each]))
    upper = all(is_upper(shape) for shapes_of in seen[view].values() for shape in shapes_of)
    return draw_view(view, places, words, UPPER if upper else VIEW_BOX)


def seen_in(view: str, places: Places) -> dict[PlacePain, list[Shape]]:
    """The places of one view, each with where it is drawn there: what only belongs to it may be cut off."""
    there = {(shape.region, shape.side): shape for shape in shapes(view)}
    drawn = {place: [there[key] for key in shown_at(place) if key in there] for place in places.places}
    own = {place: [each for each in drawn[place] if each.region == place.region] for place in drawn}
    return {place: own[place] or drawn[place] for place in drawn if drawn[place]}


def is_upper(shape: Shape) -> bool:
    """Whether it lies within what is shown from head to hips."""
    (x, y), (left, top, width, height) = shape.centre, UPPER
    return left < x < left + width and top < y < top + height
