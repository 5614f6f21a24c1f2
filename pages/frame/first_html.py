"""Show our own name, menu, fonts and outline from the first byte: Streamlit's page is empty until a script has run."""

import re
from base64 import b64encode
from dataclasses import fields
from html import escape
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from analytics.charts.look import LIGHT
from pages.frame.page import FOLDER, MORE, ON_PHONE, PAGES
from pages.frame.theme import both

STATIC = Path(st.__file__).parent / "static"
_MARK = f"data:image/svg+xml;base64,{b64encode((FOLDER / 'favicon.svg').read_bytes()).decode()}"
# What most pages are made of, fetched at once and not only when the first of its kind is to be drawn.
PARTS = (
    "ButtonGroup", "PageLink", "BidiComponent", "Checkbox", "Metric", "Slider", "TextInput", "TextArea", "Selectbox",
)  # fmt: skip

# The outline goes when the page has its name; and if that never comes, so that what is said instead can be read.
GONE = """<script>
  const gone = () => document.getElementById("first")?.remove();
  new MutationObserver((_, watch) => {
    if (!document.querySelector("[data-testid=stMainBlockContainer] :is(h1, [data-testid=stException])")) return;
    gone();
    watch.disconnect();
  }).observe(document.body, { childList: true, subtree: true });
  setTimeout(gone, 20000);
</script>"""


def name_first_html() -> list[Route]:
    """The address of each page, answered with Streamlit's own page under our name."""
    html = first_html()

    async def answer(_: Request) -> HTMLResponse:
        return HTMLResponse(html, headers={"Cache-Control": "no-cache"})

    return [Route(f"/{'' if name == 'home' else name}", answer) for name in PAGES]


def first_html() -> str:
    """Streamlit's own page with our name, mark, fonts and style, and the outline of a page until there is one."""
    html = (STATIC / "index.html").read_text(encoding="utf-8")
    # The font of Streamlit's own look is never shown here.
    html = re.sub(r"<link\s+rel=\"preload\"[^>]*as=\"font\"[^>]*>", "", html)
    for theirs, ours in {
        "<title>Streamlit</title>": "<title>Pain Journal</title>",
        'href="./favicon.png"': f'href="{_MARK}"',
        "</head>": f"{_preloads()}<style>{_fonts()}{_colours()}{_read('first.css')}</style></head>",
        '<div id="root">': f'{_outline()}<div id="root">',
        # Below Streamlit's own styles, which it adds to the head: of two rules as strong, the later one counts.
        "</body>": f"<style>{_read('page.css')}</style>{GONE}</body>",
    }.items():
        html = html.replace(theirs, ours)
    return html


def _outline() -> str:
    at_top, at_bottom = [name for name, _ in PAGES.values()], [*(PAGES[each][0] for each in ON_PHONE), MORE]
    names, phone = ("".join(f"<span>{escape(name)}</span> " for name in which) for which in (at_top, at_bottom))
    return (
        f'<div id="first" aria-hidden="true"><header><img src="{_MARK}" alt=""><b>Pain Journal</b><nav>{names}</nav>'
        f"</header><main><i></i><i></i><i></i><i></i></main><footer>{phone}</footer></div>"
    )


def _colours() -> str:
    roles = (each.name for each in fields(LIGHT) if isinstance(getattr(LIGHT, each.name), str))
    return ":root {" + "".join(f"--{role.replace('_', '-')}: {both(role)};" for role in roles) + "}"


def _fonts() -> str:
    """The theme's fonts: the page need not wait for the theme to be set in them."""
    faces = ((face["family"], face["weight"], face["url"]) for face in st.get_option("theme.fontFaces"))
    return "".join(
        f"@font-face {{font-family: {family}; font-weight: {weight}; src: url({url}) format('woff2');}}"
        for family, weight, url in faces
    )


def _preloads() -> str:
    found = (next((STATIC / "static/js").glob(f"{part}.*.js"), None) for part in PARTS)
    return "".join(f'<link rel="modulepreload" href="./static/js/{file.name}">' for file in found if file)


def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
