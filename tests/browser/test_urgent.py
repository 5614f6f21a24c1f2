"""Browser: an urgent sign says what to do, saved or not, over everything, wherever it was ticked."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from analytics import Journal
from analytics.diary.entries import Entry, Rating
from analytics.diary.safety import AT_ONCE, BEFORE_MASSAGE, SEE_A_DOCTOR, SOON, URGENT
from analytics.words.numbers import sentence_case
from tests.browser.hand import entries, level, open_today, part, region, said, serving, settle, window

pytestmark = pytest.mark.browser
SIZES = {"small phone": (390, 664), "phone": (390, 844), "desk": (1280, 900)}
# Every tick and toast that is seen.
_TICKS = """() => {
  const shown = (each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const marks = "[data-testid=stIconMaterial], [data-testid=stMarkdownContainer] span, svg";
  return [...document.querySelectorAll(`${marks}, [data-testid=stToast]`)].filter(shown)
    .filter((each) => each.matches("[data-testid=stToast]") || /^(check|check_circle|done)/.test(each.textContent))
    .map((each) => each.textContent);
}"""
# What lies in the middle of the window, what has the focus, and what the dialog is called.
_ON_TOP = """() => {
  const dialog = document.querySelector("[role=dialog]");
  return {
    middle: Boolean(dialog?.contains(document.elementFromPoint(innerWidth / 2, innerHeight / 2))),
    focus: Boolean(dialog?.contains(document.activeElement)),
    title: dialog?.querySelector("h1, h2, h3, [id*=title], header")?.innerText ?? "",
  };
}"""
# Of the words in the bar: whether each line of them lies in the window, with nothing over it.
_IN_SIGHT = """(bar, end) => {
  const main = document.querySelector("[data-testid=stMain]");
  main.scrollTop = end === "top" ? 0 : main.scrollHeight;
  const words = document.createRange();
  words.selectNodeContents(bar.querySelector("strong"));
  return [...words.getClientRects()].every((box) => {
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const is_inside = box.x >= 0 && box.right <= innerWidth && box.y >= 0 && box.bottom <= innerHeight;
    return is_inside && bar.contains(at);
  });
}"""
_CUT = """(chips) => chips.flatMap((chip) => [chip, ...chip.querySelectorAll("*")])
  .filter((each) => each.scrollWidth > each.clientWidth && getComputedStyle(each).display !== "inline")
  .map((each) => each.textContent)"""


def action(sign: str) -> str:
    return "Call the emergency number now" if sign in AT_ONCE else "Go to an emergency department today"


def test_an_urgent_sign_says_what_to_do_as_soon_as_it_is_ticked_and_until_it_was_read(
    browser: Browser, tmp_path: Path
) -> None:
    now = datetime.now()
    changed = URGENT[::4]
    kept = [Entry(now, (Rating("jaw", 4.5, "left"),), now) for _ in changed]
    with Journal(tmp_path / "journal.duckdb") as journal:
        for entry in kept:
            journal.write_entry(entry, now=now)
    with serving(tmp_path) as base, window(browser) as page:
        resize(page, "small phone")
        open_today(page, base)
        for sign, entry in zip(changed, kept, strict=True):
            row = page.locator(f".st-key-tap_row_entry_{entry.entry_id}")
            row.get_by_role("button", name="Change", exact=True).click()
            tick_and_save(page, row, sign, "Save the change", ("small phone",))  # the others: below
        for sign in URGENT:
            tick_and_save(page, page, sign, "Save")
        page.get_by_role("button", name="Undo").click()
        said(page, "Taken back.")
    assert sorted(entry.warning_signs for entry in entries(tmp_path)) == sorted(
        [(s,) for s in (*changed, *URGENT[:-1])]
    )


def resize(page: Page, size: str) -> None:
    width, height = SIZES[size]
    page.set_viewport_size(ViewportSize(width=width, height=height))


def tick_and_save(
    page: Page, within: Page | Locator, sign: str, save: str, sizes: tuple[str, ...] = tuple(SIZES)
) -> None:
    tick(within, sign)
    for size in reversed(sizes):
        resize(page, size)
        look_at_bar(page, sign)
    page.get_by_role("button", name=save, exact=True).click()
    read_what_to_do(page, sign, sizes)


def tick(within: Page | Locator, sign: str) -> None:
    page = within if isinstance(within, Page) else within.page
    settle(page)
    part(within, "More about the pain").click()
    part(within, "Signs a doctor should see").wait_for()
    settle(page)  # what is unfolded while the page still runs may be folded again
    part(within, "Signs a doctor should see").click()
    each = within.get_by_role("button", name=sentence_case(sign), exact=True)
    each.wait_for()
    settle(page)
    each.click()
    expect(each).to_have_attribute("aria-pressed", "true")


def look_at_bar(page: Page, sign: str) -> None:
    """Not saved yet: the bar says what to do wherever the page stands."""
    bar = page.locator(".st-key-urgent_unsaved")
    expect(bar.get_by_text(f"You ticked {sign}. It is not saved yet.")).to_be_visible()
    settle(page)
    expect(bar.locator("strong")).to_have_text(action(sign))
    assert [bar.evaluate(_IN_SIGHT, end) for end in ("top", "bottom")] == [True, True], sign
    assert page.evaluate(_TICKS) == [], sign


def read_what_to_do(page: Page, sign: str, sizes: tuple[str, ...]) -> None:
    """The dialog stays where Escape is pressed and where the page is loaded again, at each of these sizes."""
    page.get_by_role("dialog").wait_for()
    for leave in (lambda: page.keyboard.press("Escape"), page.reload):
        leave()
        for size in reversed(sizes):
            resize(page, size)
            look_at_dialog(page, sign)
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="I have read this").click()
    expect(dialog).to_have_count(0)
    settle(page)
    assert page.evaluate(_TICKS) in ([], ["check"]), "the one tick is that of Save"


def look_at_dialog(page: Page, sign: str, *, has_focus: bool = True) -> None:
    page.get_by_role("dialog").get_by_text(f"You ticked {sign}").wait_for()
    settle(page)
    seen: dict[str, Any] = page.evaluate(_ON_TOP)
    assert (seen["middle"], page.evaluate(_TICKS)) == (True, []), sign
    assert seen["focus"] or not has_focus, sign
    assert seen["title"].endswith(action(sign)), sign


def test_what_to_do_is_asked_to_be_read_in_every_window_until_it_was_read_or_taken_back(
    browser: Browser, tmp_path: Path
) -> None:
    with serving(tmp_path) as base, window(browser) as page, window(browser) as other:
        open_today(page, base)
        region(page, "shoulder blade").click()
        level(page, "6").click()
        said(page, "Not saved yet.")
        tick(page, URGENT[0])
        page.get_by_role("button", name="Save", exact=True).click()
        look_at_dialog(page, URGENT[0])
        page.mouse.click(4, 4)  # a tap beside it may be the second on Save
        look_at_dialog(page, URGENT[0], has_focus=False)
        other.goto(base)
        look_at_dialog(other, URGENT[0])
        page.get_by_role("button", name="I have read this").click()
        other.reload()
        other.get_by_role("heading", level=1).wait_for()
        settle(other)
        expect(other.get_by_role("dialog")).to_have_count(0)


def test_an_urgent_sign_told_on_about_me_says_what_to_do_and_one_that_can_wait_does_not(
    browser: Browser, tmp_path: Path
) -> None:
    with serving(tmp_path) as base, window(browser) as page:
        for sign in (SOON[0], URGENT[0]):
            page.goto(f"{base}/about_me")
            page.get_by_role("button", name=sentence_case(sign), exact=True).click()
            page.locator(".st-key-tap_signs").get_by_text(f"You ticked {SOON[0]}").wait_for()
            settle(page)
            for size in SIZES if sign in URGENT else ():
                resize(page, size)
                look_at_bar(page, sign)
            assert page.locator(".st-key-urgent_unsaved").count() == (sign in URGENT)
            page.get_by_role("button", name="Save").click()
            page.get_by_role("button", name="Undo").wait_for()
            settle(page)
            assert page.get_by_role("dialog").count() == (sign in URGENT)
        assert page.evaluate(_TICKS) == []
        page.get_by_role("button", name="I have read this").click()
        page.get_by_role("button", name="Undo").click()
        page.get_by_text("Taken back.").wait_for()
    with Journal(tmp_path / "journal.duckdb") as journal:
        assert [each.intake.warning_signs for each in journal.read_intakes()] == [(SOON[0],)]


def test_no_word_of_safety_is_cut_by_the_width_of_its_chip(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path) as base, window(browser) as page:
        open_today(page, base)
        part(page, "More about the pain").click()
        part(page, "Signs a doctor should see").click()
        part(page, "A massage or other treatment").click()
        page.get_by_role("radio", name="Self-massage").click()
        page.get_by_role("button", name=sentence_case(BEFORE_MASSAGE[0]), exact=True).wait_for()
        settle(page)
        for width in (320, 390, 1280):
            page.set_viewport_size(ViewportSize(width=width, height=664))
            for words in (SEE_A_DOCTOR, BEFORE_MASSAGE):
                chips = [page.get_by_role("button", name=sentence_case(each), exact=True) for each in words]
                cut = [chip.evaluate(f"chip => ({_CUT})([chip])") for chip in chips]
                assert cut == [[] for _ in words], width
