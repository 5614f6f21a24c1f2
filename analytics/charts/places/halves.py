"""Draw one half of the body large, and know which of them hurts most: the back or the front, from above or below."""

from collections.abc import Mapping, Sequence

from analytics.charts.places.links import draw_arrows, lies_in
from analytics.charts.places.places import Box, draw_view
from analytics.charts.places.small_body import UPPER, seen_in
from analytics.measures.places.links import Link
from analytics.measures.places.places import PlacePain, Places

LOWER: Box = (-114.0, 200.0, 228.0, 292.0)
HALVES: Mapping[str, tuple[str, Box]] = {
    "Back": ("back", UPPER), "Front": ("front", UPPER), "Back, lower half": ("back", LOWER),
    "Front, lower half": ("front", LOWER),
}  # fmt: skip


def halves_that_hurt(places: Places) -> list[str]:
    """The halves in which a place is to be seen, first that of most pain over all days; the back where none is."""
    pain = {half: sum(place.mean * place.days for place in _there(half, places)) for half in HALVES}
    return sorted((half for half in HALVES if pain[half]), key=lambda half: -pain[half]) or [next(iter(HALVES))]


def draw_half(
    half: str, places: Places, words: Mapping[PlacePain, str], links: Sequence[Link], told: Mapping[Link, str]
) -> str:
    """One half as inline SVG, with the arrows of which both ends are to be seen.

    Args:
        half: one of `HALVES`.
        places: as measured.
        words: of each place, what is told when one points at it.
        links: those that stand out.
        told: of each, what is told when one points at it.
    """
    view, box = HALVES[half]
    return draw_view(view, places, words, box, draw_arrows(view, links, told, box), decimals=1)


def _there(half: str, places: Places) -> list[PlacePain]:
    """The places to be seen in a half; of a lower one, those that the upper one does not show."""
    view, box = HALVES[half]
    above = [] if box == UPPER else _within(view, UPPER, places)
    return [place for place in _within(view, box, places) if place not in above]


def _within(view: str, box: Box, places: Places) -> list[PlacePain]:
    found = seen_in(view, places)
    return [place for place, shapes in found.items() if any(lies_in(box, shape.centre) for shape in shapes)]
