"""Browser: the Today page under a finger, on the keyboard alone, in two windows, and with a draft."""

import time
from datetime import date, datetime
from pathlib import Path
from typing import Self

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from analytics import Journal
from analytics.diary.entries import Entry, Rating
from tests.browser.hand import (
    DAY,
    NOT_SAVED,
    box_of,
    chosen,
    entries,
    follow,
    level,
    notes,
    open_today,
    part,
    pill,
    region,
    said,
    serving,
    settle,
    window,
)

pytestmark = pytest.mark.browser
_TWICE = """(words) => {
  const button = [...document.querySelectorAll("button")].find((each) => each.textContent.trim().endsWith(words));
  button.click();
  return new Promise((done) => setTimeout(() => { button.isConnected && button.click(); done(); }, 40));
}"""
_FOCUSED = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at.matches("body, main") ? at.tagName : `${at.tagName}: ${at.getAttribute("aria-label") || at.textContent}`;
}"""
# Start, and Stop some time later: how many seconds went by in between, by the page's own clock.
_HOLD = """(button, wait) => new Promise((done) => {
  const since = performance.now();
  button.click();
  setTimeout(() => { button.click(); done(Math.round((performance.now() - since) / 1000)); }, wait);
})"""


def levels(entry: Entry) -> dict[tuple[str, str | None], float]:
    return {(each.region, each.side): each.intensity for each in entry.ratings}


class Finger:
    """Taps, counts them, and looks at the clock until the page has answered the last one."""

    def __init__(self) -> None:
        self.taps, self.seconds, self._began = 0, 0.0, time.perf_counter()

    def tap(self, *places: Locator) -> None:
        for place in places:
            place.tap()
            self.taps += 1

    def save(self, page: Page, words: str) -> Self:
        """Save, and wait for the words and the empty body."""
        self.tap(page.get_by_role("button", name="Save"))
        expect(chosen(page)).to_have_count(0)
        said(page, words)
        settle(page)  # until then, what is below the body is still the saved entry's
        self.seconds = time.perf_counter() - self._began
        return self


def test_the_first_entry_takes_nine_taps_the_same_again_two_and_the_tenth_eight(
    browser: Browser, tmp_path: Path
) -> None:
    with serving(tmp_path) as base, window(browser, is_phone=True) as page:
        first = write_first(page, base)
        again = [write_again(page) for _ in range(8)]
        tenth = write_tenth(page)
    print(f"\nfirst entry: {first.taps} taps, {first.seconds:.1f} s with the opening of the app")
    print(f"the same as last time: {again[-1].taps} taps, {again[-1].seconds:.1f} s")
    print(f"tenth entry: {tenth.taps} taps, 4 of them for its two places, {tenth.seconds:.1f} s")
    assert first.taps <= 9
    assert (again[-1].taps, tenth.taps) <= (2, 8)
    kept = entries(tmp_path)
    assert [levels(entry) for entry in kept] == [
        *[{("back of neck", "left"): 6, ("shoulder blade", "right"): 4}] * 9,
        {("back of neck", "right"): 7, ("shoulder blade", "left"): 2},
    ]
    assert [entry.postures for entry in kept] == [("at desk",)] * 9 + [("sofa",)]
    with Journal(tmp_path / "journal.duckdb") as journal:
        assert journal.read_amounts(date.today()) == {"heavy_lifting": (1.0, None), "overuse": (1.0, None)}


def write_first(page: Page, base: str) -> Finger:
    finger = Finger()
    page.goto(base)
    finger.tap(
        page.get_by_role("button", name="Write today"),
        region(page, "back of neck"), level(page, "6"), region(page, "shoulder blade", "right"), level(page, "4"),
        part(page, DAY), pill(page, "At desk"), pill(page, "Heavy lifting"),
    )  # fmt: skip
    return finger.save(page, "Saved: back of neck, left 6 · shoulder blade, right 4 · at desk · heavy lifting")


def write_again(page: Page) -> Finger:
    finger = Finger()
    finger.tap(page.get_by_role("button", name="As last time"))
    expect(chosen(page)).to_have_count(2)
    return finger.save(page, "Saved: back of neck, left 6 · shoulder blade, right 4 · at desk")


def write_tenth(page: Page) -> Finger:
    finger = Finger()
    finger.tap(
        region(page, "back of neck", "right"), level(page, "7"), region(page, "shoulder blade"), level(page, "2"),
        part(page, DAY), pill(page, "Sofa"), pill(page, "Overuse"),
    )  # fmt: skip
    return finger.save(page, "Saved: back of neck, right 7 · shoulder blade, left 2 · sofa · overuse")


def test_an_entry_is_written_saved_and_taken_back_on_the_keyboard_alone(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path) as base, window(browser) as page:
        open_today(page, base)
        type_places(page)
        tab_to(page, DAY, "Enter")
        pill(page, "At desk").wait_for()
        tab_to(page, "At desk", "Space")
        expect(pill(page, "At desk")).to_have_attribute("aria-pressed", "true")
        tab_to(page, "Save", "Enter")
        said(page, "Saved: chest, left 6 · chest, right 10 · front of shoulder, right 5.5")
        tab_to(page, "Undo", "Enter")
        said(page, "Taken back.")
        expect(page.get_by_role("heading", name="Written today")).to_have_count(0)
        expect(chosen(page)).to_have_count(3)
        tab_to(page, "Save", "Enter")
        said(page, "Saved: chest, left 6 · chest, right 10 · front of shoulder, right 5.5")
    (entry,) = entries(tmp_path)
    assert entry.postures == ("at desk",)
    assert levels(entry) == {("chest", "left"): 6, ("chest", "right"): 10, ("front of shoulder", "right"): 5.5}


def type_places(page: Page) -> None:
    """Into the figure with Tab, about in it with the arrows, and a level for each place with the digits."""
    passed = tab_to(page, "Left top of shoulder, nothing marked")
    assert not [each for each in passed if each.startswith("svg")]
    press(page, "ArrowDown", "Left chest, nothing marked")
    press(page, "6", "Left chest, pain 6")
    press(page, "ArrowLeft", "Right chest, nothing marked")
    press(page, "1", "Right chest, pain 1")
    press(page, "0", "Right chest, pain 10")
    press(page, "ArrowLeft", "Right front of shoulder, nothing marked")
    press(page, "5", "Right front of shoulder, pain 5")
    press(page, ".", "Right front of shoulder, pain 5.5")
    press(page, "ArrowDown", "Right front of upper arm, nothing marked")
    press(page, "3", "Right front of upper arm, pain 3")
    press(page, "Delete", "Right front of upper arm, nothing marked")


def press(page: Page, key: str, there: str) -> None:
    page.keyboard.press(key)
    assert page.evaluate(_FOCUSED).endswith(there)


def tab_to(page: Page, words: str, key: str = "") -> list[str]:
    """Tab until the words are reached, once round the page at most; then the key."""
    passed: list[str] = []
    while len(passed) < 60:
        page.keyboard.press("Tab")
        passed.append(page.evaluate(_FOCUSED))
        if passed[-1].endswith(words):
            break
    else:
        pytest.fail(f"{words} is not reached: {passed}")
    if key:
        page.keyboard.press(key)
    return passed


def test_a_change_from_a_second_window_is_told_and_neither_is_lost(browser: Browser, tmp_path: Path) -> None:
    now = datetime.now()
    entry = Entry(now, (Rating("jaw", 4.5, "left"),), now, notes="as it was")
    with Journal(tmp_path / "journal.duckdb") as journal:
        journal.write_entry(entry, now=now)
    with serving(tmp_path) as base, window(browser) as one, window(browser) as two:
        first, second = (open_change(page, base, entry) for page in (one, two))
        notes(first).fill("of the first window")
        notes(second).fill("of the second")
        one.get_by_role("button", name="Save the change").click()
        said(one, "The change is saved.")
        two.get_by_role("button", name="Save the change").click()
        two.get_by_text("Changed in another window meanwhile").wait_for()
        two.get_by_text("There it now says: Jaw, left 4.5 · of the first window").wait_for()
        expect(notes(second)).to_have_value("of the second")
        two.get_by_role("button", name="Keep the other").click()
        second.get_by_role("button", name="Change", exact=True).wait_for()
        second.get_by_text("of the first window").wait_for()
    assert [each.notes for each in entries(tmp_path)] == ["of the first window"]


def open_change(page: Page, base: str, entry: Entry) -> Locator:
    page.goto(f"{base}/today")
    row = page.locator(f".st-key-tap_row_entry_{entry.entry_id}")
    row.get_by_role("button", name="Change", exact=True).click()
    part(row, "Notes").click()
    notes(row).wait_for()
    return row


def test_the_timer_writes_the_seconds_held_into_the_treatment(phone: Page, filled: str) -> None:
    open_today(phone, filled)
    part(phone, "A massage or other treatment").tap()
    phone.get_by_role("radio", name="Self-massage").tap()
    seconds = phone.get_by_role("button", name="Start the timer").evaluate(_HOLD, 1100)
    assert seconds >= 1
    expect(phone.get_by_label("Hold on one point, seconds")).to_have_value(str(seconds))
    expect(phone.locator(".count")).to_have_text(f"{seconds} s")


def test_a_draft_outlives_its_page_and_its_window_until_it_is_put_away(browser: Browser, filled: str) -> None:
    with window(browser) as page:
        open_today(page, filled)
        region(page, "shoulder blade").click()
        level(page, "6").click()
        part(page, "Notes").click()
        notes(page).fill("half a sent")
        follow(page, "Trends")
        follow(page, "Today")
        look_for_draft(page)
        expect(page.get_by_text("You began this")).to_have_count(0)
    with window(browser) as page:
        page.goto(f"{filled}/today")
        page.get_by_text(NOT_SAVED).wait_for()
        look_for_draft(page)
        page.get_by_role("button", name="Start afresh").click()
        expect(page.get_by_text(NOT_SAVED)).to_have_count(0)
        expect(chosen(page)).to_have_count(0)
        settle(page)  # until then the notes put away still stand beside the new ones
        part(page, "Notes").click()
        expect(notes(page)).to_have_value("")


def look_for_draft(page: Page) -> None:
    expect(chosen(page)).to_have_text(["6Shoulder blade, left"])
    if not notes(page).count():
        part(page, "Notes").click()
    expect(notes(page)).to_have_value("half a sent")


def test_a_finger_that_taps_twice_means_it_once(browser: Browser, tmp_path: Path) -> None:
    """The first save of a day is the slow one: it makes the day's backup."""
    with serving(tmp_path) as base, window(browser) as page:
        open_today(page, base)
        region(page, "shoulder blade").click()
        level(page, "6").click()
        where = box_of(page.get_by_role("button", name="Save"))
        page.evaluate(_TWICE, "Save")
        page.get_by_text("Saved: ").wait_for()
        settle(page)
        page.get_by_text("Saved: ").wait_for()
        assert page.locator("[class*=tap_row]").get_by_text("Shoulder blade, left 6").count() == 1
        assert box_of(page.get_by_role("button", name="Save")) == where, "Undo lies where Save's second tap falls"
        page.evaluate(_TWICE, "Undo")
        page.get_by_text("Taken back. It is in the form again. Not saved yet.").wait_for()
        settle(page)
        page.get_by_text("Taken back. It is in the form again. Not saved yet.").wait_for()
        expect(chosen(page)).to_have_text(["6Shoulder blade, left"])
        assert page.get_by_text("encountered an error").count() == 0
    with Journal(tmp_path / "journal.duckdb") as journal:
        assert journal.read_counts()["entries"] == 0
