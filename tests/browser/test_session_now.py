"""Browser: a session while it happens, from the first tap to what the journal holds; no clock is waited for."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from analytics import Journal
from analytics.diary.entries import Session, TreatedPlace
from analytics.diary.periods import Period
from tests.browser.hand import TITLES, open_today, part, serving, settle, window
from tests.browser.test_axe import serious

pytestmark = pytest.mark.browser
KEPT = "JSON.stringify({...sessionStorage})"
NOTHING = "{}"


def over(page: Page) -> Locator:
    return page.get_by_role("dialog", name="A session now")


def tap(page: Page, words: str) -> None:
    over(page).get_by_role("button", name=words, exact=True).tap()


def shows(page: Page, words: str) -> None:
    expect(over(page).get_by_role("heading", name=words)).to_be_focused()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A point was held for half a minute, days ago."""
    with Journal(tmp_path / "journal.duckdb") as journal:
        held = Session(
            datetime(2026, 5, 2, 9), "trigger point massage", hold_seconds=30, places=(TreatedPlace("jaw", "left"),)
        )
        journal.write_entry(None, (), [held], now=datetime(2026, 5, 2, 10))
    return tmp_path


def saved(folder: Path) -> list[Session]:
    """What the journal holds of today, in the order it was had; read once the server has let go of it."""
    today = datetime.now().date()
    with Journal(folder / "journal.duckdb") as journal:
        noted = [journal.read_session(line.session_id) for line in journal.read_session_lines(Period.ending(today, 2))]
        return sorted((each.what for each in noted if each), key=lambda each: each.kind)


def test_three_taps_save_a_session_and_two_where_the_ring_runs_out(browser: Browser, folder: Path) -> None:
    with serving(folder) as base, window(browser, is_phone=True, is_fresh=True) as page:
        page.clock.install()
        page.goto(f"{base}/massage")
        begin = page.get_by_role("button", name="A session now")
        begin.tap()
        asks_before_a_massage(page)
        tap(page, "6")
        shows(page, "Trigger point · jaw, left")
        expect(over(page).get_by_role("timer")).to_have_text("0:30")
        page.clock.fast_forward(10_000)
        tap(page, "Pause")
        page.clock.fast_forward(60_000)
        tap(page, "Go on")
        tap(page, "+ 30 s")
        page.reload()
        expect(over(page).get_by_role("timer")).to_have_text(
            re.compile(r"^0:(2[1-9]|[34]\d)$")
        )  # of 30 s, 10 are gone and 30 more were asked for
        assert serious(page, "the ring") == []
        page.clock.fast_forward(3_600_000)  # it sleeps, and wakes long after its end
        shows(page, "And now?")
        expect(over(page).get_by_role("button", name="6, as before")).to_be_visible()
        assert serious(page, "and now") == []
        tap(page, "skip")
        shows(page, "Saved")
        expect(over(page)).to_contain_text("Today asks you how it is after it")
        assert page.evaluate(KEPT) == NOTHING
        tap(page, "Undo")
        shows(page, "And now?")
        tap(page, "4")
        shows(page, "Saved")
        assert serious(page, "saved") == []
        expect(over(page).get_by_role("img", name="Pain 6 before, 4 after")).to_be_visible()
        over(page).get_by_text("Close", exact=True).tap()
        expect(over(page)).to_be_hidden()
        assert page.evaluate(KEPT) == NOTHING
    (session,) = saved(folder)
    assert (session.pain_before, session.pain_after, session.minutes, session.hold_seconds) == (6, 4, 1, 60)
    assert session.places == (TreatedPlace("jaw", "left"),)
    with Journal(folder / "journal.duckdb") as journal:
        assert [each.ticked for each in journal.read_massage_checks()] == [
            ("blood thinners", "a fracture", "pregnancy")
        ]


def asks_before_a_massage(page: Page) -> None:
    """Asked where it is due and said at once what to do; not before warmth."""
    shows(page, "How is it now?")
    asked = over(page).get_by_role("group", name="Before a massage")
    expect(asked).to_contain_text("Asked now and again.")
    tap(page, "Heat")
    expect(asked).to_have_count(0)
    tap(page, "Trigger point")
    tap(page, "pregnancy")
    tap(page, "a fracture")
    tap(page, "blood thinners")
    expect(asked).to_contain_text(
        "You ticked blood thinners, a fracture and pregnancy. Ask a doctor before any massage"
    )
    assert serious(page, "how is it") == []


def test_a_kind_of_ones_own_may_have_any_name(browser: Browser, folder: Path) -> None:
    """It is chosen, and the keyboard stays on it."""
    name = 'The "deep" one] \\ <i>'
    with Journal(folder / "journal.duckdb") as journal:
        journal.write_entry(None, (), [Session(datetime(2026, 5, 3, 9), name)], now=datetime(2026, 5, 3, 10))
    with serving(folder) as base, window(browser, is_phone=True) as page:
        page.goto(f"{base}/massage")
        page.get_by_role("button", name="A session now").tap()
        tap(page, "Trigger point")
        tap(page, name)
        chosen = over(page).get_by_role("button", name=name, exact=True)
        expect(chosen).to_have_attribute("aria-pressed", "true")
        expect(chosen).to_be_focused()


def test_nothing_but_a_plain_no_ends_a_session_that_runs(browser: Browser, folder: Path) -> None:
    with serving(folder) as base, window(browser, is_phone=True, is_fresh=True) as page:
        page.clock.install()
        open_today(page, base)
        page.goto(f"{base}/massage")
        page.get_by_role("button", name="A session now").press("Enter")
        page.keyboard.press("Escape")
        expect(over(page)).to_be_hidden()
        expect(page.get_by_role("button", name="A session now")).to_be_focused()
        page.get_by_role("button", name="A session now").tap()
        tap(page, "Heat")
        tap(page, "skip")
        shows(page, "Heat")
        for _ in range(4):
            page.keyboard.press("Escape")
            shows(page, "Stop without saving?")
            page.keyboard.press("Escape")
            shows(page, "Heat")
        page.go_back()
        line = page.get_by_role("button", name="Heat, ")
        expect(line).to_be_visible()
        page.locator(".st-key-phone_row").get_by_role("link", name="Trends").tap()
        page.get_by_role("heading", name=TITLES["Trends"]).wait_for()
        expect(line).to_be_visible()
        page.clock.fast_forward(1_810_000)
        expect(page.get_by_role("button", name="Heat is over. How is it now?")).to_be_visible()
        page.clock.fast_forward(4 * 3_600_000)  # too long ago to say how it was right after
        page.get_by_role("button", name="Heat is over. Save it?").tap()
        shows(page, "It ended at ")
        tap(page, "Save the session")
        shows(page, "Saved")
        tap(page, "Add details")
        page.get_by_role("button", name="Save the change").wait_for()
        page.get_by_role("button", name="Leave it as it was").tap()
        settle(page)
        part(page, "A massage or other treatment").tap()
        page.get_by_role("button", name="A session now").tap()
        tap(page, "2")
        tap(page, "Stop")
        tap(page, "Stop without saving")
        expect(over(page)).to_be_hidden()
        assert page.evaluate(KEPT) == NOTHING
    (session,) = saved(folder)
    assert (session.kind, session.pain_before, session.pain_after, session.minutes) == ("heat", None, None, 30)
