"""Browser: an urgent sign says what to do over everything, wherever it was ticked."""

from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from analytics import Journal
from analytics.diary.entries import Entry, Rating
from analytics.diary.safety import AT_ONCE, SOON, URGENT
from analytics.words.numbers import sentence_case
from tests.browser.hand import entries, open_today, part, said, serving, settle, window

pytestmark = pytest.mark.browser
SIZES = {"small phone": (390, 664), "phone": (390, 844), "desk": (1280, 900)}
# What lies in the middle of the window, what has the focus, what the dialog is called, and every tick that is seen.
_ON_TOP = """() => {
  const dialog = document.querySelector("[role=dialog]");
  const shown = (each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return {
    middle: Boolean(dialog?.contains(document.elementFromPoint(innerWidth / 2, innerHeight / 2))),
    focus: Boolean(dialog?.contains(document.activeElement)),
    title: dialog?.querySelector("h1, h2, h3, [id*=title], header")?.innerText ?? "",
    ticks: [...document.querySelectorAll("[data-testid=stIconMaterial], [data-testid=stMarkdownContainer] span, svg")]
      .filter(shown).map((each) => each.textContent).filter((words) => /^(check|check_circle|done)/.test(words)),
  };
}"""


@pytest.mark.parametrize("size", SIZES)
def test_an_urgent_sign_that_is_saved_says_what_to_do_over_everything_until_it_was_read(
    browser: Browser, tmp_path: Path, size: str
) -> None:
    with serving(tmp_path) as base, window(browser) as page:
        page.set_viewport_size(ViewportSize(width=SIZES[size][0], height=SIZES[size][1]))
        for sign in URGENT:
            open_today(page, base)
            tick(page, sign)
            page.get_by_role("button", name="Save").click()
            read_what_to_do(page, sign)
            page.get_by_role("button", name="Undo").click()
            said(page, "Taken back.")
    assert entries(tmp_path) == []


def tick(within: Page | Locator, sign: str) -> None:
    page = within if isinstance(within, Page) else within.page
    part(within, "More about the pain").click()
    part(within, "Signs a doctor should see").click()
    each = within.get_by_role("button", name=sentence_case(sign), exact=True)
    settle(page)
    each.click()
    expect(each).to_have_attribute("aria-pressed", "true")
    settle(page)


def read_what_to_do(page: Page, sign: str) -> None:
    """The dialog stays where Escape is pressed and where a finger taps beside it, and goes when it was read."""
    dialog = page.get_by_role("dialog")
    dialog.get_by_text(f"You ticked {sign}").wait_for()
    settle(page)
    page.keyboard.press("Escape")
    settle(page)
    what = "Call the emergency number now" if sign in AT_ONCE else "Go to an emergency department today"
    seen = page.evaluate(_ON_TOP)
    assert (seen["middle"], seen["focus"], seen["ticks"]) == (True, True, []), sign
    assert seen["title"].endswith(what), sign
    page.mouse.click(4, 4)
    settle(page)
    assert page.evaluate(_ON_TOP)["middle"], sign
    dialog.get_by_role("button", name="I have read this").click()
    expect(dialog).to_have_count(0)
    settle(page)
    assert page.evaluate(_ON_TOP)["ticks"] in ([], ["check"]), "the one tick is that of Save"


def test_a_change_that_ticks_an_urgent_sign_says_what_to_do_too(browser: Browser, tmp_path: Path) -> None:
    now = datetime.now()
    entry = Entry(now, (Rating("jaw", 4.5, "left"),), now)
    with Journal(tmp_path / "journal.duckdb") as journal:
        journal.write_entry(entry, now=now)
    with serving(tmp_path) as base, window(browser) as page:
        for sign in URGENT:
            page.goto(f"{base}/today")
            row = page.locator(f".st-key-tap_row_entry_{entry.entry_id}")
            row.get_by_role("button", name="Change", exact=True).click()
            tick(row, sign)
            page.get_by_role("button", name="Save the change").click()
            read_what_to_do(page, sign)
            page.get_by_role("button", name="Undo").click()
            said(page, "Taken back.")
    assert entries(tmp_path) == [entry]


def test_an_urgent_sign_told_on_about_me_says_what_to_do_and_one_that_can_wait_does_not(
    browser: Browser, tmp_path: Path
) -> None:
    with serving(tmp_path) as base, window(browser) as page:
        for sign in (SOON[0], URGENT[0]):
            page.goto(f"{base}/about_me")
            page.get_by_role("button", name=sentence_case(sign), exact=True).click()
            page.locator(".st-key-tap_signs").get_by_text(f"You ticked {SOON[0]}").wait_for()
            settle(page)
            page.get_by_role("button", name="Save").click()
            page.get_by_role("button", name="Undo").wait_for()
            settle(page)
            assert page.get_by_role("dialog").count() == (sign in URGENT)
        page.get_by_role("button", name="I have read this").click()
        page.get_by_role("button", name="Undo").click()
        page.get_by_text("Taken back.").wait_for()
    with Journal(tmp_path / "journal.duckdb") as journal:
        assert [each.intake.warning_signs for each in journal.read_intakes()] == [(SOON[0],)]
