"""Show the diary in the person's browser as soon as it is served: an application is not shown as a plain script is."""

import asyncio
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st

SERVED_WITHIN_SECONDS = 0.5


@asynccontextmanager
async def shown_in_browser(_: object) -> AsyncIterator[None]:
    """While the application runs; its page is opened at the start unless it was started without a screen."""
    if not st.get_option("server.headless"):
        url = f"http://{st.get_option('browser.serverAddress')}:{st.get_option('server.port')}"
        asyncio.get_running_loop().call_later(SERVED_WITHIN_SECONDS, webbrowser.open, url)
    yield
