"""Draw in one look: the palette, light and dark, and the layout every figure starts from.

One accent; warm colours mean pain and nothing else. A filled dot is clear, an open dot cannot be told yet, a bar is
the likely range: never colour alone.
"""

from dataclasses import dataclass
from html import escape

FONT = "Figtree, system-ui, sans-serif"


@dataclass(frozen=True, slots=True)
class Look:
    """Colours by their role; `body` is a region with nothing logged, `ramp` is pain 1 to 10."""

    background: str
    sunken: str
    text: str
    muted: str
    border: str
    accent: str
    dots: str
    less: str
    more: str
    flare: str
    body: str
    ramp: tuple[str, ...]
    flare_shade: str = "rgba(214,112,80,.16)"


LIGHT = Look(
    background="#FCFBF8",
    sunken="#F0EEE7",
    text="#20302F",
    muted="#586664",
    border="#DCD9CF",
    accent="#0B6470",
    dots="#6B9196",
    less="#2F6B3A",
    more="#8A4B08",
    flare="#B5482F",
    body="#DCE1DD",
    ramp=(
        "#F7E3C4", "#F4CDA4", "#F0B784", "#E89F6F", "#DE875E", "#CE6D53", "#B8534E", "#A13B49", "#872B44", "#6E1A3E",
    ),
)  # fmt: skip
DARK = Look(
    background="#12191A",
    sunken="#1F292B",
    text="#E6EBE8",
    muted="#A3B0AD",
    border="#314043",
    accent="#62BCC7",
    dots="#5D7F84",
    less="#86C58F",
    more="#E2B16A",
    flare="#E58B70",
    body="#323F42",
    ramp=(
        "#5C3540", "#6E3A44", "#813E47", "#95464B", "#AA504E", "#C46858", "#D27C5E", "#E4996F", "#F1BC93", "#FCE0B8",
    ),
)  # fmt: skip


def lay_out(look: Look, height: int, **parts: object) -> dict[str, object]:
    """The layout of every figure: transparent, still under the finger, no legend; `parts` add to it."""
    return {
        "template": "none",
        "height": height,
        "margin": {"l": 0, "r": 0, "t": 8, "b": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 14, "color": look.text},
        "showlegend": False,
        "dragmode": False,
        "uirevision": "kept",
        "hoverlabel": {
            "bgcolor": look.background,
            "bordercolor": look.border,
            "font": {"family": FONT, "size": 14, "color": look.text},
        },
        **parts,
    }


def axis(look: Look, title: str, **parts: object) -> dict[str, object]:
    """An axis that cannot be dragged and names what it counts."""
    return {
        "title": {"text": title, "font": {"size": 13, "color": look.muted}, "standoff": 10},
        "fixedrange": True,
        "automargin": True,
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "tickfont": {"size": 13, "color": look.muted},
        **parts,
    }


def note(look: Look, words: str, **parts: object) -> dict[str, object]:
    """Words on a figure. They are escaped here: Plotly would make links and pictures of a person's own text."""
    return {
        "text": escape(words),
        "showarrow": False,
        "font": {"size": 13, "color": look.muted},
        **parts,
    }


def pain_scale(look: Look) -> dict[str, object]:
    """The colours of a heat map of pain: no pain is the body's colour, then the ramp from 1 to 10."""
    steps = (look.body, *look.ramp)
    return {
        "colorscale": [[level / 10, color] for level, color in enumerate(steps)],
        "zmin": 0,
        "zmax": 10,
        "showscale": False,
    }


def days_words(days: int) -> str:
    """`days` in words."""
    return "1 day" if days == 1 else f"{days:,} days"
