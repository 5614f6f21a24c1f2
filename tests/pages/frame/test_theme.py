"""Open: the theme asks nothing of a network, holds the fonts that lie in the tree, and the server stays at home."""

import base64
import tomllib
from pathlib import Path

from analytics.charts.look import DARK, LIGHT

ROOT = Path(__file__).parents[3]
CONFIG = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))
THEME = CONFIG["theme"]


def test_the_themes_fonts_are_the_files_in_the_tree() -> None:
    for face, file in zip(THEME["fontFaces"], ("figtree", "newsreader"), strict=True):
        head, font = face["url"].split(",")
        assert head == "data:font/woff2;base64"
        assert base64.b64decode(font) == (ROOT / f"analytics/letter/fonts/{file}-latin-wght-normal.woff2").read_bytes()


def test_theme_and_charts_share_one_palette() -> None:
    for section, look in ((THEME["light"], LIGHT), (THEME["dark"], DARK)):
        assert section["backgroundColor"] == look.background
        assert section["textColor"] == look.text
        assert tuple(section["chartSequentialColors"]) == look.ramp
        assert len(section["chartCategoricalColors"]) >= 10


def test_the_server_stays_on_this_machine_and_tells_nobody() -> None:
    assert CONFIG["server"]["address"] == "127.0.0.1"
    assert CONFIG["server"]["allowedHosts"] == ["localhost", "127.0.0.1", "::1"]
    assert CONFIG["server"]["enableXsrfProtection"] is True
    assert CONFIG["server"]["enableStaticServing"] is False
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["client"]["showErrorDetails"] == "none"
