"""Browser: Home answers on the smallest phone's first screen, in few words; a day is a tap away."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from analytics import Journal
from analytics.diary.entries import Entry, Rating
from tests.benchmarks.first_screen import SMALL, WORDS
from tests.browser.hand import DESK, PHONE, box_of, serving, settle, window

pytestmark = pytest.mark.browser
MOST_WORDS, MOST_FINDINGS = 75, 3
DAYS = 200
_WIDTH = "() => document.querySelector('[data-testid=stMain]').scrollWidth"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on days that end yesterday, every ninth left out."""
    folder: Path = tmp_path_factory.mktemp("week")
    now = datetime.now()
    with Journal(folder / "journal.duckdb") as journal:
        for back in range(1, DAYS):
            at = (now - timedelta(days=back)).replace(hour=12, minute=0)
            if back % 9 != 3:
                level = 2.0 + back**3 * 7 % 101 % 13 / 4
                rating, sat = Rating("lower back", level, side="left"), 60 * level + back % 5
                journal.write_entry(Entry(at, (rating,), at, sitting_minutes=sat), now=now)
    with serving(folder) as address:
        yield address


def opened(page: Page, base: str) -> None:
    page.goto(base)
    page.locator(".mean").wait_for()
    page.locator(".st-key-first_findings a").first.wait_for()
    settle(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_first_screen_of_a_small_phone_answers_in_few_words(browser: Browser, base: str, scheme: str) -> None:
    with window(browser, is_phone=True, size=SMALL) as page:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        opened(page, base)
        words, _ = page.evaluate(WORDS)
        assert len(words) <= MOST_WORDS, " ".join(words)
        assert "usual" in words, "it was counted inside the picture too"
        assert page.evaluate(_WIDTH) <= SMALL["width"]
        bottom = box_of(page.locator(".st-key-phone_row"))["y"]
        shown = (".mean b", ".verdict", ".band", ".days", ".where svg", ".st-key-tap_write_today button")
        findings = page.locator(".st-key-first_findings a").all()
        assert len(findings) == MOST_FINDINGS
        for what in (*map(page.locator, shown), *findings):
            box = box_of(what)
            assert 0 <= box["x"] < box["x"] + box["width"] <= SMALL["width"], what
            assert box["y"] + box["height"] <= bottom, what


def test_what_is_kept_free_is_what_the_week_takes(browser: Browser, base: str) -> None:
    """Else the page jumps when it is drawn."""
    for size in (SMALL, PHONE, DESK):
        with window(browser, size=size) as page:
            opened(page, base)
            free = page.locator(".st-key-this_week").evaluate("each => parseFloat(getComputedStyle(each).minHeight)")
            assert abs(box_of(page.locator(".week"))["height"] - free) <= 8


def test_a_day_leads_to_what_is_written_on_it_and_the_plus_to_today(browser: Browser, base: str) -> None:
    with window(browser, is_phone=True, size=SMALL) as page:
        opened(page, base)
        expect(page.locator(".dot.none")).to_have_count(1)
        day = page.locator(".days button").first
        name = str(day.get_attribute("aria-label"))
        day.tap()
        page.get_by_role("heading", name="Your diary", exact=True).wait_for()
        expect(page.get_by_text(name.partition(":")[0]).first).to_be_visible()
        opened(page, base)
        page.locator(".dot.plus").tap()
        page.get_by_role("heading", name="How is it now?", exact=True).wait_for()


def test_on_a_desk_the_body_stands_beside_with_its_numbers(browser: Browser, base: str) -> None:
    with window(browser) as page:
        opened(page, base)
        body, days = box_of(page.locator(".where svg")), box_of(page.locator(".days"))
        assert body["x"] > days["x"] + days["width"]
        assert 400 <= body["height"] <= 520
        assert page.locator(".where .number:not(:empty)").first.is_visible()
        page.evaluate("window.stayed = true")
        page.get_by_role("link", name="Every place").click()
        page.get_by_role("heading", name="Where it hurts", exact=True).wait_for()
        assert page.evaluate("window.stayed"), "another page, and not loaded anew"


def test_the_picture_keeps_its_colours_where_a_person_chose_them(browser: Browser, base: str) -> None:
    with window(browser, size=SMALL) as page:
        page.emulate_media(forced_colors="active")
        opened(page, base)
        colour = "each => getComputedStyle(each).backgroundColor"
        for what in (".band .usual", ".band .now", ".dot"):
            forced = page.locator(what).first.evaluate(colour)
            assert forced not in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), what
