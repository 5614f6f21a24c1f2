"""Browser: a finger on a chart scrolls the page, and a tap on a dot chooses it; so does a mouse."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from tests.browser.hand import part, settle, window

pytestmark = pytest.mark.browser
SWIPE, AT_LEAST = 200, 180  # the browser itself keeps the first 15 pixels: they may still be a tap
# Pages with charts, and how many there are at least.
CHARTS = {"trends": 3, "triggers": 2, "massage": 2, "places": 0}
# Page: the chart whose dots open a day in the diary.
DOTS = {"trends": "course", "triggers": "trigger_days"}
# What stands folded on a page, and holds charts.
FOLDED = {"triggers": ("One of them, day by day", "All on one picture")}
_CHARTS = "[...document.querySelectorAll('.js-plotly-plot')].filter((each) => each.querySelector('.draglayer'))"
_SHOW = f"""nth => {{
  const chart = {_CHARTS}[nth];
  chart.scrollIntoView({{ block: "center", behavior: "instant" }});
  const box = chart.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}}"""
_AT = "document.querySelector('[data-testid=stMain]').scrollTop"
# How far the page goes on below and above what is seen.
_LEFT = (
    "(main => [main.scrollHeight - main.clientHeight - main.scrollTop, main.scrollTop])"
    "(document.querySelector('[data-testid=stMain]'))"
)
# The middle of a dot that nothing covers, near the middle of its row of dots.
_DOT = """key => {
  const dots = [...document.querySelectorAll(`.st-key-${key} .scatterlayer .point`)];
  dots[0].closest(".js-plotly-plot").scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = dots[Math.floor(dots.length / 2)].getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}"""


@pytest.fixture
def touch(phone: Page) -> Iterator[CDPSession]:
    """The finger itself: Playwright has a tap, and no swipe."""
    session = phone.context.new_cdp_session(phone)
    yield session
    session.detach()


def swipe(touch: CDPSession, x: float, y: float, up: float) -> None:
    """Up the screen, or down it where `up` is negative, as slowly as a hand."""
    _send(touch, "touchStart", x, y + up / 2)
    for step in range(1, 21):
        _send(touch, "touchMove", x, y + up / 2 - up * step / 20)
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def _send(touch: CDPSession, kind: str, x: float, y: float) -> None:
    touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})


@pytest.mark.parametrize("path", CHARTS)
def test_a_swipe_on_any_chart_scrolls_the_page(phone: Page, served: str, touch: CDPSession, path: str) -> None:
    open_drawn(phone, f"{served}/{path}", CHARTS[path])
    found = int(phone.evaluate(f"{_CHARTS}.length"))
    assert found >= CHARTS[path]
    for nth in range(found):
        for up in (SWIPE, -SWIPE):
            x, y = phone.evaluate(_SHOW, nth)
            phone.wait_for_timeout(100)
            began, (below, above) = phone.evaluate(_AT), phone.evaluate(_LEFT)
            swipe(touch, x, y, up)
            phone.wait_for_timeout(300)
            moved = (phone.evaluate(_AT) - began) * (1 if up > 0 else -1)
            assert moved >= min(AT_LEAST, below if up > 0 else above), (
                f"chart {nth} of {path} moved the page by {moved}"
            )
    assert phone.url.split("?")[0] == f"{served}/{path}"


@pytest.mark.parametrize("path", DOTS)
def test_a_tap_on_a_dot_opens_its_day(phone: Page, served: str, touch: CDPSession, path: str) -> None:
    open_drawn(phone, f"{served}/{path}", 1)
    phone.locator(f".st-key-{DOTS[path]} .scatterlayer .point").first.wait_for()
    phone.touchscreen.tap(*phone.evaluate(_DOT, DOTS[path]))
    phone.get_by_role("heading", name="Your diary", exact=True).wait_for()


@pytest.mark.parametrize("path", DOTS)
def test_a_click_on_a_dot_opens_its_day(browser: Browser, served: str, path: str) -> None:
    with window(browser) as page:
        open_drawn(page, f"{served}/{path}", 1)
        page.locator(f".st-key-{DOTS[path]} .scatterlayer .point").first.wait_for()
        page.mouse.click(*page.evaluate(_DOT, DOTS[path]))
        page.get_by_role("heading", name="Your diary", exact=True).wait_for()


def open_drawn(page: Page, url: str, charts: int) -> None:
    """A page whose charts stand, those of its folded lines too."""
    page.goto(url)
    page.get_by_role("heading", level=1).wait_for()
    settle(page)
    folds = [part(page, words) for words in FOLDED.get(url.rsplit("/", 1)[-1], ())]
    lines = page.locator("[class*=st-key-lines_] > * > [data-testid=stExpander] > details > summary")
    for fold in (*folds, *lines.all()):
        fold.click()
        settle(page)
    page.wait_for_function(f"{_CHARTS}.length >= {charts}")
    settle(page)
    page.wait_for_timeout(500)
