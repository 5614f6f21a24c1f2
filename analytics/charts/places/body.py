"""Draw the body: one view as inline SVG, its regions as shapes that a style colours and a page makes tappable.

The same drawing takes what is tapped and shows what was found. Its colours are left to the style: a region has the
class `region` and, where it is marked, `level-N`.
"""

from collections.abc import Collection, Mapping
from html import escape

from analytics.charts.look import DARK, LIGHT
from analytics.diary.figure import VIEW_BOX, Shape, landmarks, outline, shapes
from analytics.diary.regions import REGIONS

_GROUP = {region.name: region.group for region in REGIONS}
Key = tuple[str, str]  # a region and its side
_NOTHING: Mapping[Key, float] = {}
_NO_WORDS: Mapping[Key, str] = {}
_SMALLEST, _LARGEST = 6.5, 11.0
_WITH_DECIMALS = 0.72  # of the size of a number without
_SHOWN_SIDE = {"front": ("right", "left"), "back": ("left", "right")}


def draw_body(
    view: str,
    levels: Mapping[Key, float] = _NOTHING,
    told: Mapping[Key, str] = _NO_WORDS,
    numbered: Collection[Key] = (),
    over: str = "",
    box: tuple[float, float, float, float] = VIEW_BOX,
    decimals: int = 0,
) -> str:
    """A view ("front" or "back") as one `svg` element without a size of its own.

    Args:
        view: the side one looks at.
        levels: pain (NRS points) by region and side, to be shown in colour with its number.
        told: by region and side, what is told when one points at it; as HTML.
        numbered: the regions and sides whose number is written on them.
        over: SVG to be drawn over all of it.
        box: what of the figure is shown.
        decimals: of the numbers.
    """
    x, y, width, height = box
    left, right = (side[0].upper() for side in _SHOWN_SIDE[view])
    return "".join(
        [
            f'<svg viewBox="{x:g} {y:g} {width:g} {height:g}" data-view="{view}"',
            f' role="group" aria-label="{view.title()}">',
            f'<g class="sides"><text class="side" x="-62" y="40">{left}</text>',
            f'<text class="side" x="62" y="40">{right}</text></g>',
            f'<path class="skin" d="{outline(view)}"/>',
            *(_region(shape, levels, told) for shape in shapes(view)),
            *(f'<path class="landmark" d="{line}"/>' for line in landmarks(view)),
            '<path class="ring"/>',
            *(_number(shape, levels, numbered, decimals) for shape in shapes(view)),
            over,
            "</svg>",
        ]
    )


def _region(shape: Shape, levels: Mapping[Key, float], told: Mapping[Key, str]) -> str:
    name, group, key = escape(shape.region), escape(_GROUP[shape.region]), (shape.region, shape.side)
    title = f"><title>{told[key]}</title></path>" if key in told else "/>"
    return (
        f'<path class="region{level(levels.get(key))}" data-region="{name}" data-group="{group}" '
        f'data-side="{shape.side}" data-x="{shape.centre[0]:g}" data-y="{shape.centre[1]:g}" d="{shape.path}"{title}'
    )


def level(pain: float | None) -> str:
    """The class of a level: its colour is that of the nearest whole number."""
    return "" if pain is None else f" level-{round(pain)}"


def _number(shape: Shape, levels: Mapping[Key, float], numbered: Collection[Key], decimals: int) -> str:
    """As large as its region has room for: one figure is about as high as it is wide with its margin, "4.6" wider."""
    (x, y), wide = shape.centre, _WITH_DECIMALS if decimals else 1
    size = max(_SMALLEST, wide * min(_LARGEST, 1.5 * shape.room))
    name = f"{shape.side}|{escape(shape.region)}"
    key = (shape.region, shape.side)
    pain = levels.get(key)
    number = "" if pain is None or key not in numbered else f"{pain:.{decimals}f}"
    place = f'data-of="{name}" x="{x:g}" y="{y:g}" font-size="{size:g}"'
    return f'<text class="number{level(pain)}" {place}>{number}</text>'


def body_style() -> str:
    """The colours of the figure, light and dark at once: empty, and pain 1 to 10 with its number on it."""
    levels = "".join(
        f".level-{number} {{fill: light-dark({light}, {dark}); --fill: light-dark({light}, {dark});"
        f" --on: light-dark({_on(number, dark_text_to=6)}, {_on(11 - number, dark_text_to=5)});}}\n"
        for number, (light, dark) in enumerate(zip(LIGHT.ramp, DARK.ramp, strict=True), 1)
    )
    empty = f"light-dark({LIGHT.body}, {DARK.body})"
    return f".skin, .region, .level-0 {{fill: {empty}; --fill: {empty};}}\n{levels}"


def _on(number: int, *, dark_text_to: int) -> str:
    return "#1B1214" if number <= dark_text_to else "#FFFFFF"
