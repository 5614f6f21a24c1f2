"""Browser: Massage, Trends, Places and the diary answer on a small phone's first screen; a day is a tap away."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.benchmarks.first_screen import SMALL, WORDS
from tests.browser.hand import settle, window
from tests.browser.test_home import _WIDTH

pytestmark = pytest.mark.browser
MOST_WORDS, MOST_OF_A_SENTENCE = 90, 25
# Page: its picture, and how many screens long it may be.
PICTURES = {"massage": (".share", 2.5), "trends": (".st-key-course .js-line", 2.5), "places": (".places svg", 3.0)}
_SCREENS = "() => document.querySelector('[data-testid=stMain]').scrollHeight / innerHeight"


@pytest.fixture(scope="module")
def small(browser: Browser) -> Iterator[Page]:
    """The smallest phone."""
    with window(browser, is_phone=True, size=SMALL) as page:
        yield page


@pytest.mark.parametrize("name", PICTURES)
def test_a_page_is_one_sentence_a_picture_and_lines(small: Page, served: str, name: str) -> None:
    picture, screens = PICTURES[name]
    small.goto(f"{served}/{name}")
    small.locator(picture).first.wait_for()
    settle(small)
    seen, _ = small.evaluate(WORDS)
    words = [each for each in seen if re.search(r"[^\W\d_]", each)]
    assert len(words) <= MOST_WORDS, " ".join(words)
    assert len(small.locator("[class*=st-key-lead]").inner_text().split()) <= MOST_OF_A_SENTENCE
    assert small.evaluate(_SCREENS) <= screens
    assert small.evaluate(_WIDTH) <= SMALL["width"]


def test_a_day_of_the_month_shows_its_entries_each_a_line_with_change_behind_it(small: Page, served: str) -> None:
    small.goto(f"{served}/diary")
    day = small.locator("button[data-day='2026-10-12']")
    day.tap()
    small.get_by_text("Monday, 12 Oct 2026", exact=True).wait_for()
    expect(day).to_have_attribute("aria-pressed", "true")
    assert [each["width"] >= 44 and each["height"] >= 44 for each in [day.bounding_box()] if each] == [True]
    rows = small.locator("[class*=st-key-tap_row_entry_]")
    expect(rows).to_have_count(2)
    expect(rows.first.get_by_role("button", name="Change", exact=True)).to_be_hidden()
    rows.first.locator("summary").tap()
    expect(rows.first.get_by_role("button", name="Change", exact=True)).to_be_visible()


def test_the_month_before_is_reached_by_keyboard_and_keeps_the_focus(small: Page, served: str) -> None:
    small.goto(f"{served}/diary")
    small.get_by_role("button", name="Sep 2026").focus()
    small.keyboard.press("Enter")
    expect(small.locator(".month h2")).to_have_text("Sep 2026")
    small.get_by_text("Wednesday, 30 Sep 2026", exact=True).wait_for()
    expect(small.locator(".month button").first).to_be_focused()
