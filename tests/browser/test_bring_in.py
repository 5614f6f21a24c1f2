"""A messy file in a real window: from the drop to its first chart and back, by finger and by keys, and what moves.

One window for all of it: what was brought in is taken back, and a file is taken away again before the next.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, ViewportSize, expect

from tests.browser.hand import DESK, box_of, pill, serving, settle, window
from tests.browser.loading import WATCH
from tests.browser.test_axe import serious
from tests.messy import messy

pytestmark = pytest.mark.browser
LOW_PHONE = ViewportSize(width=390, height=664)
MOST_SHIFT = 0.1
QUESTIONS = "[class*='st-key-tap_ask_']"
# What has the focus; the page as a whole has it where it is lost.
HELD = "() => { const it = document.activeElement; return it === document.body ? '' : it.innerText || it.type; }"


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with (
        serving(tmp_path_factory.mktemp("files")) as base,
        window(browser, is_phone=True, size=LOW_PHONE, is_fresh=True) as page,
    ):
        page.add_init_script(WATCH)
        page.goto(f"{base}/diary")
        page.get_by_text("Bring in a file", exact=True).click()
        page.locator("[data-testid=stFileUploader]").wait_for()
        settle(page)
        yield page


def choose(page: Page, name: str, table: bytes, words: str) -> None:
    file = FilePayload(name=name, mimeType="text/csv", buffer=table)
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_text(words).first.wait_for()
    settle(page)


def take_away(page: Page) -> None:
    page.get_by_role("button", name="Remove").first.click()
    page.get_by_text("Choose one or more tables").wait_for()
    settle(page)


def shift(page: Page) -> float:
    """How far things moved by themselves since it was last asked."""
    moved: float = page.evaluate("() => { const sum = window.load.shift; window.load.shift = 0; return sum; }")
    return moved


def go_to(page: Page, words: str, key: str = "Tab") -> None:
    """By that key alone; what has the focus is seen to have it."""
    for _ in range(12):
        page.keyboard.press(key)
        if words in page.evaluate(HELD):
            return
    raise AssertionError(f"no way to {words!r} by {key}")


def test_from_the_drop_to_the_first_chart_and_back_in_three_taps_and_the_next_file_asks_nothing(page: Page) -> None:
    shift(page)
    choose(page, "tagebuch.csv", messy(date(2025, 3, 1)), "The first rows")
    assert shift(page) < MOST_SHIFT
    expect(page.locator(QUESTIONS)).to_have_count(1)
    bring = pill(page, "Bring it in")
    expect(bring).to_be_disabled()
    expect(page.get_by_text("1 question above to answer first")).to_be_visible()
    assert box_of(bring)["y"] < 800, "what brings it in lies under a long list"
    assert serious(page, "asked") == []
    shift(page)
    answer = page.locator("[role=radiogroup] label").filter(has_text="Day first")
    before = box_of(answer)["y"]
    answer.tap()
    expect(bring).to_be_enabled()
    settle(page)
    assert box_of(answer)["y"] == before, "the answer moves under the finger"
    assert shift(page) < MOST_SHIFT
    bring.tap()
    page.get_by_text("Brought in: 12 rows, 10 kept, 2 set aside.").wait_for()
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    settle(page)
    assert shift(page) < MOST_SHIFT
    for size in (DESK, LOW_PHONE):
        page.set_viewport_size(size)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("summary").filter(has_text="to correct").tap()
    page.get_by_role("button", name="Download these rows").wait_for()
    assert serious(page, "brought in") == []
    pill(page, "Take it back").tap()
    page.get_by_text("Taken back").wait_for()
    expect(bring).to_be_enabled()
    assert serious(page, "taken back") == []
    bring.tap()
    page.get_by_text("Brought in:").wait_for()
    take_away(page)
    choose(page, "next.csv", messy(date(2025, 4, 1)), "Read as an earlier file with these columns was")
    expect(page.locator(QUESTIONS)).to_have_count(0)
    expect(bring).to_be_enabled()
    take_away(page)


def test_keys_alone_lead_from_the_files_through_the_question_to_the_chart_and_back(page: Page) -> None:
    page.set_viewport_size(DESK)
    page.locator(".st-key-tap_view button[data-selected]").focus()
    shift(page)
    with page.expect_file_chooser() as chooser:
        go_to(page, "Upload")
        page.keyboard.press("Enter")
    table = b"date,pain,place\n01/02/2025,4,shoulder\n03/02/2025,x,knee\n"
    chooser.value.set_files(FilePayload(name="keys.csv", mimeType="text/csv", buffer=table))
    page.get_by_text("The first rows").wait_for()
    settle(page)
    go_to(page, "radio")
    ringed = page.locator("[data-testid=stRadio] label").filter(has=page.locator(":focus-visible"))
    expect(ringed).to_have_css("outline-style", "solid")
    page.keyboard.press("Space")
    page.get_by_text("1 to keep, 1 set aside").wait_for()
    settle(page)
    assert page.evaluate(HELD) == "radio"
    go_to(page, "Bring it in")
    page.keyboard.press("Enter")
    page.wait_for_function(f"({HELD})().includes('Brought in: 2 rows')")
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    settle(page)
    assert shift(page) < MOST_SHIFT
    go_to(page, "to correct")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Download these rows").wait_for()
    with page.expect_download():
        go_to(page, "Download these rows")
        page.keyboard.press("Enter")
    go_to(page, "Take it back", "Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_function(f"({HELD})().includes('Taken back')")
    settle(page)
    go_to(page, "Bring it in")
    take_away(page)
    page.set_viewport_size(LOW_PHONE)


@pytest.mark.parametrize(("table", "words"), [(b"wann,wie\n1.2.2025,4\n", "Which column"), (b"%PDF-1.7", "is a PDF")])
def test_axe_finds_nothing_serious_where_a_file_names_no_column_or_is_no_table(
    page: Page, table: bytes, words: str
) -> None:
    choose(page, "diary.csv", table, words)
    assert serious(page, words) == []
    take_away(page)


def test_a_file_over_the_limit_says_so_in_sight_before_it_is_read(page: Page, tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    page.locator("input[type=file]").set_input_files(large)
    said = page.get_by_text("File must be 50.0MB or smaller")
    expect(said).to_be_visible()
    assert box_of(said)["height"] > 14, "only who hears it is told"
    page.get_by_role("button", name="Remove").click()
