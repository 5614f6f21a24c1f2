"""Draw places as rows, as HTML that a page styles: the name, its average and a bar on one axis from 0 to 10."""

from collections.abc import Mapping
from html import escape

from analytics.diary.entries import HIGHEST_PAIN
from analytics.measures.places.places import PlacePain, Places

FIRST = 5


def draw_place_rows(places: Places, names: Mapping[PlacePain, tuple[str, str]]) -> str:
    """Worst first; those behind the fifth folded away.

    Args:
        places: as measured.
        names: of each place, what it is called and what else is said of it.
    """
    worst_first = sorted(places.places, key=lambda place: (-place.mean, -place.days))
    rows = [_row(each, *names[each]) for each in worst_first]
    more = len(rows) - FIRST
    rest = f"<details><summary>{more} more</summary><ol>{''.join(rows[FIRST:])}</ol></details>" if more > 0 else ""
    axis = (
        f'<p class="axis" aria-hidden="true"><span>0</span><span>average pain</span><span>{HIGHEST_PAIN:g}</span></p>'
    )
    return f'<div class="place_rows"><ol>{"".join(rows[:FIRST])}</ol>{axis}{rest}</div>'


def _row(place: PlacePain, name: str, beside: str) -> str:
    wide = f"width:{100 * place.mean / HIGHEST_PAIN:.0f}%"
    return (
        f"<li><p>{escape(name)} <b>{place.mean:.1f}</b></p><small>{escape(beside)}</small>"
        f'<div class="bar" aria-hidden="true"><i style="{wide}"></i></div></li>'
    )
