"""What the tests of pages share: a page opened through the front script, as every visit opens it."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

FRONT = Path(__file__).parents[1] / "pages/frame/front.py"


def opened(name: str, *, timeout: float = 30, **query: str) -> AppTest:
    """One page in a window of its own; `query` is what stands behind the address."""
    window = AppTest.from_file(str(FRONT), default_timeout=timeout)
    for key, value in query.items():
        window.query_params[key] = value
    return turn_to(window.run(), name)


def turn_to(window: AppTest, name: str) -> AppTest:
    """Another page in the same window."""
    return window.switch_page(f"../{name}.py").run()


def unfolded(window: AppTest, *lines: str) -> AppTest:
    """The next run of the page with these lines unfolded: a window in a test forgets them with each run,
    and with a tap."""
    for line in lines:
        window.session_state[f"tap_{line}"] = True
    return window
