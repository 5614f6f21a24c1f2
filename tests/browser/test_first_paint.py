"""Browser: what stands before a page has run, and that nothing jumps while it loads."""

import re

import pytest
from playwright.sync_api import Browser, Page

from pages.frame.first_html import PARTS, first_html
from pages.frame.page import MORE, ON_PHONE, PAGES
from tests.browser.hand import DESK, PHONE, follow, settle, window
from tests.browser.loading import load

pytestmark = pytest.mark.browser
MOST_SHIFT = 0.1
SIZES = {"phone": PHONE, "desk": DESK}
# At how many frames since the outline stood neither it nor the page's name did; and whether it stands now.
_WATCH_GAPS = """
window.gaps = 0;
window.outlined = null;
(function look() {
  const seen = (each) => each?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const outline = seen(document.getElementById("first"));
  if (window.outlined !== null && !outline && !seen(document.querySelector("h1"))) window.gaps += 1;
  window.outlined = outline ? true : window.outlined && false;
  requestAnimationFrame(look);
})();
"""
_FONTS = "document.fonts.ready.then(() => [...document.fonts].map((each) => `${each.family} ${each.status}`))"
_ICON = "document.querySelector('link[rel~=icon]').href"


@pytest.mark.parametrize(
    ("name", "size"), [(name, "phone") for name in PAGES] + [(name, "desk") for name in list(PAGES)[::2]]
)
def test_a_page_does_not_jump_while_it_loads(browser: Browser, served: str, name: str, size: str) -> None:
    found = load(browser, f"{served}/{'' if name == 'home' else name}", SIZES[size])
    assert found.shift < MOST_SHIFT, found.moved


@pytest.mark.parametrize("size", SIZES)
def test_name_icon_menu_and_outline_stand_before_any_script(browser: Browser, served: str, size: str) -> None:
    """Without scripts: the first HTML alone."""
    context = browser.new_context(viewport=SIZES[size], java_script_enabled=False)
    page = context.new_page()
    for name in PAGES:
        page.goto(f"{served}/{'' if name == 'home' else name}")
        assert page.title() == "Pain Journal"
        assert page.locator("#first header").is_visible() == (size == "desk")
        assert page.locator("#first header img").is_visible() == (size == "desk")
        at_bottom = [*(PAGES[each][0] for each in ON_PHONE), MORE]
        for shown in at_bottom if size == "phone" else [words for words, _ in PAGES.values()]:
            words = page.locator("#first :is(nav, footer) span").get_by_text(shown, exact=True)
            assert sum(each.is_visible() for each in words.all()) == 1, shown
        assert [each.is_visible() for each in page.locator("#first main i").all()] == [True] * 4
    context.close()


def test_the_first_html_bears_our_mark_and_both_fonts(desk: Page, served: str) -> None:
    desk.goto(served)
    desk.get_by_role("heading", level=1).wait_for()
    assert desk.evaluate(_ICON).startswith("data:image/svg+xml;base64,")
    assert {"Figtree loaded", "Newsreader loaded"} <= {each.replace('"', "") for each in desk.evaluate(_FONTS)}


@pytest.mark.parametrize("size", SIZES)
def test_no_frame_is_empty_and_the_outline_never_comes_back(browser: Browser, served: str, size: str) -> None:
    with window(browser, is_phone=size == "phone", is_fresh=True) as page:
        page.add_init_script(_WATCH_GAPS)
        page.goto(served)
        page.get_by_role("heading", level=1).wait_for()
        assert (page.evaluate("window.gaps"), page.evaluate("window.outlined")) == (0, False)
        settle(page)
        assert page.locator("#first").count() == 0
        if size == "desk":
            follow(page, "Trends")
            assert page.locator("#first").count() == 0


def test_what_is_named_to_be_fetched_at_once_is_there() -> None:
    """A part that Streamlit renames would only be late, and nobody would notice."""
    assert re.findall(r'"modulepreload" href="./static/js/(\w+)\.', first_html()) == list(PARTS)
