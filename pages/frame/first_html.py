"""Show our own name and mark from the first byte: Streamlit's page bears its own until a script has run."""

from base64 import b64encode
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from pages.frame.page import FOLDER, PAGES

_MARK = b64encode((FOLDER / "favicon.svg").read_bytes()).decode()
_OURS = {
    "<title>Streamlit</title>": "<title>Pain Journal</title>",
    'href="./favicon.png"': f'href="data:image/svg+xml;base64,{_MARK}"',
}


def name_first_html() -> list[Route]:
    """The address of each page, answered with Streamlit's own page under our name."""
    html = (Path(st.__file__).parent / "static/index.html").read_text(encoding="utf-8")
    for theirs, ours in _OURS.items():
        html = html.replace(theirs, ours)

    async def first_html(_: Request) -> HTMLResponse:
        return HTMLResponse(html, headers={"Cache-Control": "no-cache"})

    return [Route(f"/{'' if name == 'home' else name}", first_html) for name in PAGES]
